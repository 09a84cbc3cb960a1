/** What comes of the pane's scenarios over the embedded Excel: read, tried one by one, and their sheet. */
import { describe, expect, test } from "vitest";
import { scenariosPaneSv } from "../../../src/text/sv/scenarios-pane";
import { reread } from "../../../taskpane/state/actions/reading";
import { remember } from "../../../taskpane/state/actions/remember";
import { beginDraft } from "../../../taskpane/state/actions/scenario-draft";
import {
  chooseQualifying,
  readScenarios,
  tryScenarios,
  writeScenariosSheet,
} from "../../../taskpane/state/actions/scenarios";
import { isStale, resultsIn } from "../../../taskpane/state/state";
import { enter, example, names, opened, valuesOf } from "../support/opened";
import { halland, KEY, keepWeight, keptIn, scenariosOf, triesIn } from "../support/scenarios";

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
    expect(scenariosOf(controller)).toMatchObject({ kept: [], unreadable: [{ code: "scenario-format" }] });
    await controller.act(beginDraft, "new");
    expect(scenariosOf(controller).draft).toBeUndefined();
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
    const turn = scenariosOf(controller).tried?.turn;
    await controller.act(readScenarios);
    await controller.act(tryScenarios);
    expect(scenariosOf(controller).tried?.turn).toBe(turn);
    await enter("Väntetider", "E2", 1);
    await controller.act(reread);
    expect(tryScenarios.isPossible(controller.state())).toBe(true);
    await controller.act(tryScenarios);
    await controller.act(chooseQualifying, { requirement: "4", month: "2023-06" });
    await controller.act(tryScenarios);
    expect(scenariosOf(controller).tried?.all?.interdependence).toMatchObject({
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
    expect(scenariosOf(controller).tried).toMatchObject({
      isUnderWay: false,
      of: { qualifying: { requirement: "4" } },
    });
    expect(scenariosOf(controller).tried?.all?.interdependence?.requirement.number).toBe("4");
    expect(controller.state().failure).toBeUndefined();
  });

  test("needs no region: a settled year is the whole nation's too", async () => {
    const { controller } = await opened(await example());
    await controller.act(remember, { region: "all" });
    await controller.act(readScenarios);
    await keepWeight(controller, "Vikt", "40");
    await controller.act(tryScenarios);
    expect(scenariosOf(controller).tried?.all).toMatchObject({ region: undefined, before: { basis: "settled" } });
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
