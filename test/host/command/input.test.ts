/** The command line's input is known by its content, and refused in the language asked for. */
import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readXlsx, writeXlsx } from "../../../host/files/xlsx";
import { REFUSALS } from "../../../src/text/refusals";
import { withPart } from "../../support/package-parts";
import { EXAMPLE, EXAMPLE_CSV, ownFolder, settle } from "./support/call";

const inFolder = ownFolder();

async function input(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(inFolder(name), content);
  return inFolder(name);
}

const PAGE = "<!DOCTYPE html><table><tr><td>1</td></tr></table>";

describe("a file under a false name ends with 1 and says what it is", () => {
  test.each([
    ["underlag.xlsx", "Region;Antal\n", "text"],
    ["underlag.xlsx", PAGE, "html"],
    ["underlag.xls", PAGE, "html"],
    ["underlag.csv", PAGE, "html"],
    ["underlag.xlsx", "", "empty"],
    ["underlag.xlsx", "\u0000\u0001", "notWorkbook"],
  ] as const)("%s with %j", async (name, content, reason) => {
    const file = await input(name, content);
    expect(await settle(file)).toEqual({ code: 1, out: "", error: `${file}: ${REFUSALS.sv[reason]}\n` });
    expect((await settle(file, "--lang", "en")).error).toBe(`${file}: ${REFUSALS.en[reason]}\n`);
  });

  test("a workbook called .csv, alone or in a folder", async () => {
    const file = await input("Befolkning.csv", await readFile(EXAMPLE));
    expect(await settle(file)).toMatchObject({ code: 1, error: `${file}: ${REFUSALS.sv.workbookAsCsv}\n` });
    expect(await settle(inFolder())).toMatchObject({
      code: 1,
      error: `Befolkning.csv: ${REFUSALS.sv.workbookAsCsv}\n`,
    });
  });
});

test("a workbook whose hidden sheet of the program's own is spoilt is told so, and what is kept of one's own", async () => {
  const workbook = await readXlsx(await readFile(EXAMPLE));
  workbook.settings.set("komiljarden", "värde");
  const bytes = await writeXlsx(workbook);
  const spoilt = withPart(bytes, "xl/sharedStrings.xml", (xml) => xml.replace(/värde(?:"|&quot;)/, "värde"));
  const file = await input("bok.xlsx", spoilt);
  for (const language of ["sv", "en"] as const)
    expect(await settle(file, "--lang", language)).toEqual({
      ...{ code: 1, out: "", error: `${file}: ${REFUSALS[language].storeSpoilt({ cell: "_komiljarden_host!C1" })}\n` },
    });
});

test("a workbook without .xlsx in its name is settled", async () => {
  const file = await input("underlag", await readFile(EXAMPLE));
  expect(await settle(file, "--out", inFolder("a.xlsx"))).toMatchObject({ code: 0, error: "" });
});

test.each(["underlag.csv", "underlag.txt"])("text called %s is neither a workbook nor a folder", async (name) => {
  const call = await settle(await input(name, "Region;Antal\n"));
  expect(call.code).toBe(2);
  expect(call.error).toContain("varken en arbetsbok (.xlsx) eller en mapp med CSV-filer");
});

test("an agreement that cannot be read is said in the language asked for", async () => {
  const file = await input("avtal.json", "{");
  const [sv, en] = [
    await settle(EXAMPLE, "--agreement", file),
    await settle(EXAMPLE, "--agreement", file, "--lang=en"),
  ];
  expect([sv.code, en.code]).toEqual([1, 1]);
  expect(sv.error).toContain("Fel");
  expect(en.error).toContain("Error");
});

describe("a folder of CSV files", () => {
  /** The example's files, each with its text written anew. */
  async function rewritten(write: (text: string) => Uint8Array): Promise<string> {
    const copy = inFolder("underlag");
    await cp(EXAMPLE_CSV, copy, { recursive: true });
    for (const name of await readdir(copy)) {
      const text = (await readFile(join(copy, name), "utf8")).replace(/^\ufeff/, "");
      await writeFile(join(copy, name), write(text));
    }
    return copy;
  }

  const settled = async (source: string): Promise<string> => {
    const file = inFolder("a.json");
    expect(await settle(source, "--out", inFolder("a.xlsx"), "--json", file)).toMatchObject({ code: 0, error: "" });
    return readFile(file, "utf8");
  };

  /** Windows-1252 has the dash elsewhere than Latin-1; the example has no other such sign. */
  const windows = (text: string): Uint8Array => Buffer.from(text.replaceAll("–", "\u0096"), "latin1");

  test("in Windows-1252, as Excel in Swedish writes CSV, gives the same JSON as in UTF-8", async () => {
    expect(await settled(await rewritten(windows))).toBe(await settled(EXAMPLE_CSV));
  });

  test("in UTF-8 that was read as Windows-1252 is refused by file and row", async () => {
    const copy = await rewritten((text) => Buffer.from(Buffer.from(text).toString("latin1")));
    const call = await settle(copy);
    expect(call.code).toBe(1);
    expect(call.error).toMatch(/^Befolkning\.csv, rad 1: fel teckenkodning\. Där står ”LÃ¤nskod”/);
    expect((await settle(copy, "--lang", "en")).error).toMatch(/^Befolkning\.csv, row 1: wrong encoding\./);
  });
});
