/** A region laid out: its rows of changes, and the steps that its cells can reach. */
import { expect, test } from "vitest";
import { forecastOf } from "../../../src/forecast/forecast";
import { layOut } from "../../../src/forecast/layout";
import { walkedTo, walkOf } from "../../../src/forecast/walk";
import { atOnce } from "../../../src/ground/parts";
import { agreementOf, seen, settledWith } from "../support/ahead";
import { there } from "../support/sheets";

// Changes of +2, 0 and -2 points: March, at 62 against 58 last year, is 60, 62 or 64.
const figures = [
  seen({ region: "01", month: "2030-01", now: [60, 100], before: [60, 100] }),
  seen({ region: "01", month: "2030-02", now: [62, 100], before: [60, 100] }),
  seen({ region: "01", month: "2030-03", now: "?", before: [58, 100] }),
];
const settled = settledWith(agreementOf(), { "01": 2000, "13": 1000 }, figures);
const { drawing } = there(forecastOf(settled, { region: "01", way: "latest" }));

test("the steps out of reach are left out, and what is earned before the first in reach is the least", () => {
  const shares = drawing.shares.slice();
  const [one] = atOnce(layOut(drawing, shares));
  const { shares: steps, more, stepSlots, before, places, isSummed, isAnyOrder, hasGaps } = there(one);
  // 2 points are 50 %, the least that can be; 3 points, 61 people, are 75 %, and 5 points, 63, are all of it.
  expect([...steps]).toEqual([75, 100]);
  expect([...more]).toEqual([25, 25]);
  expect([...stepSlots]).toEqual([0, 0]);
  const walk = there(walkOf({ kind: "counts", numerator: 62, denominator: 100 }, 2 ** -24));
  expect([...before].map((units) => [walkedTo(walk, units), walkedTo(walk, units + 1)])).toEqual([
    [60, 61],
    [62, 63],
  ]);
  expect([...places].map((place) => shares[place])).toEqual([50]);
  expect([isSummed, isAnyOrder, [...hasGaps]]).toEqual([true, true, [0, 0, 0]]);
});

test("each cell is a part of the work", () => {
  const parts = layOut(drawing, drawing.shares.slice());
  expect(parts.next().done).toBe(false);
  expect(parts.next().done).toBe(true);
});
