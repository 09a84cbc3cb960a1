/** A workbook's file is opened by what it is, and refused by the name it was chosen by. */
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { openWorkbook } from "../../../host/files/open";
import { UnreadableFile } from "../../../host/files/unreadable";
import { REFUSALS } from "../../../src/text/refusals";
import { zipped } from "../../support/package-parts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const example = async (): Promise<Uint8Array> => readFile("examples/komiljarden-2023.xlsx");

async function refusal(name: string, content: Uint8Array): Promise<UnreadableFile> {
  const error: unknown = await openWorkbook({ name, bytes: content }).catch((cause: unknown) => cause);
  if (!(error instanceof UnreadableFile)) throw new Error(`not refused: ${String(error)}`);
  return error;
}

test("a workbook is read whatever its name", async () => {
  for (const name of ["a.xlsx", "a.xlsm", "hämtad"])
    expect((await openWorkbook({ name, bytes: await example() })).sheet("Befolkning").name).toBe("Befolkning");
});

test.each([
  ["underlag.xlsx", "Region;Antal\n", REFUSALS.sv.text],
  ["underlag.xls", "<html><table>", REFUSALS.sv.html],
  ["underlag.xlsx", "", REFUSALS.sv.empty],
  ["underlag.xlsx", "\u0001\u0002", REFUSALS.sv.notWorkbook],
])("%s with %j is refused by its name, in the language asked for", async (name, content, why) => {
  const error = await refusal(name, bytes(content));
  expect(error.say(REFUSALS.sv)).toBe(`${name}: ${why}`);
});

test("a workbook under the name .csv is said to be one", async () => {
  expect((await refusal("Befolkning.csv", await example())).say(REFUSALS.sv)).toBe(
    `Befolkning.csv: ${REFUSALS.sv.workbookAsCsv}`,
  );
});

test("the message, for logs, is in English, and says the same", async () => {
  const error = await refusal("a.xlsx", bytes("a"));
  expect(error.message).toBe(`a.xlsx: ${REFUSALS.en.text}`);
  expect(error.name).toBe("UnreadableFile");
  expect(error.cause).toBeInstanceOf(UnreadableFile);
});

test("what the reader of workbooks refuses is said with the file's name", async () => {
  const error = await refusal("a.xlsx", zipped({ "a.txt": "hej" }));
  expect(error.say(REFUSALS.sv)).toMatch(/^a\.xlsx: ./);
});

test("an error that is no refusal is passed on as it is", async () => {
  const broken = new Proxy(new Uint8Array(), {
    get: () => {
      throw new RangeError("ours");
    },
  });
  await expect(openWorkbook({ name: "a.xlsx", bytes: broken })).rejects.toThrow(RangeError);
});
