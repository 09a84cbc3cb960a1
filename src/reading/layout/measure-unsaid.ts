/** What figures measure where no words say it: shares look like nothing else, and some requirements count people. */
import type { Performance } from "../../agreement";
import { type CellValue, readShare } from "../../sheets";
import { isFilled } from "./table";
import type { Facets } from "./words";

/** A cell, and what words say of it. */
interface SaidCell {
  readonly cell: CellValue;
  readonly facets: Facets;
}

/** The measure of a table's cells that have none by words; nothing where they could be one or another. */
export function measureOf(
  cells: readonly SaidCell[],
  { requirements }: Performance,
): (cell: Pick<SaidCell, "facets">) => Facets {
  const counted = new Set(requirements.flatMap(({ number, quantity }) => (quantity.value === "count" ? [number] : [])));
  const unsaid = cells.filter(
    ({ facets, cell }) =>
      facets.measure === undefined &&
      isFilled(cell) &&
      !(facets.requirement !== undefined && counted.has(facets.requirement)),
  );
  const shares = looksLikeShares(unsaid.map(({ cell }) => cell));
  return ({ facets }) => {
    if (facets.requirement !== undefined && counted.has(facets.requirement)) return { measure: "numerator" };
    return shares ? { measure: "share" } : {};
  };
}

// Whole numbers up to a hundred may be people as well as per cent: one with decimals or a sign of per cent tells.
function looksLikeShares(cells: readonly CellValue[]): boolean {
  const readings = cells.map(readShare);
  const shares = readings.filter(({ kind }) => kind === "share");
  if (readings.some(({ kind }) => kind === "out-of-range" || kind === "unreadable")) return false;
  const isTold = (cell: CellValue): boolean => {
    const text = String(cell).trim();
    return /%|procent/i.test(text) || /\d[.,]\d/.test(text);
  };
  return shares.length > 0 && cells.some(isTold);
}
