/**
 * Small workbooks as real programs and people make them, after public bug reports on spreadsheet libraries. All hold
 * the same invented figures as `00-base`; those whose cells say them otherwise are read as they are.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readXlsx, writeXlsx } from "../../../host/files/xlsx";
import { Package } from "../../../host/files/xlsx/package/package";
import type { Workbook } from "../../../host/model/workbook";
import { connect } from "../../../host/wire/connect";
import type { CellValue } from "../../../src/sheets";

const FOLDER = join(import.meta.dirname, "cases");
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FOLDER, `${name}.xlsx`)));
const WORKBOOKS = readdirSync(FOLDER).flatMap((file) => (file.endsWith(".xlsx") ? [file.slice(0, -5)] : []));

/** The cells that hold something, by sheet and place. */
function figuresOf(workbook: Workbook): Map<string, CellValue> {
  const found = new Map<string, CellValue>();
  workbook.forEachCell(({ name }, row, column, { value }) => {
    const isFigure = name === "Befolkning" || name === "Väntetider";
    if (isFigure && value !== "") found.set(`${name} ${String(row)} ${String(column)}`, value);
  });
  return found;
}

const base = figuresOf(await readXlsx(bytesOf("00-base")));

describe("a valid file of another program", () => {
  test.each([
    "08-ns-prefix-openxmlsdk",
    "10-hancell-app-xml",
    "12-backslash-zip",
    "13-part-names",
    "13b-sheet-part-names",
    "15b-utf16-xml",
    "16-validation-whole-column",
    "16b-validation-to-xfd",
    "17c-name-whole-sheet",
    "61-date-format-formula-text",
    "61b-month-text-formula",
    "62-names-constants",
    "63-user-extras",
  ])("%s has the figures of the base", async (name) => {
    expect(base.size).toBeGreaterThan(1_000);
    expect(figuresOf(await readXlsx(bytesOf(name)))).toEqual(base);
  });

  test("a stray space in the last cell there is costs a cell", async () => {
    const workbook = await readXlsx(bytesOf("18d-stray-space-xfd"));
    const figures = figuresOf(workbook);
    expect([...figures].filter(([place]) => !base.has(place))).toEqual([["Väntetider 1048575 16383", " "]]);
    expect(figures.size).toBe(base.size + 1);
  });

  test("formulas that nobody has calculated are, when the workbook is opened", async () => {
    const workbook = await readXlsx(bytesOf("22-formulas-no-cache"));
    expect(workbook.sheet("Väntetider").value(1, 4)).toBe("");
    connect(workbook);
    expect(figuresOf(workbook)).toEqual(base);
  });
});

/** The parts that change when sheets are added: who is in the workbook, its looks and texts. */
const OURS =
  /^(\[content_types\]\.xml|xl\/(_rels\/)?(workbook|bok)\.xml(\.rels)?|xl\/styles\.xml|xl\/sharedstrings\.xml)$/;

/** The parts by their names without case and with forward slashes, as the standard compares them. */
function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name.replaceAll("\\", "/").toLowerCase(), content]),
  );
}

describe.each(WORKBOOKS)("%s, with a sheet of ours added", (name) => {
  const before = bytesOf(name);
  const written = (async () => {
    const workbook = await readXlsx(before);
    const sheet = workbook.addSheet("Ny");
    sheet.enter({ row: 0, column: 0, rows: 1, columns: 2 }, [["ny text", 1]]);
    sheet.format({ row: 0, column: 0, rows: 1, columns: 1 }, (format) => ({ ...format, bold: true }));
    return writeXlsx(workbook);
  })();

  test("has every part that it had, byte for byte, but those that name the sheet, its texts and its looks", async () => {
    const after = partsOf(await written);
    for (const [part, content] of partsOf(before))
      if (!OURS.test(part)) expect(Buffer.from(after.get(part) ?? []).equals(content), part).toBe(true);
  });

  test("names no part that is not there, and no number that is none", async () => {
    const file = new Package(await written);
    for (const path of ["", ...file.paths()])
      for (const { external, target } of file.relations(path)) expect(external || file.has(target), target).toBe(true);
    for (const path of file.paths().filter((one) => one.endsWith(".xml"))) expect(file.text(path)).not.toContain("NaN");
  });

  test("is read as it was, with the sheet", async () => {
    const [old, now] = [await readXlsx(before), await readXlsx(await written)];
    expect(now.sheets.map((sheet) => sheet.name)).toEqual([...old.sheets.map((sheet) => sheet.name), "Ny"]);
    expect(now.names).toEqual(old.names);
    for (const { name: sheet, cells } of old.sheets) {
      const theirs = now.sheet(sheet).cells;
      cells.forEach({ row: 0, column: 0, rows: 1_048_576, columns: 16_384 }, (cell, row, column) => {
        expect(theirs.at(row, column), `${sheet} ${String(row)} ${String(column)}`).toEqual(cell);
      });
    }
    expect(now.sheet("Ny").cells.at(0, 0)).toMatchObject({ value: "ny text", format: { bold: true } });
  });
});
