/** Dates that the add-in writes are the days that they were, whichever year the workbook counts from. */
import { expect, test } from "vitest";
import { createSheets } from "../../../taskpane/state/actions/create-sheets";
import { fresh, opened } from "../support/opened";

async function sampled(date1904: boolean) {
  const workbook = fresh();
  workbook.date1904 = date1904;
  const { controller } = await opened(workbook);
  await controller.act(createSheets, "sample");
  const sheet = workbook.sheet("Befolkning");
  const { rows = 0, columns = 0 } = sheet.cells.used(true) ?? {};
  const header = Array.from({ length: columns }, (_, column) => sheet.value(0, column));
  const column = header.indexOf("Per datum");
  return {
    days: new Set(Array.from({ length: rows - 1 }, (_, row) => sheet.value(row + 1, column))),
    rule: sheet.validations.find(({ area }) => area.column === column)?.rule,
    result: controller.state().look?.result,
  };
}

test("a sample's dates are numbers of the workbook's own system, and are read as the same days", async () => {
  const [plain, old] = [await sampled(false), await sampled(true)];
  expect(plain.days).toEqual(new Set([44_866]));
  expect(old.days).toEqual(new Set([43_404]));
  expect(plain.result?.settlement?.payments).toBeDefined();
  expect(old.result?.settlement?.payments).toEqual(plain.result?.settlement?.payments);
  expect(old.result?.problems).toEqual(plain.result?.problems);
});

test("what a date may be is told to Excel as text, which means the same day in both systems", async () => {
  const [plain, old] = [await sampled(false), await sampled(true)];
  expect(plain.rule).toEqual({ date: { formula1: "2021-01-01", formula2: "2024-12-31", operator: "Between" } });
  expect(old.rule).toEqual(plain.rule);
});
