/** Sheets: their names and marks, tables, filters, frozen rows, print settings, and copies. */
import type { Json, Probe } from "../probe";
import { placeOf } from "./cells";

const KEY = "komiljarden.excel-check";

/** The questions. */
export const SHEET_PROBES: readonly Probe[] = [
  {
    name: "Worksheet.id, name, visibility, showGridlines, tables and protection, by name and by id",
    used: "taskpane/excel/survey.ts",
    async ask(context, { sheet, name }) {
      sheet.showGridlines = false;
      sheet.load("id,name,visibility,showGridlines");
      sheet.protection.load("protected");
      const found = context.workbook.worksheets.getItem(name).load("id");
      await context.sync();
      const again = context.workbook.worksheets.getItemOrNullObject(sheet.id).load("name");
      await context.sync();
      return [
        found.id === sheet.id,
        !again.isNullObject && again.name === name,
        sheet.visibility,
        sheet.showGridlines,
        sheet.protection.protected,
      ];
    },
  },
  {
    name: "WorksheetCollection.getItem of a sheet that is not there",
    used: "taskpane/excel/codes.ts",
    async ask(context) {
      context.workbook.worksheets.getItem(KEY).load("name");
      await context.sync();
      return "found";
    },
  },
  {
    name: "WorksheetCollection.add with a name that is taken",
    used: "taskpane/excel/codes.ts",
    async ask(context, { name }) {
      context.workbook.worksheets.add(name);
      await context.sync();
      return "added";
    },
  },
  {
    name: "Worksheet.customProperties: added, overwritten, read, and one that is not there",
    used: "taskpane/excel/sheet-mark.ts",
    async ask(context, { sheet }) {
      for (const value of ["ett", "två"]) sheet.customProperties.add(KEY, value);
      const [mark, none] = [KEY, `${KEY}.none`].map((key) =>
        sheet.customProperties.getItemOrNullObject(key).load("value"),
      );
      await context.sync();
      return [mark?.isNullObject === false ? mark.value : null, none?.isNullObject ?? null];
    },
  },
  {
    name: "WorksheetCustomProperty.delete",
    used: "taskpane/excel/forget-all.ts",
    async ask(context, { other }) {
      other.customProperties.add(KEY, "ett");
      other.customProperties.getItemOrNullObject(KEY).delete();
      const gone = other.customProperties.getItemOrNullObject(KEY).load("value");
      await context.sync();
      return gone.isNullObject;
    },
  },
  {
    name: "Worksheet.autoFilter: apply, enabled, getRangeOrNullObject, remove",
    used: "taskpane/excel/take-over.ts",
    async ask(context, { sheet }) {
      sheet.autoFilter.apply(sheet.getRange("A1:D4"));
      sheet.autoFilter.load("enabled");
      const range = sheet.autoFilter.getRangeOrNullObject().load("rowIndex,columnIndex,rowCount,columnCount");
      await context.sync();
      const on: Json = [sheet.autoFilter.enabled, range.isNullObject ? null : placeOf(range)];
      sheet.autoFilter.remove();
      sheet.autoFilter.load("enabled");
      const gone = sheet.autoFilter.getRangeOrNullObject().load("address");
      await context.sync();
      return [on, sheet.autoFilter.enabled, gone.isNullObject];
    },
  },
  {
    name: "Worksheet.freezePanes: freezeRows, getLocationOrNullObject, unfreeze",
    used: "taskpane/excel/draw/page.ts",
    async ask(context, { sheet }) {
      sheet.freezePanes.freezeRows(1);
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("rowIndex,rowCount,columnCount");
      await context.sync();
      const rows = frozen.isNullObject ? null : [frozen.rowIndex, frozen.rowCount, frozen.columnCount];
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      return [rows, none.isNullObject];
    },
  },
  {
    name: "Worksheet.pageLayout: paper, zoom, margins, area, title rows, footers",
    used: "taskpane/excel/draw/page.ts",
    async ask(context, { sheet }) {
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
      pageLayout.setPrintMargins("Centimeters", {
        left: 1.3,
        right: 1.3,
        top: 1.4,
        bottom: 1.7,
        header: 0.7,
        footer: 0.8,
      });
      pageLayout.setPrintArea("A1:D4");
      pageLayout.setPrintTitleRows("$1:$1");
      pageLayout.headersFooters.defaultForAllPages.leftFooter = "&A";
      pageLayout.headersFooters.defaultForAllPages.rightFooter = "&P / &N";
      pageLayout.load("orientation,zoom");
      await context.sync();
      const { horizontalFitToPages, verticalFitToPages } = pageLayout.zoom;
      return [pageLayout.orientation, horizontalFitToPages ?? null, verticalFitToPages ?? null];
    },
  },
  {
    name: "Worksheet.tables: add, name, style; Workbook.tables, Table.getRange and worksheet",
    used: "taskpane/excel/survey.ts",
    async ask(context, { other, otherId }) {
      other.getRange("A1:B3").values = [
        ["Nyckel", "Antal"],
        ["Ett", 1],
        ["Två", 2],
      ];
      const table = other.tables.add(other.getRange("A1:B3"), true);
      table.name = TABLE;
      table.style = "TableStyleLight1";
      const { tables } = context.workbook;
      tables.load("items/name,items/worksheet/id");
      await context.sync();
      const found = tables.items.filter(({ name }) => name === TABLE);
      const ranges = found.map((one) => one.getRange().load("rowIndex,columnIndex,rowCount,columnCount"));
      await context.sync();
      return [found.map(({ worksheet }) => worksheet.id === otherId), ranges.map(placeOf)];
    },
  },
  {
    name: "Worksheet.copy: what follows to a copy of a sheet",
    used: "taskpane/excel/first-rows.ts",
    async ask(context, { sheet, name }) {
      sheet.getRange("A2:A4").conditionalFormats.add("ContainsText").textComparison.rule = {
        operator: "BeginsWith",
        text: "E",
      };
      const copy = sheet.copy("End");
      return copyTold(context, copy, name, sheet);
    },
  },
  {
    name: "Worksheet.copy of a sheet with a table",
    used: "taskpane/excel/first-rows.ts",
    async ask(context, { other, name }) {
      return copyTold(context, other.copy("End"), name, other);
    },
  },
  {
    name: "Worksheet.activate and Range.select",
    used: "taskpane/excel/workbook.ts",
    async ask(context, { sheet }) {
      sheet.activate();
      sheet.getRange("B2").select();
      await context.sync();
      return "done";
    },
  },
];

/** The name of the invented table. */
const TABLE = "Komiljarden_prov";

/** What a copy of one of the sheets has; it is removed again. */
export async function copyTold(
  context: Excel.RequestContext,
  copy: Excel.Worksheet,
  name: string,
  original: Excel.Worksheet,
): Promise<Json> {
  copy.load("id,name");
  original.load("id,name");
  const mark = copy.customProperties.getItemOrNullObject(KEY).load("value");
  const cells = copy.getUsedRange(true).load("formulas");
  const rules = copy.getRange().conditionalFormats.load("items/type");
  copy.pageLayout.load("orientation");
  copy.protection.load("protected,options");
  const { tables } = context.workbook;
  tables.load("items/name,items/worksheet/id");
  await context.sync();
  const on = tables.items.filter(({ worksheet }) => worksheet.id === copy.id);
  const told = {
    anotherId: copy.id !== original.id,
    named: copy.name.startsWith(original.name) && copy.name !== name,
    property: mark.isNullObject ? null : mark.value,
    cells: cells.formulas as Json[][],
    rules: rules.items.length,
    orientation: copy.pageLayout.orientation,
    protected: copy.protection.protected,
    tables: on.length,
    tableNamesBeginAlike: on.every((table) => table.name.startsWith(TABLE) && table.name !== TABLE),
  };
  copy.delete();
  await context.sync();
  return told;
}
