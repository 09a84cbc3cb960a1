/** What is said on a sheet whose small numbers are hidden. */

import type { ShownSettlement } from "../shown";
import type { Text } from "../text";

/** What a sheet says about its hidden numbers; nothing where none are hidden. */
export function hiddenNotes({ hiddenBelow }: ShownSettlement, text: Text): string[] {
  return hiddenBelow === undefined ? [] : [text.explain.hiddenNote(String(hiddenBelow))];
}
