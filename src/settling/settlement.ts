/** A settled agreement, and what a user may set. */
import type { Agreement, Performance, Precision, RegionCode, Reserve, Reserves } from "../agreement";
import type { Month } from "../ground";
import type { ReportingRule, Verdict } from "../judging";
import type { Check, Decisions, GrantPayment, Ledger, Payment } from "../paying";
import type { Choice, Submission } from "../reading";
import type { InputKind } from "../sheets";

/** What a user may set; everything else stands in the agreement. */
export interface Settings {
  /** How limits are met; the agreement's own default when absent. */
  readonly precision?: Precision;
  /** Settle up to this payment: later months stay open. */
  readonly upTo?: Month;
  /** What it means that figures were too thin or too late: pointed out when absent. */
  readonly reporting?: ReportingRule;
  /** Whether payments that have been made stay as paid (from the sheet `Utbetalt`), the next one carrying the difference; off when absent. */
  readonly corrections?: "off" | "carry";
  /** What becomes of the money for requirements that no region met, where the agreement does not say. */
  readonly decisions?: Decisions;
  /** Which sheets and columns to read where guessing was wrong. */
  readonly choices?: Readonly<Partial<Record<InputKind, Choice>>>;
}

/** A settled agreement. */
export interface Settlement {
  readonly agreement: Agreement;
  readonly settings: Settings;
  /** How limits were met; absent where none are. */
  readonly precision?: Precision;
  /** The regions in order of länskod. */
  readonly regions: readonly RegionCode[];
  readonly reserves: Reserves;
  readonly submission: Submission;
  readonly verdicts: readonly Verdict[];
  readonly ledger: Ledger;
  readonly payments: readonly Payment[];
  readonly grants: readonly GrantPayment[];
  readonly checks: readonly Check[];
  /** Whether every cell of the agreement is decided. */
  readonly complete: boolean;
}

/** Whether a cell is judged: some months are handed out without a test. */
export function isTested(performance: Performance | undefined, { period }: Reserve): boolean {
  return !(performance?.untested?.value ?? []).some((month) => month === period);
}
