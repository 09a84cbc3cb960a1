/**
 * Writes the example for 2023 beside this file: `npm run example`. Nothing changes unless the code or the seed does.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeXlsx } from "../host/files/xlsx";
import { exampleSeed, generate } from "../taskpane/inputs/sample/generate";
import { inputSheets } from "../taskpane/inputs/sample/sheets";
import { toCsv } from "./csv";
import { makeFormulas } from "./make-formulas";
import { toWorkbook } from "./workbook";

const folder = import.meta.dirname;
const example = generate(exampleSeed);

const workbookFile = join(folder, "komiljarden-2023.xlsx");
await writeFile(workbookFile, await writeXlsx(toWorkbook(example)));

const csvFolder = join(folder, "komiljarden-2023-csv");
await mkdir(csvFolder, { recursive: true });
for (const sheet of inputSheets(example)) {
  await writeFile(join(csvFolder, `${sheet.name}.csv`.normalize("NFC")), toCsv(sheet), "utf8");
}

const formulas = await makeFormulas();

console.log(`${workbookFile}\n${csvFolder}\n${formulas}`);
