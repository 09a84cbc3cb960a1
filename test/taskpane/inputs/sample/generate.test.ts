import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { toCsv } from "../../../../examples/csv";
import { toWorkbook } from "../../../../examples/workbook";
import { writeXlsx } from "../../../../host/files/xlsx";
import { serialOfUtc } from "../../../../host/model/cell";
import { columnLetters } from "../../../../src/sheets";
import { exampleSeed, generate } from "../../../../taskpane/inputs/sample/generate";
import { populations } from "../../../../taskpane/inputs/sample/population-2022-11-01";
import { addresses, readMe } from "../../../../taskpane/inputs/sample/read-me";
import { type Figures, sheetRow, type WaitingRow } from "../../../../taskpane/inputs/sample/rows";
import { type Cell, inputSheets } from "../../../../taskpane/inputs/sample/sheets";
import { numberFormatOf, openBook, type Shown, shownIn } from "../../../support/excelize";
import { earnedShare, outcomeOf } from "./default-reading";

const folder = join(import.meta.dirname, "../../../../examples");
const example = generate(exampleSeed);
const rowAt = new Map(example.rows.map((row) => [sheetRow(row), row]));

describe("the committed files are what the script makes", () => {
  const committed = openBook(readFileSync(join(folder, "komiljarden-2023.xlsx")));

  it("has the sheets in order, with the waiting figures as an Excel table", () => {
    expect(committed.GetSheetList().list).toEqual(["Läs mig", "Befolkning", "Väntetider"]);
    expect(committed.GetTables("Väntetider").tables.map(({ Name, Range }) => [Name, Range])).toEqual([
      ["Vantetider", "A1:L2080"],
    ]);
  });

  it("holds exactly the cells that are generated anew", () => {
    for (const sheet of inputSheets(example)) {
      const expected = [sheet.columns.map((column) => column.header), ...sheet.rows.map((row) => row.map(asRead))];
      expect(cellsOf(sheet.name, sheet.columns.length)).toEqual(expected);
    }
    const told = readMe(example).map((line) => (line.kind === "gap" ? [] : "text" in line ? [line.text] : line.cells));
    const written = cellsOf("Läs mig", 4);
    // A merged cell answers with the value of its first cell in all four columns.
    expect(written.map((row, index) => row.slice(0, told[index]?.length))).toEqual(told);
  });

  it("makes the same workbook twice, byte for byte", async () => {
    const [first, second] = await Promise.all([1, 2].map(async () => writeXlsx(toWorkbook(example))));
    expect(Buffer.from(first ?? []).equals(Buffer.from(second ?? [1]))).toBe(true);
  });

  it("holds the same cells at the same addresses in the CSV files, to the byte", () => {
    const csv = join(folder, "komiljarden-2023-csv");
    expect(readdirSync(csv).sort()).toEqual(
      ["Befolkning.csv", "Väntetider.csv"].map((name) => name.normalize("NFC")).sort(),
    );
    for (const sheet of inputSheets(example)) {
      expect(readFileSync(join(csv, `${sheet.name}.csv`)).equals(Buffer.from(toCsv(sheet), "utf8"))).toBe(true);
    }
  });

  it("shows numbers as numbers, the day as a day, and keeps the header in sight", () => {
    expect(shownIn(committed, "Befolkning", "A2")).toBe("01");
    expect(numberFormatOf(committed, "Befolkning", "C2")).toBe("#,##0");
    expect(numberFormatOf(committed, "Befolkning", "E2")).toBe("yyyy-mm-dd");
    expect(numberFormatOf(committed, "Väntetider", "L2")).toBe("0.0 %");
    for (const name of ["Befolkning", "Väntetider"]) {
      expect(committed.GetPanes(name).panes).toMatchObject({ Freeze: true, Split: false, XSplit: 0, YSplit: 1 });
    }
  });

  /** The cells of a sheet's first columns, as many rows as it has. */
  function cellsOf(sheet: string, columns: number): readonly (readonly Shown[])[] {
    return committed
      .GetRows(sheet)
      .result.map((_, row) =>
        Array.from({ length: columns }, (_unused, column) =>
          shownIn(committed, sheet, `${columnLetters(column)}${row + 1}`),
        ),
      );
  }

  it("says in both languages that the figures are invented", () => {
    const text = readMe(example).flatMap((line) => ("text" in line ? [line.text] : []));
    expect(text.some((line) => line.includes("PÅHITTADE"))).toBe(true);
    expect(text.some((line) => line.includes("INVENTED"))).toBe(true);
  });
});

describe("the populations", () => {
  it("are the 21 decoded ones, 10 514 719 people in all", () => {
    expect(populations).toHaveLength(21);
    expect(populations.reduce((sum, region) => sum + region.population, 0)).toBe(10_514_719);
  });

  it("leave the column for ages 0–18 empty, since none may be invented", () => {
    const [sheet] = inputSheets(example);
    const column = sheet.columns.findIndex(({ header }) => header === "Folkmängd 0–18");
    expect(new Set(sheet.rows.map((row) => row[column]))).toEqual(new Set([null]));
  });
});

describe.each([exampleSeed, 1, 7, 4_294_967_295])("the figures of seed %i are possible", (seed) => {
  const { rows } = generate(seed);

  it("has one row per region, month and requirement, in order", () => {
    expect(rows).toHaveLength(2079);
    rows.forEach((row, index) => expect(sheetRow(row)).toBe(index + 2));
  });

  it("counts whole cases, never more than there are", () => {
    for (const row of rows) {
      for (const [part, whole] of [
        [row.numerator, row.denominator],
        [row.numeratorLastYear, row.denominatorLastYear],
        [row.numeratorWithTolerance, row.denominator],
        [row.numerator, row.numeratorWithTolerance],
        [row.waitingWithin30, row.waiting],
      ]) {
        if (typeof part !== "number" || typeof whole !== "number") continue;
        expect(
          Number.isSafeInteger(part) && Number.isSafeInteger(whole) && 0 <= part && part <= whole,
          JSON.stringify(row),
        ).toBe(true);
      }
      expect(row.response > 0.85 && row.response <= 1).toBe(true);
    }
  });

  it("gives a tolerance for follow-up visits alone, and those waiting for child psychiatry alone", () => {
    for (const row of rows) {
      expect(row.numeratorWithTolerance !== null).toBe(row.requirement === 6);
      if (row.requirement < 7) expect([row.waiting, row.waitingWithin30]).toEqual([null, null]);
    }
    expect(rows.filter((row) => row.requirement >= 7 && row.waiting === "saknas")).toHaveLength(1);
  });

  it("measures requirements 2 and 4, and 3 and 5, on one queue with room for both", () => {
    const byRow = new Map(rows.map((row) => [sheetRow(row), row]));
    for (const within of rows.filter((row) => row.requirement === 2 || row.requirement === 3)) {
      const over = byRow.get(sheetRow({ ...within, requirement: within.requirement + 2 }));
      expect(over?.denominator).toBe(within.denominator);
      expect(over?.denominatorLastYear).toBe(within.denominatorLastYear);
      expect(Number(within.numerator) + Number(over?.numerator)).toBeLessThanOrEqual(Number(within.denominator));
      expect(Number(within.numeratorLastYear) + Number(over?.numeratorLastYear)).toBeLessThanOrEqual(
        Number(within.denominatorLastYear),
      );
    }
  });
});

describe("the figures are plausible", () => {
  it.each([
    [1, "denominator", 7, 20, 36],
    [1, "denominator", 3, 25, 40],
    [6, "denominator", 3, 22, 32],
  ] as const)(
    "requirement %i, %s in month %i: between %i and %i per 1,000 inhabitants",
    (requirement, key, month, low, high) => {
      expect((national(requirement, month, key) * 1000) / 10_514_719).toBeGreaterThan(low);
      expect((national(requirement, month, key) * 1000) / 10_514_719).toBeLessThan(high);
    },
  );

  it.each([
    [2, "denominator", 280_000, 320_000],
    [3, "denominator", 120_000, 150_000],
    [7, "denominator", 3_300, 4_800],
    [8, "denominator", 2_000, 3_100],
    [9, "denominator", 2_500, 3_700],
    [7, "waiting", 4_000, 8_000],
  ] as const)("requirement %i has a national %s between %i and %i in April", (requirement, key, low, high) => {
    expect(national(requirement, 4, key)).toBeGreaterThan(low);
    expect(national(requirement, 4, key)).toBeLessThan(high);
  });

  it("dips in July and August where people wait", () => {
    for (const requirement of [2, 3]) {
      const share = (month: number): number =>
        national(requirement, month, "numerator") / national(requirement, month, "denominator");
      expect(share(8)).toBeLessThan(share(6) - 0.05);
      expect(share(8)).toBeLessThan(share(11) - 0.05);
    }
  });

  it("has some months with a response rate under 95 %, and few", () => {
    const low = example.rows.filter((row) => row.response < 0.95);
    expect(low.length).toBeGreaterThan(0);
    expect(low.length).toBeLessThan(60);
  });

  it("has regions of all kinds: some earn over half of their money, some under a quarter", () => {
    const shares = populations.map(({ code }) => earnedShare(example.rows.filter((row) => row.code === code)));
    expect(Math.max(...shares)).toBeGreaterThan(50);
    expect(Math.min(...shares)).toBeLessThan(25);
  });
});

describe("the money is that of 2023 in size", () => {
  it("earns 46 % of what is reserved for January–June, as the regions did", () => {
    const share = earnedShare(example.rows.filter((row) => row.month <= 6));
    expect(share).toBeGreaterThan(45.5);
    expect(share).toBeLessThan(46.5);
  });

  it("leaves a bonus pot between the published bounds of 1.0 and 1.87 billion kronor", () => {
    const pot = 2.5 * (1 - earnedShare(example.rows) / 100);
    expect(pot).toBeGreaterThan(1.0);
    expect(pot).toBeLessThan(1.87);
  });
});

describe("the edge cases", () => {
  it.each(example.edgeCases.map((one) => ({ ...one, at: addresses(one) })))(
    "$at: $en",
    ({ at, places, outcome, changes }) => {
      expect(readMe(example).filter((line) => line.kind === "case" && line.cells[0] === at)).toHaveLength(2);
      for (const [index, place] of places.entries()) {
        const row = rowAt.get(Number(/^[A-L](\d+):[A-L]\d+$/.exec(at.split(", ")[index] ?? "")?.[1]));
        expect(row).toMatchObject(place);
        expect(row && outcomeOf(row)).toEqual(outcome);
      }
      for (const { place, set } of changes) expect(rowAt.get(sheetRow(place))).toMatchObject(set);
    },
  );

  it("do not write over one another", () => {
    const written = example.edgeCases.flatMap((one) => one.changes.map(({ place }) => sheetRow(place)));
    expect(new Set(written).size).toBe(written.length);
  });

  it("lets 20 waiting pass and stops 21, with the same completed share", () => {
    const [twenty, twentyOne] = [rowAt.get(719), rowAt.get(728)];
    expect([twenty?.waiting, twentyOne?.waiting]).toEqual([20, 21]);
    expect(twenty?.numerator).toBe(twentyOne?.numerator);
    expect(twenty?.denominator).toBe(twentyOne?.denominator);
  });

  it("has tiers that binary floating point misses", () => {
    const floating = [511, 1896, 1010, 332, 908, 1135].map((row) => Math.abs(inFloatingPoint(rowAt.get(row))));
    floating.forEach((points, index) => expect(points).toBeLessThan([1, 3, 5, 1, 5, 10][index] ?? 0));
    expect(65.1 - 62.1).toBeLessThan(3);
  });

  it("lists every row with a low response rate", () => {
    const listed = readMe(example).flatMap((line) =>
      line.kind === "case" && line.cells[0].startsWith("L") ? line.cells[0].split(", ") : [],
    );
    const rows = listed.flatMap((part) => {
      const [from, to] = part.split(":").map((cell) => Number(cell.slice(1)));
      return Array.from({ length: (to ?? from ?? 0) - (from ?? 0) + 1 }, (_, index) => (from ?? 0) + index);
    });
    expect(new Set(rows)).toEqual(new Set(example.rows.filter((row) => row.response < 0.95).map(sheetRow)));
  });
});

function national(requirement: number, month: number, key: keyof Figures): number {
  return example.rows
    .filter((row) => row.requirement === requirement && row.month === month)
    .reduce((sum, row) => sum + (typeof row[key] === "number" ? row[key] : 0), 0);
}

function inFloatingPoint(row: WaitingRow | undefined): number {
  return (
    (Number(row?.numerator) / Number(row?.denominator)) * 100 -
    (Number(row?.numeratorLastYear) / Number(row?.denominatorLastYear)) * 100
  );
}

function asRead(cell: Cell): Shown {
  return cell !== null && typeof cell === "object" ? serialOfUtc(Date.parse(`${cell.day}T00:00:00Z`)) : cell;
}
