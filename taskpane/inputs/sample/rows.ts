/** What one row of the sheet Väntetider holds, and where in the sheet it stands. */
import { populations } from "./population-2022-11-01";

/**
 * A count, or `*` where it is suppressed because it is small, or
 * `saknas` where there is none, or null where nothing was delivered.
 */
export type Figure = number | "*" | "saknas" | null;

/** The counts of one region, month and requirement, this year and the same month last year. */
export interface Figures {
  readonly numerator: Figure;
  readonly denominator: Figure;
  readonly numeratorLastYear: Figure;
  readonly denominatorLastYear: Figure;
  /** Follow-up visits only (requirement 6): on time when a tenth of the interval is allowed. */
  readonly numeratorWithTolerance: Figure;
  /** Child and adolescent psychiatry only (requirements 7–9): waiting at the end of the month. */
  readonly waiting: Figure;
  readonly waitingWithin30: Figure;
}

/** The place of a row: two-digit länskod, month 1–11 of 2023, requirement 1–9. */
export interface Place {
  readonly code: string;
  readonly month: number;
  readonly requirement: number;
}

/** One row of the sheet; `response` is the response rate, 0.985 meaning 98.5 %. */
export interface WaitingRow extends Place, Figures {
  readonly region: string;
  readonly response: number;
}

/** The months that the agreement measures: January to November 2023. */
export const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
/** The numbers of the agreement's requirements. */
export const requirements = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** The month as it is written in the sheet, `2023-01`. */
export function monthText(month: number): string {
  return `2023-${String(month).padStart(2, "0")}`;
}

/** The sheet's row number of a place; the header is row 1. */
export function sheetRow({ code, month, requirement }: Place): number {
  const region = populations.findIndex((one) => one.code === code);
  return 2 + (region * months.length + (month - 1)) * requirements.length + (requirement - 1);
}
