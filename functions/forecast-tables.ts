/** The tables of a forecast, as the sheet `Prognos` has them: loaded when one is asked for. */
import type { RegionCode } from "../src/agreement";
import { type Forecast, forecastOf } from "../src/forecast";
import { answersBlock, stepsBlock } from "../src/present";
import type { Result } from "../src/settling";
import type { Block, CellValue } from "../src/sheets";
import { FORECAST } from "../src/text";
import { language, unavailable } from "./errors";
import { errorsOf, type Rows } from "./settlement";

/** A table by what it tells. */
export type Ahead = "answers" | "steps";

/** So many draws, always of the same seed, so that a cell does not change when nothing has. */
const DRAWS = 1000;

/** The table of a settlement's forecast with its headers; `#N/A` where there is nothing to forecast, and why. */
export function aheadTable({ settlement, problems }: Result, region: RegionCode, which: Ahead): Rows {
  if (!settlement) return errorsOf(problems);
  const forecast = forecastOf(settlement, { region });
  if (!forecast) {
    const why = FORECAST[language().language].none[settlement.complete ? "complete" : "nothing"];
    throw unavailable(() => why);
  }
  return rowsOf(blockOf(forecast, which));
}

function blockOf(forecast: Forecast, which: Ahead): Block {
  const drawer = forecast.drawer();
  drawer.draw(DRAWS);
  const draws = drawer.result();
  return which === "answers" ? answersBlock(forecast, draws, language()) : stepsBlock(forecast, draws, language());
}

function rowsOf({ columns, rows }: Block): CellValue[][] {
  return [columns.map(({ header }) => header), ...rows.map((row) => [...row])];
}
