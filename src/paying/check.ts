/** An identity of the money, with both its sides: of the whole, or of each region, requirement, payment or grant. */
import type { RegionCode } from "../agreement";
import { compare, decimalText, type Known, type Month, minus, type Ratio, roundDiv, sum } from "../ground";

/** The name of an identity of the whole. */
type WholeName =
  | "pots-reserves"
  | "reserves-decided"
  | "pot-bonuses"
  | "part-payments"
  | "payments-block"
  | "payments-not-negative"
  | "grants-dealt"
  | "agreement-total";

/** The name of an identity that holds for each of several: what comes first in it says of what. */
type EachName =
  | "region-reserves"
  | "region-earned"
  | "region-decided"
  | "region-bonus"
  | "region-year"
  | "requirement-reserves"
  | "requirement-earned"
  | "payment-regions"
  | "payment-corrections"
  | "grant-regions";

/** The name of an identity. */
export type CheckName = WholeName | EachName;

/** What an identity can be of each of. */
export type PlaceKind = "region" | "requirement" | "payment" | "grant";

/** Where an identity is looked at: a region, a requirement by its number, a region's part of a payment or a grant. */
export interface Place {
  readonly region?: RegionCode;
  readonly requirement?: string;
  readonly payment?: Month;
  readonly grant?: string;
}

/** A place where the sides are apart, in kronor; one of them may be told as open where the other is known. */
export interface Apart {
  readonly at: Place;
  readonly left: Known<Ratio>;
  readonly right: Known<Ratio>;
}

/** That an identity is looked at in each of several places. */
export interface Each {
  readonly kind: PlaceKind;
  /** How many of the kind were compared: those that are open are not. */
  readonly count: number;
  /** Where it fails, farthest apart first. */
  readonly apart: readonly Apart[];
}

/** An identity and its two sides in kronor, of all places together; `open` while one of them cannot be known. */
export interface Check {
  readonly name: CheckName;
  readonly left: Ratio;
  readonly right: Ratio;
  readonly state: "holds" | "fails" | "open";
  /** Absent where it is an identity of the whole. */
  readonly each?: Each;
}

/** Whether every identity that can be checked holds. */
export function allHold(checks: readonly Check[]): boolean {
  return checks.every(({ state }) => state !== "fails");
}

/** The identities that fail, in the program's own words: their names, and where and by how much they do. */
export function failuresIn(checks: readonly Check[]): string {
  const kronor = (side: Known<Ratio>): string =>
    side === "open" ? "open" : decimalText(roundDiv(BigInt(side.n) * 100n, BigInt(side.d)), 2);
  return checks
    .filter(({ state }) => state === "fails")
    .map(({ name, left, right, each }) => {
      const worst = each?.apart[0];
      const where = worst ? ` at ${Object.values(worst.at).join(" ")}` : "";
      return `${name}${where}: ${kronor(worst?.left ?? left)} against ${kronor(worst?.right ?? right)}`;
    })
    .join(", ");
}

/** Units of each side: `n / d` kronor, where both are above zero. */
export interface Unit {
  readonly n: bigint;
  readonly d: bigint;
}

// Whole kronor as units.
const KRONOR: Unit = { n: 1n, d: 1n };

/** Both sides of an identity at a place, in units; `also` are further values that are to be as the right side is. */
export interface Compared {
  readonly at: Place;
  readonly left: Known;
  readonly right: Known;
  readonly also?: readonly Known[];
}

/** An identity of the whole; `known` says whether both sides are. */
export function check(name: WholeName, left: Ratio, right: Ratio, known = true): Check {
  return { name, left, right, state: known ? (compare(left, right) === 0 ? "holds" : "fails") : "open" };
}

/**
 * An identity of each place. A side that is open where the other is known is apart from it, as nothing is known of
 * what is open; where both are open there is nothing to compare, and the identity is open as long as it holds.
 */
export function checkEach(
  name: EachName,
  kind: PlaceKind,
  compared: readonly Compared[],
  [left, right]: readonly [Unit, Unit] = [KRONOR, KRONOR],
): Check {
  const [perLeft, perRight] = [left.n * right.d, right.n * left.d];
  const isApart = (one: Known, other: Known): boolean =>
    one === "open" || other === "open" ? one !== other : one * perLeft !== other * perRight;
  const apart = compared.flatMap(({ at, left: one, right: other, also = [] }): Apart[] => {
    const wrong = [other, ...also].find((side) => isApart(one, side));
    return wrong === undefined ? [] : [{ at, left: inKronor(one, left), right: inKronor(wrong, right) }];
  });
  const open = new Set(compared.flatMap(({ at, left: one }) => (one === "open" ? [at[kind]] : [])));
  const all = new Set(compared.map(({ at }) => at[kind]));
  const known = compared.filter(({ left: one, right: other }) => one !== "open" && other !== "open");
  const total = (side: "left" | "right"): bigint => sum(known.map((one) => (one[side] === "open" ? 0n : one[side])));
  return {
    name,
    left: { n: total("left") * left.n, d: left.d },
    right: { n: total("right") * right.n, d: right.d },
    state: apart.length > 0 ? "fails" : open.size > 0 ? "open" : "holds",
    each: { kind, count: all.size - open.size, apart: apart.length < 2 ? apart : farthestFirst(apart) },
  };
}

function inKronor(units: Known, { n, d }: Unit): Known<Ratio> {
  return units === "open" ? "open" : { n: units * n, d };
}

// What is open on one side is farthest away: nobody knows how far.
function farthestFirst(apart: readonly Apart[]): Apart[] {
  const far = ({ left, right }: Apart): Ratio | "open" => {
    if (left === "open" || right === "open") return "open";
    const between = minus(left, right);
    return between.n < 0 ? minus(right, left) : between;
  };
  const sized = apart.map((one) => ({ one, size: far(one) }));
  const order = (a: Ratio | "open", b: Ratio | "open"): number => {
    if (a === "open" || b === "open") return Number(b === "open") - Number(a === "open");
    return compare(b, a);
  };
  return sized.sort((a, b) => order(a.size, b.size)).map(({ one }) => one);
}
