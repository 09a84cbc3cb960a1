/** A figure changed: half of it, all of it, of a month that nothing was handed in of; and what cannot be. */
import { expect, test } from "vitest";
import type { Performance } from "../../../src/agreement/agreement";
import { isLessThanStrict, withFigure, withPopulation } from "../../../src/forecast/change-figures";
import type { FigureChange } from "../../../src/forecast/scenario";
import type { Observation } from "../../../src/reading/submission";
import { agreementOf, seen, submissionOf } from "../support/ahead";
import { performanceOf, said } from "../support/made-up";

const performance = performanceOf(agreementOf());
const january = seen({ region: "01", month: "2030-01", now: [62, 100], before: [60, 100], tolerant: [70, 100] });
const handedIn = submissionOf({ "01": 2000, "13": 1000 }, [january]);
const CURRENT = { kind: "figure", region: "01", requirement: "1", month: "2030-01", figure: "current" } as const;
const made = (change: Partial<FigureChange>, of: Performance = performance) =>
  withFigure(of, handedIn, ["2030-03"], { ...CURRENT, ...change });
function one(change: Partial<FigureChange>, of?: Performance): Observation | undefined {
  const changed = made(change, of);
  if ("why" in changed) throw new Error(changed.why);
  return changed.observations.at(-1);
}
const counts = (numerator: number, denominator: number) => ({ kind: "counts", numerator, denominator });

test("one of two counts is changed and the other stays; both are, or a share is", () => {
  expect(one({ numerator: 63 })).toEqual({ ...january, current: counts(63, 100) });
  expect(one({ denominator: 90 })?.current).toEqual(counts(62, 90));
  expect(one({ numerator: 1, denominator: 2 })?.current).toEqual(counts(1, 2));
  expect(one({ share: 655 })?.current).toEqual({ kind: "share", share: { n: 655, d: 1000 } });
  expect(one({ figure: "earlier", numerator: 50 })).toEqual({ ...january, lastYear: counts(50, 100) });
});

test("of a month that nothing was handed in of both counts are said", () => {
  expect(one({ month: "2030-02", numerator: 5, denominator: 9 })).toMatchObject({
    month: "2030-02",
    current: counts(5, 9),
    lastYear: { kind: "undelivered" },
    address: "",
  });
});

const waiting = performanceOf(
  agreementOf({ tolerance: true, waiting: { moreThan: 20, limit: { atLeast: 800 } } }, "completed"),
);

test("the level's own figure, how many wait, and for how long", () => {
  expect(one({ figure: "level", numerator: 80 }, waiting)?.withTolerance).toEqual(counts(80, 100));
  expect(one({ figure: "waiting", number: 30 }, waiting)?.waiting).toEqual({ kind: "count", count: 30 });
  expect(one({ figure: "waitingWithin", numerator: 20, denominator: 30 }, waiting)?.waitingWithin).toEqual(
    counts(20, 30),
  );
});

const [first] = performance.requirements;
const people: Performance = { ...performance, requirements: first ? [{ ...first, quantity: said("count") }] : [] };
const pooled: Performance = { ...performance, periodValue: said("pooled") };
const untested: Performance = { ...performance, untested: said(["2030-02"]) };

test("where people are counted it is their number", () =>
  expect(one({ number: 12 }, people)?.current).toEqual({ kind: "number", number: 12 }));

test.each<[Partial<FigureChange>, object, Performance?]>([
  [
    { requirement: "8", numerator: 1 },
    { why: "requirement-unknown", given: "8", known: "1" },
  ],
  [
    { month: "2031-01", numerator: 1 },
    { why: "month-unknown", known: "2030-01, 2030-02, 2030-03" },
  ],
  [{ month: "2030-02", numerator: 1 }, { why: "month-unknown", known: "2030-01, 2030-03" }, untested],
  [
    { month: "2030-03", numerator: 1 },
    { why: "left-out", given: "2030-03" },
  ],
  [
    { figure: "waiting", number: 1 },
    { why: "not-looked-at", given: "waiting" },
  ],
  [{ figure: "level", numerator: 1 }, { why: "not-looked-at" }],
  [{}, { why: "no-value" }],
  [{ number: 3 }, { why: "kind-other", known: "share" }],
  [{ share: 500, numerator: 3 }, { why: "kind-other" }],
  [{ numerator: 3 }, { why: "kind-other", known: "number" }, people],
  [{ month: "2030-02", numerator: 5 }, { why: "pair-incomplete" }],
  [{ numerator: 101 }, { why: "more-than-all" }],
  [{ share: 500 }, { why: "counts-needed" }, pooled],
])("%j cannot be made", (change, refusal, of) => expect(made(change, of)).toMatchObject(refusal));

test("last year's figure of a month that is left out is known, and may be changed", () =>
  expect(one({ month: "2030-03", figure: "earlier", numerator: 5, denominator: 9 })?.lastYear).toEqual(counts(5, 9)));

test("the figure compared with is the month before the period where the agreement says so", () => {
  const before: Performance = {
    ...performance,
    requirements: performance.requirements.map((own) => ({
      ...own,
      ...(own.improvement && { improvement: { ...own.improvement, comparedWith: said("before-the-period") } }),
    })),
  };
  expect(one({ month: "2029-12", numerator: 5, denominator: 9 }, before)?.month).toBe("2029-12");
  expect(made({ figure: "earlier", numerator: 5 }, before)).toMatchObject({ why: "not-looked-at" });
});

test("fewer with tolerance than without is nothing that can be measured", () => {
  const [least, under] = [70, 71].map((numerator) => made({ numerator }, waiting));
  const isLess = (changed: typeof least): boolean =>
    changed !== undefined && "observations" in changed && isLessThanStrict(waiting, changed, CURRENT);
  expect([isLess(least), isLess(under)]).toEqual([false, true]);
  expect(under && "observations" in under && isLessThanStrict(performance, under, CURRENT)).toBe(false);
});

test("people are changed, or come where nobody was", () => {
  const { populations } = withPopulation(handedIn, { kind: "population", region: "03", population: 7 });
  expect(populations.map(({ region, total }) => [region, total])).toEqual([
    ["01", 2000],
    ["03", 7],
    ["13", 1000],
  ]);
  expect(withPopulation(handedIn, { kind: "population", region: "13", population: 7 }).populations).toHaveLength(2);
});
