/**
 * Settings and custom properties in the file: they lie on one very hidden sheet that Excel keeps and never shows.
 * A row has sheet, key and JSON, cut to what a cell can hold.
 */
import { jsonLevels, MOST_JSON } from "../../../../src/ground";
import { defaultFormat } from "../../../model/cell";
import { wholeSheet } from "../../../model/rect";
import type { Sheet } from "../../../model/sheet";
import { type Json, Workbook } from "../../../model/workbook";
import { BadPart } from "../package/bad-part";
import { cellAddress } from "../sheet/addresses";

/** The name of the sheet that is ours and not the model's. */
export const STORE_SHEET = "_komiljarden_host";

const LONGEST = 30_000;

/** The sheet with the workbook's settings and custom properties; nothing when there are none. */
export function storeOf(workbook: Workbook): Sheet | undefined {
  const rows = [
    ...[...workbook.settings].map(([key, value]) => ["", key, value] as const),
    ...workbook.sheets.flatMap((sheet) =>
      [...sheet.customProperties].map(([key, value]) => [sheet.name, key, value] as const),
    ),
  ];
  if (rows.length === 0) return undefined;
  const store = new Workbook([STORE_SHEET]).sheet(STORE_SHEET);
  rows.forEach(([sheet, key, value], row) => {
    [sheet, key, ...pieces(JSON.stringify(value))].forEach((text, column) => {
      store.load(row, column, { value: text, format: defaultFormat });
    });
  });
  return store;
}

/** Reads them back into the workbook, whose sheets exist by now; throws BadPart for what no store says. */
export function readStore(store: Sheet, part: string, workbook: Workbook): void {
  const rows = new Map<number, string[]>();
  store.cells.forEach(wholeSheet, ({ value }, row) => rows.set(row, [...(rows.get(row) ?? []), String(value)]));
  for (const [row, [first = "", second = "", ...rest]] of rows) {
    // A row without a sheet's name is a setting of the workbook.
    const isSetting = store.value(row, 0) === "";
    const [sheet, key, json] = isSetting ? ["", first, [second, ...rest]] : [first, second, rest];
    const value = parsed(json.join(""), part, row);
    if (isSetting) workbook.settings.set(key, value);
    else if (typeof value === "string") workbook.findSheet(sheet)?.customProperties.set(key, value);
  }
}

function parsed(json: string, part: string, row: number): Json {
  // What is so deep cannot be written again.
  if (jsonLevels(json) > MOST_JSON.levels) throw new BadPart("store", part, `${STORE_SHEET}!${cellAddress(row, 2)}`);
  try {
    return JSON.parse(json) as Json;
  } catch (cause) {
    throw new BadPart("store", part, `${STORE_SHEET}!${cellAddress(row, 2)}`, { cause });
  }
}

/** A text cut to what a cell holds. */
function pieces(json: string): string[] {
  return Array.from({ length: Math.max(1, Math.ceil(json.length / LONGEST)) }, (_, i) =>
    json.slice(i * LONGEST, (i + 1) * LONGEST),
  );
}
