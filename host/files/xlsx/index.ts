/**
 * Excel files in and out. A file is a package of parts: what the model understands is read from it, what has changed
 * since is written into it, and everything else stays as it is, byte for byte.
 */
import { Workbook } from "../../model/workbook";
import { type Kind, kindOf, refusalOf } from "../content";
import { UnreadableFile } from "../unreadable";
import { created, type Origin, opened } from "./origin";
import { BadPart } from "./package/bad-part";
import type { Limits } from "./package/limits";
import { type Format, formatKeeping, type Loss, lossesIn, putFormat } from "./package/losses";
import { Package } from "./package/package";
import { saved } from "./save";
import type { Uncalculated } from "./sheet/read";

export type { Limits } from "./package/limits";
export type { Format, Loss } from "./package/losses";
export type { Uncalculated } from "./sheet/read";

const origins = new WeakMap<Workbook, Origin>();

/**
 * Reads an .xlsx, .xlsm, .xltx or .xltm file, known by its content, within limits; throws UnreadableFile with what to
 * do about it.
 */
export async function readXlsx(bytes: Uint8Array | ArrayBuffer, limits?: Limits): Promise<Workbook> {
  try {
    const { workbook, origin } = openedBytes(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes), limits);
    origins.set(workbook, origin);
    return await Promise.resolve(workbook);
  } catch (cause) {
    throw cause instanceof BadPart ? new UnreadableFile(cause.refusal, { cause }) : cause;
  }
}

/**
 * The formulas of the file that had no cached result: their value in the model is `""` until something calculates them.
 */
export function uncalculatedCells(workbook: Workbook): readonly Uncalculated[] {
  return origins.get(workbook)?.uncalculated ?? [];
}

/** The kind of file that keeps everything of the one that the workbook was read from. */
export function formatOf(workbook: Workbook): Format {
  const origin = origins.get(workbook);
  return origin ? formatKeeping(origin.file, origin.part) : "xlsx";
}

/** What of the file that the workbook was read from is lost when it is written. */
export function lossesOf(workbook: Workbook, format = formatOf(workbook)): readonly Loss[] {
  const origin = origins.get(workbook);
  return origin ? lossesIn(origin.file, origin.part, format) : [];
}

/**
 * Writes the workbook; a workbook that was read keeps of its file all that was not changed, but what `lossesOf` tells.
 * Equal in gives equal out.
 */
export async function writeXlsx(workbook: Workbook, format = formatOf(workbook)): Promise<Uint8Array> {
  const origin = origins.get(workbook) ?? created(workbook);
  origins.set(workbook, origin);
  putFormat(origin.file, origin.part, format);
  return await Promise.resolve(saved(workbook, origin));
}

function openedBytes(bytes: Uint8Array, limits?: Limits): { readonly workbook: Workbook; readonly origin: Origin } {
  const kind = kindOf(bytes);
  if (kind !== "zip") assertReadable(kind);
  const file = new Package(bytes, limits);
  const textOf = (path: string): string | undefined => (file.has(path) ? file.text(path) : undefined);
  assertReadable(
    kindOf(bytes, { names: file.paths(), contentTypes: textOf("[Content_Types].xml"), mimetype: textOf("mimetype") }),
  );
  const found = opened(file, limits);
  if (!found) throw new UnreadableFile(({ noWorksheet }) => noWorksheet);
  return found;
}

function assertReadable(kind: Kind): void {
  const refusal = refusalOf(kind);
  if (refusal) throw new UnreadableFile(refusal);
}
