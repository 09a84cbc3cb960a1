/**
 * Takes the pictures of `docs/images`: every step of the pane in Swedish, one in
 * English, one dark, the workbench, and the sheets on paper. `npm run screenshots`.
 */
import { mkdir, stat, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { paneEn } from "../../src/text/en/pane";
import { forecastPaneSv } from "../../src/text/sv/forecast-pane";
import { type PaneText, paneSv } from "../../src/text/sv/pane";
import { scenariosPaneSv } from "../../src/text/sv/scenarios-pane";
import { halfYearFile } from "./half-year";
import { withPalette } from "./png";
import { sheetPictures } from "./sheet-pictures";
import { openStep, pastWelcome } from "./steps";
import { unsaidWorkbook } from "./unsaid-workbook";
import {
  closeWorkbenchServer,
  launchBrowser,
  type OpenWorkbench,
  openWorkbench,
  type WorkbenchOptions,
} from "./workbench";

const FOLDER = fileURLToPath(new URL("../../docs/images/", import.meta.url));
/** Bytes that a picture may weigh. */
const LIMIT = 150_000;
const WIDTH = 350;
/** What of a pane is worth showing at once. */
const HEIGHT = 900;

const taken: string[] = [];

await mkdir(FOLDER, { recursive: true });
const browser = await launchBrowser();
try {
  await newWorkbook(browser);
  await example(browser);
  await errors(browser);
  await imported(browser);
  await forecast(browser);
  await scenarios(browser);
  await inOtherLooks(browser, "panel-english", paneEn, { locale: "en-US" });
  await inOtherLooks(browser, "panel-mork", paneSv, { theme: "dark" });
} finally {
  await browser.close();
  await closeWorkbenchServer();
}
for (const [name, png] of await sheetPictures()) await keep(name, png);
for (const file of taken) {
  const { size } = await stat(`${FOLDER}${file}`);
  process.stdout.write(`${file} ${String(Math.ceil(size / 1000))} kB${size > LIMIT ? " TOO LARGE" : ""}\n`);
  if (size > LIMIT) process.exitCode = 1;
}

async function newWorkbook(browser: Browser): Promise<void> {
  const bench = await open(browser, { file: "new" });
  await bench.pane.getByRole("region", { name: paneSv.welcome.title }).waitFor();
  await picture(bench, "panel-0-valkommen");
  await bench.pane.getByRole("combobox", { name: paneSv.region.label }).click();
  await bench.pane.getByRole("option", { name: "Region Halland", exact: true }).click();
  await bench.pane.getByRole("button", { name: paneSv.welcome.start, exact: true }).click();
  await bench.pane.locator("#data-panel").waitFor();
  await picture(bench, "panel-2-underlag-saknas");
  await bench.close();
}

async function example(browser: Browser): Promise<void> {
  const bench = await open(browser);
  await pastWelcome(bench.pane);
  await openStep(bench.pane, "agreement");
  await picture(bench, "panel-1-avtal");
  await openStep(bench.pane, "data");
  await bench.pane.evaluate(() => window.scrollTo(0, 0));
  await picture(bench, "panel-2-underlag");
  await openStep(bench.pane, "settle");
  await picture(bench, "panel-4-avrakna");
  await settle(bench, paneSv);
  await picture(bench, "panel-5-resultat");
  await bench.pane.getByRole("button", { name: paneSv.result.places.regions, exact: true }).click();
  await picture(bench, "panel-5-regioner");
  await bench.pane
    .getByRole("heading", { name: paneSv.result.year, exact: true })
    .evaluate((element) => element.scrollIntoView());
  await picture(bench, "panel-5-regionens-ar");
  await bench.pane.evaluate(() => window.scrollTo(0, 0));
  await workbench(bench, "arbetsbank-sammanstallning");
  await bench.pane.getByRole("button", { name: paneSv.result.places.sheets, exact: true }).click();
  await bench.pane
    .locator("#result-panel")
    .getByRole("button", { name: paneSv.result.openSheet("Utfall"), exact: true })
    .click();
  await bench.pane
    .getByRole("heading", { name: paneSv.result.year, exact: true })
    .evaluate((element) => element.scrollIntoView());
  await workbench(bench, "arbetsbank-utfall");
  await bench.close();
}

async function errors(browser: Browser): Promise<void> {
  const bench = await open(browser);
  await pastWelcome(bench.pane);
  await bench.enter("Väntetider", "F12", "många");
  await bench.enter("Väntetider", "A30", "Region Stokholm");
  await bench.pane.getByText(/^\d+ fel, /).waitFor();
  await openStep(bench.pane, "check");
  await bench.pane.getByRole("button", { name: /Väntetider!F12/ }).click();
  await workbench(bench, "arbetsbank-kontroll");
  await picture(bench, "panel-3-kontroll");
  await bench.close();
}

async function imported(browser: Browser): Promise<void> {
  const bench = await open(browser, { file: await unsaidWorkbook() });
  await pastWelcome(bench.pane);
  await openStep(bench.pane, "check");
  await bench.pane.getByRole("button", { name: paneSv.tables.toImport }).first().click();
  await bench.pane
    .getByRole("heading", { name: paneSv.tables.understood })
    .evaluate((element) => element.scrollIntoView());
  await picture(bench, "panel-2-inlasning");
  await bench.close();
}

async function forecast(browser: Browser): Promise<void> {
  const bench = await open(browser, { file: await halfYearFile("Region Halland") });
  const { pane } = bench;
  await pastWelcome(pane);
  await openStep(bench.pane, "forecast");
  const panel = pane.locator("#forecast-panel");
  await panel.getByRole("combobox", { name: paneSv.region.label }).click();
  await pane.getByRole("option", { name: "Region Halland", exact: true }).click();
  for (const [label, typed] of [
    [forecastPaneSv.patients, "300"],
    [forecastPaneSv.goal, "80 000 000"],
  ] as const) {
    const field = panel.getByLabel(label, { exact: true });
    await field.fill(typed);
    await field.press("Enter");
  }
  await pane.locator("#forecast-answer svg[role=img]").waitFor();
  await pane.locator("#forecast-header").evaluate((element) => element.scrollIntoView());
  await picture(bench, "panel-6-prognos");
  await pane.locator("#forecast-controls").evaluate((element) => element.scrollIntoView());
  await picture(bench, "panel-6-nasta-steg");
  await bench.close();
}

async function scenarios(browser: Browser): Promise<void> {
  const bench = await open(browser);
  const { pane } = bench;
  await pastWelcome(pane);
  await openStep(bench.pane, "forecast");
  await pane.locator("#forecast-panel").getByRole("combobox", { name: paneSv.region.label }).click();
  await pane.getByRole("option", { name: "Region Halland", exact: true }).click();
  const { editor, list, start, computing } = scenariosPaneSv;
  const field = (label: string) => pane.getByLabel(label, { exact: true }).last();
  const keep = async (): Promise<void> => {
    await pane.getByRole("button", { name: editor.save }).click();
    await pane.getByRole("button", { name: start }).waitFor();
    for (const one of await pane.getByText(computing).all()) await one.waitFor({ state: "hidden" });
  };
  await pane.getByRole("button", { name: start }).click();
  await field(editor.name).fill("Fler första besök i tid i september");
  await field(editor.requirement).selectOption("2");
  await field(editor.month).selectOption("2023-09");
  await field(editor.fields.numerator).fill("5 600");
  await pane.getByRole("heading", { name: editor.fresh }).evaluate((element) => element.scrollIntoView());
  await picture(bench, "panel-7-nytt-scenario");
  await keep();
  await pane.getByRole("button", { name: start }).click();
  await field(editor.name).fill("Första besök väger mer");
  await field(editor.kind).selectOption("weight");
  await field(editor.requirement).selectOption("2");
  await field(editor.fields.weight).fill("30");
  await keep();
  await pane.getByLabel(list).evaluate((element) => element.scrollIntoView());
  await picture(bench, "panel-7-vad-hander-om");
  await pane.locator("#scenarios-compared").evaluate((element) => element.scrollIntoView());
  await picture(bench, "panel-7-sida-vid-sida");
  await pane.locator("#scenarios-matrix").evaluate((element) => element.scrollIntoView());
  await picture(bench, "panel-7-vem-far");
  await bench.close();
}

async function inOtherLooks(browser: Browser, name: string, words: PaneText, options: WorkbenchOptions): Promise<void> {
  const bench = await open(browser, options);
  await pastWelcome(bench.pane, words);
  await settle(bench, words);
  await bench.pane
    .getByRole("heading", { name: words.result.year, exact: true })
    .evaluate((element) => element.scrollIntoView());
  await picture(bench, name);
  await bench.close();
}

function open(browser: Browser, options: WorkbenchOptions = {}): Promise<OpenWorkbench> {
  return openWorkbench(browser, {
    width: WIDTH,
    context: { viewport: { width: 1280, height: HEIGHT }, reducedMotion: "reduce" },
    ...options,
  });
}

async function settle({ pane }: OpenWorkbench, words: PaneText): Promise<void> {
  await pane.getByRole("button", { name: words.settle.button, exact: true }).click();
  await pane.getByRole("grid").waitFor({ timeout: 60_000 });
}

/** The pane alone, with the button at its foot. */
async function picture(bench: OpenWorkbench, name: string): Promise<void> {
  await keep(name, await bench.page.screenshot({ clip: await settled(bench) }));
}

/** The pane beside the sheets. */
async function workbench(bench: OpenWorkbench, name: string): Promise<void> {
  await settled(bench);
  await keep(name, await bench.page.screenshot({ clip: { x: 0, y: 0, width: 1280, height: 720 } }));
}

async function keep(name: string, png: Buffer): Promise<void> {
  await writeFile(`${FOLDER}${name}.png`, withPalette(png));
  taken.push(`${name}.png`);
}

async function settled({ page }: OpenWorkbench): Promise<{ x: number; y: number; width: number; height: number }> {
  // Univer draws its canvas in a frame or two after the model has changed.
  await page.waitForTimeout(500);
  await page.mouse.move(0, 0);
  const box = await page.locator("iframe").boundingBox();
  if (!box) throw new Error("The pane is not shown.");
  return box;
}
