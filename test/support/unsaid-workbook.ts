/**
 * The example's figures as somebody may have them: months as columns, this year's and last year's, on a sheet that does
 * not say which requirement they are of, and another that does.
 */
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx, writeXlsx } from "../../host/files/xlsx";
import type { Sheet } from "../../host/model/sheet";
import { serialOfDate } from "../../src/ground/month";
import type { CellValue } from "../../src/sheets/grid";

/** The sheet whose words say too little, of requirement 2. */
export const UNSAID_SHEET = "Utdata första kvartalet";

/** Writes the workbook to a file, and tells where. */
export async function unsaidWorkbook(): Promise<string> {
  const workbook = await readXlsx(await readFile(new URL("../../examples/komiljarden-2023.xlsx", import.meta.url)));
  const named = (name: string): Sheet => {
    const sheet = workbook.findSheet(name);
    if (!sheet) throw new Error(`The example has no ${name}.`);
    return sheet;
  };
  const rows = rowsOf(named("Väntetider"));
  workbook.deleteSheet(named("Läs mig"));
  workbook.deleteSheet(named("Väntetider"));
  put(workbook.addSheet("Operation åtgärd"), laidOut(rows, 3));
  put(workbook.addSheet(UNSAID_SHEET), laidOut(rows, 2));
  const path = join(await mkdtemp(join(tmpdir(), "komiljarden-")), "utdata.xlsx");
  await writeFile(path, await writeXlsx(workbook));
  return path;
}

type Row = Readonly<Record<string, CellValue>>;

function rowsOf(sheet: Sheet): readonly Row[] {
  const headers = Array.from({ length: 12 }, (_, column) => String(sheet.value(0, column)));
  return Array.from({ length: 21 * 11 * 9 }, (_, index) =>
    Object.fromEntries(headers.map((header, column) => [header, sheet.value(index + 1, column)])),
  );
}

const MONTHS = [1, 2, 3];

function laidOut(rows: readonly Row[], requirement: number): CellValue[][] {
  const own = rows.filter((row) => Number(row["Prestationskrav"]) === requirement);
  const dates = [2023, 2022].flatMap((year) => MONTHS.map((month) => serialOfDate(`${year}-0${month}-01`)));
  const regions = [...new Set(own.map((row) => String(row["Region"])))];
  const line = (region: string, header: string): CellValue[] =>
    ["", " fg år"].flatMap((ending) =>
      MONTHS.map((month) => {
        const row = own.find((one) => one["Region"] === region && one["Månad"] === `2023-0${month}`);
        return row?.[`${header}${ending}`] ?? "";
      }),
    );
  return [
    ["Region", "Uppgift", ...dates],
    ...regions.flatMap((region) => ["Täljare", "Nämnare"].map((header) => [region, header, ...line(region, header)])),
  ];
}

function put(sheet: Sheet, cells: CellValue[][]): void {
  sheet.enter({ row: 0, column: 0, rows: cells.length, columns: cells[0]?.length ?? 0 }, cells);
}
