/** The pane's forecast over the embedded Excel: what it is made of, when it is made anew, and what it leaves alone. */
import { describe, expect, test } from "vitest";
import { drawerOf } from "../../../src/forecast";
import { forecastSv } from "../../../src/text/sv/forecast";
import { paneSv } from "../../../src/text/sv/pane";
import {
  chooseForecast,
  drawAgain,
  foresee,
  stopDraws,
  writeForecastSheet,
} from "../../../taskpane/state/actions/foresee";
import { reread } from "../../../taskpane/state/actions/reading";
import { remember } from "../../../taskpane/state/actions/remember";
import { settleNow } from "../../../taskpane/state/actions/settle-now";
import type { Controller } from "../../../taskpane/state/controller";
import { type Foresight, foreseeable } from "../../../taskpane/state/foresight";
import { fromText, SETTING } from "../../../taskpane/state/remembered";
import { isStale, resultsIn } from "../../../taskpane/state/state";
import { there } from "../../src/support/sheets";
import { halfYear } from "../../support/half-year";
import { enter, example, names, type Opened, opened, valuesOf } from "../support/opened";

const HALLAND = "13";

async function halland(): Promise<Opened> {
  const one = await opened(await halfYear("Region Halland"));
  await one.controller.act(remember, { region: HALLAND });
  return one;
}

const foresightOf = (controller: Controller): Foresight => there(controller.state().foresight);
const totalOf = (controller: Controller): bigint => there(foresightOf(controller).forecast).expected.total;
const drawsOf = (controller: Controller) => {
  const { drawn } = foresightOf(controller);
  return drawn?.kind === "done" ? drawn.draws : undefined;
};

/** Resolves when something has happened that is so. */
function until(controller: Controller, isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = controller.subscribe(() => {
      if (!isSo()) return;
      stop();
      resolve();
    });
  });
}

describe("a forecast", () => {
  test("is made of a region alone with half a year: its figures, its band, and nothing written", async () => {
    const { controller, workbook } = await halland();
    const before = names(workbook);
    await controller.act(foresee);
    const { forecast } = foresightOf(controller);
    expect(forecast).toMatchObject({ region: HALLAND, latest: "2023-06", restsOnOthers: true });
    expect(forecast?.months).toEqual(["2023-07", "2023-08", "2023-09", "2023-10", "2023-11"]);
    const { total, count, seed } = there(drawsOf(controller));
    expect([count, seed]).toEqual([2000, 1]);
    expect(total.p10).toBeLessThanOrEqual(total.p90);
    expect(names(workbook)).toEqual(before);
    expect(controller.state().said.text).toBe(paneSv.forecast.done);
  });

  test("draws the same as the engine does at once, and as a worker does that is sent a copy", async () => {
    const { controller } = await halland();
    await controller.act(foresee);
    const { drawing } = there(foresightOf(controller).forecast);
    const drawer = drawerOf(structuredClone(drawing));
    drawer.draw(1500);
    drawer.draw(500);
    expect(drawsOf(controller)).toEqual(drawer.result());
  });

  test("is not made without a region, of the whole nation, or of figures with an error", async () => {
    const { controller } = await halland();
    for (const region of [undefined, "all"] as const) {
      await controller.act(remember, { region });
      expect(foreseeable(controller.state())).toBeUndefined();
      await controller.act(foresee);
      expect(controller.state().foresight).toBeUndefined();
    }
    await controller.act(remember, { region: HALLAND });
    await enter("Väntetider", "F2", "många");
    await controller.act(reread);
    await controller.act(foresee);
    expect(controller.state().foresight).toBeUndefined();
  });

  test("says why there is none: the year is settled, or no figure of the region has come", async () => {
    const whole = await opened(await example());
    await whole.controller.act(remember, { region: HALLAND });
    await whole.controller.act(foresee);
    expect(foresightOf(whole.controller)).toMatchObject({ none: "complete" });
    const { controller } = await halland();
    await controller.act(remember, { region: "01" });
    await controller.act(foresee);
    expect(foresightOf(controller)).toMatchObject({ none: "nothing" });
    expect(foresightOf(controller).forecast).toBeUndefined();
  });

  test("is made anew of other choices, which the workbook remembers and no settlement depends on", async () => {
    const { controller, workbook } = await halland();
    await controller.act(settleNow);
    expect(there(controller.state().outcome).written.length).toBeGreaterThan(0);
    await controller.act(foresee);
    const asPublished = totalOf(controller);
    await controller.act(chooseForecast, { others: "80" });
    const less = totalOf(controller);
    // The more the others earn, the less is left for her.
    expect(less).toBeLessThan(asPublished);
    await controller.act(chooseForecast, { outlook: "own", own: { "2": "100" } });
    expect(totalOf(controller)).not.toBe(less);
    await controller.act(chooseForecast, { patients: 300, goal: 1, seed: 7 });
    const forecast = there(foresightOf(controller).forecast);
    expect(forecast.spending?.budget).toBe(300);
    expect(there(drawsOf(controller))).toMatchObject({ seed: 7, reached: 1 });
    const kept = { others: "80", outlook: "own", own: { "2": "100" }, patients: 300, goal: 1, seed: 7 };
    expect(controller.state().remembered.forecast).toEqual(kept);
    expect(fromText(workbook.settings.get(SETTING) as string | undefined).forecast).toEqual(kept);
    expect(isStale(controller.state())).toBe(false);
  });

  test("is made anew of other figures, and not of the same", async () => {
    const { controller } = await halland();
    await controller.act(foresee);
    const first = foresightOf(controller);
    await controller.act(reread);
    await controller.act(foresee);
    expect(foresightOf(controller)).toBe(first);
    await enter("Väntetider", "E2", 1);
    await controller.act(reread);
    await controller.act(foresee);
    expect(foresightOf(controller).of).not.toBe(first.of);
  });

  test("that is stopped keeps what has been looked ahead of, and its draws can begin again", async () => {
    const { controller } = await halland();
    const making = controller.act(foresee);
    await until(controller, () => {
      const { drawn } = foresightOf(controller);
      return drawn?.kind === "under-way" && drawn.count > 0;
    });
    await controller.act(stopDraws);
    await making;
    expect(foresightOf(controller)).toMatchObject({ drawn: { kind: "stopped" }, forecast: { region: HALLAND } });
    expect(controller.state()).toMatchObject({ failure: undefined, said: { text: paneSv.forecast.stopped } });
    await controller.act(drawAgain);
    expect(drawsOf(controller)?.count).toBe(2000);
  });

  test("that is overtaken by another is not taken, whichever comes first", async () => {
    const { controller } = await halland();
    const first = controller.act(foresee);
    const second = controller.act(chooseForecast, { others: "80" });
    await Promise.all([first, second]);
    expect(there(foresightOf(controller).forecast).outlook.others).toMatchObject({ from: "entry" });
    expect(drawsOf(controller)?.count).toBe(2000);
  });
});

describe("the sheet Prognos", () => {
  test("is written beside the others, says what it is, and is no result of a settlement", async () => {
    const { controller, workbook } = await halland();
    const before = names(workbook);
    await controller.act(foresee);
    await controller.act(writeForecastSheet);
    expect(controller.state().failure).toBeUndefined();
    expect(names(workbook)).toEqual([...before, "Prognos"]);
    expect(String((await valuesOf("Prognos"))[0]?.[0])).toContain("Prognos, ingen avräkning");
    expect(controller.state().said.text).toBe(paneSv.forecast.written("Prognos"));
    expect(resultsIn(controller.state().look)).toEqual([]);
    expect((await valuesOf("Prognos")).flat()).toContain(forecastSv.answers.today);
  });
});
