/**
 * The workbook `formler.xlsx`: every custom function on realistic
 * cells, and the trap that a formula written by hand falls into.
 */
import ExcelJS from "exceljs";
import type * as Work from "../functions/when-called";
import { exampleSeed, generate } from "../taskpane/inputs/sample/generate";
import { populations } from "../taskpane/inputs/sample/population-2022-11-01";
import { inputSheets } from "../taskpane/inputs/sample/sheets";
import { toWorkbook } from "./workbook";

type Functions = typeof Work;
type Name = keyof typeof IDS;
type Plain = string | number | boolean;

/** The ids of the functions by the names of what they do. */
const IDS = {
  tierPayout: "TIERPAYOUT",
  improvement: "IMPROVEMENT",
  reserved: "RESERVED",
  bonusPottShare: "BONUSPOTTSHARE",
  allocate: "ALLOCATE",
  settle: "SETTLE",
  gap: "GAP",
  onTime: "ONTIME",
  rule: "RULE",
  explain: "EXPLAIN",
  suppress: "SUPPRESS",
} as const satisfies Record<keyof Functions, string>;

const FONT = { name: "Calibri", size: 11 };
const NAVY = "FF1F3864";
const FILL: ExcelJS.FillPattern = { type: "pattern", pattern: "solid", fgColor: { argb: "FFD9E2F3" } };
const PERCENT = "0.0%";
const KRONOR = "#,##0.00";
const DATE = "yyyy-mm-dd";

/** The workbook; each custom function's answer stands in its cells as it was when the workbook was made. */
export async function toFormulas(functions: Functions): Promise<ExcelJS.Workbook> {
  const workbook = toWorkbook(generate(exampleSeed));
  workbook.creator = "Kömiljarden, examples/make-formulas.ts";
  workbook.lastModifiedBy = workbook.creator;
  workbook.removeWorksheet("Läs mig");
  for (const add of [introduction, requirements, money, visits, smallNumbers, rules, settlement, trap])
    await add(workbook, functions);
  return workbook;
}

function introduction(workbook: ExcelJS.Workbook): void {
  const sheet = newSheet(workbook, "Läs mig", [110]);
  lines(sheet, [
    "Kömiljarden: funktioner i egna ark",
    "Alla väntetider, belopp och datum i den här arbetsboken är PÅHITTADE. Folkmängderna (bladet Befolkning) är SCB:s per 1 november 2022.",
    "Formlerna med KOMILJARD. räknas av tillägget. Är det inte installerat visar cellerna svaren som de var när arbetsboken gjordes.",
    "Visar en cell #NAMN? : öppna panelen på fliken Kömiljarden en gång, markera cellen och tryck F2 och Enter.",
    "Krav: TIERPAYOUT, IMPROVEMENT, EXPLAIN och GAP. Pengar: RESERVED, BONUSPOTTSHARE och ALLOCATE. Återbesök: ONTIME. Små tal: SUPPRESS.",
    "Avtalet: RULE. Avräkning: SETTLE. Fällan: varför en handskriven trappa betalar fel.",
    "Hjälp för varje funktion: docs/functions.md, eller ”Hjälp om den här funktionen” i Excels funktionsguide.",
  ]);
}

async function requirements(workbook: ExcelJS.Workbook, functions: Functions): Promise<void> {
  const sheet = newSheet(workbook, "Krav", [22, 10, 12, 14, 12, 10, 18, 12, 14, 100]);
  heading(sheet, "A1", "Vad ett krav tjänar in (påhittade andelar). En formel per kolumn, som spiller.");
  header(sheet, 3, [
    "Krav",
    "Nummer",
    "I år",
    "Fg år",
    "Tolerans",
    "Väntande",
    "Väntande inom 30 d",
    "Förbättring",
    "Andel av reserven",
    "Skäl",
  ]);
  fill(
    sheet,
    4,
    [
      ["Medicinsk bedömning", 1, 0.842, 0.829],
      ["Första besök", 2, 0.651, 0.621],
      ["Operation/åtgärd", 3, "73,0 %", 0.744],
      ["Över 150 dagar, besök", 4, 0.082, 0.094],
      ["Över 150 dagar, operation", 5, "0 %", 0.012],
      ["Återbesök", 6, 0.841, 0.838, 0.883],
      ["BUP första besök", 7, 0.74, 0.71, "", 31, 0.74],
      ["BUP utredning", 8, 0.61, "saknas", "", 42, 0.55],
      ["BUP behandling", 9, "*", 0.68, "", 12, 0.9],
    ],
    { C: PERCENT, D: PERCENT, E: PERCENT, G: PERCENT },
  );
  await call(sheet, functions, "H4", "improvement", ["C4:C12", "D4:D12", "2023", "B4:B12"], "0.0");
  await call(
    sheet,
    functions,
    "I4",
    "tierPayout",
    ["2023", "B4:B12", "C4:C12", "D4:D12", "E4:E12", "F4:F12", "G4:G12"],
    "0%",
  );
  await call(sheet, functions, "J4", "explain", ["2023", "B4:B12", "C4:C12", "D4:D12", "E4:E12", "F4:F12", "G4:G12"]);
  heading(sheet, "A15", "Hur långt det är till nästa del av reserven (påhittade antal)");
  header(sheet, 16, [
    "Krav",
    "Nummer",
    "Täljare",
    "Nämnare",
    "Täljare fg år",
    "Nämnare fg år",
    "Patienter",
    "Punkter",
    "Andel då",
    "Gräns",
  ]);
  fill(sheet, 17, [
    ["Medicinsk bedömning", 1, 8420, 10000, 8290, 10000],
    ["Första besök", 2, 6510, 10000, 6300, 9900],
    ["Över 150 dagar, besök", 4, 820, 10000, 940, 10000],
    ["Återbesök", 6, 3360, 4000, 3310, 3950],
    ["BUP första besök", 7, 142, 200, 138, 199],
  ]);
  await call(sheet, functions, "G17", "gap", ["2023", "B17:B21", "C17:C21", "D17:D21", "E17:E21", "F17:F21"]);
}

async function money(workbook: ExcelJS.Workbook, functions: Functions): Promise<void> {
  const sheet = newSheet(workbook, "Pengar", [30, 14, 22, 22, 20, 20]);
  heading(
    sheet,
    "A1",
    "Reserv i mars 2023 för krav 2, bonuspott 100 miljoner och 1 000 000 kr efter folkmängd (det intjänade är påhittat)",
  );
  header(sheet, 3, ["Region", "Folkmängd", "Reserverat", "Intjänat (påhittat)", "Del av potten", "Största rest"]);
  fill(
    sheet,
    4,
    populations.map(({ name, population }, index) => [name, population, "", population * (120 + ((index * 37) % 61))]),
    { B: "#,##0", D: KRONOR },
  );
  const last = 3 + populations.length;
  await call(sheet, functions, "C4", "reserved", ["2023", "2", '"2023-03"', `B4:B${last}`, `B4:B${last}`], KRONOR);
  await call(sheet, functions, "E4", "bonusPottShare", [`D4:D${last}`, `D4:D${last}`, "100000000"], KRONOR);
  await call(sheet, functions, "F4", "allocate", ["1000000", `B4:B${last}`], "#,##0");
  sheet.getCell(last + 1, 1).value = "Summa";
  for (const column of ["B", "C", "D", "E", "F"]) {
    const sum = sheet.getCell(`${column}${last + 1}`);
    sum.value = { formula: `SUM(${column}4:${column}${last})` };
    sum.numFmt = column === "B" || column === "F" ? "#,##0" : KRONOR;
  }
}

async function visits(workbook: ExcelJS.Workbook, functions: Functions): Promise<void> {
  const sheet = newSheet(workbook, "Återbesök", [14, 14, 14, 14, 18]);
  heading(
    sheet,
    "A1",
    "Återbesök mot medicinskt måldatum (påhittade datum): strikt, och med överenskommelsens tolerans",
  );
  header(sheet, 3, ["Beslut", "Måldatum", "Besök", "I tid, strikt", "I tid, tolerans"]);
  const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
  const dates = [
    ["2023-01-01", "2023-04-11", "2023-04-11"],
    ["2023-01-01", "2023-04-11", "2023-04-21"],
    ["2023-01-01", "2023-04-11", "2023-04-22"],
    ["2023-03-01", "2023-03-15", "2023-03-16"],
  ];
  dates.forEach((row, index) => {
    row.forEach((text, column) => {
      const one = sheet.getCell(4 + index, 1 + column);
      one.value = day(text);
      one.numFmt = DATE;
    });
  });
  await call(sheet, functions, "D4", "onTime", ["A4:A7", "B4:B7", "C4:C7"]);
  await call(sheet, functions, "E4", "onTime", ["A4:A7", "B4:B7", "C4:C7", "TRUE"]);
}

async function smallNumbers(workbook: ExcelJS.Workbook, functions: Functions): Promise<void> {
  const sheet = newSheet(workbook, "Små tal", [18, 12, 12, 12, 6, 18, 12, 12, 12]);
  heading(sheet, "A1", "Antal väntande (påhittade), och samma tabell som den får visas: summorna röjer inte det dolda");
  header(sheet, 3, ["Klinik", "0–30 d", "31–60 d", "Summa"]);
  fill(sheet, 4, [
    ["Norra", 12, 55, 67],
    ["Södra", 48, 61, 109],
    ["Västra", 52, 33, 85],
    ["Summa", 112, 149, 261],
  ]);
  await call(sheet, functions, "F3", "suppress", ["A3:D7"]);
}

async function rules(workbook: ExcelJS.Workbook, functions: Functions): Promise<void> {
  const sheet = newSheet(workbook, "Avtalet", [46, 40, 44, 26, 100]);
  heading(sheet, "A1", "Vad som står i 2023 års överenskommelse om krav 6, och ett enda värde med källa");
  await call(sheet, functions, "A3", "rule", ["2023", "6", '"vikt"']);
  await call(sheet, functions, "A5", "rule", ["2023", "6"]);
}

async function settlement(workbook: ExcelJS.Workbook, functions: Functions): Promise<void> {
  const sheet = newSheet(workbook, "Avräkning", [10, 30, 26, 34, 18, 100]);
  heading(sheet, "A1", "Hela avräkningen av exemplet (påhittade väntetider) som en enda formel: utbetalningarna");
  await call(
    sheet,
    functions,
    "A3",
    "settle",
    [
      "2023",
      `Befolkning!A1:E${populations.length + 1}`,
      `Väntetider!A1:L${inputSheets(generate(exampleSeed))[1].rows.length + 1}`,
      '"utbetalningar"',
    ],
    "#,##0",
  );
}

// The sheet that brought people here: 65.1 less 62.1 is not 3 to a spreadsheet.
async function trap(workbook: ExcelJS.Workbook, functions: Functions): Promise<void> {
  const sheet = newSheet(workbook, "Fällan", [14, 14, 26, 34, 22, 22]);
  heading(
    sheet,
    "A1",
    "Trappan 1,0 / 3,0 / 5,0 ger 50, 75 och 100 procent. Den handskrivna formeln betalar fel steg på de tre första raderna.",
  );
  header(sheet, 2, [
    "I år, %",
    "Fg år, %",
    "Skillnad som arket har den",
    "Handskriven: =IF(A2-B2>=3;…)",
    "TIERPAYOUT",
    "Lika?",
  ]);
  const pairs = [
    [65.1, 62.1],
    [65.1, 60.1],
    [64.1, 63.1],
    [64.2, 61.1],
    [60, 59.5],
  ] as const;
  pairs.forEach(([now, before], index) => {
    const row = 3 + index;
    sheet.getCell(row, 1).value = now;
    sheet.getCell(row, 2).value = before;
    const gained = now - before;
    sheet.getCell(row, 3).value = { formula: `A${row}-B${row}`, result: gained };
    sheet.getCell(row, 3).numFmt = "0.000000000000000";
    const byHand = gained >= 5 ? 1 : gained >= 3 ? 0.75 : gained >= 1 ? 0.5 : 0;
    sheet.getCell(row, 4).value = {
      formula: `IF((A${row}-B${row})>=5,1,IF((A${row}-B${row})>=3,0.75,IF((A${row}-B${row})>=1,0.5,0)))`,
      result: byHand,
    };
  });
  await call(sheet, functions, "E3", "tierPayout", ["2023", "2", "A3:A7", "B3:B7"], "0%");
  pairs.forEach((_, index) => {
    const row = 3 + index;
    const same = sheet.getCell(row, 4).result === valueAt(sheet, row, 5);
    sheet.getCell(row, 6).value = {
      formula: `IF(D${row}=E${row},"lika","FEL STEG")`,
      result: same ? "lika" : "FEL STEG",
    };
    sheet.getCell(row, 4).numFmt = "0%";
  });
  lines(
    sheet,
    [
      "Ett kalkylark räknar binärt: 65,1 − 62,1 blir 2,999999999999993, och 3,0 nås inte. TIERPAYOUT räknar exakt på de tal som står i cellerna.",
    ],
    9,
  );
}

function newSheet(workbook: ExcelJS.Workbook, name: string, widths: readonly number[]): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(name, { views: [{ state: "normal", showGridLines: true }] });
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  });
  widths.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  return sheet;
}

function heading(sheet: ExcelJS.Worksheet, address: string, text: string): void {
  const one = sheet.getCell(address);
  one.value = text;
  one.font = { ...FONT, bold: true, size: 12, color: { argb: NAVY } };
}

function header(sheet: ExcelJS.Worksheet, row: number, texts: readonly string[]): void {
  texts.forEach((text, index) => {
    const one = sheet.getCell(row, index + 1);
    one.value = text;
    one.font = { ...FONT, bold: true, color: { argb: NAVY } };
    one.fill = FILL;
  });
}

function lines(sheet: ExcelJS.Worksheet, texts: readonly string[], from = 1): void {
  texts.forEach((text, index) => {
    sheet.getCell(from + index, 1).value = text;
  });
}

function fill(
  sheet: ExcelJS.Worksheet,
  from: number,
  rows: readonly (readonly Plain[])[],
  formats: Readonly<Record<string, string>> = {},
): void {
  rows.forEach((row, index) => {
    row.forEach((value, at) => {
      const one = sheet.getCell(from + index, at + 1);
      if (value !== "") one.value = value;
      const format = formats[one.address.replace(/\d+/, "")];
      if (format !== undefined) one.numFmt = format;
    });
  });
}

/** Writes a call of a custom function as an array formula over its answer, which is reckoned now. */
async function call(
  sheet: ExcelJS.Worksheet,
  functions: Functions,
  at: string,
  name: Name,
  args: readonly string[],
  format?: string,
): Promise<void> {
  const given = args.map((text) => argument(sheet, text));
  const answer = (await (functions[name] as (...cells: unknown[]) => unknown)(...given)) as unknown[][];
  const first = sheet.getCell(at);
  const [top, left] = [Number(first.row), Number(first.col)];
  const last = sheet.getCell(top + answer.length - 1, left + (answer[0]?.length ?? 1) - 1).address;
  answer.forEach((row, r) => {
    row.forEach((value, c) => {
      const one = sheet.getCell(top + r, left + c);
      one.value = shownAs(value);
      if (format !== undefined && typeof value === "number") one.numFmt = format;
    });
  });
  // As Excel saves a function of an add-in; an array formula spills
  // in every version and needs no add-in to show its answer.
  const formula = `_xldudf_KOMILJARD_${IDS[name]}(${args.join(",")})`;
  first.value = {
    formula,
    result: shownAs(answer[0]?.[0]),
    ...(last === at ? {} : { shareType: "array", ref: `${at}:${last}` }),
  };
}

function shownAs(value: unknown): Plain | ExcelJS.CellErrorValue {
  if (typeof value === "object" && value !== null && "code" in value)
    return { error: String(value.code) as ExcelJS.CellErrorValue["error"] };
  return value as Plain;
}

// A literal, or the cells of a range as a custom function gets them.
function argument(sheet: ExcelJS.Worksheet, text: string): unknown[][] {
  const range = /^(?:([^!]+)!)?([A-Z]+\d+):([A-Z]+\d+)$/.exec(text);
  if (!range) return [[text.startsWith('"') ? text.slice(1, -1) : text === "TRUE" ? true : Number(text)]];
  const source = range[1] === undefined ? sheet : sheet.workbook.getWorksheet(range[1]);
  if (!source) throw new Error(`No sheet ${text}`);
  const [from, to] = [source.getCell(range[2] ?? ""), source.getCell(range[3] ?? "")];
  const rows = Number(to.row) - Number(from.row) + 1;
  const columns = Number(to.col) - Number(from.col) + 1;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_unused, c) => valueAt(source, Number(from.row) + r, Number(from.col) + c)),
  );
}

function valueAt(sheet: ExcelJS.Worksheet, row: number, column: number): unknown {
  const { value } = sheet.getCell(row, column);
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  return typeof value === "object" && value !== null && "result" in value ? value.result : value;
}
