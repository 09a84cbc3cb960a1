/** Scenarios by name: added, renamed, removed, and never two of one name. */
import { expect, test } from "vitest";
import {
  type Change,
  namesWrong,
  renamed,
  type Scenario,
  subjectOf,
  withChanges,
  withoutScenario,
  withScenario,
} from "../../../src/forecast/scenario";
import { agreementOf } from "../support/ahead";

const plain = (name: string): Scenario => ({ name, changes: [] });
const [one, other] = [plain("Fler i tid"), plain("Lägre nivå")];
const weight: Change = { kind: "weight", requirement: "1", weight: 3 };
const codes = (result: { readonly problems: readonly { readonly code: string }[] }) =>
  result.problems.map(({ code }) => code);

test("one is added last, unless it bears a name that another does, whatever its case", () => {
  expect(withScenario([one], other)).toEqual({ scenarios: [one, other], problems: [] });
  expect(withScenario([one], plain(" fler I TID "))).toMatchObject({
    scenarios: [one],
    problems: [{ code: "scenario-name-twice", values: { name: " fler I TID " } }],
  });
  expect(codes(withScenario([one], plain("  ")))).toEqual(["scenario-name-empty"]);
});

test("one is put back where it stood", () =>
  expect(withScenario([one, other], plain("Emellan"), 1).scenarios).toEqual([one, plain("Emellan"), other]));

test("one gets another name, its own in another case too, but not another's", () => {
  expect(renamed([one, other], "Fler i tid", "FLER I TID").scenarios).toEqual([plain("FLER I TID"), other]);
  expect(renamed([one, other], "Fler i tid", "lägre nivå")).toMatchObject({
    scenarios: [one, other],
    problems: [{ code: "scenario-name-twice" }],
  });
  expect(codes(renamed([one], "Okänt", "Nytt"))).toEqual(["scenario-name-unknown"]);
});

test("one is changed, or removed, where it is", () => {
  const changed = { ...other, changes: [weight] };
  expect(withChanges([one, other], changed).scenarios).toEqual([one, changed]);
  expect(withoutScenario([one, other], "Fler i tid").scenarios).toEqual([other]);
  expect(withoutScenario([one], "Lägre nivå")).toMatchObject({
    scenarios: [one],
    problems: [{ code: "scenario-name-unknown", values: { name: "Lägre nivå", known: "Fler i tid" } }],
  });
});

test("of many the second of a name is told", () => {
  expect(namesWrong([one, other, plain("FLER i tid")])).toMatchObject([{ code: "scenario-name-twice" }]);
  expect(namesWrong([one, other])).toEqual([]);
});

test("two changes of one thing have one subject, of two things two", () => {
  const figure = { kind: "figure", region: "01", requirement: "1", month: "2030-01", figure: "current" } as const;
  const all: readonly Change[] = [
    { ...figure, numerator: 1 },
    { ...figure, figure: "earlier", numerator: 1 },
    { ...figure, month: "2030-02", numerator: 1 },
    weight,
    { kind: "step", requirement: "1", step: 1, share: 90 },
    { kind: "step", requirement: "1", step: 2, share: 80 },
    { kind: "level", requirement: "1", limit: 700 },
    { kind: "population", region: "01", population: 1 },
    { kind: "pot", pot: "pott", amount: 1 },
    { kind: "agreement", agreement: agreementOf() },
  ];
  expect(new Set(all.map(subjectOf)).size).toBe(all.length);
  expect(subjectOf({ ...figure, denominator: 9 })).toBe(subjectOf({ ...figure, share: 500 }));
});
