/** One's own region on the command line, and what the command says of itself. */
import { readFile, writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { readCall } from "../../../host/command/call";
import { readXlsx, writeXlsx } from "../../../host/files/xlsx";
import type { Workbook } from "../../../host/model/workbook";
import { OUTPUT } from "../../../src/sheets/names";
import { SETTING, toText } from "../../../taskpane/state/remembered";
import { EXAMPLE, ownFolder, settle } from "./support/call";

const inFolder = ownFolder();

/** The länskoder of the rows that are folded, and of those in sight, of a sheet's tables by region. */
function codesOf(workbook: Workbook, name: string) {
  const sheet = workbook.sheet(name);
  const codes = { folded: new Set<unknown>(), shown: new Set<unknown>() };
  const { rows = 0 } = sheet.cells.used(true) ?? {};
  for (let row = 0; row < rows; row++) {
    const code = sheet.value(row, 0);
    if (/^\d\d$/.test(String(code))) codes[sheet.hiddenRows.has(row) ? "folded" : "shown"].add(code);
  }
  return { folded: codes.folded.size, shown: [...codes.shown] };
}

/** The example settled with further options: how the call ended, its workbook and its JSON. */
async function settledWith(input: string, ...args: readonly string[]) {
  const [out, json] = [inFolder("a.xlsx"), inFolder("a.json")];
  const call = await settle(input, "--out", out, "--json", json, ...args);
  return { call, workbook: await readXlsx(await readFile(out)), json: await readFile(json, "utf8") };
}

const ONE = { folded: 20, shown: ["13"] };
const ALL = { folded: 0, shown: expect.objectContaining({ length: 21 }) as unknown };

test("what is judged as a whole is settled up to its end and to no month before it", async () => {
  const asked = (month: string, agreement: string) =>
    settle(EXAMPLE, "--dry-run", "--agreement", agreement, "--upto", month, "--figures-year", "2023");
  const { code, error } = await asked("2021-10", "2021");
  expect(code).toBe(2);
  expect(error).toContain("Okänt --upto 2021-10. Det finns: 2021-11.");
  expect((await asked("2022-10", "2022")).error).not.toContain("--upto 2022-10");
});

describe("--region", () => {
  test("opens the sheets on that region, the others folded and no amount moved; hela is the whole nation", async () => {
    const [own, whole] = [await settledWith(EXAMPLE, "--region", "13"), await settledWith(EXAMPLE, "--region", "hela")];
    expect([own.call, whole.call]).toMatchObject([
      { code: 0, error: "" },
      { code: 0, error: "" },
    ]);
    for (const id of ["summary", "outcome", "payments"] as const) {
      expect([id, codesOf(own.workbook, OUTPUT[id])]).toEqual([id, ONE]);
      expect([id, codesOf(whole.workbook, OUTPUT[id])]).toEqual([id, ALL]);
    }
    expect(own.json).toBe(whole.json);
  });

  test("is told above the whole country, which is no sum of it", async () => {
    const rowsOf = async (...args: readonly string[]) =>
      (await settle(EXAMPLE, "--dry-run", ...args)).out
        .split("\n")
        .filter((line) => /^(Region Halland|Hela riket|The whole country|Summa|Total) {2,}\d/.test(line))
        .map((line) => line.replace(/ {2,}.*/, ""));
    expect(await rowsOf("--region", "13")).toEqual(["Region Halland", "Hela riket"]);
    expect(await rowsOf("--region", "13", "--lang", "en")).toEqual(["Region Halland", "The whole country"]);
    expect(await rowsOf("--region", "13", "--agreement", "kvinnors-halsa-2022")).toEqual([
      "Region Halland",
      "Hela riket",
    ]);
    expect(await rowsOf("--region", "hela")).toEqual(["Region Halland", "Summa"]);
  });

  test("is what the workbook remembers when it is not said, and said it holds in its place", async () => {
    const workbook = await readXlsx(await readFile(EXAMPLE));
    workbook.settings.set(SETTING, toText({ region: "13", choices: {} }));
    const file = inFolder("underlag.xlsx");
    await writeFile(file, await writeXlsx(workbook));
    expect(codesOf((await settledWith(file)).workbook, OUTPUT.summary)).toEqual(ONE);
    expect(codesOf((await settledWith(file, "--region", "all")).workbook, OUTPUT.summary)).toEqual(ALL);
  });

  test.each(["Halland", "region halland", "Hallands län", "013", "13 Hallands län"])(
    "is read as in a sheet: %s",
    async (given) => expect((await readCall(["--region", given])).region).toBe("13"),
  );

  test.each(["hela", "Hela riket", "all", "riket"])("%s is the whole nation", async (given) => {
    expect((await readCall(["--region", given])).region).toBe("all");
  });

  test("that nobody knows is refused with what it may have been, or with all there are", async () => {
    const [near, far] = [await settle("--region", "Haland"), await settle("--region", "Lappland", "--lang", "en")];
    expect([near.code, far.code]).toEqual([2, 2]);
    expect(near.error).toContain("Okänd region Haland. Menade du Region Halland? Skriv --region 13.");
    expect(far.error).toContain("Unknown region Lappland.");
    expect(far.error).toContain("13 Region Halland, 14 Västra Götalandsregionen");
  });

  test("whose code and name are two regions' is not guessed", async () => {
    const call = await settle("--region", "13 Region Skåne");
    expect([call.code, call.out]).toEqual([2, ""]);
    expect(call.error).toContain("Okänd region 13 Region Skåne.");
  });
});

describe("--help", () => {
  test.each([
    [["--help"], "IN är en arbetsbok", "--region öppnar bladen på en region"],
    [["-h", "--lang", "en"], "IN is a workbook", "--region opens the sheets on one region"],
    [["finns-inte.xlsx", "--nonsens", "--help"], "IN är en arbetsbok", "--force skriver"],
  ])("%j prints how the command is used, and is no error", async (args, ...expected) => {
    const { code, out, error } = await settle(...args);
    expect([code, error]).toEqual([0, ""]);
    for (const words of expected) expect(out).toContain(words);
  });

  test("names every option that a call may have", async () => {
    const { out } = await settle("--help");
    const source = await readFile("host/command/call.ts", "utf8");
    const [, options = ""] = /\n {6}options: \{\n([^]*?)\n {6}\},/.exec(source) ?? [];
    const names = [...options.matchAll(/^ {8}"?([a-z-]+)"?:/gm)].map(([, name = ""]) => name);
    expect(names.length).toBeGreaterThan(15);
    expect(names.filter((name) => !out.includes(`--${name}`))).toEqual([]);
  });
});
