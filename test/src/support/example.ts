/** The example's CSV files as grids, read by a CSV reader of their own. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { Grid } from "../../../src/sheets/grid";

const FOLDER = join(import.meta.dirname, "../../../examples/komiljarden-2023-csv");

/** The sheets Befolkning and Väntetider, every cell a text. */
export function exampleGrids(): Grid[] {
  return ["Befolkning", "Väntetider"].map((sheet) => {
    const text = readFileSync(join(FOLDER, `${sheet}.csv`), "utf8").replace(/^\uFEFF/, "");
    return { sheet, top: 0, left: 0, cells: Papa.parse<string[]>(text, { delimiter: ";", skipEmptyLines: true }).data };
  });
}
