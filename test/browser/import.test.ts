/** The import in the pane: what was understood is shown, and what was not is said, by keyboard, in both languages. */
import type { Frame } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { paneEn } from "../../src/text/en/pane";
import { type PaneText, paneSv } from "../../src/text/sv/pane";
import { violations } from "../support/axe";
import { browserOfFile } from "../support/browser";
import { openStep } from "../support/steps";
import { UNSAID_SHEET, unsaidWorkbook } from "../support/unsaid-workbook";
import { type OpenWorkbench, openWorkbench } from "../support/workbench";

const browser = browserOfFile();
let file: string;

beforeAll(async () => {
  file = await unsaidWorkbook();
});

/** The id or the label of what has the focus. */
function focused(pane: Frame): Promise<string> {
  return pane.evaluate(() => {
    const element = document.activeElement;
    const labels = element instanceof HTMLSelectElement || element instanceof HTMLInputElement ? element.labels : null;
    return labels?.[0]?.textContent ?? element?.id ?? "";
  });
}

describe.each([
  ["sv-SE", paneSv],
  ["en-US", paneEn],
] as const)("tables that are not regular, in 350 pixels: %s", (locale, t: PaneText) => {
  let bench: OpenWorkbench;
  beforeAll(async () => {
    bench = await openWorkbench(browser(), { file, locale, width: 350 });
    await bench.pane.getByRole("button", { name: t.welcome.skip }).click();
  });
  afterAll(() => bench.close());
  afterEach(() => {
    expect(bench.errors).toEqual([]);
  });

  const panel = () => bench.pane.locator("#data-panel");
  const form = () => panel().locator("details", { hasText: UNSAID_SHEET }).last();

  test("what could not be read is told, and leads to where it is said", async () => {
    await openStep(bench.pane, "check");
    await bench.pane.getByRole("button", { name: t.tables.toImport }).first().press("Enter");
    await expect.poll(() => focused(bench.pane)).toBe("import-heading");
    expect(await form().locator("summary").textContent()).toContain(
      t.tables.status.lacking(t.tables.lacking.requirement),
    );
  });

  test("what was understood is shown, and selects the area", async () => {
    const line = panel().getByRole("button", { name: /^Operation åtgärd!A1:H43/ });
    expect(await line.textContent()).toContain(t.tables.found({ tables: 1, cells: 252 }));
    await line.press("Enter");
    await expect.poll(() => bench.selection()).toBe("Operation åtgärd!A1:H43");
  });

  test("the sheet's own headers stand below what each column was taken for", async () => {
    const role = form().getByLabel(t.tables.column({ letters: "A", header: "Region" }));
    expect(await role.locator("option:checked").textContent()).toBe(t.tables.asHeader("Region"));
    expect(await form().getByRole("table").textContent()).toContain("Region Uppsala");
  });

  test("saying the requirement by keyboard takes effect at once, and the focus stays", async () => {
    const { pane, page } = bench;
    await form().getByLabel(t.tables.read).focus();
    await page.keyboard.press("Tab");
    expect(await focused(pane)).toBe(t.tables.requirement);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => form().locator("summary").textContent()).toContain(t.tables.status.read(252));
    await expect.poll(() => form().getByLabel(t.tables.requirement).inputValue()).toBe("2");
    expect(await focused(pane)).toBe(t.tables.requirement);
    expect(await pane.locator("#data-header").textContent()).toContain(
      t.tables.severalSheets({ sheet: "Operation åtgärd", more: 1 }),
    );
  });

  test("is remembered by the workbook, and can be taken back", async () => {
    await bench.reload();
    await openStep(bench.pane, "data");
    await form().locator("summary").press("Enter");
    expect(await form().getByLabel(t.tables.requirement).inputValue()).toBe("2");
    await form().getByRole("button", { name: t.tables.forget }).press("Enter");
    await expect.poll(() => form().locator("summary").textContent()).toContain(t.tables.lacking.requirement);
  });

  test("meets no violation of WCAG 2.2 AA, and needs no horizontal scroll", async () => {
    for (const details of await panel().locator("details").all())
      await details.evaluate((element: HTMLDetailsElement) => (element.open = true));
    for (const look of [{ forcedColors: "none" }, { forcedColors: "active" }] as const) {
      await bench.page.emulateMedia(look);
      expect(await violations(bench.pane), look.forcedColors).toEqual([]);
    }
    expect(
      await bench.pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
  });
});
