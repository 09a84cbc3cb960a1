/** What the pane saves: files that are opened again, by us and by another house, and looked into. */
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readXlsx } from "../../../host/files/xlsx";
import type { CellFormat } from "../../../host/model/cell";
import type { Sheet } from "../../../host/model/sheet";
import { REGIONS } from "../../../src/agreement/regions";
import { columnLetters } from "../../../src/sheets/grid";
import { paneSv } from "../../../src/text/sv/pane";
import type { SavedFile } from "../../../taskpane/files/xlsx";
import { sentWords } from "../../../taskpane/runs/send";
import { remember } from "../../../taskpane/state/actions/remember";
import { sendOn } from "../../../taskpane/state/actions/send-on";
import { settleNow } from "../../../taskpane/state/actions/settle-now";
import { openBook, shownIn } from "../../support/excelize";
import { partsOf } from "../../support/package-parts";
import { SETTLED } from "../../support/settled";
import { enter, example, names, type Opened, opened, valuesOf } from "../support/opened";

/** The sheets that a file has: a sheet of charts would be empty. */
const SENT = SETTLED.filter((name) => name !== "Diagram");

const VALUES = { what: "values", as: "file" } as const;

async function settled(): Promise<Opened> {
  const pane = await opened(await example());
  await pane.controller.act(settleNow);
  return pane;
}

/** The last file that was saved. */
function lastOf({ saved }: Opened): SavedFile {
  const last = saved.at(-1);
  if (!last) throw new Error("no file was saved");
  return last;
}

const said = ({ controller }: Opened) => {
  const { sent, failure } = controller.state();
  return { failure, words: sent && sentWords(sent, paneSv.send) };
};

/** The digests in the lines at the foot of the workbook's sheets. */
async function digests(): Promise<readonly string[]> {
  const text = (await Promise.all(SENT.map(valuesOf))).flat(2).join("\n");
  return [
    ...new Set([...text.matchAll(/, ([0-9a-f]{8})\) · underlag ([0-9a-f]{8}) · inställningar ([0-9a-f]{8})/g)]),
  ].flatMap(([, ...found]) => found);
}

/** All that a file says, part by part. */
function textsOf(bytes: Uint8Array): string {
  return Object.entries(partsOf(bytes))
    .filter(([path]) => path.startsWith("xl/worksheets/") || path === "xl/sharedStrings.xml")
    .map(([, xml]) => xml)
    .join("\n");
}

/** Without what a file of values may not have, and with nothing else than it must. */
function assertBare(bytes: Uint8Array, sheets: number): void {
  const parts = partsOf(bytes);
  expect(Object.keys(parts).sort()).toEqual(
    [
      "[Content_Types].xml",
      "_rels/.rels",
      "xl/_rels/workbook.xml.rels",
      ...["sharedStrings", "styles", "workbook"].map((name) => `xl/${name}.xml`),
      ...Array.from({ length: sheets }, (_, index) => `xl/worksheets/sheet${String(index + 1)}.xml`),
    ].sort(),
  );
  expect(Object.values(parts).join("\n")).not.toMatch(/<f[ >]|definedName|customXml|customPr|<legacy|komiljarden\./i);
}

const DAY = /^Sparad \d{4}-\d{2}-\d{2}: Avtal 2023 \([^,]+\) · Kömiljarden [\d.]+$/;

describe("a file of values", () => {
  test("has every finished sheet as it stands, to us and to Excelize, and nothing behind the values", async () => {
    const pane = await settled();
    const prints = await digests();
    expect(prints.length).toBeGreaterThanOrEqual(3);
    await enter("Bonuspott", "B60", 4711);
    await pane.controller.act(sendOn, VALUES);
    const { name, bytes } = lastOf(pane);
    expect(said(pane)).toEqual({ failure: undefined, words: paneSv.send.saved({ file: name, sheets: SENT.length }) });
    expect(name).toMatch(/, bara värden\.xlsx$/);
    assertBare(bytes, SENT.length);
    for (const print of prints) expect(textsOf(bytes)).not.toContain(print);

    const [book, again] = [openBook(bytes), await readXlsx(bytes)];
    expect(names(again)).toEqual(SENT);
    let cells = 0;
    for (const sheet of SENT) {
      const values = await valuesOf(sheet);
      const own = again.sheets.find((one) => one.name === sheet);
      for (const [row, line] of values.entries()) {
        for (const [column, value] of line.entries()) {
          if (/Fingeravtryck|avräkningen: Avtal/.test(String(value))) continue;
          expect(own?.value(row, column)).toBe(value);
          cells += 1;
        }
      }
      const notes = values.findIndex(([first]) => String(first).startsWith("Fingeravtryck"));
      expect(own?.value(notes, 0)).toMatch(DAY);
      expect(shownIn(book, sheet, `A${String(notes + 1)}`)).toMatch(DAY);
      expect(shownIn(book, sheet, "A1")).toBe(values[0]?.[0]);
    }
    expect(cells).toBeGreaterThan(40_000);
    expect(shownIn(book, "Bonuspott", "B60")).toBe(4711);
    expect(names(pane.workbook)).toEqual(["Läs mig", "Befolkning", "Väntetider", ...SETTLED]);
  });

  test("looks like the sheets in Excel", async () => {
    const pane = await settled();
    for (const row of [30, 31]) pane.workbook.sheet("Utfall").hiddenRows.add(row);
    await pane.controller.act(sendOn, VALUES);
    const { bytes } = lastOf(pane);
    expect(pane.workbook.sheet("Utfall").hiddenRows.size).toBe(2);
    const again = await readXlsx(bytes);
    for (const name of SENT) {
      const [before, after] = [pane.workbook, again].map(({ sheets }) => sheets.find((one) => one.name === name));
      if (!before || !after) throw new Error(name);
      expect(looksOf(after)).toEqual(looksOf(before));
      expect(after.hiddenRows).toEqual(before.hiddenRows);
      expect(after.frozen).toEqual(before.frozen);
      expect(after.merges).toEqual(before.merges);
      expect(after.autoFilter).toEqual(before.autoFilter);
      expect(after.showGridlines).toBe(false);
      const part = partsOf(bytes)[`xl/worksheets/sheet${String(SENT.indexOf(name) + 1)}.xml`] ?? "";
      expect(part).toContain(`orientation="${String(before.pageLayout["orientation"]).toLowerCase()}"`);
      const widths = [...before.columnWidths].map(([column, points]) => [column, Math.round(points)]);
      const used = after.cells.used(false)?.columns ?? 0;
      expect([...after.columnWidths].map(([column, points]) => [column, Math.round(points)])).toEqual(
        widths.filter(([column = 0]) => column < used),
      );
    }
  });

  test("leaves out a sheet that she has hidden, and tells of nothing to save where nothing is", async () => {
    const pane = await settled();
    pane.workbook.setVisibility(pane.workbook.sheet("Avstämning"), "Hidden");
    await pane.controller.act(sendOn, VALUES);
    expect(names(await readXlsx(lastOf(pane).bytes))).toEqual(SENT.filter((name) => name !== "Avstämning"));
    const empty = await opened(await example());
    await empty.controller.act(sendOn, VALUES);
    expect([empty.saved, said(empty).words]).toEqual([[], paneSv.send.done.values(0)]);
  });

  test("is not made of sheets that show small numbers when those are to be hidden; settled again, it hides them", async () => {
    const pane = await opened(await example());
    const [headers = [], ...rows] = await valuesOf("Väntetider");
    const column = headers.indexOf("Väntande");
    const row = rows.findIndex((line) => Number(line[column]) > 487);
    await enter("Väntetider", `${columnLetters(column)}${String(row + 2)}`, 487);
    await enter("Väntetider", `${columnLetters(headers.indexOf("Väntande inom 30 dagar"))}${String(row + 2)}`, 486);
    await pane.controller.act(settleNow);
    await pane.controller.act(sendOn, VALUES);
    expect(textsOf(lastOf(pane).bytes)).toMatch(SMALL);
    await pane.controller.act(remember, { smallNumbers: 500 });
    await pane.controller.act(sendOn, VALUES);
    expect(pane.saved).toHaveLength(1);
    expect(said(pane).words).toBe(paneSv.send.unhiddenSheets(SENT));
    await pane.controller.act(settleNow);
    await pane.controller.act(sendOn, VALUES);
    expect(pane.saved).toHaveLength(2);
    expect(textsOf(lastOf(pane).bytes)).not.toMatch(SMALL);
    // Where less is hidden than is asked for, too.
    await pane.controller.act(remember, { smallNumbers: 501 });
    await pane.controller.act(sendOn, VALUES);
    expect(pane.saved).toHaveLength(2);
  });
});

/** Their share, which whoever knows one of them could tell the other by. */
const SHARE = /99,2/;

/** A small count of the test, as a value or as a word of a text; not as the place of a text. */
const SMALL = /(?<!t="s"><v>)(?<![\w.,:\u00a0])487(?![\w.,:\u00a0"])/;

describe("the regions' files", () => {
  test("are one workbook for one region, with nothing of the others", async () => {
    const pane = await settled();
    await pane.controller.act(sendOn, { what: "packs", to: ["09"], as: "file" });
    const { name, bytes } = lastOf(pane);
    expect([name, said(pane).failure]).toEqual(["Region 09 Gotland.xlsx", undefined]);
    assertBare(bytes, 1);
    const texts = textsOf(bytes);
    expect(REGIONS.filter((region) => texts.includes(region.name)).map(({ code }) => code)).toEqual(["09"]);
    expect(names(pane.workbook)).not.toContain("Region 09 Gotland");
    for (const print of await digests()) expect(texts).not.toContain(print);
  });

  test("show and look the same as its sheet in Excel, where a total is a formula", async () => {
    const pane = await settled();
    await pane.controller.act(sendOn, { what: "packs", to: ["09"], as: "file" });
    await pane.controller.act(sendOn, { what: "packs", to: ["09"], as: "sheets" });
    const [before, after] = [pane.workbook, await readXlsx(lastOf(pane).bytes)].map((workbook) =>
      workbook.sheet("Region 09 Gotland"),
    );
    if (!before || !after) throw new Error("no sheet");
    expect(looksOf(after)).toEqual(looksOf(before));
    const values = await valuesOf("Region 09 Gotland");
    for (const [row, line] of values.entries())
      for (const [column, value] of line.entries())
        if (!String(value).startsWith("Fingeravtryck")) expect(shownAt(after, row, column)).toBe(asShown(value));
    expect([after.frozen, after.merges]).toEqual([before.frozen, before.merges]);
    expect([...after.rowHeights]).toEqual([...before.rowHeights]);
  });

  test("are 21 workbooks in a zip file for all, which hide small numbers where those are hidden", async () => {
    const pane = await opened(await example());
    await enter("Väntetider", "E21", 487);
    await enter("Väntetider", "F21", 491);
    const stockholm = async (): Promise<string> => {
      await pane.controller.act(sendOn, { what: "packs", to: "all", as: "file" });
      const files = unzipSync(lastOf(pane).bytes);
      expect(Object.keys(files)).toHaveLength(REGIONS.length);
      return textsOf(files["Region 01 Stockholm.xlsx"] ?? new Uint8Array());
    };
    expect(await stockholm()).toMatch(SHARE);
    expect(lastOf(pane).name).toBe("Regionblad 2023.zip");
    await pane.controller.act(remember, { smallNumbers: 500 });
    expect(await stockholm()).not.toMatch(SHARE);
    for (const [name, bytes] of Object.entries(unzipSync(lastOf(pane).bytes))) {
      const region = REGIONS.find(({ code }) => name.startsWith(`Region ${code} `));
      expect(openBook(bytes).GetSheetList().list).toEqual([name.replace(".xlsx", "")]);
      expect(strFromU8(unzipSync(bytes)["xl/sharedStrings.xml"] ?? new Uint8Array())).toContain(region?.name);
    }
  });

  test("are not made from input with errors, which are told", async () => {
    const pane = await settled();
    await enter("Väntetider", "E2", "många");
    await pane.controller.act(sendOn, { what: "packs", to: "all", as: "file" });
    expect([pane.saved, said(pane).words]).toEqual([[], paneSv.send.done.packs(0)]);
    expect(pane.controller.state().sent?.problems.map(({ code }) => code)).toContain("count-unreadable");
  });
});

test("where Excel lets a pane save no files, none is made, and new sheets are", async () => {
  const pane = await opened(await example(), { saves: false });
  await pane.controller.act(settleNow);
  await pane.controller.act(sendOn, VALUES);
  expect(pane.controller.state().sent).toBeUndefined();
  await pane.controller.act(sendOn, { what: "packs", to: ["09"], as: "sheets" });
  expect(names(pane.workbook)).toContain("Region 09 Gotland");
});

/** A file has the engine's own numbers, to the öre; a formula adds in floats. */
function asShown(value: unknown): unknown {
  return typeof value === "number" ? value.toPrecision(15) : value;
}

function shownAt(sheet: Sheet, row: number, column: number): unknown {
  return asShown(sheet.value(row, column));
}

/** How the filled cells look; where a rule gives some of them a look in Excel, a file has it for good. */
function looksOf(sheet: Sheet): Readonly<Record<string, unknown>> {
  const used = sheet.cells.used(true);
  const looks: [string, unknown][] = [];
  for (let row = 0; row < (used?.rows ?? 0); row += 1)
    for (let column = 0; column < (used?.columns ?? 0); column += 1) {
      const { numberFormat, bold, fontSize, fontColor, fill, wrapText, horizontalAlignment, indentLevel }: CellFormat =
        {
          ...sheet.cells.formatAt(row, column),
          ...ruleAt(sheet, row, column),
        };
      looks.push([
        `${String(row)} ${String(column)}`,
        [numberFormat, bold, fontSize, fontColor, fill ?? "#FFFFFF", wrapText, horizontalAlignment, indentLevel].join(),
      ]);
    }
  expect(looks.length).toBeGreaterThan(0);
  return Object.fromEntries(looks);
}

function ruleAt(sheet: Sheet, row: number, column: number): Partial<CellFormat> {
  const value = sheet.value(row, column);
  const rule = sheet.conditionalFormats.find(
    ({ areas, rule: { text } }) =>
      typeof value === "string" &&
      value.startsWith(String(text)) &&
      areas.some((a) => row >= a.row && row < a.row + a.rows && column >= a.column && column < a.column + a.columns),
  );
  return rule?.look ?? {};
}
