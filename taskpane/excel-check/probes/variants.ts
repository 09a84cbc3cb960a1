/** The same calls where something is in their way: protection, a filter, manual calculation, a cell being edited. */
import type { Json, Probe, Scratch } from "../probe";
import { copyTold } from "./sheets";

const PASSWORD = "prov";

/** A sheet that is protected, without a password and with one; it ends unprotected. */
export const PROTECTED_PROBES: readonly Probe[] = [
  {
    name: "WorksheetProtection.protect, protected, options",
    used: "taskpane/excel/own-sheets.ts",
    async ask(context, { sheet }) {
      sheet.protection.protect({
        allowAutoFilter: true,
        allowFormatColumns: true,
        allowFormatRows: true,
        selectionMode: "Normal",
      });
      sheet.protection.load("protected,options");
      await context.sync();
      const { allowAutoFilter, allowFormatColumns, allowFormatRows, selectionMode } = sheet.protection.options;
      return [
        sheet.protection.protected,
        allowAutoFilter,
        allowFormatColumns,
        allowFormatRows,
        selectionMode,
      ] as Json[];
    },
  },
  refused("Range.values of a protected sheet", "taskpane/excel/codes.ts", ({ sheet }) => {
    sheet.getRange("A1").values = [["x"]];
  }),
  refused("Range.clear of a protected sheet", "taskpane/excel/codes.ts", ({ sheet }) => {
    sheet.getRange().clear();
  }),
  refused("RangeFormat.fill of a protected sheet", "taskpane/excel/codes.ts", ({ sheet }) => {
    sheet.getRange("A1").format.fill.color = "#FFFFFF";
  }),
  refused("WorksheetProtection.protect of a protected sheet", "taskpane/excel/own-sheets.ts", ({ sheet }) => {
    sheet.protection.protect({});
  }),
  refused("Worksheet.customProperties.add of a protected sheet", "taskpane/excel/mark-first.ts", ({ sheet }) => {
    sheet.customProperties.add("komiljarden.excel-check", "tre");
  }),
  {
    name: "Worksheet.copy of a protected sheet",
    used: "taskpane/excel/own-sheets.ts",
    ask: (context, { sheet, name }) => copyTold(context, sheet.copy("End"), name, sheet),
  },
  {
    name: "WorksheetProtection.unprotect",
    used: "taskpane/excel/own-sheets.ts",
    async ask(context, { sheet }) {
      sheet.protection.unprotect();
      sheet.protection.load("protected");
      await context.sync();
      return sheet.protection.protected;
    },
  },
  refused(
    "WorksheetProtection.unprotect, without the password that it has",
    "taskpane/excel/own-sheets.ts",
    ({ sheet }) => {
      sheet.protection.protect({}, PASSWORD);
      sheet.protection.unprotect();
    },
  ),
  {
    name: "WorksheetProtection.unprotect with the password",
    used: "taskpane/excel/own-sheets.ts",
    async ask(context, { sheet }) {
      sheet.protection.unprotect(PASSWORD);
      sheet.protection.load("protected");
      await context.sync();
      return sheet.protection.protected;
    },
  },
];

/** Filter buttons on the invented cells, for the person to hide rows with. */
export const FILTER: Probe = {
  name: "Worksheet.autoFilter.apply",
  used: "taskpane/excel/draw/sheet.ts",
  async ask(context, { sheet }) {
    sheet.autoFilter.apply(sheet.getRange("A1:D4"));
    sheet.activate();
    await context.sync();
    return "done";
  },
};

/** A sheet whose rows are filtered; only the first of three is seen. */
export const FILTERED_PROBES: readonly Probe[] = [
  {
    name: "Range.getRowProperties: which rows are hidden",
    used: "taskpane/files/read-sheets.ts",
    async ask(context, { sheet }) {
      const rows = sheet.getRange("A2:A4").getRowProperties({ rowHidden: true });
      await context.sync();
      return rows.value.map(({ rowHidden }) => rowHidden ?? null);
    },
  },
  {
    name: "Range.values over hidden rows",
    used: "taskpane/excel/payload.ts",
    async ask(context, { sheet }) {
      const cells = sheet.getRange("B2:B4");
      cells.values = [[4], [5], [6]];
      cells.load("values");
      await context.sync();
      return cells.values as Json[][];
    },
  },
  {
    name: "Range.copyFrom of hidden rows",
    used: "taskpane/excel/kept.ts",
    async ask(context, { sheet, other }) {
      other.getRange("A1:D4").copyFrom(sheet.getRange("A1:D4"), "All");
      const copy = other.getRange("A1:B4").load("values");
      await context.sync();
      return copy.values as Json[][];
    },
  },
  {
    name: "Range.clear of hidden rows, and of the whole sheet",
    used: "taskpane/excel/kept.ts",
    async ask(context, { sheet }) {
      sheet.getRange("C2:C4").clear();
      const cells = sheet.getRange("C2:C4").load("values");
      await context.sync();
      return cells.values as Json[][];
    },
  },
  {
    name: "AutoFilter.remove shows every row",
    used: "taskpane/excel/take-over.ts",
    async ask(context, { sheet }) {
      sheet.autoFilter.remove();
      const rows = sheet.getRange("A2:A4").getRowProperties({ rowHidden: true });
      sheet.autoFilter.load("enabled");
      await context.sync();
      return [sheet.autoFilter.enabled, ...rows.value.map(({ rowHidden }) => rowHidden ?? null)];
    },
  },
];

/** A workbook that is calculated by hand alone. */
export const MANUAL_PROBES: readonly Probe[] = [
  {
    name: "Application.calculationMode",
    used: "taskpane/excel/calculate.ts",
    async ask(context) {
      const application = context.workbook.application.load("calculationMode");
      await context.sync();
      return application.calculationMode;
    },
  },
  {
    name: "a result before and after Worksheet.calculate",
    used: "taskpane/excel/calculate.ts",
    async ask(context, { sheet, other }) {
      sheet.getRange("B5").formulas = [["=SUM(B2:B4)"]];
      other.getRange("A1").formulas = [["=1+1"]];
      sheet.calculate(true);
      await context.sync();
      sheet.getRange("B2").values = [[11]];
      const sum = sheet.getRange("B5").load("values");
      await context.sync();
      const before = sum.values as Json[][];
      sheet.calculate(true);
      const after = sheet.getRange("B5").load("values");
      await context.sync();
      return [before, after.values] as Json[];
    },
  },
];

/** While a cell is edited. */
export const EDITING_PROBES: readonly Probe[] = [
  {
    name: "Range.values, read",
    used: "taskpane/state/watching.ts",
    async ask(context, { sheet }) {
      const cell = sheet.getRange("B2").load("values");
      await context.sync();
      return cell.values as Json[][];
    },
  },
  refused("Range.values, entered", "taskpane/excel/codes.ts", ({ sheet }) => {
    sheet.getRange("B2").values = [[1]];
  }),
  refused("Worksheet.customProperties.add", "taskpane/excel/mark-first.ts", ({ sheet }) => {
    sheet.customProperties.add("komiljarden.excel-check", "ett");
  }),
];

/** While another workbook is in front. */
export const ELSEWHERE_PROBES: readonly Probe[] = [
  {
    name: "Range.values, entered and read",
    used: "taskpane/excel/payload.ts",
    async ask(context, { sheet }) {
      const cell = sheet.getRange("B2");
      cell.values = [[1]];
      cell.load("values");
      await context.sync();
      return cell.values as Json[][];
    },
  },
  refused("WorksheetCollection.add", "taskpane/excel/mark-first.ts", ({ name }, context) => {
    context.workbook.worksheets.add(`${name}, nytt`).delete();
  }),
  refused("Worksheet.activate", "taskpane/excel/finish-sheets.ts", ({ sheet }) => {
    sheet.activate();
  }),
  refused("Range.select", "taskpane/excel/workbook.ts", ({ sheet }) => {
    sheet.getRange("A1").select();
  }),
  refused("WorksheetFreezePanes.freezeRows", "taskpane/excel/adorn.ts", ({ sheet }) => {
    sheet.freezePanes.freezeRows(1);
  }),
  refused("WorksheetFreezePanes.unfreeze", "taskpane/excel/take-over.ts", ({ sheet }) => {
    sheet.freezePanes.unfreeze();
  }),
  refused("Worksheet.copy", "taskpane/excel/own-sheets.ts", ({ sheet }) => {
    sheet.copy("End").delete();
  }),
  refused("Range.copyFrom", "taskpane/excel/kept.ts", ({ sheet, other }) => {
    other.getRange("A1").copyFrom(sheet.getRange("A1"), "All");
  }),
  refused("ChartCollection.add", "taskpane/excel/adorn.ts", ({ sheet }) => {
    sheet.charts.add("ColumnClustered", sheet.getRange("B2:B4"), "Columns").delete();
  }),
  refused("Range.group", "taskpane/excel/draw/folds.ts", ({ sheet }) => {
    sheet.getRange("8:9").group("ByRows");
  }),
];

/** Something that may be refused, and has no other answer than that it was done. */
function refused(name: string, used: string, does: (scratch: Scratch, context: Excel.RequestContext) => void): Probe {
  return {
    name,
    used,
    async ask(context, scratch) {
      does(scratch, context);
      await context.sync();
      return "done";
    },
  };
}
