/** Scenarios that the workbook keeps, and the sheet that is written of them. */
import { describe, expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import type { Scenario } from "../../../src/forecast/scenario";
import { TEXT } from "../../../src/text/texts";
import { readSetting, writeSetting } from "../../../taskpane/excel/workbook";
import {
  addScenario,
  changeScenario,
  keptScenarios,
  removeScenario,
  writeScenarios,
} from "../../../taskpane/runs/scenarios";
import { example, names, opened, valuesOf } from "../support/opened";

const KEY = "komiljarden.scenarios";
const pot: Scenario = { name: "Större pott", changes: [{ kind: "pot", pot: "block-1", amount: 3_000_000_000 }] };
const level: Scenario = { name: "Lägre nivå", changes: [{ kind: "level", requirement: "2", limit: 650 }] };
const wrong: Scenario = { name: "Fel", changes: [{ kind: "weight", requirement: "99", weight: 1 }] };

describe("the workbook keeps scenarios", () => {
  test("none at first; added, changed, renamed and removed they are there when it is read again", async () => {
    await opened(await example());
    expect(await keptScenarios()).toEqual({ scenarios: [], problems: [] });
    await addScenario(pot);
    await addScenario(level);
    await changeScenario({ ...pot, name: "Tre miljarder" }, "Större pott");
    await changeScenario({ ...level, changes: [] });
    expect((await keptScenarios()).scenarios).toEqual([
      { ...pot, name: "Tre miljarder" },
      { ...level, changes: [] },
    ]);
    await removeScenario("Tre miljarder");
    expect((await keptScenarios()).scenarios.map(({ name }) => name)).toEqual(["Lägre nivå"]);
  });

  test("a name that is taken changes nothing of what is kept", async () => {
    await opened(await example());
    await addScenario(pot);
    const before = await readSetting(KEY);
    await addScenario(level);
    const both = await readSetting(KEY);
    expect((await changeScenario({ ...level, name: "Större pott", changes: [] }, "Lägre nivå")).problems).toMatchObject(
      [{ code: "scenario-name-twice" }],
    );
    expect(await readSetting(KEY)).toBe(both);
    await removeScenario("Lägre nivå");
    expect((await addScenario({ ...level, name: "större POTT" })).problems).toMatchObject([
      { code: "scenario-name-twice" },
    ]);
    expect(await readSetting(KEY)).toBe(before);
  });

  test("what cannot be read is told, and never written over", async () => {
    await opened(await example());
    await writeSetting(KEY, '{"format":"annat"}');
    for (const result of [await keptScenarios(), await addScenario(pot), await removeScenario("Större pott")])
      expect(result).toMatchObject({ scenarios: [], problems: [{ code: "scenario-format" }] });
    expect(await readSetting(KEY)).toBe('{"format":"annat"}');
    expect((await writeScenarios(agreement2023, {}, TEXT.sv)).problems).toMatchObject([{ code: "scenario-format" }]);
  });

  test("nothing but what was typed is in it", async () => {
    await opened(await example());
    await addScenario({
      name: "Ett",
      changes: [
        { kind: "figure", region: "01", requirement: "2", month: "2023-03", figure: "current", numerator: 46_000 },
      ],
    });
    const numbers = ((await readSetting(KEY)) ?? "").match(/\d{3,}/g);
    expect(numbers).toEqual(["2023", "46000"]);
  });
});

describe("the sheet", () => {
  test("is written beside the others, with the scenarios that are kept", async () => {
    const workbook = await example();
    await opened(workbook);
    await addScenario(pot);
    await addScenario(level);
    const before = names(workbook);
    const { problems, written, compared } = await writeScenarios(agreement2023, { region: "13" }, TEXT.sv);
    expect(problems).toEqual([]);
    expect(written.map(({ name }) => name)).toEqual(["Scenarier"]);
    expect(names(workbook).filter((name) => !before.includes(name))).toEqual(["Scenarier"]);
    expect(compared?.outcomes.map(({ scenario }) => scenario.name)).toEqual(["Större pott", "Lägre nivå"]);
    const text = (await valuesOf("Scenarier")).flat().join("\n");
    expect(text).toContain("Större pott: skillnad");
    expect(text).toContain("När Region Halland klarar ett krav fullt ut hela året");
  });

  test("is not written where one of them cannot be, or where nothing is to be written", async () => {
    const workbook = await example();
    await opened(workbook);
    await addScenario(wrong);
    const before = names(workbook);
    expect(await writeScenarios(agreement2023, {}, TEXT.sv)).toMatchObject({
      problems: [{ code: "scenario-change" }],
      written: [],
    });
    const file = { scenarios: [pot], qualifying: { requirement: "2" } };
    const read = await writeScenarios(agreement2023, {}, TEXT.sv, { readOnly: true }, file);
    expect(read.written).toEqual([]);
    expect(read.compared?.interdependence.requirement.number).toBe("2");
    expect(names(workbook)).toEqual(before);
  });
});
