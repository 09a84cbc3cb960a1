/** A short name for the contents of cells: two that differ have, for any practical purpose, different names. */
import type { CellValue } from "../src/grid";

/** The fingerprint of cells (cyrb53, public domain): 53 bits as hexadecimal. Not for secrets, only to notice an edit. */
export function fingerprint(cells: readonly (readonly CellValue[])[]): string {
  const text = JSON.stringify(cells);
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (2 ** 32 * (2 ** 21 - 1 & low) + (high >>> 0)).toString(16);
}
