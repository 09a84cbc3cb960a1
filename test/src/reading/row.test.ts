/** What one row says, and rows that say nothing. */
import { describe, expect, test } from "vitest";
import { readRegion } from "../../../src/agreement/regions";
import { agreement2023 } from "../../../src/agreements/2023";
import { parseMonth } from "../../../src/ground/parse-month";
import { type Problem } from "../../../src/problems/problem";
import { locate } from "../../../src/reading/locate";
import { read } from "../../../src/reading/read";
import { type Submission } from "../../../src/reading/submission";
import { type CellValue, type Grid } from "../../../src/sheets/grid";
import { readCount, readShare } from "../../../src/sheets/read-cell";
import { codes, resultOf } from "../support/settled";
import { BEFOLKNING, type Line, sheet, waits } from "../support/sheets";

/** A row with counts in every column; 6 because follow-up visits use the most of them. */
const COUNTS: Line = {
  Länskod: "01",
  Region: "Region Stockholm",
  Månad: "2023-03",
  Prestationskrav: 6,
  Täljare: 80,
  Nämnare: 100,
  "Täljare fg år": 70,
  "Nämnare fg år": 90,
  "Täljare med tolerans": 85,
  Väntande: 30,
  "Väntande inom 30 dagar": 10,
  Svarsfrekvens: 0.97,
};

function readFrom(...grids: readonly Grid[]): {
  readonly submission: Submission;
  readonly problems: readonly Problem[];
} {
  const located = locate(grids, ["population", "waiting"]);
  const { submission, problems } = read(agreement2023, located);
  return { submission, problems: [...located.problems, ...problems] };
}

/** A grid whose cells are those of another, renamed or rearranged. */
function changed(
  grid: Grid,
  change: (cells: readonly (readonly CellValue[])[]) => readonly (readonly CellValue[])[],
): Grid {
  return { ...grid, cells: change(grid.cells) };
}

/**
 * All columns, from C5: Länskod in C, Region D, Månad E,
 * Prestationskrav F, Täljare G … Svarsfrekvens N, Andel O, P, Q, R.
 */
const FROM_C5: Line = {
  ...COUNTS,
  Andel: "",
  "Andel fg år": "",
  "Andel med tolerans": "",
  "Andel väntande inom 30 dagar": "",
};

/** A plain row of Region Stockholm in March, with what is told. */
const one = (line: Line): Line => ({
  Länskod: "01",
  Månad: "2023-03",
  Prestationskrav: 1,
  Täljare: 1,
  Nämnare: 2,
  "Täljare fg år": 1,
  "Nämnare fg år": 2,
  ...line,
});

describe("rows that are no region's", () => {
  test.each(["Riket", "Alla regioner", "RIKET", "Hela riket", "Sverige", "00", "0000", "00 Riket", "Totalt", "Summa"])(
    "%s is left out with a word",
    (name) => {
      const { submission, problems } = readFrom(
        BEFOLKNING,
        sheet("Väntetider", [{ ...FROM_C5, Länskod: "", Region: name, Täljare: "#N/A" }, FROM_C5], { top: 4, left: 2 }),
      );
      expect(submission.observations.map(({ region }) => region)).toEqual(["01"]);
      expect(problems).toEqual([
        expect.objectContaining({
          code: "national-left-out",
          severity: "info",
          values: { count: "1" },
          place: { sheet: "Väntetider", cell: "D6" },
        }),
      ]);
    },
  );

  test("December and other years are left out with a word: December is not measured", () => {
    const { submission, problems } = readFrom(
      BEFOLKNING,
      waits([
        { ...COUNTS, Månad: "2023-12" },
        { ...COUNTS, Månad: "december 2023", Länskod: "03", Region: "" },
        { ...COUNTS, Månad: "2022-03" },
        { ...COUNTS, Månad: "2024-01" },
        COUNTS,
      ]),
    );
    expect(submission.observations.map(({ month }) => month)).toEqual(["2023-03"]);
    expect(problems).toEqual([
      expect.objectContaining({
        code: "months-left-out",
        severity: "info",
        values: { count: "4", months: "2022-03, 2023-12, 2024-01" },
        place: { sheet: "Väntetider", cell: "C2" },
      }),
    ]);
  });

  test("a source note below the table, in whichever column, is a note", () => {
    const grid = changed(waits([COUNTS]), (cells) => [
      ...cells,
      ["Källa: vantetider.se, hämtad i juli"],
      ["", "", "", "* färre än 20"],
    ]);
    const { submission, problems } = readFrom(BEFOLKNING, grid);
    expect(submission.observations).toHaveLength(1);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ["note-row-left-out", "info"],
      ["note-row-left-out", "info"],
    ]);
  });
});

describe("a cell that a user mistypes", () => {
  test.each(["E1", "e5", ".e5", "+e1"])(
    "“%s” is no number: it is unreadable, and does not stop the program",
    (text) => {
      expect(readCount(text)).toEqual({ kind: "unreadable" });
      expect(readShare(text)).toEqual({ kind: "unreadable" });
      expect(codes(resultOf([one({ Täljare: text })]))).toContain("count-unreadable");
    },
  );

  test.each(["12,000", "12.000", "1,000"])(
    "the text “%s” is not silently read as a thousandth of what an English or a German hand means",
    (text) => {
      const reading = readCount(text);
      expect(reading.kind === "count" && reading.count < 1000 && !reading.oddGrouping).toBe(false);
    },
  );

  test("a länskod and another region's name in one cell are a conflict, not the länskod's region", () => {
    expect(readRegion("01 Skåne län").kind).toBe("unknown");
  });

  test("3.5 is no länskod", () => {
    expect(readRegion(3.5).kind).toBe("unknown");
  });

  test.each(["januari\u00a02023", "jan\u00a02023", "2023–01"])(
    "the month “%s”, copied from a page, is January 2023",
    (text) => {
      expect(parseMonth(text)).toBe("2023-01");
    },
  );
});
