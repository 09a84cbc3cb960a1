/** Scenarios kept in the workbook, settled beside the year as it is, and written to the sheet `Scenarier`. */
import type { ComparedScenarios, Scenario, ScenariosOr, ScenarioWishes, TriedScenarios } from "../../src/forecast";
import { VERSION } from "../../src/ground";
import { hasErrors, type Problem } from "../../src/problems";
import type { ScenarioFile } from "../../src/scenario-json";
import type { Settlement } from "../../src/settling";
import type { Text } from "../../src/text";
import { readSetting, type WrittenSheet, writeSetting } from "../excel/workbook";
import { type Chosen, lacksOf, type RunOptions, settled, write } from "./run";
import { inSlices } from "./slices";
import { readFor } from "./wanted";

/** The key of the workbook setting: nothing but what the user typed is kept there. */
const SCENARIOS_SETTING = "komiljarden.scenarios";

/** What came of it; neither a comparison nor an error where nothing is paid for performance. */
export interface ScenariosRun {
  /** What is wrong with the figures where they cannot be settled; else what is to be said of the scenarios alone. */
  readonly problems: readonly Problem[];
  readonly written: readonly WrittenSheet[];
  readonly compared?: ComparedScenarios;
}

/** The scenarios that the workbook keeps; what of them cannot be read is told, and none of them are then read. */
export async function keptScenarios(): Promise<ScenariosOr> {
  const stored = await readSetting(SCENARIOS_SETTING);
  if (stored === undefined) return { scenarios: [], problems: [] };
  const { scenariosFromJson } = await import("./when-scenarios");
  const { file, problems } = scenariosFromJson(stored);
  return { scenarios: file?.scenarios ?? [], problems };
}

/** Adds a scenario, last unless it is said `at` which place, and unless another bears its name. */
export async function addScenario(scenario: Scenario, at?: number): Promise<ScenariosOr> {
  const { withScenario } = await import("./when-scenarios");
  return keep((kept) => withScenario(kept, scenario, at));
}

/** Gives the scenario that was called `from` its changes and its name: both or neither. */
export async function changeScenario(scenario: Scenario, from = scenario.name): Promise<ScenariosOr> {
  const { renamed, withChanges } = await import("./when-scenarios");
  return keep((kept) => {
    const { scenarios, problems } = renamed(kept, from, scenario.name);
    return hasErrors(problems) ? { scenarios: kept, problems } : withChanges(scenarios, scenario);
  });
}

/** Removes a scenario. */
export async function removeScenario(name: string): Promise<ScenariosOr> {
  const { withoutScenario } = await import("./when-scenarios");
  return keep((kept) => withoutScenario(kept, name));
}

// What cannot be read is not written over: it is still there to be mended.
async function keep(change: (kept: readonly Scenario[]) => ScenariosOr): Promise<ScenariosOr> {
  const kept = await keptScenarios();
  if (hasErrors(kept.problems)) return kept;
  const changed = change(kept.scenarios);
  if (hasErrors(changed.problems)) return changed;
  const { scenariosToJson } = await import("./when-scenarios");
  await writeSetting(SCENARIOS_SETTING, scenariosToJson({ scenarios: changed.scenarios }));
  return changed;
}

/** Each scenario against a settlement, in slices, and nothing written; `onPause` stops it by throwing. */
export async function tryInSlices(
  settlement: Settlement,
  scenarios: readonly Scenario[],
  wishes: ScenarioWishes,
  onPause: () => Promise<void>,
): Promise<TriedScenarios | undefined> {
  const { tryScenarios } = await import("./when-scenarios");
  return inSlices(tryScenarios(settlement, scenarios, wishes), onPause);
}

/**
 * Settles the workbook as it is and by each scenario, those of a file or else those that it keeps, and writes the sheet
 * `Scenarier`, unless it is read only. No sheet of a settlement is touched, and nothing is written where one cannot be.
 */
export async function writeScenarios(
  chosen: Chosen,
  wishes: ScenarioWishes,
  text: Text,
  options: RunOptions = {},
  file?: ScenarioFile,
): Promise<ScenariosRun> {
  const kept = file ? { scenarios: file.scenarios, problems: [] } : await keptScenarios();
  if (hasErrors(kept.problems)) return { problems: kept.problems, written: [] };
  const contents = await readFor(chosen, options.settings);
  const { settlement, problems: noted } = await settled(chosen, contents, options);
  if (!settlement) return { problems: noted, written: [] };
  const { compareScenarios, fingerprintLine, fingerprintOf, scenariosSheet } = await import("./when-scenarios");
  const asked = { ...wishes, ...(file?.qualifying && { qualifying: file.qualifying }) };
  const { compared, problems } = compareScenarios(settlement, kept.scenarios, asked);
  if (!compared) return { problems, written: [] };
  if (options.readOnly === true) return { problems, written: [], compared };
  const line = fingerprintLine(fingerprintOf(settlement, VERSION), text);
  const sheet = scenariosSheet(compared, options.smallNumbers, line, text);
  const written = await write([sheet], contents, text, options);
  return { problems: [...problems, ...lacksOf(written)], written, compared };
}
