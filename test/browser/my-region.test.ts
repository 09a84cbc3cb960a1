/** One region alone, with its own figures and half a year: from an empty workbook to its August money. */
import type { Frame, Locator } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { paneSv } from "../../src/text/sv/pane";
import { SECTIONS, type SectionId } from "../../taskpane/state/state";
import { violations } from "../support/axe";
import { browserOfFile, LAPTOP } from "../support/browser";
import { openStep, pastWelcome } from "../support/steps";
import { type OpenWorkbench, openWorkbench } from "../support/workbench";

const browser = browserOfFile();

const answer = (pane: Frame): Promise<string | null> => pane.locator("#answer").textContent();
const primary = (pane: Frame): Locator =>
  pane.locator("footer").getByRole("button", { name: new RegExp(`^${paneSv.settle.button}`) });

/** Fills in what the sheet asks for, up to a month: every requirement at its level, so that all of it is earned. */
async function fillIn(bench: OpenWorkbench, until: string): Promise<void> {
  for (let row = 2; ; row += 1) {
    const [month, requirement] = [
      String(await bench.cell("Väntetider", `C${String(row)}`)),
      Number(await bench.cell("Väntetider", `D${String(row)}`)),
    ];
    if (month === "") return;
    if (month > until) continue;
    // Requirements 4 and 5 count those who wait too long: none.
    const within = requirement === 4 || requirement === 5 ? 0 : 100;
    const cells = { E: within, F: 100, G: within, H: 100, I: within, J: 10, K: 10 };
    for (const [column, value] of Object.entries(cells))
      await bench.enter("Väntetider", `${column}${String(row)}`, value);
  }
}

describe("a region alone, from an empty workbook", () => {
  let bench: OpenWorkbench;
  let clicks = 0;
  const click = async (target: Locator): Promise<void> => {
    clicks += 1;
    await target.click();
  };
  beforeAll(async () => {
    bench = await openWorkbench(browser(), { file: "new", ...LAPTOP });
  });
  afterAll(() => bench.close());

  test("has its August money after at most six clicks, with nothing typed but its figures", async () => {
    const { pane } = bench;
    await pane.getByRole("region", { name: paneSv.welcome.title }).waitFor();
    await click(pane.getByRole("combobox", { name: paneSv.region.label }));
    await click(pane.getByRole("option", { name: "Region Halland", exact: true }));
    await click(pane.getByRole("button", { name: paneSv.welcome.start, exact: true }));
    await expect.poll(() => bench.sheetNames()).toEqual(["Blad1", "Väntetider"]);
    await fillIn(bench, "2023-06");
    await expect.poll(() => primary(pane).getAttribute("aria-disabled")).toBeNull();
    await expect.poll(() => pane.locator("#check-header").textContent()).not.toMatch(/\d fel/);
    await click(primary(pane));
    await pane.locator("#answer").waitFor();
    expect(clicks).toBeLessThanOrEqual(6);
    // 2 500 000 000 / 11 · 342 658 / 10 514 719 · 6 = 44 438 744,31 kr: all that was reserved for January to June.
    const words = await pane.locator("#result-panel").textContent();
    expect(words).toMatch(/Nästa utbetalning: augusti 2023: jan–jun44\s438\s744\skr, slutligt på en krona när/);
    expect(bench.errors).toEqual([]);
  });

  test("is told what is certain, and that the rest is open, not nothing", async () => {
    expect(await answer(bench.pane)).toMatch(/^minst \d/);
    // What the header says is loaded with the first result.
    await expect
      .poll(() => bench.pane.locator("#result-header").textContent())
      .toMatch(/Region Halland: minst 44,4\smnkr intjänat, 37\smnkr öppet/);
  });

  test("is asked nothing more about the welcome, and the region can be changed at any time", async () => {
    const { pane } = bench;
    expect(await pane.getByRole("region", { name: paneSv.welcome.title }).count()).toBe(0);
    await pane.getByRole("button", { name: new RegExp(`^${paneSv.region.change}`) }).click();
    const field = pane.getByRole("combobox", { name: paneSv.region.label });
    await field.fill("VGR");
    await expect
      .poll(() => pane.getByRole("listbox").getByRole("option").allTextContents())
      .toEqual(["Västra Götalandsregionen"]);
    expect(await violations(pane)).toEqual([]);
    await field.press("Enter");
    await expect.poll(() => pane.locator("header").textContent()).toContain("Västra Götalandsregionen");
    // Nothing of hers has been decided, and that is not 0 kronor earned.
    await expect
      .poll(() => pane.locator("#result-header").textContent())
      .toMatch(/Västra Götalandsregionen: \d[\d\s,]*mnkr öppet/);
    expect(await pane.locator("#result-header").textContent()).not.toContain("intjänat");
    await pane.getByRole("button", { name: new RegExp(`^${paneSv.region.change}`) }).click();
    await pane.getByRole("listbox").getByRole("option", { name: "Region Halland", exact: true }).click();
    await expect.poll(() => pane.locator("#result-header").textContent()).toContain("Region Halland");
  });

  test("half a year: what is left out is called left out, and nothing of it is open", async () => {
    const { pane } = bench;
    await openStep(pane, "settle");
    await pane.locator("#settle-panel summary").click();
    await pane.getByLabel(paneSv.settle.until).selectOption("2023-06");
    await expect.poll(() => pane.locator("#settle-header").textContent()).toContain("till och med juni 2023");
    await expect.poll(() => primary(pane).getAttribute("aria-disabled")).toBeNull();
    await primary(pane).click();
    await expect.poll(() => pane.locator("#result-header").textContent()).toMatch(/44,4\smnkr intjänat/);
    await pane.locator("#result-panel").getByRole("grid").waitFor();
    const words = await pane.locator("#result-panel").textContent();
    expect(words).toMatch(/Utelämnat ur avräkningen37\s032\s28[67]\skr/);
    expect(words).toContain(paneSv.result.leftOutMonths("jul, aug, sep, okt, nov"));
    expect(words).toMatch(/Utbetalning december 2023: jul–nov och bonuspottenminst \d[\d\s]*kr, högst \d/);
  });

  test("the workbook remembers whose it is", async () => {
    await bench.reload();
    await expect.poll(() => bench.pane.locator("header").textContent()).toContain("Region Halland");
  });
});

describe("the one button", () => {
  let bench: OpenWorkbench;
  beforeAll(async () => {
    bench = await openWorkbench(browser(), LAPTOP);
  });
  afterAll(() => bench.close());
  beforeEach(() => {
    expect(bench.errors).toEqual([]);
  });

  const isInSight = async (): Promise<void> => {
    const size = await bench.pane.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(size).toEqual({ width: 350, height: 631 });
    const box = await primary(bench.pane).evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { left, right, top, bottom };
    });
    expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(size.width);
    expect(box.bottom).toBeLessThanOrEqual(size.height);
  };

  test.each<SectionId>(SECTIONS)("is in sight in the step %s, at its top and at its end", async (id) => {
    const { pane } = bench;
    await pastWelcome(pane);
    if (id === "result") {
      await primary(pane).click();
      await pane.getByRole("grid").waitFor();
    }
    await openStep(pane, id);
    await isInSight();
    await pane.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await isInSight();
  });
});
