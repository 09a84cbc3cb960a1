/**
 * What the agreements say, written down a second time from their texts and from docs/domain.md, without a look at how
 * the program has it: a number that is wrong in `src/agreements` or here makes the two settlements differ.
 *
 * Documents: [2023] the agreement of 22 December 2022; [2021] the supplement of 1 July 2021; [domain] docs/domain.md;
 * [case] a worked example in test/cases, for what is made up or only assumed.
 */
import { type Fraction, fraction } from "../src/support/fraction";

/** A step: an improvement of at least, or of more than, so many points (or per cent) earns this share in per cent. */
export interface Step {
  readonly from: Fraction;
  /** `above`: the limit itself is not enough. */
  readonly side: "at least" | "above";
  readonly share: number;
}

/** A limit in per cent: `at least` or `at most`, met on the limit itself. */
export interface Limit {
  readonly side: "at least" | "at most";
  readonly per: Fraction;
}

/** A requirement (prestationskrav). */
export interface Requirement {
  readonly number: string;
  /** Kronor of the whole year and of all regions. */
  readonly kronor: Fraction;
  /** What is measured: a share of people, or their number. */
  readonly measured: "share" | "number";
  /** Whether the figures are on care completed in the month, which must be reported within some weeks of it. */
  readonly completed: boolean;
  readonly better: "higher" | "lower";
  readonly improvement?: {
    /** In percentage points, or in per cent of the value it is measured from. */
    readonly unit: "points" | "per cent";
    readonly from: "last year" | "the month before the period";
    /** The best step first. */
    readonly steps: readonly Step[];
  };
  readonly level?: {
    readonly limit: Limit;
    /** Whether the level is measured by the same figure as the improvement, or by one of its own. */
    readonly figure: "the same" | "its own";
    /** If more than so many wait, so many per cent of them must have waited a short time. */
    readonly waiting?: { readonly moreThan: bigint; readonly limit: Limit };
  };
}

/** Money without a performance requirement: to the regions by their people, by those aged 0–18, or to SKR. */
export interface Grant {
  readonly id: string;
  readonly kronor: bigint;
  readonly by: "people" | "the young" | "SKR";
  /** Whether a region gets its part only after it has done something. */
  readonly onCondition?: true;
}

/** A payment: the months it pays, in the order of payments. */
interface Payment {
  readonly id: string;
  readonly months: readonly string[];
}

/** An agreement. */
export interface Rules {
  readonly id: string;
  /** The months measured, each with an equal part of the money; none where nothing is measured. */
  readonly months: readonly string[];
  /** All months are one cell. */
  readonly judgedTogether?: true;
  /** Months whose money is handed out by population without a test. */
  readonly untested: readonly string[];
  readonly requirements: readonly Requirement[];
  /** Whether what is not earned goes to one pot, or to the regions that met the very requirement. */
  readonly unearned: "to the pot" | "to those who met it";
  /** The last of them carries what was not earned. */
  readonly payments: readonly Payment[];
  /** What the figures must satisfy: the response rate in per cent, and days after the month's end. */
  readonly reporting?: { readonly responseRate: Fraction; readonly days: number };
  readonly grants: readonly Grant[];
}

/** The months of a year, such as `2023-01`, from one number to another, both with. */
export function months(year: number, first: number, last: number): string[] {
  const all = [];
  for (let month = first; month <= last; month += 1) all.push(`${String(year)}-${String(month).padStart(2, "0")}`);
  return all;
}

/** Million kronor, written with a point: `274.625`. */
export function million(text: string): Fraction {
  const [whole = "", decimals = ""] = text.split(".");
  return fraction(BigInt(whole + decimals) * 1_000_000n, 10n ** BigInt(decimals.length));
}

/** A limit of at least so many per cent. */
export const atLeast = (per: number): Limit => ({ side: "at least", per: fraction(per) });
/** A limit of at most so many per cent. */
export const atMost = (per: number): Limit => ({ side: "at most", per: fraction(per) });

/** A staircase written as `[from, share]`, the best step first. */
export function steps(...stairs: readonly (readonly [from: number, share: number])[]): Step[] {
  return stairs.map(([from, share]) => ({ from: fraction(from), side: "at least", share }));
}
