/** Reading costs what is filled in and needed: counted in the cells that Excel was asked for. */
import { beforeEach, describe, expect, test, vi } from "vitest";
import { MAX_COLUMNS, MAX_ROWS } from "../../../host/model/rect";
import type { Sheet } from "../../../host/model/sheet";
import type { Workbook } from "../../../host/model/workbook";
import { Events } from "../../../host/wire/events";
import type { RequestBody, ResponseBody } from "../../../host/wire/protocol";
import { agreement2023 } from "../../../src/agreements/2023";
import { settle } from "../../../src/settling";
import type { CellValue } from "../../../src/sheets";
import { readWorkbook, withInputs } from "../../../taskpane/excel/workbook";
import { reread } from "../../../taskpane/state/actions/reading";
import { remember } from "../../../taskpane/state/actions/remember";
import { example, type Opened, opened } from "../support/opened";
import { connected } from "../support/out-sheets";

const INPUTS = { kinds: ["population", "waiting"] } as const;

/** What was asked of Excel since: requests, and cells read by sheet. */
interface Counted {
  requests: number;
  cells: Record<string, number>;
}

/** Counts what is read of a workbook from now on. */
function counting({ sheets }: Workbook, host: { process(body: RequestBody): ResponseBody }): Counted {
  const counted: Counted = { requests: 0, cells: {} };
  const process = host.process.bind(host);
  host.process = (body) => {
    counted.requests += 1;
    return process(body);
  };
  for (const sheet of sheets) {
    const value = sheet.value.bind(sheet);
    sheet.value = (row, column) => {
      counted.cells[sheet.name] = (counted.cells[sheet.name] ?? 0) + 1;
      return value(row, column);
    };
  }
  return counted;
}

function enter(sheet: Sheet, row: number, column: number, cells: readonly (readonly CellValue[])[]): void {
  sheet.enter({ row, column, rows: cells.length, columns: cells[0]?.length ?? 0 }, cells);
}

/** A sheet of a thousand columns that is nobody's input. */
function addForeign(workbook: Workbook, rows: number): Sheet {
  const sheet = workbook.addSheet("Annat");
  const line = Array.from({ length: 1000 }, (_, column) => column);
  enter(
    sheet,
    0,
    0,
    Array.from({ length: rows }, () => line),
  );
  return sheet;
}

let workbook: Workbook;
let plain: ReturnType<typeof settled>;

function settled(grids: Parameters<typeof settle>[1]) {
  const { problems, settlement } = settle(agreement2023, grids);
  return { problems, payments: settlement?.payments };
}

beforeEach(async () => {
  workbook = await example();
  connected(workbook);
  plain = settled((await readWorkbook()).grids);
  expect(plain.payments).toBeDefined();
});

describe("a workbook is read", () => {
  test("whole where something is taken, and of other sheets the first twenty rows", async () => {
    addForeign(workbook, 200);
    const counted = counting(workbook, connected(workbook).host);
    const { grids, names } = await readWorkbook(new Set(), INPUTS);
    expect(counted.cells["Annat"]).toBe(20 * 1000);
    expect(names).toContain("Annat");
    expect(grids.find(({ sheet }) => sheet === "Annat")?.cells).toHaveLength(20);
    expect(counted.requests).toBe(4);
    expect(settled(grids)).toEqual(plain);
  });

  test.each(["Väntetider", "Befolkning", "Läs mig", "Annat"])(
    "as before with a space in the last cell of %s",
    async (name) => {
      const sheet = name === "Annat" ? addForeign(workbook, 30) : workbook.sheet(name);
      enter(sheet, MAX_ROWS - 1, MAX_COLUMNS - 1, [[" "]]);
      const counted = counting(workbook, connected(workbook).host);
      const { grids } = await readWorkbook();
      expect(settled(grids)).toEqual(plain);
      expect(Object.values(counted.cells).reduce((sum, cells) => sum + cells, 0)).toBeLessThan(250_000);
      expect(counted.requests).toBeLessThan(12);
    },
  );

  test("to its very last row and column, and a word there is told of as a note", async () => {
    // A table ends where it ends; the sheet around it does not.
    workbook.tables.length = 0;
    enter(workbook.sheet("Väntetider"), MAX_ROWS - 1, MAX_COLUMNS - 1, [["källa"]]);
    const { grids } = await readWorkbook();
    const { problems, payments } = settled(grids);
    expect(grids.find(({ sheet }) => sheet === "Väntetider")?.cells).toHaveLength(MAX_ROWS);
    expect(payments).toEqual(plain.payments);
    const last = problems.filter(({ place }) => place?.cell?.endsWith(String(MAX_ROWS)));
    expect(last.map(({ code }) => code)).toEqual(["note-row-left-out"]);
  });

  test("by headers in a row of all columns", async () => {
    const sheet = workbook.sheet("Väntetider");
    enter(sheet, sheet.cells.used(true)?.row ?? 0, MAX_COLUMNS - 1, [["Sist"]]);
    const { grids } = await readWorkbook();
    expect(settled(grids).payments).toEqual(plain.payments);
    expect(grids.find((grid) => grid.sheet === "Väntetider")?.cells[0]?.at(-1)).toBe("Sist");
  });

  test("by rows that are filled from the first column to the last, of which Excel tells no values at once", async () => {
    const sheet = workbook.addSheet("Bred");
    enter(sheet, 0, 0, [["Först"]]);
    enter(sheet, 1, MAX_COLUMNS - 1, [["Sist"]]);
    const cells = (await readWorkbook()).grids.find((grid) => grid.sheet === "Bred")?.cells;
    expect([cells?.[0]?.[0], cells?.[1]?.at(-1)]).toEqual(["Först", "Sist"]);
  });
});

describe("a look", () => {
  const looked = async ({ controller }: Opened, counted: Counted, change: () => void): Promise<readonly string[]> => {
    const before = controller.state().look;
    counted.cells = {};
    change();
    while (controller.state().look === before) await new Promise((resolve) => setTimeout(resolve, 20));
    return Object.keys(counted.cells);
  };

  test("after an edit reads the sheet that changed, and those whose formulas came to something else", async () => {
    const foreign = addForeign(workbook, 40);
    const raw = workbook.addSheet("Rådata");
    enter(raw, 0, 0, [[2_440_027]]);
    const pane = await opened(workbook);
    const counted = counting(workbook, pane.connection.host);
    expect(await looked(pane, counted, () => enter(foreign, 30, 0, [["ny"]]))).toEqual(["Annat"]);
    const figure = () => pane.controller.state().look?.result.located.population?.grid.cells[1]?.[2];
    await looked(pane, counted, () => enter(workbook.sheet("Befolkning"), 1, 2, [["=Rådata!A1"]]));
    expect(figure()).toBe(2_440_027);
    const read = await looked(pane, counted, () => enter(raw, 0, 0, [[2_500_000]]));
    expect(figure()).toBe(2_500_000);
    expect(read).not.toContain("Väntetider");
  });

  test("misses nothing that is entered while the pane begins to listen", async () => {
    const population = workbook.sheet("Befolkning");
    const listen = vi.spyOn(Events.prototype, "listen").mockImplementationOnce(() => {
      enter(population, 1, 2, [[2_500_000]]);
    });
    const { controller } = await opened(workbook);
    expect(listen).toHaveBeenCalled();
    listen.mockRestore();
    expect(controller.state().look?.result.located.population?.grid.cells[1]?.[2]).toBe(2_500_000);
  });

  test("reads a sheet whole when it is chosen by hand, and everything when asked to", async () => {
    addForeign(workbook, 40);
    const pane = await opened(workbook);
    const counted = counting(workbook, pane.connection.host);
    const chosen = () => pane.controller.state().look?.result.located.population?.grid;
    await pane.controller.act(remember, { choices: { population: { name: "Annat" } } });
    expect(chosen()?.sheet).toBe("Annat");
    expect(chosen()?.cells).toHaveLength(40);
    expect(counted.cells).toEqual({ Annat: 20 * 1000 });
    counted.cells = {};
    await pane.controller.act(reread);
    expect(Object.keys(counted.cells)).toContain("Väntetider");
  });
});

describe("a workbook that counts from 1904", () => {
  test("with months as dates comes to the same as one that counts from 1900", async () => {
    const sheet = workbook.sheet("Väntetider");
    const used = sheet.cells.used(true) ?? { row: 0, column: 0, rows: 0, columns: 0 };
    const header = Array.from({ length: used.columns }, (_, c) => sheet.value(used.row, used.column + c));
    const month = used.column + header.indexOf("Månad");
    const serial = (text: string): number =>
      Date.parse(`${text.slice(0, 7)}-01T00:00:00Z`) / 86_400_000 + 25_569 - 1462;
    for (let row = used.row + 1; row < used.row + used.rows; row += 1) {
      const cell = sheet.cells.at(row, month);
      if (cell) sheet.load(row, month, { ...cell, value: serial(String(cell.value)) });
    }
    expect(typeof sheet.value(used.row + 1, month)).toBe("number");
    expect(settled((await readWorkbook()).grids).payments).not.toEqual(plain.payments);
    workbook.date1904 = true;
    const found = await readWorkbook();
    expect(found.date1904).toBe(true);
    expect(settled(found.grids).payments).toEqual(plain.payments);
    expect(await withInputs(found, INPUTS)).toBe(found);
  });
});
