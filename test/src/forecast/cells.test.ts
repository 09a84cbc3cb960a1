/** Cells found with their months' figures, and judged again. */
import { expect, test } from "vitest";
import { agreement2021 } from "../../../src/agreements/2021";
import { cellFinder, measured, outcomeIn } from "../../../src/forecast/cells";
import { agreementOf, seen } from "../support/ahead";
import { performanceOf } from "../support/made-up";
import { there } from "../support/sheets";

const performance = performanceOf(agreementOf());
const reserve = { region: "01", period: "2030-01", requirement: "1" } as const;
const january = seen({ region: "01", month: "2030-01", now: [62, 100], before: [60, 100] });

test("a cell is judged as it is, and as it would be with other figures", () => {
  const cell = there(cellFinder(performance, [january])(reserve));
  expect(outcomeIn(performance, "difference", cell)?.share).toBe(50);
  expect(
    outcomeIn(performance, "difference", cell, seen({ ...january, now: [65, 100], before: [60, 100] }))?.share,
  ).toBe(100);
  expect(measured(performance, cell).current).toEqual({ n: 62, d: 100 });
});

test("a cell whose figures have not come is not judged", () => {
  const waiting = there(cellFinder(performance, [seen({ ...january, now: [62, 100], before: "?" })])(reserve));
  expect(outcomeIn(performance, "difference", waiting)).toBeUndefined();
});

test("a period is found with all its months, and the month that it is measured from", () => {
  const period = "2021-09/2021-11";
  const rules = performanceOf(agreement2021);
  const months = ["2021-08", "2021-09", "2021-10", "2021-11"] as const;
  const rows = months.map((month) => seen({ region: "01", month, now: [1, 2], before: "?", requirement: "2" }));
  const found = there(cellFinder(rules, rows)({ region: "01", period, requirement: "2" }));
  expect(found.months).toEqual(months.slice(1));
  expect(found.before?.month).toBe("2021-08");
  expect(cellFinder(rules, rows.slice(0, 3))({ region: "01", period, requirement: "2" })).toBeUndefined();
});
