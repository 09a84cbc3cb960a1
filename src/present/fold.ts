/** Sheets that open on one region: the rows of the others are context, and folded. */
import { REGIONS, type RegionCode } from "../agreement";
import type { Block, OutSheet } from "../sheets";
import type { Text } from "../text";

const CODES: ReadonlySet<unknown> = new Set(REGIONS.map(({ code }) => code));

/**
 * The same sheets with the rows of all other regions folded, those that begin with another länskod, and that said; what
 * a sheet folds whatever the region stays so.
 */
export function foldedOn(region: RegionCode, sheets: readonly OutSheet[], text: Text): OutSheet[] {
  return sheets.map((sheet) => {
    const blocks = sheet.blocks.map((block) => folded(region, block));
    const isFolded = blocks.some((block, index) => block !== sheet.blocks[index]);
    return { ...sheet, notes: isFolded ? [...sheet.notes, text.sheets.folded] : sheet.notes, blocks };
  });
}

function folded(region: RegionCode, block: Block): Block {
  const others = block.rows.flatMap(([code], index) => (CODES.has(code) && code !== region ? [index] : []));
  return others.length === 0 ? block : { ...block, folded: others };
}
