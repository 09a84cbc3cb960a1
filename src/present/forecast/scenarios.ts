/** The sheet `Scenarier`: years that might be, side by side. It says of itself that it is no settlement. */
import { type RegionCode, regionName } from "../../agreement";
import type { ComparedScenarios, ScenarioOutcome } from "../../forecast";
import { percentText, sum } from "../../ground";
import { type Block, OUTPUT, type OutChart, type OutSheet, type TableColumn, tableOf } from "../../sheets";
import { FORECAST, SCENARIOS, type Text } from "../../text";
import { scenarioChangeWords } from "./change-words";
import { FIRST_WIDTH, interdependenceBlocks, interdependenceSentence, signed } from "./interdependence";

/** The sheet; `line` is the fingerprint of the settlement that the scenarios begin from. */
export function scenariosSheet(
  compared: ComparedScenarios,
  hideBelow: number | undefined,
  line: string,
  text: Text,
): OutSheet {
  const words = SCENARIOS[text.language];
  const rows = rowsOf(compared);
  const hasAny = compared.outcomes.length > 0;
  return {
    id: "scenarios",
    name: OUTPUT.scenarios,
    title: words.title(compared.before.settlement.agreement.title),
    notes: notesOf(compared, line, text),
    blocks: [
      regionsBlock(compared, rows, text),
      ...(hasAny ? [partsBlock(compared, rows, text), changesBlock(compared, hideBelow, text)] : []),
      ...interdependenceBlocks(compared, text),
    ],
    ...(hasAny && { charts: [chartOf(compared, rows, text)] }),
    tone: "forecast",
  };
}

/** A scenario's changes in words, in order. */
export function scenarioChanges(
  { scenario, after }: ScenarioOutcome,
  hideBelow: number | undefined,
  text: Text,
): readonly string[] {
  return scenario.changes.map((change) => scenarioChangeWords(change, after.settlement.agreement, hideBelow, text));
}

/** What a scenario does for each region, on its place. */
interface Row {
  readonly region: RegionCode;
  readonly place: number;
}

// The regions that people live in, before or after.
function rowsOf({ before, outcomes }: ComparedScenarios): readonly Row[] {
  const years = [before, ...outcomes.map(({ after }) => after)].map(({ year }) => year);
  return before.regions.flatMap(({ region }, place) =>
    years.some(({ people }) => (people[place] ?? 0n) > 0n) ? [{ region, place }] : [],
  );
}

function notesOf(compared: ComparedScenarios, line: string, text: Text): string[] {
  const words = SCENARIOS[text.language];
  const { before, outcomes } = compared;
  const { way, others } = before.outlook;
  const sentence = interdependenceSentence(compared, text);
  return [
    words.notSettled,
    before.basis === "settled"
      ? words.bases.settled
      : words.bases.outlook({
          way: FORECAST[text.language].ways[way],
          others: text.percent(percentText(others.share)),
        }),
    words.meaning,
    ...(outcomes.length === 0 ? [words.none] : []),
    ...(sentence === undefined ? [] : [sentence]),
    words.stamp(line),
  ];
}

/** What the chart names the table of regions by. */
const REGIONS_BLOCK = "scenario-regions";

function differenceId(index: number): string {
  return `difference ${String(index)}`;
}

function kronorColumn(id: string, header: string, rows: readonly Row[], of: (row: Row) => bigint): TableColumn<Row> {
  return {
    ...{ id, header, kind: "kronor", width: 24 },
    cell: (row) => Number(of(row)),
    total: { value: Number(sum(rows.map(of))) },
  };
}

function regionColumn(text: Text): TableColumn<Row> {
  const { columns, total } = SCENARIOS[text.language].regions;
  return {
    ...{ id: "region", header: columns.region, kind: "text", width: FIRST_WIDTH },
    cell: ({ region }) => `${region} ${regionName(region)}`,
    total: { value: total },
  };
}

function regionsBlock({ before, outcomes }: ComparedScenarios, rows: readonly Row[], text: Text): Block {
  const words = SCENARIOS[text.language].regions;
  return tableOf(
    [
      regionColumn(text),
      kronorColumn("before", words.columns.before, rows, ({ place }) => before.regions[place]?.total ?? 0n),
      ...outcomes.flatMap(({ scenario, regions }, index) => [
        kronorColumn(
          `after ${String(index)}`,
          words.after(scenario.name),
          rows,
          ({ place }) => regions[place]?.after.total ?? 0n,
        ),
        kronorColumn(
          differenceId(index),
          words.difference(scenario.name),
          rows,
          ({ place }) => regions[place]?.difference.total ?? 0n,
        ),
      ]),
    ],
    rows,
    { id: REGIONS_BLOCK, title: words.title },
  );
}

function partsBlock({ outcomes }: ComparedScenarios, rows: readonly Row[], text: Text): Block {
  const { regions: words, parts } = SCENARIOS[text.language];
  return tableOf(
    [
      regionColumn(text),
      ...outcomes.flatMap(({ scenario, regions }, index) => [
        kronorColumn(
          `direct ${String(index)}`,
          words.direct(scenario.name),
          rows,
          ({ place }) => regions[place]?.difference.earned ?? 0n,
        ),
        kronorColumn(
          `pot ${String(index)}`,
          words.throughPot(scenario.name),
          rows,
          ({ place }) => regions[place]?.difference.bonus ?? 0n,
        ),
      ]),
    ],
    rows,
    { title: parts.title },
  );
}

function changesBlock({ outcomes }: ComparedScenarios, hideBelow: number | undefined, text: Text): Block {
  const { title, columns, bases, nothing } = SCENARIOS[text.language].changes;
  const rows = outcomes.flatMap((outcome) => {
    const said = scenarioChanges(outcome, hideBelow, text);
    return (said.length === 0 ? [nothing] : said).map((change) => ({ outcome, change }));
  });
  type Line = (typeof rows)[number];
  const column = (
    id: keyof typeof columns,
    kind: TableColumn<Line>["kind"],
    width: number,
    cell: TableColumn<Line>["cell"],
  ): TableColumn<Line> => ({ id, header: columns[id], kind, width, cell });
  return tableOf<Line>(
    [
      column("scenario", "text", FIRST_WIDTH, ({ outcome }) => outcome.scenario.name),
      column("basis", "text", 24, ({ outcome }) => bases[outcome.after.basis]),
      column("change", "free-text", 24, ({ change }) => change),
    ],
    rows,
    { title },
  );
}

function chartOf({ outcomes }: ComparedScenarios, rows: readonly Row[], text: Text): OutChart {
  const words = SCENARIOS[text.language].chart;
  const scenarios = outcomes.map(({ scenario }) => scenario.name).join(", ");
  const moved = outcomes.flatMap(({ regions }) =>
    rows.map(({ region, place }) => ({ region, kronor: regions[place]?.difference.total ?? 0n })),
  );
  const size = (kronor: bigint): bigint => (kronor < 0n ? -kronor : kronor);
  const most = moved.reduce((best, one) => (size(one.kronor) > size(best.kronor) ? one : best), {
    region: "",
    kronor: 0n,
  });
  return {
    name: "KomiljardenScenarier",
    title: words.title,
    altText:
      most.kronor === 0n
        ? words.altNone(scenarios)
        : words.alt({ scenarios, region: regionName(most.region), kronor: signed(most.kronor, text) }),
    type: "columns",
    data: {
      sheet: "scenarios",
      block: REGIONS_BLOCK,
      categories: "region",
      values: outcomes.map((_, index) => differenceId(index)),
    },
    axis: words.axis,
    kind: "kronor",
  };
}
