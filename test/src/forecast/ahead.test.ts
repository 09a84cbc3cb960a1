/** What is settled, what is guessed, and what nobody knows. */
import { expect, test } from "vitest";
import { UNKNOWN_SHARE } from "../../../src/agreement/reserve";
import { lookAhead, settledToday } from "../../../src/forecast/ahead";
import { atOnce } from "../../../src/ground/parts";
import { LEFT_OUT, yearOf } from "../../../src/paying/year";
import { weightsIn } from "../../../src/settling/weights";
import { agreementOf, seen, settledWith } from "../support/ahead";
import { performanceOf } from "../support/made-up";

const agreement = agreementOf();
const settled = settledWith(agreement, { "01": 2000, "13": 1000 }, [
  seen({ region: "01", month: "2030-01", now: [62, 100], before: [60, 100] }),
  seen({ region: "01", month: "2030-02", now: "?", before: [58, 100] }),
]);
const performance = performanceOf(agreement);
const populations = weightsIn(settled.submission, settled.regions).total;
const year = yearOf(performance, populations, settled.reserves.all);
const outlook = { way: "latest", region: "01", others: { from: "half", share: { n: 1, d: 2 } } } as const;

test("what is decided stays, what can be guessed is judged, and nothing is said of others", () => {
  const { shares, open } = atOnce(lookAhead(settled, performance, year, outlook));
  // January 2 points, February 4; March as February's figures against January's of last year: 2 points.
  expect([...shares.slice(0, 3)]).toEqual([50, 75, 50]);
  expect(new Set(shares.slice(3))).toEqual(new Set([UNKNOWN_SHARE]));
  expect(open.map(({ place, months }) => [place, months])).toEqual([
    [1, ["2030-02"]],
    [2, ["2030-03"]],
  ]);
});

test("settled today: up to the region's latest month", () => {
  const { shares, latest } = settledToday(settled, year, "01");
  expect(latest).toBe("2030-01");
  expect([...shares.slice(0, 3)]).toEqual([50, LEFT_OUT, LEFT_OUT]);
  expect([...shares.slice(3, 6)]).toEqual([UNKNOWN_SHARE, LEFT_OUT, LEFT_OUT]);
  expect(settledToday(settled, year, "13").latest).toBeUndefined();
});
