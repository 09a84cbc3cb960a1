/** What an agreement is made of: data only, every value beside the words it rests on. */
import type { Month } from "./month";

/** Where in a document something is written, and its own words. */
export interface Source {
  readonly document: string;
  readonly place: string;
  readonly words: string;
}

/** A value with its source; or, where the text is silent, with the reason for what is assumed. */
export type Cited<T> = { readonly value: T; readonly source: Source } | { readonly value: T; readonly assumed: string };

/** A value and the words it rests on. */
export function cited<T>(value: T, document: string, place: string, words: string): Cited<T> {
  return { value, source: { document, place, words } };
}

/** A value on which the text is silent, and why it was chosen. */
export function assumed<T>(value: T, reason: string): Cited<T> {
  return { value, assumed: reason };
}

/**
 * How a measured share meets a limit that is written with at most one decimal:
 * - `difference`: the change in percentage points, and the share, are rounded half up to one decimal, then compared;
 * - `exact`: nothing is rounded, lower bounds only;
 * - `shares`: each share is rounded half up to one decimal first, and the change is the difference of the two.
 */
export type Precision = "difference" | "exact" | "shares";

/** All precision modes, the default of domain.md section 2 first. */
export const PRECISIONS: readonly Precision[] = ["difference", "exact", "shares"];

/** A limit in per cent (or percentage points) with at most one decimal, held as whole tenths: 73 % is 730. */
export type Tenths = number;

/** A limit and which side of it counts. */
export type Limit = { readonly atLeast: Tenths } | { readonly atMost: Tenths };

/** One step of the staircase: an improvement of at least so much earns this share of the reserve. */
export interface Tier {
  readonly atLeast: Tenths;
  /** Per cent of the reserved amount. */
  readonly share: number;
}

/** The high level that earns the whole reserve. */
export interface Level {
  readonly limit: Cited<Limit>;
  /** Per cent of the reserved amount. */
  readonly share: Cited<number>;
  /** Which numerator the level is measured by: the same as the improvement's, or the one with tolerance. */
  readonly numerator: Cited<"plain" | "with-tolerance">;
  /** A further condition on those who wait, when more than `moreThan` do. */
  readonly waiting?: { readonly moreThan: Cited<number>; readonly limit: Cited<Limit> };
}

/** A performance requirement (prestationskrav): what is measured, and what it pays. */
export interface Requirement {
  /** The agreement's own number. */
  readonly number: string;
  /** A stable name for workbooks and scripts. */
  readonly id: string;
  /** How the program names it, unlike any other requirement's name. */
  readonly name: string;
  /** Further words by which people name it. */
  readonly aliases: readonly string[];
  /** The agreement's own words, under its area's heading. */
  readonly label: Cited<string>;
  readonly area: Cited<string>;
  readonly measure: Cited<string>;
  /** Its weight among the requirements; the weights need not add up to 100. */
  readonly weight: Cited<number>;
  readonly better: Cited<"higher" | "lower">;
  /** The staircase of improvements, best step first. */
  readonly tiers: Cited<readonly Tier[]>;
  readonly level: Level;
}

/** A payment of performance money: the months it covers, and whether the bonus pot goes with it. */
export interface PaymentRule {
  /** Year and month of the decision, such as `2023-08`. */
  readonly id: Month;
  readonly months: readonly Month[];
  readonly bonus: boolean;
}

/** Money handed out without a performance test. */
export interface Grant {
  readonly id: string;
  readonly label: string;
  /** Whole kronor. */
  readonly amount: Cited<number>;
  readonly basis: Cited<"population" | "population-0-18" | "skr">;
}

/** An agreement between the state and SKR on money for shorter waiting times. */
export interface Agreement {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** Whole kronor, everything included. */
  readonly total: Cited<number>;
  /** Whole kronor of performance money. */
  readonly performance: Cited<number>;
  /** The months measured; each has an equal part of the performance money. */
  readonly months: Cited<readonly Month[]>;
  readonly reserveBasis: Cited<"population">;
  readonly requirements: readonly Requirement[];
  readonly improvementBasis: Cited<"same-month-last-year">;
  readonly bothPaths: Cited<"level-only">;
  readonly unearned: Cited<"bonus-pot">;
  readonly bonusBasis: Cited<"earned-over-the-year">;
  readonly payments: Cited<readonly PaymentRule[]>;
  readonly grants: readonly Grant[];
  /** Reporting criterion in tenths of a per cent; flagged, without consequence for money. */
  readonly responseRate: Cited<Tenths>;
  readonly precision: Cited<Precision>;
  /** The date the populations should refer to. */
  readonly populationDate: Cited<string>;
  readonly wholeKronor: Cited<"largest-remainder">;
  readonly partPaymentTotal: Cited<"nearest-krona">;
  readonly notAssessable: Cited<"bonus-pot">;
  readonly onBoundaryWords: Cited<"at-most">;
}

/** Every cited value of an agreement with a path such as `requirements.3.weight`, in order. */
export function citations(agreement: Agreement): readonly { readonly path: string; readonly cited: Cited<unknown> }[] {
  return collect(agreement, "");
}

function collect(node: unknown, path: string): { path: string; cited: Cited<unknown> }[] {
  if (typeof node !== "object" || node === null) return [];
  if ("value" in node && ("source" in node || "assumed" in node)) return [{ path, cited: node as Cited<unknown> }];
  return Object.entries(node).flatMap(([key, child]) => collect(child, path === "" ? key : `${path}.${key}`));
}
