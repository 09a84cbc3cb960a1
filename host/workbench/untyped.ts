/** Texts that come into cells without being typed, and without a type. */

import type { ICellData } from "@univerjs/core";
import type { Cell } from "../model/cell";
import type { Reading } from "../model/local-date";
import { localEntry } from "../model/local-entry";

/** Whether a text came in from outside: what was typed, or moved within the grid, says of what type it is. */
export const isPasted = (given: ICellData | true | null): boolean =>
  given !== null && given !== true && typeof given.v === "string" && (given.t ?? undefined) === undefined;

/** A cell whose text was pasted, as the user's Excel takes it; Univer knows the English forms only. */
export function pasted(drawn: Cell, reading: Reading): Cell {
  if (typeof drawn.value !== "string" || drawn.formula !== undefined) return drawn;
  const entry = localEntry(drawn.value, drawn.format, reading);
  if (entry.kind !== "value" || entry.value === drawn.value) return drawn;
  const { value, numberFormat = drawn.format.numberFormat } = entry;
  return { ...drawn, value, format: { ...drawn.format, numberFormat } };
}
