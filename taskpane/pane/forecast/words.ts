/** The words of a forecast in the pane's language, and its drawn amounts. */
import { FORECAST, FORECAST_PANE, type PaneText, type Text } from "../../../src/text";
import { usePane } from "../parts/context";
import { millions } from "../parts/format";

/** What the sheet says too, and what the pane alone says. */
export function useWords(): {
  readonly words: (typeof FORECAST)["sv"];
  readonly pane: (typeof FORECAST_PANE)["sv"];
} {
  const { text } = usePane();
  return { words: FORECAST[text.language], pane: FORECAST_PANE[text.language] };
}

/** A drawn amount in millions: it is not known to the krona. */
export function drawn(amount: number, t: PaneText, text: Text): string {
  return millions(BigInt(Math.round(amount)), t, text);
}
