/**
 * Every colour of a sheet, in one place.
 *
 * A heat map is read by its darkness: from "full" to "none" each step is lighter than the last, so that a grey
 * print-out says the same and nobody needs to tell hues apart. Hue (blue, with amber for what is unknown) is only a
 * help, the sign in the cell says it once more, and bold sets apart what was earned. Text stands out from its fill by
 * at least 4.5 : 1 (WCAG 2.2, 1.4.3); neighbouring steps differ by at least 1.2 : 1, and bars of a chart by 3 : 1 from
 * each other or by their dark outline. "Good" is light and "bad" dark for the same reason. The figures are tested.
 */
import type { Mark } from "../../../src/sheets";

/** How a marked cell looks. */
export interface MarkLook {
  readonly fill: string;
  readonly text: string;
  readonly bold: boolean;
}

/** The looks of marks. */
export const MARKS: Readonly<Record<Mark, MarkLook>> = {
  full: { fill: "#123A5C", text: "#FFFFFF", bold: true },
  high: { fill: "#6FA6D6", text: "#000000", bold: true },
  unknown: { fill: "#F0C36D", text: "#000000", bold: true },
  middle: { fill: "#D9E6F2", text: "#1A1A1A", bold: false },
  open: { fill: "#F0F0F0", text: "#4D4D4D", bold: false },
  none: { fill: "#FFFFFF", text: "#333333", bold: false },
  good: { fill: "#E2F1E4", text: "#14532D", bold: true },
  bad: { fill: "#8B1A1A", text: "#FFFFFF", bold: true },
};

/** From the darkest to the lightest step of a heat map. */
export const STEPS: readonly Mark[] = ["full", "high", "unknown", "middle", "open", "none"];

/** Texts, headers and totals. */
export const INK = {
  title: "#1B3A57",
  header: "#1B3A57",
  headerText: "#FFFFFF",
  note: "#595959",
  total: "#E8EEF4",
} as const;

/** The same of a sheet that is no settlement: violet, where a settlement is blue, and lighter on paper. */
export const FORECAST_INK: Readonly<Record<keyof typeof INK, string>> = {
  title: "#6B3FA0",
  header: "#6B3FA0",
  headerText: "#FFFFFF",
  note: "#595959",
  total: "#EFE8F7",
};

/** Cells to be filled in by hand: an outline says so, also on paper. */
export const FILL_IN = { fill: "#FFFBE6", outline: "#7F7F7F" } as const;

/** The fills of a chart's series, one after the other, and the outline that all of them have. */
export const SERIES = { fills: ["#123A5C", "#9CC4E4", "#F0C36D"], outline: "#123A5C" } as const;
