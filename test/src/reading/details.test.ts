/** The details that the forms ask for. */
import { describe, expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import { readDetails } from "../../../src/reading/details";
import { NO_DETAILS } from "../../../src/reading/form-details";
import { settle } from "../../../src/settling/settle";
import { populations } from "../../../taskpane/inputs/sample/population-2022-11-01";
import { type Line, sheet } from "../support/sheets";

/** A tenth of every population is young, so that block 2 is decided. */
const PEOPLE = sheet(
  "Befolkning",
  populations.map(({ code, population }) => ({
    Länskod: code,
    Folkmängd: population,
    "Folkmängd 0–18": Math.floor(population / 10),
  })),
);

describe("details", () => {
  const read = (rows: readonly Line[], costs: readonly Line[] = []) =>
    readDetails([
      ...(rows.length > 0 ? [sheet("Uppgifter", rows)] : []),
      ...(costs.length > 0 ? [sheet("Kostnader", costs)] : []),
    ]);

  test("are read for regions and SKR, and neither sheet need be there", () => {
    const { details, problems } = read(
      [
        {
          Region: "Region Skåne",
          Organisationsnummer: "232100-0255",
          Telefon: "044-1",
          "Rekvirerat datum": "2023-11-30",
          "Period från": 44927,
          "Erhållet bidrag": "1 000 kr",
        },
        { Region: "SKR", Organisationsnummer: "222000-0315", "Diarienummer beslut": "S2023/1" },
      ],
      [
        { Region: "SKR", Kostnadspost: "Löner", Belopp: 100 },
        { Region: "12", Kostnadspost: "Resor", Belopp: "2 000" },
        { Region: "12", Kostnadspost: "Lokaler", Belopp: 1 },
        { Region: "Summa", Kostnadspost: "Alla", Belopp: 2101 },
      ],
    );
    expect(problems).toEqual([]);
    expect(details.recipients.get("12")).toEqual({
      texts: { organisationNumber: "232100-0255", phone: "044-1", from: "2023-01-01" },
      dates: { requisitioned: { date: "2023-11-30", place: { sheet: "Uppgifter", cell: "D2" } } },
      received: 1000,
    });
    expect(details.recipients.get("skr")?.texts).toEqual({
      organisationNumber: "222000-0315",
      decisionNumber: "S2023/1",
    });
    expect(details.costs).toEqual(
      new Map([
        [
          "12",
          [
            { label: "Resor", kronor: 2000 },
            { label: "Lokaler", kronor: 1 },
          ],
        ],
        ["skr", [{ label: "Löner", kronor: 100 }]],
      ]),
    );
    expect(readDetails([])).toEqual({ details: NO_DETAILS, problems: [] });
  });

  test.each<[string, Line, string, string]>([
    ["an unknown region", { Region: "Skone", Organisationsnummer: "232100-0255" }, "region-unknown", "A2"],
    ["a wrong check digit", { Region: "Skåne", Organisationsnummer: "232100-0256" }, "organisation-number-check", "B2"],
    ["too few digits", { Region: "Skåne", Organisationsnummer: "232100" }, "organisation-number-unreadable", "B2"],
    ["no date", { Region: "Skåne", "Rekvirerat datum": "i höstas" }, "date-unreadable", "B2"],
    ["a day that is none", { Region: "SKR", "Redovisat datum": "2024-02-30" }, "date-unreadable", "B2"],
    ["no amount", { Region: "Skåne", Bankgiro: "1-1", "Erhållet bidrag": "mycket" }, "count-unreadable", "C2"],
  ])("with %s are pointed out at the cell", (_, line, code, cell) => {
    expect(read([line]).problems.map((one) => [one.code, one.place])).toEqual([[code, { sheet: "Uppgifter", cell }]]);
  });

  test("are no settlement's business: their sheets change nothing of it", () => {
    const waits = sheet("Väntetider", [
      { Region: "01", Månad: "2023-01", Prestationskrav: 1, Täljare: 95, Nämnare: 100 },
    ]);
    const besides = [
      sheet("Uppgifter", [{ Region: "SKR", Bankgiro: "1-1" }]),
      sheet("Kostnader", [{ Region: "12", Kostnadspost: "Resor", Belopp: 1 }]),
    ];
    const results = [
      [PEOPLE, waits],
      [...besides, PEOPLE, waits],
    ].map((grids) => settle(agreement2023, grids, { corrections: "carry" }));
    expect(results[1]?.problems).toEqual(results[0]?.problems);
    expect(results[1]?.settlement?.payments).toEqual(results[0]?.settlement?.payments);
  });

  test("given twice, and costs that are no amounts, are pointed out at the cell", () => {
    expect(
      read([
        { Region: "SKR", Bankgiro: "1" },
        { Region: "SKR", Bankgiro: "2" },
      ]).problems.map((one) => [one.code, one.place?.cell]),
    ).toEqual([["row-twice", "A3"]]);
    const { problems, details } = read(
      [],
      [
        { Region: "SKR", Kostnadspost: "Löner", Belopp: "en massa" },
        { Region: "12", Kostnadspost: "Resor", Belopp: "" },
      ],
    );
    expect(problems.map((one) => [one.code, one.severity, one.place])).toEqual([
      ["cost-unreadable", "error", { sheet: "Kostnader", cell: "C3" }],
      ["cost-unreadable", "error", { sheet: "Kostnader", cell: "C2" }],
    ]);
    expect(details.costs.size).toBe(0);
  });
});
