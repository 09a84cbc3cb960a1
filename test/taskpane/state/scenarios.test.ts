/** The pane's scenarios over the embedded Excel: written, kept, tried, removed, put back, and their sheet. */
import { describe, expect, test } from "vitest";
import type { Scenario } from "../../../src/forecast";
import { scenariosPaneSv } from "../../../src/text/sv/scenarios-pane";
import { putOnSheet } from "../../../taskpane/state/actions/agreement-sheet";
import { reread } from "../../../taskpane/state/actions/reading";
import { remember } from "../../../taskpane/state/actions/remember";
import {
  addChange,
  beginDraft,
  changeDraft,
  chooseDraftAgreement,
  dropDraft,
  saveDraft,
} from "../../../taskpane/state/actions/scenario-draft";
import {
  chooseQualifying,
  readScenarios,
  removeKept,
  tryScenarios,
  undoLast,
  writeScenariosSheet,
} from "../../../taskpane/state/actions/scenarios";
import type { Controller } from "../../../taskpane/state/controller";
import type { Draft, DraftChange } from "../../../taskpane/state/scenario-draft";
import { isStale, resultsIn } from "../../../taskpane/state/state";
import { there } from "../../src/support/sheets";
import { halfYear } from "../../support/half-year";
import { enter, example, names, type Opened, opened, valuesOf } from "../support/opened";

const HALLAND = "13";
const KEY = "komiljarden.scenarios";

async function halland(): Promise<Opened> {
  const one = await opened(await halfYear("Region Halland"));
  await one.controller.act(remember, { region: HALLAND });
  await one.controller.act(readScenarios);
  return one;
}

const of = (controller: Controller) => controller.state().scenarios;
const keptIn = (controller: Controller): readonly Scenario[] => there(of(controller).kept);
const draftIn = (controller: Controller): Draft => there(of(controller).draft);
const triesIn = (controller: Controller) => there(of(controller).tried?.all).tries;

/** Changes the last change of the draft. */
async function type(controller: Controller, changed: Partial<DraftChange>): Promise<void> {
  const { changes } = draftIn(controller);
  const last = there(changes.at(-1));
  await controller.act(changeDraft, { changes: [...changes.slice(0, -1), { ...last, ...changed }] });
}

/** Writes and keeps a scenario of another weight. */
async function keepWeight(controller: Controller, name: string, weight: string): Promise<void> {
  await controller.act(beginDraft, "new");
  await controller.act(changeDraft, { name });
  await type(controller, { kind: "weight", requirement: "2", typed: { weight } });
  await controller.act(saveDraft);
}

describe("a scenario", () => {
  test("begins with the latest figure of one's own region", async () => {
    const { controller } = await halland();
    await controller.act(beginDraft, "new");
    expect(draftIn(controller).changes).toMatchObject([
      { kind: "figure", region: HALLAND, requirement: "1", month: "2023-06", figure: "current", typed: {} },
    ]);
  });

  test("of several changes is kept as it was typed, with Swedish decimals, and comes back as it can be typed", async () => {
    const { controller } = await halland();
    await controller.act(beginDraft, "new");
    await controller.act(changeDraft, { name: " Fler i tid " });
    await type(controller, { requirement: "2", typed: { numerator: "1 200", denominator: "1\u00a0500" } });
    await controller.act(addChange);
    await type(controller, { kind: "level", requirement: "2", typed: { limit: "70,5 %" } });
    await controller.act(addChange);
    await type(controller, { kind: "pot", typed: { amount: "3 000 000 000 kr" } });
    await controller.act(saveDraft);
    expect(of(controller)).toMatchObject({ draft: undefined, unreadable: [] });
    expect(keptIn(controller)).toEqual([
      {
        name: "Fler i tid",
        changes: [
          {
            ...{ kind: "figure", region: HALLAND, requirement: "2", month: "2023-06", figure: "current" },
            ...{ numerator: 1200, denominator: 1500 },
          },
          { kind: "level", requirement: "2", limit: 705 },
          { kind: "pot", pot: "block-1", amount: 3_000_000_000 },
        ],
      },
    ]);
    expect(controller.state().said.text).toBe(scenariosPaneSv.kept("Fler i tid"));
    await controller.act(beginDraft, { edit: "Fler i tid" });
    expect(draftIn(controller)).toMatchObject({ of: "Fler i tid", isTouched: false });
    expect(draftIn(controller).changes.map(({ typed }) => typed)).toEqual([
      { numerator: "1200", denominator: "1500" },
      { limit: "70,5" },
      { amount: "3000000000" },
    ]);
  });

  test("with something else in a field than can be there is not kept, and stands as it was typed", async () => {
    const { controller, workbook } = await halland();
    await controller.act(beginDraft, "new");
    await type(controller, { typed: { numerator: "många", denominator: "100" } });
    await controller.act(addChange);
    await type(controller, { kind: "population", typed: { population: "0" } });
    await controller.act(saveDraft);
    const { wrong, changes, attempts } = draftIn(controller);
    expect(wrong).toEqual([
      { key: 0, field: "numerator", must: "whole" },
      { key: 1, field: "population", must: "positive" },
    ]);
    expect([changes[0]?.typed, attempts]).toEqual([{ numerator: "många", denominator: "100" }, 1]);
    // What has been mended is no longer wrong; what has not still is.
    await type(controller, { typed: { population: "1" } });
    expect(draftIn(controller).wrong.map(({ field }) => field)).toEqual(["numerator"]);
    expect(workbook.settings.get(KEY)).toBeUndefined();
  });

  test("that the engine refuses is not kept, and told by which change: or by its name", async () => {
    const { controller } = await halland();
    await keepWeight(controller, "Vikt", "30");
    await controller.act(beginDraft, "new");
    await controller.act(changeDraft, { name: "VIKT" });
    await controller.act(addChange);
    await type(controller, { kind: "weight", typed: { weight: "3" } });
    await controller.act(saveDraft);
    expect(draftIn(controller).problems).toMatchObject([
      { code: "scenario-change", values: { change: "1", why: "no-value" } },
    ]);
    await controller.act(changeDraft, { changes: draftIn(controller).changes.slice(1) });
    await controller.act(saveDraft);
    expect(draftIn(controller).problems).toMatchObject([{ code: "scenario-name-twice" }]);
    expect(of(controller).unreadable).toEqual([]);
    expect(keptIn(controller).map(({ name }) => name)).toEqual(["Vikt"]);
  });

  test("is changed with its name where it stands, and copied under a name that is free", async () => {
    const { controller } = await halland();
    await keepWeight(controller, "Ett", "30");
    await keepWeight(controller, "Två", "40");
    await controller.act(beginDraft, { edit: "Ett" });
    await controller.act(changeDraft, { name: "Först" });
    await type(controller, { typed: { weight: "35" } });
    await controller.act(saveDraft);
    expect(keptIn(controller)).toEqual([
      { name: "Först", changes: [{ kind: "weight", requirement: "2", weight: 35 }] },
      { name: "Två", changes: [{ kind: "weight", requirement: "2", weight: 40 }] },
    ]);
    for (const name of ["Först (kopia)", "Först (kopia) (2)"]) {
      await controller.act(beginDraft, { copy: "Först" });
      expect(draftIn(controller)).toMatchObject({ name, of: undefined });
      await controller.act(saveDraft);
      expect(keptIn(controller).at(-1)?.name).toBe(name);
    }
  });

  test("that is left is taken up again as it was; one that nothing was typed in is not asked about", async () => {
    const { controller } = await halland();
    await controller.act(beginDraft, "new");
    await controller.act(dropDraft);
    expect(of(controller)).toMatchObject({ draft: undefined, undo: undefined });
    await controller.act(beginDraft, "new");
    await type(controller, { typed: { share: "71,5" } });
    const left = draftIn(controller);
    await controller.act(dropDraft);
    expect(of(controller).draft).toBeUndefined();
    await controller.act(undoLast);
    expect(draftIn(controller)).toBe(left);
  });

  test("that is removed is put back where it stood", async () => {
    const { controller } = await halland();
    for (const name of ["Ett", "Två", "Tre"]) await keepWeight(controller, name, "30");
    const before = keptIn(controller);
    await controller.act(removeKept, "Två");
    expect(keptIn(controller).map(({ name }) => name)).toEqual(["Ett", "Tre"]);
    await controller.act(undoLast);
    expect(keptIn(controller)).toEqual(before);
    expect(of(controller).undo).toBeUndefined();
  });

  test("of another agreement, the program's own or the workbook's sheet, is made before its other changes", async () => {
    const { controller } = await halland();
    await controller.act(putOnSheet, "chosen");
    await controller.act(remember, { agreement: "2023" });
    await controller.act(beginDraft, "new");
    await controller.act(changeDraft, { name: "Som 2022" });
    await controller.act(chooseDraftAgreement, "2022");
    await type(controller, { kind: "weight", requirement: "2", typed: { weight: "1" } });
    await controller.act(saveDraft);
    expect(keptIn(controller)[0]?.changes.map(({ kind }) => kind)).toEqual(["agreement", "weight"]);
    await controller.act(beginDraft, "new");
    await controller.act(changeDraft, { name: "Eget", changes: [] });
    await controller.act(chooseDraftAgreement, "sheet");
    await controller.act(saveDraft);
    expect(of(controller).draft).toBeUndefined();
    expect(keptIn(controller)[1]?.changes).toMatchObject([{ kind: "agreement", agreement: { id: "2023" } }]);
  });
});

describe("what comes of them", () => {
  test("is told one by one: one that does not fit the agreement stops no other", async () => {
    const { controller, workbook } = await halland();
    await keepWeight(controller, "Större vikt", "40");
    const json = workbook.settings.get(KEY) as string;
    const other = json.replace(
      '"scenarios": [',
      '"scenarios": [{"name":"Ur annan bok","changes":[{"kind":"weight","requirement":"99","weight":1}]},',
    );
    workbook.settings.set(KEY, other);
    await controller.act(readScenarios);
    await controller.act(tryScenarios);
    const [wrong, fine] = triesIn(controller);
    expect(wrong?.outcome).toBeUndefined();
    expect(wrong?.problems).toMatchObject([{ values: { scenario: "Ur annan bok", why: "requirement-unknown" } }]);
    expect(fine?.outcome?.after.basis).toBe("outlook");
    expect(fine?.problems).toEqual([]);
    // The sheet tells all of them or none.
    expect(writeScenariosSheet.isPossible(controller.state())).toBe(false);
  });

  test("what cannot be read is told and left as it is, and nothing is begun", async () => {
    const { controller, workbook } = await halland();
    workbook.settings.set(KEY, '{"format":"annat"}');
    await controller.act(readScenarios);
    expect(of(controller)).toMatchObject({ kept: [], unreadable: [{ code: "scenario-format" }] });
    await controller.act(beginDraft, "new");
    expect(of(controller).draft).toBeUndefined();
    expect(workbook.settings.get(KEY)).toBe('{"format":"annat"}');
  });

  test("that stands as it was is still told of while another, just kept, is tried", async () => {
    const { controller } = await halland();
    await keepWeight(controller, "A", "30");
    await controller.act(tryScenarios);
    await keepWeight(controller, "B", "40");
    expect(keptIn(controller).map((one) => triesIn(controller).some(({ scenario }) => scenario === one))).toEqual([
      true,
      false,
    ]);
  });

  test("is tried anew of other figures, choices or changes, and not of the same", async () => {
    const { controller } = await halland();
    await keepWeight(controller, "Vikt", "40");
    await controller.act(tryScenarios);
    const turn = of(controller).tried?.turn;
    await controller.act(readScenarios);
    await controller.act(tryScenarios);
    expect(of(controller).tried?.turn).toBe(turn);
    await enter("Väntetider", "E2", 1);
    await controller.act(reread);
    expect(tryScenarios.isPossible(controller.state())).toBe(true);
    await controller.act(tryScenarios);
    await controller.act(chooseQualifying, { requirement: "4", month: "2023-06" });
    await controller.act(tryScenarios);
    expect(of(controller).tried?.all?.interdependence).toMatchObject({
      requirement: { number: "4" },
      month: "2023-06",
    });
  });

  test("that is overtaken is not taken: the later attempt counts", async () => {
    const { controller } = await halland();
    await keepWeight(controller, "Ett", "40");
    const first = controller.act(tryScenarios);
    await controller.act(chooseQualifying, { requirement: "4" });
    await Promise.all([first, controller.act(tryScenarios)]);
    expect(of(controller).tried).toMatchObject({ isUnderWay: false, of: { qualifying: { requirement: "4" } } });
    expect(of(controller).tried?.all?.interdependence?.requirement.number).toBe("4");
    expect(controller.state().failure).toBeUndefined();
  });

  test("needs no region: a settled year is the whole nation's too", async () => {
    const { controller } = await opened(await example());
    await controller.act(remember, { region: "all" });
    await controller.act(readScenarios);
    await keepWeight(controller, "Vikt", "40");
    await controller.act(tryScenarios);
    expect(of(controller).tried?.all).toMatchObject({ region: undefined, before: { basis: "settled" } });
    expect(triesIn(controller)[0]?.outcome?.regions).toHaveLength(21);
  });
});

describe("the sheet Scenarier", () => {
  test("is written with what is kept, and is no result of a settlement", async () => {
    const { controller, workbook } = await halland();
    await keepWeight(controller, "Större vikt", "40");
    await controller.act(tryScenarios);
    const before = names(workbook);
    await controller.act(writeScenariosSheet);
    expect(controller.state().failure).toBeUndefined();
    expect(names(workbook)).toEqual([...before, "Scenarier"]);
    const cells = (await valuesOf("Scenarier")).flat();
    expect(cells).toContain("Större vikt: skillnad");
    expect(controller.state().said.text).toBe(scenariosPaneSv.written("Scenarier"));
    expect([resultsIn(controller.state().look), isStale(controller.state())]).toEqual([[], false]);
  });
});
