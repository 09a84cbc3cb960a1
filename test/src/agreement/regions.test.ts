/** The 21 regions in every spelling that tables use. */
import { describe, expect, test } from "vitest";
import { REGIONS } from "../../../src/agreement/regions";
import { agreement2023 } from "../../../src/agreements/2023";
import { type Problem } from "../../../src/problems/problem";
import { locate } from "../../../src/reading/locate";
import { read } from "../../../src/reading/read";
import { type Observation, type Submission } from "../../../src/reading/submission";
import { type Grid } from "../../../src/sheets/grid";
import { codes, resultOf } from "../support/settled";
import { BEFOLKNING, first, type Line, there, waits } from "../support/sheets";

/** A row with counts in every column; 6 because follow-up visits use the most of them. */
const COUNTS: Line = {
  Länskod: "01",
  Region: "Region Stockholm",
  Månad: "2023-03",
  Prestationskrav: 6,
  Täljare: 80,
  Nämnare: 100,
  "Täljare fg år": 70,
  "Nämnare fg år": 90,
  "Täljare med tolerans": 85,
  Väntande: 30,
  "Väntande inom 30 dagar": 10,
  Svarsfrekvens: 0.97,
};

function readFrom(...grids: readonly Grid[]): {
  readonly submission: Submission;
  readonly problems: readonly Problem[];
} {
  const located = locate(grids, ["population", "waiting"]);
  const { submission, problems } = read(agreement2023, located);
  return { submission, problems: [...located.problems, ...problems] };
}

/** The one observation that a line is read as, wherever it stood. */
function observed(line: Line): Observation {
  return { ...first(readFrom(BEFOLKNING, waits([line])).submission.observations), address: "" };
}

/** Official name, SCB's län and the landsting of before 2019 (Gotland has never had one). */
const NAMES: readonly (readonly [code: string, short: string, county: string, former: string])[] = [
  ["01", "Stockholm", "Stockholms län", "Stockholms läns landsting"],
  ["03", "Uppsala", "Uppsala län", "Landstinget i Uppsala län"],
  ["04", "Sörmland", "Södermanlands län", "Landstinget Sörmland"],
  ["05", "Östergötland", "Östergötlands län", "Landstinget i Östergötland"],
  ["06", "Jönköping", "Jönköpings län", "Landstinget i Jönköpings län"],
  ["07", "Kronoberg", "Kronobergs län", "Landstinget Kronoberg"],
  ["08", "Kalmar", "Kalmar län", "Landstinget i Kalmar län"],
  ["09", "Gotland", "Gotlands län", "Gotlands kommun"],
  ["10", "Blekinge", "Blekinge län", "Landstinget Blekinge"],
  ["12", "Skåne", "Skåne län", "Region Skåne"],
  ["13", "Halland", "Hallands län", "Landstinget Halland"],
  ["14", "Västra Götaland", "Västra Götalands län", "VGR"],
  ["17", "Värmland", "Värmlands län", "Landstinget i Värmland"],
  ["18", "Örebro", "Örebro län", "Örebro läns landsting"],
  ["19", "Västmanland", "Västmanlands län", "Landstinget Västmanland"],
  ["20", "Dalarna", "Dalarnas län", "Landstinget Dalarna"],
  ["21", "Gävleborg", "Gävleborgs län", "Landstinget Gävleborg"],
  ["22", "Västernorrland", "Västernorrlands län", "Landstinget Västernorrland"],
  ["23", "Jämtland", "Jämtlands län", "Jämtlands läns landsting"],
  ["24", "Västerbotten", "Västerbottens län", "Västerbottens läns landsting"],
  ["25", "Norrbotten", "Norrbottens län", "Norrbottens läns landsting"],
];

describe("regions", () => {
  test.each(NAMES)("region %s is %s, %s and once %s", (code, short, county, former) => {
    const name = there(REGIONS.find((region) => region.code === code)).name;
    const spellings = [
      name,
      short,
      county,
      former,
      `Region ${short}`,
      `${code} ${county}`,
      `${code} ${name}`,
      short.toUpperCase(),
      short.normalize("NFD"),
      short.normalize("NFD").replace(/[\u0300-\u036f]/g, ""),
      `  ${name.replaceAll(" ", "\u00a0")} `,
    ];
    for (const spelling of spellings) {
      expect([spelling, observed({ ...COUNTS, Länskod: "", Region: spelling }).region]).toEqual([spelling, code]);
      expect([spelling, observed({ ...COUNTS, Länskod: spelling, Region: "" }).region]).toEqual([spelling, code]);
    }
    for (const written of [code, Number(code), String(Number(code)), `00${code}`])
      expect(observed({ ...COUNTS, Länskod: written, Region: name }).region).toBe(code);
  });

  test.each([
    "Jämtland/Härjedalen",
    "Jämtland Härjedalen",
    "Region Jämtland-Härjedalen",
    "Södermanland",
    "Region Sörmland",
    "Västragötalandsregionen",
    "Region Västra Götaland",
    "Örebro läns landsting",
  ])("%s is known as well", (spelling) => {
    expect(codes(resultOf([{ ...COUNTS, Länskod: "", Region: spelling }]))).not.toContain("region-unknown");
  });

  test("a misspelt name is an error with the region it resembles, and a strange one without", () => {
    const of = (name: string) =>
      readFrom(BEFOLKNING, waits([{ ...COUNTS, Länskod: "", Region: name }])).problems.map(({ values }) => values);
    expect(of("Stokholm")).toEqual([{ text: "Stokholm", suggestion: "Region Stockholm" }]);
    expect(of("Region Västmanlnd")).toEqual([{ text: "Region Västmanlnd", suggestion: "Region Västmanland" }]);
    expect(of("Åland")).toEqual([expect.objectContaining({ text: "Åland" })]);
    expect(of("Danderyds sjukhus")).toEqual([{ text: "Danderyds sjukhus", suggestion: "" }]);
    for (const code of ["02", "11", "15", "16", "26", "99", "100"])
      expect(of(code)).toEqual([{ text: code, suggestion: "" }]);
  });
});
