/** The words of the pane's step for a forecast: a branch that is loaded with it. */
import { forecastPaneEn } from "./en/forecast-pane";
import type { InEvery } from "./language";
import { type ForecastPaneText, forecastPaneSv } from "./sv/forecast-pane";

/** The words of each language. */
export const FORECAST_PANE: InEvery<ForecastPaneText> = { sv: forecastPaneSv, en: forecastPaneEn };
