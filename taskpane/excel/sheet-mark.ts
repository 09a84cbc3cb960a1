/** The mark of a sheet that we wrote: a property of its own, which nobody sees and which goes with the file. */
import type { CellValue, OutputSheet } from "../../src/sheets";
import { fingerprint } from "./cells-fingerprint";

/** The property's key. */
export const MARK = "komiljarden";

/** What a mark says. */
export interface SheetMark {
  readonly id: OutputSheet;
  /** Which of several sheets of its kind it is. */
  readonly key?: string;
  /** Which sheet of the register it is, or is a copy of. */
  readonly serial: string;
  /** A copy of values for others, which no run writes anew or reads. */
  readonly copy?: true;
  /** Rows of it were folded. */
  readonly folded?: true;
  /** Counts below it are hidden on it; all are shown when absent. */
  readonly hides?: number;
  /** Of the cells as written; while it is written, of those that stood there before. Empty of none, and of a copy. */
  readonly fingerprint: string;
  /** The run that is writing it, and what its title says meanwhile; absent when that has come to its end. */
  readonly writing?: Writing;
}

/** A run that is writing a sheet. */
interface Writing {
  readonly run: string;
  readonly title: string;
  /** From which row on, counted from zero, what stood in it before stands, as nobody has looked through it yet. */
  readonly kept?: number;
}

/** A mark as the property's value. */
export function markText(mark: SheetMark): string {
  return JSON.stringify(mark);
}

/** The mark that a property's value is; `undefined` when somebody else made one of the same name. */
export function parseMark(value: unknown): SheetMark | undefined {
  try {
    const { id, key, serial, copy, folded, hides, fingerprint, writing } = JSON.parse(
      String(value),
    ) as Partial<SheetMark>;
    if (id === undefined || fingerprint === undefined || typeof serial !== "string") return undefined;
    return {
      id,
      ...(key !== undefined && { key }),
      serial,
      ...(copy === true && { copy }),
      ...(folded === true && { folded }),
      ...(typeof hides === "number" && { hides }),
      fingerprint,
      ...(writing && { writing }),
    };
  } catch {
    return undefined;
  }
}

/** Whether the run that wrote the sheet came to its end. */
export function isFinished({ fingerprint, writing }: SheetMark): boolean {
  return writing === undefined && fingerprint !== "";
}

/**
 * Whether somebody has changed the cells since they were written. Those of a run that has not come to its end are
 * nobody's: none, or below a title that says so; what stood there before that run is the user's if she changed it,
 * and as long as it is not known whether she did.
 */
export function isEdited({ fingerprint, writing }: SheetMark, print: string, first: CellValue): boolean {
  if (writing?.kept !== undefined) return true;
  if (writing) return print !== fingerprint && print !== NOTHING && first !== writing.title;
  return fingerprint !== "" && fingerprint !== print;
}

/** A sheet of ours by its name. */
export interface Named {
  readonly id: OutputSheet;
  readonly key?: string;
  readonly name: string;
}

/** Excel shows and saves so many digits of a number; what lies beyond differs from one program to the next. */
const DIGITS = 15;
const SHEET_NAME = /(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!/gu;

/**
 * The fingerprint of a sheet's cells with their formulas, by which an edit is told. A
 * formula names a sheet of ours by what it is: who renames one has edited no other.
 */
export function printOf(cells: readonly (readonly CellValue[])[], own: readonly Named[]): string {
  const spelt = spelling(own);
  return fingerprint(cells.map((row) => row.map(spelt)));
}

/** The fingerprint of a sheet without cells. */
const NOTHING = printOf([], []);

/** How a cell is spelt so that two that Excel takes for the same are the same. */
export function spelling(own: readonly Named[]): (cell: CellValue) => CellValue {
  const kinds = new Map(own.map(({ id, key = "", name }) => [name, `${id} ${key}`]));
  const unnamed = (formula: string): string =>
    formula.replace(SHEET_NAME, (whole: string, quoted: string | undefined, plain: string | undefined) => {
      const kind = kinds.get(quoted?.replaceAll("''", "'") ?? plain ?? "");
      return kind === undefined ? whole : `${kind}!`;
    });
  return (cell) => {
    if (typeof cell === "number") return Number(cell.toPrecision(DIGITS));
    return typeof cell === "string" && cell.startsWith("=") ? unnamed(cell) : cell;
  };
}
