/** The comparison of products against the same rule in plain fractions: every mode, every kind of requirement. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Agreement,
  type Limit,
  PRECISIONS,
  type Precision,
  type Requirement,
  requirementsOf,
} from "../../../src/agreement/agreement";
import { AGREEMENTS } from "../../../src/agreements";
import { judge, UNKNOWN } from "../../../src/judging/judge";
import { ruleOf } from "../../../src/judging/rule";

interface Share {
  readonly n: bigint;
  readonly d: bigint;
}
interface Cell {
  readonly now: Share;
  readonly before: Share;
  readonly own: Share;
  readonly waiting: number;
  readonly within: Share;
}

const REQUIREMENTS = AGREEMENTS.flatMap((agreement: Agreement) => requirementsOf(agreement));

// Halves upwards, of a fraction above or below zero.
const rounded = ({ n, d }: Share): bigint => {
  const [top, bottom] = [2n * n + d, 2n * d];
  return top / bottom - (top % bottom < 0n ? 1n : 0n);
};
const tenths = (value: Share, precision: Precision): Share => {
  const exact = { n: value.n * 1000n, d: value.d };
  return precision === "exact" ? exact : { n: rounded(exact), d: 1n };
};
const met = ({ n, d }: Share, limit: Limit): boolean => {
  if ("atLeast" in limit) return n >= BigInt(limit.atLeast) * d;
  return "atMost" in limit ? n <= BigInt(limit.atMost) * d : n > BigInt(limit.moreThan) * d;
};
const isThere = ({ d }: Share): boolean => d > 0n;

// Per cent of the reserve, in the words of the agreements: the high level first, else the best step that is reached.
function plainly(requirement: Requirement, precision: Precision, cell: Cell): number {
  const { level, improvement, quantity, better } = requirement;
  const isCount = quantity.value === "count";
  if (level) {
    const value = level.numerator.value === "plain" ? cell.now : cell.own;
    const compared = (): Share => (isCount ? { n: value.n * 10n, d: value.d } : tenths(value, precision));
    const high = isThere(value) && met(compared(), level.limit.value);
    const { waiting } = level;
    const few = !waiting || (cell.waiting !== UNKNOWN && cell.waiting <= waiting.moreThan.value);
    const quick = waiting && isThere(cell.within) && met(tenths(cell.within, precision), waiting.limit.value);
    if (high && (few || quick)) return level.share.value;
  }
  if (!improvement || !isThere(cell.now) || !isThere(cell.before)) return 0;
  const change = (now: Share, before: Share): Share | undefined => {
    const gained = { n: now.n * before.d - before.n * now.d, d: now.d * before.d };
    const towards = { n: better.value === "higher" ? gained.n : -gained.n, d: gained.d };
    if (improvement.change.value === "points") return towards;
    return before.n === 0n ? undefined : { n: towards.n * before.d, d: towards.d * before.n };
  };
  const shown = (value: Share): Share => ({ n: rounded({ n: value.n * 1000n, d: value.d }), d: 1000n });
  const exact = change(cell.now, cell.before);
  if (!exact) return 0;
  const size = precision === "shares" && !isCount ? (change(shown(cell.now), shown(cell.before)) ?? exact) : exact;
  return improvement.tiers.value.find((tier) => met(tenths(size, precision), tier))?.share ?? 0;
}

const small = fc.integer({ min: 0, max: 1200 });
const large = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const share = fc
  .oneof({ weight: 4, arbitrary: fc.tuple(small, small) }, { weight: 1, arbitrary: fc.tuple(large, large) })
  .map(([a, b]): Share => ({ n: BigInt(Math.min(a, b)), d: BigInt(Math.max(a, b)) }));
// Shares of a thousand meet the limits, which are whole tenths of a per cent.
const onLimits = small.map((n): Share => ({ n: BigInt(Math.min(n, 1000)), d: 1000n }));
const value = fc.oneof(share, onLimits);
const cells = fc.record({
  now: value,
  before: value,
  own: value,
  waiting: fc.constantFrom(UNKNOWN, 0, 19, 20, 21, 500),
  within: value,
});

const number = (one: bigint): number | bigint => (one <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(one) : one);

describe.each(PRECISIONS)("by %s", (precision) => {
  test.each(REQUIREMENTS.map((one) => [one.id, one] as const))("%s earns what the text says", (_, requirement) => {
    const rule = ruleOf(requirement, precision);
    fc.assert(
      fc.property(cells, (cell) => {
        const { now, before, own, within } = cell;
        const code = judge(
          rule,
          number(now.n),
          number(now.d),
          number(before.n),
          number(before.d),
          number(own.n),
          number(own.d),
          cell.waiting,
          number(within.n),
          number(within.d),
        );
        return rule.shares[code] === plainly(requirement, precision, cell);
      }),
      { numRuns: 150 },
    );
  });
});

test("numbers beyond the safe ones are judged as exactly", () => {
  const requirement = REQUIREMENTS.find(({ improvement }) => improvement?.change.value === "points");
  if (!requirement) throw new Error("some requirement improves by points");
  const rule = ruleOf(requirement, "exact");
  const [lowest] = (requirement.improvement?.tiers.value ?? []).slice(-1);
  const step = lowest && "atLeast" in lowest ? BigInt(lowest.atLeast) : 1n;
  const whole = 10n ** 30n;
  const judged = (over: bigint) =>
    rule.shares[judge(rule, (whole / 1000n) * step + over, whole, 0, 1, 0, 0, UNKNOWN, 0, 0)];
  expect([judged(-1n), judged(0n)]).toEqual([0, lowest?.share]);
});
