/** Layouts in which a row has figures of one region, month and requirement, or of a part of it. */
import { regionName } from "../../../../src/agreement/regions";
import { lastYear, numberOf } from "../../../../src/ground/month";
import type { Grid } from "../../../../src/sheets/grid";
import { gridOf, HEADERS, type Layout, monthWord, name, nameOf, of, PAIRS, SINGLES, valueOf } from "./figures";

/** They. */
export const BY_ROWS: readonly Layout[] = [
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
];
