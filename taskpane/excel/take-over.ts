/**
 * Sheets of ours are made ready to be written: marked first, in a request of its own, so that one that is half written
 * never looks done; then emptied, and what stood there is read in the same request. Should it be otherwise than when
 * she was asked about it, it is put back.
 */
import type { CellValue } from "../../src/sheets";
import type { OwnSheet } from "./contents";
import { literal } from "./draw/cell-contents";
import { paced } from "./pace";
import { printOf } from "./sheet-mark";

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
  for (const { worksheet } of taken) {
    worksheet.charts.load("items/name");
    worksheet.autoFilter.load("enabled");
  }
  await context.sync();
  const named = sheets.map(({ sheet, worksheet }) =>
    worksheet.isNullObject ? sheet : { ...sheet, name: worksheet.name },
  );
  const stood: Stood[] = [];
  await paced(taken, {
    each(one) {
      const cells =
        one.present.size > LARGEST_READ
          ? undefined
          : one.worksheet.getUsedRangeOrNullObject(true).load("formulas,values,rowIndex,columnIndex");
      stood.push({ one, cells });
      clear(one, unfold);
      one.worksheet.getRange("A1").values = [[title]];
    },
    send() {
      beat(context);
      return context.sync();
    },
  });
  const edited = stood.filter(({ one, cells }) => cells && printOf(formulasIn(cells), named) !== one.present.print);
  if (edited.length === 0) return;
  for (const { one, cells } of edited) if (cells) putBack(one, cells);
  await context.sync();
  throw new EditedMeanwhile(edited.map(({ one }) => one.present.name));
}

function formulasIn(cells: Excel.Range): readonly (readonly CellValue[])[] {
  return cells.isNullObject ? [] : (cells.formulas as CellValue[][]);
}

function clear({ worksheet, present }: Taken, unfold: Emptying["unfold"]): void {
  for (const chart of worksheet.charts.items) chart.delete();
  if (worksheet.autoFilter.enabled) worksheet.autoFilter.remove();
  const all = worksheet.getRange();
  all.conditionalFormats.clearAll();
  all.unmerge();
  all.clear();
  unfold(worksheet, present.folded === true);
  all.format.autofitRows();
  worksheet.freezePanes.unfreeze();
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
