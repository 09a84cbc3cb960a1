/** Excel's copy of a whole sheet: cells, looks, rules, tables, charts, print settings and protection. */

import type { ShownCells } from "./chart";
import { copyTable } from "./edit-table";
import { wholeSheet } from "./rect";
import type { Sheet } from "./sheet";
import { tableRenamedIn } from "./sheet-references";
import type { Workbook } from "./workbook";

/**
 * Adds a copy last in the workbook, named as Excel names copies. Its tables are tables with names of their own, and its
 * formulas speak of them. What an add-in has noted in the sheet's properties does not follow (office-js 5486: "by
 * design"), unless the workbook says so.
 */
export function copySheet(workbook: Workbook, sheet: Sheet): Sheet {
  const copy = workbook.addSheet(freeName(sheet));
  for (const [column, format] of sheet.cells.formattedColumns())
    copy.cells.reformat({ ...wholeSheet, column, columns: 1 }, () => format);
  for (const [row, format] of sheet.cells.formattedRows())
    copy.cells.reformat({ ...wholeSheet, row, rows: 1 }, () => format);
  sheet.cells.forEach(wholeSheet, (cell, row, column) => {
    copy.load(row, column, cell);
  });
  for (const [column, points] of sheet.columnWidths) copy.columnWidths.set(column, points);
  for (const [row, points] of sheet.rowHeights) copy.rowHeights.set(row, points);
  for (const [row, level] of sheet.rowLevels) copy.rowLevels.set(row, level);
  for (const row of sheet.hiddenRows) copy.hiddenRows.add(row);
  if (workbook.propertiesFollowCopies)
    for (const [key, value] of sheet.customProperties) copy.customProperties.set(key, value);
  const { tabColor, showGridlines, showHeadings, frozen, standardWidth, protection, autoFilter, summaryAbove } = sheet;
  Object.assign(copy, { tabColor, showGridlines, showHeadings, frozen, standardWidth, protection, autoFilter });
  copy.summaryAbove = summaryAbove;
  copy.merges = [...sheet.merges];
  copy.validations = [...sheet.validations];
  copy.pageLayout = { ...sheet.pageLayout };
  copy.conditionalFormats = sheet.conditionalFormats.map((format) => ({
    ...format,
    id: `{CF${String(workbook.nextObjectNumber())}}`,
  }));
  copyTables(sheet, copy);
  copyCharts(sheet, copy);
  workbook.calculate?.(workbook, "everything");
  return copy;
}

/** The tables; where formulas of the sheet name one, those of the copy name its own. */
function copyTables(sheet: Sheet, copy: Sheet): void {
  for (const table of sheet.workbook.tables.filter((one) => one.sheet === sheet)) {
    const { name } = copyTable(table, copy);
    copy.cells.forEach(wholeSheet, (cell, row, column) => {
      if (cell.formula === undefined) return;
      copy.load(row, column, { ...cell, formula: tableRenamedIn(cell.formula, table.name, name) });
    });
  }
}

/** The charts with their series, which follow to the copy where they show the sheet itself. */
function copyCharts(sheet: Sheet, copy: Sheet): void {
  const moved = (cells: ShownCells | undefined): ShownCells | undefined =>
    cells?.sheet === sheet ? { ...cells, sheet: copy } : cells;
  for (const chart of sheet.charts) {
    // A chart of a file that the host cannot draw is the same chart once more.
    copy.charts.push({
      ...chart,
      id: `{CH${String(sheet.workbook.nextObjectNumber())}}`,
      sheet: copy,
      title: { ...chart.title },
      legend: { ...chart.legend },
      categoryAxis: { ...chart.categoryAxis, title: { ...chart.categoryAxis.title } },
      valueAxis: { ...chart.valueAxis, title: { ...chart.valueAxis.title } },
      series: chart.series.map((series) => ({
        ...series,
        name: typeof series.name === "object" ? moved(series.name) : series.name,
        values: moved(series.values),
        categories: moved(series.categories),
      })),
    });
  }
}

/** `Blad1 (2)`, or the first number that is free; a long name is cut. */
function freeName({ workbook, name }: Sheet): string {
  for (let number = 2; ; number++) {
    const suffix = ` (${String(number)})`;
    const free = name.slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (!workbook.findSheet(free)) return free;
  }
}

const LONGEST_NAME = 31;
