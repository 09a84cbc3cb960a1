/** The small matrix: a case on paper, and that nothing is lost on the way. */
import { expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import { eachQualifies, type Movement } from "../../../src/forecast/interdependence";
import { smallMatrix, toldOf } from "../../../src/forecast/matrix";
import { yearSeen } from "../../../src/forecast/what-if";
import { agreementOf, settledWith } from "../support/ahead";
import { there } from "../support/sheets";
import { HALLAND, NOBODY, PEOPLE, STOCKHOLM } from "../support/whole-year";

const movement = (
  region: string,
  own: bigint,
  others: readonly (readonly [string, bigint])[],
  most: Movement["most"] = [],
): Movement => ({
  ...{ region, requirement: there(agreement2023.performance?.requirements[0]), direct: own, throughPot: 0n, own },
  ...{ most, rest: 0n, others: others.map(([code, kronor]) => ({ region: code, kronor })) },
});

test("one's own region first, then those whose money it moves most, filled with those that move most", () => {
  const others: readonly (readonly [string, bigint])[] = [
    ["12", -1n],
    ["01", -2n],
    ["06", -3n],
  ];
  const each = ["01", "03", "04", "05", "06"].map((region, index) =>
    movement(
      region,
      BigInt(10 * (index + 1)),
      others.filter(([code]) => code !== region),
      [{ region: "01", kronor: -2n }],
    ),
  );
  const { regions, rows } = smallMatrix(each, "03");
  expect(regions).toEqual(["03", "01", "06", "05"]);
  expect(rows[0]).toEqual({ region: "03", kronor: [20n, -2n, -3n, 0n], rest: -1n });
  expect(rows[2]).toEqual({ region: "06", kronor: [0n, -2n, 50n, 0n], rest: -1n });
});

test("without one's own it begins with the one that gains most; one that is not there is no row", () => {
  const each = [movement("01", -50n, []), movement("03", 10n, [])];
  expect(smallMatrix(each, undefined).regions).toEqual(["03", "01"]);
  expect(smallMatrix(each, "13").regions).toEqual(["03", "01"]);
  expect([toldOf(each, "01")?.region, toldOf(each, "13")?.region, toldOf([], "01")]).toEqual(["01", "03", undefined]);
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
