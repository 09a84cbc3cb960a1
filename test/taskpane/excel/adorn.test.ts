/** What Excel refuses besides figures is left out, alone, and told; the figures and the rest stand. */
import { beforeEach, describe, expect, test } from "vitest";
import { HostError } from "../../../host/model/errors";
import { Workbook } from "../../../host/model/workbook";
import type { Connection } from "../../../host/wire/connect";
import { TEXT } from "../../../src/text/texts";
import { readToWrite } from "../../../taskpane/excel/workbook";
import { addRequestedSheets, lacksOf } from "../../../taskpane/runs/run";
import { CHARTS, CHECKS, connected, SUMMARY } from "../support/out-sheets";

let workbook: Workbook;
let connection: Connection;
beforeEach(() => {
  workbook = new Workbook();
  connection = connected(workbook);
});

const written = (amount = 0) =>
  addRequestedSheets([{ ...SUMMARY, title: `Titel ${String(amount)}` }, CHECKS, CHARTS], TEXT.sv);

/** Refuses every action of a name on an object of a name. */
function refusing(name: string, code = "GeneralException"): void {
  connection.host.fault = (action) =>
    `${action.on} ${action.name}`.includes(name) ? new HostError(code, "refused") : undefined;
}

describe.each(["GeneralException", "NotImplemented", "InactiveWorkbook"])("refused with %s", (code) => {
  test.each([
    ["Charts Add", "Diagram", ["charts"]],
    ["FreezeRows", "Sammanställning", ["page"]],
    ["SetPrintArea", "Avstämning", ["page"]],
    ["Apply", "Sammanställning", ["filter"]],
    ["Shapes", "Diagram", ["alt-text"]],
  ])("%s: %s is finished without %s, in a first run and a second", async (name, sheet, lacks) => {
    refusing(name, code);
    for (const amount of [1, 2]) {
      const sheets = await written(amount);
      expect(sheets.map((one) => one.name)).toEqual(["Sammanställning", "Avstämning", "Diagram"]);
      expect(sheets.find((one) => one.name === sheet)?.lacks).toEqual(lacks);
      const { own } = await readToWrite();
      expect(own.map(({ finished, edited }) => [finished, edited])).toEqual([1, 2, 3].map(() => [true, false]));
    }
    connection.host.fault = undefined;
    expect((await written()).flatMap(({ lacks: none = [] }) => none)).toEqual([]);
    expect(workbook.sheet("Diagram").charts).toHaveLength(3);
  });
});

test("charts that can be made are made once beside one that cannot", async () => {
  let charts = 0;
  connection.host.fault = ({ name, on }) => {
    charts += on === "Charts" && name === "Add" ? 1 : 0;
    // The second one in the first request, and when it is tried alone.
    return on === "Charts" && name === "Add" && (charts === 2 || charts === 4)
      ? new HostError("GeneralException", "refused")
      : undefined;
  };
  const sheets = await written();
  expect(workbook.sheet("Diagram").charts.map(({ name }) => name)).toEqual(["Ett", "Tre"]);
  expect(lacksOf(sheets)).toMatchObject([{ code: "sheet-lacks", values: { sheet: "Diagram", lacks: ["charts"] } }]);
});

test("a workbook that is not in front gets its sheets, and none of them is brought to the front", async () => {
  refusing(" Activate", "GeneralException");
  await written();
  expect((await readToWrite()).own.map(({ finished }) => finished)).toEqual([true, true, true]);
  expect(workbook.selection.sheet.name).toBe("Blad1");
});

test("what the user must end first is not left out", async () => {
  refusing("FreezeRows", "InvalidOperationInCellEditMode");
  await expect(written()).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
});
