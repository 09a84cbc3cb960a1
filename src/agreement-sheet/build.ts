/** A part's fields read and put together: what is missing, twice, unreadable or without a source is noted. */
import {
  assumed,
  type Cited,
  type Field,
  type FieldPath,
  fieldsOf,
  groupOf,
  isChoice,
  type PaymentRule,
} from "../agreement";
import { type Month, parseMonth } from "../ground";
import type { CellValue } from "../sheets";
import { isErrorValue, readDate } from "../sheets";
import { isNone, readChoice, readMoney, readNumber, readPercent, readTenths, readWeight, readWords } from "./parse";
import { readMonths, readPayment } from "./parse-months";
import { readCountLimit, readLimit } from "./parse-steps";
import { type Part, rowOf } from "./parts";
import { sourceIn } from "./source";
import { staircaseIn } from "./steps";
import { addressOf, cellAt, isEmpty, note, type Table } from "./table";

/** The values of a part by the paths of their fields. */
export type Values = ReadonlyMap<FieldPath, unknown>;

/** Reads every field of a part. */
export function valuesIn(table: Table, part: Part, unsourced: number[]): Values {
  const filled = new Map(
    [...part.rows]
      .map(([path, rows]) => [path, rows.filter((row) => !isEmpty(cellAt(table, row, "value")))] as const)
      .filter(([, rows]) => rows.length > 0),
  );
  const values = new Map<FieldPath, unknown>();
  for (const [path, field] of fieldsOf(part.kind)) {
    const rows = filled.get(path);
    if (!rows) {
      noteMissing(table, part, path, field, [...filled.keys()]);
      continue;
    }
    const value = valueIn(table, part, path, field, rows);
    if (value === undefined) continue;
    values.set(
      path,
      field.source === "cited" ? citedIn(table, path, value, part.rows.get(path) ?? rows, unsourced) : value,
    );
  }
  return values;
}

/** The values as an object, `level.limit` inside `level`; other names are none where none are given. */
export function objectOf(part: Part, values: Values): Readonly<Record<string, unknown>> {
  const object: Record<string, unknown> = {};
  for (const [path, field] of fieldsOf(part.kind)) {
    const value = values.get(path) ?? (field.kind === "texts" ? [] : undefined);
    if (value === undefined) continue;
    const keys = path.split(".");
    const last = keys.pop() ?? path;
    // Each step goes into the object of the group, made when its first value comes.
    const inside = keys.reduce<Record<string, unknown>>(
      (node, key) => (node[key] ??= {}) as Record<string, unknown>,
      object,
    );
    inside[last] = value;
  }
  return object;
}

function noteMissing(table: Table, part: Part, path: FieldPath, { needed }: Field, filled: readonly FieldPath[]): void {
  if (needed === "when-known") return;
  const group = groupOf(path);
  const present = group === undefined ? undefined : filled.find((other) => other.startsWith(`${group}.`));
  const own = part.rows.get(path)?.[0];
  if (group !== undefined && present === undefined) return;
  // A cell that shows an error value has been noted.
  if (own !== undefined && isErrorValue(table.grid.cells[own]?.[table.columns.get("value") ?? 0] ?? "")) return;
  if (present !== undefined)
    note(
      table,
      "agreement-group-partial",
      { part: part.title, field: path, present },
      own ?? rowOf(part, present),
      "value",
    );
  else if (own !== undefined) note(table, "agreement-value-missing", { part: part.title, field: path }, own, "value");
  else note(table, "agreement-row-missing", { part: part.title, field: path }, part.row, "part");
}

function citedIn(
  table: Table,
  path: FieldPath,
  value: unknown,
  rows: readonly number[],
  unsourced: number[],
): Cited<unknown> {
  const source = sourceIn(table, path, rows);
  if (source === undefined) unsourced.push(rows[0] ?? 0);
  return source === undefined ? assumed(value, table.words.noSource) : { value, ...source };
}

function valueIn(table: Table, part: Part, path: FieldPath, { kind }: Field, rows: readonly number[]): unknown {
  const each = <One>(read: (cell: CellValue) => readonly One[] | undefined): readonly One[] | undefined => {
    const lists = rows.map((row) => {
      const cell = cellAt(table, row, "value");
      const items = read(cell);
      if (items === undefined)
        note(table, "agreement-value", { field: path, text: String(cell).trim(), expected: kind }, row, "value");
      return items;
    });
    return lists.some((items) => items === undefined) ? undefined : lists.flatMap((items) => items ?? []);
  };
  const listed = <One>(read: (cell: CellValue) => One | undefined) => each((cell) => listOf(read(cell)));
  switch (kind) {
    case "texts":
      return listed(readWords);
    case "months":
      return each(readMonths);
    case "payments":
      return isNone(cellAt(table, rows[0] ?? 0, "value")) ? [] : inOrder(listed(readPayment));
    case "tiers":
      return isNone(cellAt(table, rows[0] ?? 0, "value")) ? [] : staircaseIn(table, part, path, rows);
    default:
      for (const row of rows.slice(1))
        note(
          table,
          "agreement-row-twice",
          { part: part.title, field: path, other: addressOf(table, rows[0] ?? row, "value") },
          row,
          "value",
        );
      return each((cell) => listOf(single(table, part, kind, cell)))?.[0];
  }
}

// Months written as year and number sort as text.
function inOrder(payments: readonly PaymentRule[] | undefined): readonly PaymentRule[] | undefined {
  const first = ({ id, months }: PaymentRule): Month => months[0] ?? id;
  return payments && [...payments].sort((a, b) => (first(a) < first(b) ? -1 : 1));
}

function listOf<One>(one: One | undefined): readonly One[] | undefined {
  return one === undefined ? undefined : [one];
}

function single(
  table: Table,
  part: Part,
  kind: Exclude<Field["kind"], "texts" | "months" | "payments" | "tiers">,
  cell: CellValue,
): unknown {
  switch (kind) {
    case "text":
      return readWords(cell);
    case "money":
      return readMoney(cell);
    case "weight":
      return readWeight(cell)?.parts;
    case "percent":
      return readPercent(cell);
    case "tenths":
      return readTenths(cell);
    case "count":
    case "days":
      return readNumber(cell);
    case "date":
      return readDate(cell) ?? undefined;
    case "month":
      return typeof cell === "boolean" ? undefined : (parseMonth(cell) ?? undefined);
    case "limit":
      return readLimit(cell);
    case "level":
      return readChoice("quantity", cellAt(table, rowOf(part, "quantity"), "value")) === "count"
        ? readCountLimit(cell)
        : readLimit(cell);
    default:
      return isChoice(kind) ? readChoice(kind, cell) : undefined;
  }
}
