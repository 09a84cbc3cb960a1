/** What a run takes from the workbook: which inputs, where the user says that they are, and nothing else. */
import type { Agreement } from "../../src/agreement";
import { neededBy, type Settings } from "../../src/settling";
import type { FormKind } from "../../src/sheets";
import { readWorkbook, type Wanted, type WorkbookContents } from "../excel/workbook";

/** What is settled: an agreement, or the one that stands on the workbook's sheet `Avtal`. */
export type Chosen = Agreement | "sheet";

/** What is set, or what to set for the agreement that is found. */
export type SettingsFor = Settings | ((agreement: Agreement) => Settings);

/** The settings for an agreement. */
export function settingsFor(agreement: Agreement, settings: SettingsFor = {}): Settings {
  return typeof settings === "function" ? settings(agreement) : settings;
}

/** What is taken from a workbook to settle an agreement, and the user's own choices of where. */
export function inputsOf(agreement: Agreement, settings: Settings): Wanted {
  return { kinds: neededBy(agreement, settings), choices: settings.choices, agreement };
}

/** The same before the agreement has been read: one on a sheet says afterwards what is needed. */
export function inputsFor(chosen: Chosen, settings?: SettingsFor): Wanted {
  return chosen === "sheet" ? { kinds: [] } : inputsOf(chosen, settingsFor(chosen, settings));
}

/** Reads the workbook for what is settled, and for forms where they are asked for. */
export function readFor(
  chosen: Chosen,
  settings?: SettingsFor,
  forms: readonly FormKind[] = [],
): Promise<WorkbookContents> {
  const { kinds, ...rest } = inputsFor(chosen, settings);
  return readWorkbook(new Set(), { ...rest, kinds: kinds === "none" ? forms : [...kinds, ...forms] });
}
