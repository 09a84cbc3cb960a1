/** What an agreement is made of: data only, every value beside the words it rests on. */
import { lastMonthOf, type Month, monthBefore, type Period, spanOf } from "../ground";

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

const EVERY_PRECISION: Readonly<Record<Precision, true>> = { difference: true, exact: true, shares: true };

/** All precision modes, the default of docs/domain.md 2, row 1, first. */
export const PRECISIONS = Object.keys(EVERY_PRECISION) as readonly Precision[];

/** A limit in per cent (or percentage points) with at most one decimal, held as whole tenths: 73 % is 730. */
export type Tenths = number;

/** A limit and which side of it counts; `atLeast` and `atMost` are met on the limit itself, `moreThan` is not. */
export type Limit = { readonly atLeast: Tenths } | { readonly atMost: Tenths } | { readonly moreThan: Tenths };

/** The number in a limit, whichever side of it counts. */
export function boundOf(limit: Limit): Tenths {
  if ("atLeast" in limit) return limit.atLeast;
  return "atMost" in limit ? limit.atMost : limit.moreThan;
}

/** One step of the staircase: an improvement of so much earns this share of the reserve, in per cent of it. */
export type Tier = ({ readonly atLeast: Tenths } | { readonly moreThan: Tenths }) & { readonly share: number };

/** How an improvement earns the reserve. */
export interface Improvement {
  /** Percentage points between two shares, or per cent of the earlier value. */
  readonly change: Cited<"points" | "relative">;
  /** The value it is measured from: the same month of last year, or the month before the first one measured. */
  readonly comparedWith: Cited<"same-month-last-year" | "before-the-period">;
  /** The staircase, best step first. */
  readonly tiers: Cited<readonly Tier[]>;
}

/** The high level that earns the reserve whatever the change. */
export interface Level {
  readonly limit: Cited<Limit>;
  /** Per cent of the reserved amount. */
  readonly share: Cited<number>;
  /**
   * Which numerator the level is measured by: the same as the improvement's, one with tolerance, or another of its own.
   */
  readonly numerator: Cited<"plain" | "with-tolerance" | "own">;
  /**
   * How late still counts where it is one with tolerance: per cent of the days from the decision to the target date.
   */
  readonly tolerance?: Cited<number>;
  /** A further condition on those who wait, when more than `moreThan` do. */
  readonly waiting?: { readonly moreThan: Cited<number>; readonly limit: Cited<Limit> };
}

/**
 * A performance requirement (prestationskrav): what is measured,
 * and what it pays. At least one of its two paths is there.
 */
export interface Requirement {
  /** The agreement's own number. */
  readonly number: string;
  /** A stable name for workbooks and scripts, the same in every agreement that measures the same thing. */
  readonly id: string;
  /** How the program names it, unlike any other requirement's name. */
  readonly name: string;
  /** Further words by which people name it. */
  readonly aliases: readonly string[];
  /** The agreement's own words, under its area's heading. */
  readonly label: Cited<string>;
  readonly area: Cited<string>;
  readonly measure: Cited<string>;
  /** Whether those who wait at the month's end are counted, or the care completed in the month. */
  readonly cases: Cited<"waiting" | "completed">;
  /** Whether a share of them is measured, or their number. */
  readonly quantity: Cited<"share" | "count">;
  /** The id of the pot that pays it. */
  readonly pot: string;
  /** Its weight among the requirements of its pot, in parts; where the parts are 100 together they are per cent. */
  readonly weight: Cited<number>;
  readonly better: Cited<"higher" | "lower">;
  readonly improvement?: Improvement;
  readonly level?: Level;
}

/** Performance money for some requirements; whole kronor. */
export interface Pot {
  readonly id: string;
  readonly label: string;
  readonly amount: Cited<number>;
}

/** A payment of performance money: the months it covers, and whether what was not earned is shared out with it. */
export interface PaymentRule {
  /** Year and month of the decision, such as `2023-08`. */
  readonly id: Month;
  readonly months: readonly Month[];
  readonly bonus: boolean;
}

/** What the figures must satisfy to count; without consequence for money unless a setting says so. */
export interface Reporting {
  /** The response rate, at least. */
  readonly responseRate: Cited<Tenths>;
  /** Figures on completed care must be delivered within so many days from the month's end. */
  readonly withinDays?: Cited<number>;
}

/** The part of an agreement that is paid for performance. */
export interface Performance {
  readonly pots: readonly Pot[];
  /** The months measured; each has an equal part of every pot. */
  readonly months: Cited<readonly Month[]>;
  /** Whether each month is judged by itself, or all of them once. */
  readonly judgedBy: Cited<"month" | "whole-period">;
  /** How the months become one value where they are judged together. */
  readonly periodValue?: Cited<"mean-of-months" | "pooled">;
  /** Months whose reserve is handed out without a test. */
  readonly untested?: Cited<readonly Month[]>;
  readonly reserveBasis: Cited<"population">;
  readonly requirements: readonly Requirement[];
  readonly bothPaths: Cited<"level-only">;
  /** Where unearned money goes: to one pot for all, or to the regions that met the very requirement. */
  readonly unearned: Cited<"bonus-pot" | "met-requirement">;
  /** What it is shared by: what each region earned over the year, or the population of those that it goes to. */
  readonly unearnedBasis: Cited<"earned-over-the-year" | "population">;
  readonly payments: Cited<readonly PaymentRule[]>;
  readonly reporting?: Reporting;
  readonly precision: Cited<Precision>;
  readonly partPaymentTotal: Cited<"nearest-krona">;
  /** What becomes of the reserve of a requirement that cannot be judged. */
  readonly notAssessable: Cited<"not-earned">;
  readonly onBoundaryWords?: Cited<"at-most">;
}

/** Money handed out without a performance test. */
export interface Grant {
  readonly id: string;
  readonly label: string;
  /** Whole kronor. */
  readonly amount: Cited<number>;
  readonly basis: Cited<"population" | "population-0-18" | "skr">;
  /** The year and month in which it is paid, where it is known. */
  readonly paid?: Cited<Month>;
  /** What a region must have done to get its part, answered yes or no for each. */
  readonly condition?: Cited<string>;
  /** The last day on which it can be requisitioned, `2023-12-01`, where it is paid on requisition. */
  readonly requisitionBy?: Cited<string>;
  /** The last day on which what was not used is repaid. */
  readonly repayBy?: Cited<string>;
  /** The last day on which its use is reported. */
  readonly reportBy?: Cited<string>;
}

/**
 * How much of an agreement rests on its own words: all of its figures; some of them,
 * the rest being assumed and marked; or none, since it is a template to be filled in.
 */
export type Proven = "complete" | "partly-assumed" | "template";

/** An agreement between the state and SKR on money for health care. */
export interface Agreement {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly proven: Proven;
  /** Whole kronor, everything included. */
  readonly total: Cited<number>;
  /** Absent where all money is handed out without a test. */
  readonly performance?: Performance;
  readonly grants: readonly Grant[];
  /** The date the populations should refer to. */
  readonly populationDate: Cited<string>;
  readonly wholeKronor: Cited<"largest-remainder">;
}

/** What is known of an agreement or a part of it: anything in it may be missing, but a cited value is whole. */
export type Found<Whole> = Whole extends Leaf
  ? Whole
  : Whole extends readonly (infer One)[]
    ? readonly Found<One>[]
    : { readonly [Key in keyof Whole]?: Found<Whole[Key]> };
type Leaf = string | number | boolean | undefined | Cited<unknown>;

/** The requirements of an agreement; none where no performance is measured. */
export function requirementsOf({ performance }: Agreement): readonly Requirement[] {
  return performance?.requirements ?? [];
}

/** Whether a requirement has a high level that is measured by another numerator than the improvement is. */
export function hasOwnNumerator({ level }: Pick<Requirement, "level">): boolean {
  return level !== undefined && level.numerator.value !== "plain";
}

/** The months an agreement measures. */
export function monthsOf({ performance }: Agreement): readonly Month[] {
  return performance?.months.value ?? [];
}

/** The payments of performance money. */
export function paymentsOf({ performance }: Agreement): readonly PaymentRule[] {
  return performance?.payments.value ?? [];
}

/** The stretches of time that are judged: each month, or all of them as one. */
export function periodsOf({ months, judgedBy }: Performance): readonly Period[] {
  switch (judgedBy.value) {
    case "month":
      return months.value;
    case "whole-period":
      return [spanOf(months.value)];
  }
}

/** The months that can be settled up to: those with which a stretch that is judged ends; none without performance. */
export function endsOf({ performance }: Pick<Agreement, "performance">): readonly Month[] {
  return performance ? periodsOf(performance).map(lastMonthOf) : [];
}

/** The month that improvements over the period are measured from; `undefined` when no requirement is. */
export function baselineOf({ months, requirements }: Performance): Month | undefined {
  const [first] = months.value;
  return first !== undefined &&
    requirements.some(({ improvement }) => improvement?.comparedWith.value === "before-the-period")
    ? monthBefore(first)
    : undefined;
}

/** All performance money in whole kronor. */
export function moneyOf({ pots }: Performance): number {
  return pots.reduce((sum, { amount }) => sum + amount.value, 0);
}

/**
 * The same values with one reason for all of them: what an agreement whose text was not found takes over from another.
 */
export function assumedLike<T>(node: T, reason: string): T {
  if (typeof node !== "object" || node === null) return node;
  if (isCited(node)) return assumed(node.value, reason) as T;
  if (Array.isArray(node)) return node.map((child: unknown) => assumedLike(child, reason)) as T;
  return Object.fromEntries(
    Object.entries(node).map(([key, child]) => [key, assumedLike<unknown>(child, reason)]),
  ) as T;
}

/** The values of an agreement on which its text is silent, with their paths. */
export function assumptionsOf(
  agreement: Agreement,
): readonly { readonly path: string; readonly cited: Cited<unknown> }[] {
  return citations(agreement).filter(({ cited: value }) => "assumed" in value);
}

/** Every cited value of an agreement with a path such as `performance.requirements.3.weight`, in order. */
export function citations(
  agreement: Found<Agreement>,
): readonly { readonly path: string; readonly cited: Cited<unknown> }[] {
  return collect(agreement, "");
}

function collect(node: unknown, path: string): { path: string; cited: Cited<unknown> }[] {
  if (typeof node !== "object" || node === null) return [];
  if (isCited(node)) return [{ path, cited: node }];
  return Object.entries(node).flatMap(([key, child]) => collect(child, path === "" ? key : `${path}.${key}`));
}

function isCited(node: object): node is Cited<unknown> {
  return "value" in node && ("source" in node || "assumed" in node);
}
