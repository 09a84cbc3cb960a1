/** Files of a folder, for Node. */
import { basename } from "node:path";
import type { Workbook } from "../model/workbook";
import { assertName, type CsvFile, readCsv } from "./csv";
import { bytesOf, csvFilesIn } from "./disk";

/** The workbook that the CSV files of a folder make; other files are left alone. */
export async function readCsvFolder(folder: string): Promise<Workbook> {
  const paths = await csvFilesIn(folder);
  // A name of which signs are lost cannot be opened either.
  for (const path of paths) assertName(basename(path));
  const files: CsvFile[] = [];
  // One after the other: all at once would be more than may be open, in a folder of many.
  for (const path of paths) files.push({ name: basename(path), bytes: await bytesOf(path) });
  return readCsv(files);
}
