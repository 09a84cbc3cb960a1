/** What stands behind merged cells, against looking through all merges for every cell. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyBehind } from "../../../../../host/files/xlsx/sheet/merged";
import { defaultFormat } from "../../../../../host/model/cell";
import { intersection, type Rect } from "../../../../../host/model/rect";
import type { Sheet } from "../../../../../host/model/sheet";
import { Workbook } from "../../../../../host/model/workbook";

const SIZE = 6;

/** A sheet all of whose cells are filled, with these merges. */
function filled(merges: readonly Rect[]): Sheet {
  const sheet = new Workbook(["Blad"]).sheet("Blad");
  for (let row = 0; row < SIZE; row++)
    for (let column = 0; column < SIZE; column++) sheet.load(row, column, { value: "x", format: defaultFormat });
  sheet.merges = [...merges];
  return sheet;
}

const left = (sheet: Sheet): string[] =>
  Array.from({ length: SIZE * SIZE }, (_, at) => [Math.floor(at / SIZE), at % SIZE] as const)
    .filter(([row, column]) => sheet.value(row, column) === "x")
    .map(([row, column]) => `${String(row)} ${String(column)}`);

const place = fc.integer({ min: 0, max: SIZE - 1 });
const merge = fc.record({
  ...{ row: place, column: place },
  ...{ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 4 }) },
});

test("every cell of a merge is empty but its first, and no other cell is", () => {
  fc.assert(
    fc.property(fc.array(merge, { maxLength: 6 }), (some) => {
      // Of those that lie over each other only one would be there.
      const merges = some.filter((one, index) => some.slice(0, index).every((other) => !intersection(one, other)));
      const sheet = filled(merges);
      emptyBehind(sheet);
      const isBehind = (row: number, column: number): boolean =>
        merges.some(
          (one) =>
            intersection(one, { row, column, rows: 1, columns: 1 }) !== undefined &&
            !(one.row === row && one.column === column),
        );
      const expected = left(filled([])).filter((at) => {
        const [row = 0, column = 0] = at.split(" ").map(Number);
        return !isBehind(row, column);
      });
      expect(left(sheet)).toEqual(expected);
    }),
  );
});

test("of two that lie over each other the first counts, as in Excel, which takes the other away", () => {
  const sheet = filled([
    { row: 0, column: 0, rows: 2, columns: 2 },
    { row: 1, column: 1, rows: 2, columns: 2 },
  ]);
  emptyBehind(sheet);
  // Behind the first: three cells; the other's own are as they were.
  expect(left(filled([])).filter((at) => !left(sheet).includes(at))).toEqual(["0 1", "1 0", "1 1"]);
});
