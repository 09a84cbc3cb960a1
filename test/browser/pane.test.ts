import type { Frame } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { paneEn } from "../../src/text/en/pane";
import { paneSv } from "../../src/text/sv/pane";
import { TEXT } from "../../src/text/texts";
import { SECTIONS, type SectionId } from "../../taskpane/state/state";
import { violations } from "../support/axe";
import { browserOfFile } from "../support/browser";
import { SETTLED } from "../support/settled";
import { openStep, pastWelcome } from "../support/steps";
import { type OpenWorkbench, openWorkbench, workbenchUrl } from "../support/workbench";

const browser = browserOfFile();

const INPUT = ["Befolkning", "Väntetider"];
/** What a region has earned, on the sheet of sums. */
async function earned(bench: OpenWorkbench, code = "01"): Promise<unknown> {
  for (let row = 1; row < 20; row++)
    if ((await bench.cell("Sammanställning", `A${String(row)}`)) === code)
      return bench.cell("Sammanställning", `E${String(row)}`);
  throw new Error(`The sheet has no row for ${code}`);
}

const button = (pane: Frame, name: string | RegExp) =>
  pane.getByRole("button", { name, exact: typeof name === "string" });
/** The one button, in the footer. */
const settleButton = (pane: Frame, words = paneSv) =>
  pane.locator("footer").getByRole("button", {
    name: new RegExp(`^(${words.settle.button}|${words.settle.again})$`),
  });
const panel = (pane: Frame, id: SectionId) => pane.locator(`#${id}-panel`);

/** Passes the welcome and presses the one button; resolves when the focus is at the result. */
async function settle(pane: Frame, words = paneSv): Promise<void> {
  await pastWelcome(pane, words);
  await settleButton(pane, words).click();
  await expect.poll(() => focused(pane)).toBe("result-heading");
}

function focused(pane: Frame): Promise<string> {
  return pane.evaluate(() => document.activeElement?.id ?? "");
}

describe("the first run, in a new workbook and 320 pixels", () => {
  let bench: OpenWorkbench;
  beforeAll(async () => {
    bench = await openWorkbench(browser(), { file: "new", width: 320 });
  });
  afterAll(() => bench.close());
  afterEach(() => {
    expect(bench.errors).toEqual([]);
  });

  const overflow = () =>
    bench.pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  test("welcomes, offers sample data and says that they are invented", async () => {
    const welcome = bench.pane.getByRole("region", { name: paneSv.welcome.title });
    await welcome.waitFor();
    expect(await welcome.getByText(paneSv.data.sampleHelp).count()).toBe(1);
    expect(await bench.pane.evaluate(() => document.documentElement.lang)).toBe("sv");
    expect(await overflow()).toBe(0);
  });

  test("goes from sample data to finished sheets in two clicks", async () => {
    await button(bench.pane, paneSv.welcome.sample).click();
    await expect.poll(() => focused(bench.pane)).toBe("settle-header");
    expect(await bench.sheetNames()).toEqual(["Blad1", ...INPUT, "Läs mig"]);
    await settleButton(bench.pane).click();
    await expect.poll(() => focused(bench.pane)).toBe("result-heading");
    expect(await bench.sheetNames()).toEqual(["Blad1", ...INPUT, "Läs mig", ...SETTLED]);
    expect(await bench.cell("Sammanställning", "A1")).toContain("avräkning av");
    expect(await bench.pane.getByRole("status").first().textContent()).toContain(paneSv.settle.done(SETTLED.length));
  });

  test("needs no horizontal scroll in any step", async () => {
    for (const id of SECTIONS) {
      await openStep(bench.pane, id);
      for (const details of await panel(bench.pane, id).locator("details").all())
        await details.evaluate((element: HTMLDetailsElement) => (element.open = true));
      expect(await overflow(), id).toBe(0);
    }
  });

  test("shows a region's year: cells in words, an explanation with its clause, and the way to the row", async () => {
    await openStep(bench.pane, "result");
    const grid = bench.pane.getByRole("grid");
    expect(await grid.getByRole("row").count()).toBe(12);
    await grid.getByRole("button", { name: /^mars 2023, krav 3: / }).click();
    await bench.page.keyboard.press("ArrowDown");
    const cell = grid.getByRole("button", { name: /^april 2023, krav 3: / });
    expect(await cell.evaluate((element) => element === document.activeElement)).toBe(true);
    const explained = panel(bench.pane, "result").locator("[aria-live=polite]");
    expect(await explained.textContent()).toMatch(/april 2023, 3 Operation\/åtgärd.*Vilar på avsnitt 4, punkt 2–3:/);
    await button(bench.pane, paneSv.result.outcomeRow).last().click();
    await expect.poll(() => bench.selection()).toMatch(/^Utfall!A\d+$/);
    const row = /\d+/.exec(await bench.selection())?.[0] ?? "";
    expect([await bench.cell("Utfall", `C${row}`), await bench.cell("Utfall", `D${row}`)]).toEqual(["2023-04", "3"]);
  });

  test("touches targets of at least 24 pixels", async () => {
    for (const id of SECTIONS) {
      await openStep(bench.pane, id);
      const small = await bench.pane.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("button, select, summary, label:has(input)")]
          .filter((element) => element.getClientRects().length > 0)
          .map((element) => ({ text: element.textContent.slice(0, 30), box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width < 23.9 || box.height < 23.9)
          .map(({ text, box }) => `${text} ${box.width.toFixed(1)}×${box.height.toFixed(1)}`),
      );
      expect(small, id).toEqual([]);
    }
  });

  test("asks Excel for nothing that the promised requirement sets lack, and the network for nothing from elsewhere", async () => {
    expect(await bench.unsupported()).toEqual([]);
    const own = new URL(await workbenchUrl()).origin;
    expect(bench.requests.filter((url) => !url.startsWith(own) && !/^(data|blob):/.test(url))).toEqual([]);
  });
});

describe("a controller's day with the example", () => {
  let bench: OpenWorkbench;
  beforeAll(async () => {
    bench = await openWorkbench(browser());
  });
  afterAll(() => bench.close());
  afterEach(() => {
    expect(bench.errors).toEqual([]);
  });

  test("a cell that is wrong is found by itself, stops the run, and a click selects it", async () => {
    await pastWelcome(bench.pane);
    await bench.enter("Väntetider", "F12", "många");
    await expect.poll(() => bench.pane.locator("#check-header").textContent()).toContain("1 fel");
    await openStep(bench.pane, "settle");
    expect(await settleButton(bench.pane).getAttribute("aria-disabled")).toBe("true");
    // The footer says what stands in the way, and leads there.
    await button(bench.pane, paneSv.settle.to(paneSv.sections.check)).click();
    await panel(bench.pane, "check").waitFor();
    await bench.pane.getByRole("button", { name: /Väntetider!F12.*”många” är inget antal/s }).click();
    await expect.poll(() => bench.selection()).toBe("Väntetider!F12");
    expect(await bench.sheetNames()).not.toContain("Utfall");
  });

  test("the list can be written to a sheet", async () => {
    await button(bench.pane, paneSv.check.write).click();
    await expect.poll(() => bench.sheetNames()).toContain("Anmärkningar");
  });

  test("corrected, it settles; an edit makes the result out of date, and a new run takes it in", async () => {
    await bench.enter("Väntetider", "F12", 70_000);
    await expect.poll(() => bench.pane.locator("#check-header").textContent()).not.toContain(" fel");
    await settle(bench.pane);
    const before = await earned(bench);
    await bench.enter("Väntetider", "E2", 70_000);
    await bench.enter("Väntetider", "F2", 70_000);
    await expect.poll(() => bench.pane.locator("#result-header").textContent()).toContain(paneSv.result.staleStatus);
    // In the notice it is the button that it looks like.
    await panel(bench.pane, "result").getByRole("button", { name: paneSv.settle.again, exact: true }).click();
    await expect.poll(() => focused(bench.pane)).toBe("result-heading");
    expect(await earned(bench)).toBeGreaterThan(Number(before));
    expect(await bench.sheetNames()).toEqual(expect.arrayContaining(["Ändringar"]));
    expect(await panel(bench.pane, "result").textContent()).toContain(paneSv.result.changed);
    expect(await bench.sheetNames()).toHaveLength(3 + SETTLED.length + 1);
  });

  test("a result sheet that she has edited is asked about, kept, and a new version stands beside it", async () => {
    await bench.enter("Bonuspott", "B30", "min anteckning");
    await settleButton(bench.pane).click();
    const dialog = bench.pane.getByRole("dialog", { name: paneSv.edited.title });
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain("Bonuspott har ändrats");
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await button(bench.pane, paneSv.edited.keep).press("Escape");
    await expect.poll(() => focused(bench.pane)).toBe("result-header");
    expect(await bench.sheetNames()).toHaveLength(3 + SETTLED.length + 1);
    await settleButton(bench.pane).click();
    await button(bench.pane, paneSv.edited.keep).click();
    await expect.poll(() => focused(bench.pane)).toBe("result-heading");
    expect(await bench.sheetNames()).toContain("Bonuspott (2)");
    expect(await bench.cell("Bonuspott", "B30")).toBe("min anteckning");
  });

  test("a failure is told of in words, with details that can be copied", async () => {
    await bench.editing(true);
    await settleButton(bench.pane).click();
    await expect.poll(() => focused(bench.pane)).toBe("failure");
    await bench.editing(false);
    expect(await bench.pane.locator("#failure").textContent()).toContain(paneSv.failure.kinds["cell-editing"]());
    await button(bench.pane, paneSv.failure.copy).click();
    await expect.poll(() => bench.pane.locator("#failure").textContent()).toMatch(/kopierade|kopiera texten/);
    await button(bench.pane, paneSv.close).click();
  });

  test("a run that takes its time shows its steps and can be cancelled; nothing is written", async () => {
    await bench.enter("Väntetider", "E2", 60_000);
    const before = await earned(bench);
    // A machine as slow as can be: the pauses between two phases last until she has pressed the button.
    await bench.pane.evaluate(() => {
      const real = window.setTimeout.bind(window);
      const held: (() => void)[] = [];
      Object.assign(window, {
        setTimeout: (work: () => void, delay?: number) => (delay === undefined ? held.push(work) : real(work, delay)),
        letGo: () => {
          window.setTimeout = real;
          for (const work of held) work();
        },
      });
    });
    await settleButton(bench.pane).click();
    await bench.pane.getByRole("progressbar").waitFor();
    await button(bench.pane, paneSv.settle.cancel).click();
    await bench.pane.evaluate(() => (window as unknown as { letGo: () => void }).letGo());
    await expect.poll(() => bench.pane.getByRole("status").first().textContent()).toContain(paneSv.settle.cancelled);
    expect(await earned(bench)).toBe(before);
    await bench.reload();
  });

  test("what cannot be known yet is shown as open, never as nothing", async () => {
    await pastWelcome(bench.pane);
    await openStep(bench.pane, "settle");
    await panel(bench.pane, "settle").locator("summary").click();
    await bench.pane.getByLabel(paneSv.settle.until).selectOption("2023-06");
    await settle(bench.pane);
    const result = panel(bench.pane, "result");
    await result.getByRole("grid").waitFor();
    const words = (await result.textContent()) ?? "";
    expect(words).toMatch(/Nästa utbetalning: augusti 2023: jan–jun\d/);
    // All performance money is paid to somebody: the nation's December is what August leaves, though not shared yet.
    const paid = /augusti 2023: jan–jun([\d\s]+)kr.*december 2023: jul–nov och bonuspotten([\d\s]+)kr/.exec(words);
    const [august = Number.NaN, december = Number.NaN] = (paid ?? [])
      .slice(1)
      .map((one) => Number(one.replaceAll(/\s/g, "")));
    expect(august + december).toBe(2_500_000_000);
    expect(words).toMatch(/Hittillsminst \d/);
    // What she left out is called that, not open.
    expect(words).toContain(paneSv.result.leftOutMonths("jul, aug, sep, okt, nov"));
    expect(await result.getByRole("grid").getByRole("row").count()).toBe(1 + 6);
    expect(await bench.cell("Utbetalningar", "D6")).toBe("öppen");
    await openStep(bench.pane, "settle");
    await panel(bench.pane, "settle").locator("summary").click();
    await bench.pane.getByLabel(paneSv.settle.until).selectOption("");
  });

  test("the ribbon's button settles with the remembered settings and shows the result", async () => {
    await bench.command("settleNow");
    expect(await focused(bench.pane)).toBe("result-heading");
    await bench.command("showHelp");
    await bench.pane.getByRole("heading", { name: paneSv.help.title, exact: true }).waitFor();
  });
});

describe("whoever sees, hears or reads otherwise", () => {
  let bench: OpenWorkbench;
  beforeAll(async () => {
    bench = await openWorkbench(browser(), { theme: "auto", locale: "en-US" });
  });
  afterAll(() => bench.close());
  afterEach(() => {
    expect(bench.errors).toEqual([]);
  });

  test("gets through to finished sheets by keyboard alone, in English", async () => {
    const { pane, page } = bench;
    await pane.getByRole("region", { name: paneEn.welcome.title }).waitFor();
    expect(await pane.evaluate(() => document.documentElement.lang)).toBe("en");
    // As F6 does in Excel on the web.
    await button(pane, paneEn.help.open).focus();
    const tabTo = async (name: string): Promise<void> => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press("Tab");
        if (
          (await pane.evaluate(() =>
            document.activeElement instanceof HTMLButtonElement ? document.activeElement.textContent : "",
          )) === name
        )
          return;
      }
      throw new Error(`Tab never reached ${name}`);
    };
    // The field that asks whose region it is: by looking for it, and by the arrows.
    const whose = pane.getByRole("combobox", { name: paneEn.region.label });
    while (!(await whose.evaluate((element) => element === document.activeElement))) await page.keyboard.press("Tab");
    await page.keyboard.type("hall");
    await page.keyboard.press("Enter");
    await expect.poll(() => whose.inputValue()).toBe("Region Halland");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => pane.getByRole("listbox").getByRole("option").count()).toBe(22);
    await page.keyboard.press("Escape");
    await tabTo(paneEn.welcome.start);
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(pane)).toBe("settle-header");
    // What is under a step is loaded when it is opened.
    await panel(pane, "settle").locator("summary").first().waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => pane.getByRole("radio", { checked: true }).first().getAttribute("value")).toBe("exact");
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => pane.locator("#settle-header").textContent()).not.toContain("no rounding");
    await tabTo(paneEn.settle.button);
    await page.keyboard.press("Space");
    await expect.poll(() => focused(pane)).toBe("result-heading");
    // The genuine client of Excel on the web would take Tab out of the pane here.
    await page.keyboard.press("Tab");
    expect(await panel(pane, "result").evaluate((element) => element.contains(document.activeElement))).toBe(true);
    // Her own region's sheet comes first.
    expect(await bench.sheetNames()).toHaveLength(3 + 1 + SETTLED.length);
    expect(await bench.cell("Sammanställning", "A1")).toContain("settlement of");
  });

  test("meets no violation of WCAG 2.2 AA in any step, in light, dark or forced colours", async () => {
    for (const look of [
      { colorScheme: "light" },
      { colorScheme: "dark" },
      { colorScheme: "light", forcedColors: "active" },
    ] as const) {
      await bench.page.emulateMedia({ forcedColors: "none", ...look });
      for (const id of SECTIONS) {
        await openStep(bench.pane, id);
        for (const details of await panel(bench.pane, id).locator("details").all())
          await details.evaluate((element: HTMLDetailsElement) => (element.open = true));
        expect(await violations(bench.pane), `${id} ${JSON.stringify(look)}`).toEqual([]);
      }
    }
    await bench.page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  });

  test("sees the pane dark when Excel is, and again light by hand", async () => {
    const background = () =>
      bench.pane.evaluate(
        () => getComputedStyle(document.querySelector(".fui-FluentProvider") ?? document.body).backgroundColor,
      );
    await bench.page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(background).toBe("rgb(41, 41, 41)");
    await button(bench.pane, paneEn.tastes.title).click();
    await bench.pane.getByLabel(paneEn.tastes.theme, { exact: true }).selectOption("light");
    await expect.poll(background).toBe("rgb(255, 255, 255)");
  });

  test("switches to Swedish, and the choice outlives the pane", async () => {
    await bench.pane.getByLabel(paneEn.tastes.language, { exact: true }).selectOption("sv");
    await expect.poll(() => bench.pane.evaluate(() => document.documentElement.lang)).toBe("sv");
    await bench.reload();
    await expect.poll(() => bench.pane.locator("#agreement-header").textContent()).toContain(paneSv.sections.agreement);
  });
});

describe("another agreement than the one to begin with", () => {
  let bench: OpenWorkbench;
  beforeAll(async () => {
    bench = await openWorkbench(browser(), { file: "new", width: 320 });
  });
  afterAll(() => bench.close());
  afterEach(() => {
    expect(bench.errors).toEqual([]);
  });

  const opened = async (id: SectionId, words = paneSv): Promise<void> => {
    await openStep(bench.pane, id);
    if (id === "agreement") {
      for (const details of await panel(bench.pane, id).locator("details").all())
        await details.evaluate((element: HTMLDetailsElement) => (element.open = true));
      const show = button(bench.pane, words.agreement.jsonShow);
      if ((await show.count()) > 0) await show.click();
    }
  };

  test("is chosen, with what is assumed in it, and its input sheets are its own", async () => {
    await pastWelcome(bench.pane);
    await openStep(bench.pane, "agreement");
    await bench.pane.getByLabel(paneSv.agreement.choose, { exact: true }).selectOption("2021");
    await expect.poll(() => bench.pane.locator("#agreement-header").textContent()).toContain("2021");
    const words = (await panel(bench.pane, "agreement").textContent()) ?? "";
    expect(words).toContain(TEXT.sv.proven["partly-assumed"]);
    expect(words).toMatch(/september–november 2021 \(3 månader\)/);
    await openStep(bench.pane, "data");
    expect(await panel(bench.pane, "data").textContent()).toContain(paneSv.data.sampleUnfit);
    await button(bench.pane, paneSv.data.create).click();
    // The populations come with the product.
    const said = bench.pane.getByRole("status").last();
    await expect.poll(() => said.textContent()).toContain(paneSv.data.created(["Väntetider"]));
    expect(await bench.sheetNames()).toEqual(["Blad1", "Väntetider"]);
    expect([await bench.cell("Väntetider", "C2"), await bench.cell("Väntetider", "H1")]).toEqual([
      "2021-08",
      "Väntande inom 30 dagar",
    ]);
  });

  test("is written to a sheet, which is then what is settled; a mistake on it is told with its cell", async () => {
    await openStep(bench.pane, "agreement");
    await button(bench.pane, paneSv.agreement.write).click();
    await expect.poll(() => bench.sheetNames()).toContain("Avtal");
    await expect.poll(() => bench.pane.getByLabel(paneSv.agreement.choose, { exact: true }).inputValue()).toBe("sheet");
    const row = await rowOf("Hela beloppet");
    await bench.enter("Avtal", `C${row}`, "mycket");
    await expect.poll(() => bench.pane.locator("#check-header").textContent()).toContain("1 fel");
    await openStep(bench.pane, "check");
    await bench.pane.getByRole("button", { name: new RegExp(`Avtal!C${row}`) }).click();
    await expect.poll(() => bench.selection()).toBe(`Avtal!C${row}`);
    await bench.enter("Avtal", `C${row}`, "2 967 000 000 kr");
    // Then what is left to say is of the input, which is empty.
    await expect.poll(() => panel(bench.pane, "check").textContent()).not.toContain("Avtal!");
    expect(await bench.pane.locator("#agreement-header").textContent()).toContain(
      paneSv.agreement.sheetStatus("Avtal"),
    );
  });

  const rowOf = async (item: string): Promise<string> => {
    for (let row = 1; row < 30; row++) if ((await bench.cell("Avtal", `B${String(row)}`)) === item) return String(row);
    throw new Error(`The sheet has no ${item}`);
  };

  test("is shown as JSON, and read from it", async () => {
    await opened("agreement");
    const shown = bench.pane.getByLabel(paneSv.agreement.jsonShown);
    await expect.poll(() => shown.inputValue()).toContain('"id": "2021"');
    await bench.pane.getByLabel(paneSv.agreement.jsonText).fill("{");
    await button(bench.pane, paneSv.agreement.jsonTake).click();
    await expect
      .poll(() => bench.pane.getByRole("status").last().textContent())
      .toContain(paneSv.agreement.hindered(1));
  });

  test.each([
    ["sv", paneSv],
    ["en", paneEn],
  ] as const)("meets no violation of WCAG 2.2 AA, and needs no horizontal scroll: %s", async (language, words) => {
    await button(bench.pane, /^(Utseende och språk|Look and language)$/).click();
    await bench.pane.getByLabel(/^(Språk|Language)$/).selectOption(language);
    await expect.poll(() => bench.pane.locator("#agreement-header").textContent()).toContain(words.sections.agreement);
    await button(bench.pane, words.tastes.title).click();
    for (const id of SECTIONS) {
      await opened(id, words);
      expect(await violations(bench.pane), id).toEqual([]);
      expect(
        await bench.pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        id,
      ).toBe(0);
    }
  });
});

test("opened in a browser without Excel, the page says where it belongs", async () => {
  const context = await browser().newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.goto(new URL("taskpane.html", await workbenchUrl()).href);
  await expect.poll(() => page.locator("#pane").textContent()).toContain(paneSv.outside);
  await context.close();
});
