/** How long workbooks take in and out, beside what unpacking and reading their XML costs by itself. */
import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { readXlsx, writeXlsx } from "../../host/files/xlsx";
import { defaultFormat } from "../../host/model/cell";
import { Workbook } from "../../host/model/workbook";
import { median } from "./time";

const ROUNDS = 7;
const [ROWS, COLUMNS] = [50_000, 5];

/** Lines to print: the example, and a sheet of 250,000 cells. */
export async function fileLines(): Promise<string[]> {
  const large = new Workbook(["Stor"]);
  const sheet = large.sheet("Stor");
  for (let row = 0; row < ROWS; row++)
    for (let column = 0; column < COLUMNS; column++)
      sheet.load(row, column, { value: column === 0 ? `rad ${String(row)}` : row * column, format: defaultFormat });
  return [
    ...(await linesOf("the example", new Uint8Array(await readFile("examples/komiljarden-2023.xlsx")))),
    ...(await linesOf("250,000 cells", await writeXlsx(large))),
  ];
}

async function linesOf(name: string, bytes: Uint8Array): Promise<string[]> {
  const bare: number[] = [];
  const read: number[] = [];
  const written: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(await timed(() => xmlOf(bytes)));
    read.push(await timed(() => readXlsx(bytes)));
    const workbook = await readXlsx(bytes);
    workbook.sheets[0]?.load(0, COLUMNS, { value: round, format: defaultFormat });
    written.push(await timed(() => writeXlsx(workbook)));
  }
  const times = [median(read), median(bare), median(read) / median(bare), median(written)];
  const [reading, alone, ratio, writing] = times.map((time) => time.toFixed(1));
  return [
    `${name.padEnd(16)} read ${reading ?? ""} ms; its XML alone ${alone ?? ""} ms; ratio ${ratio ?? ""}`,
    `${"".padEnd(16)} a cell changed, written ${writing ?? ""} ms`,
  ];
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Unpacks the file, and reads its XML without understanding it. */
function xmlOf(bytes: Uint8Array): void {
  for (const [name, part] of Object.entries(unzipSync(bytes)))
    if (/\.(xml|rels)$/.test(name)) new SaxesParser({}).write(strFromU8(part)).close();
}
