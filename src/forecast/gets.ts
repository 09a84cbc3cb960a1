/** What a region gets of a year. */

/** Whole kronor: earned (and handed out without a test), of what nobody earned, and both. */
export interface Gets {
  readonly earned: bigint;
  readonly bonus: bigint;
  readonly total: bigint;
}

/** How much more; less is below zero. */
export function gained(before: Gets, after: Gets): Gets {
  return {
    earned: after.earned - before.earned,
    bonus: after.bonus - before.bonus,
    total: after.total - before.total,
  };
}
