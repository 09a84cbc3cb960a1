/** The sheets to fill in, for all regions and for one. */
import { describe, expect, test } from "vitest";
import { Workbook } from "../../../host/model/workbook";
import { REGIONS } from "../../../src/agreement/regions";
import { agreement2023 } from "../../../src/agreements/2023";
import { paneSv } from "../../../src/text/sv/pane";
import { TEXT } from "../../../src/text/texts";
import { addSheets } from "../../../taskpane/excel/workbook";
import { formInputSheets } from "../../../taskpane/inputs/form-input-sheets";
import { inputSheets, populationSheet } from "../../../taskpane/inputs/input-sheets";
import { type NewSheet, oneOf } from "../../../taskpane/inputs/new-sheet";
import { settleWorkbook } from "../../../taskpane/runs/run";
import { connected } from "../support/out-sheets";

const { columnWarning } = paneSv.data;
const HALLAND = "13";

const made = inputSheets;
const codesOf = ({ rows }: NewSheet): readonly unknown[] => [...new Set(rows.map(([code]) => code))];
const listOf = ({ columns }: NewSheet, header: string): string | undefined => {
  const rule = columns.find((column) => column.header === header)?.rule;
  return rule?.kind === "list" ? rule.source : undefined;
};

describe("for one region", () => {
  test("there are 99 rows to fill in for 2023, and all of them are its own", () => {
    const [waiting] = made(["waiting"], agreement2023, columnWarning, [HALLAND]);
    expect(waiting?.rows).toHaveLength(99);
    const keys = waiting?.rows.map((row) => row.slice(0, 2));
    expect(keys).toEqual(Array.from({ length: 99 }, () => ["13", "Region Halland"]));
    const [all] = made(["waiting"], agreement2023, columnWarning, "all");
    expect(waiting?.rows).toEqual(all?.rows.filter(([code]) => code === HALLAND));
    expect(all?.rows).toHaveLength(99 * 21);
  });

  test("payments are its own, and populations everybody's: what it gets depends on them", () => {
    const [population, paid] = made(["population", "paid"], agreement2023, columnWarning, [HALLAND]);
    expect([population && codesOf(population), paid && codesOf(paid)]).toEqual([
      REGIONS.map(({ code }) => code),
      [HALLAND],
    ]);
  });

  test("forms ask for its own details, and for SKR's where they are for all", () => {
    const [own] = formInputSheets(["details"], agreement2023, columnWarning, [HALLAND]);
    const [all] = formInputSheets(["details"], agreement2023, columnWarning);
    expect([own && codesOf(own), all && codesOf(all)]).toEqual([
      [HALLAND],
      [...REGIONS.map(({ code }) => code), "SKR"],
    ]);
  });

  test("the sheet is read as it is, without a sheet of populations, and what is not filled in is open", async () => {
    const workbook = new Workbook();
    connected(workbook);
    await addSheets(made(["waiting"], agreement2023, columnWarning, [HALLAND]));
    const sheet = workbook.sheet("Väntetider");
    expect([sheet.cells.used(true)?.rows, sheet.validations.length > 0]).toEqual([100, true]);
    expect(sheet.validations.filter(({ rule }) => JSON.stringify(rule).includes("Befolkning"))).toEqual([]);
    const figures = sheet.cells.used(true)?.columns ?? 0;
    expect(figures).toBeGreaterThan(5);
    for (let row = 1; row <= 99; row++) sheet.enter({ row, column: 4, rows: 1, columns: 4 }, [[66, 100, 60, 100]]);
    const { settlement, problems } = await settleWorkbook(agreement2023, TEXT.sv, { region: HALLAND });
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(settlement?.regions).toEqual(REGIONS.map(({ code }) => code));
  });
});

describe("a list to choose from", () => {
  test("of regions' names is where they stand, on the sheet that is made beside", () => {
    const [, waiting] = made(["population", "waiting"], agreement2023, columnWarning, "all");
    expect(waiting && listOf(waiting, "Region")).toBe("=Befolkning!$B$2:$B$22");
  });

  test("is none where no such sheet is made, since Excel refuses one that points nowhere; the länskod has its own", () => {
    const [waiting] = made(["waiting"], agreement2023, columnWarning, "all");
    expect(waiting && [listOf(waiting, "Region"), listOf(waiting, "Länskod")]).toEqual([
      undefined,
      REGIONS.map(({ code }) => code).join(","),
    ]);
  });

  test("is none of choices that begin a formula, hold the comma between two, or are more than Excel takes", () => {
    const source = (...choices: string[]) => oneOf(choices);
    expect(source("1", "2b", "åtgärd")).toEqual({ kind: "list", source: "1,2b,åtgärd" });
    for (const one of ["=A1", "+1", "-1", "@a", "1,2", "1;2", '"1"', " 1", "1\n2", ""])
      expect(source("1", one)).toBe(undefined);
    expect(source("a".repeat(127), "b".repeat(127))?.kind).toBe("list");
    expect(source("a".repeat(127), "b".repeat(128))).toBe(undefined);
  });
});

describe("the product's populations", () => {
  const source = paneSv.data.ownSource;

  test("are filled in for every region, with their day, and marked in every row as not the user's", () => {
    const { columns, rows } = populationSheet(agreement2023, columnWarning, source);
    const at = (header: string): number => columns.findIndex((column) => column.header === header);
    expect(rows.map((row) => row[at("Länskod")])).toEqual(REGIONS.map(({ code }) => code));
    const halland = rows.find(([code]) => code === HALLAND);
    expect(halland?.[at("Folkmängd")]).toBe(342_658);
    // Not known by region: empty, not 0.
    expect(halland?.[at("Folkmängd 0–18")]).toBe("");
    expect(halland?.[at("Per datum")]).toEqual({ day: "2022-11-01" });
    expect(new Set(rows.map((row) => row[at("Källa")]))).toEqual(
      new Set(["Programmets, inte egna: SKR, Fördelning av medel 2023 (kvinnors hälsa), 3 februari 2023"]),
    );
  });

  test("are not there for a day that none is near: the rows are empty, without a source", () => {
    const far = {
      ...agreement2023,
      populationDate: { ...agreement2023.populationDate, value: "2009-11-01" },
    };
    const { columns, rows } = populationSheet(far, columnWarning, source);
    expect(columns.map(({ header }) => header)).not.toContain("Källa");
    expect(rows.flatMap((row) => row.slice(2)).filter((one) => one !== "")).toEqual([]);
    expect(rows).toHaveLength(REGIONS.length);
  });
});
