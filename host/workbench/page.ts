/** The workbench page: a spreadsheet, and beside it the add-in as Excel on the web would run it. */

import type { CellValue } from "../../src/sheets";
import { COMMAND, languageOf, REFUSALS } from "../../src/text";
import { openWorkbook } from "../files/open";
import { UnreadableFile } from "../files/unreadable";
import { type Format, formatOf, lossesOf, writeXlsx } from "../files/xlsx";
import { cultureOf } from "../model/culture";
import { parseAddress } from "../model/rect";
import { Workbook } from "../model/workbook";
import { readRibbon } from "./ribbon";
import { Session, setProtection } from "./session";
import { textsIn } from "./texts";
import { button, byId, choice, group, tick } from "./toolbar";
import { startUniver } from "./univer";

/** What tests and the console reach the workbench by. */
interface WorkbenchWindow {
  /** Resolves when the first workbook is open and the add-in runs. */
  readonly ready: Promise<void>;
  readonly session: Session;
  open(name: string, bytes: Uint8Array): Promise<void>;
  create(): Promise<void>;
  reload(): Promise<void>;
  command(functionName: string): Promise<void>;
  /** The workbook as a file. */
  file(): Promise<Uint8Array>;
  sheetNames(): string[];
  cell(sheet: string, address: string): CellValue;
  formula(sheet: string, address: string): CellValue;
  /** The text that the grid shows. */
  shown(sheet: string, address: string): string;
  /** Types into a cell of the grid, as a paste would. */
  enter(sheet: string, address: string, value: CellValue): void;
  selection(): string;
  protect(sheet: string, on: boolean): void;
}

declare global {
  interface Window {
    workbench: WorkbenchWindow;
  }
}

const EXAMPLE = "komiljarden-2023.xlsx";
const WIDTHS = ["320", "350", "400", "480"];
const LOCALES = ["sv-SE", "en-US"];
const TYPES: Readonly<Record<Format, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xlsm: "application/vnd.ms-excel.sheet.macroEnabled.12",
};

const query = new URLSearchParams(location.search);
const language = languageOf(query.get("lang") ?? "sv");
const texts = textsIn(language);
let locale = query.get("locale") ?? (language === "en" ? "en-US" : "sv-SE");

const bar = byId("bar");
const pane = byId("pane");
const addin = byId("addin");
const status = byId("status");

document.title = texts.title;
document.documentElement.lang = language;

const engine = startUniver("grid");
const protect = tick(texts.protect, (on) => {
  setProtection(session.workbook.selection.sheet, on);
});
const editing = tick(texts.editing, (on) => {
  session.host.editing = on;
});

let session: Session;
let namespace = "KOMILJARD";

function say(text: string, warning = false): void {
  status.textContent = text;
  status.classList.toggle("warning", warning);
}

async function show(workbook: Workbook): Promise<void> {
  const before = session as Session | undefined;
  before?.close();
  workbook.culture = cultureOf(locale);
  session = new Session(engine, workbook, addin);
  session.grid.onEditing = (on) => {
    session.host.editing = on;
    editing.set(on);
  };
  session.host.onRuntimeState = (state) => {
    showPane(state === "Visible");
  };
  session.grid.onNoFormula = () => {
    say(texts.noFormula, true);
  };
  session.grid.onRefused = () => {
    say(texts.isProtected, true);
  };
  workbook.onChange((change) => {
    if (change.kind === "activated" || change.kind === "sheet")
      protect.set(workbook.selection.sheet.protection !== undefined);
  });
  protect.set(workbook.selection.sheet.protection !== undefined);
  editing.set(false);
  say(texts.ready(workbook.name));
  await session.startAddin({ locale, namespace });
}

async function open(name: string, bytes: Uint8Array): Promise<void> {
  try {
    const workbook = await openWorkbook({ name, bytes });
    workbook.name = name;
    await show(workbook);
  } catch (error) {
    refuse(texts.unreadable, error);
  }
}

/** Says why a file cannot be read or written; whatever is no refusal is a fault of ours. */
function refuse(what: string, error: unknown): void {
  const why = error instanceof UnreadableFile ? error.say(REFUSALS[language]) : String(error);
  say(`${what} ${why}`, true);
  if (!(error instanceof UnreadableFile)) throw error;
}

async function openExample(): Promise<void> {
  const response = await fetch(`/examples/${EXAMPLE}`);
  if (response.ok) await open(EXAMPLE, new Uint8Array(await response.arrayBuffer()));
  else await show(new Workbook());
}

const file = (): Promise<Uint8Array> => writeXlsx(session.workbook);

async function save(): Promise<void> {
  try {
    await download();
  } catch (error) {
    refuse(texts.unsaved, error);
  }
}

async function download(): Promise<void> {
  const { workbook } = session;
  const format = formatOf(workbook);
  const lost = lossesOf(workbook).map(({ kind, part }) => COMMAND[language].lost[kind](part));
  const bytes = await file();
  // A template becomes a workbook, as in Excel.
  workbook.name = workbook.name.replace(/\.xl\w+$/i, `.${format}`);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes as BlobPart], { type: TYPES[format] }));
  link.download = workbook.name;
  link.click();
  URL.revokeObjectURL(link.href);
  say([texts.saved(workbook.name), ...lost].join("; "), lost.length > 0);
}

function choose(): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".xlsx,.xlsm,.xltx,.xltm";
  input.addEventListener("change", () => {
    const [chosen] = input.files ?? [];
    if (chosen) void chosen.arrayBuffer().then((bytes) => open(chosen.name, new Uint8Array(bytes)));
  });
  input.click();
}

const reload = (): Promise<void> => session.startAddin({ locale, namespace });

/** Excel on the web tells an add-in nothing of its theme: the pane follows the colours that the frame prefers. */
function setTheme(theme: string): void {
  addin.style.colorScheme = theme === "auto" ? "light dark" : theme;
}

function setWidth(width: string): void {
  pane.style.setProperty("--pane", `${width}px`);
}

function showPane(on: boolean): void {
  pane.classList.toggle("closed", !on);
}

async function drawBar(): Promise<void> {
  const ribbon = await readRibbon("/manifest.xml", locale);
  namespace = ribbon.namespace || namespace;
  const themes = Object.entries(texts.themes);
  bar.replaceChildren(
    group(
      button(texts.open, choose),
      button(texts.save, () => void save()),
      button(texts.example, () => void openExample()),
      button(texts.fresh, () => void show(new Workbook())),
    ),
    group(
      ...ribbon.buttons.map(({ id, label, tip, icon, functionName }) =>
        button(
          label,
          functionName
            ? () => void session.frame?.command(id, functionName)
            : () => {
                showPane(true);
              },
          { icon, tip, className: "command" },
        ),
      ),
    ),
    group(protect.element, editing.element),
  );
  const settings = group(
    choice(
      texts.width,
      WIDTHS.map((width) => [width, `${width} px`]),
      query.get("width") ?? "350",
      setWidth,
    ),
    choice(texts.theme, themes, query.get("theme") ?? "auto", setTheme),
    choice(
      texts.language,
      LOCALES.map((name) => [name, name]),
      locale,
      (chosen) => {
        locale = chosen;
        session.workbook.culture = cultureOf(locale);
        session.grid.showLanguage();
        void drawBar();
        void reload();
      },
    ),
    button("↻", () => void reload(), { tip: texts.reload }),
  );
  settings.classList.add("end");
  bar.append(settings);
  const close = button(
    "✕",
    () => {
      showPane(false);
    },
    { tip: texts.closePane },
  );
  close.setAttribute("aria-label", texts.closePane);
  const title = document.createElement("span");
  title.textContent = ribbon.tab;
  byId("pane-head").replaceChildren(title, close);
}

async function start(): Promise<void> {
  say(texts.loading);
  setWidth(query.get("width") ?? "350");
  setTheme(query.get("theme") ?? "auto");
  await drawBar();
  if (query.get("file") === "new") await show(new Workbook());
  else await openExample();
}

const place = (sheet: string, address: string) => ({
  sheet: session.workbook.sheet(sheet),
  ...parseAddress(address).rect,
});

window.workbench = {
  ready: start(),
  get session() {
    return session;
  },
  open,
  create: () => show(new Workbook()),
  reload,
  file,
  command: (functionName) => session.frame?.command(functionName, functionName) ?? Promise.resolve(),
  sheetNames: () =>
    session.workbook.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name),
  cell: (sheet, address) => {
    const at = place(sheet, address);
    return at.sheet.value(at.row, at.column);
  },
  formula: (sheet, address) => {
    const at = place(sheet, address);
    return at.sheet.formula(at.row, at.column);
  },
  shown: (sheet, address) => {
    const at = place(sheet, address);
    return session.grid.shown(at.sheet, at.row, at.column);
  },
  enter: (sheet, address, value) => {
    const at = place(sheet, address);
    session.grid.type(at.sheet, at.row, at.column, value);
  },
  selection: () => session.grid.selected(),
  protect: (sheet, on) => {
    setProtection(session.workbook.sheet(sheet), on);
  },
};
