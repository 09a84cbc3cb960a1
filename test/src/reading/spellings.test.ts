/** Every spelling of a number, a month, a region and a requirement that is read, and those that are refused. */
import { describe, expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import { type Problem } from "../../../src/problems/problem";
import { locate } from "../../../src/reading/locate";
import { read } from "../../../src/reading/read";
import type { Observation } from "../../../src/reading/submission";
import type { CellValue } from "../../../src/sheets/grid";
import { readKronor, readYesNo } from "../../../src/sheets/read-cell";
import { TEXT } from "../../../src/text/texts";
import { BEFOLKNING, type Line, waits } from "../support/sheets";

const COUNTS: Line = { Region: "Skåne", Månad: "2023-03", Prestationskrav: 2, Täljare: 1, Nämnare: 2_000_000 };

function readLine(line: Line): { readonly read: Observation | undefined; readonly problems: readonly Problem[] } {
  const grids = [BEFOLKNING, waits([{ ...COUNTS, ...line }])];
  const { submission, problems } = read(agreement2023, locate(grids, ["population", "waiting"]));
  return { read: submission.observations[0], problems };
}

/** What a line becomes: by a look at what was read, or the code of why it is refused. */
function become(line: Line, look: (read: Observation) => unknown): unknown {
  const { read: one, problems } = readLine(line);
  return problems[0]?.code ?? (one && look(one));
}

/** A table in Markdown: each cell's spellings with `·` between them, a number bare and a text in quotes. */
function rows(table: string): (readonly [spelling: string, cell: CellValue, becomes: string])[] {
  return table.split("\n").flatMap((line) => {
    const [, spellings, becomes] = line.split("|").map((cell) => cell.trim());
    if (spellings === undefined || becomes === undefined || becomes.startsWith("---") || becomes === "becomes")
      return [];
    return spellings.split(" · ").map((one) => [one, JSON.parse(one) as CellValue, becomes] as const);
  });
}

const COUNT = rows(String.raw`
  | A count                                                                                        | becomes          |
  | ---------------------------------------------------------------------------------------------- | ---------------- |
  | 1146 · "1146" · "1 146" · "1\u00a0146" · "1\u202f146" · "1\u2009146" · "1\u2007146"            | 1146             |
  | "1146 st" · "1 146 st." · "1146 personer" · "1146,0" · "1146.0" · " 1146 " · "1146\u00a0st"    | 1146             |
  | "1146\u200b" · "\ufeff1146" · "1\u200b146" · "\u200e1146\u200f" · "11\u00ad46" · "\u20601146"  | 1146             |
  | 1146.0000000000002 · "1146.00000000000001" · 1145.9999999999998                                | 1146             |
  | 68702.00000000001                                                                              | 68702            |
  | 0 · "0"                                                                                        | 0                |
  | "saknas" · "Uppgift saknas" · "finns ej"                                                       | missing          |
  | "" · "-" · "–" · "n/a" · "ej rapporterat" · "\u200b" · "\u00a0"                                | undelivered      |
  | "*" · ".." · "…" · "x" · "u.s." · "sekretess" · "*\u200b"                                      | suppressed       |
  | "<5" · "< 5" · "<5 st" · "< 5 st" · "<=5" · "<= 5" · "≤5" · "≤ 4" · "\u200b<5" · "<fem"        | suppressed       |
  | "färre än 5" · "mindre än 5" · "färre än fem" · "under 20" · "under tjugo" · "högst 4"         | suppressed       |
  | "fewer than 5" · "less than five" · "Färre än 5 personer"                                      | suppressed       |
  | "1-4" · "1–4" · "1 – 4" · "0-19" · "1 till 4"                                                  | suppressed       |
  | "4-1" · "2023-03" · "1-100" · "01-04" · "många" · "12a" · "> 5" · "cirka 5" · true             | count-unreadable |
  | "1.146.000"                                                                                     | count-unreadable |
  | 1146.5 · "1146,5" · 1146.00000001                                                              | count-not-whole  |
  | -1 · "-1" · "−1" · "–1"                                                                        | count-negative   |
  | "#REF!" · "#VÄRDEFEL!" · "#SAKNAS!" · "#DIVISION/0!" · "#NAMN?" · "#FIELD!" · " #N/A\u200b"    | cell-error       |
`);

const SHARE = rows(String.raw`
  | A share                                                                                      | becomes            |
  | -------------------------------------------------------------------------------------------- | ------------------ |
  | 0.713 · "0,713" · "0.713" · "71,3 %" · "71.3%" · "71,3\u00a0%" · "71,3 procent" · 71.3       | 0.713              |
  | "71,3\u200b %" · "\ufeff71,3" · "71,3\u00ad%"                                                | 0.713              |
  | 0.7129999999999999                                                                           | 0.713              |
  | "*" · ".." · "<5" · "≤5" · "färre än fem"                                                    | suppressed         |
  | "1-4" · "hälften" · "<5 %" · true                                                            | share-unreadable   |
  | "101 %" · 250 · -0.1                                                                         | share-out-of-range |
  | "#DIVISION/0!" · "#N/A"                                                                      | cell-error         |
`);

const MONTH = rows(String.raw`
  | A month                                                                                       | becomes            |
  | --------------------------------------------------------------------------------------------- | ------------------ |
  | "2023-03" · "2023-3" · "202303" · 202303 · "2023/03" · "2023.03" · "2023 03" · "2023:03"      | 2023-03            |
  | "2023_03" · "2023M03" · "2023m3" · "2023 M03" · "2023–03" · "2023 - 03"                       | 2023-03            |
  | "03/2023" · "3/2023" · "3-2023" · "03-2023" · "03.2023" · "03 2023"                           | 2023-03            |
  | "2023-03-31" · "2023-03-01 00:00:00" · "2023-03-01T00:00:00" · "20230331" · 20230331 · 44986  | 2023-03            |
  | "31/03/2023" · "03/31/2023" · "31.3.2023" · "03/03/2023"                                      | 2023-03            |
  | "mars 2023" · "Mars -23" · "mars-23" · "mar-23" · "mar. 2023" · "Mar 2023" · "MARS 2023"      | 2023-03            |
  | "mars, 2023" · "mars/2023" · "mars '23" · "mars månad 2023" · "2023 mars" · "2023-mar"        | 2023-03            |
  | "1 mars 2023" · "den 31 mars 2023" · "March 31, 2023" · "March 2023"                          | 2023-03            |
  | "2023\u201103" · "mars\u00a02023" · "\u200b2023-03" · "2023-03\ufeff" · "2023\u00ad-03"       | 2023-03            |
  | "mars" · "Mar." · "March" · 3 · "3" · "03"                                                    | month-without-year |
  | "03/04/2023" · "3.4.2023" · "23-03" · "03/23" · "2303" · "23-mar" · "31 mars"                 | month-unreadable   |
  | "2023" · 2023 · "2023Q1" · "kvartal 1 2023" · "vecka 12 2023" · "2023-13" · "2023M13"         | month-unreadable   |
  | "januari–mars 2023" · "2023-03--2023-04" · "våren" · "" · true                                | month-unreadable   |
  | "#REF!" · "#SAKNAS!"                                                                          | cell-error         |
`);

const REGION = rows(String.raw`
  | A region                                                                                      | becomes           |
  | --------------------------------------------------------------------------------------------- | ----------------- |
  | "Stockholm" · "Region Stockholm" · "Stockholms län" · "01 Stockholms län" · "STOCKHOLM"       | 01                |
  | 1 · "1" · "01" · "0001" · "\u200b01" · "Region\u00a0Stockholm" · "Stock\u00adholm"            | 01                |
  | "\ufeffStockholm" · "Stockholm\u200e"                                                         | 01                |
  | "VGR" · "Västra Götaland" · "vastra gotaland"                                                 | 14                |
  | "Riket" · "RIKET" · "00 Riket" · "Hela riket" · "Hela landet" · "Sverige" · "Sweden"          | national-left-out |
  | "Totalt" · "Total" · "Summa" · "Totalsumma" · "Delsumma" · "Slutsumma" · "Grand total"        | national-left-out |
  | "Alla regioner" · "Samtliga regioner" · "Samtliga" · "Alla landsting" · "All regions"         | national-left-out |
  | "Riket totalt" · "Summa riket" · "Total, riket" · "Riket (totalt)" · "Summa för riket"        | national-left-out |
  | "Totalt för alla regioner" · "Genomsnitt riket" · "Ri\u00adket" · "totalsumma\u200b" · 0      | national-left-out |
  | "Stokholm" · "Summa Stockholm" · "Riket Skåne" · "Okänd" · "Övriga" · "RÖ" · "99"             | region-unknown    |
  | "Medelvärde" · "Regioner"                                                                     | region-unknown    |
  | "" · "\u200b"                                                                                 | region-missing    |
  | "#REF!" · "#SAKNAS!"                                                                          | cell-error        |
`);

const REQUIREMENT = rows(String.raw`
  | A requirement                                                                      | becomes             |
  | ---------------------------------------------------------------------------------- | ------------------- |
  | 2 · "2" · "02" · "krav 2" · "Prestationskrav 2" · "2." · "2) Första besök"         | 2                   |
  | "krav\u00a02" · "\u200b2" · "2\ufeff" · "krav\u00ad 2"                             | 2                   |
  | "1) Första besök" · "10" · "tio" · "" · true                                       | requirement-unknown |
  | "#REF!" · "#NAMN?"                                                                 | cell-error          |
`);

const KRONOR = rows(String.raw`
  | Kronor                                                                                  | becomes |
  | --------------------------------------------------------------------------------------- | ------- |
  | 1000000 · "1 000 000" · "1 000 000 kr" · "1\u202f000\u202f000\u00a0kr" · "1000000,00"   | 1000000 |
  | 1000000.0000000001 · 999999.9999999999 · "\u200b1000000 SEK" · "1000000\u00ad kronor"   | 1000000 |
  | -5 · "−5 kr"                                                                            | -5      |
  | 1000000.5 · "en miljon" · "" · true · "*"                                               | null    |
`);

const YES_NO = rows(String.raw`
  | Yes or no                                                    | becomes    |
  | ------------------------------------------------------------ | ---------- |
  | "ja" · "Ja\u200b" · "\ufeffJA" · true · 1 · "x" · "j\u00ada" | true       |
  | "nej" · "Nej " · "\u200bnej" · false · 0                     | false      |
  | "kanske" · 2                                                 | unreadable |
  | "" · "-" · "\u200b"                                          | undefined  |
`);

describe("spellings", () => {
  test.each(COUNT)("the count %s", (_, cell, becomes) => {
    const figure = (line: Line): unknown =>
      become(line, ({ current }) => (current.kind === "counts" ? String(current.numerator) : current.kind));
    const blank = becomes === "missing" || becomes === "undelivered" ? { Nämnare: "" } : {};
    expect(figure({ Täljare: cell, ...blank })).toBe(becomes);
  });

  test.each(SHARE)("the share %s", (_, cell, becomes) => {
    const look = ({ current }: Observation): string =>
      current.kind === "share" ? String(Number(current.share.n) / Number(current.share.d)) : current.kind;
    expect(become({ Täljare: "", Nämnare: "", Andel: cell }, look)).toBe(becomes);
  });

  test.each(MONTH)("the month %s", (_, cell, becomes) => {
    expect(become({ Månad: cell }, ({ month }) => month)).toBe(becomes);
  });

  test.each(REGION)("the region %s", (_, cell, becomes) => {
    expect(become({ Region: cell }, ({ region }) => region)).toBe(becomes);
  });

  test.each(REQUIREMENT)("the requirement %s", (_, cell, becomes) => {
    expect(become({ Prestationskrav: cell }, ({ requirement }) => requirement)).toBe(becomes);
  });

  test.each(KRONOR)("the kronor %s", (_, cell, becomes) => {
    expect(String(readKronor(cell))).toBe(becomes);
  });

  test.each(YES_NO)("yes or no: %s", (_, cell, becomes) => {
    expect(String(readYesNo(cell))).toBe(becomes);
  });

  test.each(["Täl\u00adjare", "\u200bTäljare", "Täljare\ufeff", "Ta\u0308ljare"])("the header %j", (header) => {
    const { Täljare: _, ...line } = COUNTS;
    const { submission } = read(agreement2023, locate([waits([{ ...line, [header]: 7 }])], ["waiting"]));
    expect(submission.observations[0]?.current).toMatchObject({ numerator: 7 });
  });

  test("the name of a sheet", () => {
    const grid = { ...waits([COUNTS]), sheet: "Vänte\u00adtider\u200b" };
    expect(locate([{ ...waits([COUNTS]), sheet: "Annat" }, grid], ["waiting"]).waiting?.grid).toBe(grid);
  });
});

describe("a message", () => {
  const said = (line: Line, language: "sv" | "en"): string => {
    const [found] = readLine(line).problems;
    if (!found) throw new Error("nothing is wrong");
    return (TEXT[language].problems[found.code] as (values: Problem["values"]) => string)(found.values);
  };

  test.each(["sv", "en"] as const)("in %s shows the invisible characters of what it quotes", (language) => {
    expect(said({ Täljare: "mån\u00adga\u200b" }, language)).toContain("månU+00ADgaU+200B");
    expect(said({ Region: "\u202aDanderyd" }, language)).toContain("U+202ADanderyd");
    expect(said({ Täljare: "många" }, language)).not.toContain("U+");
  });

  test("suggests a region as far as the word is long", () => {
    const suggested = (name: string): unknown => {
      const [found] = readLine({ Region: name }).problems;
      return found?.code === "region-unknown" ? found.values.suggestion : found?.code;
    };
    expect(["Stokholm", "Skne", "Kalmr", "Västmanlnd", "Upsalla", "Örebor"].map(suggested)).toEqual([
      "Region Stockholm",
      "Region Skåne",
      "Region Kalmar län",
      "Region Västmanland",
      "Region Uppsala",
      "Region Örebro län",
    ]);
    const strange = ["RÖ", "Okänd", "REF", "Övriga", "Annat", "Utomläns", "Privat", "Ej angivet", "NN", "xx", "Oslo"];
    expect(strange.map(suggested)).toEqual(strange.map(() => ""));
  });
});
