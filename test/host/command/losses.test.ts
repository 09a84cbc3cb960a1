/** What the command line does with what a workbook has and the settlement does not know. */
import { readFile, stat, writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { OUTPUT } from "../../../src/sheets";
import { COMMAND } from "../../../src/text";
import { packed, relations, unpacked } from "../files/support/packed";
import { EXAMPLE, ownFolder, settle } from "./support/call";

const inFolder = ownFolder();
const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** The example with other parts, by what each is made of. */
async function exampleWith(name: string, change: (parts: Record<string, string>) => Record<string, string>) {
  const input = inFolder(name);
  const parts = unpacked(new Uint8Array(await readFile(EXAMPLE)));
  await writeFile(input, packed({ ...parts, ...change(parts) }));
  return input;
}

const withRelation = (xml = "", type = "", target = ""): string =>
  xml.replace("</Relationships>", `<Relationship Id="rIdX" Type="${type}" Target="${target}"/></Relationships>`);

const withMacros = (name: string): Promise<string> =>
  exampleWith(name, (parts) => ({
    "[Content_Types].xml":
      parts["[Content_Types].xml"]
        ?.replace("openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "ms-excel.sheet.macroEnabled.main+xml")
        .replace("<Default", '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default') ??
      "",
    "xl/vbaProject.bin": "makron",
    "xl/_rels/workbook.xml.rels": withRelation(
      parts["xl/_rels/workbook.xml.rels"],
      "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
      "vbaProject.bin",
    ),
  }));

describe("a workbook with macros", () => {
  test("is written as one, under its own ending", async () => {
    const call = await settle(await withMacros("makron.xlsm"), "--out", inFolder("ut.xlsm"));
    expect(call).toMatchObject({ code: 0, error: "" });
    const parts = unpacked(new Uint8Array(await readFile(inFolder("ut.xlsm"))));
    expect(parts["xl/vbaProject.bin"]).toBe("makron");
    expect(parts["xl/workbook.xml"]).toContain(`name="${OUTPUT.summary}"`);
  });

  test("is not written without them unless that is said", async () => {
    const out = inFolder("ut.xlsx");
    const input = await withMacros("makron.xlsm");
    const lost = `  ${COMMAND.sv.lost.macros("xl/vbaProject.bin")}`;
    expect(await settle(input, "--out", out)).toEqual({
      code: 1,
      out: "",
      error: `${COMMAND.sv.losses({ file: input, lost })}\n`,
    });
    expect(await isThere(out)).toBe(false);
    const forced = await settle(input, "--out", out, "--force");
    expect([forced.code, forced.error]).toEqual([0, ""]);
    expect(forced.out).toContain(COMMAND.sv.lostAnyway({ file: input, lost }));
    const parts = unpacked(new Uint8Array(await readFile(out)));
    expect(parts["[Content_Types].xml"]).not.toContain("macroEnabled");
    expect(Object.keys(parts)).not.toContain("xl/vbaProject.bin");
  });
});

test("a signed workbook is not written, since the signature would be untrue, in the language asked for", async () => {
  const input = await exampleWith("signerad.xlsx", (parts) => ({
    "_rels/.rels": withRelation(
      parts["_rels/.rels"],
      "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin",
      "_xmlsignatures/origin.sigs",
    ),
    "_xmlsignatures/origin.sigs": "",
    "_xmlsignatures/_rels/origin.sigs.rels": relations(["signature", "sig1.xml"]),
    "_xmlsignatures/sig1.xml": "<Signature/>",
  }));
  const { code, error } = await settle(input, "--out", inFolder("ut.xlsx"), "--lang", "en");
  expect(code).toBe(1);
  expect(error).toContain(COMMAND.en.lost.signature("_xmlsignatures/origin.sigs"));
  expect(await isThere(inFolder("ut.xlsx"))).toBe(false);
});

describe("settles to the same kronor, whatever the file is like:", () => {
  let base: unknown;
  const settled = async (name: string): Promise<unknown> => {
    const json = inFolder(`${name}.json`);
    const call = await settle(`test/host/files/cases/${name}.xlsx`, "--out", inFolder("ut.xlsx"), "--json", json);
    expect(call).toMatchObject({ code: 0, error: "" });
    return JSON.parse(await readFile(json, "utf8"));
  };

  test.each([
    ["a stray space in the last cell there is", "18d-stray-space-xfd"],
    ["days counted from 1904", "19-date1904-months"],
    ["formulas that nobody has calculated", "22-formulas-no-cache"],
  ])("%s", async (_, name) => {
    base ??= await settled("00-base");
    expect(await settled(name)).toEqual(base);
  });
});
