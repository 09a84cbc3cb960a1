/** What is wrong with a user's input: codes and values, no prose. The words live in `text/`. */
import { AGREEMENT_SEVERITY, type AgreementProblemValues } from "./agreement-problem";
import type { ReadingRule } from "./reading-rule";
import { SCENARIO_SEVERITY, type ScenarioProblemValues } from "./scenario-problem";

/** What a sheet can lack and be whole; `alt-text` is what a chart says to those who do not see it. */
export type SheetLack = "rules" | "charts" | "filter" | "page" | "folds" | "alt-text";

/** What the words of a table may leave unsaid of its figures. */
export type Unsaid = "region" | "month" | "requirement" | "measure";

/** Why cells of a table are not read. */
export type UnreadWhy =
  /** The whole country's, or a total. */
  | "whole-country"
  /** A hospital's, or another part of a region's. */
  | "part-of-region"
  /** Of no month or no requirement, while others of the table are. */
  | "subtotal"
  /** Of a month that the agreement neither measures nor compares with. */
  | "other-months"
  /** The year before's, of something that is compared with no year before. */
  | "not-compared"
  /** The header says something that is not known. */
  | "column-unknown";

/** The values that go with each code. */
export interface ProblemValues extends AgreementProblemValues, ScenarioProblemValues {
  "sheet-missing": { readonly sheet: string; readonly columns: string };
  "column-missing": { readonly column: string; readonly headers: string };
  "column-twice": { readonly column: string; readonly other: string };
  "column-doubled": { readonly column: string; readonly other: string };
  "table-unplaced": { readonly table: string; readonly lacking: Unsaid; readonly headers: string };
  "table-not-read": { readonly table: string; readonly lacking: Unsaid; readonly headers: string };
  "parts-without-region": { readonly part: string; readonly count: string; readonly names: readonly string[] };
  "cells-left-out": { readonly why: UnreadWhy; readonly count: string; readonly words: string };
  "filled-down": { readonly count: string };
  "year-assumed": { readonly table: string; readonly year: string };
  "cell-error": { readonly text: string };
  "cell-uncalculated": { readonly text: string };
  "region-unknown": { readonly text: string; readonly suggestion: string };
  "region-missing": Record<never, never>;
  "rows-beneath": { readonly names: readonly string[] };
  "region-conflict": { readonly code: string; readonly name: string };
  "month-unreadable": { readonly text: string };
  "month-without-year": { readonly text: string };
  "year-unreadable": { readonly text: string };
  "year-other": { readonly month: string; readonly year: string; readonly count: string };
  "requirement-unknown": { readonly text: string };
  "requirement-ambiguous": { readonly text: string; readonly chosen: string; readonly others: string };
  "count-unreadable": { readonly column: string; readonly text: string };
  "count-negative": { readonly column: string; readonly text: string };
  "count-not-whole": { readonly column: string; readonly text: string };
  "odd-grouping": { readonly text: string; readonly read: string };
  "share-unreadable": { readonly column: string; readonly text: string };
  "share-out-of-range": { readonly column: string; readonly text: string };
  "share-ambiguous": { readonly column: string; readonly text: string; readonly read: string };
  "share-differs": { readonly share: string; readonly counts: string };
  "pair-incomplete": { readonly present: string; readonly absent: string };
  "more-than-all": {
    readonly part: string;
    readonly whole: string;
    readonly partValue: string;
    readonly wholeValue: string;
  };
  "less-than-strict": { readonly tolerance: string; readonly strict: string };
  "date-unreadable": { readonly text: string };
  "row-twice": { readonly region: string; readonly key: string; readonly other: string };
  /** `date` is the day of the product's own populations that could be filled in; empty where there are none. */
  "population-missing": { readonly regions: string; readonly count: string; readonly date: string };
  /** `regions` is empty where it is all of them, and `young`, the ages not known, where no money goes by them. */
  "population-supplied": {
    readonly date: string;
    readonly document: string;
    readonly regions: string;
    readonly young: "0–18" | "";
  };
  "population-zero": { readonly region: string };
  "population-young-partial": { readonly regions: string };
  "population-young-larger": { readonly region: string };
  "population-dates-mixed": { readonly dates: string };
  "population-year-other": { readonly column: string; readonly expected: string };
  "population-year-open": { readonly columns: string; readonly expected: string };
  "population-years-left-out": { readonly column: string; readonly others: string };
  "population-day-unsaid": { readonly column: string; readonly expected: string };
  "population-total-missing": { readonly regions: string; readonly found: string };
  "population-parts-left-out": { readonly count: string; readonly part: string };
  "population-young-summed": Record<never, never>;
  "population-date-other": { readonly date: string; readonly expected: string };
  "national-left-out": { readonly count: string };
  "months-left-out": { readonly count: string; readonly months: string };
  "year-wrong": {
    /** The years of the figures, and of the agreement. */
    readonly found: string;
    readonly expected: string;
    readonly agreement: string;
    /** The title of an agreement of the figures' year; empty where there is none. */
    readonly other: string;
  };
  /** The months of the figures, or their year, and those of the agreement, which are others of the same year. */
  "months-not-measured": { readonly found: string; readonly expected: string; readonly agreement: string };
  /** The years that a rule reads figures from and as, and the year of those that are there. */
  "figures-year-absent": { readonly from: string; readonly to: string; readonly found: string };
  "no-usable-row": { readonly count: string };
  "rule-used": { readonly rule: ReadingRule };
  "rule-idle": { readonly rule: ReadingRule };
  "set-aside": { readonly reason: string; readonly what: Problem };
  "note-row-left-out": Record<never, never>;
  "response-rate-low": { readonly count: string; readonly limit: string };
  jump: { readonly last: string; readonly current: string };
  "yes-no-unreadable": { readonly column: string; readonly text: string };
  "kronor-unreadable": { readonly column: string; readonly text: string };
  "payment-unknown": { readonly text: string; readonly known: string };
  "paid-missing": { readonly payment: string; readonly regions: string };
  "payment-negative": { readonly payment: string; readonly regions: string };
  "pooled-needs-counts": { readonly count: string };
  "reported-late": { readonly count: string; readonly days: string };
  "condition-open": { readonly grant: string; readonly regions: string };
  "condition-not-met": { readonly grant: string; readonly regions: string };
  "decision-needed": { readonly number: string; readonly requirement: string; readonly period: string };
  "agreement-sheet-missing": { readonly sheet: string };
  "comparison-unmeasured": { readonly agreement: string; readonly requirements: string };
  /** `only` names those that have figures where they are the fewer; else `regions` names those that have none. */
  "months-open": { readonly regions: string; readonly only: string; readonly cells: string };
  "figures-undelivered": AbsentFigures;
  "figures-missing": AbsentFigures;
  /** Cells that earned nothing since the value compared with is zero; `others` are so many regions besides. */
  "change-from-zero": Readonly<Record<"requirement" | "count" | "regions" | "others", string>>;
  "nothing-earned": Record<never, never>;
  "sheet-copied": { readonly sheet: string };
  /** What Excel refused to make on a sheet that was written. */
  "sheet-lacks": { readonly sheet: string; readonly lacks: readonly SheetLack[] };
  "figures-hidden": { readonly least: string };
  "requisition-late": {
    readonly recipient: string;
    readonly date: string;
    readonly deadline: string;
    readonly place: string;
  };
  "report-late": {
    readonly recipient: string;
    readonly date: string;
    readonly deadline: string;
    readonly place: string;
  };
  "repayment-late": {
    readonly recipient: string;
    readonly date: string;
    readonly deadline: string;
    readonly place: string;
  };
  "deadline-unknown": { readonly grants: string };
  "nothing-to-requisition": { readonly recipient: string };
  "costs-exceed": { readonly recipient: string; readonly amount: string };
  "organisation-number-unreadable": { readonly text: string };
  "organisation-number-check": { readonly text: string };
  "cost-unreadable": { readonly text: string };
}

/** Where figures that decide are not there: the first regions by name, and how many there are besides. */
type AbsentFigures = Readonly<Record<"column" | "count" | "requirements" | "regions" | "others" | "months", string>>;

/** The code of a problem. */
export type ProblemCode = keyof ProblemValues;

/** An error stops the settlement; a warning asks to be looked at; a note says what was done. */
export type Severity = "error" | "warning" | "info";

const SEVERITY: Readonly<Record<ProblemCode, Severity>> = {
  "sheet-missing": "error",
  "column-missing": "error",
  "column-twice": "warning",
  "column-doubled": "error",
  "table-unplaced": "error",
  "table-not-read": "warning",
  "parts-without-region": "error",
  "cells-left-out": "info",
  "filled-down": "info",
  "year-assumed": "info",
  "cell-error": "error",
  "cell-uncalculated": "error",
  "region-unknown": "error",
  "region-missing": "error",
  "rows-beneath": "error",
  "region-conflict": "error",
  "month-unreadable": "error",
  "month-without-year": "error",
  "year-unreadable": "error",
  "year-other": "warning",
  "requirement-unknown": "error",
  "requirement-ambiguous": "warning",
  "count-unreadable": "error",
  "count-negative": "error",
  "count-not-whole": "error",
  "odd-grouping": "warning",
  "share-unreadable": "error",
  "share-out-of-range": "error",
  "share-ambiguous": "warning",
  "share-differs": "warning",
  "pair-incomplete": "error",
  "more-than-all": "error",
  "less-than-strict": "error",
  "date-unreadable": "warning",
  "row-twice": "error",
  "population-missing": "error",
  "population-supplied": "info",
  "population-zero": "error",
  "population-young-partial": "warning",
  "population-young-larger": "error",
  "population-dates-mixed": "warning",
  "population-year-other": "warning",
  "population-year-open": "error",
  "population-years-left-out": "info",
  "population-day-unsaid": "info",
  "population-total-missing": "error",
  "population-parts-left-out": "info",
  "population-young-summed": "info",
  "population-date-other": "warning",
  "national-left-out": "info",
  "months-left-out": "info",
  "year-wrong": "error",
  "months-not-measured": "error",
  "figures-year-absent": "error",
  "no-usable-row": "error",
  "rule-used": "info",
  "rule-idle": "info",
  "set-aside": "info",
  "note-row-left-out": "info",
  "response-rate-low": "warning",
  jump: "warning",
  "yes-no-unreadable": "error",
  "kronor-unreadable": "error",
  "payment-unknown": "error",
  "paid-missing": "error",
  "payment-negative": "warning",
  "pooled-needs-counts": "error",
  "reported-late": "warning",
  "condition-open": "info",
  "condition-not-met": "warning",
  "decision-needed": "error",
  "agreement-sheet-missing": "error",
  "comparison-unmeasured": "warning",
  "months-open": "info",
  "figures-undelivered": "warning",
  "figures-missing": "info",
  "change-from-zero": "warning",
  "nothing-earned": "warning",
  "sheet-copied": "info",
  "sheet-lacks": "warning",
  "figures-hidden": "info",
  "requisition-late": "warning",
  "report-late": "warning",
  "repayment-late": "warning",
  "deadline-unknown": "info",
  "nothing-to-requisition": "warning",
  "costs-exceed": "info",
  "organisation-number-unreadable": "warning",
  "organisation-number-check": "warning",
  "cost-unreadable": "error",
  ...AGREEMENT_SEVERITY,
  ...SCENARIO_SEVERITY,
};

/** Where a problem is: a sheet, and a cell such as `D14` when it is one cell's. */
export interface Place {
  readonly sheet: string;
  readonly cell?: string;
}

/** One problem, its place and the values its message needs. */
export type Problem = {
  [Code in ProblemCode]: {
    readonly code: Code;
    readonly severity: Severity;
    readonly place?: Place;
    readonly values: ProblemValues[Code];
  };
}[ProblemCode];

/** A problem of a code with its values, at a place when it has one. */
export function problem<Code extends ProblemCode>(code: Code, values: ProblemValues[Code], place?: Place): Problem {
  // The mapped union cannot be built from a generic code without this one assertion.
  return { code, severity: SEVERITY[code], values, ...(place && { place }) } as Problem;
}

/** Whether any of the problems stops the settlement. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === "error");
}
