/** `--forecast`: the sheet, the words and the JSON; and that a settlement is the same with it as without. */
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { forecastIn } from "../../../host/command/forecast-call";
import { readXlsx } from "../../../host/files/xlsx";
import { EXAMPLE, ownFolder, settle } from "./support/call";

const inFolder = ownFolder();
const DRAWN = ["--draws", "50", "--patients", "300"] as const;

async function forecast(...args: readonly string[]) {
  const [out, json] = [inFolder("p.xlsx"), inFolder("p.json")];
  const call = await settle(EXAMPLE, "--upto", "2023-08", "--out", out, "--json", json, ...args);
  const record = JSON.parse(await readFile(json, "utf8")) as Record<string, unknown>;
  return { call, workbook: await readXlsx(await readFile(out)), record };
}

describe("--forecast", () => {
  test("writes a sheet of its own, prints the answers, and leaves all else as it was", async () => {
    const ahead = await forecast("--region", "Halland", "--forecast", "--way", "latest", ...DRAWN);
    const without = await forecast("--region", "Halland");
    const { forecast: looked, ...settled } = ahead.record;
    expect(settled).toEqual(without.record);
    const names = (workbook: typeof ahead.workbook) => workbook.sheets.map(({ name }) => name);
    expect(names(ahead.workbook)).toEqual([...names(without.workbook), "Prognos"]);
    const sheet = ahead.workbook.sheet("Prognos");
    expect(sheet.value(0, 0)).toMatch(/^Prognos, ingen avräkning: Region Halland/);
    // By hand in docs/prognos.md: what is settled until August, and the year as the latest month.
    expect(looked).toMatchObject({
      kind: "forecast",
      region: "13",
      way: "latest",
      today: { earned: 28_848_152, total: 64_440_939 },
      expected: { earned: 28_959_248, total: 79_972_706 },
      payments: { "2023-08": { kronor: 22_960_018, paid: true }, "2023-12": { kronor: 57_012_688, paid: false } },
      draws: { count: 50, seed: 1, reached: null },
      spending: { budget: 300 },
    });
    // All regions together get the performance money, to the krona.
    const { regions } = looked as { regions: Readonly<Record<string, { expected: { total: number } }>> };
    expect(Object.values(regions).reduce((sum, { expected }) => sum + expected.total, 0)).toBe(2_500_000_000);
    const { steps } = looked as { steps: readonly Record<string, unknown>[] };
    expect(steps).toContainEqual({
      ...{ requirement: "3", month: "2023-09", share: 0, none: null, then: 50, lever: "treated" },
      ...{ patients: 43, missing: "0.51", direct: 888_775, withPot: 2_373_560 },
    });
    expect(ahead.call.out).toContain("Prognos, ingen avräkning: Region Halland");
    expect(ahead.call.out.replaceAll("\u00a0", " ")).toContain(
      "Hela årets prestationsmedel, enligt utsikten: 79 972 706 kr",
    );
  });

  test("says in English what it says in Swedish", async () => {
    const { call } = await forecast("--region", "13", "--forecast", "--draws", "10", "--lang", "en");
    expect(call.out).toContain("Forecast, not a settlement: Region Halland");
    expect(call.out).toMatch(/The whole year's performance money, by the outlook: SEK/);
  });

  test("tells why there is none: no region, or a year that is over", async () => {
    const { call, record } = await forecast("--region", "hela", "--forecast");
    expect(call.out).toContain("En prognos görs för en region");
    expect(record["forecast"]).toBeNull();
    const over = await settle(EXAMPLE, "--dry-run", "--region", "13", "--forecast");
    expect(over.out).toContain("Hela året är avräknat: det finns inget att förutse.");
  });
});

describe("its options", () => {
  test("are read, and refused in words", async () => {
    expect(forecastIn({ others: "46", patients: "500", goal: "60000000", seed: "7" })).toEqual({
      ...{ draws: 2000, others: { n: 460, d: 1000 }, patients: 500, goal: 60_000_000, seed: 7 },
    });
    expect(forecastIn({ others: "45,9 %", way: "last-year", draws: "10" })).toEqual({
      ...{ draws: 10, others: { n: 459, d: 1000 }, way: "last-year" },
    });
    const refused = async (...args: readonly string[]) =>
      (await settle(EXAMPLE, "--dry-run", "--region", "13", "--forecast", ...args)).error;
    expect(await refused("--way", "guess")).toContain("Okänt --way guess. Det finns: last-year, latest.");
    expect(await refused("--others", "101")).toContain("Okänt --others 101");
    expect(await refused("--patients", "-3")).toMatch(/patients/);
    expect(await refused("--draws", "0")).toContain("--draws är ett heltal från 1: 0");
  });
});
