/** Excel.Range.copyFrom. */
import { rangeExceedsLimit } from "../../model/errors";
import { MOST_TOUCHED, rect } from "../../model/rect";
import { movedBy } from "../../model/sheet-references";
import { valuesOf } from "../../model/workbook";
import type { Area } from "./area";

/** Copies cells with what was asked; the references of formulas move along. */
export function copyFrom(self: Area, from: Area, what: "All" | "Formulas" | "Values" | "Formats"): void {
  const { sheet, area } = self;
  const target = rect(
    area.row,
    area.column,
    Math.max(area.rows, from.area.rows),
    Math.max(area.columns, from.area.columns),
  );
  if (target.rows * target.columns > MOST_TOUCHED) throw rangeExceedsLimit();
  const source = (row: number, column: number): [number, number] => [
    from.area.row + ((row - area.row) % from.area.rows),
    from.area.column + ((column - area.column) % from.area.columns),
  ];
  if (what === "All" || what === "Formats")
    sheet.format(target, (_, row, column) => from.sheet.cells.formatAt(...source(row, column)));
  if (what === "Formats") return;
  const inputs = valuesOf(sheet, target).map((line, i) =>
    line.map((_, j) => {
      const place = source(target.row + i, target.column + j);
      const value = what === "Values" ? from.sheet.value(...place) : from.sheet.formula(...place);
      if (what !== "Values" && from.sheet.cells.at(...place)?.formula !== undefined)
        return movedBy(String(value), target.row + i - place[0], target.column + j - place[1]);
      const isText = typeof value === "string" && from.sheet.cells.at(...place)?.formula === undefined;
      // A text cell takes everything as it stands; elsewhere an apostrophe keeps text what it is.
      return isText && value !== "" && sheet.cells.formatAt(target.row + i, target.column + j).numberFormat !== "@"
        ? `'${value}`
        : value;
    }),
  );
  sheet.enter(target, inputs);
}
