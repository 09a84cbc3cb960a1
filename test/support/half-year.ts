/** The example's figures as one region has them in the summer: its own rows alone, and after June only last year's. */
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx, writeXlsx } from "../../host/files/xlsx";
import { Workbook } from "../../host/model/workbook";
import type { CellValue } from "../../src/sheets/grid";

const LAST = "2023-06";
/** What a row is of, and what of it is known before its month has come. */
const KNOWN = /^(Länskod|Region|Månad|Prestationskrav)$| fg år$/;

/** The workbook of the region with this name. */
export async function halfYear(region: string): Promise<Workbook> {
  const example = await readXlsx(await readFile(new URL("../../examples/komiljarden-2023.xlsx", import.meta.url)));
  const sheet = example.findSheet("Väntetider");
  if (!sheet) throw new Error("The example has no Väntetider.");
  const line = (row: number): CellValue[] => Array.from({ length: 12 }, (_, column) => sheet.value(row, column));
  const headers = line(0);
  const at = (header: string): number => headers.indexOf(header);
  const rows = Array.from({ length: 21 * 11 * 9 }, (_, index) => line(index + 1))
    .filter((row) => row[at("Region")] === region)
    .map((row) =>
      String(row[at("Månad")]) <= LAST
        ? row
        : row.map((cell, column) => (KNOWN.test(String(headers[column])) ? cell : "")),
    );
  const workbook = new Workbook();
  workbook
    .addSheet("Väntetider")
    .enter({ row: 0, column: 0, rows: rows.length + 1, columns: headers.length }, [headers, ...rows]);
  return workbook;
}

/** The same in a file; tells where. */
export async function halfYearFile(region: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "komiljarden-")), "halvar.xlsx");
  await writeFile(path, await writeXlsx(await halfYear(region)));
  return path;
}
