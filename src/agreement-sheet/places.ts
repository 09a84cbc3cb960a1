/** Where on the sheet of an agreement a place in the agreement itself stands. */
import type { Agreement, FieldPath, Found, Grant, Path, Performance, Pot, Requirement } from "../agreement";
import type { Values } from "./build";
import { type Part, rowOf } from "./parts";
import { type AgreementColumn, addressOf, type Table } from "./table";

/** A part with what was read of it: any of its values may have been unreadable. */
export interface Read<Whole> {
  readonly part: Part;
  readonly content: Found<Whole>;
  readonly values: Values;
}

/** All that was read of a sheet. */
export interface ReadSheet {
  readonly agreement: Read<Agreement> | undefined;
  readonly performance: Read<Performance> | undefined;
  readonly pots: readonly Read<Pot>[];
  readonly requirements: readonly Read<Requirement>[];
  readonly grants: readonly Read<Grant>[];
}

/** A cell, and the part that it is of. */
interface PlaceOnSheet {
  readonly part: Part;
  readonly row: number;
  readonly column: AgreementColumn;
}

/** The cell of a path; `undefined` for one that leads to a whole list of parts, which has no cell. */
export function placeOf(sheet: ReadSheet, path: Path): PlaceOnSheet | undefined {
  const [read, keys] = partAt(sheet, path);
  if (!read) return undefined;
  const { part, values } = read;
  if (keys.length === 0) return { part, row: part.row, column: "part" };
  const end = keys.findIndex((key) => typeof key === "number" || BELOW_A_FIELD.includes(key));
  const [names, below] = end < 0 ? [keys, []] : [keys.slice(0, end), keys.slice(end)];
  // What leads to a value is the path of a field, or the name of the part itself.
  const field = names.join(".") as FieldPath;
  const value = values.get(field);
  const column = columnOf(below);
  if (column !== "value") return { part, row: value?.source ?? rowOf(part, field), column };
  const item = below.find((key) => typeof key === "number");
  return { part, row: value?.rows[Number(item ?? 0)] ?? rowOf(part, field), column };
}

/** What a place is called in a sentence: a part by its own words, a value by its address. */
export function nameOf(table: Table, sheet: ReadSheet, path: Path): string {
  const place = placeOf(sheet, path);
  if (!place) return table.grid.sheet;
  return place.column === "part" ? place.part.title : addressOf(table, place.row, place.column);
}

const BELOW_A_FIELD: readonly string[] = ["value", "source", "assumed"];

// The part that a path goes through, and the keys within it.
function partAt(
  sheet: ReadSheet,
  path: Path,
): readonly [part: Pick<Read<unknown>, "part" | "values"> | undefined, keys: Path] {
  const [first] = path;
  const inside = first === "performance" ? path.slice(1) : path;
  const [list, index] = inside;
  if (list === "pots" || list === "requirements" || list === "grants")
    return [typeof index === "number" ? sheet[list][index] : undefined, inside.slice(2)];
  return [first === "performance" ? sheet.performance : sheet.agreement, inside];
}

function columnOf([kind, column]: Path): AgreementColumn {
  if (kind === "assumed") return "words";
  return kind === "source" && (column === "document" || column === "place" || column === "words") ? column : "value";
}
