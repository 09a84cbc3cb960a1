/** How long the bars of the pane are: whole numbers in, parts of a scale out. */

/** A region's bar: all lengths are per cent of the drawing's width. */
export interface Bar {
  readonly earned: number;
  readonly bonus: number;
  /** Where a region stands that gets exactly its share by population. */
  readonly mark: number;
}

/** An amount against the share it is compared with. */
export interface Part {
  readonly earned: bigint;
  readonly bonus: bigint;
  readonly share: bigint;
}

/**
 * The bars of some regions on one scale, which ends at the longest bar or, if none passes it, a little past the share.
 */
export function barsOf(parts: readonly Part[]): Bar[] {
  const longest = Math.max(LEAST, ...parts.map(({ earned, bonus, share }) => ratio(earned + bonus, share)));
  return parts.map(({ earned, bonus, share }) => ({
    earned: (100 * ratio(earned, share)) / longest,
    bonus: (100 * ratio(bonus, share)) / longest,
    mark: 100 / longest,
  }));
}

const LEAST = 1.1;

// For drawing only: nothing is decided by it.
function ratio(part: bigint, whole: bigint): number {
  return whole === 0n ? 0 : Number(part) / Number(whole);
}
