/** Dealing out whole units so that every one is handed out once. */
import { assert } from "./exact";

/**
 * Largest remainder: `total` whole units in proportion to `parts` (non-negative, not all zero).
 * Each gets its quota rounded down; the units left go one each to the largest remainders, the earlier part first when
 * two are equal. The result adds up to `total` exactly, and no result is a whole unit from its quota.
 */
export function largestRemainder(total: bigint, parts: readonly bigint[]): bigint[] {
  const sum = parts.reduce((a, b) => a + b, 0n);
  assert(
    total >= 0n && sum > 0n && parts.every((part) => part >= 0n),
    "only a whole amount is dealt out, and in proportion to something",
  );
  return roundQuotas(
    total,
    parts.map((part) => total * part),
    sum,
  );
}

/**
 * Rounds quotas `n / d` to whole units that add up to `total`, which must be their
 * sum rounded down or up: each downwards, and the units left to the largest
 * remainders, the earlier first when two are equal. A whole quota stays what it is.
 */
export function roundQuotas(total: bigint, numerators: readonly bigint[], d: bigint): bigint[] {
  let left = total;
  const remainders: { readonly index: number; readonly remainder: bigint }[] = [];
  const whole = numerators.map((n, index) => {
    const units = n / d;
    const remainder = n - units * d;
    if (remainder > 0n) remainders.push({ index, remainder });
    left -= units;
    return units;
  });
  assert(left >= 0n && left <= BigInt(remainders.length), "the total is the sum of the quotas rounded down or up");
  // Sorting keeps the order of equals. Of the difference only the sign counts, and that survives as a number.
  remainders.sort((a, b) => Number(b.remainder - a.remainder));
  const raised = new Set(remainders.slice(0, Number(left)).map(({ index }) => index));
  return whole.map((units, index) => (raised.has(index) ? units + 1n : units));
}
