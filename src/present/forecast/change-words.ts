/** A change of a scenario in words: what the user typed, and nothing of what stood there. */
import { type Agreement, regionName, requirementsOf } from "../../agreement";
import type { Change, FigureChange } from "../../forecast";
import { decimalText, percentText, ratio, TENTHS } from "../../ground";
import { changeWords, limitWords, monthWords, SCENARIOS, type Text } from "../../text";

/** The change, in the terms of the agreement that it makes; counts below `hideBelow` are told as fewer than that. */
export function scenarioChangeWords(
  change: Change,
  agreement: Agreement,
  hideBelow: number | undefined,
  text: Text,
): string {
  const words = SCENARIOS[text.language].changes;
  switch (change.kind) {
    case "figure":
      return words.figure({
        region: regionName(change.region),
        requirement: change.requirement,
        month: monthWords(change.month, text),
        figure: words.figures[change.figure],
        value: valueWords(change, hideBelow, text),
      });
    case "weight":
      return words.weight({ requirement: change.requirement, weight: text.number(String(change.weight)) });
    case "step":
      return parts(words.step({ requirement: change.requirement, step: String(change.step) }), [
        change.limit === undefined
          ? undefined
          : words.limit(stepWords(change.requirement, change.limit, agreement, text)),
        change.share === undefined ? undefined : words.share(text.percent(String(change.share))),
      ]);
    case "level":
      return parts(words.level(change.requirement), [
        change.limit === undefined
          ? undefined
          : words.limit(levelWords(change.requirement, change.limit, agreement, text)),
        change.share === undefined ? undefined : words.share(text.percent(String(change.share))),
      ]);
    case "population":
      return words.population({
        region: regionName(change.region),
        people: text.number(String(change.population)),
      });
    case "pot": {
      const pot = agreement.performance?.pots.find(({ id }) => id === change.pot)?.label ?? change.pot;
      return words.pot({ pot, amount: text.kronor(String(change.amount)) });
    }
    case "agreement":
      return words.agreement(change.agreement.title);
  }
}

function parts(head: string, tail: readonly (string | undefined)[]): string {
  return `${head}: ${tail.filter((one) => one !== undefined).join(", ")}`;
}

function valueWords(
  { numerator, denominator, share, number }: FigureChange,
  hideBelow: number | undefined,
  text: Text,
): string {
  const words = SCENARIOS[text.language].changes;
  const count = (many: number): string =>
    hideBelow !== undefined && many < hideBelow
      ? words.fewer(text.number(String(hideBelow)))
      : text.number(String(many));
  if (share !== undefined) return text.percent(percentText(ratio(share, TENTHS)));
  if (number !== undefined) return words.people(count(number));
  if (numerator !== undefined && denominator !== undefined)
    return words.counts({ numerator: count(numerator), denominator: count(denominator) });
  return numerator === undefined ? words.denominator(count(denominator ?? 0)) : words.numerator(count(numerator));
}

function stepWords(number: string, limit: number, agreement: Agreement, text: Text): string {
  const improvement = requirementsOf(agreement).find((one) => one.number === number)?.improvement;
  const decimals = text.number(decimalText(BigInt(limit), 1));
  return improvement ? changeWords(improvement, decimals, text) : decimals;
}

// The limit as the agreement of the scenario has it, with the side of it that counts.
function levelWords(number: string, given: number, agreement: Agreement, text: Text): string {
  const requirement = requirementsOf(agreement).find((one) => one.number === number);
  const limit = requirement?.level?.limit.value;
  // Where the agreement has no such level it is told as it was typed.
  if (!limit) return text.number(decimalText(BigInt(given), 1));
  return requirement.quantity.value === "count"
    ? limitWords(limit, text, (tenths) => text.number(decimalText(BigInt(tenths), 1)))
    : limitWords(limit, text);
}
