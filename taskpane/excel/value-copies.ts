/** Copies of our sheets with values for formulas, to send to others. */
import { isTooLarge, type Place } from "./contents";
import { literal } from "./draw/cell-contents";
import { filledFromFirst, placeOf, readFilled } from "./filled";
import { breathe, runWriting } from "./one-undo";
import { filledOf, isSendable } from "./own-sheets";
import { isEdited, MARK, markText, type Named, printOf, type SheetMark } from "./sheet-mark";
import { freeName, type OwnSheet, readToWrite, type WorkbookContents } from "./workbook";

/** Excel's longest name of a sheet. */
const LONGEST_NAME = 31;

/** How copies are named, and what their titles say until they hold nothing but values. */
interface Naming {
  readonly nameOf: (name: string) => string;
  readonly unfinished: string;
}

/** A copy that is being made. */
interface Copy {
  readonly name: string;
  readonly worksheet: Excel.Worksheet;
  readonly original: Excel.Worksheet;
  readonly mark: SheetMark;
}

/**
 * Copies every finished sheet of a settlement with values for formulas, to send to others, and tells the copies' names.
 * A copy is marked as one: it is neither read nor written again. It gets its title, its last mark and its name at the
 * end: what fails before leaves sheets that say so, which the next time takes away.
 */
export async function copyValues({ nameOf, unfinished }: Naming): Promise<readonly string[]> {
  const contents = await readToWrite();
  return runWriting(contents, readToWrite, async (context, { own, names, halfCopies }, { run }) => {
    const gone = await removeHalf(context, halfCopies, own);
    const taken = new Set(names.filter((name) => !gone.includes(name)).map((name) => name.toLowerCase()));
    const copies: Copy[] = [];
    for (const { sheet, filled } of await filledOf(context, own.filter(isSendable))) {
      await breathe();
      const name = freeName(fittingName(sheet.name, nameOf), taken);
      taken.add(name.toLowerCase());
      copies.push(copyOf(context, sheet, { name, filled, writing: { run, title: unfinished } }));
    }
    await context.sync();
    copies.forEach(finish);
    copies[0]?.worksheet.activate();
    await context.sync();
    return copies.map(({ name }) => name);
  });
}

/** Takes away copies that were never finished, but those that the user has gone on with; tells their names. */
async function removeHalf(
  context: Excel.RequestContext,
  halfCopies: WorkbookContents["halfCopies"],
  own: readonly Named[],
): Promise<readonly string[]> {
  if (halfCopies.length === 0) return [];
  const found = halfCopies.map(({ sheetId, mark }) => ({
    worksheet: context.workbook.worksheets.getItemOrNullObject(sheetId).load("name"),
    mark,
  }));
  await context.sync();
  const there = found
    .filter(({ worksheet }) => !worksheet.isNullObject)
    .map(({ worksheet, mark }) => {
      const used = filledFromFirst(worksheet).load("rowIndex,columnIndex,rowCount,columnCount");
      return { worksheet, mark, used };
    });
  await context.sync();
  const looked = there.filter(({ used }) => !isTooLarge(placeOf(used)));
  const cells = await readFilled(
    context,
    looked.map(({ worksheet, used }) => ({ worksheet, ...placeOf(used), as: "formulas" })),
  );
  const half = looked.filter(({ mark }, index) => {
    const read = cells[index] ?? [];
    return !isEdited(mark, printOf(read, own), read[0]?.[0] ?? "");
  });
  for (const { worksheet } of half) worksheet.delete();
  await context.sync();
  return half.map(({ worksheet: { name } }) => name);
}

// The copy is made by Excel, with everything on it; then its values take the place of its formulas.
function copyOf(
  context: Excel.RequestContext,
  sheet: OwnSheet,
  {
    name,
    filled,
    writing,
  }: {
    readonly name: string;
    readonly filled: readonly Place[];
    readonly writing: NonNullable<SheetMark["writing"]>;
  },
): Copy {
  const original = context.workbook.worksheets.getItem(sheet.sheetId);
  const worksheet = original.copy("End");
  // Marked before anything else is done: it is nobody's to write anew, and whether it has been edited is never asked.
  const { id, key, serial, print = "" } = sheet;
  const mark: SheetMark = { id, ...(key !== undefined && { key }), serial, copy: true, fingerprint: "" };
  worksheet.customProperties.add(MARK, markText({ ...mark, fingerprint: print, writing }));
  if (sheet.protected) worksheet.protection.unprotect();
  worksheet.getRange("A1").values = [[literal(writing.title)]];
  for (const { row, column, rows, columns } of filled.flatMap(withoutFirst))
    worksheet
      .getRangeByIndexes(row, column, rows, columns)
      .copyFrom(original.getRangeByIndexes(row, column, rows, columns), "Values");
  return { name, worksheet, original, mark };
}

function finish({ name, worksheet, original, mark }: Copy): void {
  worksheet.name = name;
  worksheet.getRange("A1").copyFrom(original.getRange("A1"), "Values");
  worksheet.customProperties.add(MARK, markText(mark));
}

/** A place without the first cell of the sheet, which has the title. */
function withoutFirst(place: Place): readonly Place[] {
  if (place.row > 0 || place.column > 0) return [place];
  return [
    { ...place, rows: 1, column: 1, columns: place.columns - 1 },
    { ...place, row: 1, rows: place.rows - 1 },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** The copy's name; where it is too long, that of the sheet is cut. */
function fittingName(name: string, nameOf: (name: string) => string): string {
  const tooMany = nameOf(name).length + " (99)".length - LONGEST_NAME;
  return nameOf(tooMany > 0 ? name.slice(0, Math.max(1, name.length - tooMany)).trimEnd() : name);
}
