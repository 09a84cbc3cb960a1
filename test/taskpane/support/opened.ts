/** A controller over the embedded Excel, without a browser: every action of the pane, and what the workbook became. */
import { readFile } from "node:fs/promises";
import { readXlsx } from "../../../host/files/xlsx";
import { Workbook } from "../../../host/model/workbook";
import { type Connection, connect } from "../../../host/wire/connect";
import type { SavedFile } from "../../../taskpane/files/xlsx";
import { populations } from "../../../taskpane/inputs/sample/population-2022-11-01";
import { type Controller, createController } from "../../../taskpane/state/controller";
import type { Shelf } from "../../../taskpane/state/tastes";

/** An open workbook and the pane's actions on it. */
export interface Opened {
  readonly workbook: Workbook;
  readonly connection: Connection;
  readonly controller: Controller;
  readonly kept: Map<string, string>;
  /** The files that the pane handed over to be kept, in order. */
  readonly saved: readonly SavedFile[];
}

/** Opens the pane on a workbook that is ready; Excel's global names are this workbook's until the next call. */
export async function opened(workbook: Workbook, { welcomed = true, saves = true } = {}): Promise<Opened> {
  const connection = connect(workbook);
  Object.assign(globalThis, {
    Excel: connection.Excel,
    Office: connection.Office,
    OfficeExtension: connection.OfficeExtension,
  });
  const kept = new Map<string, string>([["tastes", JSON.stringify({ welcomed })]]);
  const shelf: Shelf = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
  const saved: SavedFile[] = [];
  const controller = createController({
    shelf,
    shelfKey: "tastes",
    displayLanguage: "sv",
    versions: { addin: "0.1.0", excel: "Excel Test" },
    ...(saves && { save: (file) => void saved.push(file) }),
  });
  await controller.begin();
  return { workbook, connection, controller, kept, saved };
}

/** The example workbook, read anew. */
export async function example(): Promise<Workbook> {
  return readXlsx(await readFile(new URL("../../../examples/komiljarden-2023.xlsx", import.meta.url)));
}

/** A new workbook with one empty sheet. */
export function fresh(): Workbook {
  return new Workbook();
}

/** The sheets' names. */
export function names({ sheets }: Workbook): string[] {
  return sheets.map(({ name }) => name);
}

/** Everything in a sheet, as values. */
export async function valuesOf(name: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRange(true);
    used.load("values");
    await context.sync();
    return used.values as unknown[][];
  });
}

/** Enters values as the user would, by Excel's own rules. */
export async function enter(sheet: string, address: string, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

/** Fills the rows of a sheet with a header: each column by what its row is, and what is left out stays as it is. */
export async function fill(
  name: string,
  cellsOf: (row: Readonly<Record<string, unknown>>) => Readonly<Record<string, string | number>>,
): Promise<void> {
  await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRange(true);
    used.load("values");
    await context.sync();
    const [headers = [], ...rows] = used.values as (string | number)[][];
    const filled = rows.map((row) => {
      const cells = cellsOf(Object.fromEntries(headers.map((header, index) => [String(header), row[index]])));
      return headers.map((header, index) => cells[String(header)] ?? row[index] ?? "");
    });
    used.values = [headers, ...filled];
    await context.sync();
  });
}

/**
 * Fills the sheet `Befolkning` with the populations of the
 * example, and the numbers of children that are a fifth of them.
 */
export async function fillPopulations(more: Readonly<Record<string, string | number>> = {}): Promise<void> {
  const byName = new Map(populations.map(({ name, population }) => [name, population]));
  await fill("Befolkning", ({ Region: region }) => {
    const population = byName.get(String(region)) ?? 0;
    return { Folkmängd: population, "Folkmängd 0–18": Math.round(population / 5), ...more };
  });
}
