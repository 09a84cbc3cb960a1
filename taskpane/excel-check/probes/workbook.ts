/** The workbook: its settings, its days, how it is calculated, and what it tells of changes. */
import type { Json, Probe } from "../probe";

const KEY = "komiljarden.excel-check";

/** What can be asked where nothing can be written but a setting of our own, which is removed. */
export const WORKBOOK_PROBES: readonly Probe[] = [
  {
    name: "Workbook.functions.date(1904, 1, 1): the number of that day",
    used: "taskpane/excel/survey.ts",
    async ask(context) {
      const day = context.workbook.functions.date(1904, 1, 1).load("value");
      await context.sync();
      return day.value;
    },
  },
  {
    name: "Application.calculationMode and Workbook.name are told",
    used: "taskpane/runs/files.ts",
    async ask(context) {
      const application = context.workbook.application.load("calculationMode");
      const workbook = context.workbook.load("name");
      await context.sync();
      return [typeof application.calculationMode, typeof workbook.name];
    },
  },
  {
    name: "WorksheetCollection.load: every sheet has an id and a name",
    used: "taskpane/excel/survey.ts",
    async ask(context) {
      const { worksheets } = context.workbook;
      worksheets.load("items/id,items/name");
      await context.sync();
      return worksheets.items.every(({ id, name }) => id !== "" && name !== "");
    },
  },
  {
    name: "Workbook.settings: added, overwritten, read, listed, deleted, and one that is not there",
    used: "taskpane/excel/register.ts",
    async ask(context) {
      const { settings } = context.workbook;
      for (const value of ["ett", "två"]) settings.add(KEY, value);
      const [own, none] = [KEY, `${KEY}.none`].map((key) => settings.getItemOrNullObject(key).load("value"));
      await context.sync();
      const value: Json = own?.isNullObject === false ? String(own.value) : null;
      settings.load("items/key");
      await context.sync();
      const listed = settings.items.some(({ key }) => key === KEY);
      settings.getItemOrNullObject(KEY).delete();
      const gone = settings.getItemOrNullObject(KEY).load("value");
      await context.sync();
      return [value, none?.isNullObject ?? null, listed, gone.isNullObject];
    },
  },
  {
    name: "Excel.RequestContext of a function's own",
    used: "functions/ranges.ts",
    async ask() {
      const context = new Excel.RequestContext();
      const { worksheets } = context.workbook;
      worksheets.load("items/id");
      await context.sync();
      return worksheets.items.length > 0;
    },
  },
];

/** Milliseconds that an event is waited for. */
const PATIENCE = 3_000;

/** What is asked with sheets of our own. */
export const CHANGE_PROBES: readonly Probe[] = [
  {
    name: "Worksheet.calculate, where results come by themselves",
    used: "taskpane/excel/calculate.ts",
    async ask(context, { sheet }) {
      sheet.getRange("B5").formulas = [["=SUM(B2:B4)"]];
      sheet.calculate(true);
      const sum = sheet.getRange("B5").load("values");
      await context.sync();
      return sum.values as Json[][];
    },
  },
  {
    name: "WorksheetCollection.onChanged, onCalculated, onAdded, onDeleted, onRowSorted, onColumnSorted",
    used: "taskpane/state/watching.ts",
    async ask(context, { sheet, name }) {
      const { worksheets } = context.workbook;
      const heard = new Set<string>();
      const hear = (what: string) => (): Promise<void> => {
        heard.add(what);
        return Promise.resolve();
      };
      const handlers = [
        worksheets.onChanged.add(hear("changed")),
        worksheets.onCalculated.add(hear("calculated")),
        worksheets.onAdded.add(hear("added")),
        worksheets.onDeleted.add(hear("deleted")),
        worksheets.onRowSorted.add(hear("rowSorted")),
        worksheets.onColumnSorted.add(hear("columnSorted")),
      ];
      await context.sync();
      sheet.getRange("B2").values = [[11]];
      const added = worksheets.add(`${name}, nytt`);
      await context.sync();
      added.delete();
      await context.sync();
      for (let waited = 0; waited < PATIENCE && heard.size < EXPECTED; waited += 50) await wait(50);
      sheet.getRange("B2").values = [[1]];
      for (const handler of handlers) handler.remove();
      await context.sync();
      return [...heard].sort();
    },
  },
];

/** The events that those changes are followed by; nothing is sorted. */
const EXPECTED = 4;

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
