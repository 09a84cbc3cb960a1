import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { build } from "../../host/workbench/build";
import { startWorkbench } from "../../host/workbench/serve";
import { contentSecurityPolicy } from "../../taskpane/build/headers";
import { browserOfFile } from "../support/browser";
import { openBook, shownIn } from "../support/excelize";
import { type OpenWorkbench, openWorkbench, workbenchUrl } from "../support/workbench";

const browser = browserOfFile();

describe("the example workbook", () => {
  let bench: OpenWorkbench;
  beforeAll(async () => {
    bench = await openWorkbench(browser(), { theme: "auto" });
  });
  afterAll(async () => {
    await bench.close();
  });
  afterEach(() => {
    expect(bench.errors).toEqual([]);
  });

  test("is open, and the genuine client beside it takes the page for Excel on the web", async () => {
    expect(await bench.sheetNames()).toEqual(["Läs mig", "Befolkning", "Väntetider"]);
    expect(await bench.pane.evaluate(() => Office.onReady())).toMatchObject({
      host: "Excel",
      platform: "OfficeOnline",
    });
    expect(await bench.shown("Väntetider", "B1")).toBe(await bench.cell("Väntetider", "B1"));
  });

  test("has Excel's language, the promised requirement sets, and as in the real one no theme", async () => {
    const said = await bench.pane.evaluate(() => ({
      display: Office.context.displayLanguage,
      content: Office.context.contentLanguage,
      promised: Office.context.requirements.isSetSupported("ExcelApi", "1.12"),
      shared: Office.context.requirements.isSetSupported("SharedRuntime", "1.1"),
      later: Office.context.requirements.isSetSupported("ExcelApi", "1.99"),
      theme: Office.context.officeTheme,
    }));
    expect(said).toEqual({
      display: "sv-SE",
      content: "sv-SE",
      promised: true,
      shared: true,
      later: false,
      theme: undefined,
    });
  });

  test("has codes with leading zeros as text", async () => {
    expect(await bench.cell("Befolkning", "A2")).toBe("01");
    expect(await bench.shown("Befolkning", "A2")).toBe("01");
  });

  test("makes the pane light or dark by what its frame prefers", async () => {
    const isDark = (): Promise<boolean> =>
      bench.pane.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
    expect(await isDark()).toBe(false);
    await bench.page.getByLabel("Färger").selectOption("dark");
    await expect.poll(isDark).toBe(true);
    await bench.page.getByLabel("Färger").selectOption("light");
    await expect.poll(isDark).toBe(false);
  });

  test("asks nothing of any other machine, the client's telemetry included", () => {
    expect(bench.requests.length).toBeGreaterThan(5);
    expect(
      bench.requests.filter((url) => !/^(https:\/\/localhost:\d+\/|blob:https:\/\/localhost|data:)/.test(url)),
    ).toEqual([]);
  });
});

describe("a new workbook", () => {
  let bench: OpenWorkbench;
  beforeAll(async () => {
    bench = await openWorkbench(browser(), { file: "new" });
  });
  beforeEach(async () => {
    await bench.create();
  });
  afterEach(async () => {
    expect(await bench.unsupported()).toEqual([]);
    expect(bench.errors).toEqual([]);
  });
  afterAll(async () => {
    await bench.close();
  });

  test("reports what the user types to the add-in, which reads it", async () => {
    await bench.pane.evaluate(async () => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      await Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add((event) => {
          heard.push(`${event.address} ${event.source} ${event.triggerSource}`);
          return Promise.resolve();
        });
        await context.sync();
      });
    });
    await bench.page.locator('canvas[id^="univer-sheet-main-canvas"]').click({ position: { x: 80, y: 30 } });
    await bench.page.keyboard.type("12,5");
    await bench.page.keyboard.press("Enter");
    await bench.page.keyboard.type("ord");
    await bench.page.keyboard.press("Enter");
    await expect.poll(() => bench.cell("Blad1", "A2")).toBe("ord");
    await expect
      .poll(() => bench.pane.evaluate(() => (window as unknown as { heard: string[] }).heard))
      .toEqual(["A1 Local Unknown", "A2 Local Unknown"]);
    const values = await bench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Blad1").getRange("A1:A2").load("values");
        await context.sync();
        return range.values as unknown[][];
      }),
    );
    expect(values).toEqual([[12.5], ["ord"]]);
    await expect.poll(() => bench.selection()).toBe("Blad1!A3");
  });

  test("shows what the add-in writes: values, formats, sheets and selections", async () => {
    await bench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Utfall");
        const range = sheet.getRange("B2:D3");
        range.numberFormat = [
          ["@", "#,##0.00", "0.0%"],
          ["@", "#,##0.00", "0.0%"],
        ];
        range.values = [
          ["01", 1234567.891, 0.7296],
          ["2023-01", -5, 0.5],
        ];
        sheet.getRange("B2:D2").format.fill.color = "#FFE699";
        sheet.getRange("B2:B3").format.font.bold = true;
        sheet.getRange("C:C").format.columnWidth = 120;
        sheet.tabColor = "#0F6C4D";
        sheet.freezePanes.freezeRows(1);
        range.select();
        await context.sync();
        context.workbook.worksheets.getItem("Blad1").name = "Indata";
        await context.sync();
      }),
    );
    expect(await bench.sheetNames()).toEqual(["Indata", "Utfall"]);
    expect(await bench.shown("Utfall", "B2")).toBe("01");
    expect(await bench.shown("Utfall", "B3")).toBe("2023-01");
    expect((await bench.shown("Utfall", "C2")).replace(/[\u00a0\u202f]/g, " ")).toBe("1 234 567,89");
    expect(await bench.shown("Utfall", "D2")).toBe("73,0%");
    expect(await bench.selection()).toBe("Utfall!B2:D3");
    await bench.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Utfall").delete();
        await context.sync();
      }),
    );
    expect(await bench.sheetNames()).toEqual(["Indata"]);
    expect(await bench.selection()).toBe("Indata!A1");
  });

  test("hides the rows that the add-in folds, and those that the user unfolds are unfolded for the add-in", async () => {
    await bench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Vikt");
        sheet.getRange("A1:A6").values = [["a"], ["b"], ["c"], ["d"], ["e"], ["f"]];
        for (const group of ["2:3", "5:5"]) {
          sheet.getRange(group).group("ByRows");
          sheet.getRange(group).hideGroupDetails("ByRows");
        }
        await context.sync();
      }),
    );
    const inGrid = () =>
      bench.page.evaluate(() => {
        const { grid, workbook } = window.workbench.session;
        grid.flush();
        const worksheet = grid.book.getSheetBySheetId(workbook.sheet("Vikt").id);
        return [0, 1, 2, 3, 4, 5].filter((row) => worksheet?.getRowVisible(row) === false);
      });
    expect(await inGrid()).toEqual([1, 2, 4]);
    await bench.page.evaluate(() => {
      const { grid, workbook } = window.workbench.session;
      const ranges = [{ startRow: 1, endRow: 2, startColumn: 0, endColumn: 9 }];
      const params = { unitId: grid.book.getUnitId(), subUnitId: workbook.sheet("Vikt").id, ranges };
      return grid["engine"].commands.executeCommand("sheet.command.set-specific-rows-visible", params);
    });
    const hidden = await bench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Vikt");
        const rows = [1, 2, 3, 4, 5, 6].map((row) => sheet.getRange(`${String(row)}:${String(row)}`).load("rowHidden"));
        await context.sync();
        return rows.map(({ rowHidden }) => rowHidden);
      }),
    );
    expect(hidden).toEqual([false, false, false, false, true, false]);
    expect(await inGrid()).toEqual([4]);
    await bench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Vikt");
        sheet.getRange().rowHidden = false;
        await context.sync();
        sheet.delete();
        await context.sync();
      }),
    );
  });

  test("keeps what the user enters into a text cell as text", async () => {
    await bench.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Blad1").getRange("A1:A2").numberFormat = [["@"], ["@"]];
        await context.sync();
      }),
    );
    await bench.enter("Blad1", "A1", "07");
    await bench.enter("Blad1", "A2", "2023-01");
    expect([
      await bench.cell("Blad1", "A1"),
      await bench.cell("Blad1", "A2"),
      await bench.shown("Blad1", "A2"),
    ]).toEqual(["07", "2023-01", "2023-01"]);
  });

  test("calculates formulas and lets the add-in read the results at once", async () => {
    const sum = await bench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Blad1");
        sheet.getRange("A1:A4").values = [[1], [2], [3], ["=SUM(A1:A3)"]];
        await context.sync();
        const result = sheet.getRange("A4").load({ values: true, formulas: true });
        await context.sync();
        return [result.values[0]?.[0], result.formulas[0]?.[0]] as unknown[];
      }),
    );
    expect(sum).toEqual([6, "=SUM(A1:A3)"]);
    await bench.enter("Blad1", "A1", 10);
    await expect.poll(() => bench.cell("Blad1", "A4")).toBe(15);
  });

  test("computes custom functions in the add-in's own runtime, spills their matrices, and computes again", async () => {
    for (const [address, value] of [
      ["A1", 3],
      ["A2", 2],
      ["A3", 1],
      ["C1", 101],
    ] as const)
      await bench.enter("Blad1", address, value);
    await bench.enter("Blad1", "B1", "=KOMILJARD.ALLOCATE(C1,A1:A3)");
    const shares = (): Promise<unknown[]> =>
      Promise.all(["B1", "B2", "B3"].map((address) => bench.cell("Blad1", address)));
    await expect.poll(shares).toEqual([50, 34, 17]);
    expect(await bench.shown("Blad1", "B3")).toBe("17");
    await bench.enter("Blad1", "C1", 12);
    await expect.poll(shares).toEqual([6, 4, 2]);
    await bench.enter("Blad1", "C1", -1);
    await expect.poll(() => bench.cell("Blad1", "B1")).toBe("#VALUE!");
    expect(await bench.shown("Blad1", "B1")).toBe("#VÄRDEFEL!");
  });

  test("stores the document's settings: they are there after a reload and in the file", async () => {
    await bench.pane.evaluate(
      () =>
        new Promise<void>((saved, failed) => {
          Office.context.document.settings.set("km.val", { agreement: "2023", columns: [1, 2] });
          Office.context.document.settings.saveAsync((result) => {
            if (result.status === Office.AsyncResultStatus.Succeeded) saved();
            else failed(new Error(result.error.message));
          });
        }),
    );
    await bench.reload();
    const read = (): Promise<unknown> =>
      bench.pane.evaluate(() => Office.context.document.settings.get("km.val") as unknown);
    expect(await read()).toEqual({ agreement: "2023", columns: [1, 2] });
    const folder = mkdtempSync(join(tmpdir(), "komiljarden-"));
    const path = join(folder, "sparad.xlsx");
    writeFileSync(path, await bench.file());
    await bench.create();
    expect(await read()).toBeNull();
    await bench.open(path);
    expect(await read()).toEqual({ agreement: "2023", columns: [1, 2] });
    rmSync(folder, { recursive: true });
  });

  test("runs the ribbon's functions through the client's own events", async () => {
    // The pane has associated its own by then.
    await bench.pane.locator("#settle-header").waitFor();
    await bench.pane.evaluate(() => {
      Office.actions.associate("settleNow", (event: Office.AddinCommands.Event) => {
        document.title = `settled by ${event.source.id}`;
        event.completed();
      });
    });
    await bench.page.getByRole("button", { name: "Avräkna" }).click();
    await expect.poll(() => bench.pane.evaluate(() => document.title)).toBe("settled by Komiljarden.Settle");
    await bench.command("settleNow");
  });

  test("hides and shows the pane when the add-in asks for it, while its runtime runs on", async () => {
    await bench.pane.evaluate(() => Office.addin.hide());
    await expect.poll(() => bench.page.locator("#addin iframe").isVisible()).toBe(false);
    await bench.pane.evaluate(() => Office.addin.showAsTaskpane());
    await expect.poll(() => bench.page.locator("#addin iframe").isVisible()).toBe(true);
  });

  test("refuses to write to a protected sheet and while a cell is edited, and tells the add-in so", async () => {
    const write = (): Promise<string> =>
      bench.pane.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem("Blad1").getRange("A1").values = [[1]];
          await context.sync();
          return "written";
        }).catch((error: unknown) => (error as OfficeExtension.Error).code),
      );
    await bench.protect("Blad1", true);
    expect(await write()).toBe("AccessDenied");
    await bench.enter("Blad1", "A1", "x");
    expect(await bench.cell("Blad1", "A1")).toBe("");
    expect(await bench.shown("Blad1", "A1")).toBe("");
    await bench.protect("Blad1", false);
    await bench.editing(true);
    expect(await write()).toBe("InvalidOperationInCellEditMode");
    await bench.editing(false);
    expect(await write()).toBe("written");
  });

  test("saves what is in the grid as .xlsx, and opens it again", async () => {
    await bench.enter("Blad1", "A1", "Å");
    await bench.enter("Blad1", "B1", 2);
    await bench.enter("Blad1", "C1", "=B1*3");
    await expect.poll(() => bench.cell("Blad1", "C1")).toBe(6);
    const [download] = await Promise.all([
      bench.page.waitForEvent("download"),
      bench.page.getByRole("button", { name: "Spara arbetsbok" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("Bok1.xlsx");
    const path = await download.path();
    const book = openBook(readFileSync(path));
    expect([
      ...["A1", "B1", "C1"].map((cell) => shownIn(book, "Blad1", cell)),
      book.GetCellFormula("Blad1", "C1").formula,
    ]).toEqual(["Å", 2, 6, "B1*3"]);
    await bench.create();
    await bench.open(path);
    expect(await bench.shown("Blad1", "C1")).toBe("6");
  });

  test("draws 50,000 written cells on eight sheets", async () => {
    await bench.page.evaluate(async () => {
      const frame = document.querySelector("iframe")?.contentWindow as
        | (Window & { Excel: typeof Excel })
        | null
        | undefined;
      if (!frame) throw new Error("no frame");
      const grid = (rows: number, columns: number): unknown[][] =>
        Array.from({ length: rows }, (_, i) =>
          Array.from({ length: columns }, (__, j) => (j % 3 === 0 ? `rad ${String(i)}` : i * j * 1.5)),
        );
      await frame.Excel.run(async (context) => {
        for (let n = 1; n <= 8; n++) {
          const [rows, columns] = n === 2 ? [2082, 19] : [200, 7];
          const sheet = context.workbook.worksheets.add(`Ut ${String(n)}`);
          const all = sheet.getRangeByIndexes(0, 0, rows, columns);
          all.values = grid(rows, columns) as never;
          all.format.wrapText = false;
          sheet.getRange("B:B").numberFormat = "#,##0.00" as never;
          sheet.getRangeByIndexes(0, 0, 1, columns).format.fill.color = "#D9E1F2";
        }
        context.workbook.worksheets.getItem("Ut 2").activate();
        await context.sync();
      });
      window.workbench.session.grid.flush();
    });
    expect(await bench.shown("Ut 2", "A2082")).toBe("rad 2081");
    expect(await bench.selection()).toBe("Ut 2!A1");
  });
});

test("nothing of the workbench is in the add-in", async () => {
  const { addin } = await build();
  const scripts = readdirSync(addin).filter((file) => file.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(2);
  // What zips the files that are saved ships with the pane; what reads files does not.
  for (const file of scripts)
    expect(readFileSync(join(addin, file), "utf8")).not.toMatch(/univerjs|host\/workbench|node_modules\/saxes/);
});

describe("the server", () => {
  const fetched = async (path: string): Promise<{ status: number; headers: Record<string, unknown>; body: string }> => {
    const url = new URL(await workbenchUrl());
    return new Promise((done, failed) => {
      get({ host: url.hostname, port: url.port, path, rejectUnauthorized: false }, (response) => {
        let body = "";
        response.on("data", (part: Buffer) => (body += part.toString()));
        response.on("end", () => {
          done({ status: response.statusCode ?? 0, headers: response.headers, body });
        });
      }).on("error", failed);
    });
  };

  test("serves the add-in with the headers of a deployment, framed by the workbench too, and its own page uncached", async () => {
    const { status, headers } = await fetched("/taskpane.html");
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-cache",
      "content-security-policy": contentSecurityPolicy({ officejs: "'self'", ancestors: ["'self'"] }),
    });
    expect((await fetched("/functions.json")).headers).toMatchObject({ "access-control-allow-origin": "*" });
    expect((await fetched("/assets/icon-32.png")).headers).not.toHaveProperty("cache-control");
    expect((await fetched("/")).headers).toMatchObject({ "cache-control": "no-store" });
  });

  test.each([
    "/../package.json",
    "/examples/../../package.json",
    "/office-js/%2e%2e/package.json",
    "/%2e%2e%2fpackage.json",
    "/..%5cpackage.json",
    "/office-js/",
    "/%zz",
  ])("gives nothing for %s", async (path) => {
    expect((await fetched(path)).status).toBeGreaterThanOrEqual(400);
  });

  test("says which port is taken, and what to do", async () => {
    const port = Number(new URL(await workbenchUrl()).port);
    await expect(startWorkbench({ port })).rejects.toThrow(`Port ${String(port)} is taken`);
  });
});
