/** What the command line tells of tables of any shape, before it uses them. */
import { access, mkdir, readFile, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { run } from "../../../host/command/cli";
import { ownFolder, settle } from "./support/call";

const folder = ownFolder();

const REGIONS = ["Region Stockholm", "Region Gotland"];

/** A folder of CSV files with these rows. */
async function csv(name: string, files: Readonly<Record<string, readonly string[]>>): Promise<string> {
  await mkdir(folder(name), { recursive: true });
  for (const [file, rows] of Object.entries(files)) await writeFile(folder(name, `${file}.csv`), rows.join("\n"));
  return folder(name);
}

async function populations(): Promise<readonly string[]> {
  return (await readFile("examples/komiljarden-2023-csv/Befolkning.csv", "utf8")).split(/\r?\n/);
}

/** Months as columns, with a measure in each row. */
const rows = (year: number, more: number): readonly string[] => [
  `Region;Mått;jan ${String(year)};feb ${String(year)}`,
  ...REGIONS.flatMap((region) => [`${region};Täljare;${String(50 + more)};60`, `${region};Nämnare;100;100`]),
];

test("--dry-run tells how the sheets were read and what comes of it, and writes nothing", async () => {
  const input = await csv("i", {
    Befolkning: await populations(),
    "Krav 2": [...rows(2023, 10), "", ...rows(2022, 0)],
  });
  const { code, out } = await settle(input, "--dry-run", "--out", folder("ut.xlsx"));
  expect(code).toBe(0);
  expect(out).toContain("Så lästes väntetiderna");
  expect(out).toContain(
    "Krav 2!A1:D11: 2 tabeller, 16 celler lästa: region, mått i raderna; månad, år i rubrikerna; krav ovanför tabellen",
  );
  expect(out).toMatch(/Region Stockholm +\d/);
  expect(out).toContain("Ingenting är skrivet");
  await expect(access(folder("ut.xlsx"))).rejects.toThrow();
});

test("last year's figures may come in another file, which is never written", async () => {
  const now = await csv("nu", { Befolkning: await populations(), "Krav 2": rows(2023, 10) });
  const before = await csv("forra", { "Krav 2": rows(2022, 0) });
  const [alone, both] = [
    await settle(now, "--out", folder("a.xlsx"), "--json", folder("a.json")),
    await settle(now, before, "--out", folder("b.xlsx"), "--json", folder("b.json")),
  ];
  expect([alone.code, both.code]).toEqual([0, 0]);
  const verdicts = async (file: string) => {
    const record = JSON.parse(await readFile(folder(file), "utf8")) as { verdicts: { path: string; month: string }[] };
    return record.verdicts.map(({ path, month }) => `${month} ${path}`).sort();
  };
  // 60 % against 50 % a year ago is ten points; without last year nothing is known.
  expect(await verdicts("a.json")).toEqual([]);
  expect(await verdicts("b.json")).toEqual([
    "2023-01 improvement",
    "2023-01 improvement",
    "2023-02 none",
    "2023-02 none",
  ]);
  expect(both.out).toContain("[forra]Krav 2!A1:D5");
});

test("what was read is told in English too, and beside what stopped it", async () => {
  const input = await csv("i", {
    Befolkning: await populations(),
    "Krav 2": [...rows(2023, 10), "Region Ingenstans;Täljare;1;2"],
  });
  let [out, error] = ["", ""];
  const console = { out: (text: string) => (out += text), error: (text: string) => (error += text) };
  expect(await run([input, "--lang", "en"], console)).toBe(1);
  expect(out).toBe("");
  expect(error).toContain("How the waiting times were read");
  expect(error).toContain("region, measure in the rows; month, year in the headers; requirement above the table");
  expect(error).toContain("Region Ingenstans");
});
