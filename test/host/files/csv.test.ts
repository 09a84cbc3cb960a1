/** CSV files as sheets: every value a text, every cell where Excel would show it. */

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { type CsvFile, readCsv } from "../../../host/files/csv";
import { readCsvFolder } from "../../../host/files/folder";
import { spoilt } from "../../../host/files/misread";
import { type Refusal, UnreadableFile } from "../../../host/files/unreadable";
import { valuesOf, type Workbook } from "../../../host/model/workbook";
import { REFUSALS } from "../../../src/text/refusals";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string): Workbook => readCsv([{ name: "Uppgifter.csv", bytes: bytes(text) }]);
const file = (text: string): readonly CsvFile[] => [{ name: "A.csv", bytes: bytes(text) }];
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
  const field = fc
    .string({ unit: "grapheme-composite" })
    .map((s) => `å${s.replaceAll("\r", "")}`)
    .filter((s) => spoilt(s) === undefined);
  const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 2 }), { minLength: 1 });
  fc.assert(
    fc.property(
      rows,
      fc.constantFrom(";", ",", "\t"),
      fc.constantFrom("\n", "\r\n", "\r"),
      (values, delimiter, newline) => {
        expect(grid(read(Papa.unparse(values, { delimiter, newline, quotes: true })))).toEqual(values);
      },
    ),
  );
});

test("any bytes at all are read, or refused in words", () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.constantFrom('"', ";", "\r\n", "\0", "\ufeff", "Ã¤", "å").map((text) => bytes(text)),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const content = new Uint8Array(pieces.flatMap((one) => [...one]));
      try {
        expect(readCsv([{ name: "A.csv", bytes: content }]).sheets.map((sheet) => sheet.name)).toEqual(["A"]);
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error;
        expect(error.say(REFUSALS.sv).length).toBeGreaterThan(20);
      }
    }),
    { numRuns: 500 },
  );
});

test("file names in either Unicode form name sheets, in order", () => {
  const files = ["Överlåtelser.csv", "Avtal.CSV", "läs mig.txt"].map((name, i) => ({
    name: i === 0 ? name.normalize("NFD") : name,
    bytes: bytes("a\n"),
  }));
  expect(readCsv(files).sheets.map((sheet) => sheet.name)).toEqual(["Avtal", "Överlåtelser"]);
});

test.each<[string, readonly CsvFile[], Refusal]>([
  ["a quotation mark that never ends", file('a;"b\nc\n'), (t) => t.csvQuotes({ file: "A.csv", row: "1" })],
  [
    "a name too long for a sheet",
    [{ name: `${"x".repeat(32)}.csv`, bytes: bytes("a") }],
    (t) => t.csvSheetName({ file: `${"x".repeat(32)}.csv`, sheet: "x".repeat(32) }),
  ],
  [
    "the same name twice",
    [
      { name: "A.csv", bytes: bytes("a") },
      { name: "a.csv", bytes: bytes("b") },
    ],
    (t) => t.csvSheetTwice({ file: "a.csv", sheet: "a" }),
  ],
  ["no file", [], (t) => t.noCsv],
  ["an empty file", file(""), (t) => `A.csv: ${t.empty}`],
  ["a workbook under a false name", file("PK\u0003\u0004"), (t) => `A.csv: ${t.workbookAsCsv}`],
  ["a page under a false name", file("<html>a;b"), (t) => `A.csv: ${t.html}`],
  ["what is no text", file("a\u0001;b"), (t) => `A.csv: ${t.notText}`],
  ["a null in a text", file("a;b\r\nc\rd;\0\n"), (t) => t.csvNul({ file: "A.csv", row: "3" })],
  [
    "UTF-8 by its mark that is not",
    [{ name: "A.csv", bytes: new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0xe4]) }],
    (t) => t.csvInvalid({ file: "A.csv", encoding: "UTF-8" }),
  ],
  [
    "UTF-16 by its mark that is cut off",
    [{ name: "A.csv", bytes: new Uint8Array([0xff, 0xfe, 0x61, 0, 0x62]) }],
    (t) => t.csvInvalid({ file: "A.csv", encoding: "UTF-16LE" }),
  ],
  [
    "UTF-8 that was read as Windows-1252",
    file("Region;Antal\nVästra;1\nSÃ¶rmland;2\n"),
    (t) => t.csvMisread({ file: "A.csv", row: "3", text: "SÃ¶rmland" }),
  ],
  [
    "code page 850 that cannot be told from Windows-1252 but by a word",
    [{ name: "A.csv", bytes: new Uint8Array([...bytes("Kod;M"), 0x86, ...bytes("nad\n")]) }],
    (t) => t.csvMisread({ file: "A.csv", row: "1", text: "M†nad" }),
  ],
  [
    "Mac Roman that cannot be told from Windows-1252 but by a word",
    [{ name: "A.csv", bytes: new Uint8Array([...bytes("Kod;T"), 0x8a, ...bytes("ljare\n")]) }],
    (t) => t.csvMisread({ file: "A.csv", row: "1", text: "TŠljare" }),
  ],
  [
    "signs that were replaced",
    file(`a\n${"x".repeat(39)}\ufffdyz\n`),
    (t) => t.csvReplaced({ file: "A.csv", row: "2", text: `${"x".repeat(39)}\ufffd…` }),
  ],
  [
    "a file name that was misread",
    [{ name: "VÃ¤ntetider.csv", bytes: bytes("a") }],
    (t) => t.nameMisread({ file: "VÃ¤ntetider.csv" }),
  ],
  [
    "a file name of which signs are lost",
    [{ name: "V\ufffdntetider.csv", bytes: bytes("a") }],
    (t) => t.nameMisread({ file: "V\ufffdntetider.csv" }),
  ],
])("%s is refused with a reason, in both languages", (_, files, reason) => {
  const reading = (): Workbook => readCsv(files);
  expect(reading).toThrow(UnreadableFile);
  expect(reading).toThrow(expect.objectContaining({ message: reason(REFUSALS.en) }));
  expect(reading).toThrow(
    expect.toSatisfy(({ say }: UnreadableFile) => say(REFUSALS.sv) === reason(REFUSALS.sv), reason(REFUSALS.sv)),
  );
});

describe("a file in another encoding is read as it is meant", () => {
  const TEXT = "Länskod;Folkmängd 0–18\r\n01;Åäö ÅÄÖ €\r\n";
  const GRID = [
    ["Länskod", "Folkmängd 0–18"],
    ["01", "Åäö ÅÄÖ €"],
  ];
  const units = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));
  const little = (text: string): number[] => units(text).flatMap((unit) => [unit & 255, unit >> 8]);
  const big = (text: string): number[] => units(text).flatMap((unit) => [unit >> 8, unit & 255]);
  // The two signs of the text that Windows-1252 has elsewhere than Latin-1.
  const windows = (text: string): number[] =>
    units(text).map((unit) => (unit === 0x2013 ? 0x96 : unit === 0x20ac ? 0x80 : unit));

  test.each<[string, readonly number[]]>([
    ["UTF-8", [...bytes(TEXT)]],
    ["UTF-8 with a mark", [...bytes(`\ufeff${TEXT}`)]],
    ["UTF-16, little end first, with a mark", little(`\ufeff${TEXT}`)],
    ["UTF-16, big end first, with a mark", big(`\ufeff${TEXT}`)],
    ["UTF-16, little end first", little(TEXT)],
    ["UTF-16, big end first", big(TEXT)],
    ["Windows-1252", windows(TEXT)],
  ])("%s", (_, content) => {
    expect(grid(readCsv([{ name: "A.csv", bytes: new Uint8Array(content) }]))).toEqual(GRID);
  });
});

const AB_CD = [
  ["a", "b"],
  ["c", "d"],
];

test.each([
  ["of an old Mac", "a;b\rc;d\r", AB_CD],
  ["mixed", "a;b\r\nc;d\ra;b\nc;d", [...AB_CD, ...AB_CD]],
  [
    "with others in quotes",
    '"a";"b\r\nc"\rd;"e\rf"\r\n',
    [
      ["a", "b\r\nc"],
      ["d", "e\rf"],
    ],
  ],
  [
    "after a quotation mark in a text",
    '5" a;b\r\nc;d 5"\r\n',
    [
      ['5" a', "b"],
      ["c", 'd 5"'],
    ],
  ],
  [
    "beside a quotation mark in a text and others in quotes",
    '5" a;"b\r\rc"\nd;e\n',
    [
      ['5" a', "b\r\rc"],
      ["d", "e"],
    ],
  ],
  ["after a mark of the delimiter", "sep=^\ra^b\rc^d\n", AB_CD],
])("line ends %s end the rows", (_, text, expected) => {
  expect(grid(read(text))).toEqual(expected);
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
