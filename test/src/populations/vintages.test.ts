/** The populations that come with the product, held against what is published. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { REGIONS } from "../../../src/agreement/regions";
import { largestRemainder } from "../../../src/ground/apportion";
import { vintageFor } from "../../../src/populations/vintage";
import { VINTAGES } from "../../../src/populations/vintages";

test("each has all regions and no others, and stands once, the oldest first", () => {
  for (const { people } of VINTAGES) expect(Object.keys(people).sort()).toEqual(REGIONS.map(({ code }) => code));
  const dates = VINTAGES.map(({ date }) => date);
  expect(dates).toEqual([...new Set(dates)].sort());
});

/** The nation's, as its source has it. */
const NATION: Readonly<Record<string, number>> = {
  "2018-12-31": 10_230_185,
  "2019-12-31": 10_327_589,
  "2020-06-30": 10_352_390,
  "2021-11-01": 10_443_100,
  "2022-11-01": 10_514_719,
  "2024-11-01": 10_587_140,
};

test("the regions together are the nation", () => {
  expect(
    Object.fromEntries(VINTAGES.map((one) => [one.date, Object.values(one.people).reduce((sum, own) => sum + own, 0)])),
  ).toEqual(NATION);
});

test("those of autumn 2021 deal the 1 382 million of 2022 as it was published, to the krona", () => {
  const rows = readFileSync(new URL("../../published/2022-kvinnors-halsa-regioner.csv", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => /^\d\d,/.test(line))
    .map((line) => line.split(","));
  const vintage = vintageFor("2021-11-01");
  const dealt = largestRemainder(
    1_382_000_000n,
    rows.map(([code = ""]) => BigInt(vintage?.people[code] ?? 0)),
  );
  expect(rows).toHaveLength(21);
  expect(dealt.map(String)).toEqual(rows.map(([, , kronor]) => kronor));
});
