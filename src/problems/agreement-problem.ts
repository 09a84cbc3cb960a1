/** What may be wrong with an agreement that a user wrote, on a sheet or as JSON: codes and values, no prose. */
import type { FieldPath, PartKind, ValueKind } from "../agreement";

/** What the values of an agreement must be to each other. */
export type AgreementRule =
  | "amount-above-zero"
  | "share-above-zero"
  | "weight-above-zero"
  | "period-value-needed"
  | "period-value-alone"
  | "basis-of-bonus-pot"
  | "basis-of-requirement"
  | "rest-with-last"
  | "one-payment"
  | "untested-not-measured"
  | "untested-all"
  | "untested-together"
  | "counted-in-points";

/** What a value of the JSON must be; a choice is told with its options. */
export type JsonExpected =
  | "text"
  | "date"
  | "month"
  | "kronor"
  | "whole"
  | "tenths"
  | "share"
  | "yes-no"
  | "choice"
  | "list"
  | "object";

/** The values that go with each code. A part is named as the sheet names it; several months or cells stand with commas between. */
export interface AgreementProblemValues {
  "agreement-header-missing": Record<never, never>;
  "agreement-part-unknown": { readonly text: string; readonly suggestion: PartKind | "" };
  "agreement-part-unnamed": { readonly part: PartKind };
  "agreement-part-missing": { readonly part: PartKind };
  "agreement-note-left-out": { readonly text: string };
  "agreement-item-missing": { readonly part: string };
  "agreement-item-unknown": { readonly part: string; readonly text: string; readonly suggestion: FieldPath | "" };
  "agreement-row-missing": { readonly part: string; readonly field: FieldPath };
  "agreement-row-twice": { readonly part: string; readonly field: FieldPath; readonly other: string };
  "agreement-group-partial": { readonly part: string; readonly field: FieldPath; readonly present: FieldPath };
  "agreement-value-missing": { readonly part: string; readonly field: FieldPath };
  "agreement-value": { readonly field: FieldPath; readonly text: string; readonly expected: ValueKind };
  "agreement-source-partial": { readonly missing: "document" | "place" | "words" };
  "agreement-source-absent": { readonly count: string };
  "agreement-sources-differ": { readonly field: FieldPath; readonly other: string };
  "agreement-weights": {
    readonly pot: string;
    readonly sum: string;
    readonly whole: string;
    readonly form: "percent" | "parts";
    readonly cells: string;
  };
  "agreement-tiers-gap": { readonly from: string; readonly to: string; readonly other: string };
  "agreement-tiers-overlap": { readonly from: string; readonly to: string; readonly other: string };
  "agreement-tiers-share": { readonly share: string; readonly lower: string; readonly other: string };
  "agreement-tiers-end": { readonly to: string };
  "agreement-unit": { readonly text: string; readonly change: "points" | "relative"; readonly other: string };
  "agreement-months": { readonly months: string };
  "agreement-payment-months": { readonly unpaid: string; readonly twice: string; readonly unmeasured: string };
  "agreement-payment-early": { readonly payment: string; readonly month: string };
  "agreement-payment-twice": { readonly payment: string; readonly other: string };
  "agreement-total": {
    readonly sum: string;
    readonly total: string;
    readonly difference: string;
    readonly side: "less" | "more";
  };
  "agreement-word-twice": { readonly word: string; readonly part: string; readonly other: string };
  "agreement-pot-unknown": { readonly text: string; readonly pots: string };
  "agreement-pot-unused": { readonly pot: string };
  "agreement-no-path": { readonly part: string };
  "agreement-rule": { readonly rule: AgreementRule };
  "agreement-incoherent": { readonly sentence: string };
  "agreement-json-unreadable": { readonly text: string };
  "agreement-json-format": { readonly format: string; readonly version: string };
  "agreement-json-missing": { readonly path: string };
  "agreement-json-unknown": { readonly path: string };
  "agreement-json-value": {
    readonly path: string;
    readonly received: string;
    readonly expected: JsonExpected;
    readonly options: string;
  };
}

type SeverityOf = Readonly<Record<keyof AgreementProblemValues, "error" | "warning" | "info">>;

/** How grave each is. */
export const AGREEMENT_SEVERITY: SeverityOf = {
  "agreement-header-missing": "error",
  "agreement-part-unknown": "error",
  "agreement-part-unnamed": "error",
  "agreement-part-missing": "error",
  "agreement-note-left-out": "info",
  "agreement-item-missing": "error",
  "agreement-item-unknown": "error",
  "agreement-row-missing": "error",
  "agreement-row-twice": "error",
  "agreement-group-partial": "error",
  "agreement-value-missing": "error",
  "agreement-value": "error",
  "agreement-source-partial": "error",
  "agreement-source-absent": "info",
  "agreement-sources-differ": "warning",
  "agreement-weights": "error",
  "agreement-tiers-gap": "error",
  "agreement-tiers-overlap": "error",
  "agreement-tiers-share": "error",
  "agreement-tiers-end": "error",
  "agreement-unit": "error",
  "agreement-months": "error",
  "agreement-payment-months": "error",
  "agreement-payment-early": "error",
  "agreement-payment-twice": "error",
  "agreement-total": "error",
  "agreement-word-twice": "error",
  "agreement-pot-unknown": "error",
  "agreement-pot-unused": "error",
  "agreement-no-path": "error",
  "agreement-rule": "error",
  "agreement-incoherent": "error",
  "agreement-json-unreadable": "error",
  "agreement-json-format": "error",
  "agreement-json-missing": "error",
  "agreement-json-unknown": "error",
  "agreement-json-value": "error",
};
