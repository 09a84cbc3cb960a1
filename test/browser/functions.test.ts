import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CellValue } from "../../src/sheets/grid";
import { browserOfFile } from "../support/browser";
import { type OpenWorkbench, openWorkbench } from "../support/workbench";

const browser = browserOfFile();
let bench: OpenWorkbench;

beforeAll(async () => {
  bench = await openWorkbench(browser());
});

afterAll(async () => {
  await bench.close();
});

const enter = async (cells: Readonly<Record<string, CellValue>>): Promise<void> => {
  for (const [address, value] of Object.entries(cells)) await bench.enter("Blad1", address, value);
};
const cells =
  (...addresses: readonly string[]) =>
  (): Promise<CellValue[]> =>
    Promise.all(addresses.map((address) => bench.cell("Blad1", address)));

describe("custom functions in the cells of a workbook", () => {
  beforeEach(async () => {
    await bench.create();
  });
  afterEach(() => {
    expect(bench.errors).toEqual([]);
  });

  test("each function calculates in the add-in's own runtime", async () => {
    await enter({ A1: 0.651, B1: 0.621, A2: 50, A3: 50 });
    const formulas: Readonly<Record<string, readonly [formula: string, answer: unknown]>> = {
      D1: ["=KOMILJARD.TIERPAYOUT(2023,2,A1,B1)", 0.75],
      D2: ["=KOMILJARD.IMPROVEMENT(A1,B1)", 3],
      D3: ['=KOMILJARD.RESERVED(2023,2,"mars 2023",A2,A2:A3)', 27272727.27],
      D4: ["=KOMILJARD.BONUSPOTTSHARE(1,3,100)", 33.33],
      D5: ["=KOMILJARD.ALLOCATE(100,7)", 100],
      D6: ["=KOMILJARD.GAP(2023,2,651,1000,630,1000)", 9],
      D7: ['=KOMILJARD.ONTIME("2023-01-01","2023-04-11","2023-04-21",TRUE)', true],
      D8: ['=KOMILJARD.RULE(2023,2,"vikt")', 24],
      D9: ["=KOMILJARD.EXPLAIN(2023,2,A1,B1)", expect.stringContaining("vilket når steget 3,0 procentenheter")],
      D10: ["=KOMILJARD.SUPPRESS(A2,60)", "*"],
      D11: ["=KOMILJARD.SETTLE(2023,A1,B1)", "#VALUE!"],
    };
    for (const [address, [formula, answer]] of Object.entries(formulas)) {
      await bench.enter("Blad1", address, formula);
      await expect.poll(() => bench.cell("Blad1", address), { message: formula }).toEqual(answer);
    }
    // GAP takes four cells, RULE two.
    await expect.poll(cells("E6", "F6", "G6")).toEqual([0.9, 0.75, "Förbättring: 3,0 procentenheter"]);
    expect(await bench.cell("Blad1", "E8")).toContain("tabell 1");
  });

  test("a change of an input calculates again, ranges spill, and a bad cell is an error of its own", async () => {
    await enter({
      A1: 0.651,
      A2: 0.7,
      A3: 0.73,
      B1: 0.621,
      B2: 0.69,
      B3: 0.8,
      C1: "=KOMILJARD.TIERPAYOUT(2023,2,A1:A3,B1:B3)",
    });
    await expect.poll(cells("C1", "C2", "C3")).toEqual([0.75, 0.5, 1]);
    await enter({ A1: "hej" });
    await expect.poll(cells("C1", "C2", "C3")).toEqual(["#VALUE!", 0.5, 1]);
    expect(await bench.shown("Blad1", "C1")).toBe("#VÄRDEFEL!");
    await enter({ A1: 0.64 });
    await expect.poll(cells("C1", "C2", "C3")).toEqual([0.5, 0.5, 1]);
    await enter({ A2: "saknas" });
    await expect.poll(cells("C1", "C2", "C3")).toEqual([0.5, "#N/A", 1]);
  });

  test("a single cell that cannot be answered shows its error, and its answer when it can", async () => {
    await enter({ A1: "2022-xx", B1: "=KOMILJARD.ALLOCATE(A1,C1:C3)", C1: 3, C2: 2, C3: 1 });
    await expect.poll(() => bench.cell("Blad1", "B1")).toBe("#VALUE!");
    await enter({ A1: 12 });
    await expect.poll(cells("B1", "B2", "B3")).toEqual([6, 4, 2]);
  });
});

test("SETTLE settles the example in a cell beside its sheets, and refuses zeros that may be empty cells", async () => {
  await bench.page.reload();
  await bench.page.evaluate(() => window.workbench.ready);
  // Univer hands an empty cell over as 0, as Excel on the desktop
  // may: where nothing follows from it the answer comes all the same.
  await bench.enter("Befolkning", "H1", "=KOMILJARD.SETTLE(2023,A1:E22,Väntetider!A1:L400)");
  await expect.poll(() => bench.cell("Befolkning", "H1")).toBe("Länskod");
  expect(await bench.cell("Befolkning", "I2")).toBe("Region Stockholm");
  expect(await bench.cell("Befolkning", "K23")).toBe(2_500_000_000);
  await bench.enter("Befolkning", "H60", "=KOMILJARD.SETTLE(2023,A1:E22,Väntetider!A1:L2080)");
  await expect.poll(() => bench.cell("Befolkning", "H60")).toBe("#VALUE!");
});
