import { expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import { agreementKvinnorsHalsa2022 } from "../../../src/agreements/kvinnors-halsa-2022";
import { whichSheets } from "../../../src/present/which-sheets";
import { OUTPUT } from "../../../src/sheets/names";
import { SETTLED } from "../../support/settled";

test("a settlement of performance money comes to every sheet that is not written on request, in order", () =>
  expect(whichSheets(agreement2023).map((id) => OUTPUT[id])).toEqual(SETTLED));

test("one that opens on a region has its sheet first", () =>
  expect(whichSheets(agreement2023, "13")).toEqual(["region", ...whichSheets(agreement2023)]));

test("one without performance money lacks the sheets about it", () =>
  expect(whichSheets(agreementKvinnorsHalsa2022)).toEqual([
    "summary",
    "grants",
    "reconciliation",
    "sources",
    "problems",
  ]));
