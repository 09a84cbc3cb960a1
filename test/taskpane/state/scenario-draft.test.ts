/** A scenario in the pane over the embedded Excel: written, refused, kept, copied, left, removed and put back. */
import { describe, expect, test } from "vitest";
import { scenariosPaneSv } from "../../../src/text/sv/scenarios-pane";
import { putOnSheet } from "../../../taskpane/state/actions/agreement-sheet";
import { remember } from "../../../taskpane/state/actions/remember";
import {
  addChange,
  beginDraft,
  changeDraft,
  chooseDraftAgreement,
  dropDraft,
  saveDraft,
} from "../../../taskpane/state/actions/scenario-draft";
import { removeKept, undoLast } from "../../../taskpane/state/actions/scenarios";
import { draftIn, HALLAND, halland, KEY, keepWeight, keptIn, scenariosOf, typeIn } from "../support/scenarios";

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
    await typeIn(controller, { requirement: "2", typed: { numerator: "1 200", denominator: "1\u00a0500" } });
    await controller.act(addChange);
    await typeIn(controller, { kind: "level", requirement: "2", typed: { limit: "70,5 %" } });
    await controller.act(addChange);
    await typeIn(controller, { kind: "pot", typed: { amount: "3 000 000 000 kr" } });
    await controller.act(saveDraft);
    expect(scenariosOf(controller)).toMatchObject({ draft: undefined, unreadable: [] });
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
    await typeIn(controller, { typed: { numerator: "många", denominator: "100" } });
    await controller.act(addChange);
    await typeIn(controller, { kind: "population", typed: { population: "0" } });
    await controller.act(saveDraft);
    const { wrong, changes, attempts } = draftIn(controller);
    expect(wrong).toEqual([
      { key: 0, field: "numerator", must: "whole" },
      { key: 1, field: "population", must: "positive" },
    ]);
    expect([changes[0]?.typed, attempts]).toEqual([{ numerator: "många", denominator: "100" }, 1]);
    // What has been mended is no longer wrong; what has not still is.
    await typeIn(controller, { typed: { population: "1" } });
    expect(draftIn(controller).wrong.map(({ field }) => field)).toEqual(["numerator"]);
    expect(workbook.settings.get(KEY)).toBeUndefined();
  });

  test("that the engine refuses is not kept, and told by which change: or by its name", async () => {
    const { controller } = await halland();
    await keepWeight(controller, "Vikt", "30");
    await controller.act(beginDraft, "new");
    await controller.act(changeDraft, { name: "VIKT" });
    await controller.act(addChange);
    await typeIn(controller, { kind: "weight", typed: { weight: "3" } });
    await controller.act(saveDraft);
    expect(draftIn(controller).problems).toMatchObject([
      { code: "scenario-change", values: { change: "1", why: "no-value" } },
    ]);
    await controller.act(changeDraft, { changes: draftIn(controller).changes.slice(1) });
    await controller.act(saveDraft);
    expect(draftIn(controller).problems).toMatchObject([{ code: "scenario-name-twice" }]);
    expect(scenariosOf(controller).unreadable).toEqual([]);
    expect(keptIn(controller).map(({ name }) => name)).toEqual(["Vikt"]);
  });

  test("is changed with its name where it stands, and copied under a name that is free", async () => {
    const { controller } = await halland();
    await keepWeight(controller, "Ett", "30");
    await keepWeight(controller, "Två", "40");
    await controller.act(beginDraft, { edit: "Ett" });
    await controller.act(changeDraft, { name: "Först" });
    await typeIn(controller, { typed: { weight: "35" } });
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
    expect(scenariosOf(controller)).toMatchObject({ draft: undefined, undo: undefined });
    await controller.act(beginDraft, "new");
    await typeIn(controller, { typed: { share: "71,5" } });
    const left = draftIn(controller);
    await controller.act(dropDraft);
    expect(scenariosOf(controller).draft).toBeUndefined();
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
    expect(scenariosOf(controller).undo).toBeUndefined();
  });

  test("of another agreement, the program's own or the workbook's sheet, is made before its other changes", async () => {
    const { controller } = await halland();
    await controller.act(putOnSheet, "chosen");
    await controller.act(remember, { agreement: "2023" });
    await controller.act(beginDraft, "new");
    await controller.act(changeDraft, { name: "Som 2022" });
    await controller.act(chooseDraftAgreement, "2022");
    await typeIn(controller, { kind: "weight", requirement: "2", typed: { weight: "1" } });
    await controller.act(saveDraft);
    expect(keptIn(controller)[0]?.changes.map(({ kind }) => kind)).toEqual(["agreement", "weight"]);
    await controller.act(beginDraft, "new");
    await controller.act(changeDraft, { name: "Eget", changes: [] });
    await controller.act(chooseDraftAgreement, "sheet");
    await controller.act(saveDraft);
    expect(scenariosOf(controller).draft).toBeUndefined();
    expect(keptIn(controller)[1]?.changes).toMatchObject([{ kind: "agreement", agreement: { id: "2023" } }]);
  });
});
