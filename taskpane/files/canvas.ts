/** A sheet of a file as something to draw on: an output sheet gets the very looks that it has in Excel. */
import type { OutSheet } from "../../src/sheets";
import type { Place } from "../excel/contents";
import {
  type BorderSide,
  drawLooks,
  type Surface,
  type SurfaceFormat,
  type SurfacePage,
  type SurfaceRange,
  type SurfaceRule,
} from "../excel/draw";
import { type FileCell, type FileRule, type FileSheet, type Look, PLAIN, type Side } from "./file-sheet";

/** An output sheet as a sheet of a file: formulas are the values that they come to, and its charts are left out. */
export function drawn(sheet: OutSheet): FileSheet {
  const canvas = new Canvas();
  const { lines, filter, folds } = drawLooks(sheet, canvas);
  const cells = new Map(
    lines.map((line, row) => [
      row,
      new Map(
        line.cells.map((value, column): [number, FileCell] => [column, { value, look: canvas.look(row, column) }]),
      ),
    ]),
  );
  return {
    name: sheet.name,
    cells,
    rows: { sizes: canvas.heights, folded: new Set(folds.flatMap(linesIn)) },
    columns: { sizes: canvas.widths, folded: new Set() },
    merges: canvas.merges,
    rules: canvas.rules(),
    frozen: canvas.frozen,
    gridlines: canvas.showGridlines,
    ...(filter && { filter: { row: filter.first - 1, column: 0, rows: filter.count + 1, columns: filter.width } }),
    page: {
      landscape: canvas.pageLayout.orientation === "Landscape",
      pages: canvas.pageLayout.zoom.verticalFitToPages === 1 ? "one" : "as-many-as-needed",
    },
  };
}

function linesIn({ first, count }: { readonly first: number; readonly count: number }): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

class Canvas implements Surface {
  showGridlines = true;
  frozen = 0;
  readonly widths = new Map<number, number>();
  readonly heights = new Map<number, number>();
  readonly merges: Place[] = [];
  readonly pageLayout: SurfacePage = {
    orientation: "Portrait",
    paperSize: "A4",
    zoom: {},
    headersFooters: { defaultForAllPages: { leftFooter: "", rightFooter: "" } },
    // Every file has the margins of ours; places by address would be names in it.
    setPrintMargins: () => undefined,
    setPrintArea: () => undefined,
    setPrintTitleRows: () => undefined,
  };
  readonly freezePanes = {
    freezeRows: (count: number): void => {
      this.frozen = count;
    },
  };
  private readonly looks = new Map<string, Look>();
  private readonly drawnRules: { readonly place: Place; readonly rule: SurfaceRule }[] = [];

  look(row: number, column: number): Look {
    return this.looks.get(`${String(row)} ${String(column)}`) ?? PLAIN;
  }

  getRangeByIndexes(row: number, column: number, rows: number, columns: number): SurfaceRange {
    const place = { row, column, rows, columns };
    const { change, changeEach } = this.changing(place);
    return {
      set numberFormat(given: string | string[][]) {
        changeEach((look, atRow, atColumn) => {
          const numberFormat = typeof given === "string" ? given : given[atRow - row]?.[atColumn - column];
          return numberFormat === undefined ? look : { ...look, numberFormat };
        });
      },
      format: this.formatOf(place, change),
      conditionalFormats: {
        add: () => {
          const rule = emptyRule();
          this.drawnRules.unshift({ place, rule });
          return rule;
        },
      },
      merge: () => {
        this.merges.push(place);
      },
    } as SurfaceRange;
  }

  /** The rules in their order. */
  rules(): FileRule[] {
    return this.drawnRules.map(({ place, rule: { textComparison } }) => {
      const { fill, font } = textComparison.format;
      return {
        place,
        begins: textComparison.rule.text,
        look: { fill: fill.color, color: font.color, bold: font.bold },
      };
    });
  }

  private changing(place: Place) {
    const changeEach = (to: (look: Look, row: number, column: number) => Look): void => {
      for (let row = place.row; row < place.row + place.rows; row += 1)
        for (let column = place.column; column < place.column + place.columns; column += 1)
          this.looks.set(`${String(row)} ${String(column)}`, to(this.look(row, column), row, column));
    };
    return { changeEach, change: (part: Partial<Look>): void => changeEach((look) => ({ ...look, ...part })) };
  }

  private formatOf(place: Place, change: (part: Partial<Look>) => void): SurfaceFormat {
    const [widths, heights] = [this.widths, this.heights];
    return {
      set columnWidth(points: number) {
        for (let column = place.column; column < place.column + place.columns; column += 1) widths.set(column, points);
      },
      set rowHeight(points: number) {
        for (let row = place.row; row < place.row + place.rows; row += 1) heights.set(row, points);
      },
      set horizontalAlignment(horizontal: string) {
        change({ horizontal });
      },
      set verticalAlignment(vertical: string) {
        change({ vertical });
      },
      set indentLevel(indent: number) {
        change({ indent });
      },
      set wrapText(wrap: boolean) {
        change({ wrap });
      },
      font: {
        set bold(bold: boolean) {
          change({ bold });
        },
        set color(color: string) {
          change({ color });
        },
        set size(size: number) {
          change({ size });
        },
      },
      fill: {
        set color(fill: string) {
          change({ fill });
        },
      },
      borders: { getItem: (side: BorderSide) => this.lineOf(place, side) },
    } as SurfaceFormat;
  }

  private lineOf(place: Place, side: BorderSide) {
    const edges = edgesOf(place, side).map(({ at, name }) => ({ ...this.changing(at), name }));
    return {
      set color(color: string) {
        for (const { changeEach, name } of edges)
          changeEach((look) => ({ ...look, lines: { ...look.lines, [name]: color } }));
      },
    };
  }
}

function emptyRule(): SurfaceRule {
  return {
    stopIfTrue: false,
    textComparison: {
      rule: { operator: "BeginsWith", text: "" },
      format: { fill: { color: "" }, font: { color: "", bold: false } },
    },
  };
}

/** The cells along a side, and the side of theirs that it is. */
function edgesOf(place: Place, side: BorderSide): { readonly at: Place; readonly name: Side }[] {
  const { row, column, rows, columns } = place;
  switch (side) {
    case "EdgeTop":
      return [{ at: { ...place, rows: 1 }, name: "top" }];
    case "EdgeBottom":
      return [{ at: { ...place, row: row + rows - 1, rows: 1 }, name: "bottom" }];
    case "EdgeLeft":
      return [{ at: { ...place, columns: 1 }, name: "left" }];
    case "EdgeRight":
      return [{ at: { ...place, column: column + columns - 1, columns: 1 }, name: "right" }];
    case "InsideHorizontal":
      return [{ at: { ...place, rows: rows - 1 }, name: "bottom" }];
  }
}
