/** A row of the sheet Utbetalt: which payment, to whom and how much. */
import { describe, expect, test } from "vitest";
import { REGIONS } from "../../../src/agreement/regions";
import type { Problem } from "../../../src/problems/problem";
import { paidReader } from "../../../src/reading/paid";
import { rowsOf } from "../../../src/reading/row";
import { settle } from "../../../src/settling/settle";
import type { CellValue } from "../../../src/sheets/grid";
import { madeUp, performanceOf, requirement } from "../support/made-up";
import { BEFOLKNING, type Line, NOTHING, sheet, waits } from "../support/sheets";

const PERFORMANCE = performanceOf(
  madeUp({ kronor: 1000, requirements: [requirement({ number: "1", weight: 1 })], payments: [2, 1] }),
);

function read(payment: CellValue, kronor: CellValue, code: CellValue = "01"): readonly [unknown, readonly string[]] {
  const problems: Problem[] = [];
  const grid = sheet("Utbetalt", [{ Länskod: code, Utbetalning: payment, Kronor: kronor }]);
  const columns = new Map([
    ["code", 0],
    ["payment", 1],
    ["kronor", 2],
  ] as const);
  const rows = rowsOf({ kind: "paid", grid, header: 0, columns }, problems);
  return [rows.flatMap(paidReader(PERFORMANCE)), problems.map(({ code: one, place }) => `${one} ${place?.cell ?? ""}`)];
}

test("a payment of the agreement is read, by its month however written, below zero too", () => {
  expect(read("2030-03", 5)).toEqual([[{ region: "01", payment: "2030-03", kronor: 5, address: "C2" }], []]);
  expect(read("mars 2030", "-1 000")).toEqual([
    [{ region: "01", payment: "2030-03", kronor: -1000, address: "C2" }],
    [],
  ]);
});

test("a month that the agreement pays nothing in is told, and so is what is no amount", () => {
  expect(read("2030-02", 5)).toEqual([[], ["payment-unknown B2"]]);
  expect(read(true, "mycket")).toEqual([[], ["payment-unknown B2", "kronor-unreadable C2"]]);
});

test("what the whole country was paid is no region's", () => {
  expect(read("2030-03", 5, "00")[0]).toEqual([]);
});

describe("a bad row of the sheet stops the settlement that carries corrections, and is told at its cell:", () => {
  const AGREEMENT = madeUp({
    kronor: 21_000,
    requirements: [requirement({ number: "1", weight: 1 })],
    payments: [1, 1],
  });
  const months = ["2030-01", "2030-02"];
  const figures = REGIONS.flatMap(({ code }) =>
    months.map((month) => ({ ...NOTHING, Länskod: code, Månad: month, Prestationskrav: 1, Täljare: 950 })),
  );
  const good: readonly Line[] = REGIONS.map(({ code }) => ({ Länskod: code, Utbetalning: "2030-02", Kronor: 500 }));

  /** The table begins in C4; Stockholm's row is 5 and Uppsala's 6. */
  const settled = (rows: readonly Line[]) =>
    settle(AGREEMENT, [BEFOLKNING, waits(figures), sheet("Utbetalt", rows, { top: 3, left: 2 })], {
      corrections: "carry",
    });
  const errors = (rows: readonly Line[]): readonly string[] =>
    settled(rows).problems.flatMap(({ code, severity, place }) =>
      severity === "error" ? [`${code} ${place?.sheet ?? ""}!${place?.cell ?? ""}`] : [],
    );
  const secondAs = (change: Line): readonly Line[] => [
    ...good.slice(0, 1),
    { ...good[1], ...change },
    ...good.slice(2),
  ];

  test("none of them is bad to begin with", () => {
    expect(errors(good)).toEqual([]);
    expect(settled(good).settlement?.payments[0]?.amounts).toEqual(new Map(REGIONS.map(({ code }) => [code, 500n])));
  });

  const gone = "paid-missing Utbetalt!";
  test.each<readonly [what: string, change: Line, first: string, second: string]>([
    ["öre", { Kronor: "500,50" }, "kronor-unreadable Utbetalt!E6", gone],
    ["half a krona", { Kronor: 500.5 }, "kronor-unreadable Utbetalt!E6", gone],
    ["thousands by a word", { Kronor: "12 tkr" }, "kronor-unreadable Utbetalt!E6", gone],
    ["millions", { Kronor: "1,5 mnkr" }, "kronor-unreadable Utbetalt!E6", gone],
    ["nothing", { Kronor: "" }, "kronor-unreadable Utbetalt!E6", gone],
    ["a dash", { Kronor: "-" }, "kronor-unreadable Utbetalt!E6", gone],
    ["a hidden number", { Kronor: "*" }, "kronor-unreadable Utbetalt!E6", gone],
    ["a truth", { Kronor: true }, "kronor-unreadable Utbetalt!E6", gone],
    ["an error", { Kronor: "#N/A" }, "cell-error Utbetalt!E6", gone],
    ["more than can be counted", { Kronor: 2 ** 53 }, "kronor-unreadable Utbetalt!E6", gone],
    ["no payment", { Utbetalning: "" }, "payment-unknown Utbetalt!D6", gone],
    ["a month without a payment", { Utbetalning: "2030-04" }, "payment-unknown Utbetalt!D6", gone],
    ["a year", { Utbetalning: 2030 }, "payment-unknown Utbetalt!D6", gone],
    ["an error for the payment", { Utbetalning: "#REF!" }, "cell-error Utbetalt!D6", gone],
    ["a region that is none", { Länskod: "02" }, "region-unknown Utbetalt!C6", gone],
    ["no region", { Länskod: "" }, "region-missing Utbetalt!C6", gone],
    ["the region of another row", { Länskod: "01" }, "row-twice Utbetalt!E6", gone],
  ])("%s", (_, change, ...told: readonly string[]) => {
    const rows = secondAs(change);
    expect([...errors(rows)].sort()).toEqual([...told].sort());
    expect(settled(rows).settlement).toBeUndefined();
  });

  test("a region that was left out is named, and two bad cells of a row are both told", () => {
    const { problems } = settled(good.slice(1));
    expect(problems.filter(({ code }) => code === "paid-missing")).toMatchObject([
      { values: { payment: "2030-02", regions: "Region Stockholm" } },
    ]);
    expect(errors(secondAs({ Utbetalning: "aldrig", Kronor: "mycket" }))).toEqual(
      expect.arrayContaining(["payment-unknown Utbetalt!D6", "kronor-unreadable Utbetalt!E6"]),
    );
  });

  test("the whole country's sum below is left out, whatever it is", () => {
    expect(errors([...good, { Länskod: "00", Utbetalning: "2030-02", Kronor: 10_500 }])).toEqual([]);
  });
});
