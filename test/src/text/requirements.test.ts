import { expect, test } from "vitest";
import { requirementsOf } from "../../../src/agreement/agreement";
import { AGREEMENTS } from "../../../src/agreements";
import { TEXT } from "../../../src/text/texts";

const names = [...new Set(AGREEMENTS.flatMap((agreement) => requirementsOf(agreement).map(({ name }) => name)))];

test("every requirement of every agreement has an English name, each its own", () => {
  const english = names.map((name) => TEXT.en.requirementName(name));
  expect(names.filter((name, index) => name === english[index])).toEqual([]);
  expect(new Set(english).size).toBe(names.length);
});

test("in Swedish it is called what the agreement calls it", () =>
  expect(names.map((name) => TEXT.sv.requirementName(name))).toEqual(names));

test("one of the user's own is called as she calls it, in English too", () =>
  expect(["Egna kravet", "toString"].map((name) => TEXT.en.requirementName(name))).toEqual([
    "Egna kravet",
    "toString",
  ]));
