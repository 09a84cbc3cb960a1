/** The same waiting figures laid out as people lay them out. */
import { regionName } from "../../../src/agreement/regions";
import { lastYear, type Month, numberOf, serialOfDate, yearOf } from "../../../src/ground/month";
import type { CellValue, Grid } from "../../../src/sheets/grid";
import type { WaitingColumn } from "../../../src/sheets/names";

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

type Rows = (readonly CellValue[])[];

const HEADERS: readonly (readonly [WaitingColumn, string])[] = [
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

function gridOf(sheet: string, cells: Rows, top = 0): Grid {
  return { sheet, top, left: 0, cells };
}

function valueOf(figures: Figures, column: WaitingColumn): CellValue {
  return figures.cells[column] ?? "";
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

function name({ region }: Figures): string {
  return regionName(region);
}

function finder(figures: readonly Figures[]) {
  const all = new Map(figures.map((one) => [`${one.region} ${one.month} ${one.requirement}`, one]));
  return (region: string, month: Month, requirement: string, column: WaitingColumn): CellValue =>
    all.get(`${region} ${month} ${requirement}`)?.cells[column] ?? "";
}

function of(figures: readonly Figures[]) {
  return {
    regions: unique(figures.map(({ region }) => region)),
    months: unique(figures.map(({ month }) => month)),
    requirements: unique(figures.map(({ requirement }) => requirement)),
    find: finder(figures),
  };
}

function nameOf(requirement: string): string {
  return REQUIREMENT_NAMES[requirement] ?? requirement;
}

function monthWord(month: Month): string {
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
const PAIRS = [
  ["Täljare", "numerator", "numeratorLast"],
  ["Nämnare", "denominator", "denominatorLast"],
] as const;

const SINGLES = [
  ["Täljare med tolerans", "numeratorTolerance"],
  ["Väntande", "waiting"],
  ["Väntande inom 30 dagar", "waitingWithin"],
] as const;

/** All others. */
export const LAYOUTS: readonly Layout[] = [
  {
    name: "years above the same names",
    of: (figures) => [
      gridOf("Väntetider", [
        ["Väntetider 2023"],
        ["", "", "", "", "2023", "", "2022", "", "", "", ""],
        [
          "Länskod",
          "Region",
          "Månad",
          "Prestationskrav",
          ...PAIRS.map(([header]) => header),
          ...PAIRS.map(([header]) => header),
          ...SINGLES.map(([header]) => header),
        ],
        ...figures.map((one) => [
          one.region,
          name(one),
          one.month,
          one.requirement,
          ...PAIRS.map(([, column]) => valueOf(one, column)),
          ...PAIRS.map(([, , column]) => valueOf(one, column)),
          ...SINGLES.map(([, column]) => valueOf(one, column)),
        ]),
      ]),
    ],
  },
  {
    name: "the year after each name",
    of: (figures) => [
      gridOf("Data", [
        [
          "Region",
          "Månad",
          "Krav",
          ...PAIRS.flatMap(([header]) => [`${header} 2022`, `${header} 2023`]),
          ...SINGLES.map(([header]) => header),
        ],
        ...figures.map((one) => [
          name(one),
          monthWord(one.month),
          nameOf(one.requirement),
          ...PAIRS.flatMap(([, now, last]) => [valueOf(one, last), valueOf(one, now)]),
          ...SINGLES.map(([, column]) => valueOf(one, column)),
        ]),
      ]),
    ],
  },
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
    name: "this year and last year on two sheets",
    of: (figures) => {
      const sheet = (year: 2023 | 2022): Grid =>
        gridOf(String(year), [
          [
            "Länskod",
            "Månad",
            "Krav",
            "Täljare",
            "Nämnare",
            ...(year === 2023 ? SINGLES.map(([header]) => header) : []),
          ],
          ...figures.map((one) => [
            Number(one.region),
            year === 2023 ? one.month : lastYear(one.month),
            Number(one.requirement),
            ...PAIRS.map(([, now, last]) => valueOf(one, year === 2023 ? now : last)),
            ...(year === 2023 ? SINGLES.map(([, column]) => valueOf(one, column)) : []),
          ]),
        ]);
      return [sheet(2023), sheet(2022)];
    },
  },
  {
    name: "this year and last year below each other, year and month apart",
    of: (figures) => [
      gridOf("Månadsdata", [
        ["År", "Månad", "Region", "Krav", "Täljare", "Nämnare", ...SINGLES.map(([header]) => header)],
        ...figures.flatMap((one) => [
          [
            2023,
            numberOf(one.month),
            name(one),
            one.requirement,
            ...PAIRS.map(([, now]) => valueOf(one, now)),
            ...SINGLES.map(([, column]) => valueOf(one, column)),
          ],
          [
            2022,
            numberOf(one.month),
            name(one),
            one.requirement,
            ...PAIRS.map(([, , last]) => valueOf(one, last)),
            "",
            "",
            "",
          ],
        ]),
      ]),
    ],
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
    name: "merged cells",
    of: (figures) => {
      const { regions, months, requirements, find } = of(figures);
      return [
        gridOf("Väntetider", [
          ["Region", "Månad", "Prestationskrav", ...HEADERS.map(([, header]) => header)],
          ...regions.flatMap((region) =>
            months.flatMap((month, first) =>
              requirements.map((requirement, second) => [
                first + second === 0 ? regionName(region) : "",
                second === 0 ? month : "",
                requirement,
                ...HEADERS.map(([column]) => find(region, month, requirement, column)),
              ]),
            ),
          ),
        ]),
      ];
    },
  },
  {
    name: "hospitals under their region",
    of: (figures) => [
      gridOf("Väntetider", [
        ["Region", "Månad", "Prestationskrav", ...HEADERS.map(([, header]) => header)],
        ...figures.flatMap((one) => [
          [name(one), one.month, one.requirement, ...HEADERS.map(([column]) => valueOf(one, column))],
          ["  Länssjukhuset", one.month, one.requirement, ...HEADERS.map(() => 7)],
          ["  Övriga", one.month, one.requirement, ...HEADERS.map(() => 3)],
        ]),
      ]),
    ],
  },
  {
    name: "hospitals in a column of their own",
    of: (figures) => [
      gridOf("Väntetider", [
        ["Region", "Sjukhus", "Månad", "Prestationskrav", ...HEADERS.map(([, header]) => header)],
        ...figures.flatMap((one) => [
          [name(one), "Norra sjukhuset", one.month, one.requirement, ...HEADERS.map(() => 7)],
          [name(one), "Totalt", one.month, one.requirement, ...HEADERS.map(([column]) => valueOf(one, column))],
        ]),
      ]),
    ],
  },
  {
    name: "this year in one table, last year in another beside other measures",
    of: (figures) => [
      gridOf("Täljare", [
        ["Region", "Månad", "Krav", "Täljare", "Täljare fg år", ...SINGLES.map(([header]) => header)],
        ...figures.map((one) => [
          name(one),
          one.month,
          one.requirement,
          valueOf(one, "numerator"),
          valueOf(one, "numeratorLast"),
          ...SINGLES.map(([, column]) => valueOf(one, column)),
        ]),
      ]),
      gridOf("Nämnare", [
        ["Region", "Månad", "Krav", "Nämnare", "Nämnare fg år"],
        ...figures.map((one) => [
          name(one),
          one.month,
          one.requirement,
          valueOf(one, "denominator"),
          valueOf(one, "denominatorLast"),
        ]),
      ]),
    ],
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
    name: "an outline, as a pivot table makes it",
    of: (figures) => {
      const { regions, months, requirements, find } = of(figures);
      return [
        gridOf("Pivot", [
          ["Radetiketter", ...HEADERS.map(([, header]) => header)],
          ...regions.flatMap((region) => [
            [regionName(region), ...HEADERS.map(() => 123_456)],
            ...requirements.flatMap((requirement) => [
              [nameOf(requirement), ...HEADERS.map(() => 98_765)],
              ...months.map((month) => [month, ...HEADERS.map(([column]) => find(region, month, requirement, column))]),
            ]),
          ]),
          ["Totalsumma", ...HEADERS.map(() => 555_555)],
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
