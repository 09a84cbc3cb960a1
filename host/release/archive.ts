/** Files as a zip whose bytes depend on nothing but theirs, and their checksums. */

import { createHash } from "node:crypto";
import { zipSync } from "fflate";
import type { Files } from "./build";

/** The earliest time that a zip can tell, by the clock on the wall wherever it is made. */
const TIME = new Date(1980, 0, 1);

/** A checksum of bytes, as 64 hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The checksum of each file, a line each in the order of their paths, as `sha256sum -c` reads them. */
export function checksums(files: Files): string {
  return inOrder(files)
    .map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`)
    .join("");
}

/** The files in one folder of a zip, in the order of their paths. */
export function archive(folder: string, files: Files): Uint8Array {
  const entries = inOrder(files).map(([path, bytes]) => [`${folder}/${path}`, bytes] as const);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: TIME, os: 0 });
}

function inOrder(files: Files): readonly (readonly [string, Uint8Array])[] {
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1));
}
