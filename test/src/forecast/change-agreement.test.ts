/** An agreement with one of its numbers changed, and what no agreement has. */
import { expect, test } from "vitest";
import { changedAgreement, type NumberChange } from "../../../src/forecast/change-agreement";
import { agreementOf } from "../support/ahead";
import { performanceOf, requirement } from "../support/made-up";

const agreement = agreementOf();
const [own] = performanceOf(agreement).requirements;
const made = (change: NumberChange, of = agreement) => changedAgreement(of, performanceOf(of), change, "Prov");
const first = (change: NumberChange) => {
  const changed = made(change);
  if ("why" in changed) throw new Error(changed.why);
  return performanceOf(changed).requirements[0];
};
const said = (value: unknown) => ({ value, assumed: "Prov" });

test("what is changed rests on the scenario, and nothing else moves", () => {
  expect(first({ kind: "weight", requirement: "1", weight: 7 })).toEqual({ ...own, weight: said(7) });
  expect(first({ kind: "step", requirement: "1", step: 2, limit: 25, share: 70 })?.improvement?.tiers).toEqual(
    said([
      { atLeast: 50, share: 100 },
      { atLeast: 25, share: 70 },
      { atLeast: 10, share: 50 },
    ]),
  );
  expect(first({ kind: "level", requirement: "1", limit: 800 })?.level).toEqual({
    ...own?.level,
    limit: said({ atLeast: 800 }),
  });
  expect(first({ kind: "level", requirement: "1", share: 80 })?.level).toEqual({ ...own?.level, share: said(80) });
});

test("a limit that is met below it, or above it alone, stays so", () => {
  const most = agreementOf({ limit: { atMost: 300 }, tiers: [{ moreThan: 20, share: 100 }] });
  expect(made({ kind: "level", requirement: "1", limit: 200 }, most)).toMatchObject({
    performance: { requirements: [{ level: { limit: said({ atMost: 200 }) } }] },
  });
  expect(made({ kind: "step", requirement: "1", step: 1, limit: 30 }, most)).toMatchObject({
    performance: { requirements: [{ improvement: { tiers: said([{ moreThan: 30, share: 100 }]) } }] },
  });
  const more = agreementOf({ limit: { moreThan: 300 } });
  expect(made({ kind: "level", requirement: "1", limit: 200 }, more)).toMatchObject({
    performance: { requirements: [{ level: { limit: said({ moreThan: 200 }) } }] },
  });
});

test("a pot of another amount moves the agreement's total as much", () => {
  expect(made({ kind: "pot", pot: "pott", amount: 9_500_000 })).toMatchObject({
    total: said(9_500_000),
    performance: { pots: [{ amount: said(9_500_000) }] },
  });
});

test.each<[NumberChange, object]>([
  [
    { kind: "weight", requirement: "7", weight: 1 },
    { why: "requirement-unknown", given: "7", known: "1" },
  ],
  [
    { kind: "pot", pot: "grytan", amount: 1 },
    { why: "pot-unknown", given: "grytan", known: "pott" },
  ],
  [
    { kind: "step", requirement: "1", step: 4, share: 9 },
    { why: "step-unknown", given: "4", known: "1, 2, 3" },
  ],
  [{ kind: "step", requirement: "1", step: 1 }, { why: "no-value" }],
  [{ kind: "level", requirement: "1" }, { why: "no-value" }],
])("%j cannot be made", (change, refusal) => expect(made(change)).toMatchObject(refusal));

test("a requirement without a path has no number of it to change", () => {
  const { level, improvement, ...rest } = requirement({ number: "1", weight: 1 });
  const without = (one: object) => ({
    ...agreement,
    performance: { ...performanceOf(agreement), requirements: [{ ...rest, ...one }] },
  });
  const change = { requirement: "1", limit: 9 } as const;
  expect(made({ kind: "level", ...change }, without({ improvement }))).toMatchObject({ why: "no-level", given: "1" });
  expect(made({ kind: "step", step: 1, ...change }, without({ level }))).toMatchObject({ why: "no-steps" });
});
