/** The page for a person with Excel, gone through over the embedded Excel: its record is the committed fixture. */
import { stat } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { english } from "../../../host/model/culture";
import { Workbook } from "../../../host/model/workbook";
import { environmentOf } from "../../../taskpane/excel-check/environment";
import { type CheckRecord, countsOf, differencesIn, EXPECTED, recordText } from "../../../taskpane/excel-check/record";
import { prepare, STEP, STEPS, usedIn } from "../../../taskpane/excel-check/steps";
import { example } from "../support/opened";
import { goneThrough, withoutLocations } from "./support/gone-through";

const recordOf = (steps: CheckRecord["steps"]): CheckRecord => ({ environment: environmentOf("0.1.0"), steps });

const everything = (workbook: Workbook): unknown => ({
  cells: workbook.sheets.map(({ name, cells, customProperties, rowHeights, hiddenRows, autoFilter }) => {
    const found: unknown[] = [];
    cells.forEach({ row: 0, column: 0, rows: 1_048_576, columns: 16_384 }, (cell, row, column) => {
      found.push([row, column, cell]);
    });
    return [name, found, [...customProperties], [...rowHeights], [...hiddenRows], autoFilter];
  }),
  settings: [...workbook.settings],
  tables: workbook.tables.map(({ name }) => name),
  mode: workbook.calculationMode,
});

describe("the record over the embedded Excel", () => {
  test.each([
    ["in Swedish", (workbook: Workbook) => workbook],
    ["in English", (workbook: Workbook) => Object.assign(workbook, { culture: english })],
  ])("is the fixture, %s, and asks for nothing that the host lacks", async (_, made) => {
    const { steps, connection } = await goneThrough(made(new Workbook()));
    expect(withoutLocations(steps)).toEqual(EXPECTED);
    expect(differencesIn(recordOf(steps))).toEqual([]);
    expect(connection.host.unsupported).toEqual([]);
    expect(Object.keys(EXPECTED)).toEqual([...STEPS]);
  });

  test("of a workbook that counts from 1904 differs in the day alone, which is no difference to tell", async () => {
    const workbook = new Workbook();
    workbook.date1904 = true;
    const { steps } = await goneThrough(workbook);
    const [[day] = []] = Object.entries(steps.workbook);
    expect(steps.workbook[day ?? ""]).toEqual({ value: 0 });
    expect(differencesIn(recordOf(steps))).toEqual([]);
  });

  test("leaves the user's workbook as it was, and has nothing of it", async () => {
    const workbook = await example();
    workbook.addSheet("Prov av Excel").enter({ row: 0, column: 0, rows: 1, columns: 1 }, [["Hennes hemlighet"]]);
    const before = everything(workbook);
    const { steps } = await goneThrough(workbook);
    expect(everything(workbook)).toEqual(before);
    expect(differencesIn(recordOf(steps))).toEqual([]);
    const text = recordText(recordOf(steps));
    for (const word of ["hemlighet", "Stockholm", "Väntetider", "Läs mig", "Bok1"]) expect(text).not.toContain(word);
  });
});

describe("what another Excel answers otherwise", () => {
  test("is told with what was expected, first of what is handed over; where it was refused is not compared", async () => {
    const workbook = new Workbook();
    workbook.propertiesFollowCopies = true;
    const { steps, connection } = await goneThrough(workbook);
    const record = recordOf(steps);
    const told = differencesIn(record);
    expect(told.map(({ step, question }) => [step, question])).toEqual([
      ["calls", "Worksheet.copy: what follows to a copy of a sheet"],
      ["protected", "Worksheet.copy of a protected sheet"],
      ["copied", "the copy made by hand"],
    ]);
    expect(told[0]?.expected).toMatchObject({ property: null });
    expect(told[0]?.answer).toMatchObject({ property: "två" });
    expect(countsOf(record)).toEqual({ asked: Object.values(EXPECTED).flatMap(Object.keys).length, different: 3 });
    expect(JSON.parse(recordText(record))).toMatchObject({ environment: { addin: "0.1.0" }, differences: told });
    expect(connection.host.unsupported).toEqual([]);
  });

  test("a step that was left out has no answers, and no differences", () => {
    expect(differencesIn(recordOf({ calls: "skipped", manual: "skipped" }))).toEqual([]);
    expect(countsOf(recordOf({ calls: "skipped" }))).toEqual({ asked: 0, different: 0 });
  });

  test("an answer that nothing is expected of is told", () => {
    const record = recordOf({ workbook: { "something new": { value: 1 } } });
    expect(differencesIn(record)).toEqual([
      { step: "workbook", question: "something new", used: null, expected: null, answer: 1 },
    ]);
  });
});

test("a name of the user's that begins as the sheets of the page is never removed", async () => {
  const workbook = new Workbook(["Prov av Excel", "Prov av Excel 2 (min)"]);
  await goneThrough(workbook);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["Prov av Excel", "Prov av Excel 2 (min)"]);
  expect((await prepare(STEP.protected)).prepared.name).toBe("Prov av Excel 3");
});

test("every question says which file rests on its answer, and that file is there", async () => {
  const asked = STEPS.flatMap((step) => Object.keys(EXPECTED[step] ?? {}).map((question) => [step, question] as const));
  const files = asked.map(([step, question]) => usedIn(step, question));
  expect(asked.filter((_, index) => files[index] === undefined)).toEqual([]);
  for (const file of new Set(files)) expect((await stat(file ?? "")).isFile()).toBe(true);
  expect(usedIn("calls", "the copy made by hand")).toBeUndefined();
});
