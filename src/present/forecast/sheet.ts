/** The sheet `Prognos`: what a year that is not over may bring a region. It says of itself that it is no settlement. */
import { regionName, requirementsOf } from "../../agreement";
import { type Draws, type Forecast, type Gets, publishedBefore } from "../../forecast";
import { percentText, type Ratio, yearOf } from "../../ground";
import { type Block, OUTPUT, type OutChart, type OutSheet, type TableColumn, tableOf } from "../../sheets";
import { FORECAST, monthWords, type Text } from "../../text";
import { answersBlock } from "./answers";
import { oddsBlock, requirementWords, spendingBlock, stepsBlock } from "./steps";

/** The sheet; `line` is the fingerprint of the settlement that the forecast begins from. */
export function forecastSheet(forecast: Forecast, draws: Draws, line: string, text: Text): OutSheet {
  const words = FORECAST[text.language];
  const spent = spendingBlock(forecast, text);
  const hasSteps = forecast.months.length > 0;
  return {
    id: "forecast",
    name: OUTPUT.forecast,
    title: words.title({ region: regionName(forecast.region), agreement: forecast.agreement.title }),
    notes: [...forecastNotes(forecast, draws, text), stampOf(draws, line, text)],
    blocks: [
      answersBlock(forecast, draws, text),
      alternativesBlock(forecast, text),
      ...(hasSteps ? [stepsBlock(forecast, draws, text), ...(spent ? [spent] : [])] : []),
      requirementsBlock(forecast, draws, text),
      ...(hasSteps ? [oddsBlock(forecast, draws, text)] : []),
      regionsBlock(forecast, text),
    ],
    charts: [chartOf(draws, text)],
    tone: "forecast",
  };
}

/** The name of a forecast, by what it begins from and how it is drawn. */
function stampOf(draws: Draws, line: string, text: Text): string {
  return FORECAST[text.language].stamp({ line, ...numbersOf(draws, text) });
}

function numbersOf({ count, seed }: Draws, text: Text): { readonly draws: string; readonly seed: string } {
  return { draws: text.number(String(count)), seed: String(seed) };
}

/** The notes: that it is a forecast, the outlook, what others are taken to earn, and how it is drawn. */
export function forecastNotes(forecast: Forecast, draws: Draws, text: Text): string[] {
  const words = FORECAST[text.language];
  const { outlook, months, monthsWithoutLastYear, restsOnOthers } = forecast;
  const listed = (all: Forecast["months"]): string => all.map((month) => monthWords(month, text)).join(", ");
  return [
    words.notSettled,
    months.length === 0 ? words.outlookDone : words.outlook({ way: words.ways[outlook.way], months: listed(months) }),
    ...(outlook.own ? [words.ownEntry([...outlook.own.keys()].join(", "))] : []),
    ...(restsOnOthers ? [othersNote(forecast, text)] : []),
    ...(monthsWithoutLastYear.length > 0 ? [words.withoutLastYear(listed(monthsWithoutLastYear))] : []),
    words.method(numbersOf(draws, text)),
    ...(draws.still.length > 0 ? [words.still(draws.still.join(", "))] : []),
  ];
}

/** What others are taken to earn, and where that is from. */
export function othersNote({ agreement, outlook: { others } }: Forecast, text: Text): string {
  const words = FORECAST[text.language].others;
  const share = shareWords(others.share, text);
  switch (others.from) {
    case "published": {
      const { year, source } = publishedFor(agreement);
      return words.published({ share, year: String(year), document: source.document });
    }
    case "half":
      return words.half;
    case "own":
      return words.own({ share });
    case "entry":
      return words.entry({ share });
  }
}

function publishedFor({ performance }: Forecast["agreement"]): ReturnType<typeof publishedBefore> {
  const [first] = performance?.months.value ?? [];
  return publishedBefore(first ? yearOf(first) : 0);
}

function shareWords(share: Ratio, text: Text): string {
  return text.percent(percentText(share));
}

function alternativesBlock({ alternatives, restsOnOthers }: Forecast, text: Text): Block {
  const words = FORECAST[text.language];
  const { columns, title } = words.alternatives;
  type Row = Forecast["alternatives"][number];
  // Where everybody's figures are there, nobody is taken to earn anything.
  const others: TableColumn<Row>[] = [
    {
      ...{ id: "others", header: columns.others, kind: "text", width: 16 },
      cell: ({ others: { from } }) => words.shortOthers[from],
    },
    {
      ...{ id: "share", header: columns.share, kind: "text", width: 12 },
      cell: ({ others: { share } }) => shareWords(share, text),
    },
  ];
  return tableOf<Row>(
    [
      { id: "way", header: columns.way, kind: "text", width: 64, cell: ({ way }) => words.shortWays[way] },
      ...(restsOnOthers ? others : []),
      { id: "total", header: columns.total, kind: "kronor", width: 18, cell: ({ total }) => Number(total) },
    ],
    alternatives,
    { title },
  );
}

/** What formulas and charts name the requirements' table by. */
const REQUIREMENTS_BLOCK = "forecast-requirements";

function requirementsBlock({ agreement }: Forecast, draws: Draws, text: Text): Block {
  const { title, columns } = FORECAST[text.language].requirements;
  const rows = requirementsOf(agreement).map((requirement, index) => ({
    requirement,
    band: draws.requirements[index],
  }));
  type Row = (typeof rows)[number];
  const kronor = (id: "mean" | "p10" | "median" | "p90"): TableColumn<Row> => ({
    ...{ id, header: columns[id], kind: "kronor", width: 20 },
    cell: ({ band }) => (band ? Math.round(band[id]) : ""),
  });
  return tableOf<Row>(
    [
      {
        ...{ id: "name", header: columns.requirement, kind: "text", width: 64 },
        cell: ({ requirement }) => requirementWords(requirement, text),
      },
      ...(["p10", "median", "p90", "mean"] as const).map(kronor),
    ],
    rows,
    { id: REQUIREMENTS_BLOCK, title },
  );
}

function regionsBlock({ regions }: Forecast, text: Text): Block {
  const { title, columns } = FORECAST[text.language].regions;
  type Row = Forecast["regions"][number];
  const kronor = (id: Exclude<keyof typeof columns, "region">, of: (row: Row) => bigint): TableColumn<Row> => ({
    ...{ id, header: columns[id], kind: "kronor", width: 20 },
    cell: (row) => Number(of(row)),
  });
  const gets = (pick: (gets: Gets) => bigint, of: "today" | "expected") => (row: Row) => pick(row[of]);
  return tableOf<Row>(
    [
      {
        ...{ id: "region", header: columns.region, kind: "text", width: 64 },
        cell: ({ region }) => `${region} ${regionName(region)}`,
      },
      kronor(
        "todayEarned",
        gets(({ earned }) => earned, "today"),
      ),
      kronor(
        "today",
        gets(({ total }) => total, "today"),
      ),
      kronor(
        "earned",
        gets(({ earned }) => earned, "expected"),
      ),
      kronor(
        "total",
        gets(({ total }) => total, "expected"),
      ),
    ],
    regions,
    { title },
  );
}

function chartOf({ total }: Draws, text: Text): OutChart {
  const words = FORECAST[text.language].chart;
  const kronor = (amount: number): string => text.kronor(String(Math.round(amount)));
  return {
    name: "KomiljardenPrognos",
    title: words.title,
    altText: words.alt({ p10: kronor(total.p10), median: kronor(total.median), p90: kronor(total.p90) }),
    type: "columns",
    data: {
      sheet: "forecast",
      block: REQUIREMENTS_BLOCK,
      categories: "name",
      values: ["p10", "median", "p90"],
    },
    axis: words.axis,
    kind: "kronor",
  };
}
