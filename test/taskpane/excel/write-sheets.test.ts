/**
 * Sheets as the writer leaves them in a workbook: formulas, looks,
 * rules, charts, print settings, and what a second run does.
 */

import { beforeEach, describe, expect, test } from "vitest";
import { readXlsx, writeXlsx } from "../../../host/files/xlsx";
import { HostError } from "../../../host/model/errors";
import { localAddress, MAX_COLUMNS, MAX_ROWS } from "../../../host/model/rect";
import type { Sheet } from "../../../host/model/sheet";
import { Workbook } from "../../../host/model/workbook";
import type { Connection } from "../../../host/wire/connect";
import type { Block, OutSheet } from "../../../src/sheets/sheet";
import { TEXT } from "../../../src/text/texts";
import { MARKS, SERIES, STEPS } from "../../../taskpane/excel/draw/palette";
import { linesOf } from "../../../taskpane/excel/draw/wrap";
import { readWorkbook } from "../../../taskpane/excel/workbook";
import { protectSheets, writeValueCopies } from "../../../taskpane/runs/run";
import { failureOf } from "../../../taskpane/state/failure";
import { CHARTS, CHECKS, connected, SUMMARY, TABLE, written } from "../support/out-sheets";

let workbook: Workbook;
let connection: Connection;
beforeEach(() => {
  workbook = new Workbook();
  connection = connected(workbook);
});

const formula = (sheet: Sheet, row: number, column: number): unknown => sheet.formula(row - 1, column);
const format = (sheet: Sheet, row: number, column: number) => sheet.cells.formatAt(row - 1, column);

describe("a sheet", () => {
  test("has native formulas with the engine's values, and texts that look like formulas as texts", async () => {
    await written([SUMMARY, CHECKS]);
    const [summary, checks] = [workbook.sheet("Sammanställning"), workbook.sheet("Avstämning")];
    expect([7, 8, 9].map((row) => formula(summary, row, 4))).toEqual([
      '=IF(COUNT(C7:D7)=2,SUM(C7:D7),"öppet")',
      '=IF(COUNT(C8:D8)=2,SUM(C8:D8),"öppet")',
      '=IF(COUNT(C9:D9)=2,SUM(C9:D9),"öppet")',
    ]);
    expect([7, 8, 9, 10].map((row) => summary.value(row - 1, 4))).toEqual([100.3, 75.5, "öppet", 175.8]);
    expect([summary.value(6, 0), formula(summary, 7, 1), formula(summary, 8, 1)]).toEqual([
      "01",
      "=Region Ett",
      "+Region Två",
    ]);
    expect(summary.cells.at(6, 1)?.formula).toBeUndefined();
    expect(formula(checks, 4, 0)).toBe("=Sammanställning!E10".replace("Sammanställning", "'Sammanställning'"));
    expect([checks.value(3, 0), checks.value(3, 1)]).toEqual([175.8, "stämmer"]);
    expect(format(checks, 4, 1).numberFormat).toBe("General");
    expect(summary.value(0, 0)).toBe("En titel");
  });

  test("has its own kinds of cells, wrapped texts in rows that are high enough, and long notes across", async () => {
    await written([SUMMARY, CHECKS]);
    const [summary, checks] = [workbook.sheet("Sammanställning"), workbook.sheet("Avstämning")];
    expect([7, 8, 9].map((row) => format(summary, row, 5).numberFormat)).toEqual(["0.0%", "0.00%", "0.0%"]);
    expect(format(checks, 4, 2).wrapText).toBe(true);
    expect(checks.rowHeights.get(3)).toBe(45);
    expect(summary.merges.map(localAddress)).toEqual(["A3:G3"]);
    expect(summary.rowHeights.get(2)).toBeGreaterThan(30);
  });

  test("stands out by rules, the first of which counts", async () => {
    await written([CHECKS, SUMMARY]);
    const { conditionalFormats } = workbook.sheet("Avstämning");
    expect(
      conditionalFormats.map(({ type, rule, look, areas, stopIfTrue }) => [
        type,
        rule["text"],
        look.fill,
        areas.map(localAddress),
        stopIfTrue,
      ]),
    ).toEqual([
      ["ContainsText", "stämmer", MARKS.good.fill, ["B4"], true],
      ["ContainsText", "avviker", MARKS.bad.fill, ["B4"], true],
    ]);
  });

  test("scrolls, filters and prints by its tables", async () => {
    await written([
      SUMMARY,
      CHECKS,
      { ...CHECKS, id: "requisition", key: "01", name: "Rekvisition 01", blocks: [], pages: "portrait" },
    ]);
    const [summary, checks, form] = [
      workbook.sheet("Sammanställning"),
      workbook.sheet("Avstämning"),
      workbook.sheet("Rekvisition 01"),
    ];
    expect(summary.autoFilter && localAddress(summary.autoFilter)).toBe("A6:G9");
    expect(summary.frozen.rows).toBe(6);
    expect(summary.pageLayout).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      printArea: "A1:G10",
      printTitleRows: "6:6",
      leftFooter: "&A",
      rightFooter: "&P / &N",
    });
    expect(checks.pageLayout["zoom"]).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 1 });
    expect(form.pageLayout["orientation"]).toBe("Portrait");
    expect(form.frozen.rows).toBe(0);
  });

  test("whose formula refers to what is not written is a broken promise", async () => {
    await expect(written([CHECKS])).rejects.toThrow("Broken promise: the block table of summary is written");
    await expect(written([CHARTS])).rejects.toThrow("Broken promise: the block table of summary is written");
  });
});

describe("charts", () => {
  test("stand below the text on one page, over the data of another sheet, with alternative texts", async () => {
    await written([SUMMARY, CHARTS]);
    const { charts, pageLayout } = workbook.sheet("Diagram");
    expect(
      charts.map(({ name, type, altTextDescription, title }) => [name, type, altTextDescription, title.text]),
    ).toEqual([
      ["Ett", "ColumnStacked", "Vad Ett visar", "Titel Ett"],
      ["Två", "ColumnClustered", "Vad Två visar", "Titel Två"],
      ["Tre", "BarStacked", "Vad Tre visar", "Titel Tre"],
    ]);
    const [first, second, third] = charts;
    expect(
      first?.series.map(({ name, fill, line, values, categories }) => [
        name,
        fill,
        line,
        values?.sheet.name,
        values && localAddress(values.area),
        categories && localAddress(categories.area),
      ]),
    ).toEqual([
      ["Intjänat", SERIES.fills[0], SERIES.outline, "Sammanställning", "C7:C9", "B7:B9"],
      ["Bonus", SERIES.fills[1], SERIES.outline, "Sammanställning", "D7:D9", "B7:B9"],
    ]);
    expect([
      second?.legend.visible,
      first?.legend,
      first?.valueAxis.numberFormat,
      first?.valueAxis.title.text,
      third?.categoryAxis.reversed,
    ]).toEqual([false, { visible: true, position: "Bottom" }, "#,##0", "Kronor", true]);
    const places = charts.map(({ place }) => ("cells" in place ? localAddress(place.cells) : ""));
    expect(places).toEqual(["A4:L24", "A26:F41", "G26:L41"]);
    expect(pageLayout["printArea"]).toBe("A1:L41");
  });

  test("are drawn anew when the sheet is, and none is left over", async () => {
    await written([SUMMARY, CHARTS]);
    await written([SUMMARY, { ...CHARTS, charts: CHARTS.charts?.slice(0, 1) ?? [] }]);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Blad1", "Sammanställning", "Diagram"]);
    expect(workbook.sheet("Diagram").charts.map(({ name }) => name)).toEqual(["Ett"]);
    expect(workbook.sheet("Sammanställning").conditionalFormats).toHaveLength(2);
  });
});

describe("a second run", () => {
  const pack = (key: string, value: number): OutSheet => ({
    ...SUMMARY,
    id: "region",
    key,
    name: `Region ${key}`,
    blocks: [{ ...TABLE, rows: [["01", "Ett", value, 1, value + 1, 0, ""]], formulas: [], kinds: [] }],
  });

  test("writes sheets of one kind by their keys", async () => {
    await written([pack("01", 1), pack("03", 3)]);
    await written([pack("03", 33)]);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Blad1", "Region 01", "Region 03"]);
    expect([workbook.sheet("Region 01").value(6, 2), workbook.sheet("Region 03").value(6, 2)]).toEqual([1, 33]);
    expect((await readWorkbook()).own.map(({ id, key, edited }) => [id, key, edited])).toEqual([
      ["region", "01", false],
      ["region", "03", false],
    ]);
  });

  test("takes a formula that became a number for an edit, and a new result of a formula for none", async () => {
    await written([SUMMARY, CHECKS]);
    workbook.sheet("Sammanställning").enter({ row: 6, column: 2, rows: 1, columns: 1 }, [[1000]]);
    expect((await readWorkbook()).own.map(({ id, edited }) => [id, edited])).toEqual([
      ["summary", true],
      ["reconciliation", false],
    ]);
    expect(workbook.sheet("Avstämning").value(3, 1)).toBe("avviker");
    await written([SUMMARY, CHECKS]);
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      "Blad1",
      "Sammanställning",
      "Avstämning",
      "Sammanställning (2)",
    ]);
    expect(formula(workbook.sheet("Avstämning"), 4, 0)).toBe("='Sammanställning (2)'!E10");
    workbook
      .sheet("Avstämning")
      .enter({ row: 3, column: 0, rows: 1, columns: 1 }, [[workbook.sheet("Avstämning").value(3, 0)]]);
    expect((await readWorkbook()).own.find(({ id }) => id === "reconciliation")?.edited).toBe(true);
  });

  test("takes a sheet of ours that was renamed for no edit of those whose formulas name it", async () => {
    await written([SUMMARY, CHECKS]);
    workbook.renameSheet(workbook.sheet("Sammanställning"), "Summan '23");
    workbook.sheet("Avstämning").enter({ row: 3, column: 0, rows: 1, columns: 1 }, [["='Summan ''23'!E10"]]);
    expect((await readWorkbook()).own.map(({ edited }) => edited)).toEqual([false, false]);
    expect(await written([SUMMARY, CHECKS])).toEqual(["Summan '23", "Avstämning"]);
    expect(formula(workbook.sheet("Avstämning"), 4, 0)).toBe("='Summan ''23'!E10");
    workbook.sheet("Avstämning").enter({ row: 3, column: 0, rows: 1, columns: 1 }, [["=Blad1!E10"]]);
    expect((await readWorkbook()).own.map(({ edited }) => edited)).toEqual([false, true]);
  });

  test("leaves the same bytes as the first", async () => {
    const bytes = async (): Promise<Uint8Array> => {
      const own = new Workbook();
      connected(own);
      await written([SUMMARY, CHECKS, CHARTS]);
      return writeXlsx(own);
    };
    expect(await bytes()).toEqual(await bytes());
  });
});

describe("buttons", () => {
  test("protect the sheets of ours without a password, and unprotect them", async () => {
    await written([SUMMARY, CHECKS]);
    expect(await protectSheets(true)).toEqual({ done: ["Sammanställning", "Avstämning"], refused: [] });
    expect(workbook.sheets.map(({ protection }) => protection?.options["selectionMode"])).toEqual([
      undefined,
      "Normal",
      "Normal",
    ]);
    await expect(written([SUMMARY])).rejects.toThrow("a sheet to write is protected");
    workbook.sheet("Avstämning").protection = { options: {}, password: "hemligt" };
    expect(await protectSheets(false)).toEqual({ done: ["Sammanställning"], refused: ["Avstämning"] });
    expect(await protectSheets(false)).toEqual({ done: [], refused: ["Avstämning"] });
  });

  test("copy values for others, which no later run reads, writes or takes for the sheets themselves", async () => {
    await written([SUMMARY, CHECKS, CHARTS]);
    await protectSheets(true);
    expect(await writeValueCopies(TEXT.sv)).toEqual([
      "Sammanställning (värden)",
      "Avstämning (värden)",
      "Diagram (värden)",
    ]);
    const copy = workbook.sheet("Sammanställning (värden)");
    expect([formula(copy, 7, 4), copy.value(9, 4), formula(copy, 7, 1), copy.value(6, 0)]).toEqual([
      100.3,
      175.8,
      "=Region Ett",
      "01",
    ]);
    expect(workbook.sheet("Avstämning (värden)").cells.at(3, 1)?.formula).toBeUndefined();
    expect([copy.pageLayout, copy.conditionalFormats.length, copy.protection]).toEqual([
      workbook.sheet("Sammanställning").pageLayout,
      2,
      undefined,
    ]);
    expect(workbook.sheet("Diagram (värden)").charts).toHaveLength(3);
    const { own, grids } = await readWorkbook();
    expect(own.map(({ name }) => name)).toEqual(["Sammanställning", "Avstämning", "Diagram"]);
    expect(grids).toEqual([]);
    await protectSheets(false);
    await written([SUMMARY, CHECKS]);
    expect(workbook.sheets).toHaveLength(7);
    expect((await writeValueCopies(TEXT.sv))[0]).toBe("Sammanställning (värden) (2)");
    expect((await readXlsx(await writeXlsx(workbook))).sheets).toHaveLength(10);
  });

  test("copy what is filled, and nothing of what lies between that and a space in the last cell", async () => {
    await written([SUMMARY, CHECKS]);
    const summary = workbook.sheet("Sammanställning");
    summary.enter({ row: MAX_ROWS - 1, column: MAX_COLUMNS - 1, rows: 1, columns: 1 }, [[" "]]);
    let asked = 0;
    const value = summary.value.bind(summary);
    summary.value = (row, column) => {
      asked += 1;
      return value(row, column);
    };
    expect(await writeValueCopies(TEXT.sv)).toEqual(["Sammanställning (värden)", "Avstämning (värden)"]);
    const copy = workbook.sheet("Sammanställning (värden)");
    expect([formula(copy, 7, 4), formula(copy, 7, 1)]).toEqual([100.3, "=Region Ett"]);
    expect(copy.value(MAX_ROWS - 1, MAX_COLUMNS - 1)).toBe(" ");
    expect(asked).toBeLessThan(100);
  });
});

describe("in a workbook with more in it", () => {
  test("hidden sheets, names, tables and sheets in the way stay as they were", async () => {
    workbook = new Workbook(["Sammanställning", "Dold", "Mycket dold", "Skyddad"]);
    connection = connected(workbook);
    for (const sheet of workbook.sheets) sheet.enter({ row: 0, column: 0, rows: 1, columns: 1 }, [[sheet.name]]);
    workbook.setVisibility(workbook.sheet("Dold"), "Hidden");
    workbook.setVisibility(workbook.sheet("Mycket dold"), "VeryHidden");
    workbook.sheet("Skyddad").protection = { options: {}, password: "hemligt" };
    workbook.names.push({ name: "avtal", formula: "=Sammanställning!$A$1" });
    const state = () =>
      JSON.stringify([
        workbook.names,
        workbook.sheets
          .slice(0, 4)
          .map(({ name, visibility, protection, conditionalFormats, pageLayout, customProperties, ...sheet }) => [
            name,
            visibility,
            protection,
            conditionalFormats,
            pageLayout,
            [...customProperties],
            sheet.cells.used(false),
          ]),
      ]);
    const before = state();
    expect(await written([SUMMARY, CHECKS, CHARTS])).toEqual(["Sammanställning (2)", "Avstämning", "Diagram"]);
    expect(await written([SUMMARY, CHECKS, CHARTS])).toEqual(["Sammanställning (2)", "Avstämning", "Diagram"]);
    expect(formula(workbook.sheet("Avstämning"), 4, 0)).toBe("='Sammanställning (2)'!E10");
    await protectSheets(true);
    await writeValueCopies(TEXT.sv);
    expect(state()).toBe(before);
    expect(connection.host.unsupported).toEqual([]);
  });
});

test("where the workbook's structure is protected nothing is written, and what stopped it is told", async () => {
  let refused = false;
  connection.host.fault = ({ type, name, on }) => {
    if (type !== "instantiate" || name !== "Add" || on !== "Worksheets" || refused) return undefined;
    refused = true;
    return new HostError("AccessDenied", "protected");
  };
  const failure: unknown = await written([SUMMARY, CHECKS]).catch((error: unknown) => error);
  expect(failureOf(failure, "settle", { addin: "", excel: "" })?.kind).toBe("protected-workbook");
  expect(workbook.sheets.map(({ name, customProperties }) => [name, customProperties.size])).toEqual([["Blad1", 0]]);
});

describe("by size", () => {
  const MEGABYTE = 1_000_000;
  const many = (rows: number): OutSheet => ({
    ...SUMMARY,
    blocks: [
      {
        ...TABLE,
        formulas: [],
        kinds: [],
        rows: Array.from({ length: rows }, (_, row) => [
          "01",
          "Region Västra Götaland",
          row / 100,
          row,
          row,
          0.5,
          "en text som är lika lång som många andra ".repeat(4),
        ]),
      },
    ],
  });

  test("a large sheet is written in requests, and read in responses, of less than 5 MB", async () => {
    connection.wire.limit = 5 * MEGABYTE;
    await written([many(40_000)]);
    expect(Math.max(...connection.wire.requests)).toBeLessThan(4.2 * MEGABYTE);
    expect(connection.wire.requests.filter((size) => size > 2 * MEGABYTE).length).toBeGreaterThan(1);
    expect(workbook.sheet("Sammanställning").value(40_005, 3)).toBe(39_999);
    expect((await readWorkbook()).own[0]?.edited).toBe(false);
    expect(Math.max(...connection.wire.responses)).toBeLessThan(5 * MEGABYTE);
  });

  test("many sheets are written in requests of less than 5 MB", async () => {
    const sheets = Array.from(
      { length: 70 },
      (_, index): OutSheet => ({
        ...SUMMARY,
        id: "region",
        key: String(index),
        name: `Region ${String(index)}`,
        blocks: Array<Block>(12)
          .fill(TABLE)
          .map((block, place) => ({ ...block, id: place === 0 ? "table" : `t${String(place)}`, formulas: [] })),
      }),
    );
    expect(await written(sheets)).toHaveLength(70);
    expect(await written(sheets)).toHaveLength(70);
    expect(workbook.sheets).toHaveLength(71);
    expect(Math.max(...connection.wire.requests)).toBeLessThan(4 * MEGABYTE);
  });

  test("where Excel takes less, the blocks are halved until they fit", async () => {
    connection.wire.limit = 0.4 * MEGABYTE;
    await written([many(6000)]);
    expect(workbook.sheet("Sammanställning").value(6005, 3)).toBe(5999);
    expect((await readWorkbook()).own[0]?.edited).toBe(false);
  });

  test("60,000 rows of figures are read in blocks", async () => {
    const rows = Array.from({ length: 60_001 }, (_, row) =>
      row === 0 ? HEADERS : ["14", "Västra Götalandsregionen", "2023-01", "1", row, row, row, row, row, row, row, 0.5],
    );
    workbook.sheet("Blad1").enter({ row: 0, column: 0, rows: rows.length, columns: HEADERS.length }, rows);
    connection.wire.limit = 5 * MEGABYTE;
    const { grids } = await readWorkbook();
    expect(grids[0]?.cells).toHaveLength(60_001);
    expect(grids[0]?.cells[60_000]?.[4]).toBe(60_000);
    expect(Math.max(...connection.wire.responses)).toBeLessThan(4.2 * MEGABYTE);
    expect(connection.wire.responses.filter((size) => size > 0.5 * MEGABYTE).length).toBeGreaterThan(1);
  });

  const HEADERS = [
    "Länskod",
    "Region",
    "Månad",
    "Prestationskrav",
    "Täljare",
    "Nämnare",
    "Täljare fg år",
    "Nämnare fg år",
    "Täljare med tolerans",
    "Väntande",
    "Väntande inom 30 dagar",
    "Andel",
  ];
});

describe("the palette", () => {
  const luminance = (color: string): number => {
    const parts = (
      [
        [1, 0.2126],
        [3, 0.7152],
        [5, 0.0722],
      ] as const
    ).map(([at, weight]) => [parseInt(color.slice(at, at + 2), 16) / 255, weight] as const);
    return parts.reduce(
      (sum, [part, weight]) => sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4),
      0,
    );
  };
  const contrast = (a: string, b: string): number => {
    const both = [luminance(a), luminance(b)];
    return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
  };

  test("lets every text stand out from its fill by 4.5 : 1", () => {
    for (const [mark, { fill, text }] of Object.entries(MARKS))
      expect(contrast(fill, text), mark).toBeGreaterThanOrEqual(4.5);
  });

  test("gets lighter by every step of a heat map, visibly", () => {
    const fills = STEPS.map((mark) => MARKS[mark].fill);
    fills.slice(1).forEach((fill, index) => expect(luminance(fill)).toBeGreaterThan(luminance(fills[index] ?? "")));
    fills
      .slice(1)
      .forEach((fill, index) =>
        expect(contrast(fill, fills[index] ?? ""), `${fill} after ${fills[index] ?? ""}`).toBeGreaterThanOrEqual(1.1),
      );
    expect(contrast(MARKS.good.fill, MARKS.bad.fill)).toBeGreaterThan(4.5);
  });

  test("tells the bars of a chart from each other and from the page", () => {
    const [first, second] = SERIES.fills;
    expect(contrast(first, second)).toBeGreaterThanOrEqual(3);
    expect(contrast(SERIES.outline, "#FFFFFF")).toBeGreaterThanOrEqual(3);
  });
});

test("a text takes as many lines as its words need", () => {
  expect([
    linesOf("", 10),
    linesOf("ett två", 10),
    linesOf("ett två tre", 7),
    linesOf("a\nb", 10),
    linesOf("abcdefghij", 4),
    linesOf("abcdefgh ij", 4),
  ]).toEqual([1, 1, 2, 2, 3, 3]);
});
