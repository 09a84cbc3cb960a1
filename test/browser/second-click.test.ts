/** What a button leaves behind: the focus, the footer and the way back, in a workbook with one region's population. */
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readXlsx, writeXlsx } from "../../host/files/xlsx";
import { paneEn } from "../../src/text/en/pane";
import { paneSv } from "../../src/text/sv/pane";
import { browserOfFile, LAPTOP } from "../support/browser";
import { openStep, pastWelcome } from "../support/steps";
import { type OpenWorkbench, openWorkbench } from "../support/workbench";

const browser = browserOfFile();
let bench: OpenWorkbench;

beforeAll(async () => {
  const file = await oneRegionsPopulation();
  bench = await openWorkbench(browser(), { file, ...LAPTOP });
  await pastWelcome(bench.pane);
});

afterAll(async () => {
  await bench.close();
});

/** The example with Region Halland alone on the sheet of populations. */
async function oneRegionsPopulation(): Promise<string> {
  const workbook = await readXlsx(await readFile(new URL("../../examples/komiljarden-2023.xlsx", import.meta.url)));
  const sheet = workbook.findSheet("Befolkning");
  if (!sheet) throw new Error("The example has no Befolkning.");
  for (let row = 1; row <= 21; row += 1)
    if (sheet.value(row, 0) !== "13")
      sheet.enter({ row, column: 0, rows: 1, columns: 5 }, [Array.from({ length: 5 }, () => "")]);
  const path = join(await mkdtemp(join(tmpdir(), "komiljarden-")), "en-region.xlsx");
  await writeFile(path, await writeXlsx(workbook));
  return path;
}

const footer = (): Promise<string | null> => bench.pane.locator("footer").textContent();
const focused = (pane: Frame): Promise<string> => pane.evaluate(() => document.activeElement?.textContent ?? "");
const settled = async (): Promise<void> => {
  await bench.pane.locator("footer").getByRole("button").first().click();
  await expect.poll(footer).toMatch(/skrivna och aktuella|written and up to date/);
};

test("populations are filled in beside the error that asks for them, and taken back where they are told of", async () => {
  const { pane } = bench;
  const fill = pane.getByRole("button", { name: paneSv.data.fill({ count: "20", date: "2022-11-01" }), exact: true });
  await pane.locator("#check-panel").waitFor();
  await fill.click();
  await expect.poll(() => pane.locator("#check-header").textContent()).not.toMatch(/\d fel/);
  await expect.poll(() => pane.evaluate(() => document.activeElement?.id)).toBe("check-header");
  await openStep(pane, "data");
  await pane.getByText(paneSv.data.filled({ count: 20, date: "2022-11-01" })).waitFor();
  // The cells are hers: none was filled in.
  expect(await bench.cell("Befolkning", "C2")).toBe("");
  await pane.getByRole("button", { name: paneSv.data.unfill, exact: true }).click();
  await fill.waitFor();
  // The button that was pressed is gone: the focus is beside where it was, not at the top of the pane.
  await expect.poll(() => pane.evaluate(() => document.activeElement?.closest("#data-panel") !== null)).toBe(true);
  await fill.click();
  await pane.getByRole("button", { name: paneSv.data.unfill, exact: true }).waitFor();
});

test("after a change of region the footer says that the sheets begin with another, until they are written", async () => {
  const { pane } = bench;
  await settled();
  await pane.getByRole("button", { name: new RegExp(`^${paneSv.region.choose}`) }).click();
  // The lists of the result have options of that name too.
  await pane.getByRole("listbox").getByRole("option", { name: "Region Halland", exact: true }).click();
  await expect.poll(footer).toContain("annan region");
  await expect.poll(() => focused(pane)).toContain(paneSv.region.change);
  await settled();
  expect(await bench.sheetNames()).toContain("Region 13 Halland");
});

test("packs and forms begin with her own region, and tell which sheet is being written", async () => {
  const { pane } = bench;
  const section = pane.getByRole("region", { name: paneSv.send.title });
  const regions = section.getByLabel(paneSv.result.chooseRegionLabel, { exact: true });
  await expect.poll(() => regions.inputValue()).toBe("13");
  await expect.poll(() => section.getByLabel(paneSv.send.recipient, { exact: true }).inputValue()).toBe("13");
  await regions.selectOption("all");
  // Every change of the footer is kept: a single sheet is written too fast to be met by looking now and then.
  await pane.evaluate(() => {
    const bar = document.querySelector("footer");
    const seen: string[] = [];
    Object.assign(window, { seen });
    if (bar)
      new MutationObserver(() => seen.push(bar.textContent)).observe(bar, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  });
  await section.getByRole("button", { name: paneSv.send.asSheets, exact: true }).last().click();
  await section.getByText(paneSv.send.done.packs(21)).waitFor();
  const seen = (await pane.evaluate(() => (window as unknown as { seen: string[] }).seen)).join("\n");
  expect(seen).toContain(paneSv.settle.sheet.figures({ name: "Region 14 Västra Götaland", number: 12, of: 21 }));
});

test("after a change of language the footer says that the sheets have another", async () => {
  const { pane } = bench;
  await pane.getByRole("button", { name: paneSv.tastes.title, exact: true }).click();
  await pane.getByLabel(paneSv.tastes.language, { exact: true }).selectOption("en");
  await expect.poll(footer).toContain("another language");
  expect(await footer()).toContain(paneEn.settle.again);
  expect(bench.errors).toEqual([]);
});
