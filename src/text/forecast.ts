/** The words of a forecast: a branch that is loaded with it. */
import { forecastEn } from "./en/forecast";
import type { InEvery } from "./language";
import { type ForecastText, forecastSv } from "./sv/forecast";

export type { ForecastText } from "./sv/forecast";

/** The words of each language. */
export const FORECAST: InEvery<ForecastText> = { sv: forecastSv, en: forecastEn };
