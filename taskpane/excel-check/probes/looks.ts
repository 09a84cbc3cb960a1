/** How cells look: formats, sizes, groups of rows, rules and what may be entered. */
import type { Json, Probe } from "../probe";
import { placeOf } from "./cells";

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal"] as const;

/** The questions. */
export const LOOK_PROBES: readonly Probe[] = [
  {
    name: "RangeFormat: fill, font, alignment, borders; Range.getCellProperties",
    used: "taskpane/files/read-sheets.ts",
    async ask(context, { sheet }) {
      const cells = sheet.getRange("A1:B2");
      const { format } = cells;
      format.fill.color = "#1F4E79";
      format.font.bold = true;
      format.font.color = "#FFFFFF";
      format.font.size = 12;
      format.horizontalAlignment = "Left";
      format.verticalAlignment = "Top";
      format.indentLevel = 1;
      format.wrapText = true;
      for (const side of SIDES) format.borders.getItem(side).color = "#808080";
      const told = sheet.getRange("A1:A2").getCellProperties({
        format: {
          fill: { color: true },
          font: { bold: true, color: true, italic: true, size: true },
          horizontalAlignment: true,
          indentLevel: true,
          verticalAlignment: true,
          wrapText: true,
          borders: { color: true, style: true },
        },
      });
      await context.sync();
      return told.value.flat().map(({ format: look }) => {
        const { fill, font, borders, horizontalAlignment, indentLevel, verticalAlignment, wrapText } = look ?? {};
        const { bold, color, italic, size } = font ?? {};
        const { top, bottom } = borders ?? {};
        return {
          fill: fill?.color ?? null,
          font: [bold ?? null, color ?? null, italic ?? null, size ?? null],
          alignment: [horizontalAlignment ?? null, verticalAlignment ?? null, indentLevel ?? null, wrapText ?? null],
          borders: [top?.style ?? null, top?.color ?? null, bottom?.style ?? null, bottom?.color ?? null],
        };
      });
    },
  },
  {
    name: "RangeFormat.rowHeight and columnWidth; Range.getRowProperties and getColumnProperties",
    used: "taskpane/files/read-sheets.ts",
    async ask(context, { sheet }) {
      sheet.getRange("A2").format.rowHeight = 45;
      sheet.getRange("B1").format.columnWidth = 96;
      const rows = sheet.getRange("A2:A2").getRowProperties({ rowHidden: true, format: { rowHeight: true } });
      const columns = sheet
        .getRange("B1:B1")
        .getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
      await context.sync();
      return [
        ...rows.value.map(({ rowHidden, format }) => [rowHidden ?? null, near(format?.rowHeight, 45)]),
        ...columns.value.map(({ columnHidden, format }) => [columnHidden ?? null, near(format?.columnWidth, 96)]),
      ];
    },
  },
  {
    name: "RangeFormat.rowHeight of 409 points",
    used: "taskpane/excel/draw/wrap.ts",
    async ask(context, { sheet }) {
      sheet.getRange("A9").format.rowHeight = 409;
      await context.sync();
      return "done";
    },
  },
  {
    name: "RangeFormat.rowHeight of more than 409 points",
    used: "taskpane/excel/draw/wrap.ts",
    async ask(context, { sheet }) {
      sheet.getRange("A9").format.rowHeight = 410;
      await context.sync();
      return "done";
    },
  },
  {
    name: "Range.group, hideGroupDetails, rowHidden, ungroup, RangeFormat.autofitRows",
    used: "taskpane/excel/draw/folds.ts",
    async ask(context, { sheet }) {
      const rows = sheet.getRangeByIndexes(2, 0, 2, 1).getEntireRow();
      rows.group("ByRows");
      rows.hideGroupDetails("ByRows");
      const folded = sheet.getRange("A3:A4").load("rowHidden");
      await context.sync();
      const { rowHidden } = folded;
      // As a run does before it writes a sheet anew: the first row in a group, so that there is one for certain.
      sheet.getRangeByIndexes(0, 0, 1, 1).getEntireRow().group("ByRows");
      const all = sheet.getRangeByIndexes(0, 0, 65_536, 1).getEntireRow();
      all.ungroup("ByRows");
      all.rowHidden = false;
      sheet.getRange().format.autofitRows();
      const open = sheet.getRange("A3:A4").load("rowHidden");
      await context.sync();
      return [rowHidden, open.rowHidden];
    },
  },
  {
    name: "Range.ungroup of rows in no group",
    used: "taskpane/excel/draw/folds.ts",
    async ask(context, { sheet }) {
      sheet.getRange("1:9").ungroup("ByRows");
      await context.sync();
      return "done";
    },
  },
  {
    name: "Range.conditionalFormats: add, read, clearAll",
    used: "taskpane/excel/draw/highlights.ts",
    async ask(context, { sheet }) {
      const rule = sheet.getRange("A2:A4").conditionalFormats.add("ContainsText");
      rule.textComparison.rule = { operator: "BeginsWith", text: "T" };
      rule.textComparison.format.fill.color = "#E2EFDA";
      rule.textComparison.format.font.color = "#375623";
      rule.textComparison.format.font.bold = true;
      rule.stopIfTrue = true;
      const all = sheet.getRange().conditionalFormats.load("items/type");
      await context.sync();
      const read = all.items.map((one) => {
        const range = one.getRangeOrNullObject().load("rowIndex,columnIndex,rowCount,columnCount");
        const { textComparison } = one;
        textComparison.load("rule");
        textComparison.format.fill.load("color");
        textComparison.format.font.load("bold,color");
        return { one, range };
      });
      await context.sync();
      const told = read.map(({ one: { type, textComparison }, range }) => {
        const { fill, font } = textComparison.format;
        const { operator, text } = textComparison.rule;
        return [type, range.isNullObject ? null : placeOf(range), operator, text, fill.color, font.color, font.bold];
      });
      sheet.getRange().conditionalFormats.clearAll();
      const left = sheet.getRange().conditionalFormats.load("items/type");
      await context.sync();
      return [told, left.items.length];
    },
  },
  {
    name: "Range.dataValidation: a list, a whole number, a share, days, and what is said",
    used: "taskpane/excel/draw/forms.ts",
    async ask(context, { other }) {
      const rules: Excel.DataValidationRule[] = [
        { list: { inCellDropDown: true, source: "Ett,Två" } },
        { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } },
        { decimal: { formula1: 0, formula2: 1, operator: "Between" } },
        { date: { formula1: "2023-01-01", formula2: "2023-12-31", operator: "Between" } },
      ];
      const cells = rules.map((rule, index) => {
        const { dataValidation } = other.getCell(index, 5);
        dataValidation.rule = rule;
        dataValidation.errorAlert = {
          showAlert: true,
          style: "Warning",
          title: "Prov",
          message: "Ett påhittat villkor.",
        };
        return dataValidation.load("type,errorAlert");
      });
      await context.sync();
      return cells.map(({ type, errorAlert: { showAlert, style } }) => [type, showAlert, style]);
    },
  },
];

/** Whether a size is the one that was asked for: Excel keeps whole pixels. */
function near(points: number | undefined, wanted: number): Json {
  return points === undefined ? null : Math.abs(points - wanted) <= 1;
}
