/** How many sheets go in a request, and what is told of each. */
import { describe, expect, test } from "vitest";
import { Workbook } from "../../../host/model/workbook";
import type { OutSheet } from "../../../src/sheets/sheet";
import { TEXT } from "../../../src/text/texts";
import { countAfter, firstPace, type Pace, paced } from "../../../taskpane/excel/pace";
import type { SheetProgress } from "../../../taskpane/excel/write-sheets";
import { addRequestedSheets } from "../../../taskpane/runs/run";
import { CHECKS, connected, SUMMARY } from "../support/out-sheets";

describe("the next request", () => {
  test.each([
    [1, 249, 2],
    [8, 249, 12],
    [12, 0, 12],
    [4, 250, 4],
    [4, 1_000, 4],
    [5, 1_001, 2],
    [1, 60_000, 1],
  ])("after one of %i sheets that took %i ms holds %i", (count, took, next) => {
    expect(countAfter(count, took)).toBe(next);
  });
});

test("every sheet is told once, in order, before it is put into the request that takes it", async () => {
  const told: string[] = [];
  const items = ["a", "b", "c", "d", "e"];
  await paced(items, firstPace(), {
    begin(item, number) {
      told.push(`begin ${item} ${String(number)}`);
      return Promise.resolve();
    },
    each: (item) => told.push(`put ${item}`),
    send: (some) => Promise.resolve(told.push(`send ${some.join("")}`)),
  });
  const sent = told.filter((line) => line.startsWith("send "));
  expect(sent.map((line) => line.slice(5)).join("")).toBe("abcde");
  expect(told.filter((line) => !line.startsWith("send "))).toEqual(
    items.flatMap((item, index) => [`begin ${item} ${String(index + 1)}`, `put ${item}`]),
  );
  expect(told.at(-1)).toMatch(/^send .*e$/);
});

test("what one part has learnt of Excel's pace holds for the next", async () => {
  const pace: Pace = { count: 3 };
  const sent: number[] = [];
  const steps = { send: (some: readonly string[]) => Promise.resolve(sent.push(some.length)) };
  await paced(["a", "b", "c"], pace, steps);
  const learnt = pace.count;
  await paced(Array<string>(20).fill("d"), pace, steps);
  expect(sent.slice(0, 2)).toEqual([3, learnt]);
});

describe("while sheets are written", () => {
  const known = (progress: readonly SheetProgress[]) =>
    progress.map(({ part, name, number, of }) => `${part} ${name} ${String(number)}/${String(of)}`);

  test("each is named three times: its look, its figures, and what stands on them", async () => {
    connected(new Workbook(["Sammanställning"]));
    const told: SheetProgress[] = [];
    await addRequestedSheets([SUMMARY, CHECKS], TEXT.sv, {
      onSheet(progress) {
        told.push(progress);
        return Promise.resolve();
      },
    });
    expect(known(told)).toEqual(
      ["look", "figures", "finish"].flatMap((part) => [`${part} Sammanställning (2) 1/2`, `${part} Avstämning 2/2`]),
    );
  });

  test("none looks done when one of them cannot be written", async () => {
    const workbook = new Workbook();
    connected(workbook);
    const broken: OutSheet = { ...CHECKS, name: "Trasig" };
    const stop = new Error("stopped here");
    const writing = addRequestedSheets([SUMMARY, broken], TEXT.sv, {
      onSheet: ({ part, number }) => (part === "finish" && number === 2 ? Promise.reject(stop) : Promise.resolve()),
    });
    await expect(writing).rejects.toBe(stop);
    expect(["Sammanställning", "Trasig"].map((name) => workbook.sheet(name).value(0, 0))).toEqual([
      TEXT.sv.sheets.unfinished,
      TEXT.sv.sheets.unfinished,
    ]);
  });
});
