/** Amounts of which not all is known, in words that tell what is: never only that they are open, and never 0. */
import type { Told } from "../../../src/shown";
import type { PaneText, Text } from "../../../src/text";
import { kronor } from "../parts/format";

interface Languages {
  readonly t: PaneText;
  readonly text: Text;
}

/** A sum with an open part; where nothing of it is decided, only what is open is told. */
export function partlyWords(
  { known, open, hasAny }: { readonly known: bigint; readonly open: bigint; readonly hasAny: boolean },
  { t, text }: Languages,
  amount: (units: bigint) => string = (units) => kronor(units, text),
): string {
  if (open === 0n) return amount(known);
  return hasAny ? t.result.atLeast({ amount: amount(known), open: amount(open) }) : t.result.onlyOpen(amount(open));
}

/** The kronor of an amount that is final, or final to a krona. */
export function knownKronor(told: Told): bigint | undefined {
  return told.kind === "between" ? undefined : told.kronor;
}
