/** Waiting figures for laying them out: what is shared by all layouts, and the regular one. */
import { regionName } from "../../../../src/agreement/regions";
import { type Month, numberOf } from "../../../../src/ground/month";
import type { CellValue, Grid } from "../../../../src/sheets/grid";
import type { WaitingColumn } from "../../../../src/sheets/names";

/** The figures of one region, month and requirement, by column; what is absent was not delivered. */
export interface Figures {
  readonly region: string;
  readonly month: Month;
  readonly requirement: string;
  readonly cells: Readonly<Partial<Record<WaitingColumn, CellValue>>>;
}

/** A layout: what it is, and the sheets it makes of some figures. */
export interface Layout {
  readonly name: string;
  readonly of: (figures: readonly Figures[]) => readonly Grid[];
}

/** The rows of a sheet. */
export type Rows = (readonly CellValue[])[];

/** The columns of the regular table, with their headers. */
export const HEADERS: readonly (readonly [WaitingColumn, string])[] = [
  ["numerator", "Täljare"],
  ["denominator", "Nämnare"],
  ["numeratorLast", "Täljare fg år"],
  ["denominatorLast", "Nämnare fg år"],
  ["numeratorTolerance", "Täljare med tolerans"],
  ["waiting", "Väntande"],
  ["waitingWithin", "Väntande inom 30 dagar"],
];

const MONTH_NAMES = "januari februari mars april maj juni juli augusti september oktober november december".split(" ");

/** What requirements are called in headings, by number (the 2023 agreement). */
const REQUIREMENT_NAMES: Readonly<Record<string, string>> = {
  "1": "Medicinsk bedömning",
  "2": "Krav 2",
  "3": "Operation/åtgärd",
  "4": "Över 150 dagar, första besök",
  "5": "Över 150 dagar, operation/åtgärd",
  "6": "Återbesök",
  "7": "BUP första besök",
  "8": "BUP fördjupad utredning",
  "9": "BUP behandling",
};

/** A sheet whose first cell is A1. */
export function gridOf(sheet: string, cells: Rows, top = 0): Grid {
  return { sheet, top, left: 0, cells };
}

/** A figure by its column; empty where it was not delivered. */
export function valueOf(figures: Figures, column: WaitingColumn): CellValue {
  return figures.cells[column] ?? "";
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

/** The region's name. */
export function name({ region }: Figures): string {
  return regionName(region);
}

function finder(figures: readonly Figures[]) {
  const all = new Map(figures.map((one) => [`${one.region} ${one.month} ${one.requirement}`, one]));
  return (region: string, month: Month, requirement: string, column: WaitingColumn): CellValue =>
    all.get(`${region} ${month} ${requirement}`)?.cells[column] ?? "";
}

/** What figures are of, and a way to find them. */
export function of(figures: readonly Figures[]) {
  return {
    regions: unique(figures.map(({ region }) => region)),
    months: unique(figures.map(({ month }) => month)),
    requirements: unique(figures.map(({ requirement }) => requirement)),
    find: finder(figures),
  };
}

/** What a requirement is called in a heading. */
export function nameOf(requirement: string): string {
  return REQUIREMENT_NAMES[requirement] ?? requirement;
}

/** A month without its year. */
export function monthWord(month: Month): string {
  return MONTH_NAMES[numberOf(month) - 1] ?? "";
}

/** One row for each region, month and requirement: what all others come to. */
export const REGULAR: Layout = {
  name: "a row per region, month and requirement",
  of: (figures) => [
    gridOf("Väntetider", [
      ["Länskod", "Region", "Månad", "Prestationskrav", ...HEADERS.map(([, header]) => header)],
      ...figures.map((one) => [
        one.region,
        name(one),
        one.month,
        one.requirement,
        ...HEADERS.map(([column]) => valueOf(one, column)),
      ]),
    ]),
  ],
};

/** A measure in words, and its column this year and last. */
export const PAIRS = [
  ["Täljare", "numerator", "numeratorLast"],
  ["Nämnare", "denominator", "denominatorLast"],
] as const;

/** Measures that are compared with no year before, and their column. */
export const SINGLES = [
  ["Täljare med tolerans", "numeratorTolerance"],
  ["Väntande", "waiting"],
  ["Väntande inom 30 dagar", "waitingWithin"],
] as const;
