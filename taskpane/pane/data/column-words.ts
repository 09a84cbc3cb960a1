/** What a column holds, in words: as it was understood, and as it can be said to be. */
import { regionName } from "../../../src/agreement";
import {
  type ColumnRole,
  columnFor,
  type Facets,
  type HeadedColumn,
  type KeyColumn,
  type Measure,
  type UnderstoodTable,
} from "../../../src/reading";
import { headerOf } from "../../../src/sheets";
import type { PaneText, Text } from "../../../src/text";

/** What a user can say that a column holds. */
export function roleWords(role: ColumnRole, t: PaneText): string {
  switch (role) {
    case "unit":
    case "measure":
    case "none":
      return t.tables.roles[role];
    default:
      return headerOf("waiting", role);
  }
}

/** What is measured, by the header of its column. */
export function measureWords(measure: Measure): string {
  return headerOf("waiting", measure);
}

/** What the program understood that a column holds. */
export function understoodWords(
  { keys, columns }: UnderstoodTable,
  { index }: HeadedColumn,
  { t, text }: { readonly t: PaneText; readonly text: Text },
): string {
  const key: KeyColumn | undefined = keys.get(index);
  if (key !== undefined) return roleWords(key, t);
  const read = columns.find((column) => column.index === index);
  const words = read && facetWords(read.said.facets, t, text);
  return words === undefined || words === "" ? t.tables.roles.none : words;
}

function facetWords(
  { measure, time, year, month, requirement, region, limit }: Facets,
  t: PaneText,
  text: Text,
): string {
  const [which, days = ""] = limit?.split(" ") ?? [];
  const last = measure && time === "last-year" ? columnFor(measure, time) : undefined;
  return [
    ...(requirement === undefined ? [] : [t.tables.ofRequirement(requirement)]),
    ...(region === undefined ? [] : [regionName(region)]),
    ...(measure === undefined ? [] : [headerOf("waiting", last ?? measure)]),
    ...(time === undefined || last !== undefined ? [] : [time === "last-year" ? t.tables.lastYear : t.tables.thisYear]),
    ...monthWords({ ...(year !== undefined && { year }), ...(month !== undefined && { month }) }, text),
    ...(limit === undefined ? [] : [which === "over" ? t.tables.over(days) : t.tables.within(days)]),
  ].join(", ");
}

function monthWords({ year, month }: Pick<Facets, "year" | "month">, text: Text): string[] {
  if (month === undefined) return year === undefined ? [] : [String(year)];
  return [year === undefined ? text.shortMonth(month) : text.month({ number: month, year })];
}
