/** Which file a path leads to: two paths may be one file, by links, by folders, or by how a name is spelt. */
import type { BigIntStats } from "node:fs";
import { basename, dirname, isAbsolute, join, sep } from "node:path";
import { DISK, type Disk, orNothing } from "./disk";

/** A file that is there, or is to be made. */
export interface RealFile {
  /** Where it is, or is to be, past all links. */
  readonly path: string;
  /** The same for two paths of one file, and for no others that are there. */
  readonly key: string;
  /** What is there now, if anything. */
  readonly stats: BigIntStats | undefined;
}

/**
 * The file that a path leads to. Those that are there are known by disk and number. Of one that is not, the folder is,
 * and its name by its letters: names that differ in nothing but large and small letters, or in how å is put together,
 * are the same file on many disks, and are taken for one.
 */
export async function realFile(path: string, disk: Disk = DISK): Promise<RealFile> {
  const end = await endOf(path, disk);
  return { path: end, key: await keyOf(end, disk), stats: await statOf(end, disk) };
}

function statOf(path: string, disk: Disk): Promise<BigIntStats | undefined> {
  return orNothing(disk.stat(path, { bigint: true }));
}

// The disk itself takes away links, `..` and other spellings of what is there. A link may also lead to what is not.
async function endOf(path: string, disk: Disk): Promise<string> {
  const there = await orNothing(disk.realpath(path));
  if (there !== undefined) return there;
  // What lies behind /dev/stdout may have no other path: a pipe has none.
  if (await statOf(path, disk)) return path;
  const folder = await endOf(dirname(path), disk);
  const at = join(folder, basename(path));
  const isLink = (await orNothing(disk.lstat(at)))?.isSymbolicLink() === true;
  if (!isLink) return at;
  const leadsTo = await disk.readlink(at);
  return endOf(isAbsolute(leadsTo) ? leadsTo : `${folder}${sep}${leadsTo}`, disk);
}

async function keyOf(path: string, disk: Disk): Promise<string> {
  const found = await statOf(path, disk);
  // Some disks over a network number no files: there the path has to do.
  if (found && found.ino !== 0n) return `${String(found.dev)}:${String(found.ino)}`;
  const name = basename(path).normalize("NFC").toLowerCase();
  return dirname(path) === path ? path : `${await keyOf(dirname(path), disk)}/${name}`;
}
