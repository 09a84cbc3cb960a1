/** What each kind of cell looks like: its number format and its place in the cell. */
import type { ColumnKind } from "../../../src/sheets";
import type { SurfaceRange } from "./surface";

const NUMBER_FORMAT: Readonly<Record<ColumnKind, string>> = {
  text: "@",
  "long-text": "General",
  "free-text": "General",
  whole: "#,##0",
  kronor: "#,##0",
  ore: "#,##0.00",
  "least-kronor": '"≥ "#,##0',
  "least-ore": '"≥ "#,##0.00',
  "near-kronor": '"≈ "#,##0',
  share: "0.0%",
  "finer-share": "0.00%",
  points: "+0.0;-0.0;0.0",
  "fine-points": "+0.00;-0.00;0.00",
};

/** Whether cells of the kind hold numbers. */
export function isNumber(kind: ColumnKind): boolean {
  return kind !== "text" && kind !== "long-text" && kind !== "free-text";
}

/** The number format of a kind; a text cell is no place for a formula, which Excel would show as it stands. */
export function formatOf(kind: ColumnKind, literally: boolean): string {
  return isNumber(kind) || !literally ? NUMBER_FORMAT[kind] : "General";
}

/** Places figures, or texts, in their cells. */
export function align({ format }: SurfaceRange, areFigures: boolean): void {
  format.horizontalAlignment = areFigures ? "Right" : "Left";
  // Text beside a column of figures must not touch them.
  if (!areFigures) format.indentLevel = 1;
}
