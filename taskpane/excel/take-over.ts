/**
 * Sheets of ours are made ready to be written: marked first, in a request of its own, so that one that is half written
 * never looks done; then emptied, and what stood there is read in the same request. Should it be otherwise than when
 * she was asked about it, it is put back. Until that is known it is kept in the sheet itself, far below the title:
 * should this pane be gone meanwhile, the sheet counts as edited. (A sheet to keep it on would have to be deleted, which
 * Excel cannot undo.)
 */
import type { CellValue } from "../../src/sheets";
import type { OwnSheet } from "./contents";
import { literal } from "./draw/cell-contents";
import { paced } from "./pace";
import { MARK, markText, printOf, type SheetMark } from "./sheet-mark";

/** Somebody has changed sheets of ours since they were read; the changes stand, and nothing looks done. */
export class EditedMeanwhile extends Error {
  constructor(readonly sheets: readonly string[]) {
    super("a sheet to write has been edited");
  }
}

/** A sheet to be emptied, and what was read of it. */
export interface Taken {
  readonly present: OwnSheet;
  readonly worksheet: Excel.Worksheet;
  /** Its mark while it is written. */
  readonly mark: SheetMark;
}

/** What is done with every sheet that is emptied. */
export interface Emptying {
  /** Sheets by which formulas are understood. */
  readonly own: readonly OwnSheet[];
  /** Puts a sign of life into the request. */
  readonly beat: (context: Excel.RequestContext) => void;
  /** Unfolds the rows of a sheet. */
  readonly unfold: (worksheet: Excel.Worksheet, folded: boolean) => void;
  /** The title of a sheet that is not finished, as it is entered. */
  readonly title: CellValue;
}

/** Cells beyond which a sheet is not read again: nothing that we write is so large, and she has said to replace it. */
const LARGEST_READ = 100_000;

/** What stood in a sheet that was emptied; absent of one that is too large. */
interface Stood {
  readonly one: Taken;
  readonly cells: Excel.Range | undefined;
}

/** Rows below what stood in a sheet, before it is kept there: for what has been entered since it was measured. */
const ABOVE_KEPT = 1_000;

/**
 * Empties sheets that have been marked: cells, looks, rules, charts, filters, frozen lines and folded rows. Throws
 * `EditedMeanwhile` when one has been edited since it was read, after everything in its cells has been put back.
 */
export async function empty(
  context: Excel.RequestContext,
  taken: readonly Taken[],
  { own, beat, unfold, title }: Emptying,
): Promise<void> {
  if (taken.length === 0) return;
  const sheets = own.map((sheet) => ({
    sheet,
    worksheet: context.workbook.worksheets.getItemOrNullObject(sheet.sheetId).load("name"),
  }));
  const measured = taken.map((one) => {
    one.worksheet.charts.load("items/name");
    one.worksheet.autoFilter.load("enabled");
    return { one, used: one.worksheet.getUsedRange(true).load("rowIndex,rowCount") };
  });
  await context.sync();
  const named = sheets.map(({ sheet, worksheet }) =>
    worksheet.isNullObject ? sheet : { ...sheet, name: worksheet.name },
  );
  const stood: Stood[] = [];
  await paced(measured, {
    each({ one, used }) {
      const cells =
        one.present.size > LARGEST_READ
          ? undefined
          : one.worksheet.getUsedRangeOrNullObject(true).load("formulas,values,rowIndex,columnIndex");
      stood.push({ one, cells });
      clear(one, unfold, cells && used.rowIndex + used.rowCount + ABOVE_KEPT);
      one.worksheet.getRange("A1").values = [[title]];
    },
    send() {
      beat(context);
      return context.sync();
    },
  });
  const edited = stood.filter(({ one, cells }) => cells && printOf(formulasIn(cells), named) !== one.present.print);
  for (const { one, cells } of stood) if (cells) forget(one, title);
  if (edited.length === 0) return;
  for (const { one, cells } of edited) if (cells) putBack(one, cells);
  await context.sync();
  throw new EditedMeanwhile(edited.map(({ one }) => one.present.name));
}

function formulasIn(cells: Excel.Range): readonly (readonly CellValue[])[] {
  return cells.isNullObject ? [] : (cells.formulas as CellValue[][]);
}

/** Clears a sheet; what stood in it is kept from a row on, where one is given. */
function clear({ worksheet, present, mark }: Taken, unfold: Emptying["unfold"], from: number | undefined): void {
  for (const chart of worksheet.charts.items) chart.delete();
  // A filter would hide rows from whoever copies them.
  if (worksheet.autoFilter.enabled) worksheet.autoFilter.remove();
  const all = worksheet.getRange();
  all.conditionalFormats.clearAll();
  all.unmerge();
  if (from === undefined) {
    all.clear();
  } else {
    worksheet.getCell(from, 0).copyFrom(worksheet.getUsedRange(true), "All");
    worksheet.getRange(`1:${String(from)}`).clear();
    say(worksheet, mark, true);
  }
  unfold(worksheet, present.folded === true);
  all.format.autofitRows();
  worksheet.freezePanes.unfreeze();
}

// With the next request that writes to the sheet.
function forget({ worksheet, mark }: Taken, title: CellValue): void {
  worksheet.getRange().clear();
  worksheet.getRange("A1").values = [[title]];
  say(worksheet, mark, false);
}

function say({ customProperties }: Excel.Worksheet, mark: SheetMark, kept: boolean): void {
  const writing = mark.writing && { ...mark.writing, ...(kept && { kept: true as const }) };
  customProperties.add(MARK, markText({ ...mark, ...(writing && { writing }) }));
}

// Its looks were ours; what she entered is hers. By its mark it is edited: no run takes it without asking.
function putBack({ worksheet }: Taken, cells: Excel.Range): void {
  worksheet.getRange("A1").clear();
  if (cells.isNullObject) return;
  const entered = (cells.formulas as CellValue[][]).map((row, line) =>
    row.map((cell, column) => (cell === (cells.values as CellValue[][])[line]?.[column] ? literal(cell) : cell)),
  );
  worksheet.getRangeByIndexes(cells.rowIndex, cells.columnIndex, entered.length, entered[0]?.length ?? 0).formulas =
    entered;
}
