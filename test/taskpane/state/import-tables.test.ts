/** What is said of tables in the pane: it takes effect at once, is remembered, and holds when more has come. */
import { describe, expect, test } from "vitest";
import type { Workbook } from "../../../host/model/workbook";
import { REGIONS } from "../../../src/agreement/regions";
import { lastYear, type Month, serialOfDate } from "../../../src/ground/month";
import { hasErrors } from "../../../src/problems/problem";
import type { CellValue } from "../../../src/sheets/grid";
import { forgetTables, sayOfTables } from "../../../taskpane/state/actions/import-tables";
import { chooseAgreement } from "../../../taskpane/state/actions/remember";
import { settleNow } from "../../../taskpane/state/actions/settle-now";
import { goToImport } from "../../../taskpane/state/actions/view";
import type { Controller } from "../../../taskpane/state/controller";
import { example, fresh, opened } from "../support/opened";

const SHEET = "Utdata";
/** What a table is known by that has no heading. */
const NAME = SHEET;

/** Months as columns, this year's and last year's; that it is of requirement 2 is said nowhere. */
function figures(months: readonly Month[]): CellValue[][] {
  const dates = [...months, ...months.map(lastYear)];
  return [
    ["Region", "Mått", ...dates.map((month) => serialOfDate(`${month}-01`))],
    ...REGIONS.flatMap(({ name }, region) => [
      [name, "Täljare", ...dates.map((_, column) => 700 + region - column)],
      [name, "Nämnare", ...dates.map(() => 1000)],
    ]),
  ];
}

async function put(sheet: string, cells: readonly (readonly CellValue[])[]): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const range = worksheets.getItem(sheet).getRangeByIndexes(0, 0, cells.length, cells[0]?.length ?? 0);
    range.values = cells.map((row) => [...row]);
    await context.sync();
  });
}

/** The populations of the example, and a sheet of waiting figures. */
async function withFigures(cells: readonly (readonly CellValue[])[]): Promise<Workbook> {
  const workbook = await example();
  await opened(workbook);
  workbook.deleteSheet(workbook.sheets.find(({ name }) => name === "Väntetider") ?? workbook.addSheet());
  workbook.addSheet(SHEET);
  await put(SHEET, cells);
  return workbook;
}

const JANUARY = figures(["2023-01"]);
const codes = (controller: Controller): string[] =>
  controller.state().look?.result.problems.flatMap(({ code, severity }) => (severity === "error" ? [code] : [])) ?? [];
/** The cells that have been judged: requirement and month. */
const judged = (controller: Controller): string[] => [
  ...new Set(
    controller
      .state()
      .look?.result.settlement?.verdicts.map(({ reserve }) => `${reserve.requirement} ${reserve.period}`),
  ),
];

describe("a table whose words do not say which requirement it is of", () => {
  test("is read when that is said, at once, and settles", async () => {
    const { controller } = await opened(await withFigures(JANUARY));
    expect(codes(controller)).toContain("table-unplaced");
    expect(controller.state().look?.result.settlement).toBeUndefined();
    await controller.act(sayOfTables, [NAME], { requirement: "2" });
    expect(codes(controller)).toEqual([]);
    expect(judged(controller)).toEqual(["2 2023-01"]);
    expect(controller.state().said.text).toMatch(/84 tal/);
    await controller.act(settleNow);
    expect(controller.state().outcome?.settlement.verdicts).toHaveLength(REGIONS.length);
  });

  test("is shown the way to where it is said", async () => {
    const { controller } = await opened(await withFigures(JANUARY));
    await controller.act(goToImport);
    expect(controller.state()).toMatchObject({ open: "data", focus: "import-heading" });
    const { controller: regular } = await opened(await example());
    await regular.act(goToImport);
    expect(regular.state().focus).toBeUndefined();
  });

  test("holds what was said when it is opened again with one more month", async () => {
    const workbook = await withFigures(JANUARY);
    const { controller } = await opened(workbook);
    await controller.act(sayOfTables, [NAME], { requirement: "2" });
    await put(SHEET, figures(["2023-01", "2023-02"]));
    const { controller: next } = await opened(workbook);
    expect(codes(next)).toEqual([]);
    expect(judged(next)).toEqual(["2 2023-01", "2 2023-02"]);
    await next.act(settleNow);
    expect(hasErrors(next.state().outcome?.problems ?? [])).toBe(false);
    expect(next.state().outcome?.written.length).toBeGreaterThan(0);
  });

  test("forgets it when it is taken back, or when an agreement is chosen whose numbers mean something else", async () => {
    const { controller } = await opened(await withFigures(JANUARY));
    await controller.act(sayOfTables, [NAME], { requirement: "2", year: 2023 });
    await controller.act(chooseAgreement, "2022");
    expect(controller.state().remembered.choices.waiting?.tables).toEqual({ [NAME]: { year: 2023 } });
    await controller.act(chooseAgreement, "2023");
    expect(codes(controller)).toContain("table-unplaced");
    await controller.act(sayOfTables, [NAME], { requirement: "2" });
    await controller.act(forgetTables, [NAME]);
    expect(codes(controller)).toContain("table-unplaced");
    expect(controller.state().remembered.choices).toEqual({});
  });

  test("is told of no more when it is not to be read, and stays among the tables", async () => {
    const { controller } = await opened(await withFigures(JANUARY));
    await controller.act(sayOfTables, [NAME], { read: false });
    expect(codes(controller)).not.toContain("table-unplaced");
    const tables = controller.state().look?.result.located.arranged?.tables ?? [];
    expect(tables.map(({ table, isLeftOut }) => [table.grid.sheet, isLeftOut])).toContainEqual([SHEET, true]);
    await controller.act(sayOfTables, [NAME], { read: undefined, requirement: "2" });
    expect(judged(controller)).toEqual(["2 2023-01"]);
  });
});

test("a column is what it is said to be, or not read, and what is said of one leaves the others", async () => {
  const { controller } = await opened(
    await withFigures([
      ["Namn", "Krav", "Månad", "Uppnådda", "Samtliga", "Täljare fg år", "Nämnare fg år", "Andel"],
      ...REGIONS.map(({ name }, region): CellValue[] => [name, 2, "2023-01", 800 + region, 1000, 700, 1000, 0.99]),
    ]),
  );
  await controller.act(sayOfTables, [NAME], { columns: { Uppnådda: "numerator", Andel: "none" } });
  await controller.act(sayOfTables, [NAME], { columns: { Samtliga: "denominator" } });
  expect(codes(controller)).toEqual([]);
  const [verdict] = controller.state().look?.result.settlement?.verdicts ?? [];
  expect(verdict?.measurement.improvement).toBeDefined();
  await controller.act(sayOfTables, [NAME], { columns: { Uppnådda: undefined } });
  expect(controller.state().remembered.choices.waiting?.tables?.[NAME]?.columns).toEqual({
    Andel: "none",
    Samtliga: "denominator",
  });
});

test("an empty workbook has no tables to say anything of", async () => {
  const { controller } = await opened(fresh());
  await controller.act(forgetTables, ["Blad1"]);
  expect(controller.state().remembered.choices).toEqual({});
  expect(controller.state().failure).toBeUndefined();
});
