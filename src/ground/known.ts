/** What is known, or still open: nothing can be said of an amount while a figure that it rests on is missing. */
import { roundDiv, sum } from "./exact";

/** An amount, or anything else, that is known; or that it is `open`, which is not the same as nothing. */
export type Known<Thing = bigint> = Thing | "open";

/** Whether it is known. */
export function isKnown<Thing>(thing: Known<Thing>): thing is Exclude<Thing, "open"> {
  return thing !== "open";
}

/** What follows from it; what is open stays open. */
export function ifKnown<Thing, Result>(thing: Known<Thing>, follow: (known: Thing) => Result): Known<Result> {
  return thing === "open" ? "open" : follow(thing);
}

/** All of them together: open while one of them is. */
export function sumKnown(amounts: readonly Known[]): Known {
  const known = amounts.filter(isKnown);
  return known.length < amounts.length ? "open" : sum(known);
}

/** Those of them that are known, together: open while none is. */
export function sumOfKnown(amounts: readonly Known[]): Known {
  const known = amounts.filter(isKnown);
  return known.length === 0 && amounts.length > 0 ? "open" : sum(known);
}

/** `a - b`: open while either is. */
export function minusKnown(a: Known, b: Known): Known {
  return a === "open" || b === "open" ? "open" : a - b;
}

/** An amount per head, to the nearest unit as `nearest` says; open while it is, and where there is nobody. */
export function perHead(amount: Known, people: number): Known {
  return amount === "open" || people === 0 ? "open" : nearest(amount, BigInt(people));
}

/**
 * The nearest whole number to `n / d`, halves away from zero, so that a gain and a loss of the
 * same size look the same; `d` is positive. For showing: what is paid is rounded by `roundDiv`.
 */
export function nearest(n: bigint, d: bigint): bigint {
  return n < 0n ? -roundDiv(-n, d) : roundDiv(n, d);
}
