/** Dealing out whole units so that every one is handed out once. */
import { assert } from "./exact";

/**
 * Largest remainder: `total` whole units in proportion to `parts` (non-negative, not all zero).
 * Each gets its quota rounded down; the units left go one each to the largest remainders, the earlier part first when
 * two are equal. The result adds up to `total` exactly, and no result is a whole unit from its quota.
 */
export function largestRemainder(total: bigint, parts: readonly bigint[]): bigint[] {
  const sum = parts.reduce((a, b) => a + b, 0n);
  assert(total >= 0n && sum > 0n && parts.every((part) => part >= 0n), "only a whole amount is dealt out, and in proportion to something");
  const quotas = parts.map((part, index) => ({ index, whole: (total * part) / sum, remainder: (total * part) % sum }));
  const left = total - quotas.reduce((a, quota) => a + quota.whole, 0n);
  const served = [...quotas]
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
    .slice(0, Number(left))
    .map((quota) => quota.index);
  const favoured = new Set(served);
  return quotas.map((quota) => quota.whole + (favoured.has(quota.index) ? 1n : 0n));
}

/** Largest remainder, where nothing in proportion to nothing is nothing. */
export function dealOut(total: bigint, parts: readonly bigint[]): bigint[] {
  return total === 0n && parts.every((part) => part === 0n) ? parts.map(() => 0n) : largestRemainder(total, parts);
}
