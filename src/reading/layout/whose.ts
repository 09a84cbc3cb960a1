/** Whose the figures of a row are: a region's, the whole country's, a hospital's, or nobody's that can be told. */
import { readRegion } from "../../agreement";
import { fold } from "../../ground";
import type { CellValue } from "../../sheets";
import type { RowKeys } from "./keys";
import { namesPart } from "./parts";
import type { BodyRow, HeadedColumn, Table } from "./table";
import { isFilled } from "./table";

/** Whose they are. A region that is not known by its words keeps them, to be told of. */
export type Whose =
  | { readonly kind: "region"; readonly id: string }
  | { readonly kind: "whole-country"; readonly words: string }
  | { readonly kind: "part"; readonly of: string | undefined; readonly words: string }
  /** A part of a region by the user's own words, be there a row of the region's own or not. */
  | { readonly kind: "left-out" }
  | { readonly kind: "nobody" };

/** Reads row after row, from above downwards: a hospital is of the region above it. */
export function ownerReader(
  table: Table,
  columns: readonly HeadedColumn[],
): (row: BodyRow, keys: RowKeys | "no keys") => Whose {
  const sums = totalsOf(table, columns);
  let owner: string | undefined;
  return (row, keys) => {
    if (keys === "no keys") return sums(row.index) ? { kind: "whole-country", words: "" } : { kind: "nobody" };
    const named = [keys.code, keys.region].flatMap((at) => {
      const cell = at && table.grid.cells[at.row]?.[at.column];
      return cell === undefined || !isFilled(cell) ? [] : [cell];
    });
    const [id, text] = regionIn(named);
    if ([...named, keys.unit ?? ""].some((cell) => table.grid.parts?.has(fold(String(cell)))))
      return { kind: "left-out" };
    if (id === "whole-country") return { kind: "whole-country", words: text };
    if (keys.unit !== undefined && !isWhole(keys.unit)) return { kind: "part", of: id ?? owner, words: keys.unit };
    if (id === undefined && text === "") return { kind: "nobody" };
    if (id === undefined && owner !== undefined && namesPart(text))
      return { kind: "part", of: owner, words: text.trim() };
    if (id !== undefined) owner = id;
    return { kind: "region", id: id ?? text };
  };
}

function regionIn(named: readonly CellValue[]): readonly [id: string | undefined, text: string] {
  const readings = named.map((cell) => readRegion(typeof cell === "number" ? cell : String(cell)));
  const text = String(named.at(-1) ?? "");
  if (readings.some(({ kind }) => kind === "national")) return ["whole-country", text.trim()];
  const codes = new Set(readings.flatMap((one) => (one.kind === "region" ? [one.region.code] : [])));
  const [code] = codes;
  // Two that differ are told of by whoever reads the regular table.
  return codes.size === 1 && readings.every(({ kind }) => kind === "region") ? [code, text] : [undefined, text];
}

// "Totalt" among the hospitals of a region is the region.
function isWhole(unit: string): boolean {
  return unit.trim() === "" || readRegion(unit).kind !== "unknown";
}

// A row without a label whose counts are the sums of those above is a total.
function totalsOf({ grid, rows }: Table, columns: readonly HeadedColumn[]): (row: number) => boolean {
  return (row) => {
    const counts = columns.flatMap(({ index }) => {
      const total = grid.cells[row]?.[index];
      return typeof total === "number" && Number.isInteger(total) && total > 1 ? [{ index, total }] : [];
    });
    const above = rows.filter(({ index }) => index < row);
    const sum = (column: number): number =>
      above.reduce((all, { index }) => {
        const cell = grid.cells[index]?.[column];
        return typeof cell === "number" ? all + cell : all;
      }, 0);
    return counts.length > 0 && counts.every(({ index, total }) => sum(index) === total);
  };
}
