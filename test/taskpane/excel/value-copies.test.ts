/** Copies of values of which Excel made one by half: it is taken away, unless she has gone on with it. */
import { beforeEach, expect, test } from "vitest";
import { HostError } from "../../../host/model/errors";
import { MAX_COLUMNS, MAX_ROWS } from "../../../host/model/rect";
import { Workbook } from "../../../host/model/workbook";
import { TEXT } from "../../../src/text/texts";
import { writeValueCopies } from "../../../taskpane/runs/run";
import { connected, SUMMARY, written } from "../support/out-sheets";

const COPY = "Sammanställning (värden)";
/** What Excel calls a copy until it has a name. */
const HALF = "Sammanställning (2)";
let workbook: Workbook;

// Excel stops when the copy has been made and marked, before its title says what it is.
beforeEach(async () => {
  workbook = new Workbook();
  const { host } = connected(workbook);
  await written([SUMMARY]);
  host.fault = ({ type, name }) =>
    type === "set" && name === "Values" ? new HostError("GeneralException", "a fault") : undefined;
  await expect(writeValueCopies(TEXT.sv)).rejects.toMatchObject({ code: "GeneralException" });
  host.fault = undefined;
  expect([workbook.findSheet(HALF)?.value(0, 0), workbook.findSheet(COPY)]).toEqual(["En titel", undefined]);
});

const enter = (row: number, column: number): void => {
  workbook.sheet(HALF).enter({ row, column, rows: 1, columns: 1 }, [["hennes"]]);
};

test("as Excel left it, it is taken away", async () => {
  expect(await writeValueCopies(TEXT.sv)).toEqual([COPY]);
  expect(workbook.findSheet(HALF)).toBeUndefined();
});

test.each([
  ["beside it", 20, 8],
  ["in the farthest cell", MAX_ROWS - 1, MAX_COLUMNS - 1],
])("with a word of hers %s, it stays", async (_, row, column) => {
  enter(row, column);
  expect(await writeValueCopies(TEXT.sv)).toEqual([COPY]);
  expect(workbook.findSheet(HALF)?.value(row, column)).toBe("hennes");
});
