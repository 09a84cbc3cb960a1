/** Formulas of the embedded Excel: their results, and when they are calculated. */

import { describe, expect, test } from "vitest";
import { calculateBy } from "../../../host/calc/calculator";
import { readXlsx, writeXlsx } from "../../../host/files/xlsx";
import { Workbook } from "../../../host/model/workbook";
import { type Connection, connect } from "../../../host/wire/connect";
import type { CellValue } from "../../../src/sheets/grid";

const open = (names?: string[]): Connection & { workbook: Workbook } => {
  const workbook = new Workbook(names);
  return { ...connect(workbook), workbook };
};

/** Enters inputs from A1 on. */
function enter(workbook: Workbook, sheet: string, inputs: CellValue[][]): void {
  workbook.sheet(sheet).enter({ row: 0, column: 0, rows: inputs.length, columns: inputs[0]?.length ?? 0 }, inputs);
}

/** The data that the formulas below look at. */
const DATA: CellValue[][] = [
  ["Skåne", 10, 1.005, true],
  ["Halland", 20, -2.5, "10"],
  ["skåne", 30.5, 0.1, ""],
  ["Kronoberg", 0, 0.2, "=1/0"],
];

/** The result of one formula beside the data. */
function result(formula: string): CellValue {
  const { workbook } = open(["Block 2", "Blad"]);
  enter(workbook, "Block 2", DATA);
  enter(workbook, "Blad", [["=1+1", formula]]);
  return workbook.sheet("Blad").value(0, 1);
}

describe("a formula's result is Excel's", () => {
  test.each([
    ["=SUM('Block 2'!B1:B4)", 60.5],
    ["=SUM('Block 2'!$B:$B,1,TRUE)", 62.5],
    ["=SUM('Block 2'!A1:A4)", 0],
    ["=SUM('Block 2'!D1:D4)", "#DIV/0!"],
    ["=SUM(Saknas!A1)", "#REF!"],
    ["=SUMIF('Block 2'!A:A,\"SKÅNE\",'Block 2'!B:B)", 40.5],
    ["=SUMIFS('Block 2'!B1:B4,'Block 2'!A1:A4,\"s*\",'Block 2'!B1:B4,\">10\")", 30.5],
    ["=SUMIFS('Block 2'!B1:B4,'Block 2'!A1:A3,\"s*\")", "#VALUE!"],
    ["=COUNTIF('Block 2'!B1:B4,\">=20\")", 2],
    ["=COUNTIF('Block 2'!D1:D4,10)", 1],
    ["=COUNTIF('Block 2'!A1:A4,\"<>skåne\")", 2],
    ["=COUNTIFS('Block 2'!A1:A4,\"Skåne\",'Block 2'!C1:C4,\"<1\")", 1],
    ["=COUNT('Block 2'!A1:D4)", 9],
    ["=COUNTA('Block 2'!A1:D4)", 15],
    ["=MAX('Block 2'!B1:B4)-MIN('Block 2'!C1:C4)", 33],
    ["=MAX('Block 2'!A1:A4)", 0],
    ["=SUMPRODUCT('Block 2'!B1:B4,'Block 2'!C1:C4)", 10.05 - 50 + 3.05],
    ["=SUMPRODUCT(('Block 2'!A1:A4=\"skåne\")*'Block 2'!B1:B4)", 40.5],
    ["=SUMPRODUCT(--('Block 2'!B1:B4>5),ROUND('Block 2'!B1:B4,0))", 61],
    ["=AVERAGE('Block 2'!B1:B4)", 15.125],
    ["=SUBTOTAL(109,'Block 2'!B1:B4)", 60.5],
    ["=MATCH(20,'Block 2'!B1:B4,0)", 2],
    ["=MATCH(\"SKÅNE\",'Block 2'!A1:A4,0)", 1],
    ["=MATCH(11,'Block 2'!D1:D3,0)", "#N/A"],
    ["=INDEX('Block 2'!A1:A4,MATCH(30.5,'Block 2'!B1:B4,0))", "skåne"],
    ["=INDEX('Block 2'!A1:C4,2,3)", -2.5],
    ["=INDEX('Block 2'!A1:A4,5)", "#REF!"],
    ["=ROUND('Block 2'!C1,2)", 1.01],
    ["=ROUND(0.285*100,0)", 29],
    ["=ROUND(-2.5,0)", -3],
    ["=ROUND(1234567,-3)", 1_235_000],
    ['=ROUNDDOWN(-1.99,1)&""', "-1,9"],
    ["=IF(ABS('Block 2'!B1-'Block 2'!B2)<0.005,\"stämmer\",\"stämmer inte\")", "stämmer inte"],
    ["=IF(ABS('Block 2'!B1-10)<0.005,\"stämmer\",1/0)", "stämmer"],
    ["=IF(FALSE,1)", false],
    ["=IF('Block 2'!D4,1,2)", "#DIV/0!"],
    ['=IFERROR(1/0,"fel")', "fel"],
    ["=IFERROR('Block 2'!D4,7)", 7],
    ["=IFERROR('Block 2'!B1,7)", 10],
    ["=AND(1<2,TRUE,OR(FALSE,2>=2))", true],
    ["=0.1+0.2=0.3", true],
    ["=1.1-1-0.1", 0],
    ["=1.333+1.225-1.333-1.225", 0],
    ["=65.1-62.1=3", false],
    ["=65.1-62.1", 65.1 - 62.1],
    ['="a"="A"', true],
    ['=1<"a"', true],
    ['=1.5&" kr"&TRUE', "1,5 krTRUE"],
    ['="1,5"*2', 3],
    ['="x"+1', "#VALUE!"],
    ["=-2^2", 4],
    ["=2+3*4^2/8-50%", 7.5],
    ["=(2+3)*4", 20],
    ["=A1*2", 4],
    ["=Z99", 0],
    ['=Z99&""=""', true],
    ['="säger ""hej"""', 'säger "hej"'],
    ["=ISERROR('Block 2'!D4)", true],
    ["=FINNS.INTE(1)", "#NAME?"],
    ["=IF(TRUE,1,FINNS.INTE(1))", 1],
    ["=Tabell1[Kolumn]", "#NAME?"],
    ["=A1+", "#NAME?"],
    ["=B1+1", "#REF!"],
  ])("%s", (formula, expected) => {
    const got = result(formula);
    if (typeof expected === "number" && typeof got === "number") expect(got).toBeCloseTo(expected, 10);
    else expect(got).toBe(expected);
  });
});

describe("calculation", () => {
  test("follows changes through other formulas and other sheets, as the client reads them", async () => {
    const { Excel: client } = open(["Utfall", "Summa"]);
    const got = await client.run(async (context) => {
      const [data, total] = ["Utfall", "Summa"].map((name) => context.workbook.worksheets.getItem(name));
      if (!data || !total) throw new Error();
      // What is referred to comes after what refers to it.
      const range = total.getRange("A1:C1");
      range.formulas = [["=B1*2", "=SUM(Utfall!A:A)", '=IF(B1>5,"stor","liten")']];
      data.getRange("A1:A2").values = [[1], [2]];
      range.load("values, formulas");
      await context.sync();
      const first = range.values as unknown;
      data.getRange("A3").values = [[10]];
      range.load("values");
      await context.sync();
      return [first, range.values, range.formulas] as unknown;
    });
    expect(got).toEqual([
      [[6, 3, "liten"]],
      [[26, 13, "stor"]],
      [["=B1*2", "=SUM(Utfall!A:A)", '=IF(B1>5,"stor","liten")']],
    ]);
  });

  test("goes on after rows moved, formulas were replaced and a sheet came and went", () => {
    const { workbook } = open(["A", "B"]);
    enter(workbook, "A", [
      [1, "=A1+1"],
      [2, "=A2+1"],
    ]);
    enter(workbook, "B", [["=SUM(A!A1:A5)", "=SUM(Ny!A1)"]]);
    expect([workbook.sheet("B").value(0, 0), workbook.sheet("B").value(0, 1)]).toEqual([3, "#REF!"]);
    workbook.sheet("A").insertDown({ row: 0, column: 0, rows: 1, columns: 1 });
    enter(workbook, "A", [[5]]);
    expect(workbook.sheet("B").value(0, 0)).toBe(8);
    workbook.sheet("A").insertDown({ row: 0, column: 1, rows: 1, columns: 1 });
    enter(workbook, "A", [[30]]);
    expect([0, 1, 2].map((row) => workbook.sheet("A").value(row, 1))).toEqual(["", 31, 2]);
    workbook.sheet("B").enter({ row: 0, column: 0, rows: 1, columns: 1 }, [["fast"]]);
    enter(workbook, "A", [[6]]);
    expect(workbook.sheet("B").value(0, 0)).toBe("fast");
    const added = workbook.addSheet("Ny");
    enter(workbook, "Ny", [[4]]);
    expect(workbook.sheet("B").value(0, 1)).toBe(4);
    workbook.deleteSheet(added);
    expect(workbook.sheet("B").value(0, 1)).toBe("#REF!");
  });

  test("forgets a formula that was replaced before anybody looked", () => {
    const { workbook } = open();
    enter(workbook, "Blad1", [["=B1+2", 1]]);
    enter(workbook, "Blad1", [["=B1+1", 1]]);
    enter(workbook, "Blad1", [["=B1+7", 1]]);
    enter(workbook, "Blad1", [["=B1+3", 1]]);
    expect(workbook.sheet("Blad1").value(0, 0)).toBe(4);
  });

  test("ends for formulas that depend on themselves", () => {
    const { workbook } = open();
    enter(workbook, "Blad1", [["=B1", "=C1", "=A1+1", "=1+1"]]);
    expect([0, 1, 2, 3].map((column) => workbook.sheet("Blad1").value(0, column))).toEqual([
      "#REF!",
      "#REF!",
      "#REF!",
      2,
    ]);
  });

  test("takes thousands of running sums", () => {
    const { workbook } = open();
    const rows = Array.from({ length: 3_000 }, (_, i): CellValue[] => [
      1,
      i === 0 ? "=A1" : `=B${String(i)}+A${String(i + 1)}`,
    ]);
    enter(workbook, "Blad1", rows);
    expect(workbook.sheet("Blad1").value(2_999, 1)).toBe(3_000);
    enter(workbook, "Blad1", [[11]]);
    expect(workbook.sheet("Blad1").value(2_999, 1)).toBe(3_010);
    const upwards = Array.from({ length: 3_000 }, (_, i): CellValue[] => [i === 2_999 ? 1 : `=A${String(i + 2)}+1`]);
    enter(workbook, "Blad1", upwards);
    expect(workbook.sheet("Blad1").value(0, 0)).toBe(3_000);
  });

  test("waits for the word in manual mode", async () => {
    const { Excel: client, workbook } = open();
    enter(workbook, "Blad1", [[1, "=A1*10"]]);
    expect(workbook.sheet("Blad1").value(0, 1)).toBe(10);
    workbook.calculationMode = "Manual";
    enter(workbook, "Blad1", [[2]]);
    workbook.sheet("Blad1").enter({ row: 1, column: 0, rows: 1, columns: 1 }, [["=A1*100"]]);
    expect(workbook.sheet("Blad1").value(0, 1)).toBe(10);
    await client.run(async (context) => {
      context.workbook.application.calculate("Full");
      await context.sync();
    });
    expect([workbook.sheet("Blad1").value(0, 1), workbook.sheet("Blad1").value(1, 0)]).toEqual([20, 200]);
    enter(workbook, "Blad1", [[3]]);
    await client.run(async (context) => {
      context.workbook.application.calculationMode = "Automatic";
      await context.sync();
    });
    expect(workbook.sheet("Blad1").value(0, 1)).toBe(30);
  });

  test("keeps a file's results: those beyond the host always, the others until what they depend on changes", async () => {
    const file = new Workbook(["Blad"]);
    const sheet = file.sheet("Blad");
    enter(file, "Blad", [[1, "=A1*2", "=SÖK(A1)", "=SÖK(A1)", "=A2"]]);
    [77, 78, 0, 79].forEach((value, i) => {
      sheet.setResult(0, i + 1, value);
    });
    const read = await readXlsx(await writeXlsx(file));
    connect(read);
    const values = (): CellValue[] => [1, 2, 3, 4].map((column) => read.sheet("Blad").value(0, column));
    expect(values()).toEqual([77, 78, 0, 79]);
    enter(read, "Blad", [[5]]);
    expect(values()).toEqual([10, 78, 0, 79]);
  });

  test("gives the saved file its results", async () => {
    const { workbook } = open(["Blad"]);
    enter(workbook, "Blad", [[2, "=A1*21", '=IF(B1=42,"stämmer","stämmer inte")', "=1/0"]]);
    const read = await readXlsx(await writeXlsx(workbook));
    expect([0, 1, 2, 3].map((column) => read.sheet("Blad").value(0, column))).toEqual([2, 42, "stämmer", "#DIV/0!"]);
    expect(read.sheet("Blad").formula(0, 2)).toBe('=IF(B1=42,"stämmer","stämmer inte")');
  });
});

test("a copy's references move along, but for what is fixed", async () => {
  const { workbook, Excel } = open(["Blad"]);
  enter(workbook, "Blad", [[1, "=A1+$A1+A$1+$A$1", "=SUM('B1'!A1:B2,\"A1\")"]]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Blad");
    sheet.getRange("D4").copyFrom("B1:C1");
    sheet.getRange("A9").copyFrom("B1");
    await context.sync();
  });
  const formula = (row: number, column: number) => workbook.sheet("Blad").formula(row, column);
  expect([formula(3, 3), formula(3, 4)]).toEqual(["=C4+$A4+C$1+$A$1", "=SUM('B1'!C4:D5,\"A1\")"]);
  expect(formula(8, 0)).toBe("=#REF!+$A9+#REF!+$A$1");
});

describe("formulas and the sheets they name", () => {
  const formulas = (workbook: Workbook): CellValue[] =>
    [0, 1, 2, 3].map((column) => workbook.sheet("Blad").formula(0, column));
  const results = (workbook: Workbook): CellValue[] =>
    [0, 1, 2, 3].map((column) => workbook.sheet("Blad").value(0, column));
  const named = (): Workbook => {
    const { workbook } = open(["Block 2", "Blad", "Blad2"]);
    enter(workbook, "Block 2", DATA);
    enter(workbook, "Blad2", [[7]]);
    enter(workbook, "Blad", [["='Block 2'!B2*2", "=SUM('block 2'!$B$1:B2)", "=Blad2!A1", "=\"'Block 2'!\""]]);
    return workbook;
  };

  test("follow a sheet that is renamed", () => {
    const workbook = named();
    workbook.renameSheet(workbook.sheet("Block 2"), "Nytt");
    expect(formulas(workbook)).toEqual(["=Nytt!B2*2", "=SUM(Nytt!$B$1:B2)", "=Blad2!A1", "=\"'Block 2'!\""]);
    workbook.renameSheet(workbook.sheet("Nytt"), "Ann's");
    expect(formulas(workbook).slice(0, 2)).toEqual(["='Ann''s'!B2*2", "=SUM('Ann''s'!$B$1:B2)"]);
    expect(results(workbook)).toEqual([40, 30, 7, "'Block 2'!"]);
    enter(workbook, "Ann's", [["Skåne", 11]]);
    expect(results(workbook).slice(0, 2)).toEqual([40, 31]);
  });

  test("lose one that is deleted, also when another gets its name", () => {
    const workbook = named();
    workbook.deleteSheet(workbook.sheet("Block 2"));
    expect(formulas(workbook)).toEqual(["=#REF!B2*2", "=SUM(#REF!$B$1:B2)", "=Blad2!A1", "=\"'Block 2'!\""]);
    workbook.addSheet("Block 2");
    expect(results(workbook)).toEqual(["#REF!", "#REF!", 7, "'Block 2'!"]);
  });
});

describe("a calculation of so many steps", () => {
  const summed = (most?: number): CellValue[] => {
    const workbook = new Workbook(["Blad"]);
    calculateBy(workbook, most);
    enter(workbook, "Blad", [...Array.from({ length: 20 }, (_, row) => [row + 1, ""]), ["=SUM(A1:A20)", "=1+1"]]);
    return [workbook.sheet("Blad").value(20, 0), workbook.sheet("Blad").value(20, 1)];
  };

  test("calculates all where they are enough", () => {
    expect(summed()).toEqual([210, 2]);
    expect(summed(1_000)).toEqual([210, 2]);
  });

  test("ends where they are not: what refers to more cells says that it is not calculated, and nothing wrong", () => {
    expect(summed(10)).toEqual(["#NAME?", 2]);
  });
});
