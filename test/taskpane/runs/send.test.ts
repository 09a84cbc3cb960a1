/** "Send on" in the pane, over the embedded Excel: what each action writes, what it leaves alone, and what it says. */

import { describe, expect, test } from "vitest";
import { REGIONS } from "../../../src/agreement/regions";
import { FORM_INPUT } from "../../../src/sheets/names";
import { paneSv } from "../../../src/text/sv/pane";
import { sentWords } from "../../../taskpane/runs/send";
import { remember } from "../../../taskpane/state/actions/remember";
import { sendOn } from "../../../taskpane/state/actions/send-on";
import { settleNow } from "../../../taskpane/state/actions/settle-now";
import { SETTLED } from "../../support/settled";
import { enter, example, names, type Opened, opened, valuesOf } from "../support/opened";

const BEFORE = ["Läs mig", "Befolkning", "Väntetider", ...SETTLED];

/** The example, settled. */
async function settled(): Promise<Opened> {
  const pane = await opened(await example());
  await pane.controller.act(settleNow);
  return pane;
}

/** What every one of some sheets shows. */
async function contents(sheets: readonly string[]): Promise<unknown[]> {
  return Promise.all(sheets.map(valuesOf));
}

async function formulasOf(name: string): Promise<string[]> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRange(true);
    used.load("formulas");
    await context.sync();
    return (used.formulas as unknown[][])
      .flat()
      .filter((cell): cell is string => typeof cell === "string" && cell.startsWith("="));
  });
}

const told = ({ controller }: Opened) => {
  const { sent, said, activity, failure } = controller.state();
  return {
    sheets: sent?.sheets,
    codes: [...new Set(sent?.problems.map(({ code }) => code))],
    said: said.text,
    words: sent && sentWords(sent, paneSv.send),
    activity,
    failure,
  };
};

describe("protection", () => {
  test("is put on every sheet of ours and on no other, and taken off again", async () => {
    const pane = await settled();
    const { controller, workbook } = pane;
    const locked = (): string[] =>
      workbook.sheets.filter(({ protection }) => protection !== undefined).map(({ name }) => name);
    await controller.act(sendOn, { what: "protect" });
    expect(locked()).toEqual(SETTLED);
    expect(told(pane)).toMatchObject({
      sheets: SETTLED,
      said: paneSv.send.done.protect(SETTLED.length),
      activity: { kind: "idle" },
      failure: undefined,
    });
    expect(controller.state().look?.contents.own.every((sheet) => sheet.protected)).toBe(true);
    await controller.act(sendOn, { what: "unprotect" });
    expect(locked()).toEqual([]);
    expect(told(pane)).toMatchObject({ said: paneSv.send.done.unprotect(SETTLED.length), failure: undefined });
    await controller.act(settleNow);
    expect(controller.state()).toMatchObject({ failure: undefined, open: "result", sent: undefined });
  });
});

describe("a copy with values only", () => {
  test("has no formulas, the same values, and leaves every other sheet as it was", async () => {
    const pane = await settled();
    const before = await contents(BEFORE);
    await pane.controller.act(sendOn, { what: "values", as: "sheets" });
    const { sheets = [], said, failure } = told(pane);
    expect([failure, said]).toEqual([undefined, paneSv.send.done.values(SETTLED.length)]);
    expect(names(pane.workbook)).toEqual([...BEFORE, ...sheets]);
    expect((await Promise.all(SETTLED.map(formulasOf))).flat().length).toBeGreaterThan(0);
    expect((await Promise.all(sheets.map(formulasOf))).flat()).toEqual([]);
    expect(await contents(BEFORE)).toEqual(before);
    expect(await contents(sheets)).toEqual(before.slice(-SETTLED.length));
  });
});

describe("the forms", () => {
  test("are written for SKR alone, from what is known, and nothing else is touched", async () => {
    const pane = await settled();
    const before = await contents(BEFORE);
    await pane.controller.act(sendOn, { what: "requisition", to: ["skr"] });
    expect(told(pane)).toMatchObject({
      sheets: ["Rekvisition SKR"],
      failure: undefined,
      said: paneSv.send.done.requisition(1),
    });
    expect(names(pane.workbook)).toEqual([...BEFORE, "Rekvisition SKR"]);
    expect(await contents(BEFORE)).toEqual(before);
    expect((await valuesOf("Rekvisition SKR")).flat()).toContain("Sveriges Kommuner och Regioner (SKR)");
    await pane.controller.act(sendOn, { what: "financialReport", to: ["01"] });
    expect(told(pane).sheets).toEqual(["Redovisning 01 Stockholm"]);
  });

  test("get sheets to fill in, read them, and tell a date that is too late with its cell", async () => {
    const pane = await settled();
    const { controller, workbook } = pane;
    await controller.act(sendOn, { what: "inputs" });
    expect(told(pane)).toMatchObject({ sheets: [FORM_INPUT.details.name, FORM_INPUT.costs.name], failure: undefined });
    expect(names(workbook)).toEqual([...BEFORE, "Uppgifter", "Kostnader"]);
    const [headers = [], ...rows] = await valuesOf("Uppgifter");
    expect(rows.map(([code]) => code)).toEqual([...REGIONS.map(({ code }) => code), "SKR"]);
    expect(controller.state().look?.result.settlement).toBeDefined();
    const cell = (header: string, code: string): string =>
      `${letter(headers.indexOf(header))}${String(rows.findIndex(([own]) => own === code) + 2)}`;
    await controller.act(sendOn, { what: "requisition", to: ["01", "skr"] });
    expect(told(pane).codes).toEqual([]);
    await enter("Uppgifter", cell("Organisationsnummer", "SKR"), "222000-0315");
    await enter("Uppgifter", cell("Rekvirerat datum", "SKR"), "2024-02-01");
    await controller.act(sendOn, { what: "requisition", to: ["skr"] });
    expect((await valuesOf("Rekvisition SKR")).flat()).toContain("222000-0315");
    expect(controller.state().sent?.problems.map(({ place }) => place)).toEqual([
      { sheet: "Uppgifter", cell: cell("Rekvirerat datum", "SKR") },
    ]);
    await enter("Kostnader", "A2", "SKR");
    await enter("Kostnader", "C2", "Löner");
    await enter("Kostnader", "D2", "mycket");
    await controller.act(sendOn, { what: "financialReport", to: ["skr"] });
    expect(told(pane)).toMatchObject({
      sheets: [],
      codes: ["cost-unreadable"],
      said: paneSv.send.done.financialReport(0),
    });
    expect(controller.state().sent?.problems[0]?.place).toEqual({ sheet: "Kostnader", cell: "D2" });
    await enter("Kostnader", "D2", 1000);
    await controller.act(sendOn, { what: "financialReport", to: ["skr"] });
    expect((await valuesOf("Redovisning SKR")).flat()).toContain("Löner");
  });

  test("are not written from input with errors, which are told", async () => {
    const pane = await settled();
    await enter("Väntetider", "E2", "många");
    await pane.controller.act(sendOn, { what: "requisition", to: "all" });
    expect(told(pane)).toMatchObject({ sheets: [], said: paneSv.send.done.requisition(0) });
    expect(told(pane).codes).toContain("count-unreadable");
    expect(names(pane.workbook)).toEqual(BEFORE);
  });
});

describe("the regions' sheets", () => {
  test("are one, or one for each of the 21, and no other sheet changes", async () => {
    const pane = await settled();
    const before = await contents(BEFORE);
    await pane.controller.act(sendOn, { what: "packs", to: ["09"], as: "sheets" });
    expect(told(pane)).toMatchObject({ sheets: ["Region 09 Gotland"], codes: [], failure: undefined });
    await pane.controller.act(sendOn, { what: "packs", to: "all", as: "sheets" });
    const { sheets = [], said } = told(pane);
    expect([sheets.length, said]).toEqual([REGIONS.length, paneSv.send.done.packs(REGIONS.length)]);
    expect(names(pane.workbook)).toHaveLength(BEFORE.length + REGIONS.length);
    expect(await contents(BEFORE)).toEqual(before);
    const gotland = (await valuesOf("Region 09 Gotland")).flat().map(String).join("\n");
    expect(REGIONS.filter(({ name }) => gotland.includes(name)).map(({ code }) => code)).toEqual(["09"]);
  });
});

describe("small numbers", () => {
  const counts = async (): Promise<unknown[]> => {
    const values = await valuesOf("Utfall");
    const top = values.findIndex((row) => row.includes("Väntande"));
    const column = values[top]?.indexOf("Väntande") ?? -1;
    expect(column).toBeGreaterThanOrEqual(0);
    return values.slice(top + 1).map((row) => row[column]);
  };
  const least = (cells: readonly unknown[]): number =>
    Math.min(...cells.filter((cell): cell is number => typeof cell === "number" && cell > 0));

  test("are hidden in what is written when the switch is on, by a threshold that the workbook remembers", async () => {
    const pane = await settled();
    const { controller, workbook } = pane;
    const smallest = least(await counts());
    const threshold = Math.max(smallest, 2) + 1;
    const paid = await valuesOf("Utbetalningar");
    await controller.act(remember, { smallNumbers: threshold });
    await controller.act(settleNow);
    expect(controller.state().outcome?.input).toBe(controller.state().look?.input);
    expect(least(await counts())).toBeGreaterThan(smallest);
    expect((await valuesOf("Utbetalningar")).slice(4)).toEqual(paid.slice(4));
    expect((await opened(workbook)).controller.state().remembered.smallNumbers).toBe(threshold);
  });

  test("are hidden in the regions' sheets too", async () => {
    const pane = await settled();
    await pane.controller.act(sendOn, { what: "packs", to: ["09"], as: "sheets" });
    const shown = await valuesOf("Region 09 Gotland");
    await pane.controller.act(remember, { smallNumbers: 500 });
    await pane.controller.act(sendOn, { what: "packs", to: ["09"], as: "sheets" });
    const hidden = await valuesOf("Region 09 Gotland");
    expect(hidden).not.toEqual(shown);
    expect(hidden.flat().some((cell) => String(cell).includes("500"))).toBe(true);
  });

  test("with a threshold that can hide nothing are all shown", async () => {
    const { workbook } = await settled();
    workbook.settings.set("komiljarden.settings", JSON.stringify({ version: 1, smallNumbers: 2, choices: {} }));
    expect((await opened(workbook)).controller.state().remembered.smallNumbers).toBeUndefined();
  });
});

test("a settlement after a change writes what moved, and the result names that sheet", async () => {
  const { controller, workbook } = await settled();
  expect(controller.state().outcome?.written.some(({ id }) => id === "changes")).toBe(false);
  await controller.act(remember, { precision: "exact" });
  await controller.act(settleNow);
  expect(controller.state().outcome?.written.find(({ id }) => id === "changes")?.name).toBe("Ändringar");
  expect(names(workbook)).toEqual([...BEFORE, "Ändringar"]);
});

/** The letter of a column before Z. */
function letter(index: number): string {
  return String.fromCharCode("A".charCodeAt(0) + index);
}
