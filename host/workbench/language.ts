/** The grid in the user's language: what is typed, what is edited, and what cells show. */

import {
  CellValueType,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  type DocumentDataModel,
  type ICellData,
  InterceptorEffectEnum,
  type IStyleData,
  type Nullable,
  toDisposable,
} from "@univerjs/core";
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, INTERCEPTOR_POINT } from "@univerjs/preset-sheets-core";
import { ERRORS } from "../model/cell";
import { editedAs, localEntry } from "../model/local-entry";
import type { Sheet } from "../model/sheet";
import { shown } from "../model/shown-text";
import { drawnEntry } from "./entry";
import type { Engine } from "./univer";

/** Of which workbook of the grid the language is. */
export interface Spoken {
  readonly unit: string;
  readonly sheetOf: (id: string) => Sheet | undefined;
  /** What was typed is no formula: the cell stays as it was. */
  readonly refused: () => void;
}

/** Univer asks one after another, from the highest number down, and stops where one does not say `next`. */
const FIRST = 1000;
/** After all that Univer has itself, but for what ends the row. */
const LAST = -0.5;

/** Lets the workbook be typed into and shown in the language of its culture until the returned function is called. */
export function speak(engine: Engine, { unit, sheetOf, refused }: Spoken): () => void {
  const { cells } = engine;
  const ends = [
    cells.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: FIRST,
      handler: (cell, place, next) => {
        const sheet = place.unitId === unit ? sheetOf(place.subUnitId) : undefined;
        const held = sheet?.cells.at(place.row, place.col);
        if (!sheet || !held || cell?.p) return next(cell);
        const text = editedAs(held, sheet.workbook);
        const edited: ICellData = { ...cell, v: text, t: CellValueType.STRING };
        return held.formula === undefined ? edited : { ...edited, f: text };
      },
    }),
    cells.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: FIRST,
      handler: (cell, place, next) => {
        const sheet = place.unitId === unit ? sheetOf(place.subUnitId) : undefined;
        const text = typedIn(cell, engine);
        if (!sheet || text === undefined) return next(cell);
        const format = sheet.cells.formatAt(place.row, place.col);
        const entry = localEntry(text, format, sheet.workbook);
        if (entry.kind !== "refused")
          return { ...cell, ...drawnEntry(entry, styleOf(cell, place.workbook.getStyles())) };
        refused();
        return place.worksheet.getCellRaw(place.row, place.col);
      },
    }),
    cells.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      priority: LAST,
      effect: InterceptorEffectEnum.Value,
      handler: (cell, place, next) => {
        const sheet = place.unitId === unit ? sheetOf(place.subUnitId) : undefined;
        const format = sheet?.cells.formatAt(place.row, place.col).numberFormat ?? "General";
        // What comes in is the cell itself; what Univer makes of a number is a text by now.
        const held = place.rawData?.v === undefined || place.rawData.v === null ? cell : place.rawData;
        const text = sheet && cell && held ? localText(held, format, sheet) : undefined;
        return next(text === undefined ? cell : { ...cell, v: text.text, t: text.type });
      },
    }),
  ];
  return () => {
    for (const end of ends) toDisposable(end).dispose();
  };
}

/** What was typed, as it was typed: Univer rewrites a formula by the English rules. Nothing of a text with looks. */
function typedIn(cell: Nullable<ICellData>, { units }: Engine): string | undefined {
  if (!cell || cell.p) return undefined;
  const document = units.getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
  const written = document?.getSnapshot().body?.dataStream.replace(/\r\n$/, "");
  if (cell.f) return written?.startsWith("=") ? written : cell.f;
  if (cell.v === undefined || cell.v === null) return undefined;
  if (cell.t === CellValueType.FORCE_STRING) return `'${String(cell.v)}`;
  return String(cell.v).toUpperCase() === written?.toUpperCase() ? written : String(cell.v);
}

function styleOf(cell: Nullable<ICellData>, styles: { get(id: string): Nullable<IStyleData> }): Nullable<IStyleData> {
  return typeof cell?.s === "string" ? styles.get(cell.s) : cell?.s;
}

/** Formats that the model does not imitate: Univer writes such numbers itself. */
const BEYOND = /[?/]|E[+-]/i;

/** What a cell shows of a number, a truth or an error, with the cell's number format. */
function localText({ v, t }: ICellData, format: string, sheet: Sheet): Shown | undefined {
  if (t === CellValueType.BOOLEAN)
    return { text: shown(v === 1 || v === true, "General", sheet.workbook), type: CellValueType.STRING };
  if (typeof v === "number" && !BEYOND.test(format.replace(/"[^"]*"/g, "")))
    return { text: shown(v, format, sheet.workbook), type: CellValueType.NUMBER };
  if (typeof v === "string" && ERRORS.includes(v))
    return { text: shown(v, "General", sheet.workbook), type: CellValueType.STRING };
  return undefined;
}

interface Shown {
  readonly text: string;
  readonly type: CellValueType;
}
