/** What a user handed in, read but not judged. */

import type { RegionCode } from "../agreement";
import type { Month, Ratio } from "../ground";
import type { Vintage } from "../populations";
import type { CellPlace, Column, NoFigure, WaitingColumn } from "../sheets";

/**
 * The public pages on waiting times show no share of fewer contacts than this, and those of fewer jump by nature
 * (docs/domain.md 2, row 15).
 */
export const FEWEST_SHOWN = 20;

/** The population of a region; `young` is ages 0–18. */
export interface Population {
  readonly region: RegionCode;
  readonly total: number;
  readonly young?: number;
  /** Whether the region has met the condition that some grants are given on; absent while nobody has said. */
  readonly conditionMet?: boolean;
  /** The date the figure refers to, `2022-11-01`, when the sheet says so. */
  readonly asOf?: string;
  /** The cell of the total, such as `C2`; none where it is the product's own figure. */
  readonly address?: string;
}

/**
 * A share, or a number of people, as it was handed in. `undelivered`: the cells are empty, or say that it is still to
 * come; `missing`: they say that there is none (`saknas`); `suppressed`: a small number was hidden (`*`, `<20`, `..`).
 * None of them is zero.
 */
export type Figure =
  | { readonly kind: "counts"; readonly numerator: number; readonly denominator: number }
  | { readonly kind: "share"; readonly share: Ratio }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: NoFigure };

/** How many wait (BUP). */
export type Waiting = { readonly kind: "count"; readonly count: number } | { readonly kind: NoFigure };

/** The sheet of the current figure, and the cells of all that was gathered, by what they hold. */
export interface Gathered {
  readonly sheet: string;
  readonly cells: ReadonlyMap<Column, CellPlace>;
}

/** A region's figures for one month and one requirement. */
export interface Observation {
  readonly region: RegionCode;
  readonly month: Month;
  /** The agreement's number. */
  readonly requirement: string;
  readonly current: Figure;
  readonly lastYear: Figure;
  /** The share that the level is measured by where it has a numerator of its own. */
  readonly withTolerance: Figure;
  readonly waiting: Waiting;
  readonly waitingWithin: Figure;
  readonly responseRate: Ratio | undefined;
  /** The date the figures were in the database, `2023-02-14`. */
  readonly reported: string | undefined;
  /** The cell of the current figure, such as `E2`. */
  readonly address: string;
  /** Where its figures stand, if they were gathered from several places. */
  readonly gathered?: Gathered;
}

/** What a decision has paid a region already, in whole kronor. */
export interface PaidAmount {
  readonly region: RegionCode;
  /** The payment's id. */
  readonly payment: Month;
  readonly kronor: number;
  readonly address: string;
}

/** The user's own header of a column, and the letters it stands under. */
export interface FoundColumn {
  readonly header: string;
  readonly letters: string;
}

/** Populations that were not handed in, and where they are from: the product's own. */
export interface Supplied {
  readonly vintage: Vintage;
  /** Those whose populations they are. */
  readonly regions: readonly RegionCode[];
}

/** Everything handed in. */
export interface Submission {
  /** The columns that the sheet of waiting figures has. */
  readonly columns: ReadonlyMap<WaitingColumn, FoundColumn>;
  /** The names of the sheets the figures came from. */
  readonly sheets: { readonly population: string; readonly waiting: string; readonly paid: string };
  readonly populations: readonly Population[];
  /** Which of the populations are the product's own; absent where all were handed in. */
  readonly supplied?: Supplied;
  readonly observations: readonly Observation[];
  /** What has been paid already, when corrections are to be carried to the next payment. */
  readonly paid: readonly PaidAmount[];
}
