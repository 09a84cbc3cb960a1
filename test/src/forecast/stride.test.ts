/** A month walked, by hand: two requirements, of which the second had no change in the second month that was seen. */
import { describe, expect, test } from "vitest";
import { GAP } from "../../../src/forecast/changes";
import type { Moving } from "../../../src/forecast/layout";
import { stepsIn, stride, strideWithGaps } from "../../../src/forecast/stride";
import { mixed, nextState, STATES } from "../../../src/ground/random";

const moving: Moving = {
  ...{ region: 0, rowsPerState: 2 / STATES, strides: [], shares: new Uint8Array(), places: new Int32Array() },
  ...{ isSummed: true, isAnyOrder: true },
  changes: Int32Array.of(10, -4, 20, GAP),
  hasGaps: Uint8Array.of(0, 1),
  own: [Int32Array.of(10, 20), Int32Array.of(-4, 7)],
  slots: Uint16Array.of(0, 1, 0, 1),
  strideEnds: Int32Array.of(2, 4),
  stepEnds: Int32Array.of(1, 3),
  stepSlots: Uint16Array.of(0, 0, 1),
  before: Int32Array.of(9, 10, -5),
  more: Int32Array.of(100, 1000, -30),
};

test("every requirement goes on by the row", () => {
  const walk = Int32Array.of(1, 1);
  stride(moving, 0, 0, walk);
  expect([...walk]).toEqual([11, -3]);
});

describe("a requirement that had no change in the month", () => {
  test("takes one of its own, for which a number is drawn", () => {
    const walk = Int32Array.of(0, 0);
    const after = strideWithGaps(moving, 1, 1, walk, 2023);
    expect(after).toBe(nextState(2023));
    expect([...walk]).toEqual([20, mixed(after) < STATES / 2 ? -4 : 7]);
  });

  test("stays where it is if it has none, and nothing is drawn", () => {
    const walk = Int32Array.of(0, 5);
    const still: Moving = { ...moving, own: [Int32Array.of(10, 20), Int32Array.of()] };
    expect([strideWithGaps(still, 1, 1, walk, 2023), ...walk]).toEqual([2023, 20, 5]);
  });
});

test("a step is taken beyond the farthest walk that does not reach it, in its own month", () => {
  expect([9, 10, 11].map((units) => stepsIn(moving, 0, Int32Array.of(units, 0)))).toEqual([0, 100, 100]);
  expect(stepsIn(moving, 1, Int32Array.of(10, -4))).toBe(-30);
  expect(stepsIn(moving, 1, Int32Array.of(11, -5))).toBe(1000);
});
