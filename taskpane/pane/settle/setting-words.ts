/** Which settings are not the usual ones, in a few words each. */
import { type Agreement, requirementsOf } from "../../../src/agreement";
import { monthWords, type PaneText, type Text } from "../../../src/text";
import { type Remembered, settingsOf } from "../../state/remembered";

/** A phrase for each setting that says something else than the agreement or the program would by itself. */
export function unusualWords(remembered: Remembered, agreement: Agreement, t: PaneText, text: Text): string[] {
  const { precision, until, reporting, corrections, decisions } = settingsOf(remembered, agreement);
  const { smallNumbers } = remembered;
  const { performance } = agreement;
  if (!performance) return [];
  const words = t.settle;
  return [
    ...(until === undefined ? [] : [words.upToMonth(monthWords(until, text))]),
    ...(precision && precision !== performance.precision.value ? [lower(words.precisions[precision])] : []),
    ...(reporting === "disqualify" ? [lower(words.reportings.disqualify)] : []),
    ...(corrections === "carry" ? [lower(words.correctionChoices.carry)] : []),
    ...(smallNumbers === undefined ? [] : [words.smallHidden(smallNumbers)]),
    ...requirementsOf(agreement).flatMap(({ number }) => {
      const decision = decisions?.[number];
      return decision ? [`${t.tables.ofRequirement(number)}: ${lower(words.decisions[decision])}`] : [];
    }),
  ];
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
