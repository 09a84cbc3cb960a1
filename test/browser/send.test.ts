/** "Send on" and the switch for small numbers, as they are seen, heard and used. */

import { afterAll, beforeAll, expect, test } from "vitest";
import { paneEn } from "../../src/text/en/pane";
import { paneSv } from "../../src/text/sv/pane";
import { violations } from "../support/axe";
import { browserOfFile } from "../support/browser";
import { openStep, pastWelcome } from "../support/steps";
import { type OpenWorkbench, openWorkbench } from "../support/workbench";

const browser = browserOfFile();
let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench(browser(), { width: 320, context: { reducedMotion: "reduce" } });
});

afterAll(async () => {
  await bench.close();
});

const button = (name: string) => bench.pane.getByRole("button", { name, exact: true });
const said = () => bench.pane.getByRole("status").first().textContent();

const overflow = () =>
  bench.pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const tooSmall = () =>
  bench.pane.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, select, summary, label:has(input), input[type=number]")]
      .filter((element) => element.getClientRects().length > 0)
      .map((element) => ({ text: element.textContent.slice(0, 30), box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 23.9 || box.height < 23.9)
      .map(({ text }) => text),
  );

test("small numbers are hidden by a switch with a threshold, which refuses what is no threshold", async () => {
  const { pane } = bench;
  await pastWelcome(pane);
  await openStep(pane, "settle");
  // The settings are folded to a line.
  await pane.locator("#settle-panel summary").first().click();
  const toggle = pane.getByRole("switch", { name: new RegExp(`^${paneSv.settle.small}`) });
  await toggle.focus();
  await bench.page.keyboard.press("Space");
  const threshold = pane.getByLabel(paneSv.settle.threshold, { exact: true });
  expect(await threshold.inputValue()).toBe("20");
  await threshold.fill("2");
  await threshold.press("Enter");
  await pane.getByRole("alert").waitFor();
  expect(await violations(pane)).toEqual([]);
  await threshold.fill("25");
  await threshold.press("Enter");
  await expect.poll(() => pane.getByRole("alert").count()).toBe(0);
  await button(paneSv.settle.button).click();
  await expect.poll(() => pane.evaluate(() => document.activeElement?.id)).toBe("result-heading");
});

test("the result can be sent on: sheets of regions and forms, in a section without violations in either language", async () => {
  const { pane } = bench;
  const section = pane.getByRole("region", { name: paneSv.send.title });
  await section.waitFor();
  await section.getByLabel(paneSv.result.chooseRegionLabel, { exact: true }).selectOption("09");
  await section.getByRole("button", { name: paneSv.send.asSheets, exact: true }).last().click();
  await expect.poll(said).toContain(paneSv.send.done.packs(1));
  expect(await bench.sheetNames()).toContain("Region 09 Gotland");
  expect(await section.getByRole("button", { name: paneSv.result.openSheet("Region 09 Gotland") }).count()).toBe(1);
  await section.getByLabel(paneSv.send.recipient, { exact: true }).selectOption("skr");
  await button(paneSv.send.requisition).click();
  await expect.poll(said).toContain(paneSv.send.done.requisition(1));
  expect(await bench.sheetNames()).toContain("Rekvisition SKR");
  await button(paneSv.send.protect).focus();
  await bench.page.keyboard.press("Enter");
  await expect.poll(said).toMatch(/skyddades/);
  expect(await button(paneSv.send.protect).getAttribute("aria-disabled")).toBe("true");
  expect(await violations(pane)).toEqual([]);
  expect([await overflow(), await tooSmall()]).toEqual([0, []]);

  await button(paneSv.tastes.title).click();
  await pane.getByLabel(paneSv.tastes.language, { exact: true }).selectOption("en");
  await pane.getByRole("region", { name: paneEn.send.title }).waitFor();
  await button(paneEn.tastes.title).click();
  expect(await violations(pane)).toEqual([]);
  expect(await overflow()).toBe(0);
  expect(bench.errors).toEqual([]);
  expect(await bench.unsupported()).toEqual([]);
});
