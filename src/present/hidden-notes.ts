/** What is said on a sheet whose small numbers are hidden. */
import type { Settlement } from "../settle";
import type { Text } from "../text";
import type { Masked } from "./hidden";

/** What a sheet says about its hidden numbers; nothing where none are hidden. */
export function hiddenNotes(settlement: Settlement | Masked, text: Text): string[] {
  return "hiddenBelow" in settlement ? [text.explain.hiddenNote(String(settlement.hiddenBelow))] : [];
}
