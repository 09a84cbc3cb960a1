/** The places that walks have led to before, against walking each of them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Moving } from "../../../src/forecast/layout";
import { stepsIn, stride } from "../../../src/forecast/stride";
import { WalkTree } from "../../../src/forecast/walk-tree";

const [ROWS, SLOTS] = [4, 2];

/** A region of two requirements with two steps a month; in its second month one may stand still. */
function movingOf(changes: readonly number[], isAnyOrder: boolean): Moving {
  const bySlot = [0, 1, 2, 3].map((month) => (month === 1 && !isAnyOrder ? [1] : [0, 1]));
  let strides = 0;
  return {
    ...{ region: 0, rowsPerState: 0, hasGaps: new Uint8Array(ROWS), own: [], strides: [] },
    ...{ places: new Int32Array(), shares: new Uint8Array(), isSummed: true, isAnyOrder },
    changes: Int32Array.from(changes),
    slots: Uint16Array.from(bySlot.flat()),
    strideEnds: Int32Array.from(bySlot, ({ length }) => (strides += length)),
    stepEnds: Int32Array.of(2, 4, 6, 8),
    stepSlots: Uint16Array.of(0, 1, 0, 1, 0, 1, 0, 1),
    before: Int32Array.of(-2, 0, 3, -1, 1, 2, 0, 4),
    more: Int32Array.of(100, 250, -50, 300, 75, 10, 500, 20),
  };
}

const changes = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: ROWS * SLOTS, maxLength: ROWS * SLOTS });
const row = fc.nat(ROWS - 1);
const years = fc.array(fc.tuple(row, row, row, row), { minLength: 1, maxLength: 60 });

describe.each([true, false])("in any order: %s", (isAnyOrder) => {
  test.each([undefined, 5])("with room for %s places each month earns what its walk earns", (room) => {
    fc.assert(
      fc.property(changes, years, (all, drawn) => {
        const moving = movingOf(all, isAnyOrder);
        const tree = room === undefined ? new WalkTree(moving, SLOTS) : new WalkTree(moving, SLOTS, room);
        for (const year of drawn) {
          const walk = new Int32Array(SLOTS);
          let place = 0;
          for (const [month, one] of year.entries()) {
            place = tree.after(place, one, month);
            if (place === 0) break;
            stride(moving, month, one, walk);
            const copied = new Int32Array(SLOTS);
            tree.copyTo(copied, place);
            expect([tree.more[place], [...copied]]).toEqual([stepsIn(moving, month, walk), [...walk]]);
          }
          expect(place > 0 || room !== undefined).toBe(true);
        }
      }),
    );
  });
});

test("the same rows in another order lead to the same place, where every month walks all", () => {
  const placeAfter = (rows: readonly number[]): number =>
    rows.reduce((place, one, month) => tree.after(place, one, month), 0);
  const tree = new WalkTree(movingOf([1, 2, 3, 4, 5, 6, 7, 8], true), SLOTS);
  expect(placeAfter([3, 0, 2, 1])).toBe(placeAfter([0, 1, 2, 3]));
});
