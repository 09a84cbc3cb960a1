/** Files of a folder, for Node. */

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Workbook } from "../model/workbook";
import { assertName, readCsv } from "./csv";

/** The workbook that the CSV files of a folder make; other files are left alone. */
export async function readCsvFolder(folder: string): Promise<Workbook> {
  const names = (await readdir(folder)).filter((name) => /\.csv$/i.test(name));
  // A name of which signs are lost cannot be opened either.
  names.forEach(assertName);
  return readCsv(await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) }))));
}
