/** What drawn years are told as. */
import { expect, test } from "vitest";
import { reservesOf, UNKNOWN_SHARE } from "../../../src/agreement/reserve";
import { tallyOf } from "../../../src/forecast/tally";
import { yearOf } from "../../../src/paying/year";
import { agreementOf } from "../support/ahead";
import { performanceOf } from "../support/made-up";

const performance = performanceOf(agreementOf());
const cells = reservesOf(performance, ["01", "13"]).all;
const populations = [
  { region: "01" as const, weight: 2000 },
  { region: "13" as const, weight: 1000 },
];
const year = yearOf(performance, populations, cells);

test("bands of what is earned by requirement, and how often each share was reached", () => {
  const reserve = cells[1];
  if (!reserve) throw new Error("there is a second cell");
  const open = [{ place: 1, cell: { reserve } as never }];
  const shares = Uint8Array.from([50, 0, 0, 100, UNKNOWN_SHARE, UNKNOWN_SHARE]);
  const tally = tallyOf({ year, shares, others: { n: 1, d: 2 }, open, region: "01" });
  for (const share of [0, 50, 50, 100]) {
    shares[1] = share;
    // Two millions a month: 1.0, and 0, 1.0, 1.0 or 2.0.
    tally.add(shares, 1_000_000 + share * 20_000, 3_000_000);
  }
  const { earned, requirements, cells: odds, total } = tally.result();
  expect(earned.mean).toBe(2_000_000);
  expect(requirements.map(({ mean }) => Math.round(mean))).toEqual([2_000_000]);
  expect(Math.round(total.mean)).toBe(3_000_000);
  expect(odds).toEqual([
    {
      place: 1,
      odds: [
        { share: 100, often: 0.25 },
        { share: 50, often: 0.5 },
        { share: 0, often: 0.25 },
      ],
    },
  ]);
});
