/**
 * The sheet `Läs mig`: what is real and what is invented, and where the edge cases stand; Swedish first, then English.
 */
import type { EdgeCase, Expected } from "./edge-cases";
import type { Example } from "./generate";
import { populations } from "./population-2022-11-01";
import { monthText, type Place, sheetRow, type WaitingRow } from "./rows";
import { columnOf, responseColumn } from "./sheets";

/** One line of the sheet: a heading, a paragraph over all columns, or a row of the list of edge cases. */
export type Line =
  | { readonly kind: "title" | "heading" | "warning" | "paragraph"; readonly text: string }
  | {
      readonly kind: "columns" | "case";
      readonly cells: readonly [cells: string, where: string, what: string, outcome: string];
    }
  | { readonly kind: "gap" };

/** All the lines of the sheet. */
export function readMe(example: Example): readonly Line[] {
  return [...swedish(example), { kind: "gap" }, ...english(example)];
}

/** The cells of an edge case as they are written in the sheet: `E12:H12`, or a list of them. */
export function addresses({ places, columns }: Pick<EdgeCase, "places" | "columns">): string {
  const [first, last] = columns;
  return places.map((place) => range(columnOf(first), columnOf(last), sheetRow(place))).join(", ");
}

function range(first: string, last: string, row: number): string {
  return `${first}${String(row)}:${last}${String(row)}`;
}

function swedish({ seed, rows, edgeCases }: Example): readonly Line[] {
  return [
    { kind: "title", text: "Kömiljarden 2023 – exempel" },
    { kind: "warning", text: "Väntetiderna i den här arbetsboken är PÅHITTADE. De säger ingenting om någon region." },
    {
      kind: "paragraph",
      text:
        "Folkmängderna är verkliga. De är avkodade ur SKR:s tabell ”Fördelning av medel 2023” (kvinnors hälsa, 1 437 000 000 kr efter " +
        "folkmängd, publicerad 2023-02-03): bara totalen 10 514 719 gör alla 21 belopp till hela personer. Talen är säkra, men " +
        "datumet 2022-11-01 är härlett och står inte i källan.",
    },
    {
      kind: "paragraph",
      text: "Folkmängd 0–18 är tom, eftersom uppgiften per region inte har hittats. Fyll i den för att fördela de 80 miljonerna i block 2 efter ålder.",
    },
    { kind: "heading", text: "Bladen" },
    { kind: "paragraph", text: "Befolkning: en rad per region, 21 rader." },
    {
      kind: "paragraph",
      text:
        `Väntetider: en rad per region, månad (januari–november 2023) och prestationskrav 1–9, ${spaced(rows.length)} rader. Täljare och ` +
        "nämnare är antal i månaden, ”fg år” är samma månad 2022. För krav 4–5 räknar täljaren dem som väntat längre än 150 dagar; " +
        "nämnaren är samma kö som för krav 2–3. Täljare med tolerans gäller bara krav 6, Väntande och Väntande inom 30 dagar bara krav 7–9 (BUP).",
    },
    {
      kind: "paragraph",
      text:
        "Siffrorna är gjorda för att likna verkligheten i storlek, säsong och skillnader mellan regioner. Omkring 46 % av " +
        "pengarna för januari–juni förtjänas, som 2023, men vilka regioner som gör det är slump.",
    },
    { kind: "heading", text: "Gränsfall som är inlagda med flit (celler i bladet Väntetider)" },
    { kind: "columns", cells: ["Celler", "Region, månad, krav", "Vad raden visar", "Väntat utfall"] },
    ...edgeCases.map(
      (one): Line => ({
        kind: "case",
        cells: [addresses(one), where(one, "alla regioner", "krav"), one.sv, inSwedish(one.outcome)],
      }),
    ),
    {
      kind: "case",
      cells: [
        lowResponses(rows),
        "se raderna",
        "Svarsfrekvens under 95 %: överenskommelsen kräver 95 men anger ingen följd i pengar.",
        "påverkar inte",
      ],
    },
    { kind: "heading", text: "Gör om den" },
    {
      kind: "paragraph",
      text: `npm run example skriver arbetsboken och CSV-filerna på nytt. Frö ${String(seed)}: samma frö ger samma tal.`,
    },
  ];
}

function english({ seed, rows, edgeCases }: Example): readonly Line[] {
  return [
    { kind: "title", text: "The Swedish queue billion (kömiljarden) 2023 – example" },
    { kind: "warning", text: "The waiting figures in this workbook are INVENTED. They say nothing about any region." },
    {
      kind: "paragraph",
      text:
        "The populations are real. They were decoded from SKR's table “Fördelning av medel 2023” (women's health, SEK 1,437,000,000 by " +
        "population, published 2023-02-03): only the total 10,514,719 makes all 21 amounts whole persons. The numbers are safe, but " +
        "the date 2022-11-01 is inferred and does not stand in the source.",
    },
    {
      kind: "paragraph",
      text: "Folkmängd 0–18 (population aged 0–18) is empty, because it was not found by region. Fill it in to divide the 80 million of block 2 by age.",
    },
    { kind: "heading", text: "The sheets" },
    { kind: "paragraph", text: "Befolkning (population): one row per region, 21 rows." },
    {
      kind: "paragraph",
      text:
        `Väntetider (waiting times): one row per region, month (January–November 2023) and requirement 1–9, ${rows.length.toLocaleString("en-GB")} rows. ` +
        "Täljare (numerator) and Nämnare (denominator) are counts in the month; “fg år” is the same month of 2022. For requirements 4–5 the " +
        "numerator counts those who have waited longer than 150 days; the denominator is the same queue as for 2–3. Täljare med tolerans " +
        "(on time with tolerance) is for requirement 6 only, Väntande (waiting) and Väntande inom 30 dagar (within 30 days) for 7–9 only " +
        "(BUP, child and adolescent psychiatry). Svarsfrekvens is the response rate.",
    },
    {
      kind: "paragraph",
      text:
        "The figures are made to resemble reality in size, season and the differences between regions. About 46 % of the money of " +
        "January–June is earned, as in 2023, but which regions earn it is chance.",
    },
    { kind: "heading", text: "Edge cases put in on purpose (cells of the sheet Väntetider)" },
    { kind: "columns", cells: ["Cells", "Region, month, requirement", "What the row shows", "Expected outcome"] },
    ...edgeCases.map(
      (one): Line => ({
        kind: "case",
        cells: [addresses(one), where(one, "all regions", "requirement"), one.en, inEnglish(one.outcome)],
      }),
    ),
    {
      kind: "case",
      cells: [
        lowResponses(rows),
        "see the rows",
        "Response rate under 95 %: the agreement asks for 95 but names no consequence in money.",
        "no effect",
      ],
    },
    { kind: "heading", text: "Make it again" },
    {
      kind: "paragraph",
      text: `npm run example writes the workbook and the CSV files anew. Seed ${String(seed)}: the same seed gives the same numbers.`,
    },
  ];
}

function where({ places }: EdgeCase, all: string, requirementWord: string): string {
  const [place] = places;
  if (place === undefined) throw new Error("An edge case stands somewhere");
  const region = places.length === 1 ? regionName(place) : all;
  return `${region}, ${monthText(place.month)}, ${requirementWord} ${String(place.requirement)}`;
}

function regionName({ code }: Place): string {
  return populations.find((region) => region.code === code)?.name ?? code;
}

function inSwedish({ path, percent }: Expected): string {
  switch (path) {
    case "level":
      return "nivå, 100 %";
    case "improvement":
      return `förbättring, ${String(percent)} %`;
    case "none":
      return "inget";
    case "not-assessable":
      return "går inte att bedöma";
  }
}

function inEnglish({ path, percent }: Expected): string {
  switch (path) {
    case "level":
      return "level, 100 %";
    case "improvement":
      return `improvement, ${String(percent)} %`;
    case "none":
      return "nothing";
    case "not-assessable":
      return "cannot be assessed";
  }
}

/** The agreement's limit for the response rate. */
const enoughResponses = 0.95;

/** The cells with a low response rate; neighbours are joined to `L12:L16`. */
function lowResponses(rows: readonly WaitingRow[]): string {
  const low = rows.filter((row) => row.response < enoughResponses).map(sheetRow);
  const starts = low.filter((row) => !low.includes(row - 1));
  const ends = low.filter((row) => !low.includes(row + 1));
  return starts
    .map((start, index) => {
      const end = ends[index] ?? start;
      return start === end
        ? `${responseColumn}${String(start)}`
        : range(responseColumn, responseColumn, start).replace(/\d+$/, String(end));
    })
    .join(", ");
}

function spaced(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, "\u00A0");
}
