/** What is going on in the pane, and what of it goes on while the user is asked something. */
import type { OwnSheet } from "../excel/workbook";
import type { SheetProgress } from "../excel/write-sheets";
import type { Phase } from "../runs/run";

/** A settlement under way. */
export interface Settling {
  readonly kind: "settling";
  readonly phase: Phase;
  /** The sheet that is being written. */
  readonly sheet?: SheetProgress;
  /** It has taken so long that its progress is worth showing. */
  readonly slow: boolean;
  readonly cancelling: boolean;
}

/** What is going on: one thing at a time; what writes to the workbook outranks reading it. */
export type Activity =
  | { readonly kind: "idle" }
  | { readonly kind: "reading" }
  | Settling
  /**
   * Input sheets are being made, or a list, an agreement or a comparison is being written; or sheets are being
   * protected, copied or written for others. Of what is ours the sheet is told.
   */
  | { readonly kind: "writing" | "sending"; readonly sheet?: SheetProgress }
  /** The user is asked about sheets, before something else goes on. */
  | (Asking & { readonly before: Exclude<Activity, Asking> });

/** She is asked what becomes of sheets that she has edited, or whether protected ones may be unlocked. */
export interface Asking {
  readonly kind: "asking";
  readonly about: "edited" | "protected";
  readonly sheets: readonly OwnSheet[];
}

/** What goes on when the user has answered. */
export function resumed(activity: Activity): Exclude<Activity, Asking> {
  return activity.kind === "asking" ? activity.before : activity;
}

/** The settlement under way, also while the user is asked something. */
export function settlingOf(activity: Activity): Settling | undefined {
  const going = resumed(activity);
  return going.kind === "settling" ? going : undefined;
}

/** The activity with something of its settlement changed; the same where none goes on. */
export function settlingWith(activity: Activity, change: Partial<Settling>): Activity {
  const settling = settlingOf(activity);
  if (!settling) return activity;
  const changed = { ...settling, ...change };
  return activity.kind === "asking" ? { ...activity, before: changed } : changed;
}

type Writing = Extract<Activity, { readonly kind: "writing" | "sending" }>;

/** Whether sheets are being written by what is no settlement. */
export function isWriting(activity: Activity): activity is Writing {
  return activity.kind === "writing" || activity.kind === "sending";
}
