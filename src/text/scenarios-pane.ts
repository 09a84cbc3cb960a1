/** The words of scenarios in the pane: a branch that is loaded with them. */
import { scenariosPaneEn } from "./en/scenarios-pane";
import type { InEvery } from "./language";
import { type ScenariosPaneText, scenariosPaneSv } from "./sv/scenarios-pane";

/** The words of each language. */
export const SCENARIOS_PANE: InEvery<ScenariosPaneText> = { sv: scenariosPaneSv, en: scenariosPaneEn };
