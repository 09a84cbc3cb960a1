/** Cells: what is entered, read, copied, cleared, merged and measured. */
import type { Json, Probe } from "../probe";

/** The questions. */
export const CELL_PROBES: readonly Probe[] = [
  {
    name: "Range.values, as entered",
    used: "taskpane/excel/payload.ts",
    async ask(context, { sheet }) {
      const cells = sheet.getRange("A1:D4").load("values");
      await context.sync();
      return cells.values as Json[][];
    },
  },
  {
    name: "Range.formulas: a sum, and a text that begins with =",
    used: "taskpane/excel/draw/cell-contents.ts",
    async ask(context, { sheet }) {
      sheet.getRange("B5").formulas = [["=SUM(B2:B4)"]];
      await context.sync();
      const cells = sheet.getRange("B5:D5").load("formulas,values");
      const text = sheet.getRange("D2").load("formulas,values");
      await context.sync();
      return [cells.formulas, cells.values, text.formulas, text.values] as Json[];
    },
  },
  {
    name: "Range.values: null leaves a cell, an empty text empties it",
    used: "taskpane/excel/payload.ts",
    async ask(context, { sheet }) {
      const cells = sheet.getRange("F1:G1");
      cells.values = [[1, 2]];
      cells.values = [[null, ""]];
      cells.load("values,formulas");
      await context.sync();
      return [cells.values, cells.formulas] as Json[];
    },
  },
  {
    name: "Range.untrack before the request is sent: written to, formatted and read all the same",
    used: "taskpane/excel/once.ts",
    async ask(context, { sheet }) {
      const written = sheet.getRangeByIndexes(0, 10, 1, 2);
      written.untrack();
      written.values = [[7, 8]];
      written.format.font.bold = true;
      const read = sheet.getRangeByIndexes(0, 10, 1, 2);
      read.untrack();
      read.load("values,format/font/bold");
      await context.sync();
      const told = [read.values, read.format.font.bold] as Json[];
      sheet.getRangeByIndexes(0, 10, 1, 2).clear();
      await context.sync();
      return told;
    },
  },
  {
    name: "Range.numberFormat: one for all, one for each, and text",
    used: "taskpane/excel/draw/layout.ts",
    async ask(context, { sheet }) {
      const cells = sheet.getRange("B2:B4");
      cells.numberFormat = "#,##0" as unknown as string[][];
      const texts = sheet.getRange("H1:H2");
      texts.numberFormat = [["@"], ["0.0%"]];
      texts.values = [["01"], [0.5]];
      cells.load("numberFormat");
      texts.load("values,numberFormat");
      await context.sync();
      return [cells.numberFormat, texts.values, texts.numberFormat] as Json[];
    },
  },
  {
    name: "Worksheet.getUsedRange and its OrNullObject, filled and empty",
    used: "taskpane/excel/survey.ts",
    async ask(context, { sheet, other }) {
      const ranges = [
        sheet.getUsedRange(true),
        sheet.getUsedRangeOrNullObject(true),
        sheet.getRange("A3:A20").getUsedRangeOrNullObject(true),
        other.getUsedRange(true),
        other.getUsedRangeOrNullObject(true),
      ].map((range) => range.load("rowIndex,columnIndex,rowCount,columnCount"));
      await context.sync();
      return ranges.map((range) => (range.isNullObject ? null : placeOf(range)));
    },
  },
  {
    name: "Range.getBoundingRect, Worksheet.getCell, getRangeByIndexes, Range.worksheet",
    used: "taskpane/excel/kept.ts",
    async ask(context, { sheet, name }) {
      const bounding = sheet.getRange("A1").getBoundingRect(sheet.getRange("C3"));
      const ranges = [bounding, sheet.getCell(10, 0), sheet.getRangeByIndexes(1, 1, 2, 2)];
      for (const range of ranges) range.load("rowIndex,columnIndex,rowCount,columnCount");
      const on = bounding.worksheet.load("name");
      await context.sync();
      return [...ranges.map(placeOf), on.name === name];
    },
  },
  {
    name: "Range.copyFrom: all, with a reference that moves along",
    used: "taskpane/excel/kept.ts",
    async ask(context, { sheet }) {
      sheet.getCell(20, 0).copyFrom(sheet.getRange("A1:D5"), "All");
      await context.sync();
      const copy = sheet.getRange("A21:D25").load("formulas,values,numberFormat");
      await context.sync();
      return [copy.formulas, copy.values, copy.numberFormat] as Json[];
    },
  },
  {
    name: "Range.copyFrom: values alone, of another sheet",
    used: "taskpane/excel/own-sheets.ts",
    async ask(context, { sheet, other }) {
      other.getRange("A1:D5").copyFrom(sheet.getRange("A1:D5"), "Values");
      const copy = other.getRange("A1:D5").load("formulas,values");
      await context.sync();
      return [copy.formulas, copy.values] as Json[];
    },
  },
  {
    name: "Range.clear of whole rows, and of a whole sheet",
    used: "taskpane/excel/kept.ts",
    async ask(context, { sheet, other }) {
      sheet.getRange("21:25").clear();
      other.getRange().clear();
      const left = [sheet.getUsedRange(true), other.getUsedRangeOrNullObject(false)];
      for (const range of left) range.load("rowIndex,columnIndex,rowCount,columnCount");
      await context.sync();
      return left.map((range) => (range.isNullObject ? null : placeOf(range)));
    },
  },
  {
    name: "Range.merge, getMergedAreasOrNullObject, unmerge",
    used: "taskpane/files/read-sheets.ts",
    async ask(context, { other }) {
      const row = other.getRange("A1:C2");
      row.merge(true);
      const merged = other.getRange("A1:C9").getMergedAreasOrNullObject();
      merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
      await context.sync();
      other.getRange().unmerge();
      const none = other.getRange("A1:C9").getMergedAreasOrNullObject().load("address");
      await context.sync();
      return [merged.isNullObject ? null : merged.areas.items.map(placeOf), none.isNullObject];
    },
  },
];

/** Where a range is. */
export function placeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Json {
  return [rowIndex, columnIndex, rowCount, columnCount];
}
