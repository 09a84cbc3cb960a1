/** What may be wrong with an agreement that a user wrote, on a sheet or as JSON: codes and values, no prose. */
import type { FieldPath, Incoherence, PartKind, Path, Rule, RuleValues, ValueKind } from "../agreement";

/** The code of a broken rule of coherence. */
export type RuleCode = `agreement-${Rule}`;

/** The values of a broken rule as they are told: every place in the words of whoever tells it. */
type RuleTold<Name extends Rule> = {
  readonly [Key in keyof RuleValues[Name]]: RuleValues[Name][Key] extends Path ? string : RuleValues[Name][Key];
};

type RuleProblemValues = { readonly [Name in Rule as `agreement-${Name}`]: RuleTold<Name> };

/** A broken rule as a code with its values. */
export type RuleProblem = {
  readonly [Code in RuleCode]: { readonly code: Code; readonly values: RuleProblemValues[Code] };
}[RuleCode];

/** A broken rule as a problem; `say` names the places that it tells of, such as `C7` or `grants[0].id`. */
export function ruleProblem({ rule, values }: Incoherence, say: (path: Path) => string): RuleProblem {
  const told = Object.entries<string | Path>(values).map(([key, value]) => [
    key,
    typeof value === "string" ? value : say(value),
  ]);
  // Rule and values belong together by the type of Incoherence; the entries lose that.
  return { code: `agreement-${rule}`, values: Object.fromEntries(told) as unknown } as RuleProblem;
}

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

/**
 * The values that go with each code. A part is named as the sheet
 * names it; several months or cells stand with commas between.
 */
export interface AgreementProblemValues extends RuleProblemValues {
  "agreement-header-missing": Record<never, never>;
  "agreement-part-unknown": { readonly text: string; readonly suggestion: PartKind | "" };
  "agreement-part-unnamed": { readonly part: PartKind };
  "agreement-note-left-out": { readonly text: string };
  "agreement-item-missing": { readonly part: string };
  "agreement-item-unknown": { readonly part: string; readonly text: string; readonly suggestion: FieldPath | "" };
  "agreement-row-missing": { readonly part: string; readonly field: FieldPath };
  "agreement-row-twice": { readonly part: string; readonly field: FieldPath; readonly other: string };
  "agreement-group-partial": { readonly part: string; readonly field: FieldPath; readonly present: FieldPath };
  "agreement-value-missing": { readonly part: string; readonly field: FieldPath };
  "agreement-value": { readonly field: FieldPath; readonly text: string; readonly expected: ValueKind };
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
  "agreement-tiers-end": { readonly to: string };
  "agreement-unit": { readonly text: string; readonly change: "points" | "relative"; readonly other: string };
  "agreement-json-unreadable": { readonly text: string };
  "agreement-json-excess": { readonly characters: number; readonly levels: number };
  "agreement-json-format": { readonly format: string; readonly version: string };
  "agreement-json-missing": { readonly path: string };
  "agreement-json-unknown": { readonly path: string };
  "agreement-json-rule": { readonly path: string; readonly broken: RuleProblem };
  /** A broken rule that is only pointed out. */
  "agreement-json-doubt": { readonly path: string; readonly broken: RuleProblem };
  "agreement-json-value": {
    readonly path: string;
    readonly received: string;
    readonly expected: JsonExpected;
    readonly options: string;
  };
}

type SeverityOf<Code extends keyof AgreementProblemValues> = Readonly<Record<Code, "error" | "warning" | "info">>;

/** How grave a broken rule is: by an agreement with an error nothing is settled, and a warning may be meant. */
export const RULE_SEVERITY: SeverityOf<RuleCode> = {
  "agreement-part-missing": "error",
  "agreement-id-twice": "error",
  "agreement-amount-above-zero": "error",
  "agreement-total": "error",
  "agreement-source-partial": "error",
  "agreement-number-above-zero": "error",
  "agreement-percent-outside": "error",
  "agreement-limit-outside": "error",
  "agreement-months": "error",
  "agreement-period-value-needed": "error",
  "agreement-period-value-alone": "error",
  "agreement-untested-not-measured": "error",
  "agreement-untested-all": "error",
  "agreement-untested-together": "error",
  "agreement-payment-missing": "error",
  "agreement-payment-empty": "error",
  "agreement-payment-months": "error",
  "agreement-payment-order": "error",
  "agreement-payment-early": "error",
  "agreement-payment-twice": "error",
  "agreement-one-payment": "error",
  "agreement-rest-with-last": "error",
  "agreement-basis-of-bonus-pot": "error",
  "agreement-basis-of-requirement": "error",
  "agreement-pot-unknown": "error",
  "agreement-pot-unused": "error",
  "agreement-weights-too-fine": "error",
  "agreement-word-twice": "error",
  "agreement-no-path": "error",
  "agreement-counted-in-points": "error",
  "agreement-tiers-missing": "error",
  "agreement-tiers-order": "error",
  "agreement-tiers-share": "error",
  "agreement-level-side": "error",
  "agreement-level-side-own": "warning",
  "agreement-waiting-side": "error",
  "agreement-level-share": "warning",
  "agreement-tolerance-alone": "error",
};

/** Whether a broken rule is only pointed out, since an agreement may mean what breaks it. */
export function isOnlyADoubt({ code }: Pick<RuleProblem, "code">): boolean {
  return RULE_SEVERITY[code] === "warning";
}

/** How grave each is. */
export const AGREEMENT_SEVERITY: SeverityOf<keyof AgreementProblemValues> = {
  ...RULE_SEVERITY,
  "agreement-header-missing": "error",
  "agreement-part-unknown": "error",
  "agreement-part-unnamed": "error",
  "agreement-note-left-out": "info",
  "agreement-item-missing": "error",
  "agreement-item-unknown": "error",
  "agreement-row-missing": "error",
  "agreement-row-twice": "error",
  "agreement-group-partial": "error",
  "agreement-value-missing": "error",
  "agreement-value": "error",
  "agreement-source-absent": "info",
  "agreement-sources-differ": "warning",
  "agreement-weights": "error",
  "agreement-tiers-gap": "error",
  "agreement-tiers-overlap": "error",
  "agreement-tiers-end": "error",
  "agreement-unit": "error",
  "agreement-json-unreadable": "error",
  "agreement-json-excess": "error",
  "agreement-json-format": "error",
  "agreement-json-missing": "error",
  "agreement-json-unknown": "error",
  "agreement-json-rule": "error",
  "agreement-json-doubt": "warning",
  "agreement-json-value": "error",
};
