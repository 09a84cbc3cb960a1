/** Sheets that open on one region: the rows of the others are context, and folded. */
import { REGIONS, type RegionCode } from "../agreement";
import type { Block, OutSheet } from "../sheets";

const CODES: ReadonlySet<unknown> = new Set(REGIONS.map(({ code }) => code));

/** The same sheets with the rows of all other regions folded, which are those that begin with another länskod. */
export function foldedOn(region: RegionCode, sheets: readonly OutSheet[]): OutSheet[] {
  return sheets.map((sheet) => ({ ...sheet, blocks: sheet.blocks.map((block) => folded(region, block)) }));
}

function folded(region: RegionCode, block: Block): Block {
  const others = block.rows.flatMap(([code], index) => (CODES.has(code) && code !== region ? [index] : []));
  return others.length === 0 ? block : { ...block, folded: others };
}
