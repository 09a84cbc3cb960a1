/** The shape of a table: where each of the things that are said of its figures stands. */

import type { UnderstoodTable } from "./figures";
import type { KeyColumn } from "./measure";
import type { Facets } from "./words";

/** What is said of a figure. */
export type Dimension = "region" | "month" | "year" | "requirement" | "measure";

/** Where it stands: in each row, in the headers, above the table or on its tab, or nowhere. */
export type Standing = "rows" | "columns" | "heading" | "assumed";

/** Where everything stands that says something of the figures. */
export type Shape = ReadonlyMap<Dimension, Standing>;

const DIMENSIONS: readonly Dimension[] = ["region", "month", "year", "requirement", "measure"];

/** The shape of a table. */
export function shapeOf({ table, keys, columns, figures }: UnderstoodTable): Shape {
  const kinds = new Set<KeyColumn>(keys.values());
  const says = (facets: Facets, dimension: Dimension): boolean =>
    dimension === "year" ? facets.year !== undefined || facets.time !== undefined : facets[dimension] !== undefined;
  const inColumns = (dimension: Dimension): boolean => columns.some(({ said }) => says(said.facets, dimension));
  const inRows = (dimension: Dimension): boolean =>
    dimension === "region"
      ? kinds.has("region") || kinds.has("code")
      : kinds.has(dimension) || figures.some(({ keys: own }) => says(own.facets, dimension));
  const inHeading = (dimension: Dimension): boolean => table.rows.some(({ context }) => says(context, dimension));
  return new Map(
    DIMENSIONS.map((dimension) => [
      dimension,
      inColumns(dimension) ? "columns" : inRows(dimension) ? "rows" : inHeading(dimension) ? "heading" : "assumed",
    ]),
  );
}
