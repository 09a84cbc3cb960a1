/** The small matrix: a case on paper, and that nothing is lost on the way. */
import { expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import { eachQualifies, type Movement } from "../../../src/forecast/interdependence";
import { smallMatrix } from "../../../src/forecast/matrix";
import { yearSeen } from "../../../src/forecast/what-if";
import { agreementOf, settledWith } from "../support/ahead";
import { there } from "../support/sheets";
import { HALLAND, NOBODY, PEOPLE, STOCKHOLM } from "../support/whole-year";

const movement = (region: string, own: bigint, others: readonly (readonly [string, bigint])[]): Movement => ({
  ...{ region, requirement: there(agreement2023.performance?.requirements[0]), direct: own, throughPot: 0n, own },
  ...{ most: [], rest: 0n, others: others.map(([code, kronor]) => ({ region: code, kronor })) },
});

test("four regions at most, one's own first and then those that move most; the rest is what has no column", () => {
  const each = ["01", "03", "04", "05", "06"].map((region, index) =>
    movement(
      region,
      BigInt(10 * (index + 1)),
      [
        ["12", -1n],
        ["01", -2n],
        ["06", -3n],
      ].filter(([code]) => code !== region) as [string, bigint][],
    ),
  );
  const { regions, rows } = smallMatrix(each, "03");
  expect(regions).toEqual(["03", "06", "05", "04"]);
  expect(rows[0]).toEqual({ region: "03", kronor: [20n, -3n, 0n, 0n], rest: -3n });
  expect(rows[1]).toEqual({ region: "06", kronor: [0n, 50n, 0n, 0n], rest: -3n });
  expect(smallMatrix(each, undefined).regions).toEqual(["06", "05", "04", "03"]);
});

test("one that loses by qualifying matters as much as one that gains, and one that is not there is no row", () => {
  const each = [movement("01", -50n, []), movement("03", 10n, [])];
  expect(smallMatrix(each, "13").regions).toEqual(["01", "03"]);
});

test("Stockholm gains what Halland loses, and the other way round", () => {
  // The case of `interdependence.test.ts`: nobody else lives there.
  const settlement = settledWith(agreementOf(), PEOPLE, [...STOCKHOLM, ...HALLAND, ...NOBODY]);
  const each = eachQualifies(there(yearSeen(settlement, { region: "13" })), { requirement: "1" });
  expect(smallMatrix(each, "13")).toEqual({
    regions: ["13", "01"],
    rows: [
      { region: "13", kronor: [193_846n, -193_846n], rest: 0n },
      { region: "01", kronor: [-1_131_429n, 1_131_429n], rest: 0n },
    ],
  });
});
