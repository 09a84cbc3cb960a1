/** A scenario made whole, or refused whole with what is wrong. */
import { expect, test } from "vitest";
import { applyScenario } from "../../../src/forecast/apply-scenario";
import type { Change } from "../../../src/forecast/scenario";
import { agreementOf, seen, submissionOf } from "../support/ahead";
import { requirement } from "../support/made-up";

const january = seen({ region: "01", month: "2030-01", now: [62, 100], before: [60, 100], tolerant: [70, 100] });
const submission = submissionOf({ "01": 2000 }, [january]);
const agreement = agreementOf();
const made = (changes: readonly Change[], of = agreement) =>
  applyScenario({ agreement: of, submission }, { name: "Prov", changes }, []);
const weight = (number: string): Change => ({ kind: "weight", requirement: number, weight: 3 });
const numerator = (figure: "current" | "level", count: number): Change => ({
  ...{ kind: "figure", region: "01", requirement: "1", month: "2030-01", figure, numerator: count },
});
const refusal = (values: object) => ({ problems: [{ code: "scenario-change", values }] });

test("no change leaves all as it is, and changes are made in order", () => {
  expect(made([])).toEqual({ grounds: { agreement, submission }, problems: [] });
  const { grounds } = made([weight("1"), { kind: "population", region: "01", population: 5 }]);
  expect(grounds?.agreement.performance?.requirements[0]?.weight.value).toBe(3);
  expect(grounds?.submission.populations).toMatchObject([{ total: 5 }]);
});

test("the change that cannot be made is told by its number, and nothing is made", () => {
  const result = made([weight("1"), weight("2")]);
  expect(result).toMatchObject(refusal({ scenario: "Prov", change: "2", why: "requirement-unknown" }));
  expect(result.grounds).toBeUndefined();
});

test("one thing is changed once", () =>
  expect(made([weight("1"), weight("1")])).toMatchObject(refusal({ change: "2", why: "twice", given: "1" })));

test("another agreement comes first, has performance money, and tells what the figures do not measure", () => {
  const other = { ...agreement, id: "annan", title: "En annan" };
  const { performance, ...nothing } = other;
  const change = (one: typeof other): Change => ({ kind: "agreement", agreement: one });
  expect(made([weight("1"), change(other)])).toMatchObject(refusal({ change: "2", why: "agreement-first" }));
  expect(made([change(nothing)])).toMatchObject(refusal({ why: "no-performance", given: "En annan" }));
  const more = performance && {
    ...performance,
    requirements: [...performance.requirements, requirement({ number: "2", weight: 1 })],
  };
  expect(made([change({ ...other, ...(more && { performance: more }) })])).toMatchObject({
    grounds: { agreement: { title: "En annan" } },
    problems: [{ code: "scenario-unmeasured", severity: "warning", values: { requirements: "2 Krav 2" } }],
  });
});

test("an agreement that contradicts itself is refused with the rule, and the requirement's own name", () => {
  const TIERS = { code: "agreement-tiers-order", values: { other: "1 Krav 1" } };
  // The best step at 3.0 points is where the second one begins.
  expect(made([{ kind: "step", requirement: "1", step: 1, limit: 30 }])).toMatchObject({
    problems: [{ code: "scenario-rule", values: { scenario: "Prov", broken: TIERS } }],
  });
});

test("a level that is made to earn less than the best step is pointed out once, and tried", () => {
  const earning = (share: number): Change => ({ kind: "level", requirement: "1", share });
  const DOUBT = { code: "agreement-level-share", values: { share: "99", best: "100", other: "1 Krav 1" } };
  const lower = made([earning(99)]);
  expect(lower.problems).toMatchObject([{ code: "scenario-doubt", values: { scenario: "Prov", broken: DOUBT } }]);
  expect(lower.grounds?.agreement.performance?.requirements[0]?.level?.share.value).toBe(99);
  expect(made([earning(100)]).problems).toEqual([]);
  // Of an agreement that is so itself it was told where it was read.
  expect(lower.grounds && made([weight("1")], lower.grounds.agreement).problems).toEqual([]);
});

test("fewer with tolerance than without is refused, whichever of the two came first", () => {
  const tolerant = agreementOf({ tolerance: true });
  expect(made([numerator("current", 71)], tolerant)).toMatchObject(refusal({ why: "less-than-strict" }));
  expect(made([numerator("current", 71), numerator("level", 72)], tolerant).problems).toEqual([]);
  expect(made([numerator("level", 72), numerator("current", 71)], tolerant).problems).toEqual([]);
});
