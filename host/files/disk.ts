/** The disk: what is asked of it, so that a test can put another in its place; and reading from it. */
import fs from "node:fs/promises";
import { join } from "node:path";
import { isCode, told, unfit } from "./trouble";

/** What is used of Node's own. */
export type Disk = Pick<
  typeof fs,
  | "access"
  | "copyFile"
  | "link"
  | "lstat"
  | "mkdir"
  | "open"
  | "readlink"
  | "realpath"
  | "rename"
  | "rm"
  | "rmdir"
  | "stat"
>;

/** The computer's own. */
export const DISK: Disk = fs;

/** What lies at a path, if anything; a pipe or a device is refused, for reading one may never end. */
export async function kindAt(path: string): Promise<"file" | "folder" | undefined> {
  const found = await told("cannotRead", path, () => orNothing(fs.stat(path)));
  if (!found) return undefined;
  if (found.isDirectory()) return "folder";
  if (!found.isFile()) throw unfit("cannotRead", path, "notFile");
  return "file";
}

/** Bytes of a file that are read at most: a workbook that is read is far smaller, and becomes many times as large. */
const MOST_BYTES = 60_000_000;
/** The same of JSON: an agreement has 30,000. */
const MOST_JSON = 10_000_000;

/** What a file holds; throws `FileTrouble`. */
export async function bytesOf(path: string, most = MOST_BYTES): Promise<Uint8Array> {
  await kindAt(path);
  // What grows meanwhile is not waited for.
  const { size } = await told("cannotRead", path, () => fs.stat(path));
  if (size > most) throw unfit("cannotRead", path, "large");
  return told("cannotRead", path, () => fs.readFile(path));
}

/** The text of a JSON file, in UTF-8; throws `FileTrouble`. */
export async function textOf(path: string): Promise<string> {
  return new TextDecoder().decode(await bytesOf(path, MOST_JSON));
}

/** The paths of the CSV files of a folder; other files are left alone. */
export async function csvFilesIn(folder: string): Promise<readonly string[]> {
  const names = await told("cannotRead", folder, () => fs.readdir(folder));
  return names.filter((name) => /\.csv$/i.test(name)).map((name) => join(folder, name));
}

/** What a promise resolves to; nothing where there is no such file. */
export async function orNothing<Found>(found: Promise<Found>): Promise<Found | undefined> {
  try {
    return await found;
  } catch (cause) {
    if (isCode(cause, "ENOENT")) return undefined;
    throw cause;
  }
}
