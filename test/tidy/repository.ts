/** The files of the repository, which the rules of this folder are held against. */
import { execFileSync } from "node:child_process";
import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A file and its text. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** No text. */
const BINARY = /\.(png|xlsx)$/;

/** Kept byte for byte as somebody else wrote it, or as a program does. */
const NOT_WRITTEN_HERE: readonly RegExp[] = [
  /^test\/(published|cases)\//,
  /^LICENSE$/,
  /^package-lock\.json$/,
  /^docs\/agreement\.schema\.json$/,
  // The example is what Excel saves: its line ends are part of it.
  /\.csv$/,
];

/** Every file that git keeps, or would keep when it is added. */
export const PATHS: readonly string[] = execFileSync(
  "git",
  ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
  { cwd: ROOT, encoding: "utf8" },
)
  .split("\0")
  .filter((path) => lstatSync(join(ROOT, path), { throwIfNoEntry: false })?.isFile() === true);

/** The text of a file. */
export const textOf = (path: string): string => readFileSync(join(ROOT, path), "utf8");

/** The texts that are written here. */
export const TEXTS: readonly TextFile[] = PATHS.filter(
  (path) => !BINARY.test(path) && !NOT_WRITTEN_HERE.some((pattern) => pattern.test(path)),
).map((path) => ({ path, text: textOf(path) }));

/** The code. */
export const CODE: readonly TextFile[] = TEXTS.filter(({ path }) => isCode(path));

/** The documents. */
export const DOCUMENTS: readonly TextFile[] = TEXTS.filter(({ path }) => path.endsWith(".md"));

/** Whether the compiler reads the file. */
export function isCode(path: string): boolean {
  return /\.[jt]sx?$/.test(path);
}
