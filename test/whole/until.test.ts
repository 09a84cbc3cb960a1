/** A year settled up to a month that ends none of its periods: what has begun is open, and every sheet is written. */
import { expect, test } from "vitest";
import { Workbook } from "../../host/model/workbook";
import type { Agreement } from "../../src/agreement/agreement";
import { agreement2021 } from "../../src/agreements/2021";
import { agreement2023 } from "../../src/agreements/2023";
import type { Month } from "../../src/ground/month";
import { present } from "../../src/present/present";
import { settleFigures } from "../../src/settling/settle";
import { disclosed } from "../../src/shown/disclosed";
import { TEXT } from "../../src/text/texts";
import { settlementOf } from "../src/support/settled";
import { randomSubmission } from "../support/random-submissions";
import { connected, written } from "../taskpane/support/out-sheets";

const REGIONS = 21;

/** What stands in a column of a sheet, below a header. */
function below(workbook: Workbook, sheet: string, header: string): readonly unknown[] {
  const own = workbook.sheet(sheet);
  const used = own.cells.used(true);
  const { rows = 0, columns = 0 } = used ?? {};
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      if (own.value(row, column) === header)
        return Array.from({ length: rows - row - 1 }, (_, index) => own.value(row + 1 + index, column)).filter(String);
  return [];
}

test.each<readonly [when: string, agreement: Agreement, until: Month, rows: number]>([
  // Its only period is September to November: the cells of its requirements are there.
  ["in its only period", agreement2021, "2021-10", REGIONS * 6],
  ["before its only period", agreement2021, "2021-08", 0],
  ["before its first month", agreement2023, "2022-12", 0],
  ["in its first month", agreement2023, "2023-01", REGIONS * 9],
])("%s", async (_, agreement, until, rows) => {
  const settlement = settlementOf(settleFigures(agreement, randomSubmission(agreement, 3), { until }));
  const shown = disclosed(settlement, [], undefined);
  const workbook = new Workbook();
  connected(workbook);
  await written(present(shown.settlement, shown.problems, TEXT.sv));
  workbook.settle();
  const results = below(workbook, "Avstämning", TEXT.sv.sheets.reconciliation.columns.result);
  expect(results.length).toBeGreaterThan(0);
  expect(results).not.toContain(TEXT.sv.state.fails);
  expect(below(workbook, "Utfall", "Länskod")).toHaveLength(rows);
  expect(settlement.payments.some(({ amounts }) => amounts !== "open")).toBe(false);
});
