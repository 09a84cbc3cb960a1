/** What moved is what there is less what there was. */
import { expect, test } from "vitest";
import { gained } from "../../../src/forecast/gets";

test("each part moves by itself, and less is below zero", () =>
  expect(gained({ earned: 5n, bonus: 3n, total: 8n }, { earned: 9n, bonus: 1n, total: 10n })).toEqual({
    ...{ earned: 4n, bonus: -2n, total: 2n },
  }));
