/** A short name for the contents of cells: two that differ have, for any practical purpose, different names. */
import { cyrb } from "../../src/ground";
import type { CellValue } from "../../src/sheets";

/** The bits of a half of the hash, and those of the other that fit in a number beside it: 53 in all. */
const HALF = 32;
const LOW_BITS = 2 ** 21 - 1;

/**
 * The fingerprint of cells (cyrb53, public domain): 53 bits as hexadecimal. Not for secrets, only to notice an edit.
 */
export function fingerprint(cells: readonly (readonly CellValue[])[]): string {
  const { high, low } = cyrb(JSON.stringify(cells));
  return (2 ** HALF * (LOW_BITS & low) + (high >>> 0)).toString(16);
}
