/** What it costs to hide a count, a zero or a sum: of two ways the one that loses least is taken. */
import { expect, test } from "vitest";
import { type Disclosure, suppress } from "../../../src/ground/suppress";

const HIDDEN = "suppressed";
const PLAIN: Disclosure = { threshold: 5, zeros: "shown", sums: ["rows", "columns", "total"] };

test("a zero costs more than all counts of the longest circle", () => {
  // The counts stand in a ring through all rows and columns: seven tens protect the three, before one zero does.
  const ring = [
    [3, 10, 0, 0],
    [0, 10, 10, 0],
    [0, 0, 10, 10],
    [10, 0, 0, 10],
  ];
  expect(suppress(ring, PLAIN).cells).toEqual(ring.map((row) => row.map((value) => (value === 0 ? 0 : HIDDEN))));
});

test("a zero costs as much where rows are in groups", () => {
  // Three twenties protect the three; a zero, a six and a twenty would too.
  const cells = [
    [3, 20, 0],
    [20, 20, 6],
  ];
  expect(suppress(cells, { ...PLAIN, groups: [2, 2] }).cells).toEqual([
    [HIDDEN, HIDDEN, 0],
    [HIDDEN, HIDDEN, 6],
  ]);
});

test("a sum costs more than all cells: a zero goes first", () => {
  // Two sums could be hidden, of the first row and the first column; the other three cells are, one of them a zero.
  const cells = [
    [3, 9],
    [9, 0],
  ];
  expect(suppress(cells, { ...PLAIN, sums: ["rows", "columns"] })).toMatchObject({
    cells: [
      [HIDDEN, HIDDEN],
      [HIDDEN, HIDDEN],
    ],
    rows: [12, 9],
    columns: [12, 9],
  });
});

test("of sums the one that loses least is hidden, with the cells that go with it", () => {
  // The three stands alone. The total would lose 93; the second row's sum and cell lose 80, the third's 100.
  const cells = [
    [3, null],
    [null, 40],
    [null, 50],
  ];
  expect(suppress(cells, { ...PLAIN, sums: ["rows", "total"] })).toMatchObject({
    cells: [
      [HIDDEN, null],
      [null, HIDDEN],
      [null, 50],
    ],
    rows: [HIDDEN, HIDDEN, 50],
    total: 93,
  });
});
