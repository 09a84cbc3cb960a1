/** The money of a year some of whose shares have changed, against the year counted anew, exactly. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reservesOf, UNKNOWN_SHARE } from "../../../src/agreement/reserve";
import { standingOf } from "../../../src/forecast/standing";
import { LEFT_OUT, moneyIn, yearOf } from "../../../src/paying/year";
import { agreementOf, toThoseWhoMet } from "../support/ahead";
import { performanceOf, said } from "../support/made-up";

const populations = [
  { region: "01" as const, weight: 2000 },
  { region: "13" as const, weight: 1000 },
];
const NOTHING = { n: 0, d: 1 };
const SHARES = [0, 50, 75, 100, UNKNOWN_SHARE, LEFT_OUT] as const;
const anyShares = fc.array(fc.constantFrom(...SHARES), { minLength: 6, maxLength: 6 });
const changes = fc.array(fc.tuple(fc.nat(5), fc.constantFrom(...SHARES)), { minLength: 1, maxLength: 8 });

describe.each([
  ["a bonus pot", (agreement: ReturnType<typeof agreementOf>) => agreement],
  ["those who met the requirement", toThoseWhoMet],
] as const)("what goes unearned to %s", (_, made) => {
  const paying = performanceOf(made(agreementOf()));
  const cells = reservesOf(paying, ["01", "13"]).all;

  test.each([
    [NOTHING, []],
    [{ n: 459, d: 1000 }, ["2030-01"]],
  ] as const)("others earning %j, untested %j", (others, untested) => {
    const year = yearOf({ ...paying, untested: said(untested) }, populations, cells);
    fc.assert(
      fc.property(anyShares, changes, (shares, moved) => {
        const now = Uint8Array.from(shares);
        const standing = standingOf(year, now, others);
        for (const [place, share] of moved) {
          standing.set(place, share);
          now[place] = share;
          expect(standing.all()).toEqual(moneyIn(year, now, others));
          expect(standing.of(1)).toEqual(standing.all()[1]);
        }
      }),
    );
  });

  test("the shares that were given are as they were", () => {
    const year = yearOf(paying, populations, cells);
    const shares = Uint8Array.from([100, 0, 0, 0, 0, 50]);
    standingOf(year, shares, NOTHING).set(1, 100);
    expect([...shares]).toEqual([100, 0, 0, 0, 0, 50]);
  });
});
