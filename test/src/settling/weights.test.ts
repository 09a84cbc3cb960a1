/** What a settlement shares money by. */
import { expect, test } from "vitest";
import type { Population } from "../../../src/reading/submission";
import { weightsIn } from "../../../src/settling/weights";

const SHEETS = { population: "Befolkning", waiting: "", paid: "" };

function weights(populations: readonly Population[]): ReturnType<typeof weightsIn> {
  const submission = { columns: new Map(), sheets: SHEETS, populations, observations: [], paid: [] };
  return weightsIn(submission, ["01", "03"]);
}

test("everybody of each region, in order; the young where all are known; who met the condition", () => {
  expect(
    weights([
      { region: "03", total: 5, young: 1, conditionMet: true },
      { region: "01", total: 7, young: 2 },
    ]),
  ).toEqual({
    total: [
      { region: "01", weight: 7 },
      { region: "03", weight: 5 },
    ],
    young: [2, 1],
    conditionMet: new Map([["03", true]]),
  });
});

test("where one region's young are not known, or all are nobody, nothing is shared by them", () => {
  expect(
    weights([
      { region: "01", total: 7, young: 2 },
      { region: "03", total: 5 },
    ]).young,
  ).toBe("missing");
  expect(
    weights([
      { region: "01", total: 7, young: 0 },
      { region: "03", total: 5, young: 0 },
    ]).young,
  ).toBe("missing");
});
