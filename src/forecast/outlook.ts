/** How the months that are still to come are taken to be: what a user chooses, and what it rests on. */
import type { Ratio } from "../ground";

/**
 * How an open month is filled: as the latest month that has come, or as the same month last year moved by this year's
 * change.
 */
export type Way = "latest" | "last-year";

/** The ways, the first of them where nobody has chosen. */
export const WAYS: readonly Way[] = ["latest", "last-year"];

/**
 * What is earned where there are no figures at all, such as of the other regions in a workbook of one: the share that
 * was published, half, or so much; a share of the reserve.
 */
export interface Others {
  readonly from: "published" | "half" | "own" | "entry";
  readonly share: Ratio;
}

/** An outlook. */
export interface Outlook {
  readonly way: Way;
  /** One's own entry by requirement, for every open month: a share, or a number of people where that is measured. */
  readonly own?: ReadonlyMap<string, Ratio>;
  readonly others: Others;
}
