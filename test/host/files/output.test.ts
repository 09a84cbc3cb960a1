/**
 * What output sheets are made of: conditional formats, charts, filters,
 * print settings and protection, by the genuine client and in files.
 */

import ExcelJS from "exceljs";
import JSZip from "jszip";
import { describe, expect, test } from "vitest";
import { readXlsx, writeXlsx } from "../../../host/files/xlsx";
import { localAddress } from "../../../host/model/rect";
import { Workbook } from "../../../host/model/workbook";
import { connect } from "../../../host/wire/connect";

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

const partsOf = async (workbook: Workbook): Promise<JSZip> => JSZip.loadAsync(await writeXlsx(workbook));
const partOf = async (zip: JSZip, path: string): Promise<string> => (await zip.file(path)?.async("string")) ?? "";

async function bookOf(workbook: Workbook): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await writeXlsx(workbook)) as unknown as ExcelJS.Buffer);
  const [worksheet] = book.worksheets;
  if (!worksheet) throw new Error("no worksheet");
  return worksheet;
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
    const xml = await partOf(await partsOf(workbook), "xl/worksheets/sheet1.xml");
    expect(xml).toMatch(
      /<conditionalFormatting sqref="A1:C9"><cfRule type="expression" dxfId="\d" priority="3" stopIfTrue="1"><formula>\$A1&lt;&gt;&quot;x&quot;<\/formula>/,
    );
    expect(xml).toMatch(
      /<cfRule type="cellIs" dxfId="\d" priority="2" operator="between"><formula>1<\/formula><formula>\$C\$1<\/formula>/,
    );
    expect(xml).toMatch(
      /<cfRule type="containsText" dxfId="\d" priority="1" operator="containsText" text="stämmer &quot;inte&quot;">/,
    );
    const reopened = await readXlsx(await writeXlsx(workbook));
    expect(await partOf(await partsOf(reopened), "xl/worksheets/sheet1.xml")).toMatch(
      /priority="1" operator="containsText" text="stämmer &quot;inte&quot;">/,
    );
    const styles = await partOf(await partsOf(workbook), "xl/styles.xml");
    expect(styles).toMatch(
      /<dxf><font><b\/><color rgb="FF9C0006"\/><\/font><fill><patternFill patternType="solid"><bgColor rgb="FFFFC7CE"\/>/,
    );
    const [before, after] = [workbook, await readXlsx(await writeXlsx(workbook))].map((w) =>
      w.sheets[0]?.conditionalFormats.map(({ type, areas, rule, look }) => [type, areas.map(localAddress), rule, look]),
    );
    expect(after).toEqual(before);
  });

  test("of a user's file stay when another is added, and what is cleared is gone", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("Egen");
    sheet.addConditionalFormatting({
      ref: "A1:A9",
      rules: [
        {
          type: "colorScale",
          priority: 1,
          cfvo: [{ type: "min" }, { type: "max" }],
          color: [{ argb: "FFFF0000" }, { argb: "FF00FF00" }],
        },
      ],
    });
    sheet.addConditionalFormatting({
      ref: "B1:B9",
      rules: [{ type: "expression", priority: 2, formulae: ["B1>1"], style: {} }],
    });
    const workbook = await readXlsx(new Uint8Array(await book.xlsx.writeBuffer()));
    await run(workbook, async (first) => {
      first.getRange("B4:B5").conditionalFormats.clearAll();
      first.getRange("C1").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      return Promise.resolve();
    });
    const xml = await partOf(await partsOf(workbook), "xl/worksheets/sheet1.xml");
    expect(xml).toContain('<cfRule type="colorScale" priority="2"><colorScale><cfvo type="min"/>');
    expect(xml).toContain('sqref="B1:B3 B6:B9"');
    await run(workbook, async (first) => {
      first.getRange().clear("Formats");
      return Promise.resolve();
    });
    expect(await partOf(await partsOf(workbook), "xl/worksheets/sheet1.xml")).not.toContain("conditionalFormatting");
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
    const zip = await partsOf(workbook);
    const xml = await partOf(zip, "xl/charts/chart1.xml");
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
    const drawing = await partOf(zip, "xl/drawings/drawing1.xml");
    expect(drawing).toContain('name="Utfall per region" descr="Skåne &quot;störst&quot;"');
    expect(drawing).toContain("<xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row>");
    expect(drawing).toContain("<xdr:to><xdr:col>11</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row>");
    expect(await partOf(zip, "[Content_Types].xml")).toContain('PartName="/xl/charts/chart1.xml"');
    expect(await partOf(zip, "xl/worksheets/sheet1.xml")).toMatch(/<drawing r:id="rId1"\/><\/worksheet>$/);
    expect(await writeXlsx(workbook)).toEqual(await writeXlsx(workbook));
  });

  test("stay beside tables and pictures of the same sheet", async () => {
    const book = new ExcelJS.Workbook();
    const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    const worksheet = book.addWorksheet("Bild");
    worksheet.addImage(book.addImage({ base64: pixel, extension: "png" }), "A1:B2");
    worksheet.addTable({
      name: "T",
      ref: "D1",
      columns: [{ name: "k" }, { name: "v" }],
      rows: [
        ["a", 1],
        ["b", 2],
      ],
    });
    const workbook = await readXlsx(new Uint8Array(await book.xlsx.writeBuffer()));
    await run(workbook, async (sheet) => {
      sheet.charts.add("BarClustered", sheet.getRange("D1:E3"));
      return Promise.resolve();
    });
    const zip = await partsOf(workbook);
    const drawing = await partOf(zip, "xl/drawings/drawing1.xml");
    expect(drawing.match(/<xdr:pic>|<xdr:graphicFrame /g)).toEqual(["<xdr:pic>", "<xdr:graphicFrame "]);
    const xml = await partOf(zip, "xl/worksheets/sheet1.xml");
    expect(xml.match(/<drawing /g)).toHaveLength(1);
    expect(xml.indexOf("<drawing ")).toBeLessThan(xml.indexOf("<tableParts"));
    expect(await partOf(zip, "xl/charts/chart1.xml")).toContain("<c:f>Bild!$E$2:$E$3</c:f>");
    const tableOnly = withData();
    await run(tableOnly, async (sheet) => {
      sheet.tables.add("A1:C4", true);
      sheet.charts.add("Line", sheet.getRange("A1:C4"));
      return Promise.resolve();
    });
    expect(await partOf(await partsOf(tableOnly), "xl/worksheets/sheet1.xml")).toMatch(
      /<drawing r:id="rId2"\/><tableParts count="1">/,
    );
  });

  test("of a file stay as they were, and can be found, changed and deleted", async () => {
    const workbook = withData();
    await run(workbook, drawn);
    const zip = await partsOf(workbook);
    // What only Excel knows of.
    const own = (await partOf(zip, "xl/charts/chart1.xml")).replace(
      "<c:roundedCorners",
      '<c:lang val="sv-SE"/><c:roundedCorners',
    );
    zip.file("xl/charts/chart1.xml", own);
    const read = await readXlsx(await zip.generateAsync({ type: "uint8array" }));
    expect(await partOf(await partsOf(read), "xl/charts/chart1.xml")).toBe(own);
    expect(await partOf(await partsOf(read), "xl/drawings/drawing1.xml")).toContain('descr="Skåne &quot;störst&quot;"');
    const got = await run(read, async (sheet, context) => {
      const chart = sheet.charts.getItem("Utfall per region").load("chartType, top, left, title/text");
      chart.title.text = "Ny titel";
      chart.load("title/text");
      await context.sync();
      return [chart.chartType, chart.top, chart.left, chart.title.text];
    });
    expect(got).toEqual(["ColumnStacked", 15, 192, "Ny titel"]);
    const changed = await partOf(await partsOf(read), "xl/charts/chart1.xml");
    expect(changed).toContain("<a:t>Ny titel</a:t>");
    expect(changed.replace("Ny titel", "Mål &amp; utfall")).toBe(own.replace('<c:lang val="sv-SE"/>', ""));
    await run(read, async (sheet) => {
      sheet.charts.getItemAt(0).delete();
      return Promise.resolve();
    });
    expect((await partsOf(read)).file(/chart|drawing/)).toEqual([]);
  });

  test("that the host cannot draw stay, too", async () => {
    const workbook = withData();
    await run(workbook, drawn);
    const zip = await partsOf(workbook);
    const pie = (await partOf(zip, "xl/charts/chart1.xml")).replaceAll("barChart>", "pieChart>");
    zip.file("xl/charts/chart1.xml", pie);
    const read = await readXlsx(await zip.generateAsync({ type: "uint8array" }));
    expect(await partOf(await partsOf(read), "xl/charts/chart1.xml")).toBe(pie);
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
    const worksheet = await bookOf(workbook);
    expect(worksheet.autoFilter).toBe("A1:C4");
    expect(worksheet.headerFooter).toMatchObject({ oddHeader: "&LKömiljarden", oddFooter: "&C&P (&N)&R&D" });
    expect(worksheet.pageSetup).toMatchObject({
      printArea: "A1:C4",
      paperSize: 8,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      showGridLines: true,
    });
    expect(worksheet.pageSetup.margins).toMatchObject({ left: 1, top: 0.5, right: 0.7 });
    expect(await partOf(await partsOf(workbook), "xl/workbook.xml")).toContain("!$A$1:$C$4</definedName>");
    const xml = await partOf(await partsOf(workbook), "xl/worksheets/sheet1.xml");
    expect(xml).toContain('<sheetProtection sheet="1" selectLockedCells="1" autoFilter="0" scenarios="1"/>');
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
    const plain = await partOf(await partsOf(read), "xl/worksheets/sheet1.xml");
    expect(plain).not.toMatch(/autoFilter|sheetProtection/);
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
