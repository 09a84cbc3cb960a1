/**
 * Sheets of ours are made ready to be written: marked first, in a request of its own, so that one that is half written
 * never looks done; then emptied, and what stood there is read in the same request. Should it be otherwise than when
 * she was asked about it, it is put back.
 */
import type { CellValue } from "../../src/sheets";
import type { OwnSheet } from "./contents";
import { forget, type Keeping, keep, putBack } from "./kept";
import { type Pace, paced } from "./pace";
import { printOf, type SheetMark } from "./sheet-mark";

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
  readonly pace: Pace;
  /** Unfolds the rows of a sheet. */
  readonly unfold: (worksheet: Excel.Worksheet, folded: boolean) => void;
  /** The title of a sheet that is not finished, as it is entered. */
  readonly title: CellValue;
}

/** Cells beyond which a sheet is not read again: nothing that we write is so large, and she has said to replace it. */
const LARGEST_READ = 100_000;

/** What stood in a sheet that was emptied, and where it is kept. */
interface Stood {
  readonly one: Taken;
  readonly cells: Excel.Range;
  readonly keeping: Keeping;
}

/**
 * Empties sheets that have been marked: cells, looks, rules, charts, filters, frozen lines and folded rows. Throws
 * `EditedMeanwhile` when one has been edited since it was read, after everything in its cells has been put back.
 */
export async function empty(
  context: Excel.RequestContext,
  taken: readonly Taken[],
  { own, beat, pace, unfold, title }: Emptying,
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
  await paced(measured, pace, {
    each({ one, used }) {
      const { worksheet, mark } = one;
      const isRead = one.present.size <= LARGEST_READ;
      const cells = isRead
        ? worksheet.getUsedRangeOrNullObject(true).load("formulas,rowIndex,rowCount,columnIndex,columnCount")
        : undefined;
      strip(one);
      if (cells) stood.push({ one, cells, keeping: keep(worksheet, mark, used) });
      else worksheet.getRange().clear();
      unfold(worksheet, one.present.folded === true);
      worksheet.getRange().format.autofitRows();
      worksheet.getRange("A1").values = [[title]];
    },
    send() {
      beat(context);
      return context.sync();
    },
  });
  const isEdited = ({ one, cells }: Stood): boolean => printOf(formulasIn(cells), named) !== one.present.print;
  const edited = stood.filter(isEdited);
  for (const one of stood) if (!edited.includes(one)) forget(one.keeping, title);
  if (edited.length === 0) return;
  // By its mark it is edited: no run takes it without asking.
  for (const { cells, keeping } of edited) {
    if (cells.isNullObject) putBack(keeping, 0, 0);
    else putBack(keeping, cells.rowIndex + cells.rowCount, cells.columnIndex + cells.columnCount);
  }
  await context.sync();
  throw new EditedMeanwhile(edited.map(({ one }) => one.present.name));
}

function formulasIn(cells: Excel.Range): readonly (readonly CellValue[])[] {
  return cells.isNullObject ? [] : (cells.formulas as CellValue[][]);
}

// A filter would hide rows from whoever copies them.
function strip({ worksheet }: Taken): void {
  for (const chart of worksheet.charts.items) chart.delete();
  if (worksheet.autoFilter.enabled) worksheet.autoFilter.remove();
  const all = worksheet.getRange();
  all.conditionalFormats.clearAll();
  all.unmerge();
  worksheet.freezePanes.unfreeze();
}
