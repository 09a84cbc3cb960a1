/** From exact kronor to whole ones: payments and grants. */
import { type Fraction, floor, less, nearest, order, sum } from "../src/support/fraction";

/**
 * A total in whole kronor dealt out by largest remainder ([domain] 2, row 17): each gets its exact amount rounded down,
 * and the kronor that are left go one each to the largest remainders, of equal ones to the lowest länskod. The amounts
 * stand in order of länskod.
 */
export function dealOut(total: bigint, exact: readonly Fraction[]): bigint[] {
  const dealt = exact.map(floor);
  const left = total - dealt.reduce((all, one) => all + one, 0n);
  const served = exact
    .map((amount, place) => ({ place, remainder: less(amount, { n: floor(amount), d: 1n }) }))
    .sort((a, b) => order(b.remainder, a.remainder) || a.place - b.place)
    .slice(0, Number(left));
  for (const { place } of served) dealt[place] = (dealt[place] ?? 0n) + 1n;
  return dealt;
}

/**
 * What each payment gives each region if none has been made, of the exact amounts that are earned until and with each
 * payment, the last of them the whole year's; each list in order of länskod. A total that is not whole is rounded to
 * the nearest krona ([domain] 2, row 18, assumed).
 */
export function dealPayments(earnedUntil: readonly (readonly Fraction[])[]): bigint[][] {
  const payments: bigint[][] = [];
  for (const exact of earnedUntil) {
    const until = dealOut(nearest(sum(exact)), exact);
    // "December = the year − August per region, so that öre never leak" (row 18).
    const before = until.map((_, place) => payments.reduce((all, one) => all + (one[place] ?? 0n), 0n));
    payments.push(neverBack(until.map((amount, place) => amount - (before[place] ?? 0n))));
  }
  return payments;
}

/**
 * What was paid stays paid, also where the year rounds down what August rounded up: the region pays nothing back, and
 * the krona comes from whoever has most left to be paid (decision 3), of equal ones the one with the lowest länskod.
 */
function neverBack(amounts: readonly bigint[]): bigint[] {
  const paid = [...amounts];
  for (;;) {
    const owing = paid.findIndex((amount) => amount < 0n);
    if (owing === -1) return paid;
    const most = paid.reduce((best, amount, place) => (amount > (paid[best] ?? 0n) ? place : best), 0);
    paid[owing] = (paid[owing] ?? 0n) + 1n;
    paid[most] = (paid[most] ?? 0n) - 1n;
  }
}
