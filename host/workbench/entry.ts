/** What was typed or pasted into a cell, as Univer keeps it. */

import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import type { Entry } from "../model/local-entry";
import { content, EMPTY } from "./sheet-data";

/** The cell of an entry, with nothing left of what was there; its number format comes on top of the style. */
export function drawnEntry(entry: Exclude<Entry, { kind: "refused" }>, style: Nullable<IStyleData>): ICellData {
  if (entry.kind === "formula") return { ...EMPTY, f: entry.formula };
  const { value, numberFormat } = entry;
  const looks = numberFormat === undefined ? {} : { s: { ...style, n: { pattern: numberFormat } } };
  return { ...EMPTY, ...(value === "" ? {} : content(value)), ...looks };
}
