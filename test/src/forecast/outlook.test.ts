/** What others are taken to earn, and the way where nobody has chosen. */
import { expect, test } from "vitest";
import { othersOf, outlookOf, WAYS } from "../../../src/forecast/outlook";
import { agreementOf, seen, settledWith } from "../support/ahead";

const settled = settledWith(agreementOf(), { "01": 2000, "13": 1000 }, [
  seen({ region: "01", month: "2030-01", now: [62, 100], before: [60, 100] }),
  seen({ region: "01", month: "2030-02", now: [62, 100], before: [50, 100] }),
]);

test("others earn as was published, half, as the region itself, or so much", () => {
  expect(othersOf(settled, "01", "half").share).toEqual({ n: 1, d: 2 });
  // 50 % in January and 100 % in February.
  const { n, d } = othersOf(settled, "01", "own").share;
  expect(Number(n) / Number(d)).toBe(0.75);
  expect(othersOf(settled, "01", { n: 3, d: 10 })).toEqual({ from: "entry", share: { n: 3, d: 10 } });
  expect(othersOf(settled, "01", "published").from).toBe("published");
});

test("a region that has earned nothing yet is taken as half", () => {
  expect(othersOf(settled, "13", "own").share).toEqual({ n: 1, d: 2 });
});

test("the first way is taken where nobody has chosen, and what was published", () => {
  expect(outlookOf(settled, { region: "01" })).toMatchObject({ way: WAYS[0], others: { from: "published" } });
});
