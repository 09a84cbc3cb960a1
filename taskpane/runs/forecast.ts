/** A forecast of the open workbook: read, settled as far as it goes, looked ahead of, and written to its own sheet. */
import type { Draws, Forecast, Wishes } from "../../src/forecast";
import { VERSION } from "../../src/ground";
import type { Problem } from "../../src/problems";
import type { Settlement } from "../../src/settling";
import type { Text } from "../../src/text";
import type { WrittenSheet } from "../excel/workbook";
import { drawYears, type OnDrawn } from "./draws";
import { type Chosen, lacksOf, type RunOptions, settled, write } from "./run";
import { inSlices } from "./slices";
import { readFor } from "./wanted";

/** What a forecast is asked for with. */
export interface ForecastWishes extends Omit<Wishes, "hideBelow"> {
  /** How many years are drawn. */
  readonly draws: number;
}

/** How a forecast is watched. */
export interface ForecastOptions extends RunOptions {
  /** Called now and then with how many draws there are; stops them by throwing `Cancelled`. */
  readonly onDrawn?: OnDrawn;
}

/** Why there is no forecast. */
export type NoForecast = "noPerformance" | "complete" | "nothing";

/** What came of it. */
export interface ForecastResult {
  readonly problems: readonly Problem[];
  readonly written: readonly WrittenSheet[];
  readonly forecast?: Forecast;
  readonly draws?: Draws;
  readonly none?: NoForecast;
}

/** So many years are drawn where nothing is said. */
export const DRAWS = 2000;

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
  const forecast = await foresee(settlement, { ...wishes, hideBelow: options.smallNumbers });
  if (typeof forecast === "string") return { problems, written: [], none: forecast };
  const draws = await drawYears(forecast.drawing, many, options.onDrawn);
  if (options.readOnly === true) return { problems, written: [], forecast, draws };
  const { fingerprintLine, fingerprintOf, forecastSheet } = await import("./when-forecast");
  const line = fingerprintLine(fingerprintOf(settlement, VERSION), text);
  const written = await write([forecastSheet(forecast, draws, line, text)], contents, text, options);
  return { problems: [...problems, ...lacksOf(written)], written, forecast, draws };
}

/** The forecast of a settlement, in slices; or why there is none. `onPause` stops it by throwing. */
export async function foresee(
  settlement: Settlement,
  wishes: Wishes,
  onPause?: () => Promise<void>,
): Promise<Forecast | NoForecast> {
  const { forecastInParts } = await import("./when-forecast");
  return (await inSlices(forecastInParts(settlement, wishes), onPause)) ?? whyNone(settlement);
}

/** Why there is no forecast of a settlement that has none. */
function whyNone({ agreement, complete }: Settlement): NoForecast {
  if (!agreement.performance) return "noPerformance";
  return complete ? "complete" : "nothing";
}
