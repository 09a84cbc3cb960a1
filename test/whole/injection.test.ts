/**
 * Texts that a spreadsheet, a header or a file takes for more than text, in every place where a user may write one: all
 * sheets and files are what they are with a harmless word there, and nothing computes but what computed before.
 */
import { readFile, writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { writeXlsx } from "../../host/files/xlsx";
import { Workbook } from "../../host/model/workbook";
import { agreementFromJson, agreementToJson } from "../../src/agreement-json/json";
import { ownFolder, settle } from "../host/command/support/call";
import { wrongIn } from "../support/injection/compared";
import { agreementOf, figuresOf, NUMERATOR, PART_WORD, PEOPLE, REGION_WORD, WAITS } from "../support/injection/inputs";
import { STRINGS } from "../support/injection/strings";

test("no cell, name, header, chart or file made of them computes, and none loses a character", async () => {
  // Two of the strings in every place, and each of them in two places or more; all in each by `test:long`.
  expect(await wrongIn([0, 46])).toEqual([]);
});

describe("the command line", () => {
  const inFolder = ownFolder();

  test("tells of an agreement made of them without steering a terminal, and writes its JSON to the letter", async () => {
    const { agreement } = agreementOf((place) => `${STRINGS[place % STRINGS.length] ?? ""} nr ${String(place)}.`);
    const [file, again, json] = [inFolder("avtal.json"), inFolder("avtal-ut.json"), inFolder("ut.json")];
    await writeFile(file, agreementToJson(agreement));
    const known = new Map<number, string>([
      ...([
        [REGION_WORD, "Region Stockholm"],
        [NUMERATOR, "Täljare"],
      ] as const),
      ...([
        [PEOPLE, "Befolkning"],
        [WAITS, "Väntetider"],
      ] as const),
    ]);
    const workbook = new Workbook();
    for (const { name, cells: all } of figuresOf(agreement, (place) => known.get(place) ?? `ord ${String(place)}`)) {
      const cells = all.filter((row) => row[1] !== `ord ${String(PART_WORD)}`);
      const literal = cells.map((row) => row.map((cell) => (typeof cell === "string" ? `'${cell}` : cell)));
      workbook.addSheet(name).enter({ row: 0, column: 0, rows: cells.length, columns: cells[0]?.length ?? 0 }, literal);
    }
    await writeFile(inFolder("in.xlsx"), await writeXlsx(workbook));
    const outputs = ["--agreement-json", again, "--json", json, "--out", inFolder("ut.xlsx")];
    const { code, out, error } = await settle(inFolder("in.xlsx"), "--agreement", file, ...outputs);
    expect(`${out}${error}`).not.toMatch(/(?!\n)[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u);
    expect([code, error]).toEqual([0, ""]);
    expect(agreementFromJson(await readFile(again, "utf8")).agreement).toEqual(agreement);
    expect(JSON.parse(await readFile(json, "utf8"))).toMatchObject({ agreement: agreement.id });
  });
});
