/** The browser workbench for tests: one server for a test file, and a fresh browser context for every page. */

import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Frame,
  type Page,
  type Request,
} from "playwright-core";
import { type StartOptions, startWorkbench, type Workbench } from "../../host/workbench/serve";
import type { CellValue } from "../../src/sheets/grid";
import { launchOptions } from "./chromium";

/** How a page is opened. */
export interface WorkbenchOptions {
  /** `example` (the default), `new`, or the path of an .xlsx file. */
  readonly file?: string;
  /** Excel's language: `sv-SE` (the default) or `en-US`. */
  readonly locale?: string;
  /** The pane's width in pixels; 350 when not said. */
  readonly width?: number;
  /**
   * The colours that pages prefer (prefers-color-scheme): `light` (the
   * default), `dark`, or `auto` for what the toolbar's menu says.
   */
  readonly theme?: "light" | "dark" | "auto";
  /** Further options of the browser context, such as `forcedColors` or `reducedMotion`. */
  readonly context?: BrowserContextOptions;
}

/** A page with a workbook and the running add-in. */
export interface OpenWorkbench {
  readonly page: Page;
  /** The add-in's own page; asked anew after `reload`. */
  readonly pane: Frame;
  /** Everything the page and its frames asked the network for, from the first request on. */
  readonly requests: readonly string[];
  /** Errors that nobody caught, in the page or the pane, and what was written to the console as an error. */
  readonly errors: readonly string[];
  /** Names of the visible sheets, in order. */
  sheetNames(): Promise<string[]>;
  /** The value of a cell in the model, as `Range.values` gives it. */
  cell(sheet: string, address: string): Promise<CellValue>;
  /** The formula of a cell, or its value. */
  formula(sheet: string, address: string): Promise<CellValue>;
  /** The text that the grid shows in a cell. */
  shown(sheet: string, address: string): Promise<string>;
  /** Enters a value or a formula into a cell of the grid, as the user would. */
  enter(sheet: string, address: string, value: CellValue): Promise<void>;
  /** What is selected in the grid, as `Blad1!A1:B2`. */
  selection(): Promise<string>;
  /** Runs a function that the add-in associated with a button of the ribbon, until it says it is done. */
  command(functionName: string): Promise<void>;
  /** Protects a sheet, or takes its protection away. */
  protect(sheet: string, on: boolean): Promise<void>;
  /** Makes Excel refuse writing as while the user types in a cell. */
  editing(on: boolean): Promise<void>;
  /** The workbook saved as .xlsx. */
  file(): Promise<Uint8Array>;
  /** Starts the add-in again on the same workbook. */
  reload(): Promise<void>;
  /** Opens a new, empty workbook in the same page, with an add-in that starts anew: quicker than another page. */
  create(): Promise<void>;
  /** Opens an .xlsx file in the same page. */
  open(path: string): Promise<void>;
  /** Members of Office.js that the add-in used and the workbench lacks: empty in a sound add-in. */
  unsupported(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** How long a browser is waited for before it counts as hung, in milliseconds: far longer than any step needs. */
const PATIENCE = 200_000;

let server: Promise<Workbench> | undefined;

/**
 * The address of this test file's server, which is started when first asked for, then with these options;
 * `closeWorkbenchServer` ends it.
 */
export async function workbenchUrl(options: StartOptions = {}): Promise<string> {
  server ??= startWorkbench({ port: 0, ...options });
  return (await server).url;
}

/** For `afterAll`. */
export async function closeWorkbenchServer(): Promise<void> {
  await (await server)?.close();
  server = undefined;
}

/** The browser that all browser tests drive. */
export function launchBrowser(executablePath?: string): Promise<Browser> {
  return chromium.launch({ ...launchOptions(executablePath), timeout: PATIENCE });
}

/** Opens the workbench and waits until the add-in's frame runs and hears Excel. */
export async function openWorkbench(browser: Browser, options: WorkbenchOptions = {}): Promise<OpenWorkbench> {
  const { file = "example", locale = "sv-SE", width = 350, theme = "light" } = options;
  const isNamed = file === "example" || file === "new";
  const url = new URL(await workbenchUrl());
  url.search = new URLSearchParams({ locale, width: String(width), file: isNamed ? file : "new" }).toString();
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1000, height: 700 },
    locale,
    colorScheme: theme === "auto" ? null : theme,
    ...options.context,
  });
  context.setDefaultTimeout(PATIENCE);
  const heard = listenTo(context);
  const page = await context.newPage();
  await page.goto(url.href);
  await page.evaluate(() => window.workbench.ready);
  if (!isNamed) await openFile(page, file);
  return {
    page,
    get pane() {
      return paneOf(page);
    },
    ...heard,
    ...cellsOf(page),
    ...deedsIn(page),
    close: () => context.close(),
  };
}

/** Keeps what the context asks the network for, and its errors, from now on. */
function listenTo(context: BrowserContext): Pick<OpenWorkbench, "requests" | "errors"> {
  const requests: string[] = [];
  const errors: string[] = [];
  context.on("request", (request: Request) => requests.push(request.url()));
  context.on("weberror", (error) => errors.push(error.error().stack ?? error.error().message));
  context.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return { requests, errors };
}

type Cells = Pick<OpenWorkbench, "sheetNames" | "cell" | "formula" | "shown" | "enter" | "selection">;

/** What stands in the workbook's cells. */
function cellsOf(page: Page): Cells {
  return {
    sheetNames: () => page.evaluate(() => window.workbench.sheetNames()),
    cell: (sheet, address) => page.evaluate(([s, a]) => window.workbench.cell(s, a), [sheet, address] as const),
    formula: (sheet, address) => page.evaluate(([s, a]) => window.workbench.formula(s, a), [sheet, address] as const),
    shown: (sheet, address) => page.evaluate(([s, a]) => window.workbench.shown(s, a), [sheet, address] as const),
    enter: (sheet, address, value) =>
      page.evaluate(
        ([s, a, v]) => {
          window.workbench.enter(s, a, v);
        },
        [sheet, address, value] as const,
      ),
    selection: () => page.evaluate(() => window.workbench.selection()),
  };
}

type Deeds = Pick<
  OpenWorkbench,
  "command" | "protect" | "editing" | "file" | "reload" | "create" | "open" | "unsupported"
>;

/** What is done to the workbook and to the add-in. */
function deedsIn(page: Page): Deeds {
  return {
    command: (name) => page.evaluate((functionName) => window.workbench.command(functionName), name),
    protect: (sheet, on) =>
      page.evaluate(
        ([s, protect]) => {
          window.workbench.protect(s, protect);
        },
        [sheet, on] as const,
      ),
    editing: (on) =>
      page.evaluate((edits) => {
        window.workbench.session.host.editing = edits;
      }, on),
    file: async () => new Uint8Array(await page.evaluate(async () => [...(await window.workbench.file())])),
    reload: () => page.evaluate(() => window.workbench.reload()),
    create: () => page.evaluate(() => window.workbench.create()),
    open: (path) => openFile(page, path),
    unsupported: () => page.evaluate(() => window.workbench.session.host.unsupported),
  };
}

async function openFile(page: Page, path: string): Promise<void> {
  const base64 = (await readFile(path)).toString("base64");
  await page.evaluate(
    ([name, data]) =>
      window.workbench.open(
        name,
        Uint8Array.from(atob(data), (character) => character.charCodeAt(0)),
      ),
    [basename(path), base64] as const,
  );
}

function paneOf(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().includes("/taskpane.html"));
  if (!frame) throw new Error("The add-in's frame is not there.");
  return frame;
}
