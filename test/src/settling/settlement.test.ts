/** What is asked of a settlement: the verdict on a cell, who met a requirement, how many live in a region. */
import { describe, expect, test } from "vitest";
import { settled } from "../support/settled";
import { there } from "../support/sheets";

const met = { Täljare: 95, Nämnare: 100 };
const missed = { Täljare: 1, Nämnare: 100, "Täljare fg år": 1, "Nämnare fg år": 100 };
const SETTLED = settled([
  { Region: "01", Månad: "2023-03", Prestationskrav: 1, ...met },
  { Region: "09", Månad: "2023-03", Prestationskrav: 1, ...missed },
  { Region: "09", Månad: "2023-04", Prestationskrav: 1, ...met },
]);

describe("a settlement", () => {
  test("knows the verdict on each of its cells, and none on a cell that is open", () => {
    const { reserves, verdicts, verdictOf } = SETTLED;
    expect(reserves.all.flatMap((reserve) => verdictOf(reserve) ?? [])).toEqual(verdicts);
    expect(verdicts).toHaveLength(3);
    expect(verdictOf(there(reserves.find("01", "2023-04", "1")))).toBeUndefined();
  });

  test("knows which cells of a requirement were met, in a period and in any", () => {
    const places = (requirement: string, period?: "2023-03" | "2023-04" | "2023-05"): string[] =>
      SETTLED.metBy(requirement, period).map((reserve) => `${reserve.region} ${reserve.period}`);
    expect(places("1", "2023-03")).toEqual(["01 2023-03"]);
    expect(places("1", "2023-05")).toEqual([]);
    expect(places("1")).toEqual(["01 2023-03", "09 2023-04"]);
    expect(places("2")).toEqual([]);
  });

  test("knows how many live in a region, and what it earned of all that was earned", () => {
    const { submission, populationOf, merits } = SETTLED;
    for (const population of submission.populations) expect(populationOf(population.region)).toBe(population);
    expect(populationOf("skr")).toBeUndefined();
    expect(merits.of("01") + merits.of("09")).toBe(merits.all);
    expect([merits.of("12"), merits.receives("01")]).toEqual([0n, false]);
  });
});
