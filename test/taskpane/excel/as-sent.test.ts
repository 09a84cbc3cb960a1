/** What stands in a sheet against what was sent to it. */
import { describe, expect, test } from "vitest";
import type { CellValue } from "../../../src/sheets";
import { isAsSent } from "../../../taskpane/excel/as-sent";

const SENT: CellValue[][] = [
  ["Titel", ""],
  ["01", 0.1 + 0.2],
  ["", "=SUM('Sammanställning'!E7:E9)"],
];
const NAMES = [{ id: "summary", name: "Sammanställning" }] as const;

function isSame(
  cells: readonly (readonly CellValue[])[],
  names = [{ id: "summary" as const, name: "Sammanställning" }],
) {
  return isAsSent({ sent: SENT, sentNames: NAMES, standing: { row: 0, column: 0, cells }, names });
}

describe("a sheet is as it was sent", () => {
  test("when Excel writes its numbers and formulas in its own way, and leaves out what is empty", () => {
    expect(isSame([["Titel"], ["01", 0.3], ["", "=sum(Sammanställning!E7:E9)"]])).toBe(true);
  });

  test("when a sheet that its formulas name has been renamed since", () => {
    const renamed = [{ id: "summary" as const, name: "Summan '23" }];
    expect(isSame([["Titel"], ["01", 0.3], ["", "=SUM('Summan ''23'!E7:E9)"]], renamed)).toBe(true);
  });

  test.each<readonly [string, readonly (readonly CellValue[])[]]>([
    ["a number is another", [["Titel"], ["01", 0.300001], ["", "=SUM('Sammanställning'!E7:E9)"]]],
    ["a cell is empty", [["Titel"], ["01", ""], ["", "=SUM('Sammanställning'!E7:E9)"]]],
    ["a formula has become a number", [["Titel"], ["01", 0.3], ["", 7]]],
    ["a formula names a sheet that is gone", [["Titel"], ["01", 0.3], ["", "=SUM(#REF!E7:E9)"]]],
    [
      "something stands to the right",
      [
        ["Titel", "", "hit"],
        ["01", 0.3],
        ["", "=SUM('Sammanställning'!E7:E9)"],
      ],
    ],
    ["something stands below", [["Titel"], ["01", 0.3], ["", "=SUM('Sammanställning'!E7:E9)"], ["hit"]]],
    ["it is empty", []],
  ])("and is not when %s", (_, cells) => {
    expect(isSame(cells)).toBe(false);
  });

  test("and is not when its cells stand elsewhere", () => {
    const standing = { row: 1, column: 0, cells: SENT };
    expect(isAsSent({ sent: SENT, sentNames: NAMES, standing, names: NAMES })).toBe(false);
  });
});
