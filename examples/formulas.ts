/**
 * The workbook `formler.xlsx`: every custom function on realistic
 * cells, and the trap that a formula written by hand falls into.
 */
import { writeXlsx } from "../host/files/xlsx";
import { defaultFormat, serialOfUtc } from "../host/model/cell";
import type { Workbook } from "../host/model/workbook";
import { exampleSeed, generate } from "../taskpane/inputs/sample/generate";
import { populations } from "../taskpane/inputs/sample/population-2022-11-01";
import { inputSheets } from "../taskpane/inputs/sample/sheets";
import { type Calls, call, type Functions } from "./call";
import { addSheet, fill, header, heading, lines, numbers, placeOf, put } from "./sheet";
import { toWorkbook } from "./workbook";

/** The workbook while it is made. */
interface Making extends Calls {
  readonly workbook: Workbook;
}

const PERCENT = "0.0%";
const KRONOR = "#,##0.00";
const DATE = "yyyy-mm-dd";

/** The file; each custom function's answer stands in its cells as it was when the workbook was made. */
export async function toFormulas(functions: Functions): Promise<Uint8Array> {
  const workbook = toWorkbook(generate(exampleSeed));
  workbook.properties["author"] = "Kömiljarden, examples/make-formulas.ts";
  workbook.deleteSheet(workbook.sheet("Läs mig"));
  const making: Making = { workbook, functions };
  introduction(making);
  for (const add of [requirements, money, visits, smallNumbers, rules, settlement, ahead, trap]) await add(making);
  return writeXlsx(workbook);
}

function introduction({ workbook }: Making): void {
  const sheet = addSheet(workbook, "Läs mig", [110]);
  lines(sheet, [
    "Kömiljarden: funktioner i egna ark",
    "Alla väntetider, belopp och datum i den här arbetsboken är PÅHITTADE. Folkmängderna (bladet Befolkning) är SCB:s per 1 november 2022.",
    "Formlerna med KOMILJARD. räknas av tillägget. Är det inte installerat visar cellerna svaren som de var när arbetsboken gjordes.",
    "Visar en cell #NAMN? : öppna panelen på fliken Kömiljarden en gång, markera cellen och tryck F2 och Enter.",
    "Krav: TIERPAYOUT, IMPROVEMENT, EXPLAIN och GAP. Pengar: RESERVED, BONUSPOTTSHARE och ALLOCATE. Återbesök: ONTIME. Små tal: SUPPRESS.",
    "Avtalet: RULE. Avräkning: SETTLE. Framåt: FORECAST och WORTH, en prognos. Fällan: varför en handskriven trappa betalar fel.",
    "Hjälp för varje funktion: docs/functions.md, eller ”Hjälp om den här funktionen” i Excels funktionsguide.",
  ]);
}

async function requirements(making: Making): Promise<void> {
  const sheet = addSheet(making.workbook, "Krav", [22, 10, 12, 14, 12, 10, 18, 12, 14, 100]);
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
  await call(sheet, making, "H4", "improvement", ["C4:C12", "D4:D12", "2023", "B4:B12"], "0.0");
  await call(
    sheet,
    making,
    "I4",
    "tierPayout",
    ["2023", "B4:B12", "C4:C12", "D4:D12", "E4:E12", "F4:F12", "G4:G12"],
    "0%",
  );
  await call(sheet, making, "J4", "explain", ["2023", "B4:B12", "C4:C12", "D4:D12", "E4:E12", "F4:F12", "G4:G12"]);
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
  await call(sheet, making, "G17", "gap", ["2023", "B17:B21", "C17:C21", "D17:D21", "E17:E21", "F17:F21"]);
}

async function money(making: Making): Promise<void> {
  const sheet = addSheet(making.workbook, "Pengar", [30, 14, 22, 22, 20, 20]);
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
  await call(sheet, making, "C4", "reserved", ["2023", "2", '"2023-03"', `B4:B${last}`, `B4:B${last}`], KRONOR);
  await call(sheet, making, "E4", "bonusPottShare", [`D4:D${last}`, `D4:D${last}`, "100000000"], KRONOR);
  await call(sheet, making, "F4", "allocate", ["1000000", `B4:B${last}`], "#,##0");
  put(sheet, last, 0, "Summa");
  for (const column of ["B", "C", "D", "E", "F"]) {
    const look = numbers(column === "B" || column === "F" ? "#,##0" : KRONOR);
    sheet.load(last, placeOf(`${column}1`)[1], {
      value: "",
      formula: `=SUM(${column}4:${column}${last})`,
      format: look,
    });
  }
}

async function visits(making: Making): Promise<void> {
  const sheet = addSheet(making.workbook, "Återbesök", [14, 14, 14, 14, 18]);
  heading(
    sheet,
    "A1",
    "Återbesök mot medicinskt måldatum (påhittade datum): strikt, och med överenskommelsens tolerans",
  );
  header(sheet, 3, ["Beslut", "Måldatum", "Besök", "I tid, strikt", "I tid, tolerans"]);
  const dates = [
    ["2023-01-01", "2023-04-11", "2023-04-11"],
    ["2023-01-01", "2023-04-11", "2023-04-21"],
    ["2023-01-01", "2023-04-11", "2023-04-22"],
    ["2023-03-01", "2023-03-15", "2023-03-16"],
  ];
  dates.forEach((row, index) => {
    row.forEach((text, column) => {
      put(sheet, 3 + index, column, serialOfUtc(Date.parse(`${text}T00:00:00Z`)), numbers(DATE));
    });
  });
  await call(sheet, making, "D4", "onTime", ["A4:A7", "B4:B7", "C4:C7"]);
  await call(sheet, making, "E4", "onTime", ["A4:A7", "B4:B7", "C4:C7", "TRUE"]);
}

async function smallNumbers(making: Making): Promise<void> {
  const sheet = addSheet(making.workbook, "Små tal", [18, 12, 12, 12, 6, 18, 12, 12, 12]);
  heading(sheet, "A1", "Antal väntande (påhittade), och samma tabell som den får visas: summorna röjer inte det dolda");
  header(sheet, 3, ["Klinik", "0–30 d", "31–60 d", "Summa"]);
  fill(sheet, 4, [
    ["Norra", 12, 55, 67],
    ["Södra", 48, 61, 109],
    ["Västra", 52, 33, 85],
    ["Summa", 112, 149, 261],
  ]);
  await call(sheet, making, "F3", "suppress", ["A3:D7"]);
}

async function rules(making: Making): Promise<void> {
  const sheet = addSheet(making.workbook, "Avtalet", [46, 40, 44, 26, 100]);
  heading(sheet, "A1", "Vad som står i 2023 års överenskommelse om krav 6, och ett enda värde med källa");
  await call(sheet, making, "A3", "rule", ["2023", "6", '"vikt"']);
  await call(sheet, making, "A5", "rule", ["2023", "6"]);
}

async function settlement(making: Making): Promise<void> {
  const sheet = addSheet(making.workbook, "Avräkning", [10, 30, 26, 34, 18, 100]);
  heading(sheet, "A1", "Hela avräkningen av exemplet (påhittade väntetider) som en enda formel: utbetalningarna");
  await call(sheet, making, "A3", "settle", ["2023", ...inputs(), '"utbetalningar"'], "#,##0");
}

function inputs(): readonly [string, string] {
  const rows = inputSheets(generate(exampleSeed))[1].rows.length;
  return [`Befolkning!A1:E${populations.length + 1}`, `Väntetider!A1:L${rows + 1}`];
}

async function ahead(making: Making): Promise<void> {
  const sheet = addSheet(making.workbook, "Framåt", [64, 16, 36, 20, 16, 18, 14, 18, 18, 16, 14]);
  heading(sheet, "A1", "Prognos, ingen avräkning: Region Halland, avräknad till augusti (påhittade väntetider)");
  const asked = ["2023", ...inputs(), '"Halland"', '"2023-08"'];
  await call(sheet, making, "A3", "forecast", asked, "#,##0");
  heading(sheet, "A22", "Nästa steg, mest kronor per patient först");
  await call(sheet, making, "A24", "worth", asked, "#,##0");
}

// The sheet that brought people here: 65.1 less 62.1 is not 3 to a spreadsheet.
async function trap(making: Making): Promise<void> {
  const sheet = addSheet(making.workbook, "Fällan", [14, 14, 26, 34, 22, 22]);
  heading(
    sheet,
    "A1",
    "Trappan 1,0 / 3,0 / 5,0 ger 50, 75 och 100 procent. Den handskrivna formeln betalar fel steg på de tre första raderna.",
  );
  header(sheet, 2, [
    "I år, %",
    "Fg år, %",
    "Skillnad som arket har den",
    "Handskriven: =OM(A3-B3>=3;…)",
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
    put(sheet, row - 1, 0, now);
    put(sheet, row - 1, 1, before);
    const gained = now - before;
    const exactly = numbers("0.000000000000000");
    sheet.load(row - 1, 2, { value: gained, formula: `=A${row}-B${row}`, format: exactly });
    const byHand = gained >= 5 ? 1 : gained >= 3 ? 0.75 : gained >= 1 ? 0.5 : 0;
    const formula = `=IF((A${row}-B${row})>=5,1,IF((A${row}-B${row})>=3,0.75,IF((A${row}-B${row})>=1,0.5,0)))`;
    sheet.load(row - 1, 3, { value: byHand, formula, format: numbers("0%") });
  });
  await call(sheet, making, "E3", "tierPayout", ["2023", "2", "A3:A7", "B3:B7"], "0%");
  pairs.forEach((_, index) => {
    const row = 3 + index;
    const verdict = sheet.value(row - 1, 3) === sheet.value(row - 1, 4) ? "lika" : "FEL STEG";
    const formula = `=IF(D${row}=E${row},"lika","FEL STEG")`;
    sheet.load(row - 1, 5, { value: verdict, formula, format: defaultFormat });
  });
  lines(
    sheet,
    [
      "Ett kalkylark räknar binärt: 65,1 − 62,1 blir 2,99999999999999, och 3,0 nås inte. TIERPAYOUT räknar exakt på de tal som står i cellerna.",
    ],
    9,
  );
}
