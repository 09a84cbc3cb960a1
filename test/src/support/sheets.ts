/** Sheets for the tests: rows by header, put anywhere in a sheet. */

import { REGIONS } from "../../../src/agreement/regions";
import { agreement2023 } from "../../../src/agreements/2023";
import type { Month } from "../../../src/ground/month";
import type { CellValue, Grid } from "../../../src/sheets/grid";
import { populations } from "../../../taskpane/inputs/sample/population-2022-11-01";
import { performanceOf } from "./made-up";

/** A row by its headers; a header that a row lacks is an empty cell. */
export type Line = Readonly<Record<string, CellValue>>;

/** A sheet with the headers of its rows, in the order in which they first occur; its first cell is A1 unless told. */
export function sheet(
  name: string,
  lines: readonly Line[],
  place: { readonly top?: number; readonly left?: number; readonly table?: string } = {},
): Grid {
  const headers = [...new Set(lines.flatMap((line) => Object.keys(line)))];
  const cells = [headers, ...lines.map((line) => headers.map((header) => line[header] ?? ""))];
  return {
    sheet: name,
    top: place.top ?? 0,
    left: place.left ?? 0,
    ...(place.table !== undefined && { table: place.table }),
    cells,
  };
}

/** The sheet Befolkning with the populations of 1 November 2022. */
export const BEFOLKNING: Grid = sheet(
  "Befolkning",
  populations.map(({ code, name, population }) => ({
    Länskod: code,
    Region: name,
    Folkmängd: population,
    "Per datum": "2022-11-01",
  })),
);

/** The populations of 1 November 2022 by länskod, 10 514 719 in all. */
export const PEOPLE: ReadonlyMap<string, number> = new Map(
  populations.map(({ code, population }) => [code, population]),
);

/** The sheet Väntetider. */
export function waits(lines: readonly Line[]): Grid {
  return sheet("Väntetider", lines);
}

/** A row per region, month and requirement of 2023, made by a rule; `undefined` leaves the row out. */
export function everyCell(rule: (region: string, month: Month, requirement: string) => Line | undefined): Line[] {
  return REGIONS.flatMap(({ code }) =>
    performanceOf(agreement2023).months.value.flatMap((month) =>
      performanceOf(agreement2023).requirements.flatMap(({ number }) => {
        const line = rule(code, month, number);
        return line ? [{ Länskod: code, Månad: month, Prestationskrav: number, ...line }] : [];
      }),
    ),
  );
}

/** Figures that meet no requirement: half of all, as last year, with more waiting than twenty. */
export const NOTHING: Line = {
  Täljare: 500,
  Nämnare: 1000,
  "Täljare fg år": 500,
  "Nämnare fg år": 1000,
  "Täljare med tolerans": 500,
  Väntande: 100,
  "Väntande inom 30 dagar": 50,
};

/** Figures that meet the level of a requirement: everybody in time, or nobody too long. */
export function perfect(requirement: string): Line {
  const all = requirement === "4" || requirement === "5" ? 0 : 1000;
  return { ...NOTHING, Täljare: all, "Täljare med tolerans": 1000, "Väntande inom 30 dagar": 100 };
}

/** The first of a list, which must be there. */
export function first<T>(list: readonly T[]): T {
  return at(list, 0);
}

/** The one of a list at a place, which must be there. */
export function at<T>(list: readonly T[], index: number): T {
  const one = list[index];
  if (one === undefined) throw new Error(`nothing at place ${index} of ${list.length}`);
  return one;
}

/** What must be there. */
export function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("nothing there");
  return value;
}
