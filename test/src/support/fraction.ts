/** Fractions of big integers for the tests alone, in lowest terms: the engine's own arithmetic is what is tested. */

/** A fraction in lowest terms with a positive denominator, so that equal fractions are equal values. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** `n / d` in lowest terms. */
export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  if (bottom === 0n) throw new Error("a fraction with nothing below the line");
  const shared = divisor(top < 0n ? -top : top, bottom < 0n ? -bottom : bottom);
  const sign = bottom < 0n ? -1n : 1n;
  return { n: (sign * top) / shared, d: (sign * bottom) / shared };
}

/** The sum of fractions. */
export function sum(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce((a, b) => fraction(a.n * b.d + b.n * a.d, a.d * b.d), fraction(0));
}

/** `a - b`. */
export function less(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d - b.n * a.d, a.d * b.d);
}

/** `a × b`. */
export function product(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.n, a.d * b.d);
}

/** `a / b`. */
export function quotient(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d, a.d * b.n);
}

/** The whole number at or below. */
export function floor({ n, d }: Fraction): bigint {
  const cut = n / d;
  return n < 0n && cut * d !== n ? cut - 1n : cut;
}

/** The nearest whole number, a half upwards. */
export function nearest(a: Fraction): bigint {
  return floor(sum([a, fraction(1, 2)]));
}

/** Below zero, zero or above zero, as `a` is less than, equal to or greater than `b`. */
export function order(a: Fraction, b: Fraction): number {
  const { n } = less(a, b);
  return n < 0n ? -1 : n > 0n ? 1 : 0;
}

/** Whether two amounts are less than one from each other. */
export function near(a: Fraction, b: Fraction): boolean {
  return order(less(a, b), fraction(1)) < 0 && order(less(b, a), fraction(1)) < 0;
}

/**
 * Exact amounts as whole units that add up to a total: down, and
 * up where most is left over, the earlier first among equals.
 */
export function toWhole(total: bigint, amounts: readonly Fraction[]): bigint[] {
  const units = amounts.map(floor);
  const rests = amounts.map((amount, index) => less(amount, fraction(units[index] ?? 0n)));
  for (let left = total - units.reduce((a, b) => a + b, 0n); left > 0n; left -= 1n) {
    const largest = rests.reduce((best, rest, index) => (order(rest, rests[best] ?? rest) > 0 ? index : best), 0);
    units[largest] = (units[largest] ?? 0n) + 1n;
    rests[largest] = fraction(-1);
  }
  return units;
}

/** Whole units in proportion to parts by largest remainder. */
export function dealt(total: bigint, parts: readonly Fraction[]): bigint[] {
  const all = sum(parts);
  return toWhole(
    total,
    parts.map((part) => product(fraction(total), quotient(part, all))),
  );
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisor(b, a % b);
}
