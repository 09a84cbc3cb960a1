/** Every example of docs/functions.md, typed in a Swedish workbench, gives what the page says. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CellValue } from "../../src/sheets/grid";
import { browserOfFile } from "../support/browser";
import { openBook, shownIn } from "../support/excelize";
import { type OpenWorkbench, openWorkbench } from "../support/workbench";

const browser = browserOfFile();
const root = join(import.meta.dirname, "../..");
let bench: OpenWorkbench;

beforeAll(async () => {
  bench = await openWorkbench(browser());
});
afterAll(async () => {
  await bench.close();
});

/** What stands on an example's sheet beside it, and what its cells hold then, where the page does not say it. */
interface Laid {
  readonly cells?: Readonly<Record<string, readonly (readonly CellValue[])[]>>;
  readonly gives?: Readonly<Record<string, unknown>>;
}

const column = (count: number, value: CellValue): CellValue[][] => Array.from({ length: count }, () => [value]);
const WEIGHTS = { "A2:A4": column(3, 1) };
/** The table whose Norra in the first column is small. */
const TABLE = [
  ["Klinik", "0–30 d", "31–60 d", "Summa"],
  ["Norra", 12, 55, 67],
  ["Södra", 48, 61, 109],
  ["Västra", 52, 33, 85],
  ["Östra", 30, 40, 70],
  ["Summa", 142, 189, 331],
];
/** What the same call gives in formler.xlsx. */
const formulas = openBook(readFileSync(join(root, "examples/formler.xlsx")));
const inFile = (cell: string): unknown => shownIn(formulas, "Framåt", cell);

/** What examples that speak of cells rest on. Populations stand in column C, as on the sheet Befolkning. */
const LAID: Readonly<Record<string, Laid>> = {
  "=KOMILJARD.TIERPAYOUT(2023;2;B2;C2)": { cells: { "B2:C2": [[0.651, 0.621]] }, gives: { H1: 0.75 } },
  "=KOMILJARD.TIERPAYOUT(2023;A:A;B:B;C:C)": {
    cells: {
      "A1:C4": [
        ["Krav", "I år", "Fg år"],
        [2, 0.651, 0.621],
        ["", "", ""],
        [1, 0.842, 0.829],
      ],
    },
    // A header is wrong on its own row, and an empty row is an empty text.
    gives: { H1: "#VALUE!", H2: 0.75, H3: "", H4: 0.5, H5: "" },
  },
  "=KOMILJARD.TIERPAYOUT(2023;D2:D2080;E2:E2080;F2:F2080)": {
    cells: { "D2:F2": [[2, 0.651, 0.621]], "D2080:F2080": [[1, 0.842, 0.829]] },
    gives: { H1: 0.75, H2: "", H2079: 0.5 },
  },
  // 2 500 000 000 / 11 × 24 % × 2 437 158 / 10 514 719.
  '=KOMILJARD.RESERVED(2023;2;"2023-03";C2;C$2:C$22)': { gives: { H1: 12_642_838.19 } },
  // 549 250 000 × 25 % × 2 437 158 / 10 514 719.
  '=KOMILJARD.RESERVED(2021;2;"hela perioden";C2;C$2:C$22)': { gives: { H1: 31_827_028.18 } },
  // Thirds of a hundred kronor, to the öre.
  "=KOMILJARD.BONUSPOTTSHARE(D2:D22;D2:D22;F1)": {
    cells: { "D2:D22": [[1], [2], ...column(19, 0)], F1: [[100]] },
    gives: { H1: 33.33, H2: 66.67, H3: 0, H21: 0 },
  },
  "=KOMILJARD.ALLOCATE(100;A2:A4)": { cells: WEIGHTS },
  "=KOMILJARD.ALLOCATE(1000,5;A2:A4;2)": { cells: WEIGHTS, gives: { H1: 333.5, H2: 333.5, H3: 333.5 } },
  '=KOMILJARD.SETTLE(2023;Befolkning!A1:E22;Väntetider!A1:L2080;"utbetalningar")': {
    gives: { H1: "Länskod", H2: "01", I2: "Region Stockholm", J2: 139_861_397, K2: 465_462_282 },
  },
  '=KOMILJARD.FORECAST(2023;Befolkning!A1:E22;Väntetider!A1:L2080;"Halland";"2023-08")': {
    gives: { H1: "Vad", H2: inFile("A4"), I2: inFile("B4"), J2: inFile("C4"), H10: inFile("A12"), I10: inFile("B12") },
  },
  '=KOMILJARD.WORTH(2023;Befolkning!A1:E22;Väntetider!A1:L2080;13;"2023-08")': {
    gives: { H1: "Krav och månad", H2: inFile("A25"), I2: inFile("B25"), J2: inFile("C25"), K2: inFile("D25") },
  },
  // The headers of the sheet Källor.
  "=KOMILJARD.RULE(2023)": { gives: { H1: "Uppgift" } },
  "=KOMILJARD.SUPPRESS(A1:D6)": {
    cells: { "A1:D6": TABLE },
    gives: { H1: "Klinik", I1: "0–30 d", H2: "Norra", I2: "*", K6: 331 },
  },
  "=KOMILJARD.SUPPRESS(A1:D6;5)": { cells: { "A1:D6": TABLE }, gives: { I2: 12, J2: 55, K2: 67, K6: 331 } },
};

interface Example {
  readonly formula: string;
  /** The answer as the page has it beside the formula or below it, `""` where it says none. */
  readonly said: string;
}

/** The examples of the page: those in blocks, and those in the text. */
function examples(): Example[] {
  const page = readFileSync(join(root, "docs/functions.md"), "utf8");
  const [texts, blocks] = page
    .split("```")
    .reduce<[string, string]>(
      ([text, block], part, index) => (index % 2 === 0 ? [text + part, block] : [text, block + part]),
      ["", ""],
    );
  const inBlocks = [...blocks.matchAll(/^(=KOMILJARD\.\S+(?: \S+)*)(?: {2,}(.+)|\n([^=\n].*))?$/gm)];
  const inTexts = [...texts.matchAll(/`(=KOMILJARD\.[^`]+)`/g)];
  return [...inBlocks, ...inTexts].map(([, formula = "", beside, below]) => ({ formula, said: beside ?? below ?? "" }));
}

const withSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

/** What the page says, as a pattern: `…` is anything, and what stands after "när" is for whom it holds. */
function pattern(said: string): RegExp {
  const parts = withSpaces(said.split(" när ")[0] ?? "").split("…");
  return new RegExp(`^${parts.map((part) => part.trim().replace(/[.*+?^${"$"}{}()|[\]\\]/g, "\\$&")).join(".*")}$`);
}

/** A sheet of its own for each example, with what it rests on, and its cell H1 selected. */
async function layOut(name: string, { cells = {} }: Laid): Promise<void> {
  await bench.pane.evaluate(
    ([sheetName, given]) =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const sheet = worksheets.add(sheetName);
        const people = worksheets.getItem("Befolkning").getRange("C1:C22").load("values");
        await context.sync();
        if (!Object.keys(given).some((address) => /^[A-C]/.test(address)))
          sheet.getRange("C1:C22").values = people.values;
        for (const [address, values] of Object.entries(given)) sheet.getRange(address).values = values as never;
        sheet.activate();
        sheet.getRange("H1").select();
        await context.sync();
      }),
    [name, cells] as const,
  );
  await expect.poll(() => bench.selection()).toBe(`${name}!H1`);
}

/** Opens the editor of the selected cell: keys that come before the grid has it ready are lost. */
async function beginToEdit(): Promise<void> {
  const isEditing = (): Promise<boolean> => bench.page.evaluate(() => window.workbench.session.host.editing);
  await expect
    .poll(async () => {
      if (!(await isEditing())) await bench.page.keyboard.press("F2");
      return isEditing();
    })
    .toBe(true);
}

test("every example is typed, and gives what the page says", async () => {
  const all = examples();
  expect(all.length).toBeGreaterThan(20);
  expect(Object.keys(LAID).filter((formula) => !all.some((example) => example.formula === formula))).toEqual([]);
  await bench.page.locator('canvas[id^="univer-sheet-main-canvas"]').click({ position: { x: 80, y: 30 } });
  for (const [index, { formula, said }] of all.entries()) {
    const laid = LAID[formula] ?? {};
    expect(said !== "" || laid.gives !== undefined, `nothing is known of ${formula}`).toBe(true);
    const name = `Prov ${String(index + 1)}`;
    await layOut(name, laid);
    await beginToEdit();
    await bench.page.keyboard.type(formula);
    await bench.page.keyboard.press("Enter");
    await expect.poll(() => bench.formula(name, "H1"), { message: formula }).toMatch(/^=KOMILJARD\./);
    const held = (addresses: readonly string[]): Promise<CellValue[]> =>
      Promise.all(addresses.map((address) => bench.cell(name, address)));
    const gives = Object.entries(laid.gives ?? {});
    await expect
      .poll(() => held(gives.map(([address]) => address)), { message: formula })
      .toEqual(gives.map(([, value]) => value));
    if (said === "") continue;
    const shown = async (addresses: readonly string[], between: string): Promise<string> => {
      const texts = await Promise.all(addresses.map((address) => bench.shown(name, address)));
      return withSpaces(texts.filter((text) => text !== "").join(between));
    };
    const isColumn = /^\d+, \d+/.test(said);
    await expect
      .poll(() => (isColumn ? shown(["H1", "H2", "H3"], ", ") : shown(["H1", "I1", "J1", "K1"], " | ")), {
        message: formula,
      })
      .toMatch(pattern(said));
  }
  expect(bench.errors).toEqual([]);
});
