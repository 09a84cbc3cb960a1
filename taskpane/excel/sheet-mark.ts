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
  /** A copy of values for others, which no run writes anew or reads. */
  readonly copy?: true;
  /** Rows of it were folded. */
  readonly folded?: true;
  /** Counts below it are hidden on it; all are shown when absent. */
  readonly hides?: number;
  /** Of the cells as written; empty until the run has come to its end, and of a copy. */
  readonly fingerprint: string;
}

/** A mark as the property's value. */
export function markText(mark: SheetMark): string {
  return JSON.stringify(mark);
}

/** The mark that a property's value is; `undefined` when somebody else made one of the same name. */
export function parseMark(value: string): SheetMark | undefined {
  try {
    const { id, key, copy, folded, hides, fingerprint } = JSON.parse(value) as Partial<SheetMark>;
    if (id === undefined || fingerprint === undefined) return undefined;
    return {
      id,
      ...(key !== undefined && { key }),
      ...(copy === true && { copy }),
      ...(folded === true && { folded }),
      ...(typeof hides === "number" && { hides }),
      fingerprint,
    };
  } catch {
    return undefined;
  }
}

/** A sheet of ours by its name. */
interface Named {
  readonly id: OutputSheet;
  readonly key?: string;
  readonly name: string;
}

const SHEET_NAME = /(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!/gu;

/**
 * The fingerprint of a sheet's cells with their formulas, by which an edit is told. A
 * formula names a sheet of ours by what it is: who renames one has edited no other.
 */
export function printOf(cells: readonly (readonly CellValue[])[], own: readonly Named[]): string {
  const kinds = new Map(own.map(({ id, key = "", name }) => [name, `${id} ${key}`]));
  const unnamed = (formula: string): string =>
    formula.replace(SHEET_NAME, (whole: string, quoted: string | undefined, plain: string | undefined) => {
      const kind = kinds.get(quoted?.replaceAll("''", "'") ?? plain ?? "");
      return kind === undefined ? whole : `${kind}!`;
    });
  return fingerprint(
    cells.map((row) => row.map((cell) => (typeof cell === "string" && cell.startsWith("=") ? unnamed(cell) : cell))),
  );
}
