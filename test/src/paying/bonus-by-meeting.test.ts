/** What goes to those who met a requirement, while it is open: by hand. The theorem is in bounds.test.ts. */
import { expect, test } from "vitest";
import { reservesOf } from "../../../src/agreement/reserve";
import { allocate } from "../../../src/paying/allocate";
import { bonusByMeeting, type Part } from "../../../src/paying/bonus-by-meeting";
import type { Decisions } from "../../../src/paying/ledger";
import { madeUp, performanceOf, requirement } from "../support/made-up";
import { sharesBy } from "../support/settled";

// One requirement of 120 kronor: Stockholm has 60 of it, Uppsala 40 and Sörmland 20. The least step gives a half.
const performance = performanceOf(
  madeUp({ kronor: 120, requirements: [requirement({ number: "1", weight: 1 })], payments: [1] }),
);
const populations = [
  { region: "01", weight: 3 },
  { region: "03", weight: 2 },
  { region: "04", weight: 1 },
];

function bonusOf(shares: Readonly<Record<string, number>>, region: string, decisions: Decisions = {}) {
  const reserves = reservesOf(performance, ["01", "03", "04"]);
  const earned = sharesBy(reserves, ({ region: own }) => shares[own]);
  const ledger = allocate(performance, populations, reserves, earned, decisions);
  const { least, most } = bonusByMeeting(
    { performance, populations, reserves, shares: earned, decisions, ledger },
    region,
  );
  const kronor = ({ units, of }: Part): number => Number(units) / Number(of);
  return [kronor(least), kronor(most)];
}

test("who meets a requirement alone, with the least step, gets what the others lose and half of her own back", () => {
  expect(bonusOf({}, "04")).toEqual([0, 100 + 10]);
});

test("what has been earned of it is known, and so is the bonus that is left", () => {
  // Sörmland got a half: it gets its ten kronor back, and what the others lose.
  expect(bonusOf({ "04": 50 }, "04")).toEqual([10 / 6, 100 + 10]);
});

test("who shares with another gets a part by population", () => {
  // Uppsala met it whole. Sörmland gets a third of what Stockholm loses, and of its own half.
  expect(bonusOf({ "03": 100 }, "04")).toEqual([0, (60 + 10) / 3]);
  expect(bonusOf({ "01": 0, "03": 100 }, "04")).toEqual([0, (60 + 10) / 3]);
});

test("where nobody meets it, half of the nation's people get half of the money: as much as by meeting it whole", () => {
  expect(bonusOf({ "03": 0, "04": 0 }, "01")).toEqual([0, 60 + 30]);
  expect(bonusOf({ "03": 0, "04": 0 }, "01", { "1": "population" })).toEqual([60, 60 + 30]);
  expect(bonusOf({ "01": 0, "03": 0 }, "01", { "1": "returned" })).toEqual([0, 0]);
  expect(bonusOf({ "01": 0, "03": 0 }, "01")).toEqual([0, 60]);
});
