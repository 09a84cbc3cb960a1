/**
 * The production build as it is deployed: under the headers that are documented, with no more of office.js than the
 * list of a mirror, and after the next deployment has taken its files away.
 */
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { mirrorInto, OFFICE_FILES } from "../../host/release/officejs";
import { FUNCTIONS_RENEWED, RENEWED } from "../../src/text/renewed";
import { excelCheckSv } from "../../src/text/sv/excel-check";
import { forecastPaneSv } from "../../src/text/sv/forecast-pane";
import { paneSv } from "../../src/text/sv/pane";
import { STEP, STEPS } from "../../taskpane/excel-check/steps";
import { SECTIONS } from "../../taskpane/state/state";
import { browserOfFile } from "../support/browser";
import { buildInto } from "../support/build";
import { halfYearFile } from "../support/half-year";
import { openStep, pastWelcome } from "../support/steps";
import { type OpenWorkbench, openWorkbench, workbenchUrl } from "../support/workbench";

const folder = mkdtempSync(join(tmpdir(), "komiljarden-deployed-"));
const [dist, officejs, taken] = ["dist", "office-js", "taken"].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
const browser = browserOfFile({ addin: dist, officejs });
let bench: OpenWorkbench;

beforeAll(async () => {
  mirrorInto(officejs);
  mkdirSync(taken, { recursive: true });
  const { origin } = new URL(await workbenchUrl());
  await buildInto(dist, origin, `${origin}/office-js/office.js`);
});

afterAll(() => rmSync(folder, { recursive: true }));

const button = (pane: Frame, name: string) => pane.getByRole("button", { name, exact: true });
const scripts = (where: string): readonly string[] => readdirSync(where).filter((file) => file.endsWith(".js"));
/** The scripts that were loaded, by their paths from the server. */
const loaded = (): readonly string[] => bench.requests.map((url) => new URL(url).pathname.slice(1));

describe("a deployment", () => {
  beforeAll(async () => {
    bench = await openWorkbench(browser());
  });
  afterAll(() => bench.close());
  // A policy that is broken is an error on the console.
  afterEach(() => {
    expect(bench.errors.slice(expected)).toEqual([]);
  });
  /** How many errors a test has asked for. */
  let expected = 0;

  test("forbids scripts that stand in the page, and those of other machines", async () => {
    const broken = await bench.pane.evaluate(async () => {
      const heard: string[] = [];
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => heard.push(effectiveDirective));
      const inline = document.createElement("script");
      inline.textContent = "document.title = 'hit'";
      const foreign = document.createElement("script");
      foreign.src = "https://example.org/a.js";
      document.head.append(inline, foreign);
      for (let turn = 0; heard.length < 2 && turn < 1000; turn++) await new Promise((next) => setTimeout(next, 10));
      return heard.sort();
    });
    expect(broken).toEqual(["script-src-elem", "script-src-elem"]);
    const told = bench.errors.slice(expected);
    expected = bench.errors.length;
    expect(told.filter((error) => !/content security policy/i.test(error))).toEqual([]);
  });

  test("settles the example, and shows every step and the help", async () => {
    const { pane } = bench;
    await pastWelcome(pane);
    await pane.locator("footer").getByRole("button", { name: paneSv.settle.button }).click();
    await pane.locator("#result-heading").waitFor();
    for (const id of SECTIONS) await openStep(pane, id);
    await button(pane, paneSv.help.open).click();
    await pane.getByRole("heading", { name: paneSv.help.title }).waitFor();
    await button(pane, paneSv.help.open).click();
  });

  test("tries Excel by itself as far as it can, and all of it is as expected", async () => {
    await bench.create();
    const { pane } = bench;
    await button(pane, paneSv.help.open).click();
    await button(pane, paneSv.help.tryExcelButton).click();
    await button(pane, excelCheckSv.begin).click();
    for (const id of STEPS.filter((step) => STEP[step].byHand)) {
      await pane.getByText(excelCheckSv.steps[id].todo).waitFor();
      await button(pane, excelCheckSv.skip).click();
    }
    const record = await pane.getByLabel(excelCheckSv.record, { exact: true }).inputValue();
    expect((JSON.parse(record) as { readonly differences: unknown }).differences).toEqual([]);
    expect(await bench.sheetNames()).toEqual(["Blad1"]);
  });

  test("computes the functions", async () => {
    await bench.create();
    await bench.enter("Blad1", "A1", "=KOMILJARD.ALLOCATE(101,{3;2;1})");
    await expect.poll(() => bench.cell("Blad1", "A3")).toBe(17);
  });

  test("asks for nothing of office.js that the list of the mirror lacks, and is given all it asks for", () => {
    const asked = loaded().filter((path) => path.startsWith("office-js/"));
    const listed = OFFICE_FILES.map(({ path }) => `office-js/${path}`);
    expect([...new Set(asked)].sort()).toEqual([
      "office-js/excel-web-16.00.js",
      "office-js/office.js",
      "office-js/sv-se/office_strings.js",
    ]);
    expect(asked.filter((path) => !listed.includes(path))).toEqual([]);
  });

  test("says in a browser that it belongs in Excel, with the list's files alone", async () => {
    const page = await bench.page.context().newPage();
    // A browser asks for it by itself.
    await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
    await page.goto(new URL("/taskpane.html", await workbenchUrl()).href);
    await page.getByText(paneSv.outside).waitFor();
    expect(loaded()).toContain("office-js/o15apptofilemappingtable.js");
    await page.close();
  });
});

describe("a pane that was open when the next version took its files away", () => {
  beforeAll(async () => {
    bench = await openWorkbench(browser(), { file: await halfYearFile("Region Halland") });
    const { pane } = bench;
    await pastWelcome(pane);
    await openStep(pane, "agreement");
    await pane.getByText(paneSv.agreement.json, { exact: true }).click();
    await typed().fill("{ inte klart");
    take();
  });
  afterAll(() => bench.close());

  const typed = () => bench.pane.getByLabel(paneSv.agreement.jsonText);
  const firstSheet = async () => (await bench.sheetNames())[0] ?? "";
  const failure = () => bench.pane.locator("#failure");
  /** Takes away every script that the pane has not loaded. */
  const take = (): void => {
    const had = new Set(loaded());
    for (const file of scripts(dist)) if (!had.has(file)) renameSync(join(dist, file), join(taken, file));
    expect(scripts(taken).length).toBeGreaterThan(10);
  };
  const giveBack = (): void => {
    for (const file of scripts(taken)) renameSync(join(taken, file), join(dist, file));
  };

  test("says so where an action needs what is gone, and keeps what the user has typed", async () => {
    await button(bench.pane, paneSv.agreement.jsonTake).click();
    await failure().getByText(RENEWED.sv).waitFor();
    expect(await typed().inputValue()).toBe("{ inte klart");
    await button(bench.pane, paneSv.close).click();
  });

  test("says so where a part of the pane is gone, and the rest of the pane stands", async () => {
    await button(bench.pane, paneSv.agreement.jsonShow).click();
    await bench.pane.getByRole("alert").getByText(RENEWED.sv).waitFor();
    expect(await typed().inputValue()).toBe("{ inte klart");
    await button(bench.pane, paneSv.help.open).click();
    await bench.pane.getByRole("alert").getByText(RENEWED.sv).waitFor();
    await button(bench.pane, paneSv.help.open).click();
    await openStep(bench.pane, "agreement");
  });

  test("keeps its language when the words of another are gone", async () => {
    await button(bench.pane, paneSv.tastes.title).click();
    await bench.pane.getByLabel(paneSv.tastes.language, { exact: true }).selectOption("en");
    await failure().getByText(RENEWED.sv).waitFor();
    await bench.pane.getByLabel(paneSv.tastes.language, { exact: true }).selectOption("sv");
    await button(bench.pane, paneSv.close).click();
  });

  test("settles nothing, says so, and leaves the workbook as it is", async () => {
    const before = await bench.sheetNames();
    await bench.pane.locator("footer").getByRole("button", { name: paneSv.settle.button }).click();
    await failure().getByText(RENEWED.sv).waitFor();
    expect(await bench.sheetNames()).toEqual(before);
    await button(bench.pane, paneSv.close).click();
  });

  test("has an error in the cell of a function, which says what to do", async () => {
    await bench.enter(await firstSheet(), "Z1", "=KOMILJARD.ALLOCATE(101,{3;2;1})");
    await expect.poll(async () => bench.cell(await firstSheet(), "Z1")).toBe("#N/A");
    // What Excel shows beside the cell is the words of the error, which the workbench has no place for.
    const words = await bench.pane.evaluate(() => {
      const { _association: known } = CustomFunctions as unknown as {
        _association: { mappings: Record<string, (...given: unknown[]) => Promise<unknown>> };
      };
      return known.mappings["ALLOCATE"]?.([[1]], [[1]]).catch((error: unknown) => (error as Error).message);
    });
    expect(words).toBe(`${FUNCTIONS_RENEWED.sv} / ${FUNCTIONS_RENEWED.en}`);
  });

  test("goes on where it was when the files are there again, as when only the server was away", async () => {
    giveBack();
    await bench.pane.getByText(paneSv.agreement.json, { exact: true }).click();
    await button(bench.pane, paneSv.agreement.jsonShow).click();
    await bench.pane.getByLabel(paneSv.agreement.jsonShown).waitFor();
    await bench.enter(await firstSheet(), "Z1", "=KOMILJARD.ALLOCATE(102,{3;2;1})");
    await expect.poll(async () => bench.cell(await firstSheet(), "Z1")).toBe(51);
  });

  test("draws a forecast itself when the worker's file is gone", async () => {
    const [worker = ""] = scripts(dist).filter((file) => file.startsWith("forecast-draws."));
    renameSync(join(dist, worker), join(taken, worker));
    const { pane } = bench;
    await openStep(pane, "forecast");
    await pane.locator("#forecast-panel").getByRole("combobox", { name: paneSv.region.label }).click();
    await pane.getByRole("option", { name: "Region Halland", exact: true }).click();
    await pane.locator("#forecast-answer svg[role=img]").waitFor();
    expect(await pane.locator("#forecast-panel").getByRole("note").textContent()).toContain(forecastPaneSv.banner);
    expect(loaded()).toContain(worker);
    giveBack();
  });
});
