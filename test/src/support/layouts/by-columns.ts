/** Layouts in which months, requirements or regions stand beside each other. */
import { regionName } from "../../../../src/agreement/regions";
import { lastYear, serialOfDate, yearOf } from "../../../../src/ground/month";
import type { WaitingColumn } from "../../../../src/sheets/names";
import { gridOf, HEADERS, type Layout, monthWord, nameOf, of, PAIRS, type Rows, SINGLES } from "./figures";

/** They. */
export const BY_COLUMNS: readonly Layout[] = [
  {
    name: "months as columns, a sheet for each requirement, measures in rows",
    of: (figures) => {
      const { regions, months, requirements, find } = of(figures);
      return requirements.map((requirement) =>
        gridOf(nameOf(requirement).replaceAll("/", " "), [
          [nameOf(requirement)],
          [],
          ["", "", ...months.map((month) => String(yearOf(month))), ...months.map((month) => yearOf(lastYear(month)))],
          ["Region", "Mått", ...months.map(monthWord), ...months.map(monthWord)],
          ...regions.flatMap((region) => [
            ...PAIRS.map(([header, now, last]) => [
              regionName(region),
              header,
              ...months.map((month) => find(region, month, requirement, now)),
              ...months.map((month) => find(region, month, requirement, last)),
            ]),
            ...SINGLES.map(([header, column]) => [
              regionName(region),
              header,
              ...months.map((month) => find(region, month, requirement, column)),
              ...months.map(() => ""),
            ]),
          ]),
        ]),
      );
    },
  },
  {
    name: "months as columns, tables stacked under their headings",
    of: (figures) => {
      const { regions, months, requirements, find } = of(figures);
      const table = (requirement: string, header: string, column: WaitingColumn, year: number): Rows => [
        [`${nameOf(requirement)}, ${header.toLowerCase()} ${String(year)}`],
        ["Region", ...months.map((month) => monthWord(month).slice(0, 3))],
        ...regions.map((region) => [
          regionName(region),
          ...months.map((month) => find(region, month, requirement, column)),
        ]),
        [],
      ];
      return [
        gridOf(
          "Alla krav",
          requirements.flatMap((requirement) => [
            ...PAIRS.flatMap(([header, now, last]) => [
              ...table(requirement, header, now, 2023),
              ...table(requirement, header, last, 2022),
            ]),
            ...SINGLES.flatMap(([header, column]) => table(requirement, header, column, 2023)),
          ]),
        ),
      ];
    },
  },
  {
    name: "requirements as columns, measures below them",
    of: (figures) => {
      const { regions, months, requirements, find } = of(figures);
      const measures = HEADERS;
      return [
        gridOf("Blad1", [
          [
            "Månad",
            "Region",
            ...requirements.flatMap((requirement) =>
              measures.map((_, index) => (index === 0 ? nameOf(requirement) : "")),
            ),
          ],
          ["", "", ...requirements.flatMap(() => measures.map(([, header]) => header))],
          ...months.flatMap((month) =>
            regions.map((region) => [
              serialOfDate(`${month}-01`),
              regionName(region),
              ...requirements.flatMap((requirement) =>
                measures.map(([column]) => find(region, month, requirement, column)),
              ),
            ]),
          ),
        ]),
      ];
    },
  },
  {
    name: "months as columns with this year beside last year",
    of: (figures) => {
      const { regions, months, requirements, find } = of(figures);
      return [
        gridOf("Utfall", [
          [
            "Region",
            "Krav",
            "Uppgift",
            ...months.flatMap((month) => [serialOfDate(`${month}-01`), serialOfDate(`${lastYear(month)}-01`)]),
          ],
          ...regions.flatMap((region) =>
            requirements.flatMap((requirement) => [
              ...PAIRS.map(([header, now, last]) => [
                regionName(region),
                requirement,
                header,
                ...months.flatMap((month) => [
                  find(region, month, requirement, now),
                  find(region, month, requirement, last),
                ]),
              ]),
              ...SINGLES.map(([header, column]) => [
                regionName(region),
                requirement,
                header,
                ...months.flatMap((month) => [find(region, month, requirement, column), ""]),
              ]),
            ]),
          ),
        ]),
      ];
    },
  },
  {
    name: "regions as columns",
    of: (figures) => {
      const { regions, months, requirements, find } = of(figures);
      return [
        gridOf("Blad1", [
          ["Krav", "Månad", "Mått", ...regions.map(regionName), "Riket"],
          ...requirements.flatMap((requirement) =>
            months.flatMap((month) =>
              HEADERS.map(([column, header]) => [
                requirement,
                month,
                header,
                ...regions.map((region) => find(region, month, requirement, column)),
                1_000_000,
              ]),
            ),
          ),
        ]),
      ];
    },
  },
  {
    name: "every sum beside and below, and a note",
    of: (figures) => {
      const { regions, months, requirements, find } = of(figures);
      return requirements.map((requirement) =>
        gridOf(`Krav ${requirement}`, [
          ["Källa: utdata 2024-01-15"],
          ["Region", "Mått", ...months, ...months.map(lastYear), "Totalt"],
          ...regions.flatMap((region) => [
            ...PAIRS.map(([header, now, last]) => [
              region,
              header,
              ...months.map((month) => find(region, month, requirement, now)),
              ...months.map((month) => find(region, month, requirement, last)),
              4711,
            ]),
            ...SINGLES.map(([header, column]) => [
              region,
              header,
              ...months.map((month) => find(region, month, requirement, column)),
              ...months.map(() => ""),
              4711,
            ]),
          ]),
          ["Riket", "Täljare", ...months.map(() => 9999), ...months.map(() => 9999), 9999],
          ["* Uppgifterna är preliminära"],
        ]),
      );
    },
  },
];
