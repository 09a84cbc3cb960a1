/** Events as the genuine client hears them. */

import { describe, expect, test } from "vitest";
import { open, until } from "../support/client";

describe("events", () => {
  test("changes, additions, activations and selections reach the handlers, with who made them", async () => {
    const { Excel: client, workbook } = open();
    const seen: unknown[] = [];
    await client.run(async (context) => {
      const { worksheets } = context.workbook;
      const note = (event: { type: string; address?: string; triggerSource?: string }): Promise<void> => {
        seen.push([event.type, event.address, event.triggerSource].filter((x) => x !== undefined));
        return Promise.resolve();
      };
      worksheets.getFirst().onChanged.add(note);
      worksheets.onAdded.add(note);
      worksheets.onActivated.add(note);
      worksheets.onSelectionChanged.add(note);
      worksheets.onDeleted.add(note);
      await context.sync();
      worksheets.getFirst().getRange("A1").values = [[1]];
      worksheets.add("Ny").activate();
      await context.sync();
    });
    const sheet = workbook.sheet("Blad1");
    sheet.enter({ row: 4, column: 0, rows: 1, columns: 2 }, [["användaren", 1]]);
    workbook.select(sheet, { row: 0, column: 0, rows: 2, columns: 1 });
    workbook.deleteSheet(workbook.sheet("Ny"));
    await until(() => seen.length === 7);
    expect(seen).toEqual([
      ["WorksheetChanged", "A1", "ThisLocalAddin"],
      ["WorksheetAdded"],
      ["WorksheetActivated"],
      ["WorksheetChanged", "A5:B5", "Unknown"],
      ["WorksheetActivated"],
      ["WorksheetSelectionChanged", "A1:A2"],
      ["WorksheetDeleted"],
    ]);
  });

  test("a removed handler hears nothing more, nor does anyone while events are off", async () => {
    const { Excel: client, workbook } = open();
    const listen = (addresses: string[]) =>
      client.run(async (context) => {
        const handler = context.workbook.worksheets.onChanged.add((event) => {
          addresses.push(event.address);
          return Promise.resolve();
        });
        await context.sync();
        return handler;
      });
    const heard: string[] = [];
    const registration = await listen(heard);
    const enter = (row: number): void => {
      workbook.sheet("Blad1").enter({ row, column: 0, rows: 1, columns: 1 }, [[1]]);
    };
    enter(0);
    await until(() => heard.length === 1);
    await client.run(async (context) => {
      context.runtime.enableEvents = false;
      await context.sync();
    });
    enter(1);
    await client.run(async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
    enter(2);
    await until(() => heard.length === 2);
    registration.remove();
    await registration.context.sync();
    const heardByAnother: string[] = [];
    await listen(heardByAnother);
    enter(3);
    await until(() => heardByAnother.length === 1);
    expect(heard).toEqual(["A1", "A3"]);
  });
});
