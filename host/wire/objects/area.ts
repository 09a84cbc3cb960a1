/** Where a range is, and how an argument says it. */

import { itemNotFound } from "../../model/errors";
import { bounding, contains, intersection, parseAddress, type Rect } from "../../model/rect";
import type { Sheet } from "../../model/sheet";
import { type Argument, HostObject, text } from "./define";

/** A range's self: the rectangle and the sheet it is on. */
export interface Area {
  readonly sheet: Sheet;
  readonly area: Rect;
}

/** The used part of the range; `valuesOnly` leaves out cells that are only formatted. */
export function usedWithin(self: Area, valuesOnly: boolean): Area | undefined {
  const used = self.sheet.cells.used(valuesOnly);
  const part = used && intersection(used, self.area);
  if (!used || !part) return undefined;
  if (contains(self.area, used)) return { sheet: self.sheet, area: used };
  let box: Rect | undefined;
  self.sheet.cells.forEach(part, (cell, row, column) => {
    if (valuesOnly && cell.value === "" && cell.formula === undefined) return;
    const one = { row, column, rows: 1, columns: 1 };
    box = box ? bounding(box, one) : one;
  });
  return box && { sheet: self.sheet, area: box };
}

/** A range that an argument names: another range, or an address on the same sheet. */
export function areaArgument(sheet: Sheet, value: Argument): Area {
  if (value instanceof HostObject && value.kind.name === "Range") return value.self as Area;
  const { sheet: name, rect: area } = parseAddress(text(value));
  const named = name === undefined ? sheet : sheet.workbook.findSheet(name);
  if (!named) throw itemNotFound();
  return { sheet: named, area };
}
