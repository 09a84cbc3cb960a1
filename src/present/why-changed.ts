/** Why a cell is not as it was, in words. */
import { type Reserve, requirementsOf } from "../agreement";
import { decimalText, type Int, percentText, type Ratio, roundHalfUp } from "../ground";
import type { CellChange, Reason } from "../history";
import { isThere, type Value } from "../judging";
import type { ShownSettlement } from "../shown";
import { CHANGES, explainUntested, type Text } from "../text";
import { whyOpen, whyVerdict } from "./why";

/** What is not as it was, and then why the verdict is what it is now. */
export function whyChanged({ reserve, after, reasons }: CellChange, settlement: ShownSettlement, text: Text): string {
  const { agreement } = settlement;
  const own = ownOf(settlement, reserve);
  const verdict = own && settlement.verdictOf(own);
  const figures: FiguresAre = settlement.hiddenBelow !== undefined ? "hidden" : "shown";
  const requirement = requirementsOf(agreement).find(({ number }) => number === reserve.requirement);
  const changed = reasons
    .map((reason) => reasonWords(reason, requirement?.quantity.value ?? "share", figures, text))
    .join("; ");
  const head = `${changed.charAt(0).toUpperCase()}${changed.slice(1)}.`;
  if (verdict) return `${head} ${whyVerdict(settlement, verdict, text)}`;
  const untested = agreement.performance?.untested;
  return after.path === "untested" && requirement && untested
    ? `${head} ${explainUntested(reserve.region, requirement, reserve.period, untested, text)}`
    : `${head} ${own ? whyOpen(settlement, own, text) : text.explain.open}`;
}

// What moved may be told of another settlement of the same figures, with reserves of its own.
function ownOf({ reserves }: ShownSettlement, { region, period, requirement }: Reserve): Reserve | undefined {
  return reserves.find(region, period, requirement);
}

/** Whether figures are told, or only that they are others. */
type FiguresAre = "shown" | "hidden";

function reasonWords(reason: Reason, quantity: "share" | "count", figures: FiguresAre, text: Text): string {
  const words = CHANGES[text.language];
  switch (reason.kind) {
    case "value": {
      if (figures === "hidden" || reason.before === "hidden" || reason.after === "hidden")
        return words.reasons.untold(words.figure[reason.which][quantity]);
      const [before, after] = valueTexts(
        reason.before,
        reason.after,
        reason.which === "waiting" || (quantity === "count" && reason.which !== "waitingWithin"),
        text,
      );
      const what = words.figure[reason.which][quantity];
      return before === after
        ? words.reasons.rewritten({ what, value: after })
        : words.reasons.value({ what, before, after });
    }
    case "delivery":
      return words.reasons.delivery({ before: words.delivery[reason.before], after: words.delivery[reason.after] });
    case "precision":
      return words.reasons.precision({ before: text.precision[reason.before], after: text.precision[reason.after] });
    case "hidden":
    case "decided":
    case "withdrawn":
    case "awaiting":
    case "up-to":
    case "reporting":
    case "agreement":
    case "program":
    case "unknown":
      return words.reasons[reason.kind];
  }
}

// With one decimal, or as many as it takes to see that they differ.
function valueTexts(before: Value, after: Value, isCount: boolean, text: Text): readonly [string, string] {
  const shown = (decimals: number): readonly [string, string] => [
    valueText(before, isCount, decimals, text),
    valueText(after, isCount, decimals, text),
  ];
  const enough = DECIMALS.map(shown).find(([one, other]) => one !== other);
  return enough ?? shown(1);
}

const DECIMALS = [1, 2, 3, 4, 5, 6] as const;

function valueText(value: Value, isCount: boolean, decimals: number, text: Text): string {
  if (!isThere(value)) return text.absent[value];
  return isCount ? text.number(wholeText(value)) : text.percent(percentText(value, decimals));
}

function wholeText(value: Ratio): string {
  const whole: Int = roundHalfUp(value);
  return decimalText(whole, 0);
}
