/** Problems in the pane: one cause is one line, mended by a button that touches no cell, and the mend is taken back. */
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { readXlsx, writeXlsx } from "../../host/files/xlsx";
import { paneEn } from "../../src/text/en/pane";
import { type PaneText, paneSv } from "../../src/text/sv/pane";
import { violations } from "../support/axe";
import { browserOfFile } from "../support/browser";
import { openStep, pastWelcome } from "../support/steps";
import { type OpenWorkbench, openWorkbench } from "../support/workbench";

const browser = browserOfFile();
let file: string;

beforeAll(async () => {
  file = await misspelt();
});

/** The example with a region misspelt in twelve rows that have no länskod. */
async function misspelt(): Promise<string> {
  const workbook = await readXlsx(await readFile(new URL("../../examples/komiljarden-2023.xlsx", import.meta.url)));
  const sheet = workbook.findSheet("Väntetider");
  if (!sheet) throw new Error("The example has no Väntetider.");
  sheet.enter(
    { row: 1, column: 0, rows: 12, columns: 2 },
    Array.from({ length: 12 }, () => ["", "Reg Stokholm"]),
  );
  const path = join(await mkdtemp(join(tmpdir(), "komiljarden-")), "felstavad.xlsx");
  await writeFile(path, await writeXlsx(workbook));
  return path;
}

describe.each([
  ["sv-SE", paneSv],
  ["en-US", paneEn],
] as const)("a region misspelt twelve times, in 350 pixels: %s", (locale, t: PaneText) => {
  let bench: OpenWorkbench;
  beforeAll(async () => {
    bench = await openWorkbench(browser(), { file, locale, width: 350 });
    await pastWelcome(bench.pane, t);
    await openStep(bench.pane, "check");
  });
  afterAll(() => bench.close());
  afterEach(() => {
    expect(bench.errors).toEqual([]);
  });

  const panel = () => bench.pane.locator("#check-panel");
  const { mends } = t.check;
  const mend = () =>
    panel().getByRole("button", { name: mends.region({ text: "Reg Stokholm", region: "Region Stockholm", rows: 12 }) });
  const status = () => bench.pane.locator("#check-header").textContent();

  test("is one problem, whose twelve places unfold and are gone to", async () => {
    await expect.poll(status).toContain(t.check.status({ errors: 1, warnings: 0, notes: 0 }));
    const places = panel().locator("details", { hasText: "B2:B13" });
    await places.locator("summary").press("Enter");
    await places.getByRole("button", { name: "Väntetider!B7", exact: true }).press("Enter");
    await expect.poll(() => bench.selection()).toBe("Väntetider!B7");
    expect(await places.getByRole("button").count()).toBe(12);
  });

  test("is mended by the button, which is named among the rules, and no cell is touched", async () => {
    await mend().press("Enter");
    await expect.poll(() => panel().getByRole("list", { name: t.check.rules }).textContent()).toContain("Reg Stokholm");
    await expect.poll(() => mend().count()).toBe(0);
    await expect.poll(status).not.toContain(t.check.status({ errors: 1, warnings: 0, notes: 0 }));
    expect(await bench.cell("Väntetider", "B2")).toBe("Reg Stokholm");
    await expect.poll(() => bench.pane.evaluate(() => document.activeElement?.id ?? "")).toBe("check-header");
  });

  test("settles, and the sheet of remarks tells of the rule in one row", async () => {
    await bench.pane.evaluate(() => window.scrollTo(0, 0));
    await bench.command("settleNow");
    await expect.poll(() => bench.sheetNames()).toContain("Anmärkningar");
    const rows = await Promise.all(
      Array.from({ length: 30 }, async (_, row) => [
        await bench.cell("Anmärkningar", `B${String(row + 1)}`),
        await bench.cell("Anmärkningar", `D${String(row + 1)}`),
        await bench.cell("Anmärkningar", `E${String(row + 1)}`),
      ]),
    );
    const told = rows.filter((row) => String(row[2]).includes("Reg Stokholm"));
    expect(told.map(([count, cells]) => [count, cells])).toEqual([[12, "B2:B13"]]);
  });

  test("meets no violation of WCAG 2.2 AA, and needs no horizontal scroll", async () => {
    await openStep(bench.pane, "check");
    for (const look of [{ forcedColors: "none" }, { forcedColors: "active" }] as const) {
      await bench.page.emulateMedia(look);
      expect(await violations(bench.pane), look.forcedColors).toEqual([]);
    }
    expect(
      await bench.pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
  });

  test("is the error again when the rule is taken back", async () => {
    await panel()
      .getByRole("button", { name: /Reg Stokholm/ })
      .filter({ hasText: t.check.remove })
      .press("Enter");
    await expect.poll(() => mend().count()).toBe(1);
    await expect.poll(status).toContain(t.check.status({ errors: 1, warnings: 0, notes: 0 }));
    await expect.poll(() => panel().getByRole("list", { name: t.check.rules }).count()).toBe(0);
  });

  test("can be set aside with a reason that is typed, by keyboard", async () => {
    await panel().getByRole("button", { name: mends.aside }).press("Enter");
    const reason = panel().getByLabel(mends.reason);
    await expect.poll(() => reason.evaluate((field) => field === document.activeElement)).toBe(true);
    await bench.page.keyboard.type("De rättar i mars");
    await bench.page.keyboard.press("Enter");
    await expect
      .poll(() => panel().getByRole("list", { name: t.check.rules }).textContent())
      .toContain("De rättar i mars");
    await expect.poll(() => mend().count()).toBe(0);
  });
});
