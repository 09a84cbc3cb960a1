import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readXlsx, writeXlsx } from "../../../../host/files/xlsx";
import { defaultFormat, type Spill } from "../../../../host/model/cell";
import { Workbook } from "../../../../host/model/workbook";
import { attributesOf, elementsOf, partsOf, withPart } from "../../../support/package-parts";

const example = readFileSync(join(import.meta.dirname, "../../../../examples/formler.xlsx"));

/** Every formula with its cell's attributes and its own. */
const formulasIn = (bytes: Uint8Array): string[] =>
  Object.entries(partsOf(bytes))
    .filter(([path, xml]) => path.startsWith("xl/worksheets/sheet") && xml.includes("<f"))
    .flatMap(([, xml]) => elementsOf(xml, "c"))
    .flatMap((cell) => {
      const [formula] = [...cell.getElementsByTagName("f")];
      const { r, cm } = attributesOf(cell);
      return formula ? [`${r ?? ""} ${cm ?? "-"} ${JSON.stringify(attributesOf(formula))} ${formula.textContent}`] : [];
    });

function spilling(spill: Spill): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.sheet("Blad1");
  sheet.load(0, 0, { value: 1, formula: "=SEQUENCE(3)", spill, format: defaultFormat });
  sheet.load(1, 0, { value: 2, format: defaultFormat });
  sheet.load(2, 0, { value: 3, format: defaultFormat });
  return workbook;
}

const column = (workbook: Workbook): unknown[] => [0, 1, 2].map((row) => workbook.sheet("Blad1").value(row, 0));

describe("a formula whose answer fills several cells", () => {
  test("is read with its area, and saved as it stood", async () => {
    const workbook = await readXlsx(example);
    expect(workbook.sheet("Krav").cells.at(3, 7)?.spill).toEqual({ rows: 9, columns: 1, isDynamic: false });
    expect(workbook.sheet("Krav").cells.at(4, 7)?.formula).toBeUndefined();
    expect(formulasIn(await writeXlsx(workbook))).toEqual(formulasIn(example));
  });

  test("keeps its area when its value or its look changes", async () => {
    const workbook = await readXlsx(example);
    const sheet = workbook.sheet("Krav");
    sheet.setResult(3, 7, 1.4);
    sheet.format({ row: 3, column: 8, rows: 1, columns: 1 }, (format) => ({ ...format, bold: true }));
    expect(formulasIn(await writeXlsx(workbook))).toEqual(formulasIn(example));
  });

  test("says that it spills as Excel says it, and is known by that again", async () => {
    const bytes = await writeXlsx(spilling({ rows: 3, columns: 1, isDynamic: true }));
    expect(formulasIn(bytes)).toEqual(['A1 1 {"t":"array","ref":"A1:A3"} SEQUENCE(3)']);
    const metadata = partsOf(bytes)["xl/metadata.xml"] ?? "";
    expect(elementsOf(metadata, "metadataType").map((one) => attributesOf(one)["name"])).toEqual(["XLDAPR"]);
    expect(metadata).toContain('fDynamic="1"');
    expect(elementsOf(metadata, "rc").map(attributesOf)).toEqual([{ t: "1", v: "0" }]);
    const again = await readXlsx(bytes);
    expect(again.sheet("Blad1").cells.at(0, 0)?.spill).toEqual({ rows: 3, columns: 1, isDynamic: true });
    again.sheet("Blad1").load(0, 0, {
      value: 1,
      formula: "=SEQUENCE(2)",
      spill: { rows: 2, columns: 1, isDynamic: true },
      format: defaultFormat,
    });
    const after = await writeXlsx(again);
    expect(formulasIn(after)).toEqual(['A1 1 {"t":"array","ref":"A1:A2"} SEQUENCE(2)']);
    expect(partsOf(after)["xl/metadata.xml"]).toBe(metadata);
  });

  test("shares the cells' metadata with what else is there", async () => {
    const workbook = spilling({ rows: 3, columns: 1, isDynamic: false });
    const parts = unzipSync(await writeXlsx(workbook));
    const text = (path: string): string => new TextDecoder().decode(parts[path]);
    const put = (path: string, xml: string): void => {
      parts[path] = new TextEncoder().encode(xml);
    };
    put(
      "xl/metadata.xml",
      '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><metadataTypes count="1">' +
        '<metadataType name="XLRICHVALUE" minSupportedVersion="120000"/></metadataTypes>' +
        '<futureMetadata name="XLRICHVALUE" count="1"><bk/></futureMetadata>' +
        '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>',
    );
    put(
      "xl/_rels/workbook.xml.rels",
      text("xl/_rels/workbook.xml.rels").replace(
        "</Relationships>",
        '<Relationship Id="rM" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata"' +
          ' Target="metadata.xml"/></Relationships>',
      ),
    );
    const opened = await readXlsx(zipSync(parts));
    opened.sheet("Blad1").load(0, 0, {
      value: 1,
      formula: "=SEQUENCE(3)",
      spill: { rows: 3, columns: 1, isDynamic: true },
      format: defaultFormat,
    });
    const after = await writeXlsx(opened);
    expect(formulasIn(after)).toEqual(['A1 2 {"t":"array","ref":"A1:A3"} SEQUENCE(3)']);
    const metadata = partsOf(after)["xl/metadata.xml"] ?? "";
    expect(elementsOf(metadata, "rc").map(attributesOf)).toEqual([
      { t: "1", v: "0" },
      { t: "2", v: "0" },
    ]);
    expect(elementsOf(metadata, "futureMetadata").map((one) => attributesOf(one)["name"])).toEqual([
      "XLRICHVALUE",
      "XLDAPR",
    ]);
  });

  test("takes what it filled with it when something else is entered or it is cleared", () => {
    const one = { row: 0, column: 0, rows: 1, columns: 1 };
    const entered = spilling({ rows: 3, columns: 1, isDynamic: true });
    entered.sheet("Blad1").enter(one, [["ord"]]);
    expect(column(entered)).toEqual(["ord", "", ""]);
    const cleared = spilling({ rows: 3, columns: 1, isDynamic: true });
    cleared.sheet("Blad1").clear(one, "Contents");
    expect(column(cleared)).toEqual(["", "", ""]);
    const formatted = spilling({ rows: 3, columns: 1, isDynamic: true });
    formatted.sheet("Blad1").clear(one, "Formats");
    expect(column(formatted)).toEqual([1, 2, 3]);
  });

  test("whose area does not begin with it is a formula of its own cell", async () => {
    const bytes = await writeXlsx(spilling({ rows: 3, columns: 1, isDynamic: false }));
    const path = Object.keys(partsOf(bytes)).find((name) => name.startsWith("xl/worksheets/")) ?? "";
    for (const ref of ["B1:B3", "A1:", "", "A1:XFE9999999"]) {
      const other = withPart(bytes, path, (xml) => xml.replace('array" ref="A1:A3"', `array" ref="${ref}"`));
      const cell = (await readXlsx(other)).sheet("Blad1").cells.at(0, 0);
      expect([ref, cell?.formula, cell?.spill]).toEqual([ref, "=SEQUENCE(3)", undefined]);
    }
  });
});
