/** Writes output sheets to their place in the workbook: to sheets of ours and to new ones, never to anybody else's. */
import type { CellValue, OutputSheet, OutSheet, Written } from "../../src/sheets";
import type { Begun, literal, unfold } from "./draw";
import { placeOf } from "./filled";
import { runWriting } from "./one-undo";
import { paced } from "./pace";
import { type CellRead, readCells, writeCells } from "./payload";
import { MARK, markText, printOf, type SheetMark } from "./sheet-mark";
import {
  type EditedSheets,
  freeName,
  type OwnSheet,
  readToWrite,
  type WorkbookContents,
  type WrittenSheet,
} from "./workbook";

/** How far the writing has come: a sheet, which of how many it is, and what is done with it. */
export interface SheetProgress {
  /** Every sheet gets its look first, then its figures, then what stands on them. */
  readonly part: (typeof PARTS)[number];
  readonly name: string;
  readonly number: number;
  readonly of: number;
}

/** What is done with every sheet, in order. */
export const PARTS = ["look", "figures", "finish"] as const;

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
  onSheet?: (progress: SheetProgress) => Promise<void>,
): Promise<WrittenSheet[]> {
  const drawing = await import("./draw");
  const begin = onSheet && telling(onSheet, sheets.length);
  return runWriting(contents, readToWrite, async (context, { own, names }) => {
    const rewrites = sheets.map(({ id, key }) => rewritten(own, id, key, edited));
    await clearAll(
      context,
      rewrites.filter((sheet) => sheet !== undefined),
      drawing.unfold,
    );
    const targets: Target[] = [];
    await paced(placesOf(sheets, rewrites, names), {
      begin: begin?.("look"),
      each({ sheet, present, name }) {
        const worksheet = present
          ? context.workbook.worksheets.getItem(present.sheetId)
          : context.workbook.worksheets.add(name);
        const begun = drawing.begin(sheet, worksheet, unfinished);
        worksheet.customProperties.add(MARK, markText(markOf(begun, "")));
        targets.push({ name, ...begun });
      },
      send: () => context.sync(),
    });
    // Formats are in Excel before the values, and every sheet before the formulas that name it.
    await paced(targets, {
      begin: begin?.("figures"),
      send: (some) =>
        writeCells(
          context,
          some.map(({ worksheet, layout, facts }) => ({
            worksheet,
            row: 0,
            column: 0,
            cells: drawing.valuesOf(layout, facts, unfinished),
            as: "values" as const,
          })),
        ),
    });
    await writeCells(
      context,
      targets.flatMap((own) =>
        drawing.formulasOf(own.worksheet, own.layout, own.sheet.id, (id) => writtenFor(targets, own, id)),
      ),
    );
    await paced(targets, {
      begin: begin?.("finish"),
      each(own) {
        drawing.finish(own, (id) => writtenFor(targets, own, id));
      },
      send: () => context.sync(),
    });
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

/** Tells of each part of the writing, of each of so many sheets. */
function telling(onSheet: (progress: SheetProgress) => Promise<void>, of: number) {
  return (part: SheetProgress["part"]) =>
    ({ name }: { readonly name: string }, number: number): Promise<void> =>
      onSheet({ part, name, number, of });
}

/** Where each sheet goes: the sheet of ours that it takes the place of, or a new one by a name that is free. */
function placesOf(sheets: readonly OutSheet[], rewrites: readonly (OwnSheet | undefined)[], names: readonly string[]) {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  return sheets.map((sheet, index) => {
    const present = rewrites[index];
    const name = present?.name ?? freeName(sheet.name, taken);
    taken.add(name.toLowerCase());
    return { sheet, present, name };
  });
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

/** Empties sheets of ours: cells, looks, rules, charts, filters, frozen lines and folded rows. */
async function clearAll(context: Excel.RequestContext, own: readonly OwnSheet[], show: typeof unfold): Promise<void> {
  if (own.length === 0) return;
  const sheets = own.map(({ sheetId, folded = false }) => ({
    worksheet: context.workbook.worksheets.getItem(sheetId),
    folded,
  }));
  for (const {
    worksheet: { charts, autoFilter },
  } of sheets) {
    charts.load("items/name");
    autoFilter.load("enabled");
  }
  await context.sync();
  for (const { worksheet, folded } of sheets) {
    for (const chart of worksheet.charts.items) chart.delete();
    if (worksheet.autoFilter.enabled) worksheet.autoFilter.remove();
    const all = worksheet.getRange();
    all.conditionalFormats.clearAll();
    all.unmerge();
    all.clear();
    show(worksheet, folded);
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
  targets.forEach((target, index) => {
    target.worksheet.customProperties.add(MARK, markText(markOf(target, printOf(cells[index] ?? [], named))));
  });
}

function markOf({ sheet: { id, key, hides }, layout: { folds } }: Begun, print: string): SheetMark {
  return {
    id,
    ...(key !== undefined && { key }),
    ...(folds.length > 0 && { folded: true as const }),
    ...(hides !== undefined && { hides }),
    fingerprint: print,
  };
}
