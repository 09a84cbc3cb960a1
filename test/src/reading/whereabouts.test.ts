/** Which cells are whose. */
import { expect, test } from "vitest";
import type { Observation } from "../../../src/reading/submission";
import { namesOf, whereaboutsOf } from "../../../src/reading/whereabouts";

const OBSERVATION: Observation = {
  region: "12",
  month: "2023-03",
  requirement: "2",
  current: { kind: "counts", numerator: 40, denominator: 100 },
  lastYear: { kind: "undelivered" },
  withTolerance: { kind: "undelivered" },
  waiting: { kind: "undelivered" },
  waitingWithin: { kind: "undelivered" },
  responseRate: undefined,
  reported: undefined,
  address: "E14",
};

test("an observation of the sheet has its whole row", () => {
  expect(whereaboutsOf(OBSERVATION, "Väntetider")).toEqual(["Väntetider 14"]);
  expect(namesOf({ sheet: "Väntetider", cell: "H14" })).toEqual(["Väntetider 14", "Väntetider H14"]);
});

test("one that was gathered has its cells, and not those beside them", () => {
  const cells = new Map([
    ["numerator", { sheet: "2023", cell: "C4" }] as const,
    ["denominator", { sheet: "2022", cell: "C9" }] as const,
  ]);
  const names = whereaboutsOf({ ...OBSERVATION, gathered: { sheet: "2023", cells } }, "2023");
  expect(names).toEqual(["2023 C4", "2022 C9"]);
  expect(namesOf({ sheet: "2023", cell: "D4" }).some((name) => names.includes(name))).toBe(false);
  expect(namesOf({ sheet: "2022", cell: "C9" }).some((name) => names.includes(name))).toBe(true);
});
