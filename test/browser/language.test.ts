/** What a person types into the grid, in Swedish and in English. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { browserOfFile } from "../support/browser";
import { type OpenWorkbench, openWorkbench } from "../support/workbench";

const browser = browserOfFile();

const SWEDISH = {
  locale: "sv-SE",
  typed: ["0,713", "71,3 %", "1 234,5", "2023-03-01", "sant", "#saknas!", "=SUMMA(1;2,5)", "0.713"],
  held: [0.713, 0.713, 1234.5, 44_986, true, "#N/A", 3.5, "0.713"],
  shown: ["0,713", "71,30%", "1\u00a0234,50", "2023-03-01", "SANT", "#SAKNAS!", "3,5", "0.713"],
  formula: "=SUM(1,2.5)",
  call: "=KOMILJARD.TIERPAYOUT(2023;2;65,1%;62,1%)",
  refused: "=SUMMA(A1,B1)",
};
const ENGLISH: typeof SWEDISH = {
  locale: "en-US",
  typed: ["0.713", "71.3%", "1,234.5", "3/1/2023", "true", "#n/a", "=SUM(1,2.5)", "71,3"],
  held: [0.713, 0.713, 1234.5, 44_986, true, "#N/A", 3.5, "71,3"],
  shown: ["0.713", "71.30%", "1,234.50", "3/1/2023", "TRUE", "#N/A", "3.5", "71,3"],
  formula: "=SUM(1,2.5)",
  call: "=KOMILJARD.TIERPAYOUT(2023,2,65.1%,62.1%)",
  refused: "=SUM(A1;B1)",
};

describe.each([SWEDISH, ENGLISH])("typed in $locale", ({ locale, typed, held, shown, formula, call, refused }) => {
  let bench: OpenWorkbench;
  beforeAll(async () => {
    bench = await openWorkbench(browser(), { file: "new", locale });
  });
  beforeEach(async () => {
    await bench.create();
    await bench.page.locator('canvas[id^="univer-sheet-main-canvas"]').click({ position: { x: 80, y: 30 } });
  });
  afterEach(() => {
    expect(bench.errors).toEqual([]);
  });
  afterAll(async () => {
    await bench.close();
  });

  const type = async (text: string): Promise<void> => {
    await bench.page.keyboard.type(text);
    await bench.page.keyboard.press("Enter");
  };
  const all = (ask: (address: string) => Promise<unknown>) => async () =>
    Promise.all(typed.map((_, index) => ask(`A${String(index + 1)}`)));

  test("an entry is held and shown as Excel does, and is the same when it is edited again", async () => {
    for (const text of typed) await type(text);
    await expect.poll(all((address) => bench.cell("Blad1", address))).toEqual(held);
    expect(await all((address) => bench.shown("Blad1", address))()).toEqual(shown);
    expect(await bench.formula("Blad1", "A7")).toBe(formula);
    await bench.page.keyboard.press("Control+Home");
    for (const text of typed) {
      await bench.page.keyboard.press("F2");
      // A space at the end is no change of the value, and makes the entry one.
      await bench.page.keyboard.type(text.startsWith("=") ? " " : "");
      await bench.page.keyboard.press("Enter");
    }
    expect(await all((address) => bench.cell("Blad1", address))()).toEqual(held);
  });

  test("a formula with a function of the add-in computes, and one of the other language is refused", async () => {
    await type(call);
    await expect.poll(() => bench.cell("Blad1", "A1")).toBe(0.75);
    await type(refused);
    expect(await bench.formula("Blad1", "A2")).toBe("");
  });
});
