/** What has been read of a workbook: the words for it. */
import type { Agreement } from "../../src/agreement";
import type { Choice } from "../../src/reading";
import type { Grid, OutputSheet, SheetKind } from "../../src/sheets";
import type { SheetMark } from "./sheet-mark";

/** A sheet that the add-in wrote. */
export interface OwnSheet {
  readonly id: OutputSheet;
  /** Which of several sheets of its kind it is. */
  readonly key?: string;
  readonly sheetId: string;
  readonly name: string;
  /** Which sheet of the register it is. */
  readonly serial: string;
  /** The fingerprint of its mark, and that of its cells as they were read; absent when they were not. */
  readonly fingerprint: string;
  readonly print?: string;
  /** How many cells its used range has. */
  readonly size: number;
  /** Whether its cells are no longer those that were written; `unread` when they were not asked for. */
  readonly edited: boolean | "unread";
  /** Whether the run that wrote it came to its end. */
  readonly finished: boolean;
  /** Counts below it are hidden on it; all are shown when absent. */
  readonly hides?: number;
  /** Whether a run that did not come to its end keeps in it what stood there before. */
  readonly kept?: true;
  /** Whether the user has protected it, so that it cannot be written anew. */
  readonly protected: boolean;
  /** Whether rows of it were folded when it was written. */
  readonly folded?: true;
}

/** A rectangle of a sheet's cells, counted from zero. */
export interface Place {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** How many cells it has. */
export function sizeOf({ rows, columns }: Place): number {
  return rows * columns;
}

/** Cells of one of our sheets beyond which it is not read. */
const LARGEST_OWN = 500_000;

/** Whether one of our sheets is not read: nothing that we write goes so far, so it was edited. */
export function isTooLarge(used: Place): boolean {
  return sizeOf(used) > LARGEST_OWN;
}

/** A grid, and where it was found: how far it goes there, and how many of its rows have been read. */
export interface FoundGrid extends Grid {
  readonly found?: {
    readonly sheetId: string;
    readonly rows: number;
    readonly columns: number;
    readonly seen: number;
  };
}

/**
 * What a workbook holds: everything that is not ours as grids, of which only the first rows have been read
 * where nothing is taken from them; the agreement that stands on a sheet; and our own sheets.
 */
export interface WorkbookContents {
  readonly grids: readonly FoundGrid[];
  /** The last sheet with an agreement: one that we wrote, edited or not, or one of the user's named `Avtal`. */
  readonly agreement?: FoundGrid;
  readonly own: readonly OwnSheet[];
  /** Sheets with a mark or a stamp of ours that are none of those we wrote: copies, and sheets of other workbooks. */
  readonly copies: readonly string[];
  /** Copies of values that were not finished. */
  readonly halfCopies: readonly { readonly sheetId: string; readonly mark: SheetMark }[];
  /** The register of our sheets, as it stands in the workbook. */
  readonly register: string;
  /** The first number of a serial that is free. */
  readonly nextNumber: number;
  /** The names of all sheets, in order, and of all tables. */
  readonly names: readonly string[];
  readonly tables: readonly string[];
  /** Whether the workbook counts its days from 1904. */
  readonly date1904?: true;
}

/** The user's own choices, by what is chosen. */
type Choices = Readonly<Partial<Record<SheetKind, Choice>>>;

/** What is taken from a workbook: inputs of these kinds, or none and not even their headers; found by these choices. */
export interface Wanted {
  readonly kinds: readonly SheetKind[] | "none";
  readonly choices?: Choices | undefined;
  /** In whose terms tables that are not regular are understood; such are not looked for where it is not known yet. */
  readonly agreement?: Agreement;
}

/** What is known already, and the sheets that have changed since, by id: the others are not read again. */
export interface Known {
  readonly contents: WorkbookContents;
  readonly changed: ReadonlySet<string>;
}

/** Nothing is taken from it: our own sheets and the names are wanted, to write. */
export const TO_WRITE: Wanted = { kinds: "none" };

/** Whether rows of a grid have not been read. */
export function isPartial({ found }: FoundGrid): boolean {
  return found !== undefined && found.seen < found.rows;
}
