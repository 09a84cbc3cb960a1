/** Published tables, to the krona. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { REGIONS } from "../../src/agreement/regions";
import { largestRemainder } from "../../src/ground/apportion";

type Line = Readonly<Record<string, string>>;

describe("1 382 000 000 kr by population, 2022 (kvinnors hälsa)", () => {
  const table = published("2022-kvinnors-halsa-regioner.csv");
  const amounts = table.map((line) => BigInt(line["belopp_kr"] ?? ""));
  const people = table.map((line) => BigInt(line["folkmangd_avkodad"] ?? ""));

  test("is a table of the 21 regions that adds up", () => {
    expect(table.map((line) => line["lanskod"])).toEqual(REGIONS.map(({ code }) => code));
    expect(total(amounts)).toBe(1_382_000_000n);
    expect(total(people)).toBe(10_443_100n);
  });

  test("is dealt out by largest remainder, all 21 amounts", () => {
    expect(largestRemainder(1_382_000_000n, people)).toEqual(amounts);
  });

  test("cannot be had by rounding each to the nearest krona: that hands out 2 kr too much", () => {
    const rounded = people.map((heads) => (2n * 1_382_000_000n * heads + total(people)) / (2n * total(people)));
    expect(total(rounded) - total(amounts)).toBe(2n);
    const apart = table.filter((_, index) => rounded[index] !== amounts[index]).map((line) => line["region"]);
    expect(apart).toEqual(["Region Örebro län", "Region Västerbotten"]);
  });
});

describe("the payments of block 1, 2023", () => {
  const december = published("2023-december-regioner.csv");
  const totals = new Map(
    published("utbetalningar-totaler.csv").map((line) => [
      `${line["ar"] ?? ""} ${line["vad"] ?? ""}`,
      BigInt(line["belopp_kr"] ?? ""),
    ]),
  );

  test("December pays 1 874 253 165 kr to the 21 regions", () => {
    expect(december.map((line) => line["lanskod"]).sort()).toEqual(REGIONS.map(({ code }) => code));
    expect(total(december.map((line) => BigInt(line["belopp_kr"] ?? "")))).toBe(1_874_253_165n);
    expect(totals.get("2023 block 1 utbetalning december inkl bonuspott")).toBe(1_874_253_165n);
  });

  test("August and December are block 1 to the krona, in 2023 and in 2022", () => {
    expect(totals.get("2023 block 1 utbetalning augusti")).toBe(625_746_835n);
    expect(625_746_835n + 1_874_253_165n).toBe(2_500_000_000n);
    const of2022 = ["augusti", "december inkl bonuspott"].map(
      (month) => totals.get(`2022 block 1 utbetalning ${month}`) ?? 0n,
    );
    expect(total(of2022)).toBe(totals.get("2022 block 1 reserverat"));
  });
});

function published(name: string): Line[] {
  const text = readFileSync(join(import.meta.dirname, "../published", name), "utf8");
  return Papa.parse<Line>(text, { header: true, comments: "#", skipEmptyLines: true }).data;
}

function total(amounts: readonly bigint[]): bigint {
  return amounts.reduce((a, b) => a + b, 0n);
}
