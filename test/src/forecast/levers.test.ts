/** A patient moved, as in life. */
import { describe, expect, test } from "vitest";
import { leversOf, mostBy, moved } from "../../../src/forecast/levers";
import { seen } from "../support/ahead";
import { requirement, said } from "../support/made-up";

const waiting = { ...requirement({ number: "1", weight: 1 }), cases: said("waiting" as const) };
const tooLong = { ...waiting, better: said("lower" as const) };
const visits = requirement({ number: "1", weight: 1 });
const onCondition = requirement({ number: "1", weight: 1, waiting: { moreThan: 20, limit: { atLeast: 800 } } });
const given = seen({ region: "01", month: "2030-02", now: [60, 100], before: [50, 100], tolerant: [70, 100] });
const counts = (numerator: number, denominator: number) => ({ kind: "counts", numerator, denominator });

describe("a patient treated", () => {
  test("leaves the list of those who wait; those within the limit stay", () => {
    expect(moved("treated", waiting, given, 10)).toMatchObject({
      current: counts(60, 90),
      withTolerance: counts(70, 90),
    });
    expect(mostBy("treated", waiting, given)).toBe(40);
  });

  test("leaves both counts where those who waited too long are counted", () => {
    expect(moved("treated", tooLong, given, 10).current).toEqual(counts(50, 90));
    expect(mostBy("treated", tooLong, given)).toBe(60);
  });

  test("is never the last one on the list", () => {
    expect(mostBy("treated", waiting, { ...given, current: { kind: "counts", numerator: 0, denominator: 5 } })).toBe(4);
  });

  test("is one less where people are counted", () => {
    const people = { ...tooLong, quantity: said("count" as const) };
    const many = { ...given, current: { kind: "number", number: 30 } } as const;
    expect(moved("treated", people, many, 4).current).toEqual({ kind: "number", number: 26 });
    expect(mostBy("treated", people, many)).toBe(30);
  });
});

test("a visit in time is one more made, and one more in time, with tolerance too", () => {
  expect(moved("in-time", visits, given, 5)).toMatchObject({
    current: counts(65, 105),
    withTolerance: counts(75, 105),
  });
});

test("a visit by one who waited too long is one more made too late, and one less on the list", () => {
  const month = {
    ...given,
    waiting: { kind: "count", count: 50 },
    waitingWithin: { kind: "counts", numerator: 30, denominator: 50 },
  } as const;
  expect(moved("long-waiter", onCondition, month, 5)).toMatchObject({
    current: counts(60, 105),
    waiting: { kind: "count", count: 45 },
    waitingWithin: counts(30, 45),
  });
  expect(mostBy("long-waiter", onCondition, month)).toBe(20);
});

test("a requirement on those who wait is moved by treating them, one on visits by making them", () => {
  expect([waiting, visits, onCondition].map(leversOf)).toEqual([["treated"], ["in-time"], ["in-time", "long-waiter"]]);
});

test("a share without its cases moves nobody", () => {
  const share = { ...given, current: { kind: "share", share: { n: 1, d: 2 } } } as const;
  expect(mostBy("treated", waiting, share)).toBe(0);
});
