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

/** What a function was handed: of whole columns how many rows, and the first. */
interface Heard {
  readonly args: readonly unknown[];
  readonly address: string | undefined;
  readonly parameterAddresses: readonly (string | null)[] | undefined;
}

test("functions are handed empty cells, whole columns and addresses as by Excel on the web", async () => {
  await bench.create();
  await bench.pane.locator("#settle-header").waitFor();
  await bench.pane.evaluate(async () => {
    const heard: Heard[] = [];
    Object.assign(window, { heard });
    for (const id of ["SETTLE", "TIERPAYOUT"])
      CustomFunctions.associate(id, (...given: readonly unknown[]) => {
        const { address, parameterAddresses } = given.at(-1) as CustomFunctions.Invocation;
        const args = given
          .slice(0, -1)
          .map((one) => (Array.isArray(one) && one.length > 2 ? [one.length, ...(one as unknown[]).slice(0, 2)] : one));
        heard.push({ args, address, parameterAddresses });
        return [["10 %", null, true, "2023-01"]];
      });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Mina tal");
      sheet.getRange("B2").values = [[7]];
      context.workbook.worksheets.getItem("Blad1").getRange("A1:B2").values = [
        [1, 0],
        ["x", ""],
      ];
      await context.sync();
    });
  });
  const heard = (): Promise<readonly Heard[]> =>
    bench.pane.evaluate(() => (window as unknown as { heard: Heard[] }).heard.splice(0));
  await enter({ D5: "=KOMILJARD.SETTLE(2023,A1:B2,'Mina tal'!B:B)" });
  await expect.poll(cells("D5", "E5", "F5", "G5")).toEqual(["10 %", 0, true, "2023-01"]);
  const range = [
    [1, 0],
    ["x", null],
  ];
  expect(await heard()).toEqual([
    {
      args: [[[2023]], range, [1_048_576, [null], [7]], null],
      address: undefined,
      parameterAddresses: [null, "Blad1!A1:B2", "'Mina tal'!B:B", null],
    },
  ]);
  // One that does not ask for addresses gets none; an empty cell and what is left out are nothing, a true zero is 0.
  await enter({ D7: "=KOMILJARD.TIERPAYOUT(2023,B2,B1,,B2:B2)" });
  await expect.poll(cells("D7")).toEqual(["10 %"]);
  expect(await heard()).toEqual([
    {
      args: [[[2023]], [[null]], [[0]], null, [[null]], null, null],
      address: undefined,
      parameterAddresses: undefined,
    },
  ]);
  expect(bench.errors).toEqual([]);
});

test("SETTLE settles the example in a cell beside its sheets, its empty cells as the sheets have them", async () => {
  await bench.page.reload();
  await bench.page.evaluate(() => window.workbench.ready);
  await bench.enter("Befolkning", "H1", "=KOMILJARD.SETTLE(2023,A1:E22,Väntetider!A1:L2080)");
  await expect.poll(() => bench.cell("Befolkning", "H1")).toBe("Länskod");
  expect(await bench.cell("Befolkning", "I2")).toBe("Region Stockholm");
  expect(await bench.cell("Befolkning", "K23")).toBe(2_500_000_000);
});
