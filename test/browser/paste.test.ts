/** What a person pastes into the grid, by the keyboard and the browser's own clipboard. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { CellValue } from "../../src/sheets/grid";
import { browserOfFile } from "../support/browser";
import { type OpenWorkbench, openWorkbench } from "../support/workbench";

const browser = browserOfFile();
let bench: OpenWorkbench;

beforeAll(async () => {
  const context = { permissions: ["clipboard-read", "clipboard-write"] };
  bench = await openWorkbench(browser(), { file: "new", context });
});
beforeEach(async () => {
  await bench.create();
  await bench.page.locator('canvas[id^="univer-sheet-main-canvas"]').click({ position: { x: 80, y: 30 } });
  await expect.poll(() => bench.selection()).toBe("Blad1!A1");
});
afterEach(() => {
  expect(bench.errors).toEqual([]);
});
afterAll(async () => {
  await bench.close();
});

const cells =
  (ask: (address: string) => Promise<unknown>, ...addresses: readonly string[]) =>
  (): Promise<unknown[]> =>
    Promise.all(addresses.map(ask));
const held = (...addresses: readonly string[]) => cells((address) => bench.cell("Blad1", address), ...addresses);
const shown = (...addresses: readonly string[]) => cells((address) => bench.shown("Blad1", address), ...addresses);
const formulas = (...addresses: readonly string[]) => cells((address) => bench.formula("Blad1", address), ...addresses);

async function paste(text: string, html?: string): Promise<void> {
  await bench.page.evaluate(
    async ([plain, looks]) => {
      const blob = (type: string, content: string): Record<string, Blob> => ({ [type]: new Blob([content], { type }) });
      const types = { ...blob("text/plain", plain), ...(looks === undefined ? {} : blob("text/html", looks)) };
      await navigator.clipboard.write([new ClipboardItem(types)]);
    },
    [text, html] as const,
  );
  await bench.page.keyboard.press("Control+v");
}

async function enter(values: Readonly<Record<string, CellValue>>): Promise<void> {
  for (const [address, value] of Object.entries(values)) await bench.enter("Blad1", address, value);
}

test("text from outside becomes what typing it gives, cell for cell", async () => {
  await paste("0,713\t71,3 %\t1 234,5\n=SUMMA(1;2)\t2023-03-01\t'07\nsant\t#saknas!\tett < två\n");
  await expect
    .poll(held("A1", "B1", "C1", "A2", "B2", "C2", "A3", "B3", "C3"))
    .toEqual([0.713, 0.713, 1234.5, 3, 44_986, "07", true, "#N/A", "ett < två"]);
  expect(await shown("A1", "B1", "C1", "A2", "B2", "A3", "B3")()).toEqual([
    "0,713",
    "71,30%",
    "1\u00a0234,50",
    "3",
    "2023-03-01",
    "SANT",
    "#SAKNAS!",
  ]);
  expect(await formulas("A2", "A4", "D1")()).toEqual(["=SUM(1,2)", "", ""]);
  expect(await bench.selection()).toBe("Blad1!A1:C3");
  await bench.page.keyboard.press("Control+z");
  await expect.poll(held("A1", "B2", "C3")).toEqual(["", "", ""]);
});

test("one value fills what is selected, a quoted cell keeps its lines, and a formula that is none changes nothing", async () => {
  await bench.page.keyboard.press("Shift+ArrowDown");
  await expect.poll(() => bench.selection()).toBe("Blad1!A1:A2");
  await paste("0,5");
  await expect.poll(held("A1", "A2", "A3")).toEqual([0.5, 0.5, ""]);
  await paste('"två\nrader ""här"""\t7\n=SUMMA(A1,B1)\t8');
  await expect.poll(held("A1", "B1", "A2", "B2")).toEqual(['två\nrader "här"', 7, 0.5, 8]);
});

test("a table with looks from outside is read in Swedish too", async () => {
  const table = "<table><tr><td><b>0,713</b></td><td>71,3 %</td></tr><tr><td>=SUMMA(1;2)</td></tr></table>";
  await paste("0,713\t71,3 %\n=SUMMA(1;2)", table);
  await expect.poll(held("A1", "B1", "A2")).toEqual([0.713, 0.713, 3]);
  expect(await shown("A1", "B1", "A2")()).toEqual(["0,713", "71,30%", "3"]);
  const bold = await bench.page.evaluate(() => {
    const { workbook } = window.workbench.session;
    return [0, 1].map((column) => workbook.sheet("Blad1").cells.formatAt(0, column).bold);
  });
  expect(bold).toEqual([true, false]);
});

test("what is copied in the grid moves its references, and keeps its values", async () => {
  await enter({ A1: 0.25, A2: 2, B1: 10, B2: 20, A3: "=A1+A2", A4: "=SUM($A$1,A2)" });
  await expect.poll(held("A3", "A4")).toEqual([2.25, 2.25]);
  await bench.page.keyboard.press("ArrowDown");
  await bench.page.keyboard.press("ArrowDown");
  await bench.page.keyboard.press("Shift+ArrowDown");
  await expect.poll(() => bench.selection()).toBe("Blad1!A3:A4");
  await bench.page.keyboard.press("Control+c");
  await expect.poll(() => bench.page.evaluate(() => navigator.clipboard.readText())).toMatch(/^2[.,]25\n2[.,]25$/);
  await bench.page.keyboard.press("ArrowRight");
  await bench.page.keyboard.press("Control+v");
  await expect.poll(formulas("B3", "B4")).toEqual(["=B1+B2", "=SUM($A$1,B2)"]);
  await expect.poll(held("B3", "B4")).toEqual([30, 20.25]);
});
