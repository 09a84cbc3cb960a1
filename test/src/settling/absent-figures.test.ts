/** What is said of figures that are not there: one line for each column, with how many cells and where the first is. */
import { describe, expect, test } from "vitest";
import { agreement2021 } from "../../../src/agreements/2021";
import { agreement2023 } from "../../../src/agreements/2023";
import { settle } from "../../../src/settling/settle";
import { INPUT } from "../../../src/sheets/names";
import { BEFOLKNING, everyCell, type Line, NOTHING, sheet } from "../support/sheets";

type Rule = (region: string, month: string, requirement: string) => Line;

/** The problems of absent figures in the whole of 2023, whose sheet begins in C4. */
function told(rule: Rule) {
  const lines = everyCell((region, month, number) => ({ ...NOTHING, ...rule(region, month, number) }));
  const { problems } = settle(agreement2023, [BEFOLKNING, sheet("Väntetider", lines, { top: 3, left: 2 })]);
  return problems.flatMap(({ code, severity, values, place }) =>
    code === "figures-undelivered" || code === "figures-missing"
      ? [{ code, severity, cell: place?.cell, ...values }]
      : [],
  );
}

const LAST_YEAR = ["Täljare fg år", "Nämnare fg år"];
const as = (cell: string, columns: readonly string[]): Line => Object.fromEntries(columns.map((one) => [one, cell]));

describe("figures that have not come", () => {
  test("are told of once for each column, with the cells that are open for them", () => {
    const rule: Rule = (region, month, requirement) =>
      ["01", "03", "12"].includes(region) && month >= "2023-03" && month <= "2023-05" && requirement <= "2"
        ? as("", LAST_YEAR)
        : {};
    expect(told(rule)).toEqual([
      {
        code: "figures-undelivered",
        severity: "warning",
        // The sheet's first row is 4; Stockholm's March begins after two months of nine requirements.
        cell: "H23",
        column: "Täljare fg år",
        count: "18",
        requirements: "1, 2",
        regions: "Region Stockholm, Region Uppsala",
        others: "1",
        months: "2023-03–2023-05",
      },
    ]);
  });

  test("of each kind are told of by their own column", () => {
    const rule: Rule = (region, month, requirement) => {
      if (region !== "09" || month !== "2023-06") return {};
      if (requirement === "6") return as("", ["Täljare med tolerans"]);
      return requirement === "7"
        ? { ...as("-", ["Väntande", "Väntande inom 30 dagar"]), Täljare: 730, "Täljare fg år": 730 }
        : {};
    };
    expect(told(rule).map(({ code, column, count, requirements }) => [code, column, count, requirements])).toEqual([
      ["figures-undelivered", "Täljare med tolerans", "1", "6"],
      ["figures-undelivered", "Väntande", "1", "7"],
      ["figures-undelivered", "Väntande inom 30 dagar", "1", "7"],
    ]);
  });

  test("and decide nothing are not told of: the level is met, or the requirement does not look at them", () => {
    const rule: Rule = (_, __, requirement) =>
      requirement === "1"
        ? { Täljare: 1000, ...as("", [...LAST_YEAR, "Täljare med tolerans", "Väntande", "Väntande inom 30 dagar"]) }
        : {};
    expect(told(rule)).toEqual([]);
  });

  test("with the month's own are months that are open, and not told of by column", () => {
    const { problems } = settle(agreement2023, [
      BEFOLKNING,
      sheet(
        "Väntetider",
        everyCell((_, month) => (month > "2023-06" ? as("", Object.keys(NOTHING)) : NOTHING)),
      ),
    ]);
    // Five months of 21 regions and nine requirements.
    expect(problems).toMatchObject([{ code: "months-open", values: { cells: "945", regions: "" } }]);
  });

  test("are named by our own header where the sheet has no such column", () => {
    const lines = everyCell(() => ({ Täljare: 500, Nämnare: 1000 }));
    const { problems } = settle(agreement2023, [BEFOLKNING, sheet("Väntetider", lines)]);
    const [first] = problems.filter(({ code }) => code === "figures-undelivered");
    expect(first).toMatchObject({
      values: { column: INPUT.waiting.headers.numeratorLast?.[0], count: "2079", months: "2023-01–2023-11" },
      place: { sheet: "Väntetider", cell: "D2" },
    });
  });

  test("of a share are named by the share's column where the sheet has that alone", () => {
    const lines = everyCell(() => ({ Andel: 0.5, "Andel fg år": "" }));
    const { problems } = settle(agreement2023, [BEFOLKNING, sheet("Väntetider", lines)]);
    expect(problems.find(({ code }) => code === "figures-undelivered")).toMatchObject({
      values: { column: "Andel fg år" },
      place: { cell: "E2" },
    });
  });

  test("of the month before the period are told of by that month, at its row or at none", () => {
    const row = (month: string, number: Line): Line => ({ Länskod: "01", Månad: month, Prestationskrav: 2, ...number });
    const november = row("2021-11", { Täljare: 300 });
    const at = (lines: readonly Line[]) =>
      settle(agreement2021, [BEFOLKNING, sheet("Väntetider", lines)]).problems.filter(
        ({ code }) => code === "figures-undelivered",
      );
    expect(at([row("2021-08", { Täljare: "" }), november])).toMatchObject([
      { values: { column: "Täljare", months: "2021-08", count: "1" }, place: { sheet: "Väntetider", cell: "D2" } },
    ]);
    expect(at([november])).toMatchObject([{ values: { months: "2021-08" }, place: { sheet: "Väntetider" } }]);
    expect(at([november])[0]?.place?.cell).toBeUndefined();
  });
});

describe("figures that are said to be missing", () => {
  test("are told of where they would have decided, and nothing is open", () => {
    const rule: Rule = (region, month, requirement) => {
      if (region !== "03" || month !== "2023-01") return {};
      return { ...as("saknas", LAST_YEAR), ...(requirement === "2" && { Täljare: 900 }) };
    };
    expect(told(rule)).toMatchObject([
      { code: "figures-missing", severity: "info", column: "Täljare fg år", count: "8", regions: "Region Uppsala" },
    ]);
  });

  test("of the month itself are decided as not assessable, and told of", () => {
    const rule: Rule = (region, month, requirement) =>
      region === "09" && month === "2023-06" && requirement === "8"
        ? as("saknas", ["Täljare", "Nämnare", "Täljare med tolerans"])
        : {};
    expect(told(rule)).toMatchObject([
      { code: "figures-missing", column: "Täljare", count: "1", months: "2023-06", requirements: "8" },
    ]);
  });
});
