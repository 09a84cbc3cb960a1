/** Opens a workbook's file by what it is, not by what it is called. */
import type { Workbook } from "../model/workbook";
import { kindOf } from "./content";
import { UnreadableFile } from "./unreadable";
import { type Limits, readXlsx } from "./xlsx";

/** A file as it was chosen: its name, which is only said, and its bytes. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The workbook in a file; throws `UnreadableFile`, which names the file. */
export async function openWorkbook({ name, bytes }: ChosenFile, limits?: Limits): Promise<Workbook> {
  try {
    if (/\.csv$/i.test(name) && kindOf(bytes) === "zip") throw new UnreadableFile(({ workbookAsCsv }) => workbookAsCsv);
    return await readXlsx(bytes, limits);
  } catch (cause) {
    throw cause instanceof UnreadableFile ? cause.in(name) : cause;
  }
}
