/**
 * Sheets of ours are made ready to be written: marked first, in a request of its own, so that one that is half written
 * never looks done; then emptied, and what stood there is read in the same request. Should it be otherwise than when
 * she was asked about it, it is put back. Until that is known it stands on a sheet of its own besides, which is hidden:
 * should this pane be gone before, the next run brings that to light.
 */
import type { CellValue } from "../../src/sheets";
import type { OwnSheet } from "./contents";
import { literal } from "./draw/cell-contents";
import type { Held } from "./lease";
import { paced } from "./pace";
import { MARK, markText, printOf } from "./sheet-mark";

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
  readonly held: Held;
  /** Unfolds the rows of a sheet. */
  readonly unfold: (worksheet: Excel.Worksheet, folded: boolean) => void;
  /** The title of a sheet that is not finished, and that of the sheet that keeps what stood there. */
  readonly title: string;
  readonly rescue: { readonly name: string; readonly title: string };
}

/** Cells beyond which a sheet is not read again: nothing that we write is so large, and she has said to replace it. */
const LARGEST_READ = 100_000;

/** What stood in a sheet that was emptied; absent of one that is too large. */
interface Stood {
  readonly one: Taken;
  readonly cells: Excel.Range | undefined;
}

/** Where what stood in the sheets is kept, one below the other. */
interface Rescue {
  readonly worksheet: Excel.Worksheet;
  row: number;
}

/** Rows between what is kept of two sheets: for what has been entered below one of them since it was measured. */
const BETWEEN_KEPT = 1_000;

/**
 * Empties sheets that have been marked: cells, looks, rules, charts, filters, frozen lines and folded rows. Throws
 * `EditedMeanwhile` when one has been edited since it was read, after everything in its cells has been put back.
 */
export async function empty(
  context: Excel.RequestContext,
  taken: readonly Taken[],
  { own, held, unfold, title, rescue }: Emptying,
): Promise<void> {
  if (taken.length === 0) return;
  const sheets = own.map((sheet) => ({
    sheet,
    worksheet: context.workbook.worksheets.getItemOrNullObject(sheet.sheetId).load("name"),
  }));
  const measured = taken.map((one) => {
    one.worksheet.charts.load("items/name");
    one.worksheet.autoFilter.load("enabled");
    return { ...one, used: one.worksheet.getUsedRange(true).load("rowIndex,rowCount") };
  });
  // Where sheets can neither come nor go, what stood there is in this pane alone.
  const structure = context.workbook.protection.load("protected");
  held.beat(context, [rescue.name]);
  await context.sync();
  const named = sheets.map(({ sheet, worksheet }) =>
    worksheet.isNullObject ? sheet : { ...sheet, name: worksheet.name },
  );
  const kept = structure.protected ? undefined : keeping(context, taken, rescue);
  const stood: Stood[] = [];
  await paced(measured, {
    each({ used, ...one }) {
      const cells =
        one.present.size > LARGEST_READ
          ? undefined
          : one.worksheet.getUsedRangeOrNullObject(true).load("formulas,values,rowIndex,columnIndex");
      stood.push({ one, cells });
      // A filter would hide rows from whoever copies them.
      if (one.worksheet.autoFilter.enabled) one.worksheet.autoFilter.remove();
      if (kept && cells) keep(kept, one.worksheet, used);
      clear(one, unfold);
      one.worksheet.getRange("A1").values = [[literal(title)]];
    },
    send() {
      held.beat(context);
      return context.sync();
    },
  });
  const edited = stood.filter(({ one, cells }) => cells && printOf(formulasIn(cells), named) !== one.present.print);
  for (const { one, cells } of edited) if (cells) putBack(one, cells);
  kept?.worksheet.delete();
  held.beat(context, []);
  await context.sync();
  if (edited.length > 0) throw new EditedMeanwhile(edited.map(({ one }) => one.present.name));
}

function keeping(
  { workbook }: Excel.RequestContext,
  [first]: readonly Taken[],
  { name, title }: Emptying["rescue"],
): Rescue {
  const worksheet = workbook.worksheets.add(name);
  const id = first?.present.id ?? "summary";
  worksheet.customProperties.add(MARK, markText({ id, serial: "", copy: true, fingerprint: "" }));
  worksheet.visibility = "Hidden";
  worksheet.getRange("A1").values = [[literal(title)]];
  return { worksheet, row: 2 };
}

function keep(rescue: Rescue, worksheet: Excel.Worksheet, { rowIndex, rowCount }: Excel.Range): void {
  rescue.worksheet.getCell(rescue.row, 0).copyFrom(worksheet.getUsedRange(true), "All");
  rescue.row += rowIndex + rowCount + BETWEEN_KEPT;
}

function formulasIn(cells: Excel.Range): readonly (readonly CellValue[])[] {
  return cells.isNullObject ? [] : (cells.formulas as CellValue[][]);
}

function clear({ worksheet, present }: Taken, unfold: Emptying["unfold"]): void {
  for (const chart of worksheet.charts.items) chart.delete();
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
