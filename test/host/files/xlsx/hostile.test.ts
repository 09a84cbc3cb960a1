/** Files that are damaged, or made to do damage: read, or refused with the part that is wrong, and never for long. */

import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { UnreadableFile } from "../../../../host/files/unreadable";
import { readXlsx, writeXlsx } from "../../../../host/files/xlsx";
import { unzipped } from "../../../../host/files/xlsx/package/zip";
import { REFUSALS } from "../../../../src/text";
import { type Parts, packed, relations, small, unpacked } from "../support/packed";

/** What the reader says of it; nothing when it can be read and written. */
async function refusal(bytes: Uint8Array): Promise<string | undefined> {
  try {
    const workbook = await readXlsx(bytes);
    workbook.addSheet("Ny");
    const written = Object.values(unpacked(await writeXlsx(workbook))).join("");
    // What the file itself says stays as it is; what is written is never a number that is none.
    expect(written.split("NaN").length).toBeLessThanOrEqual(readable(bytes).split("NaN").length);
    return undefined;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return error.say(REFUSALS.sv);
  }
}

function readable(bytes: Uint8Array): string {
  return [...unzipped(bytes).values()].map((part) => new TextDecoder().decode(part)).join("");
}

const rows =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>A1&amp;"x"</f><v>1.5</v></c></row>' +
  '<row r="2"><c r="A2" t="inlineStr"><is><t>text</t></is></c><c r="B2" t="b"><v>1</v></c></row>';
const rest =
  '<mergeCells count="1"><mergeCell ref="C1:D2"/></mergeCells><dataValidations count="1"><dataValidation type="list" sqref="A1:A9"><formula1>"a,b"</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A1" location="Blad1!B1"/></hyperlinks><tableParts count="1"><tablePart r:id="rId1"/></tableParts>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const whole: Parts = {
  ...small(rows, rest),
  "xl/_rels/workbook.xml.rels": relations(
    ["worksheet", "worksheets/sheet1.xml"],
    ["sharedStrings", "sharedStrings.xml"],
    ["styles", "styles.xml"],
  ),
  "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si><t>delad</t></si></sst>`,
  "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts><font><b/></font></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf fontId="0"/><xf fontId="0" numFmtId="14"/></cellXfs></styleSheet>`,
  "xl/worksheets/_rels/sheet1.xml.rels": relations(["table", "../tables/table1.xml"]),
  "xl/tables/table1.xml": `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="A1:B2"><tableColumns count="2"><tableColumn id="1" name="delad"/><tableColumn id="2" name="1.5"/></tableColumns></table>`,
};

test("the workbook that the others are made of can be read", async () => {
  expect(await refusal(packed(whole))).toBeUndefined();
});

describe("whatever is wrong with a file, it is read or refused in words:", () => {
  const file = packed(whole);

  test("any byte of it another", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const other = file.slice();
        other[at] = (other[at] ?? 0) ^ change;
        const said = await refusal(other);
        expect(said === undefined || said.length > 20).toBe(true);
      }),
      { numRuns: 400, seed: 11 },
    );
  });

  test("cut off anywhere", async () => {
    for (let length = 0; length < file.length; length += 7)
      expect(await refusal(file.subarray(0, length)), String(length)).toMatch(
        /tom|skadad|ingen Excel-arbetsbok|text \(CSV\)/,
      );
  });

  test("any piece of a part gone, twice, or of another part", async () => {
    const names = Object.keys(whole);
    const part = fc.constantFrom(...names);
    await fc.assert(
      fc.asyncProperty(
        part,
        part,
        fc.nat(2_000),
        fc.nat(60),
        fc.constantFrom("gone", "twice", "other"),
        async (name, other, at, length, how) => {
          const text = whole[name] ?? "";
          const from = at % Math.max(1, text.length);
          const piece = text.slice(from, from + length);
          const put =
            how === "gone" ? "" : how === "twice" ? piece + piece : (whole[other] ?? "").slice(from, from + length);
          const said = await refusal(
            packed({ ...whole, [name]: text.slice(0, from) + put + text.slice(from + length) }),
          );
          expect(said === undefined || said.length > 20).toBe(true);
        },
      ),
      { numRuns: 1_000, seed: 11 },
    );
  });

  test("any attribute or text a strange one", async () => {
    const strange = fc.constantFrom(
      "",
      "-1",
      "NaN",
      "1e999",
      "99999999999",
      "XFE1",
      "A0",
      "A1048577",
      "__proto__",
      "\u0000",
      "å".repeat(300),
      "../../x",
    );
    const places = Object.entries(whole).flatMap(([name, text]) =>
      [...text.matchAll(/="([^"]*)"|>([^<]+)</g)].map((match) => ({
        name,
        from: match.index + (match[0].startsWith("=") ? 2 : 1),
        length: (match[1] ?? match[2] ?? "").length,
      })),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), strange, async ({ name, from, length }, value) => {
        const text = whole[name] ?? "";
        const said = await refusal(
          packed({ ...whole, [name]: text.slice(0, from) + value + text.slice(from + length) }),
        );
        expect(said === undefined || said.length > 20).toBe(true);
      }),
      { numRuns: 1_000, seed: 11 },
    );
  });
});

describe("what would take all memory or all time is refused by its part:", () => {
  const nested = (depth: number): string => `${"<a>".repeat(depth)}${"</a>".repeat(depth)}`;

  test.each<[name: string, parts: Parts, said: RegExp]>([
    ["elements in a hundred thousand levels", small("", nested(100_000)), /sheet1\.xml har element i fler nivåer/],
    [
      "entities that multiply",
      {
        ...whole,
        "xl/sharedStrings.xml":
          '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><sst>&b;</sst>',
      },
      /sharedStrings\.xml har en dokumenttyp/,
    ],
    [
      "a part that is named and not there",
      { ...whole, "xl/_rels/workbook.xml.rels": relations(["worksheet", "worksheets/sheet2.xml"]) },
      /sheet2\.xml nämns i den men finns inte/,
    ],
    [
      "a text that is not there",
      { ...whole, "xl/sharedStrings.xml": "<sst/>" },
      /sheet1\.xml har ett värde som inte kan läsas \(A1: 0\)/,
    ],
    [
      "a number that is none",
      small('<row><c r="B7"><v>12x</v></c></row>'),
      /sheet1\.xml har ett värde som inte kan läsas \(B7: 12x\)/,
    ],
    [
      "two tables in one place",
      {
        ...whole,
        "xl/worksheets/_rels/sheet1.xml.rels": relations(
          ["table", "../tables/table1.xml"],
          ["table", "../tables/table2.xml"],
        ),
        "xl/tables/table2.xml": whole["xl/tables/table1.xml"]?.replaceAll('"T"', '"U"') ?? "",
      },
      /table2\.xml har ett värde som inte kan läsas \(A1:B2\)/,
    ],
    [
      "two sheets of one name",
      {
        ...whole,
        "xl/workbook.xml":
          whole["xl/workbook.xml"]?.replace("</sheets>", '<sheet name="BLAD1" sheetId="2" r:id="rId1"/></sheets>') ??
          "",
      },
      /workbook\.xml har ett värde som inte kan läsas \(BLAD1\)/,
    ],
    [
      "an encoding that nobody has",
      { ...whole, "xl/styles.xml": '<?xml version="1.0" encoding="EBCDIC"?><styleSheet/>' },
      /styles\.xml har teckenkodningen ebcdic/,
    ],
  ])("%s", async (_, parts, said) => {
    expect(await refusal(packed(parts))).toMatch(said);
  });

  test("gigabytes in a small file", async () => {
    const zeros = new Uint8Array(3_000_000);
    const bomb = zipSync({ "xl/media/image1.png": zeros });
    // The size is told where a zip file tells it, and unpacking it is not even begun.
    const view = new DataView(bomb.buffer);
    const directory = view.getUint32(bomb.length - 6, true);
    view.setUint32(directory + 24, 4_000_000_000, true);
    expect(await refusal(bomb)).toMatch(/image1\.png blir 4.000.000.000 byte/);
  });

  test("relationships that go in circles", async () => {
    const circle: Parts = {
      ...small("<row/>", '<drawing r:id="rId1"/>'),
      "xl/worksheets/_rels/sheet1.xml.rels": relations(["drawing", "../drawings/drawing1.xml"]),
      "xl/drawings/drawing1.xml": "<wsDr/>",
      "xl/drawings/_rels/drawing1.xml.rels": relations(
        ["worksheet", "../worksheets/sheet1.xml"],
        ["drawing", "drawing1.xml"],
      ),
    };
    const workbook = await readXlsx(packed(circle));
    workbook.addSheet("Ny");
    workbook.deleteSheet(workbook.sheet("Blad1"));
    expect((await writeXlsx(workbook)).length).toBeGreaterThan(0);
  });

  test("a checksum that its part does not have", async () => {
    const file = packed(whole);
    const view = new DataView(file.buffer);
    let at = view.getUint32(file.length - 6, true);
    const names: string[] = [];
    while (view.getUint32(at, true) === 0x02_01_4b_50) {
      const length = view.getUint16(at + 28, true);
      names.push(new TextDecoder().decode(file.subarray(at + 46, at + 46 + length)));
      if (names.at(-1) === "xl/worksheets/sheet1.xml") view.setUint32(at + 16, 1, true);
      at += 46 + length;
    }
    expect(await refusal(file)).toMatch(/sheet1\.xml stämmer inte med sin kontrollsumma/);
  });
});
