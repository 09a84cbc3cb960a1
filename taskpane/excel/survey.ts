/** What there is in a workbook and how large it is, before any cell is read. */
import type { Place, WorkbookContents } from "./contents";
import { placeOf } from "./filled";
import { once } from "./once";
import { REGISTER } from "./register";
import { MARK, parseMark, type SheetMark } from "./sheet-mark";

/** A sheet, where it is filled, and the mark on it if it is ours. */
export interface Surveyed {
  readonly sheet: Excel.Worksheet;
  readonly used: Place | undefined;
  readonly mark: SheetMark | undefined;
  readonly tables: readonly TablePlace[];
}

/** A table, and where it is. */
export interface TablePlace {
  readonly name: string;
  readonly place: Place;
}

/** All sheets in order, the names of all tables, and the date system. */
export interface Survey {
  readonly sheets: readonly Surveyed[];
  /** The register of the sheets that we wrote, as it stands in the workbook. */
  readonly register: string;
  readonly tables: readonly string[];
  readonly date1904: boolean;
}

/** Looks what there is; whoever knows the workbook knows its date system, which stays while it is open. */
export async function surveyed(context: Excel.RequestContext, known: WorkbookContents | undefined): Promise<Survey> {
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/id,items/name");
  tables.load("items/name,items/worksheet/id");
  const register = context.workbook.settings.getItemOrNullObject(REGISTER).load("value");
  const dayNought = known ? undefined : context.workbook.functions.date(1904, 1, 1).load("value");
  await context.sync();

  const sheets = worksheets.items.map((sheet) => ({
    sheet,
    used: once(sheet.getUsedRangeOrNullObject(true)).load("rowIndex,columnIndex,rowCount,columnCount"),
    mark: sheet.customProperties.getItemOrNullObject(MARK).load("value"),
  }));
  for (const { sheet } of sheets) sheet.protection.load("protected");
  const areas = tables.items.map((table) => ({
    table,
    range: once(table.getRange()).load("rowIndex,columnIndex,rowCount,columnCount"),
  }));
  await context.sync();

  return {
    sheets: sheets.map(({ sheet, used, mark }) => ({
      sheet,
      used: used.isNullObject ? undefined : placeOf(used),
      mark: mark.isNullObject ? undefined : parseMark(mark.value),
      tables: areas
        .filter(({ table }) => table.worksheet.id === sheet.id)
        .map(({ table, range }) => ({ name: table.name, place: placeOf(range) })),
    })),
    register: register.isNullObject ? "" : String(register.value),
    tables: tables.items.map(({ name }) => name),
    date1904: dayNought ? dayNought.value === 0 : known?.date1904 === true,
  };
}
