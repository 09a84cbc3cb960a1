import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { toFormulas } from "../../examples/formulas";
import { englishMetadata } from "../../functions/metadata.js";
import { columnLetters } from "../../src/sheets";
import { functionsInNode } from "../functions/support";
import { type Book, openBook, type Shown, shownIn } from "../support/excelize";
import { attributesOf, elementsOf, partsOf } from "../support/package-parts";

describe("formler.xlsx", () => {
  const file = readFileSync(join(import.meta.dirname, "../../examples/formler.xlsx"));
  const committed = openBook(file);
  let made: Uint8Array;
  beforeAll(async () => {
    await functionsInNode();
    made = await toFormulas(await import("../../functions/when-called"));
  });

  /** Every cell of a sheet that holds something, by its address. */
  const cellsOf = (book: Book, sheet: string): string[] =>
    book
      .GetRows(sheet)
      .result.flatMap((row, index) => row.map((_, column) => `${columnLetters(column)}${String(index + 1)}`));

  /** Every cell's value, by its sheet and address. */
  const valuesOf = (book: Book): ReadonlyMap<string, Shown> =>
    new Map(
      book
        .GetSheetList()
        .list.flatMap((sheet) =>
          cellsOf(book, sheet).map((cell) => [`${sheet}!${cell}`, shownIn(book, sheet, cell)] as const),
        ),
    );

  const shown = valuesOf(committed);

  /** Every formula by its sheet and address; the input sheets have none. */
  const formulasOf = (book: Book): string[] =>
    book
      .GetSheetList()
      .list.filter((sheet) => !["Befolkning", "Väntetider"].includes(sheet))
      .flatMap((sheet) =>
        cellsOf(book, sheet).flatMap((cell) => {
          const { formula } = book.GetCellFormula(sheet, cell);
          return formula === "" ? [] : [`${sheet}!${cell} ${formula}`];
        }),
      );

  /** Every formula as the file has it, with its attributes. */
  const keptIn = (bytes: Uint8Array): string[] =>
    Object.entries(partsOf(bytes))
      .flatMap(([path, xml]) =>
        path.startsWith("xl/worksheets/sheet") && xml.includes("<f") ? elementsOf(xml, "f") : [],
      )
      .map((formula) => `${JSON.stringify(attributesOf(formula))} ${formula.textContent}`)
      .sort();

  test("uses every function, each as an array formula over its answer, as Excel saves it", async () => {
    const { functions } = await englishMetadata();
    const text = formulasOf(committed).join("\n");
    for (const { id } of functions) expect(text).toContain(`_xldudf_KOMILJARD_${id}(`);
    expect(text).toContain("Krav!H4 _xldudf_KOMILJARD_IMPROVEMENT(C4:C12,D4:D12,2023,B4:B12)");
    const calls = keptIn(file).filter((formula) => formula.includes("KOMILJARD"));
    for (const call of calls) expect(call).toMatch(/^{"t":"array","ref":"[A-Z]\d+:[A-Z]\d+"} _xldudf_/);
    expect(calls).toContain('{"t":"array","ref":"H4:H12"} _xldudf_KOMILJARD_IMPROVEMENT(C4:C12,D4:D12,2023,B4:B12)');
  });

  test("is what the script makes, and the same each time", async () => {
    const again = openBook(made);
    expect(committed.GetSheetList().list).toEqual(again.GetSheetList().list);
    expect(formulasOf(committed)).toEqual(formulasOf(again));
    expect(keptIn(file)).toHaveLength(formulasOf(committed).length);
    expect(keptIn(file)).toEqual(keptIn(made));
    expect(shown).toEqual(valuesOf(again));
    expect(Buffer.compare(made, await toFormulas(await import("../../functions/when-called")))).toBe(0);
  });

  test("shows no error but where a value is hidden or missing", () => {
    const errors = [...shown].filter(([, value]) => typeof value === "object" && value !== null);
    expect(errors.map(([place]) => place).filter((place) => !place.startsWith("Krav!"))).toEqual([]);
    expect(errors.length).toBeLessThan(6);
  });

  test("the formula written by hand pays the wrong step where doubles fall short, and the function the right one", () => {
    const at = (cell: string): Shown | undefined => shown.get(`Fällan!${cell}`);
    expect([3, 4, 5, 6, 7].map((row) => [at(`D${row}`), at(`F${row}`)])).toEqual([
      [0.5, "FEL STEG"],
      [0.75, "FEL STEG"],
      [0, "FEL STEG"],
      [0.75, "lika"],
      [0, "lika"],
    ]);
    expect(at("E3")).toBe(0.75);
    expect(at("C3")).toBe(65.1 - 62.1);
  });
});
