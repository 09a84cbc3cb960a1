/** Writes output sheets to their place in the workbook: to sheets of ours and to new ones, never to anybody else's. */
import type { CellValue, OutputSheet, OutSheet, Written } from "../../src/sheets";
import type { Begun, literal } from "./draw";
import { placeOf } from "./filled";
import { breathe, runWriting } from "./one-undo";
import { type CellRead, readCells, writeCells } from "./payload";
import { MARK, markText, printOf } from "./sheet-mark";
import {
  type EditedSheets,
  freeName,
  type OwnSheet,
  readToWrite,
  type WorkbookContents,
  type WrittenSheet,
} from "./workbook";

interface Target extends Written, Begun {}

/**
 * Writes the sheets of a settlement. A sheet of ours that nobody has touched is written anew in its
 * place; one that the user has edited is kept and a new version stands beside it, unless she chose
 * to replace it; a sheet that is not ours is never touched. Until the last sync every sheet says in
 * its title that it is unfinished, so that a run that fails half-way leaves nothing that looks done.
 */
export async function writeSheets(
  sheets: readonly OutSheet[],
  contents: WorkbookContents,
  edited: EditedSheets,
  unfinished: string,
): Promise<WrittenSheet[]> {
  const drawing = await import("./draw");
  return runWriting(contents, readToWrite, async (context, { own, names }) => {
    const rewrites = sheets.map(({ id, key }) => rewritten(own, id, key, edited));
    await clearAll(
      context,
      rewrites.flatMap((sheet) => (sheet ? [sheet.sheetId] : [])),
    );
    const taken = new Set(names.map((name) => name.toLowerCase()));
    const targets: Target[] = [];
    await batched(
      context,
      sheets.map((sheet, index) => ({ sheet, present: rewrites[index] })),
      ({ sheet, present }) => {
        const name = present?.name ?? freeName(sheet.name, taken);
        taken.add(name.toLowerCase());
        const worksheet = present
          ? context.workbook.worksheets.getItem(present.sheetId)
          : context.workbook.worksheets.add(name);
        worksheet.customProperties.add(MARK, markText(markOf(sheet, "")));
        targets.push({ name, ...drawing.begin(sheet, worksheet, unfinished) });
      },
    );
    // Formats are in Excel before the values, and every sheet before the formulas that name it.
    await writeCells(
      context,
      targets.map(({ worksheet, layout, facts }) => ({
        worksheet,
        row: 0,
        column: 0,
        cells: drawing.valuesOf(layout, facts, unfinished),
        as: "values" as const,
      })),
    );
    await writeCells(
      context,
      targets.flatMap((own) =>
        drawing.formulasOf(own.worksheet, own.layout, own.sheet.id, (id) => writtenFor(targets, own, id)),
      ),
    );
    await batched(context, targets, (own) => drawing.finish(own, (id) => writtenFor(targets, own, id)));
    await drawing.describeCharts(
      context,
      targets.flatMap(({ worksheet, sheet: { charts } }) => (charts ? [{ worksheet, charts }] : [])),
    );
    await markAll(context, targets, own, drawing.literal);
    targets[0]?.worksheet.activate();
    await context.sync();
    return targets.map(({ sheet: { id }, name, layout }) => ({ id, name, firstRow: layout.frozen + 1 }));
  });
}

/** Sheets whose looks go in one request: a sheet's take some 130 kB. */
const SHEETS_A_REQUEST = 12;

/** Does something with each of many sheets, so many in a request. */
async function batched<T>(context: Excel.RequestContext, items: readonly T[], each: (item: T) => void): Promise<void> {
  for (const item of items.slice(0, SHEETS_A_REQUEST)) {
    await breathe();
    each(item);
  }
  await context.sync();
  if (items.length > SHEETS_A_REQUEST) await batched(context, items.slice(SHEETS_A_REQUEST), each);
}

/**
 * The sheet of ours that a new one of its kind and key takes the
 * place of; the user's edits are kept unless she chose otherwise.
 */
export function rewritten(
  own: readonly OwnSheet[],
  id: OutputSheet,
  key: string | undefined,
  edited: EditedSheets,
): OwnSheet | undefined {
  return own
    .filter((sheet) => sheet.id === id && sheet.key === key && (sheet.edited !== true || edited === "replace"))
    .at(-1);
}

/** Empties sheets of ours: cells, looks, rules, charts, filters and frozen lines. */
async function clearAll(context: Excel.RequestContext, sheetIds: readonly string[]): Promise<void> {
  if (sheetIds.length === 0) return;
  const sheets = sheetIds.map((id) => context.workbook.worksheets.getItem(id));
  for (const { charts, autoFilter } of sheets) {
    charts.load("items/name");
    autoFilter.load("enabled");
  }
  await context.sync();
  for (const worksheet of sheets) {
    for (const chart of worksheet.charts.items) chart.delete();
    if (worksheet.autoFilter.enabled) worksheet.autoFilter.remove();
    const all = worksheet.getRange();
    all.conditionalFormats.clearAll();
    all.unmerge();
    all.clear();
    all.format.autofitRows();
    worksheet.freezePanes.unfreeze();
  }
}

/** The sheet of a kind that another of this run refers to: itself, the one with its key, or the only one. */
function writtenFor(targets: readonly Target[], own: Target, id: OutputSheet): Target | undefined {
  if (id === own.sheet.id) return own;
  const all = targets.filter(({ sheet }) => sheet.id === id);
  return all.find(({ sheet }) => sheet.key === own.sheet.key) ?? all.find(({ sheet }) => sheet.key === undefined);
}

/** Marks the sheets as finished by what Excel made of their cells: what an edit is told by. */
async function markAll(
  context: Excel.RequestContext,
  targets: readonly Target[],
  others: readonly OwnSheet[],
  asText: typeof literal,
): Promise<void> {
  const used = targets.map(({ sheet, worksheet }) => {
    worksheet.getRange("A1").values = [[asText(sheet.title)]];
    return worksheet.getUsedRange(true).load("rowIndex,columnIndex,rowCount,columnCount");
  });
  await context.sync();
  const reads = used.map(
    (range, index): CellRead => ({
      worksheet: targets[index]?.worksheet ?? range.worksheet,
      ...placeOf(range),
      as: "formulas",
    }),
  );
  const cells: readonly CellValue[][][] = await readCells(context, reads);
  const named = [...others, ...targets.map(({ sheet, name }) => ({ ...sheet, name }))];
  targets.forEach(({ sheet, worksheet }, index) => {
    worksheet.customProperties.add(MARK, markText(markOf(sheet, printOf(cells[index] ?? [], named))));
  });
}

function markOf({ id, key }: OutSheet, print: string) {
  return { id, ...(key !== undefined && { key }), fingerprint: print };
}
