/** The page for a person with Excel, gone through in the workbench: its record equals what the host is held to. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { excelCheckSv } from "../../src/text/sv/excel-check";
import { paneSv } from "../../src/text/sv/pane";
import type { CheckRecord } from "../../taskpane/excel-check/record";
import { EXPECTED } from "../../taskpane/excel-check/record";
import type { StepId } from "../../taskpane/excel-check/steps";
import { violations } from "../support/axe";
import { browserOfFile } from "../support/browser";
import { type OpenWorkbench, openWorkbench } from "../support/workbench";
import { withoutLocations } from "../taskpane/excel-check/support/gone-through";

const browser = browserOfFile();
let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench(browser(), { file: "new", width: 320, context: { reducedMotion: "reduce" } });
});

afterAll(async () => {
  await bench.close();
});

const NAME = "Prov av Excel";
const button = (name: string) => bench.pane.getByRole("button", { name, exact: true });

/** Waits until it is her turn in a step: while Excel is asked it cannot be left out. */
async function step(id: StepId): Promise<void> {
  await bench.pane.getByRole("heading", { name: new RegExp(`: ${excelCheckSv.steps[id].title}$`) }).waitFor();
  await button(excelCheckSv.skip).waitFor();
}

/** What a person does by hand, done to the workbench. */
const byHand = {
  filtered: () =>
    bench.page.evaluate((name) => {
      for (const row of [2, 3]) window.workbench.session.workbook.sheet(name).hiddenRows.add(row);
    }, NAME),
  copied: () =>
    bench.pane.evaluate(
      (name) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(name).copy("End");
          await context.sync();
        }),
      NAME,
    ),
  undone: () =>
    bench.page.evaluate((name) => {
      const sheet = window.workbench.session.workbook.sheet(name);
      const cell = { row: 0, column: 0, rows: 1, columns: 1 };
      sheet.enter(cell, [["Region"]]);
      sheet.format(cell, (format) => ({ ...format, bold: false }));
      sheet.setConditionalFormats([]);
    }, NAME),
  manual: (mode: string) =>
    bench.page.evaluate((set) => void (window.workbench.session.workbook.calculationMode = set), mode),
  // Any error that is none of the host's own reaches the add-in as a general exception.
  elsewhere: (on: boolean) =>
    bench.page.evaluate((isElsewhere) => {
      const refused = ["Worksheets.Add", ".Activate", ".FreezeRows", ".Unfreeze"];
      window.workbench.session.host.fault = isElsewhere
        ? ({ name, on: of }) => {
            if (refused.some((one) => `${of}.${name}`.endsWith(one))) throw new Error("another workbook is in front");
            return undefined;
          }
        : undefined;
    }, on),
};

async function meanwhile(start: () => Promise<unknown>, end: () => Promise<unknown>): Promise<void> {
  await start();
  await button(excelCheckSv.start).click();
  await bench.pane.getByText(excelCheckSv.asked).waitFor();
  await end();
  await button(excelCheckSv.next).click();
}

test("is opened from the help, says what to do, and is usable by anyone", async () => {
  const { pane } = bench;
  await button(paneSv.help.open).click();
  await button(paneSv.help.tryExcelButton).click();
  await pane.getByRole("heading", { name: excelCheckSv.title, exact: true }).waitFor();
  expect(await pane.evaluate(() => document.activeElement?.id)).toBe("view");
  expect(await violations(pane)).toEqual([]);
});

test("gone through, its record is what the host is held to, and the workbook is as it was", async () => {
  const { pane } = bench;
  const sheets = await bench.sheetNames();
  await button(excelCheckSv.begin).click();
  await step("filtered");
  // Whoever looks at something else meanwhile finds the trial where it was.
  await button(paneSv.help.open).click();
  await button(paneSv.help.tryExcelButton).click();
  await step("filtered");
  await byHand.filtered();
  await button(excelCheckSv.next).click();
  await step("copied");
  await byHand.copied();
  await button(excelCheckSv.next).click();
  await step("undone");
  await byHand.undone();
  await button(excelCheckSv.next).click();
  await step("manual");
  await byHand.manual("Manual");
  await button(excelCheckSv.next).click();
  await step("editing");
  await byHand.manual("Automatic");
  await meanwhile(
    () => bench.editing(true),
    () => bench.editing(false),
  );
  await step("elsewhere");
  await meanwhile(
    () => byHand.elsewhere(true),
    () => byHand.elsewhere(false),
  );
  const shown = pane.getByLabel(excelCheckSv.record, { exact: true });
  await shown.waitFor();
  const record = JSON.parse(await shown.inputValue()) as CheckRecord & { readonly differences: unknown };
  expect(record.differences).toEqual([]);
  expect(withoutLocations(record.steps as Parameters<typeof withoutLocations>[0])).toEqual(EXPECTED);
  expect(record.environment).toMatchObject({ host: "Excel", displayLanguage: "sv-SE" });
  expect(await bench.sheetNames()).toEqual(sheets);
  expect([await bench.unsupported(), bench.errors]).toEqual([[], []]);
  expect(await violations(pane)).toEqual([]);
  const overflow = () =>
    pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow()).toBe(0);
});
