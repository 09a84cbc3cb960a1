/** What a call asks for beside the settlement: a forecast, and scenarios; and the JSON of it all. */
import { forecastRecord, recordOf, scenariosRecord } from "../../src/present";
import type { Problem } from "../../src/problems";
import type { ShownSettlement } from "../../src/shown";
import { FORECAST, type Text } from "../../src/text";
import type { WrittenSheet } from "../../taskpane/excel/workbook";
import { type ForecastResult, writeForecast } from "../../taskpane/runs/forecast";
import type { RunOptions } from "../../taskpane/runs/run";
import { type ScenariosRun, writeScenarios } from "../../taskpane/runs/scenarios";
import { type Call, WrongCall } from "./call";
import type { ForecastCall } from "./forecast-call";
import { forecastReport } from "./forecast-report";

/** What came of a forecast; that no region is chosen is the last reason why there is none. */
type Ahead = ForecastResult | { readonly none: "noRegion"; readonly written: readonly WrittenSheet[] };

/** Makes a forecast for the region of the call. */
export async function forecastFor(
  { agreement, text }: Call,
  wishes: ForecastCall,
  options: RunOptions,
): Promise<Ahead> {
  const { region } = options;
  return region === undefined
    ? { none: "noRegion", written: [] }
    : writeForecast(agreement, { ...wishes, region }, text, options);
}

function isThere(ahead: Ahead): ahead is Required<Pick<ForecastResult, "forecast" | "draws">> & ForecastResult {
  return "forecast" in ahead && ahead.draws !== undefined;
}

/** A forecast as it is printed, or why there is none. */
export function forecastWords(ahead: Ahead, text: Text): string {
  if (isThere(ahead)) return forecastReport(ahead.forecast, ahead.draws, text);
  return `\n${FORECAST[text.language].none[ahead.none ?? "nothing"]}`;
}

/** Tries the scenarios of the call, where it has any. */
export async function scenariosFor(
  { agreement, scenarios, text }: Call,
  options: RunOptions,
): Promise<ScenariosRun | undefined> {
  if (!scenarios) return undefined;
  const { region } = options;
  if (scenarios.wishes.others === "own" && region === undefined)
    throw new WrongCall((words) =>
      words.optionUnknown({ option: "others", given: "own", known: "published, half, 0–100; own --region" }),
    );
  return writeScenarios(agreement, { ...scenarios.wishes, region }, text, options, scenarios.file);
}

/** What goes into the JSON. */
interface Told {
  readonly shown: ShownSettlement;
  readonly problems: readonly Problem[];
  readonly ahead: Ahead | undefined;
  readonly tried: ScenariosRun | undefined;
}

/** The JSON of a call; a forecast and scenarios stand under names of their own: nothing in them is settled. */
export function jsonOf({ smallNumbers, text }: Call, { shown, problems, ahead, tried }: Told): string {
  const looked = ahead && isThere(ahead) ? forecastRecord(ahead.forecast, ahead.draws) : null;
  const compared = tried?.compared ? scenariosRecord(tried.compared, smallNumbers, text) : null;
  const record = {
    ...recordOf(shown, problems, text),
    ...(ahead && { forecast: looked }),
    ...(tried && { scenarios: compared }),
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}
