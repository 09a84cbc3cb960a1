/** The sheet `Ändringar`: what moved since the settlement before, in kronor and in verdicts, and why. */
import type { Cause, Changes } from "../history";
import { OUTPUT, type OutSheet } from "../sheets";
import type { ShownSettlement } from "../shown";
import { CHANGES, type Text } from "../text";
import { cellsBlock, moneyBlock, paidBlock } from "./changes-tables";
import { fingerprintLine } from "./fingerprint-line";
import { hiddenNotes } from "./hidden-notes";

/**
 * The sheet; what is open before or after has no difference. Where small numbers
 * are hidden from others (the settlement given is then the masked one, the changes
 * those of the true one) no figure is told as it was: only that it is another.
 */
export function changesSheet(changes: Changes, settlement: ShownSettlement, text: Text): OutSheet {
  const { agreement } = settlement;
  const words = CHANGES[text.language];
  const line = (side: "before" | "after"): string => fingerprintLine(changes[side].fingerprint, text);
  return {
    id: "changes",
    name: OUTPUT.changes,
    title: words.title(agreement.title),
    notes: [
      words.before(line("before")),
      words.after(line("after")),
      words.changed(changes.causes.map((cause) => causeWords(cause, changes, text))),
      changes.cells.length === 0 ? words.noVerdict : words.direct,
      ...hiddenNotes(settlement, text),
    ],
    blocks: [
      ...(agreement.performance ? [moneyBlock(changes, agreement, text)] : []),
      ...(changes.paid.length > 0 ? [paidBlock(changes, agreement, text)] : []),
      ...(changes.cells.length > 0 ? [cellsBlock(changes, settlement, text)] : []),
    ],
  };
}

function causeWords(cause: Cause, { before, after, refigured }: Changes, text: Text): string {
  const words = CHANGES[text.language];
  const [was, is] = [before.settings.precision, after.settings.precision];
  switch (cause) {
    case "figures":
      return words.causes.figures({
        count: text.number(String(refigured.all)),
        without: text.number(String(refigured.without)),
        hidden: text.number(String(refigured.hidden)),
      });
    case "settings":
      return was && is && was !== is
        ? words.causes.precision({ before: text.precision[was], after: text.precision[is] })
        : words.causes.settings;
    case "program":
      return words.causes.program({ before: before.fingerprint.program, after: after.fingerprint.program });
    case "populations":
    case "paid":
    case "agreement":
      return words.causes[cause];
  }
}
