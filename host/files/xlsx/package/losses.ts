/** What of a file cannot be kept when it is written: known, and told, before anything is. */
import { isOfType, type Package } from "./package";

/** The kinds of file that are written; templates become workbooks. */
export type Format = "xlsx" | "xlsm";

/** What becomes untrue or has no place in the written file. */
type LossKind = "macros" | "signature" | "revisions";

/** Something that is lost, and the part of the file that it is in. */
export interface Loss {
  readonly kind: LossKind;
  readonly part: string;
}

/** By the ends of their relationships: what a part of the package, or of the workbook, names. */
const LOST: Readonly<Record<LossKind, readonly string[]>> = {
  macros: ["vbaProject", "xlMacrosheet", "xlIntlMacrosheet", "attachedToolbars"],
  // It vouches for bytes that are others now.
  signature: ["digital-signature/origin"],
  // The log of a shared workbook would tell of another workbook.
  revisions: ["revisionHeaders", "usernames"],
};

const MAIN_TYPES: Readonly<Record<Format, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  xlsm: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
};

/** The kind of file that keeps everything of this one: with macros it is an .xlsm. */
export function formatKeeping(file: Package, book: string): Format {
  const hasMacros = relationsOf(file, book, "macros").length > 0 || /macroEnabled/i.test(file.contentType(book));
  return hasMacros ? "xlsm" : "xlsx";
}

/** What is lost when the file is written in a format. */
export function lossesIn(file: Package, book: string, format: Format): Loss[] {
  const kinds = (Object.keys(LOST) as LossKind[]).filter((kind) => kind !== "macros" || format === "xlsx");
  return kinds.flatMap((kind) => relationsOf(file, book, kind).map(({ target }) => ({ kind, part: target })));
}

/** Makes the file one of the format, without what is lost. */
export function putFormat(file: Package, book: string, format: Format): void {
  const lost = new Set(lossesIn(file, book, format).map(({ part }) => part));
  for (const from of ["", book])
    for (const { id, target } of [...file.relations(from)]) if (lost.has(target)) file.unrelate(from, id);
  for (const part of lost) file.removeUnused(part);
  if (file.contentType(book).toLowerCase() !== MAIN_TYPES[format].toLowerCase()) file.retype(book, MAIN_TYPES[format]);
}

function relationsOf(file: Package, book: string, kind: LossKind): { readonly target: string }[] {
  return ["", book].flatMap((from) =>
    file
      .relations(from)
      .filter((relation) => !relation.external && LOST[kind].some((type) => isOfType(relation, type))),
  );
}
