/** Files that are saved in a browser, by its own download: opened again, and what is asked of protected sheets. */
import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import type { Download } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readXlsx } from "../../host/files/xlsx";
import { paneSv } from "../../src/text/sv/pane";
import { violations } from "../support/axe";
import { browserOfFile } from "../support/browser";
import { partsOf } from "../support/package-parts";
import { SETTLED } from "../support/settled";
import { openStep, pastWelcome } from "../support/steps";
import { type OpenWorkbench, openWorkbench } from "../support/workbench";

const browser = browserOfFile();
let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench(browser(), { width: 350, context: { reducedMotion: "reduce" } });
});

afterAll(async () => {
  await bench.close();
});

const button = (name: string) => bench.pane.getByRole("button", { name, exact: true });
const focused = () => bench.pane.evaluate(() => document.activeElement?.id);
const section = () => bench.pane.getByRole("region", { name: paneSv.send.title });
/** The buttons of a group, by its heading. */
const inGroup = (title: string, name: string) =>
  section()
    .locator("div", { has: bench.pane.getByRole("heading", { name: title, exact: true }) })
    .getByRole("button", { name, exact: true })
    .last();

async function downloadOf(press: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const heard = bench.page.waitForEvent("download");
  await press();
  const download: Download = await heard;
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}

test("the result's values are saved as a file, which opens again with what the sheets show", async () => {
  const { pane } = bench;
  await pastWelcome(pane);
  await openStep(pane, "settle");
  await button(paneSv.settle.button).click();
  await expect.poll(focused).toBe("result-heading");
  await bench.enter("Bonuspott", "B60", 4711);

  const { name, bytes } = await downloadOf(() => inGroup(paneSv.send.copies, paneSv.send.asFile).click());
  expect(name).toMatch(/, bara värden\.xlsx$/);
  const again = await readXlsx(bytes);
  expect(again.sheets.map((sheet) => sheet.name)).toEqual(SETTLED.filter((sheet) => sheet !== "Diagram"));
  expect(again.sheet("Bonuspott").value(59, 1)).toBe(4711);
  expect(again.sheet("Utfall").value(20, 0)).toBe(await bench.cell("Utfall", "A21"));
  expect(Object.values(partsOf(bytes)).join("")).not.toMatch(
    /<f[ >]|definedName|customPr|Fingeravtryck|underlag [0-9a-f]{8}/,
  );
  await expect
    .poll(() => section().textContent())
    .toContain(paneSv.send.saved({ file: name, sheets: again.sheets.length }));
  // It is said once more, for a browser that kept nothing.
  expect((await downloadOf(() => button(paneSv.send.saveAgain(name)).click())).bytes).toEqual(bytes);
});

test("a region's sheets are saved as a workbook, and all regions' as a zip file", async () => {
  const choice = section().getByLabel(paneSv.result.chooseRegionLabel, { exact: true });
  await choice.selectOption("09");
  const one = await downloadOf(() => inGroup(paneSv.send.packs, paneSv.send.asFile).click());
  expect(one.name).toBe("Region 09 Gotland.xlsx");
  expect((await readXlsx(one.bytes)).sheets.map((sheet) => sheet.name)).toEqual(["Region 09 Gotland"]);
  await choice.selectOption("all");
  const all = await downloadOf(() => inGroup(paneSv.send.packs, paneSv.send.asFile).click());
  expect(all.name).toBe("Regionblad 2023.zip");
  const files = unzipSync(all.bytes);
  expect(Object.keys(files)).toHaveLength(21);
  expect(files["Region 09 Gotland.xlsx"]).toEqual(one.bytes);
  expect(await bench.sheetNames()).toEqual(["Läs mig", "Befolkning", "Väntetider", ...SETTLED]);
  expect(await violations(bench.pane)).toEqual([]);
});

test("protected sheets are asked about by name, and Escape writes nothing", async () => {
  await bench.protect("Utfall", true);
  await openStep(bench.pane, "settle");
  await bench.enter("Väntetider", "E21", 40_000);
  const before = await bench.cell("Sammanställning", "C21");
  await button(paneSv.settle.again).click();
  // The sheet that was edited above is asked about first.
  await button(paneSv.edited.replace).click();
  const dialog = bench.pane.getByRole("dialog", { name: paneSv.locked.title });
  await dialog.waitFor();
  expect(await dialog.textContent()).toContain(paneSv.locked.text(["Utfall"]));
  expect(await violations(bench.pane)).toEqual([]);
  await bench.page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await expect.poll(focused).toBe("settle-header");
  expect(await bench.cell("Sammanställning", "C21")).toBe(before);
  await button(paneSv.settle.again).click();
  await button(paneSv.edited.replace).click();
  await button(paneSv.locked.unlock).click();
  await expect.poll(focused).toBe("result-heading");
  const saved = await readXlsx(await bench.file());
  expect(saved.sheet("Utfall").protection).toBeDefined();
  expect(bench.errors).toEqual([]);
  expect(await bench.unsupported()).toEqual([]);
});
