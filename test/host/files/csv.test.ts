/** CSV files as sheets: every value a text, every cell where Excel would show it. */

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { readCsv } from "../../../host/files/csv";
import { readCsvFolder } from "../../../host/files/folder";
import { UnreadableFile } from "../../../host/files/unreadable";
import { valuesOf, type Workbook } from "../../../host/model/workbook";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string): Workbook => readCsv([{ name: "Uppgifter.csv", bytes: bytes(text) }]);
const grid = (workbook: Workbook): unknown => {
  const [sheet] = workbook.sheets;
  const used = sheet?.cells.used(true);
  return sheet && used ? valuesOf(sheet, used) : [];
};

test.each([
  [
    "semicolons and decimal commas",
    "Region;Andel\nSkåne;71,3\n",
    [
      ["Region", "Andel"],
      ["Skåne", "71,3"],
    ],
  ],
  [
    "commas",
    "Region,Andel\nSkåne,71.3\n",
    [
      ["Region", "Andel"],
      ["Skåne", "71.3"],
    ],
  ],
  [
    "tabs",
    "Region\tAndel\nSkåne\t71,3\n",
    [
      ["Region", "Andel"],
      ["Skåne", "71,3"],
    ],
  ],
  [
    "a byte order mark",
    "\uFEFFRegion;Andel\n01;2\n",
    [
      ["Region", "Andel"],
      ["01", "2"],
    ],
  ],
  [
    "CRLF and no last line break",
    "a;b\r\n0713;x",
    [
      ["a", "b"],
      ["0713", "x"],
    ],
  ],
  [
    "quotes around delimiters, quotes and line breaks",
    'a;b\n"x;y ""z""";"två\nrader"\nc;d\n',
    [
      ["a", "b"],
      ['x;y "z"', "två\nrader"],
      ["c", "d"],
    ],
  ],
  [
    "a delimiter inside quotes in the first line",
    '"a,b,c,d";e\n1;2\n',
    [
      ["a,b,c,d", "e"],
      ["1", "2"],
    ],
  ],
  [
    "empty lines, which keep their rows",
    "a;b\n\n1;2\n",
    [
      ["a", "b"],
      ["", ""],
      ["1", "2"],
    ],
  ],
  [
    "a comment with commas above the header",
    "Andelar, i procent, per region\n",
    [["Andelar", " i procent", " per region"]],
  ],
  ["one column", "a\nb\n", [["a"], ["b"]]],
  ["Excel's own mark of the delimiter", "sep=,\r\na,b;c\r\n", [["a", "b;c"]]],
  ["what would be a formula elsewhere", "=1+1;-x;'y\n", [["=1+1", "-x", "'y"]]],
])("%s", (_, text, expected) => {
  expect(grid(read(text))).toEqual(expected);
});

test("cells are text cells, so that nothing is taken for a number later", () => {
  expect(read("0713\n").sheet("Uppgifter").cells.at(0, 0)).toMatchObject({
    value: "0713",
    format: { numberFormat: "@" },
  });
});

test("whatever is written as CSV is read as it was", () => {
  const field = fc.string({ unit: "grapheme-composite" }).map((s) => `å${s.replaceAll("\r", "")}`);
  const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 2 }), { minLength: 1 });
  fc.assert(
    fc.property(rows, fc.constantFrom(";", ",", "\t"), fc.constantFrom("\n", "\r\n"), (values, delimiter, newline) => {
      expect(grid(read(Papa.unparse(values, { delimiter, newline, quotes: true })))).toEqual(values);
    }),
  );
});

test("file names in either Unicode form name sheets, in order", () => {
  const files = ["Överlåtelser.csv", "Avtal.CSV", "läs mig.txt"].map((name, i) => ({
    name: i === 0 ? name.normalize("NFD") : name,
    bytes: bytes("a\n"),
  }));
  expect(readCsv(files).sheets.map((sheet) => sheet.name)).toEqual(["Avtal", "Överlåtelser"]);
});

test.each([
  ["not UTF-8", [{ name: "Län.csv", bytes: new Uint8Array([0x4c, 0xe4, 0x6e]) }], "CSV UTF-8"],
  ["a quotation mark that never ends", [{ name: "A.csv", bytes: bytes('a;"b\nc\n') }], "quotation mark"],
  ["a name too long for a sheet", [{ name: `${"x".repeat(32)}.csv`, bytes: bytes("a") }], "31 characters"],
  [
    "the same name twice",
    [
      { name: "A.csv", bytes: bytes("a") },
      { name: "a.csv", bytes: bytes("b") },
    ],
    "same name",
  ],
  ["no file", [], "no CSV file"],
])("%s is refused with a reason", (_, files, reason) => {
  const reading = (): Workbook => readCsv(files);
  expect(reading).toThrow(UnreadableFile);
  expect(reading).toThrow(reason);
});

test("a folder is read as its CSV files", async () => {
  const folder = await mkdtemp(join(tmpdir(), "km-csv-"));
  try {
    await writeFile(join(folder, "Skåne.csv"), "a;b\n");
    await writeFile(join(folder, "annat.txt"), "x");
    expect((await readCsvFolder(folder)).sheets.map((sheet) => sheet.name)).toEqual(["Skåne"]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
