/** A cell that shows one of Excel's error values says so, whatever column it stands in. */
import { expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import { readDetails } from "../../../src/reading/details";
import { locate } from "../../../src/reading/locate";
import { read } from "../../../src/reading/read";
import type { Grid } from "../../../src/sheets/grid";
import type { InputKind } from "../../../src/sheets/names";
import { type Line, sheet } from "../support/sheets";

const WAITING: Line = {
  Länskod: "12",
  Region: "Skåne",
  Månad: "mars",
  År: 2023,
  Prestationskrav: 6,
  Täljare: 1,
  Nämnare: 2,
  "Täljare fg år": 1,
  "Nämnare fg år": 2,
  "Täljare med tolerans": 1,
  Väntande: 3,
  "Väntande inom 30 dagar": 1,
  Svarsfrekvens: 0.9,
  Rapporterad: "2023-04-01",
  Andel: 0.5,
  "Andel fg år": 0.5,
  "Andel med tolerans": 0.5,
};
const POPULATION: Line = {
  Länskod: "12",
  Region: "Skåne",
  Folkmängd: 5,
  "Folkmängd 0–18": 2,
  "Villkor uppfyllt": "ja",
  "Per datum": "2022-11-01",
};
const PAID: Line = { Länskod: "12", Region: "Skåne", Utbetalning: "2023-08", Belopp: 5 };
const DETAILS: Line = {
  Länskod: "12",
  Region: "Skåne",
  Organisationsnummer: "232100-0255",
  "Rekvirerat datum": "2023-08-01",
  "Erhållet bidrag": 5,
};
const COSTS: Line = { Länskod: "12", Region: "Skåne", Kostnadspost: "Lokaler", Belopp: 5 };

function told(kind: InputKind, grid: Grid): readonly string[] {
  return read(agreement2023, locate([grid], [kind])).problems.map(
    ({ code, values, place }) => `${code} ${JSON.stringify(values)} ${place?.cell ?? ""}`,
  );
}

const columnsOf = (line: Line): readonly (readonly [header: string, cell: string])[] =>
  Object.keys(line).map((header, at) => [header, `${"ABCDEFGHIJKLMNOPQ".charAt(at)}2`]);

test.each(columnsOf(WAITING))("of the waiting figures: %s", (header, cell) => {
  // A numerator that is missing beside its denominator is no gap of its own.
  expect(told("waiting", sheet("Väntetider", [{ ...WAITING, [header]: "#REF!" }]))).toEqual([
    `cell-error {"text":"#REF!"} ${cell}`,
  ]);
});

test.each(columnsOf(POPULATION))("of the populations: %s", (header, cell) => {
  expect(told("population", sheet("Befolkning", [{ ...POPULATION, [header]: "#SAKNAS!" }]))).toEqual([
    `cell-error {"text":"#SAKNAS!"} ${cell}`,
  ]);
});

test.each(columnsOf(PAID))("of what has been paid: %s", (header, cell) => {
  expect(told("paid", sheet("Utbetalt", [{ ...PAID, [header]: "#VALUE!" }]))).toEqual([
    `cell-error {"text":"#VALUE!"} ${cell}`,
  ]);
});

test.each([
  ...columnsOf(DETAILS).map(([header, cell]) => ["Uppgifter", DETAILS, header, cell] as const),
  ...columnsOf(COSTS).map(([header, cell]) => ["Kostnader", COSTS, header, cell] as const),
])("of the forms' sheet %s with %j: %s", (name, line, header, cell) => {
  const { problems } = readDetails([sheet(name, [{ ...line, [header]: "#NAME?" }])]);
  expect(problems.map(({ code, place }) => `${code} ${place?.cell ?? ""}`)).toEqual([`cell-error ${cell}`]);
});

test("in the country's own row stops nothing", () => {
  const line = { ...WAITING, Länskod: "00", Region: "Riket", Täljare: "#DIV/0!" };
  expect(told("waiting", sheet("Väntetider", [line]))[0]).toContain("national-left-out");
});
