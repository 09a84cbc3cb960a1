/** What happens to our sheets before, while and after they are written: whose they are, and whether they are whole. */
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { copySheet } from "../../../host/model/copy-sheet";
import { HostError } from "../../../host/model/errors";
import type { Sheet } from "../../../host/model/sheet";
import { Workbook } from "../../../host/model/workbook";
import type { Connection } from "../../../host/wire/connect";
import type { CellValue } from "../../../src/sheets";
import type { OutSheet } from "../../../src/sheets/sheet";
import { TEXT } from "../../../src/text/texts";
import { AnotherWrites } from "../../../taskpane/excel/lease";
import { MARK } from "../../../taskpane/excel/sheet-mark";
import { readToWrite } from "../../../taskpane/excel/workbook";
import { write } from "../../../taskpane/runs/run";
import { settleNow } from "../../../taskpane/state/actions/settle-now";
import { enter, example, opened, valuesOf } from "../support/opened";
import { CHECKS, connected, SUMMARY, TABLE, written } from "../support/out-sheets";

const { unfinished } = TEXT.sv.sheets;
let workbook: Workbook;
let connection: Connection;
beforeEach(() => {
  workbook = new Workbook();
  connection = connected(workbook);
});

/** The table with another first amount. */
const withAmount = (amount: number): OutSheet => ({
  ...SUMMARY,
  blocks: [
    {
      ...TABLE,
      rows: TABLE.rows.map((row, index) => (index === 0 ? [...row.slice(0, 2), amount, ...row.slice(3)] : row)),
    },
  ],
});
const put = (sheet: Sheet, row: number, column: number, value: CellValue): void => {
  sheet.enter({ row, column, rows: 1, columns: 1 }, [[value]]);
};
const names = (): string[] => workbook.sheets.map(({ name }) => name);
const amountOn = (name: string): unknown => workbook.sheet(name).value(6, 2);

/** Does something once, before the first request for which it is time. */
function once(isTime: () => boolean, happens: () => void): void {
  let done = false;
  connection.wire.turn = (before) => {
    if (!done && before === "batch" && isTime()) {
      done = true;
      happens();
    }
    return Promise.resolve();
  };
}

describe.each([
  ["as Excel makes it, without the sheet's properties", false],
  ["with the sheet's properties", true],
])("a copy of a sheet of ours, %s,", (_, follow) => {
  test("stays as it is; the sheet itself takes the update", async () => {
    workbook.propertiesFollowCopies = follow;
    await written([withAmount(1), CHECKS]);
    const copy = copySheet(workbook, workbook.sheet("Sammanställning"));
    expect(copy.customProperties.has(MARK)).toBe(follow);
    expect(await written([withAmount(2), CHECKS])).toEqual(["Sammanställning", "Avstämning"]);
    expect([amountOn("Sammanställning"), amountOn(copy.name)]).toEqual([2, 1]);
    expect((await readToWrite()).own.map(({ name }) => name)).toEqual(["Sammanställning", "Avstämning"]);
  });

  test("stays as it is when the sheet itself is gone, even under its name", async () => {
    workbook.propertiesFollowCopies = follow;
    await written([withAmount(1)]);
    copySheet(workbook, workbook.sheet("Sammanställning"));
    workbook.deleteSheet(workbook.sheet("Sammanställning"));
    const [made] = await written([withAmount(2)]);
    expect([made, amountOn("Sammanställning (2)")]).toEqual(["Sammanställning", 1]);
  });

  test("is told in the pane, with its sheet, and is no input where there are no populations of hers", async () => {
    const book = await example();
    book.propertiesFollowCopies = follow;
    book.deleteSheet(book.sheet("Befolkning"));
    const { controller } = await opened(book);
    await controller.act(settleNow);
    const paid = await valuesOf("Utbetalningar");
    // It has the regions and their populations in it; she may call it what she likes.
    const copy = copySheet(book, book.sheet("Sammanställning"));
    copy.enter({ row: 9, column: 2, rows: 1, columns: 1 }, [[4_711]]);
    await controller.act(settleNow);
    expect(controller.state().outcome?.problems.filter(({ code }) => code === "sheet-copied")).toMatchObject([
      { severity: "info", place: { sheet: "Sammanställning (2)" } },
    ]);
    expect(await valuesOf("Utbetalningar")).toEqual(paid);
  });
});

describe("a copy of a sheet of ours", () => {
  test("is told in the pane, with its sheet, and is no input", async () => {
    const { controller, workbook: book } = await opened(await example());
    await controller.act(settleNow);
    copySheet(book, book.sheet("Sammanställning"));
    await enter("Väntetider", "E21", 40_000);
    await controller.act(settleNow);
    const told = controller.state().outcome?.problems.filter(({ code }) => code === "sheet-copied");
    expect(told).toMatchObject([{ severity: "info", place: { sheet: "Sammanställning (2)" } }]);
    expect(await valuesOf("Sammanställning")).not.toEqual(await valuesOf("Sammanställning (2)"));
  });

  test("or one with a mark from elsewhere is never written over", async () => {
    await written([withAmount(1)]);
    const mark = workbook.sheet("Sammanställning").customProperties.get(MARK) ?? "";
    const other = new Workbook(["Sammanställning"]);
    put(other.sheet("Sammanställning"), 0, 0, "Hennes");
    other.sheet("Sammanställning").customProperties.set(MARK, mark);
    workbook = other;
    connection = connected(other);
    expect(await written([withAmount(2)])).toEqual(["Sammanställning (2)"]);
    expect(other.sheet("Sammanställning").value(0, 0)).toBe("Hennes");
    expect((await readToWrite()).copies).toEqual(["Sammanställning"]);
  });
});

describe("while sheets are written", () => {
  test("a number that somebody types among the figures leaves none of them finished, and is told", async () => {
    await written([withAmount(1), CHECKS]);
    once(
      () =>
        workbook.sheet("Sammanställning").value(9, 4) !== "" && workbook.sheet("Avstämning").value(0, 0) === unfinished,
      () => {
        put(workbook.sheet("Sammanställning"), 6, 2, 4711);
      },
    );
    await expect(written([withAmount(2), CHECKS])).rejects.toMatchObject({ sheets: ["Sammanställning"] });
    expect((await readToWrite()).own.map(({ finished }) => finished)).toEqual([false, false]);
    expect([0, 1].map((index) => workbook.sheets[index + 1]?.value(0, 0))).toEqual([unfinished, unfinished]);
    expect(await written([withAmount(2), CHECKS])).toEqual(["Sammanställning", "Avstämning"]);
    expect((await readToWrite()).own.map(({ finished, edited }) => [finished, edited])).toEqual([
      [true, false],
      [true, false],
    ]);
  });

  test("a sheet that is renamed is named by its new name in the formulas", async () => {
    once(
      () =>
        workbook.findSheet("Avstämning") !== undefined && workbook.sheet("Sammanställning").value(0, 0) === unfinished,
      () => {
        workbook.renameSheet(workbook.sheet("Sammanställning"), "Summan");
      },
    );
    expect(await written([withAmount(1), CHECKS])).toEqual(["Summan", "Avstämning"]);
    expect(workbook.sheet("Avstämning").formula(3, 0)).toBe("='Summan'!E10");
    expect((await readToWrite()).own.map(({ name, finished }) => [name, finished])).toEqual([
      ["Summan", true],
      ["Avstämning", true],
    ]);
  });

  test("an edit after the sheets were read and before they are emptied is put back, and asked about", async () => {
    await written([withAmount(1)]);
    const asked: string[][] = [];
    const contents = await readToWrite();
    put(workbook.sheet("Sammanställning"), 6, 2, 4711);
    put(workbook.sheet("Sammanställning"), 12, 1, "=1+1");
    const after = await write([withAmount(2)], contents, TEXT.sv, {
      onEdited: (edited) => {
        asked.push(edited.map(({ name }) => name));
        return Promise.resolve("keep-and-add");
      },
    });
    expect([asked, after.map(({ name }) => name)]).toEqual([[["Sammanställning"]], ["Sammanställning (2)"]]);
    const kept = workbook.sheet("Sammanställning");
    expect([kept.value(6, 2), kept.formula(12, 1), kept.formula(6, 1), kept.cells.at(6, 1)?.formula]).toEqual([
      4711,
      "=1+1",
      "=Region Ett",
      undefined,
    ]);
    expect([kept.formula(9, 2), amountOn("Sammanställning (2)")]).toEqual(["=SUM(C7:C9)", 2]);
  });

  test("another pane gets no turn, and says so; a lease that a pane left is taken over", async () => {
    // Nothing is to be waited for.
    vi.stubGlobal("setTimeout", (task: () => void) => setImmediate(task));
    onTestFinished(() => void vi.unstubAllGlobals());
    const key = "komiljarden.writing";
    const lease = (beat: number): string => JSON.stringify({ run: "another", beat, adding: [] });
    let beats = 0;
    connection.wire.turn = () => {
      // The other pane gives a sign of life before each of our looks.
      workbook.settings.set(key, lease((beats += 1)));
      return Promise.resolve();
    };
    await expect(written([withAmount(1)])).rejects.toBeInstanceOf(AnotherWrites);
    expect([names(), workbook.settings.get(key)]).toEqual([["Blad1"], lease(beats)]);
    connection.wire.turn = () => Promise.resolve();
    expect(await written([withAmount(1)])).toEqual(["Sammanställning"]);
    expect(workbook.settings.has(key)).toBe(false);
  });

  test("a sheet that was added and not marked is removed by the next run", async () => {
    connection.host.fault = ({ name, on }) =>
      name === "Add" && on === "CustomProperties" ? new HostError("GeneralException", "cut") : undefined;
    await expect(written([withAmount(1)])).rejects.toThrow();
    expect(names()).toEqual(["Blad1", "Sammanställning"]);
    expect(workbook.sheet("Sammanställning").customProperties.size).toBe(0);
    connection.host.fault = undefined;
    expect(await written([withAmount(1)])).toEqual(["Sammanställning"]);
    expect(names()).toEqual(["Blad1", "Sammanställning"]);
  });
});

describe("what stood in a sheet that is emptied", () => {
  const isEmptied = (): boolean =>
    workbook.sheet("Sammanställning").value(0, 0) === unfinished &&
    workbook.sheet("Sammanställning").value(6, 2) === "";
  const entriesOf = (sheet: Sheet): unknown[][] =>
    Array.from({ length: 60 }, (_, row) => Array.from({ length: 20 }, (__, column) => sheet.formula(row, column)));
  const words = (): unknown[] => {
    const sheet = workbook.sheet("Sammanställning");
    const found: unknown[] = [];
    sheet.cells.forEach({ row: 20, column: 0, rows: 5_000, columns: 20 }, ({ value }) => void found.push(value));
    return found;
  };

  test("is kept below until it has been looked through, and then nowhere", async () => {
    await written([withAmount(1), CHECKS]);
    const kept: boolean[] = [];
    connection.wire.turn = () => {
      kept.push(words().includes(1));
      return Promise.resolve();
    };
    await written([withAmount(2), CHECKS]);
    expect(kept).toContain(true);
    expect([kept.at(-1), words()]).toEqual([false, []]);
    expect((await readToWrite()).own.map(({ finished, edited }) => [finished, edited])).toEqual([
      [true, false],
      [true, false],
    ]);
  });

  const anotherAmount = (): void => {
    put(workbook.sheet("Sammanställning"), 6, 2, 4711);
  };
  test("is left as it stands where the run came no farther than to the copy, with what she enters there", async () => {
    await written([withAmount(1)]);
    let copies = 0;
    connection.host.fault = ({ name }) => {
      copies += name === "CopyFrom" ? 1 : 0;
      return copies > 0 && name === "Clear" ? new HostError("GeneralException", "cut") : undefined;
    };
    await expect(written([withAmount(2)])).rejects.toThrow("cut");
    connection.host.fault = undefined;
    expect(words()).toContain(1);
    put(workbook.sheet("Sammanställning"), 6, 2, 4711);
    expect(await written([withAmount(3)])).toEqual(["Sammanställning (2)"]);
    expect([amountOn("Sammanställning"), words()]).toEqual([4711, []]);
  });

  test.each([
    ["and the next run asks before it is written over", anotherAmount, ["Sammanställning (2)"]],
    ["and the next run writes over what nobody edited, unasked", () => undefined, ["Sammanställning"]],
  ])("is put back after the pane was gone meanwhile, %s", async (_, edit, names) => {
    vi.stubGlobal("setTimeout", (task: () => void) => setImmediate(task));
    onTestFinished(() => void vi.unstubAllGlobals());
    await written([withAmount(1)]);
    const contents = await readToWrite();
    edit();
    const before = workbook.sheet("Sammanställning");
    const [formulas, look] = [entriesOf(before), before.cells.formatAt(6, 2)];
    let requests = 0;
    connection.wire.turn = (when) => {
      if (when === "batch" && isEmptied()) requests += 1;
      return Promise.resolve();
    };
    connection.host.fault = () => (requests > 0 ? new HostError("GeneralException", "gone") : undefined);
    const edits = { onEdited: () => Promise.reject(new Error("asked too early")) };
    await expect(write([withAmount(2)], contents, TEXT.sv, edits)).rejects.toThrow("gone");
    connection.host.fault = undefined;
    expect((await readToWrite()).own).toMatchObject([{ finished: false, edited: true, kept: true }]);
    connection.host.fault = ({ name, on }) =>
      name === "Add" && on === "Worksheets" ? new HostError("GeneralException", "cut") : undefined;
    if (names[0] !== "Sammanställning") {
      await expect(written([withAmount(3)])).rejects.toThrow("cut");
      expect([entriesOf(before), before.cells.formatAt(6, 2)]).toEqual([formulas, look]);
    }
    connection.host.fault = undefined;
    expect(await written([withAmount(3)])).toEqual(names);
    expect((await readToWrite()).own.at(-1)).toMatchObject({ finished: true, edited: false });
  });
});

test("a program that saves fewer digits of a number has edited nothing", async () => {
  await written([withAmount(0.1 + 0.2)]);
  put(workbook.sheet("Sammanställning"), 6, 2, 0.3);
  expect((await readToWrite()).own.map(({ edited }) => edited)).toEqual([false]);
  put(workbook.sheet("Sammanställning"), 6, 2, 0.30000000001);
  expect((await readToWrite()).own.map(({ edited }) => edited)).toEqual([true]);
});
