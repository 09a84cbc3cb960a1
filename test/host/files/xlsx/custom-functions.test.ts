import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readXlsx, writeXlsx } from "../../../../host/files/xlsx";
import { nameInFile } from "../../../../host/model/custom-functions";
import { Workbook } from "../../../../host/model/workbook";
import { partsOf } from "../../../support/package-parts";

const example = readFileSync(join(import.meta.dirname, "../../../../examples/formler.xlsx"));

const formulasIn = (bytes: Uint8Array): string[] =>
  Object.entries(partsOf(bytes))
    .filter(([path]) => path.startsWith("xl/worksheets/"))
    .flatMap(([, xml]) => xml.match(/<f[ >][^]*?<\/f>/g) ?? [])
    .map((formula) => formula.replaceAll("&quot;", '"'));

test("a file's functions of an add-in are called in the workbook as the user calls them", async () => {
  const book = await readXlsx(example);
  expect(book.sheet("Krav").formula(3, 7)).toBe("=KOMILJARD.IMPROVEMENT(C4:C12,D4:D12,2023,B4:B12)");
  expect(book.sheet("Fällan").formula(2, 2)).toBe("=A3-B3");
});

test("they are saved again as Excel has them, untouched and entered anew", async () => {
  const book = await readXlsx(example);
  const before = formulasIn(example);
  expect(formulasIn(await writeXlsx(book))).toEqual(before);
  const sheet = book.sheet("Fällan");
  sheet.enter({ row: 20, column: 0, rows: 1, columns: 1 }, [['=komiljard.rule(2023,2,"KOMILJARD.RULE(1)")']]);
  const after = formulasIn(await writeXlsx(book)).filter((one) => !before.includes(one));
  expect(after).toEqual(['<f>_xldudf_KOMILJARD_RULE(2023,2,"KOMILJARD.RULE(1)")</f>']);
});

test("a function is an add-in's only where the add-in is known", async () => {
  const formulas = async (installed: boolean): Promise<string[]> => {
    const book = new Workbook();
    if (installed) book.customFunctions.set("KOMILJARD.RULE", nameInFile("KOMILJARD", "RULE"));
    book
      .sheet("Blad1")
      .enter({ row: 0, column: 0, rows: 1, columns: 2 }, [["=KOMILJARD.RULE(2023)", "=NORM.DIST(1,0,1,TRUE)"]]);
    return formulasIn(await writeXlsx(book));
  };
  expect(await formulas(true)).toEqual(["<f>_xldudf_KOMILJARD_RULE(2023)</f>", "<f>NORM.DIST(1,0,1,TRUE)</f>"]);
  expect(await formulas(false)).toEqual(["<f>KOMILJARD.RULE(2023)</f>", "<f>NORM.DIST(1,0,1,TRUE)</f>"]);
});
