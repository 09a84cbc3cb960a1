/** What is left in a workbook when we forget: the user's own, and our sheets as they stand. */
import { expect, onTestFinished, test, vi } from "vitest";
import { HostError } from "../../../host/model/errors";
import type { Sheet } from "../../../host/model/sheet";
import { Workbook } from "../../../host/model/workbook";
import { TEXT } from "../../../src/text/texts";
import { forgetAll } from "../../../taskpane/excel/forget-all";
import { readToWrite, writeSetting } from "../../../taskpane/excel/workbook";
import { CHECKS, connected, SUMMARY, written } from "../support/out-sheets";

const entriesOf = (sheet: Sheet): unknown[][] =>
  Array.from({ length: 60 }, (_, row) => Array.from({ length: 20 }, (__, column) => sheet.formula(row, column)));

test("no setting and no mark of ours is left; hers are, and every cell", async () => {
  const workbook = new Workbook();
  connected(workbook);
  await written([SUMMARY, CHECKS]);
  for (const key of ["settings", "last", "scenarios", "of a later version"])
    await writeSetting(`komiljarden.${key}`, "x");
  workbook.settings.set("hennes", "y");
  const [sheet, hers] = [workbook.sheet("Sammanställning"), workbook.sheet("Blad1")];
  for (const one of [sheet, hers]) one.customProperties.set("hennes", "z");
  const before = entriesOf(sheet);
  await forgetAll();
  expect([...workbook.settings]).toEqual([["hennes", "y"]]);
  expect(workbook.sheets.map(({ name, customProperties }) => [name, [...customProperties]])).toEqual([
    ["Blad1", [["hennes", "z"]]],
    ["Sammanställning", [["hennes", "z"]]],
    ["Avstämning", []],
  ]);
  expect(entriesOf(sheet)).toEqual(before);
  expect((await readToWrite()).own).toEqual([]);
  expect(await written([SUMMARY])).toEqual(["Sammanställning (2)"]);
});

test("what a run that was cut off keeps in a sheet is put back first", async () => {
  vi.stubGlobal("setTimeout", (task: () => void) => setImmediate(task));
  onTestFinished(() => void vi.unstubAllGlobals());
  const workbook = new Workbook();
  const connection = connected(workbook);
  await written([SUMMARY]);
  const sheet = workbook.sheet("Sammanställning");
  const before = entriesOf(sheet);
  let isCut = false;
  connection.wire.turn = () => {
    isCut ||= sheet.value(0, 0) === TEXT.sv.sheets.unfinished && sheet.value(6, 2) === "";
    return Promise.resolve();
  };
  connection.host.fault = () => (isCut ? new HostError("GeneralException", "gone") : undefined);
  await expect(written([SUMMARY])).rejects.toThrow("gone");
  expect(entriesOf(sheet)).not.toEqual(before);
  delete connection.wire.turn;
  connection.host.fault = undefined;
  await forgetAll();
  expect(entriesOf(sheet)).toEqual(before);
  expect([sheet.customProperties.size, workbook.settings.size]).toEqual([0, 0]);
});
