/** What is said on a sheet whose small numbers are hidden. */
import type { Settlement } from "../settling";
import type { Masked } from "../shown";
import type { Text } from "../text";

/** What a sheet says about its hidden numbers; nothing where none are hidden. */
export function hiddenNotes(settlement: Settlement | Masked, text: Text): string[] {
  return "hiddenBelow" in settlement ? [text.explain.hiddenNote(String(settlement.hiddenBelow))] : [];
}
