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
import { type Month, parseMonthIn } from "../ground";
import type { CellValue } from "../sheets";
import { dateSystemOf, isErrorValue, readDate } from "../sheets";
import { isNone, readChoice, readMoney, readNumber, readPercent, readTenths, readWeight, readWords } from "./parse";
import { readMonths, readPayment } from "./parse-months";
import { readCountLimit, readLimit } from "./parse-steps";
import { type Part, rowOf } from "./parts";
import { sourceIn } from "./source";
import { type Item, staircaseIn } from "./steps";
import { addressOf, cellAt, isEmpty, note, type Table } from "./table";

/**
 * A value that was read, or `undefined` where its cells could not be; the row of each of its items, and of its source.
 */
interface ReadValue {
  readonly value: unknown;
  readonly rows: readonly number[];
  readonly source: number | undefined;
}

/** The values of a part by the paths of their fields. */
export type Values = ReadonlyMap<FieldPath, ReadValue>;

/** Reads every field of a part. */
export function valuesIn(table: Table, part: Part, unsourced: number[]): Values {
  const filled = new Map(
    [...part.rows]
      .map(([path, rows]) => [path, rows.filter((row) => !isEmpty(cellAt(table, row, "value")))] as const)
      .filter(([, rows]) => rows.length > 0),
  );
  const values = new Map<FieldPath, ReadValue>();
  for (const [path, field] of fieldsOf(part.kind)) {
    const rows = filled.get(path);
    if (!rows) {
      noteMissing(table, part, path, field, [...filled.keys()]);
      continue;
    }
    const items = itemsIn(table, part, path, field, rows);
    const cited = items && field.source === "cited";
    values.set(
      path,
      cited
        ? citedIn(table, path, items, part.rows.get(path) ?? rows, unsourced)
        : { value: items?.value, rows: items?.rows ?? rows, source: undefined },
    );
  }
  return values;
}

/**
 * The values as an object, `level.limit` inside `level`; other names are none where
 * none are given. A group of which nothing could be read is there all the same.
 */
export function objectOf(part: Part, values: Values): Readonly<Record<string, unknown>> {
  const object: Record<string, unknown> = {};
  for (const [path, field] of fieldsOf(part.kind)) {
    const value = values.get(path)?.value ?? (field.kind === "texts" ? [] : undefined);
    if (value === undefined && !values.has(path)) continue;
    const keys = path.split(".");
    const last = keys.pop() ?? path;
    // Each step goes into the object of the group, made when its first value comes.
    const inside = keys.reduce<Record<string, unknown>>(
      (node, key) => (node[key] ??= {}) as Record<string, unknown>,
      object,
    );
    if (value !== undefined) inside[last] = value;
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
  { value, rows }: Items,
  all: readonly number[],
  unsourced: number[],
): ReadValue {
  const found = sourceIn(table, path, all);
  if (found === undefined) unsourced.push(all[0] ?? 0);
  const cited: Cited<unknown> = found === undefined ? assumed(value, table.words.noSource) : { value, ...found.origin };
  return { value: cited, rows, source: found?.row };
}

/** A value, and the row of each of its items. */
interface Items {
  readonly value: unknown;
  readonly rows: readonly number[];
}

function itemsIn(
  table: Table,
  part: Part,
  path: FieldPath,
  { kind }: Field,
  rows: readonly number[],
): Items | undefined {
  const none = isNone(cellAt(table, rows[0] ?? 0, "value"));
  if (kind === "payments" || kind === "tiers") {
    if (none) return { value: [], rows };
    const read = kind === "tiers" ? staircaseIn(table, part, path, rows) : paymentsIn(table, path, rows);
    return read && { value: read.map(({ item }) => item), rows: read.map(({ row }) => row) };
  }
  const value = valueIn(table, part, path, kind, rows);
  return value === undefined ? undefined : { value, rows };
}

function paymentsIn(table: Table, path: FieldPath, rows: readonly number[]): readonly Item<PaymentRule>[] | undefined {
  const read = rows.map((row) => ({ row, item: readPayment(cellAt(table, row, "value")) }));
  for (const { row, item } of read) if (!item) noteUnreadable(table, path, "payments", row);
  const payments = read.flatMap(({ row, item }) => (item ? [{ row, item }] : []));
  // Months written as year and number sort as text.
  const first = ({ item: { id, months } }: Item<PaymentRule>): Month => months[0] ?? id;
  return payments.length < rows.length ? undefined : payments.sort((a, b) => (first(a) < first(b) ? -1 : 1));
}

function noteUnreadable(table: Table, field: FieldPath, expected: Field["kind"], row: number): void {
  const text = String(cellAt(table, row, "value")).trim();
  note(table, "agreement-value", { field, text, expected }, row, "value");
}

function valueIn(
  table: Table,
  part: Part,
  path: FieldPath,
  kind: Exclude<Field["kind"], "payments" | "tiers">,
  rows: readonly number[],
): unknown {
  const each = <One>(read: (cell: CellValue) => readonly One[] | undefined): readonly One[] | undefined => {
    const lists = rows.map((row) => {
      const items = read(cellAt(table, row, "value"));
      if (items === undefined) noteUnreadable(table, path, kind, row);
      return items;
    });
    return lists.some((items) => items === undefined) ? undefined : lists.flatMap((items) => items ?? []);
  };
  switch (kind) {
    case "texts":
      return each((cell) => listOf(readWords(cell)));
    case "months":
      return each((cell) => readMonths(cell, dateSystemOf(table.grid)));
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
      return readDate(cell, dateSystemOf(table.grid)) ?? undefined;
    case "month":
      return typeof cell === "boolean" ? undefined : (parseMonthIn(dateSystemOf(table.grid), cell) ?? undefined);
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
