/** One sheet from its first look to what stands on its cells. */
import { type Layout, layOut, type OutputSheet, type OutSheet } from "../../../src/sheets";
import { CellFacts, literal } from "./cell-contents";
import { drawCharts, lastLineOf, placesOf, widthsOf } from "./charts";
import { fold } from "./folds";
import { highlight, invite } from "./highlights";
import { formatLayout } from "./layout";
import { setUpPage } from "./page";
import type { Surface } from "./surface";

/** A sheet that has been laid out on a worksheet. */
export interface Begun {
  readonly sheet: OutSheet;
  readonly worksheet: Excel.Worksheet;
  readonly layout: Layout;
  readonly facts: CellFacts;
}

/** Formats a sheet that has been laid out; its title says that it is unfinished. */
export function begin(sheet: OutSheet, layout: Layout, worksheet: Excel.Worksheet, unfinished: string): Begun {
  const facts = new CellFacts(layout);
  worksheet.getRange("A1").values = [[literal(unfinished)]];
  formatLayout(worksheet, layout, facts, widthsOf(sheet, layout));
  return { sheet, worksheet, layout, facts };
}

/** Draws a sheet's looks without its charts, and tells how it is laid out. */
export function drawLooks(sheet: OutSheet, surface: Surface): Layout {
  const layout = layOut(sheet);
  const widths = widthsOf(sheet, layout);
  formatLayout(surface, layout, new CellFacts(layout), widths);
  highlight(surface, layout);
  invite(surface, layout);
  setUpPage(surface, sheet, layout, widths.length, layout.lines.length);
  return layout;
}

/**
 * What stands on the cells: rules and charts, whose data may be on another
 * sheet; how the sheet is filtered, scrolled and printed; and which rows are folded.
 */
export function finish({ sheet, worksheet, layout }: Begun, begunOf: (id: OutputSheet) => Begun | undefined): void {
  const widths = widthsOf(sheet, layout);
  const places = placesOf(sheet, layout, widths);
  highlight(worksheet, layout);
  invite(worksheet, layout);
  drawCharts(worksheet, places, ({ data }) => begunOf(data.sheet));
  const { filter } = layout;
  if (filter)
    worksheet.autoFilter.apply(worksheet.getRangeByIndexes(filter.first - 1, 0, filter.count + 1, filter.width));
  setUpPage(worksheet, sheet, layout, widths.length, Math.max(layout.lines.length, lastLineOf(places)));
  // Last: charts and filters are made of rows that are in sight.
  fold(worksheet, layout);
}
