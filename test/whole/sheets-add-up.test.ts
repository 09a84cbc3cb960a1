/** Tables that add up both ways, marks that say what was decided, and formulas that point where they should. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreement2020 } from "../../src/agreements/2020";
import { agreement2021 } from "../../src/agreements/2021";
import { agreement2023 } from "../../src/agreements/2023";
import { totalOf } from "../../src/paying/payment";
import { requirementTable } from "../../src/present/by-requirement";
import { heatMapSheet } from "../../src/present/heat-map";
import { present } from "../../src/present/present";
import { settle } from "../../src/settling/settle";
import { formulaText } from "../../src/sheets/formula-text";
import { layOut } from "../../src/sheets/sheet";
import { markOf } from "../../src/shown/legend";
import { TEXT } from "../../src/text/texts";
import { exampleGrids } from "../src/support/example";
import { fraction, order } from "../src/support/fraction";
import { judge } from "../src/support/judge";
import { performanceOf } from "../src/support/made-up";
import { movedBy, settled, settlementOf } from "../src/support/settled";
import { at, BEFOLKNING, everyCell, first, type Line, perfect, there, waits } from "../src/support/sheets";

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);

/** Random figures for every cell of 2023. */
const anyYear = fc
  .array(fc.tuple(fc.nat({ max: 100 }), fc.nat({ max: 100 })), { minLength: 20, maxLength: 60 })
  .map((pairs) => {
    let next = 0;
    return everyCell((): Line => {
      const [now = 0, before = 0] = pairs[next++ % pairs.length] ?? [];
      return {
        Täljare: now,
        Nämnare: 100,
        "Täljare fg år": before,
        "Nämnare fg år": 100,
        "Täljare med tolerans": now,
        Väntande: 30,
        "Väntande inom 30 dagar": now % 30,
      };
    });
  });

describe("what each region gets for each requirement", () => {
  test("adds up along the rows to what the region is paid, and along the columns to what the requirement paid within a krona", () => {
    fc.assert(
      fc.property(anyYear, (lines) => {
        const settlement = settled(lines);
        const table = requirementTable(settlement);
        if (table === "open") throw new Error("the year is whole");
        const paid = settlement.regions.map((region) =>
          sum(settlement.payments.map(({ amounts }) => (amounts === "open" ? 0n : there(amounts.get(region))))),
        );
        expect(table.cells.map(sum)).toEqual(paid);
        const nobody = settlement.ledger.moved().earn === 0n;
        expect(sum(table.columns)).toBe(nobody ? 0n : 2_500_000_000n);
        performanceOf(agreement2023).requirements.forEach((_, column) =>
          expect(sum(table.cells.map((row) => at(row, column)))).toBe(at(table.columns, column)),
        );
        if (nobody || table.kind !== "rounded") return;
        // A requirement's exact money: all earned for it, and the bonus that follows each region's earnings.
        performanceOf(agreement2023).requirements.forEach(({ number }, column) => {
          const { ledger } = settlement;
          const units = settlement.regions.map((region) => {
            const own = movedBy(ledger.entries, (entry) => entry.region === region);
            const forIt = movedBy(
              ledger.entries,
              (entry) => entry.region === region && entry.reserve?.requirement === number,
            ).earn;
            return own.earn === 0n ? 0n : forIt + (own.bonus * forIt) / own.earn;
          });
          const exact = fraction(sum(units) * ledger.amount, ledger.per);
          expect(order(fraction(at(table.columns, column) - 1n), exact)).toBe(-1);
          expect(order(exact, fraction(at(table.columns, column) + 1n))).toBe(-1);
        });
      }),
      { numRuns: 10 },
    );
  });

  test("of 2021 is the whole 739 250 000 kr, and nobody has anything for a requirement that it did not meet", () => {
    // Skåne and Halland met requirement 1; only Skåne met the others.
    const met = (region: string, number: string): boolean => region === "12" || (region === "13" && number === "1");
    const lines = ["08", "09", "10", "11"].flatMap((month) =>
      [
        "01",
        "03",
        "04",
        "05",
        "06",
        "07",
        "08",
        "09",
        "10",
        "12",
        "13",
        "14",
        "17",
        "18",
        "19",
        "20",
        "21",
        "22",
        "23",
        "24",
        "25",
      ].flatMap((region) =>
        ["1", "2", "3", "4", "5", "6"].flatMap((number): Line[] => {
          const share = {
            Täljare: met(region, number) ? 90 : 10,
            Nämnare: 100,
            Väntande: 5,
            "Väntande inom 30 dagar": 5,
          };
          const count = { Täljare: month === "08" ? 400 : met(region, number) ? 300 : 399 };
          if (month === "08" && number !== "2" && number !== "3") return [];
          return [
            {
              Länskod: region,
              Månad: `2021-${month}`,
              Prestationskrav: number,
              ...(number === "2" || number === "3" ? count : share),
            },
          ];
        }),
      ),
    );
    const settlement = settlementOf(settle(agreement2021, [BEFOLKNING, waits(lines)]));
    const table = requirementTable(settlement);
    if (table === "open") throw new Error("the period is whole");
    expect([sum(table.rows), table.kind]).toEqual([739_250_000n, "rounded"]);
    const [skane, halland] = [settlement.regions.indexOf("12"), settlement.regions.indexOf("13")];
    table.cells.forEach((row, index) => {
      if (index === skane) expect(row.slice(1)).toEqual([137_312_500n, 137_312_500n, ...row.slice(3)]);
      else if (index === halland) expect(row.slice(1)).toEqual([0n, 0n, 0n, 0n, 0n]);
      else expect(row).toEqual([0n, 0n, 0n, 0n, 0n, 0n]);
    });
    expect(at(table.columns, 0)).toBe(274_625_000n);
  });

  test("is open while a cell of the year is", () => {
    expect(requirementTable(settled([{ Region: "VGR", Månad: "2023-07", Prestationskrav: 1, ...perfect("1") }]))).toBe(
      "open",
    );
  });

  test("has the money of months without a test by the requirements' weights", () => {
    const tested = everyCell((_region, _month, number) => perfect(number))
      .filter(({ Månad }) => String(Månad) < "2023-03")
      .map((line) => ({ ...line, Månad: String(line["Månad"]).replace("2023", "2020") }));
    const table = requirementTable(settlementOf(settle(agreement2020, [BEFOLKNING, waits(tested)])));
    if (table === "open") throw new Error("the year is whole");
    // Everybody met everything: each requirement's column is its weight of 2 453 100 000 kr.
    expect(table.columns).toEqual(
      [18n, 24n, 24n, 3n, 3n, 10n, 6n, 6n, 6n].map((weight) => (2_453_100_000n * weight) / 100n),
    );
  });
});

describe("the map of outcomes", () => {
  test.each([
    [{ requirement: "1", now: [95, 100] }, "●100"],
    [{ requirement: "2", now: [651, 1000], before: [621, 1000] }, "▲75"],
    [{ requirement: "2", now: [60, 100], before: [60, 100] }, "○"],
    [{ requirement: "8", now: [0, 0], before: [3, 5] }, "?"],
  ] as const)("%o is %s", (figures, mark) => {
    expect(markOf(judge(figures as Parameters<typeof judge>[0]), true)).toBe(mark);
  });

  test("an open cell, and one without a test, have signs of their own", () => {
    expect([markOf(undefined, true), markOf(undefined, false)]).toEqual(["…", "–"]);
  });

  test("every cell of the example stands in it once", () => {
    const settlement = settlementOf(settle(agreement2023, exampleGrids()));
    const { blocks } = heatMapSheet(settlement, TEXT.sv);
    expect(blocks.flatMap(({ rows }) => rows.flatMap((row) => row.slice(2)))).toHaveLength(21 * 9 * 11);
    expect(blocks.map(({ title }) => title?.slice(0, 1))).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9"]);
  });
});

describe("native formulas", () => {
  const sheets = present(settlementOf(settle(agreement2023, exampleGrids())), [], TEXT.sv, { fingerprint: "prov" });
  const written = (id: string) => {
    const sheet = sheets.find((one) => one.id === id);
    return sheet && { name: sheet.name, layout: layOut(sheet) };
  };

  test("all refer to what is there, and stand over a cell with the engine's value", () => {
    let count = 0;
    for (const sheet of sheets) {
      const { formulas, lines, width } = layOut(sheet);
      for (const { line, column, formula } of formulas) {
        expect(formulaText(formula, sheet.id, written)).toMatch(/^=['A-Z(]/);
        expect(column).toBeLessThan(width);
        expect(there(lines[line]).cells[column]).not.toBe(undefined);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(150);
  });

  test("are written with the name the sheet has in the workbook, quoted", () => {
    expect(
      formulaText(
        ["SUM(", { sheet: "outcome", block: "outcome", row: "all", column: 16 }, ")"],
        "summary",
        (id) => written(id) && { ...there(written(id)), name: "Utfall's (2)" },
      ),
    ).toMatch(/^=SUM\('Utfall''s \(2\)'!Q\d+:Q\d+\)$/);
    expect(() => formulaText([{ block: "nowhere", row: 0, column: 0 }], "summary", written)).toThrow(/Broken promise/);
  });

  test("every sheet says which run it came of", () => {
    for (const sheet of sheets) expect(sheet.notes.at(-1), sheet.name).toBe("Fingeravtryck: prov");
  });

  test("the whole of the payments is the agreement's money", () => {
    const { payments } = settlementOf(settle(agreement2023, exampleGrids()));
    expect(sum(payments.map(({ amounts }) => (amounts === "open" ? 0n : totalOf(amounts))))).toBe(2_500_000_000n);
    expect(first(sheets).title).toContain("2023");
  });
});
