/** The words of scenarios: a branch that is loaded with them. */
import { scenariosEn } from "./en/scenarios";
import type { InEvery } from "./language";
import { type ScenariosText, scenariosSv } from "./sv/scenarios";

/** The words of each language. */
export const SCENARIOS: InEvery<ScenariosText> = { sv: scenariosSv, en: scenariosEn };
