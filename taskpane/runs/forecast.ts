/** A forecast of the open workbook: read, settled as far as it goes, looked ahead of, and written to its own sheet. */
import type { Draws, Forecast, Wishes } from "../../src/forecast";
import { VERSION } from "../../src/ground";
import type { Problem } from "../../src/problems";
import type { Settlement } from "../../src/settling";
import type { Text } from "../../src/text";
import type { WrittenSheet } from "../excel/workbook";
import { type Chosen, type RunOptions, settled, write } from "./run";
import { readFor } from "./wanted";

/** What a forecast is asked for with. */
export interface ForecastWishes extends Omit<Wishes, "hideBelow"> {
  /** How many years are drawn. */
  readonly draws: number;
}

/** How a forecast is watched. */
export interface ForecastOptions extends RunOptions {
  /** Called after each part of the draws with how many there are; time to draw, or to stop by throwing `Cancelled`. */
  readonly onDrawn?: (count: number) => Promise<void>;
}

/** Why there is no forecast. */
type NoForecast = "noPerformance" | "complete" | "nothing";

/** What came of it. */
export interface ForecastResult {
  readonly problems: readonly Problem[];
  readonly written: readonly WrittenSheet[];
  readonly forecast?: Forecast;
  readonly draws?: Draws;
  readonly none?: NoForecast;
}

/** Forecasts the workbook and writes the sheet `Prognos`, unless it is read only; no other sheet is touched. */
export async function writeForecast(
  chosen: Chosen,
  { draws: many, ...wishes }: ForecastWishes,
  text: Text,
  options: ForecastOptions = {},
): Promise<ForecastResult> {
  const contents = await readFor(chosen, options.settings);
  const { settlement, problems } = await settled(chosen, contents, options);
  if (!settlement) return { problems, written: [] };
  const { fingerprintLine, fingerprintOf, forecastOf, forecastSheet } = await import("./when-forecast");
  const forecast = forecastOf(settlement, { ...wishes, hideBelow: options.smallNumbers });
  if (!forecast) return { problems, written: [], none: whyNone(settlement) };
  const draws = await drawn(forecast, many, options.onDrawn);
  if (options.readOnly === true) return { problems, written: [], forecast, draws };
  const line = fingerprintLine(fingerprintOf(settlement, VERSION), text);
  const written = await write([forecastSheet(forecast, draws, line, text)], contents, text, options);
  return { problems, written, forecast, draws };
}

async function drawn(forecast: Forecast, many: number, onDrawn: ForecastOptions["onDrawn"]): Promise<Draws> {
  const drawer = forecast.drawer();
  for (let done = 0; done < many; done += AT_ONCE) {
    drawer.draw(Math.min(AT_ONCE, many - done));
    await onDrawn?.(Math.min(many, done + AT_ONCE));
  }
  return drawer.result();
}

/** So many draws take less time than anybody notices. */
const AT_ONCE = 100;

function whyNone({ agreement, complete }: Settlement): NoForecast {
  if (!agreement.performance) return "noPerformance";
  return complete ? "complete" : "nothing";
}
