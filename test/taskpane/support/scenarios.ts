/** Scenarios in a pane over the embedded Excel. */
import type { Scenario } from "../../../src/forecast";
import { remember } from "../../../taskpane/state/actions/remember";
import { beginDraft, changeDraft, saveDraft } from "../../../taskpane/state/actions/scenario-draft";
import { readScenarios } from "../../../taskpane/state/actions/scenarios";
import type { Controller } from "../../../taskpane/state/controller";
import type { Draft, DraftChange } from "../../../taskpane/state/scenario-draft";
import { there } from "../../src/support/sheets";
import { halfYear } from "../../support/half-year";
import { type Opened, opened } from "./opened";

/** Her region's code. */
export const HALLAND = "13";
/** The workbook's setting that keeps them. */
export const KEY = "komiljarden.scenarios";

/** Region Halland's half year in a pane that has read what it keeps. */
export async function halland(): Promise<Opened> {
  const one = await opened(await halfYear("Region Halland"));
  await one.controller.act(remember, { region: HALLAND });
  await one.controller.act(readScenarios);
  return one;
}

/** What the pane knows of them. */
export const scenariosOf = (controller: Controller) => controller.state().scenarios;
/** Those that the workbook keeps; there must have been a reading. */
export const keptIn = (controller: Controller): readonly Scenario[] => there(scenariosOf(controller).kept);
/** The one being written; there must be one. */
export const draftIn = (controller: Controller): Draft => there(scenariosOf(controller).draft);
/** What came of each, in order; they must have been tried. */
export const triesIn = (controller: Controller) => there(scenariosOf(controller).tried?.all).tries;

/** Changes the last change of the draft. */
export async function typeIn(controller: Controller, changed: Partial<DraftChange>): Promise<void> {
  const { changes } = draftIn(controller);
  const last = there(changes.at(-1));
  await controller.act(changeDraft, { changes: [...changes.slice(0, -1), { ...last, ...changed }] });
}

/** Writes and keeps a scenario of another weight. */
export async function keepWeight(controller: Controller, name: string, weight: string): Promise<void> {
  await controller.act(beginDraft, "new");
  await controller.act(changeDraft, { name });
  await typeIn(controller, { kind: "weight", requirement: "2", typed: { weight } });
  await controller.act(saveDraft);
}
