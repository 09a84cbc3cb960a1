/** What a requirement must be: a way to be met, a staircase that goes one way, and nothing that punishes the better. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boundOf, PRECISIONS, type Requirement, type Tier } from "../../../src/agreement/agreement";
import { incoherentRequirement, requirementAt } from "../../../src/agreement/coherent-requirement";
import type { Ratio } from "../../../src/ground/exact";
import { measurementOf, type Values } from "../../../src/judging/one-cell";
import { judgedBy } from "../../../src/judging/qualify";
import { anyRequirementEvenWrong } from "../support/any-agreement";
import { requirement, said } from "../support/made-up";

const tiersAt = [...requirementAt(3), "improvement", "tiers", "value"];
const rulesOf = (...tiers: readonly Tier[]): readonly unknown[] =>
  incoherentRequirement(requirement({ number: "4", weight: 1, tiers }), 3).map(({ rule, path }) => [rule, path]);

test("steps that fall in limit and in share are a staircase, by a tenth and a per cent too", () => {
  expect(rulesOf({ atLeast: 50, share: 100 }, { atLeast: 49, share: 99 }, { moreThan: 0, share: 1 })).toEqual([]);
});

test("a step as high as the better one is told at its own place, one that earns as much at the better one's", () => {
  expect(rulesOf({ atLeast: 50, share: 100 }, { atLeast: 50, share: 99 })).toEqual([["tiers-order", [...tiersAt, 1]]]);
  expect(rulesOf({ atLeast: 50, share: 100 }, { atLeast: 49, share: 100 })).toEqual([["tiers-share", [...tiersAt, 0]]]);
});

test("a limit is told at the side that it is written by", () => {
  expect(rulesOf({ moreThan: 1001, share: 100 })).toEqual([["limit-outside", [...tiersAt, 0, "moreThan"]]]);
});

test("a number of people may be above the whole, and changes by no points", () => {
  const one = requirement({ number: "1", weight: 1, better: "lower", limit: { atMost: 7300 } });
  const { level, improvement, ...rest } = one;
  if (!level || !improvement) throw new Error("a made-up requirement has both paths");
  const relative = { ...improvement, change: said("relative" as const) };
  const counted = { ...rest, quantity: said("count" as const) };
  expect(incoherentRequirement({ ...counted, level, improvement: relative }, 0)).toEqual([]);
  expect(incoherentRequirement({ ...counted, level, improvement }, 0).map(({ rule }) => rule)).toEqual([
    "counted-in-points",
  ]);
  expect(incoherentRequirement({ ...rest, level }, 0).map(({ rule }) => rule)).toEqual(["limit-outside"]);
  expect(incoherentRequirement(counted, 0).map(({ rule }) => rule)).toEqual(["no-path"]);
});

describe("a better figure earns no less", () => {
  type Better = Requirement["better"]["value"];

  /** A value near a limit of the requirement, or anywhere, in twentieths of a tenth; the whole of them. */
  const whole = (one: Requirement): number => (one.quantity.value === "count" ? 400_000 : 20_000);
  const limitsOf = ({ improvement, level }: Requirement): readonly number[] => [
    ...(level ? [boundOf(level.limit.value)] : []),
    ...(level?.waiting ? [boundOf(level.waiting.limit.value)] : []),
    ...(improvement?.tiers.value.map(boundOf) ?? []),
  ];
  const valueFor = (one: Requirement, max: number): fc.Arbitrary<number> =>
    fc
      .oneof(
        fc.integer({ min: 0, max }),
        fc
          .tuple(
            fc.constantFrom(0, ...limitsOf(one)),
            fc.constantFrom(0, ...limitsOf(one)),
            fc.integer({ min: -30, max: 30 }),
          )
          .map(([limit, more, off]) => 20 * (limit + more) + off),
      )
      .map((value) => Math.min(max, Math.max(0, value)));
  const improved = (value: number, by: number, better: Better, max: number): number =>
    better === "higher" ? Math.min(max, value + by) : Math.max(0, value - by);

  const figuresFor = (one: Requirement) => {
    const max = whole(one);
    const share = valueFor(one, 20_000);
    const some = valueFor(one, max);
    const by = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max }));
    return fc.record({
      now: some,
      by,
      earlier: some,
      own: some,
      ownBy: by,
      waiting: share,
      within: share,
      withinBy: by,
    });
  };
  type Figures = typeof figuresFor extends (one: Requirement) => fc.Arbitrary<infer Of> ? Of : never;

  // A number of people is a whole number of them: twentieths of a tenth are hundredths of one.
  const ratioOf = (one: Requirement, value: number): Ratio =>
    one.quantity.value === "count" ? { n: Math.floor(value / 200), d: 1 } : { n: value, d: 20_000 };

  const pairOf = (one: Requirement, { now, by, earlier, own, ownBy, waiting, within, withinBy }: Figures) => {
    const [better, max] = [one.better.value, whole(one)];
    const people = (part: number): number => Math.floor(part / 5);
    const worse: Values = {
      current: ratioOf(one, now),
      earlier: ratioOf(one, earlier),
      own: ratioOf(one, own),
      waiting: people(waiting),
      waitingWithin: { n: within, d: 20_000 },
    };
    return [
      worse,
      {
        ...worse,
        current: ratioOf(one, improved(now, by, better, max)),
        own: ratioOf(one, improved(own, ownBy, better, max)),
        waiting: people(Math.max(0, waiting - by)),
        waitingWithin: { n: improved(within, withinBy, "higher", 20_000), d: 20_000 },
      },
    ] as const;
  };

  const earned = (one: Requirement, figures: Figures): readonly (readonly [worse: number, better: number])[] =>
    PRECISIONS.map((precision) => {
      const [worse, better] = pairOf(one, figures).map(
        (values) => judgedBy(measurementOf(one, values), precision).share,
      );
      return [worse ?? 0, better ?? 0];
    });

  const anyCase = anyRequirementEvenWrong.chain((one) => fc.tuple(fc.constant(one), figuresFor(one)));

  test("by every requirement that is neither refused nor pointed out", () => {
    fc.assert(
      fc.property(anyCase, ([one, figures]) => {
        fc.pre(incoherentRequirement(one, 0).length === 0);
        for (const [worse, better] of earned(one, figures)) expect(better).toBeGreaterThanOrEqual(worse);
      }),
      { numRuns: 5000 },
    );
  });

  test("and where it would earn less that is refused or pointed out, for each of the four reasons", () => {
    const punished = new Set<string>();
    fc.assert(
      fc.property(anyCase, ([one, figures]) => {
        const rules = incoherentRequirement(one, 0).map(({ rule }) => rule);
        if (earned(one, figures).some(([worse, better]) => better < worse)) {
          expect(rules).not.toEqual([]);
          for (const rule of rules) punished.add(rule);
        }
      }),
      { numRuns: 5000, seed: 5 },
    );
    expect([...punished].sort()).toEqual(["level-share", "level-side", "level-side-own", "waiting-side"]);
  });
});
