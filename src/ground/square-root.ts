/** The square root of a whole number, without floating point. */

/** The largest whole number whose square is at most `n`, which is not negative. */
export function squareRoot(n: bigint): bigint {
  if (n < 2n) return n;
  // Newton from above: it only falls, and stops at the root.
  let root = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
  for (;;) {
    const next = (root + n / root) / 2n;
    if (next >= root) return root;
    root = next;
  }
}
