/** Scenarios in the step Prognos: written, mended, edited, removed, found again, and their sheet. */
import type { Locator } from "playwright-core";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { paneSv } from "../../src/text/sv/pane";
import { scenariosSv } from "../../src/text/sv/scenarios";
import { scenariosPaneSv } from "../../src/text/sv/scenarios-pane";
import { violations } from "../support/axe";
import { browserOfFile } from "../support/browser";
import { halfYearFile } from "../support/half-year";
import { openStep, pastWelcome } from "../support/steps";
import { type OpenWorkbench, openWorkbench } from "../support/workbench";

const words = scenariosPaneSv.editor;
const browser = browserOfFile();
let bench: OpenWorkbench;

beforeAll(async () => {
  bench = await openWorkbench(browser(), {
    file: await halfYearFile("Region Halland"),
    // A pixel more than the pane, which is as narrow as it may be.
    ...{ width: 321, context: { viewport: { width: 1000, height: 768 } } },
  });
  const { pane } = bench;
  await pastWelcome(pane);
  await openStep(pane, "forecast");
  await pane.locator("#forecast-panel").getByRole("combobox", { name: paneSv.region.label }).click();
  await pane.getByRole("option", { name: "Region Halland", exact: true }).click();
  await pane.locator("#scenarios-sentence").waitFor();
});

beforeEach(() => {
  expect(bench.errors).toEqual([]);
});

const button = (name: string): Locator => bench.pane.getByRole("button", { name, exact: true });
const field = (name: string | RegExp): Locator => bench.pane.getByLabel(name, { exact: true }).last();
const cards = (): Locator => bench.pane.getByRole("list", { name: scenariosPaneSv.list }).locator("> li");
const named = (): Promise<string[]> => cards().locator("h4").allTextContents();
const plain = async (of: Locator): Promise<string> => ((await of.textContent()) ?? "").replaceAll("\u00a0", " ");

/** Ends with the scenario's card having its kronor. */
async function save(): Promise<void> {
  await button(words.save).click();
  await button(scenariosPaneSv.start).waitFor();
  await expect.poll(() => cards().getByText(scenariosPaneSv.computing).count()).toBe(0);
}

test("who gains when a region qualifies is said, and shown as a small matrix", async () => {
  const { pane } = bench;
  const sentence = pane.locator("#scenarios-sentence");
  expect(await plain(sentence)).toMatch(/^Klarar Region Halland krav 2 fullt ut hela året får den \d[\d ]* kr mer/);
  const matrix = pane.getByRole("group", { name: scenariosPaneSv.matrix.title }).getByRole("table");
  expect(await matrix.getByRole("rowheader").allTextContents()).toContain("Halland");
  expect(await matrix.getByRole("columnheader").count()).toBe(6);
  await field(scenariosPaneSv.matrix.requirement).selectOption("4");
  await field(scenariosPaneSv.matrix.month).selectOption("2023-06");
  await expect.poll(() => plain(sentence)).toMatch(/krav 4 fullt ut i juni 2023/);
});

test("what cannot be is told at its field, which gets the focus, and nothing typed is lost", async () => {
  await button(scenariosPaneSv.start).click();
  expect(await field(words.name).evaluate((one) => one === document.activeElement)).toBe(true);
  await field(words.name).fill("Fler i tid");
  await field(words.requirement).selectOption("2");
  await field(words.fields.numerator).fill("många");
  await field(words.fields.numerator).press("Enter");
  const numerator = field(words.fields.numerator);
  await expect.poll(() => numerator.getAttribute("aria-invalid")).toBe("true");
  expect(await numerator.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await bench.pane.getByRole("alert").textContent()).toBe(words.wrong.whole);
  expect(await field(words.name).inputValue()).toBe("Fler i tid");
  // More than all of them: only the engine knows.
  await numerator.fill("9 000 000");
  await button(words.save).click();
  await expect.poll(() => bench.pane.getByRole("alert").textContent()).toContain("täljaren är större än nämnaren");
  expect(await numerator.inputValue()).toBe("9 000 000");
  expect(await violations(bench.pane)).toEqual([]);
});

test("a scenario of two changes is kept, with its changes in words and kronor before and after", async () => {
  await field(words.fields.numerator).fill("");
  await field(words.fields.share).fill("80,5");
  await button(words.add).click();
  await field(words.kind).selectOption("weight");
  await field(words.fields.weight).fill("30");
  await save();
  const card = await plain(cards().first());
  expect(card).toContain("Region Halland, krav 2, juni 2023: månadens uppgift blir 80,5 %");
  expect(card).toContain("Krav 2: vikten blir 30");
  expect(card).toMatch(/Region Halland, utan ändring\d[\d ]* krI scenariot\d[\d ]* krSkillnad[+−]\d[\d ]* kr/);
  // All that is performance money is handed out in every scenario.
  const table = bench.pane.locator("#scenarios-side-by-side");
  for (const row of await table.locator("tbody").all()) expect(await plain(row)).toMatch(/2 500 000 000$/);
});

test("it is edited, copied, removed and put back", async () => {
  await button("Ändra Fler i tid").click();
  await field(words.name).fill("Fler i tid i juni");
  await field(words.fields.weight).fill("35");
  await save();
  expect(await named()).toEqual(["Fler i tid i juni"]);
  expect(await plain(cards().first())).toContain("vikten blir 35");
  await button("Kopiera Fler i tid i juni").click();
  await field(words.name).fill("Som 2022");
  for (const number of ["2", "1"]) await button(words.removeChange(number)).click();
  await field(words.agreement).selectOption("2022");
  await save();
  expect(await named()).toEqual(["Fler i tid i juni", "Som 2022"]);
  await button("Ta bort Fler i tid i juni").click();
  await expect.poll(named).toEqual(["Som 2022"]);
  await button(scenariosPaneSv.undo).click();
  await expect.poll(named).toEqual(["Fler i tid i juni", "Som 2022"]);
  await expect.poll(() => cards().getByText(scenariosPaneSv.computing).count()).toBe(0);
});

test("nothing is wider than the narrowest pane, and axe finds nothing wrong in any theme", async () => {
  const { pane } = bench;
  await pane.locator("#scenarios-regions summary").click();
  await expect.poll(() => pane.locator("#scenarios-regions tbody tr").count()).toBe(21);
  const width = await pane.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(width[0]).toBeLessThanOrEqual(width[1] ?? 0);
  await button("Ändra Som 2022").click();
  for (const look of [
    { colorScheme: "dark" },
    { colorScheme: "light", forcedColors: "active" },
    { colorScheme: "light" },
  ] as const) {
    await bench.page.emulateMedia({ forcedColors: "none", ...look });
    expect(await violations(pane), JSON.stringify(look)).toEqual([]);
  }
  // Nothing was typed: there is nothing to ask about.
  await button(words.cancel).click();
  expect(await button(scenariosPaneSv.undo).count()).toBe(0);
});

test("the sheet Scenarier is written, and no other", async () => {
  const before = await bench.sheetNames();
  await button(scenariosPaneSv.write).click();
  await expect.poll(() => bench.sheetNames()).toEqual([...before, "Scenarier"]);
  const said = bench.pane.locator("[role=status][aria-live=polite]").last();
  await expect.poll(() => said.textContent()).toBe(scenariosPaneSv.written("Scenarier"));
  expect(await bench.cell("Scenarier", "A1")).toMatch(/^Scenarier, prognos och ingen avräkning/);
  expect(await bench.cell("Scenarier", "A2")).toBe(scenariosSv.notSettled);
  expect(await bench.pane.locator("#result-header").textContent()).toContain(paneSv.result.none);
});

test("they are there when the pane is opened again", async () => {
  const before = await plain(cards().first());
  await bench.reload();
  await openStep(bench.pane, "forecast");
  await expect.poll(named).toEqual(["Fler i tid i juni", "Som 2022"]);
  await expect.poll(() => plain(cards().first())).toBe(before);
});
