/** One sheet from its first look to what stands on its cells. */
import type { SheetLack } from "../../../src/problems";
import { type Layout, layOut, type OutputSheet, type OutSheet } from "../../../src/sheets";
import { once } from "../once";
import { CellFacts, literal } from "./cell-contents";
import { drawChart, lastLineOf, placesOf, widthsOf } from "./charts";
import { fold } from "./folds";
import { highlight, invite } from "./highlights";
import { formatLayout } from "./layout";
import { setUpPage } from "./page";
import { type Surface, surfaceOf } from "./surface";

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
  once(worksheet.getRange("A1")).values = [[literal(unfinished)]];
  formatLayout(surfaceOf(worksheet), layout, facts, widthsOf(sheet, layout));
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

/** Something that stands on the cells of a sheet, and can be left out. */
export interface Adornment {
  readonly what: SheetLack;
  /** Puts it into the request. */
  readonly draw: () => void;
}

/**
 * What stands on the cells: rules; charts, whose data may be on another sheet;
 * how the sheet is filtered, scrolled and printed; and which rows are folded.
 */
export function adornmentsOf(
  { sheet, worksheet, layout }: Begun,
  begunOf: (id: OutputSheet) => Begun | undefined,
): readonly Adornment[] {
  const widths = widthsOf(sheet, layout);
  const places = placesOf(sheet, layout, widths);
  const { filter } = layout;
  return [
    {
      what: "rules",
      draw() {
        highlight(surfaceOf(worksheet), layout);
        invite(surfaceOf(worksheet), layout);
      },
    },
    ...places.map(
      (place): Adornment => ({
        what: "charts",
        draw() {
          drawChart(worksheet, place, begunOf(place.chart.data.sheet));
        },
      }),
    ),
    {
      what: "filter",
      draw() {
        if (filter)
          worksheet.autoFilter.apply(
            once(worksheet.getRangeByIndexes(filter.first - 1, 0, filter.count + 1, filter.width)),
          );
      },
    },
    {
      what: "page",
      draw() {
        setUpPage(
          surfaceOf(worksheet),
          sheet,
          layout,
          widths.length,
          Math.max(layout.lines.length, lastLineOf(places)),
        );
      },
    },
    {
      // Last: charts and filters are made of rows that are in sight.
      what: "folds",
      draw() {
        fold(worksheet, layout);
      },
    },
  ];
}
