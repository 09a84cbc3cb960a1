/**
 * What output sheets are made of: conditional formats, charts, filters,
 * print settings and protection, by the genuine client and in files.
 */

import { describe, expect, test } from "vitest";
import { readXlsx, writeXlsx } from "../../../host/files/xlsx";
import { localAddress } from "../../../host/model/rect";
import { Workbook } from "../../../host/model/workbook";
import { connect } from "../../../host/wire/connect";
import { bytesOf, newBook, openBook } from "../../support/excelize";
import { attributesOf, elementsOf, type Parts, partsOf as partsOfFile, withPart } from "../../support/package-parts";

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<unknown>;

/** Runs the genuine client on the first sheet; returns what the work does. */
async function run(workbook: Workbook, work: Work): Promise<unknown> {
  return connect(workbook).Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getFirst(), context);
    await context.sync();
    return result;
  });
}

async function failure(workbook: Workbook, work: Work): Promise<string> {
  try {
    await run(workbook, work);
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
  throw new Error("The run should have failed.");
}

const partsOf = async (workbook: Workbook): Promise<Parts> => partsOfFile(await writeXlsx(workbook));

/** The XML of the first sheet, as it is written. */
const sheetXml = async (workbook: Workbook): Promise<string> => (await partsOf(workbook))[SHEET] ?? "";
const SHEET = "xl/worksheets/sheet1.xml";
const CHART = "xl/charts/chart1.xml";
const DRAWING = "xl/drawings/drawing1.xml";

/** What each attribute of a sheet's protection means where it is left out (ECMA-376 part 1, 18.3.1.85). */
const UNPROTECTED = {
  ...{ sheet: "0", objects: "0", scenarios: "0", selectLockedCells: "0", selectUnlockedCells: "0" },
  ...{ formatCells: "1", formatColumns: "1", formatRows: "1", insertColumns: "1", insertRows: "1" },
  ...{ insertHyperlinks: "1", deleteColumns: "1", deleteRows: "1", sort: "1", autoFilter: "1", pivotTables: "1" },
};

/** Excelize's number for a picture that lies over the cells. */
const PLACE_OVER_CELLS = 0;

type Rule = Readonly<Record<string, string | readonly string[]>>;

/** The rules of a sheet's conditional formats, by priority: where they hold, their attributes and their formulas. */
function rulesIn(xml: string): Rule[] {
  return elementsOf(xml, "conditionalFormatting")
    .flatMap((format) =>
      [...format.getElementsByTagName("cfRule")].map(
        (rule): Rule => ({
          ...attributesOf(rule),
          sqref: format.getAttribute("sqref") ?? "",
          formulas: [...rule.getElementsByTagName("formula")].map(({ textContent }) => textContent ?? ""),
        }),
      ),
    )
    .sort((a, b) => Number(a["priority"]) - Number(b["priority"]));
}

/** The last elements of the first sheet, for the list of tables what is in it, and the parts that they stand for. */
function lastIn(parts: Parts, count: number): (readonly [name: string, part: string])[] {
  const relations = elementsOf(parts["xl/worksheets/_rels/sheet1.xml.rels"] ?? "", "Relationship");
  return elementsOf(parts[SHEET] ?? "", "*")
    .filter(({ parentNode, nodeName }) => parentNode?.nodeName === "worksheet" || nodeName === "tablePart")
    .filter(({ nodeName }) => nodeName !== "tableParts")
    .slice(-count)
    .map((element) => {
      const relation = relations.find((one) => one.getAttribute("Id") === element.getAttribute("r:id"));
      const target = relation?.getAttribute("Target") ?? "nowhere";
      return [element.nodeName, new URL(target, `https://package/${SHEET}`).pathname.slice(1)];
    });
}

/** A workbook with data for charts on its first sheet. */
function withData(): Workbook {
  const workbook = new Workbook(["Utfall å'x"]);
  workbook.sheet("Utfall å'x").enter({ row: 0, column: 0, rows: 4, columns: 3 }, [
    ["Region", "Mål & <krav>", "Utfall"],
    ["Skåne", 100, 120.5],
    ["Halland", 80, ""],
    ["Blekinge", 50, 20],
  ]);
  return workbook;
}

describe("conditional formats", () => {
  const three: Work = async (sheet) => {
    const whole = sheet.getRange("A1:C9");
    const custom = whole.conditionalFormats.add("Custom");
    custom.custom.rule.formula = '=$A1<>"x"';
    custom.custom.format.font.color = "#9C0006";
    custom.custom.format.font.bold = true;
    custom.custom.format.fill.color = "#FFC7CE";
    custom.stopIfTrue = true;
    const cell = sheet.getRange("B2:B9").conditionalFormats.add("CellValue");
    cell.cellValue.rule = { formula1: "=1", formula2: "=$C$1", operator: "Between" };
    cell.cellValue.format.fill.color = "yellow";
    const text = sheet.getRange("C2:C9").conditionalFormats.add("ContainsText");
    text.textComparison.rule = { operator: "Contains", text: 'stämmer "inte"' };
    text.textComparison.format.font.italic = true;
    return Promise.resolve();
  };

  test("are read back by the client, the newest first", async () => {
    const workbook = withData();
    await run(workbook, three);
    const got = await run(workbook, async (sheet, context) => {
      const formats = sheet.getRange("B2").conditionalFormats.load("items/type, items/priority, items/stopIfTrue");
      const count = sheet.getRange("A1:C9").conditionalFormats.getCount();
      await context.sync();
      const [first, second] = formats.items;
      const rule = first?.cellValue.load("rule");
      const custom = second?.customOrNullObject.load("format/font/color, format/fill/color, rule/formula");
      const missing = first?.customOrNullObject.load("rule/formula");
      await context.sync();
      return [
        formats.items.map(({ type, priority, stopIfTrue }) => [type, priority, stopIfTrue]),
        count.value,
        rule?.rule,
        custom?.rule.formula,
        custom?.format.font.color,
        custom?.format.fill.color,
        missing?.isNullObject,
      ];
    });
    expect(got).toEqual([
      [
        ["CellValue", 1, false],
        ["Custom", 2, true],
      ],
      3,
      { formula1: "=1", formula2: "=$C$1", operator: "Between" },
      '=$A1<>"x"',
      "#9C0006",
      "#FFC7CE",
      true,
    ]);
  });

  test("are in the file, and in the workbook that it makes", async () => {
    const workbook = withData();
    await run(workbook, three);
    const [text, cell, custom] = rulesIn(await sheetXml(workbook));
    expect(custom).toMatchObject({
      sqref: "A1:C9",
      type: "expression",
      priority: "3",
      stopIfTrue: "1",
      formulas: ['$A1<>"x"'],
    });
    expect(cell).toMatchObject({
      sqref: "B2:B9",
      type: "cellIs",
      priority: "2",
      operator: "between",
      formulas: ["1", "$C$1"],
    });
    const contains = { type: "containsText", priority: "1", operator: "containsText", text: 'stämmer "inte"' };
    expect(text).toMatchObject({ ...contains, sqref: "C2:C9" });
    const reopened = await readXlsx(await writeXlsx(workbook));
    expect(rulesIn(await sheetXml(reopened))[0]).toMatchObject(contains);
    const book = openBook(await writeXlsx(workbook));
    const looks = [text, cell, custom].map((rule) => book.GetConditionalStyle(Number(rule?.["dxfId"])).style);
    expect(looks).toMatchObject([
      { Font: { Italic: true } },
      { Fill: { Type: "pattern", Color: ["FFFF00"] } },
      { Font: { Bold: true, Color: "9C0006" }, Fill: { Type: "pattern", Color: ["FFC7CE"] } },
    ]);
    const [before, after] = [workbook, await readXlsx(await writeXlsx(workbook))].map((w) =>
      w.sheets[0]?.conditionalFormats.map(({ type, areas, rule, look }) => [type, areas.map(localAddress), rule, look]),
    );
    expect(after).toEqual(before);
  });

  test("of a user's file stay when another is added, and what is cleared is gone", async () => {
    const book = newBook("Egen");
    const scale = { MinType: "min", MaxType: "max", MinColor: "#FF0000", MaxColor: "#00FF00" };
    book.SetConditionalFormat("Egen", "A1:A9", [{ Type: "2_color_scale", Criteria: "=", ...scale }]);
    const { style: Format } = book.NewConditionalStyle({ Font: { Bold: true } });
    book.SetConditionalFormat("Egen", "B1:B9", [{ Type: "formula", Criteria: "B1>1", Format }]);
    const workbook = await readXlsx(bytesOf(book));
    await run(workbook, async (first) => {
      first.getRange("B4:B5").conditionalFormats.clearAll();
      first.getRange("C1").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      return Promise.resolve();
    });
    const xml = await sheetXml(workbook);
    expect(rulesIn(xml)).toMatchObject([
      { sqref: "C1", type: "expression", priority: "1", formulas: ["TRUE"] },
      { sqref: "A1:A9", type: "colorScale", priority: "2", formulas: [] },
      { sqref: "B1:B3 B6:B9", type: "expression", priority: "3", formulas: ["B1>1"] },
    ]);
    expect(elementsOf(xml, "cfvo").map((element) => element.getAttribute("type"))).toEqual(["min", "max"]);
    expect(elementsOf(xml, "color").map((element) => element.getAttribute("rgb"))).toEqual(["FFFF0000", "FF00FF00"]);
    await run(workbook, async (first) => {
      first.getRange().clear("Formats");
      return Promise.resolve();
    });
    expect(await sheetXml(workbook)).not.toContain("conditionalFormatting");
  });

  test("that make no sense are refused", async () => {
    expect(
      await failure(withData(), async (sheet) => {
        sheet.getRange("A1").conditionalFormats.add("CellValue").cellValue.rule = {
          formula1: "=1",
          operator: "Between",
        };
        return Promise.resolve();
      }),
    ).toBe("InvalidArgument");
    expect(
      await failure(withData(), async (sheet) => {
        sheet.getRange("A1").conditionalFormats.add("CellValue").custom.rule.formula = "=TRUE";
        return Promise.resolve();
      }),
    ).toBe("InvalidArgument");
  });
});

describe("charts", () => {
  const drawn: Work = async (sheet) => {
    const chart = sheet.charts.add("ColumnStacked", sheet.getRange("A1:C4"), "Columns");
    chart.name = "Utfall per region";
    chart.title.text = "Mål & utfall";
    chart.setPosition("E2", "K15");
    chart.legend.position = "Top";
    chart.axes.valueAxis.title.text = "Kronor";
    chart.axes.valueAxis.numberFormat = "#,##0";
    chart.axes.valueAxis.displayUnit = "Thousands";
    chart.axes.categoryAxis.title.text = "Region";
    chart.series.getItemAt(1).format.fill.setSolidColor("#ED1C24");
    chart.series.getItemAt(1).hasDataLabels = true;
    sheet.shapes.getItemOrNullObject("Utfall per region").altTextDescription = 'Skåne "störst"';
    return Promise.resolve();
  };

  test("are made, found, changed and deleted by the client", async () => {
    const workbook = withData();
    const got = await run(workbook, async (sheet, context) => {
      await drawn(sheet, context);
      const line = sheet.charts.add("Line", sheet.getRange("A1:C4"), "Rows");
      line.top = 300;
      line.setData(sheet.getRange("B1:B4"));
      const charts = sheet.charts.load(
        "items/name, items/chartType, items/top, items/left, items/width, items/height, count",
      );
      const series = charts.getItemAt(0).series.load("items/name");
      const title = charts.getItem("utfall PER region").title.load("text, visible");
      const missing = charts.getItemOrNullObject("Saknas").load("name");
      const lineSeries = line.series.load("items/name");
      await context.sync();
      const facts = [
        charts.items.map(({ chartType, top, left, width, height }) => [chartType, top, left, width, height]),
        charts.count,
        series.items.map((s) => s.name),
        title.text,
        title.visible,
        missing.isNullObject,
        lineSeries.items.map((s) => s.name),
      ];
      charts.items[0]?.delete();
      const left = sheet.charts.getCount();
      await context.sync();
      return [...facts, left.value];
    });
    expect(got).toEqual([
      [
        ["ColumnStacked", 15, 192, 336, 210],
        ["Line", 300, 120, 360, 216],
      ],
      2,
      ["Mål & <krav>", "Utfall"],
      "Mål & utfall",
      true,
      true,
      ["Mål & <krav>"],
      1,
    ]);
  });

  test("are in the file with the values of their cells, their place and their alternative text", async () => {
    const workbook = withData();
    await run(workbook, drawn);
    const parts = await partsOf(workbook);
    const xml = parts[CHART] ?? "";
    expect(xml).toContain('<c:barDir val="col"/><c:grouping val="stacked"/>');
    expect(xml).toContain("<c:tx><c:strRef><c:f>'Utfall å''x'!$B$1</c:f>");
    expect(xml).toContain("<c:v>Mål &amp; &lt;krav&gt;</c:v>");
    expect(xml).toContain(
      '<c:ptCount val="3"/><c:pt idx="0"><c:v>120.5</c:v></c:pt><c:pt idx="2"><c:v>20</c:v></c:pt>',
    );
    expect(xml).toContain("<c:v>Skåne</c:v>");
    expect(xml).toContain('<a:srgbClr val="ED1C24"/>');
    expect(xml).toContain('<c:numFmt formatCode="#,##0" sourceLinked="0"/>');
    expect(xml).toContain('<c:builtInUnit val="thousands"/>');
    expect(xml).toContain('<c:legendPos val="t"/>');
    expect([...xml.matchAll(/<a:t>(.*?)<\/a:t>/g)].map(([, text]) => text)).toEqual([
      "Mål &amp; utfall",
      "Region",
      "Kronor",
    ]);
    const drawing = parts[DRAWING];
    expect(drawing).toContain('name="Utfall per region" descr="Skåne &quot;störst&quot;"');
    expect(drawing).toContain("<xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row>");
    expect(drawing).toContain("<xdr:to><xdr:col>11</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row>");
    expect(parts["[Content_Types].xml"]).toContain('PartName="/xl/charts/chart1.xml"');
    expect(lastIn(parts, 1)).toEqual([["drawing", DRAWING]]);
    expect(await writeXlsx(workbook)).toEqual(await writeXlsx(workbook));
  });

  test("stay beside tables and pictures of the same sheet", async () => {
    const book = newBook("Bild");
    const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    const picture = Buffer.from(pixel, "base64");
    const how = { Extension: ".png", Format: {}, InsertType: PLACE_OVER_CELLS };
    book.AddPictureFromBytes("Bild", "A1", { ...how, File: picture });
    const rows = [
      ["k", "v"],
      ["a", 1],
      ["b", 2],
    ];
    rows.forEach((row, index) => book.SetSheetRow("Bild", `D${String(index + 1)}`, row));
    book.AddTable("Bild", { Name: "T", Range: "D1:E3" });
    const workbook = await readXlsx(bytesOf(book));
    await run(workbook, async (sheet) => {
      sheet.charts.add("BarClustered", sheet.getRange("D1:E3"));
      return Promise.resolve();
    });
    const parts = await partsOf(workbook);
    const shapes = elementsOf(parts[DRAWING] ?? "", "*").map(({ nodeName }) => nodeName);
    expect(shapes.filter((name) => /^xdr:(pic|graphicFrame)$/.test(name))).toEqual(["xdr:pic", "xdr:graphicFrame"]);
    expect(elementsOf(parts[SHEET] ?? "", "drawing")).toHaveLength(1);
    expect(lastIn(parts, 2)).toEqual([
      ["drawing", DRAWING],
      ["tablePart", "xl/tables/table1.xml"],
    ]);
    expect(parts[CHART]).toContain("<c:f>Bild!$E$2:$E$3</c:f>");
    const after = openBook(await writeXlsx(workbook));
    expect(after.GetPictures("Bild", "A1").pictures.map(({ File }) => Buffer.from(File))).toEqual([picture]);
    expect(after.GetTables("Bild").tables).toMatchObject([{ Name: "T", Range: "D1:E3" }]);
    const tableOnly = withData();
    await run(tableOnly, async (sheet) => {
      sheet.tables.add("A1:C4", true);
      sheet.charts.add("Line", sheet.getRange("A1:C4"));
      return Promise.resolve();
    });
    expect(lastIn(await partsOf(tableOnly), 2)).toEqual([
      ["drawing", DRAWING],
      ["tablePart", "xl/tables/table1.xml"],
    ]);
  });

  test("of a file stay as they were, and can be found, changed and deleted", async () => {
    const workbook = withData();
    await run(workbook, drawn);
    // What only Excel knows of.
    const file = withPart(await writeXlsx(workbook), CHART, (xml) =>
      xml.replace("<c:roundedCorners", '<c:lang val="sv-SE"/><c:roundedCorners'),
    );
    const own = partsOfFile(file)[CHART] ?? "";
    expect(own).toContain("sv-SE");
    const read = await readXlsx(file);
    expect((await partsOf(read))[CHART]).toBe(own);
    expect((await partsOf(read))[DRAWING]).toContain('descr="Skåne &quot;störst&quot;"');
    const got = await run(read, async (sheet, context) => {
      const chart = sheet.charts.getItem("Utfall per region").load("chartType, top, left, title/text");
      chart.title.text = "Ny titel";
      chart.load("title/text");
      await context.sync();
      return [chart.chartType, chart.top, chart.left, chart.title.text];
    });
    expect(got).toEqual(["ColumnStacked", 15, 192, "Ny titel"]);
    const changed = (await partsOf(read))[CHART];
    expect(changed).toContain("<a:t>Ny titel</a:t>");
    expect(changed?.replace("Ny titel", "Mål &amp; utfall")).toBe(own.replace('<c:lang val="sv-SE"/>', ""));
    await run(read, async (sheet) => {
      sheet.charts.getItemAt(0).delete();
      return Promise.resolve();
    });
    expect(Object.keys(await partsOf(read)).filter((path) => /chart|drawing/.test(path))).toEqual([]);
  });

  test("that the host cannot draw stay, too", async () => {
    const workbook = withData();
    await run(workbook, drawn);
    const file = withPart(await writeXlsx(workbook), CHART, (xml) => xml.replaceAll("barChart>", "pieChart>"));
    const pie = partsOfFile(file)[CHART];
    expect(pie).toContain("<c:pieChart>");
    expect((await partsOf(await readXlsx(file)))[CHART]).toBe(pie);
    expect(
      await failure(withData(), async (sheet) => {
        sheet.charts.add("Pie", sheet.getRange("A1:B4"));
        return Promise.resolve();
      }),
    ).toBe("InvalidArgument");
  });
});

describe("a sheet", () => {
  test("keeps its filter, its print settings and its protection", async () => {
    const workbook = withData();
    await run(workbook, async (sheet) => {
      sheet.autoFilter.apply(sheet.getRange("A1:C4"));
      const layout = sheet.pageLayout;
      layout.headersFooters.defaultForAllPages.leftHeader = "Kömiljarden";
      layout.headersFooters.defaultForAllPages.centerFooter = "&P (&N)";
      layout.headersFooters.defaultForAllPages.rightFooter = "&D";
      layout.setPrintArea("A1:C4");
      layout.setPrintMargins("Centimeters", { left: 2.54, top: 1.27 });
      layout.paperSize = "A3";
      layout.zoom = { horizontalFitToPages: 1 };
      layout.centerHorizontally = true;
      layout.printGridlines = true;
      sheet.protection.protect({ allowAutoFilter: true, allowEditObjects: true, selectionMode: "Unlocked" });
      return Promise.resolve();
    });
    const book = openBook(await writeXlsx(workbook));
    const [name = ""] = book.GetSheetList().list;
    const xml = await sheetXml(workbook);
    const only = (element: string): Readonly<Record<string, string>> => {
      const [found, ...others] = elementsOf(xml, element).map(attributesOf);
      expect(others).toEqual([]);
      return found ?? {};
    };
    expect(only("autoFilter")).toEqual({ ref: "A1:C4" });
    expect(book.GetHeaderFooter(name).opts).toMatchObject({
      OddHeader: "&LKömiljarden",
      OddFooter: "&C&P (&N)&R&D",
    });
    expect(book.GetDefinedName().definedNames.filter(({ Name }) => Name === "_xlnm.Print_Area")).toMatchObject([
      { RefersTo: "'Utfall å''x'!$A$1:$C$4", Scope: name },
    ]);
    expect(book.GetPageLayout(name).opts).toMatchObject({ Size: 8, FitToWidth: 1, FitToHeight: 0 });
    expect(book.GetSheetProps(name).props.FitToPage).toBe(true);
    expect(only("printOptions")).toMatchObject({ gridLines: "1", horizontalCentered: "1" });
    const margins = Object.entries(only("pageMargins")).map(([side, inches]) => [side, Number(inches)]);
    expect(Object.fromEntries(margins)).toMatchObject({ left: 1, top: 0.5, right: 0.7 });
    expect({ ...UNPROTECTED, ...only("sheetProtection") }).toEqual({
      ...UNPROTECTED,
      sheet: "1",
      selectLockedCells: "1",
      autoFilter: "0",
      scenarios: "1",
    });
    const read = await readXlsx(await writeXlsx(workbook));
    expect(read.sheets[0]?.protection?.options).toMatchObject({
      allowAutoFilter: true,
      allowEditObjects: true,
      allowSort: false,
    });
    const got = await run(read, async (sheet, context) => {
      const range = sheet.autoFilter.getRangeOrNullObject().load("address");
      sheet.protection.load("protected");
      await context.sync();
      const first = [range.address, sheet.protection.protected];
      sheet.protection.unprotect();
      sheet.autoFilter.remove();
      sheet.autoFilter.load("enabled");
      sheet.protection.load("protected");
      await context.sync();
      return [...first, sheet.autoFilter.enabled, sheet.protection.protected];
    });
    expect(got).toEqual(["'Utfall å''x'!A1:C4", true, false, false]);
    expect(await sheetXml(read)).not.toMatch(/autoFilter|sheetProtection/);
  });

  test("that is protected lets no chart or conditional format be made", async () => {
    const protectedSheet = async (work: Work): Promise<string> =>
      failure(withData(), async (sheet, context) => {
        sheet.protection.protect();
        await context.sync();
        return work(sheet, context);
      });
    expect(
      await protectedSheet(async (sheet) => Promise.resolve(sheet.charts.add("Line", sheet.getRange("A1:B4")))),
    ).toBe("AccessDenied");
    expect(
      await protectedSheet(async (sheet) => Promise.resolve(sheet.getRange("A1").conditionalFormats.add("Custom"))),
    ).toBe("AccessDenied");
  });
});
