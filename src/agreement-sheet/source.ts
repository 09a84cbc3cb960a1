/** Where a value of the sheet comes from: a document and its words, or the reason why it is assumed. */
import type { FieldPath, Source } from "../agreement";
import { fold } from "../ground";
import { ALL_AGREEMENT_TEXTS } from "../text";
import { addressOf, cellAt, note, type Table } from "./table";

type Origin = { readonly source: Source } | { readonly assumed: string };

const COLUMNS = ["document", "place", "words"] as const;

/** The origin in the first row that tells one, and that row; `undefined` when none does. */
export function sourceIn(
  table: Table,
  path: FieldPath,
  rows: readonly number[],
): { readonly origin: Origin; readonly row: number } | undefined {
  const told = rows
    .map((row) => ({ row, texts: COLUMNS.map((column) => String(cellAt(table, row, column)).trim()) }))
    .filter(({ texts }) => texts.some((text) => text !== ""));
  const [first, ...others] = told;
  if (!first) return undefined;
  for (const { row, texts } of others) {
    if (texts.join("\n") !== first.texts.join("\n"))
      note(
        table,
        "agreement-sources-differ",
        { field: path, other: addressOf(table, first.row, "document") },
        row,
        "document",
      );
  }
  const [document = "", place = "", words = ""] = first.texts;
  if (document === "" && (place === "" || isAssumed(place)))
    return words === "" ? undefined : { origin: { assumed: words }, row: first.row };
  return { origin: { source: { document, place, words } }, row: first.row };
}

function isAssumed(place: string): boolean {
  return ALL_AGREEMENT_TEXTS.some(({ assumed }) => fold(assumed) === fold(place));
}
