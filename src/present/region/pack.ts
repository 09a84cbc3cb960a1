/** A sheet for one region: its own figures, and what they are of the whole country; nothing about any other region. */

import type { Reserve } from "../../agreement";
import { periodsOf, type RegionCode, regionName, requirementsOf } from "../../agreement";
import { numberOf } from "../../ground";
import type { Problem } from "../../problems";
import { isTested } from "../../settling";
import type { Block, OutSheet } from "../../sheets";
import { type BlockFormula, quoted, type Ref } from "../../sheets";
import {
  type Amounts,
  type CellAmounts,
  markOf,
  reservedOf,
  rowOf,
  type ShownSettlement,
  type ShownVerdict,
  SIGNS,
  shownAmounts,
  soFar,
} from "../../shown";
import type { Text } from "../../text";
import { explainUntested, FORMS } from "../../text";
import { recipientSheetName } from "../forms/recipients";
import { markHighlights } from "../heat-map";
import { hiddenNotes } from "../hidden-notes";
import { messageOf } from "../records";
import { ORE, oreCell } from "../shown-cells";
import { fateOf, measuredWords, whyOf, whyVerdict } from "../why";
import { summaryBlock } from "./summary";

/** The sheets of a region; `amounts` are given where many regions' are made. */
export function regionPack(
  settlement: ShownSettlement,
  problems: readonly Problem[],
  region: RegionCode,
  text: Text,
  amounts: Amounts = shownAmounts(settlement, ORE),
): OutSheet[] {
  const { agreement } = settlement;
  const words = FORMS[text.language].region;
  const summary = text.sheets.summary;
  return [
    {
      id: "region",
      key: region,
      name: recipientSheetName("region", region),
      title: words.title({ region: regionName(region), agreement: agreement.title }),
      notes: [
        ...(agreement.performance
          ? [
              summary.measured({
                months: measuredWords(agreement, text),
                sheets: settlement.submission.sheets.waiting,
              }),
              settlement.complete ? summary.complete : summary.partial,
            ]
          : [summary.noPerformance]),
        words.only,
        ...hiddenNotes(settlement, text),
        ...(agreement.performance ? [text.sheets.heatMap.legend(SIGNS)] : []),
      ],
      blocks: [
        summaryBlock(settlement, amounts, region, text),
        ...(agreement.performance ? [outcomeBlock(settlement, amounts, region, text)] : []),
        whyBlock(settlement, amounts, region, text),
        ...problemsBlocks(settlement, problems, region, text),
        ...(agreement.performance ? [reasonsBlock(settlement, amounts, region, text)] : []),
      ],
    },
  ];
}

const [OUTCOMES_BLOCK, REASONS_BLOCK] = ["outcomes", "reasons"];

/** The width of the first column, which holds the reasons; characters. */
const WIDE = 64;
const AMOUNT = 17;

interface Own {
  readonly reserve: Reserve;
  readonly amounts: CellAmounts;
  readonly verdict: ShownVerdict | undefined;
}

function ownOf({ reserves, verdictOf }: ShownSettlement, amounts: Amounts, region: RegionCode): Own[] {
  return reserves.all
    .filter((reserve) => reserve.region === region)
    .map((reserve) => ({ reserve, amounts: amounts.cell(reserve), verdict: verdictOf(reserve) }));
}

function cellsOf(own: CellAmounts, text: Text): (string | number)[] {
  return [reservedOf(own), soFar(own, "earned"), soFar(own, "pot")].map(
    (units) => oreCell(units, text) as string | number,
  );
}

function together(all: readonly CellAmounts[]): CellAmounts {
  return all.reduce(
    (sum, { earned, pot, open }) => ({ earned: sum.earned + earned, pot: sum.pot + pot, open: sum.open + open }),
    { earned: 0n, pot: 0n, open: 0n },
  );
}

// Marks stand beside the amounts they gave.
function outcomeBlock(settlement: ShownSettlement, amounts: Amounts, region: RegionCode, text: Text): Block {
  const { agreement } = settlement;
  const words = FORMS[text.language].region;
  const periods = agreement.performance ? periodsOf(agreement.performance) : [];
  const own = ownOf(settlement, amounts, region);
  const headers = words.reasonColumns(text.unearned[fateOf(agreement)].column).slice(1);
  const rows = requirementsOf(agreement).map(({ number, name }) => {
    const cells = own.filter(({ reserve }) => reserve.requirement === number);
    const marks = periods.map((period) => {
      const cell = cells.find(({ reserve }) => reserve.period === period);
      return markOf(cell?.verdict, cell === undefined || isTested(agreement.performance, cell.reserve));
    });
    return [`${number} ${name}`, ...cellsOf(together(cells.map((cell) => cell.amounts)), text), ...marks];
  });
  return {
    id: OUTCOMES_BLOCK,
    title: words.outcomes,
    columns: [
      { header: words.requirement, kind: "long-text", width: WIDE },
      ...headers.map((header) => ({ header, kind: "ore" as const, width: AMOUNT })),
      ...periods.map((period) => ({
        header: period.includes("/") ? period : text.shortMonth(numberOf(period as `${number}-${number}`)),
        kind: "text" as const,
        width: period.includes("/") ? AMOUNT : 7,
      })),
    ],
    rows,
    total: [words.sum, ...cellsOf(amounts.region(region), text), ...periods.map(() => "")],
    formulas: sums(OUTCOMES_BLOCK, text),
    highlights: markHighlights(headers.length + 1, headers.length + periods.length),
  };
}

// What is known so far, as the totals of the engine are: open only while nothing is.
function sums(block: string, text: Text): BlockFormula[] {
  return [1, 2, 2 + 1].map((column): BlockFormula => {
    const cells: Ref = { block, row: "all", column };
    return { row: "total", column, formula: ["IF(COUNT(", cells, `)=0,${quoted(text.open)},SUM(`, cells, "))"] };
  });
}

function reasonsBlock(settlement: ShownSettlement, amounts: Amounts, region: RegionCode, text: Text): Block {
  const { agreement } = settlement;
  const words = FORMS[text.language].region;
  const [reason = "", ...headers] = words.reasonColumns(text.unearned[fateOf(agreement)].column);
  return {
    id: REASONS_BLOCK,
    title: words.reasons,
    columns: [
      { header: reason, kind: "long-text", width: WIDE },
      ...headers.map((header) => ({ header, kind: "ore" as const, width: AMOUNT })),
    ],
    rows: ownOf(settlement, amounts, region).map((own) => [
      reasonOf(settlement, own, text),
      ...cellsOf(own.amounts, text),
    ]),
    total: [words.sum, ...cellsOf(amounts.region(region), text)],
    formulas: sums(REASONS_BLOCK, text),
  };
}

function reasonOf(settlement: ShownSettlement, { reserve, verdict }: Own, text: Text): string {
  const { agreement } = settlement;
  const { performance } = agreement;
  if (verdict) return whyVerdict(settlement, verdict, text);
  const requirement = requirementsOf(agreement).find(({ number }) => number === reserve.requirement);
  const untested = performance?.untested;
  if (requirement && untested && !isTested(performance, reserve))
    return explainUntested(reserve.region, requirement, reserve.period, untested, text);
  return `${reserve.requirement} ${requirement?.name ?? ""}, ${reserve.period}: ${text.explain.open}`;
}

function whyBlock(settlement: ShownSettlement, amounts: Amounts, region: RegionCode, text: Text): Block {
  const words = FORMS[text.language].region;
  return {
    title: words.why,
    columns: [{ header: words.whyColumn, kind: "long-text", width: WIDE }],
    rows: whyOf(settlement, amounts, ORE, region, text).map((sentence) => [sentence]),
  };
}

// Only what stands on a row of the region's own: other problems name other regions, or count their rows.
function problemsBlocks(
  { submission }: ShownSettlement,
  problems: readonly Problem[],
  region: RegionCode,
  text: Text,
): Block[] {
  const words = FORMS[text.language].region;
  const { sheets } = submission;
  const place = (sheet: string, address: string): string => `${sheet} ${rowOf(address)}`;
  const own = new Set([
    ...submission.observations
      .filter((one) => one.region === region)
      .map(({ address }) => place(sheets.waiting, address)),
    ...submission.populations
      .filter((one) => one.region === region)
      .map(({ address }) => place(sheets.population, address)),
    ...submission.paid.filter((one) => one.region === region).map(({ address }) => place(sheets.paid, address)),
  ]);
  const ofRegion = problems.filter(
    (one) =>
      one.place?.cell !== undefined &&
      own.has(place(one.place.sheet, one.place.cell)) &&
      !("count" in one.values) &&
      !("regions" in one.values),
  );
  if (ofRegion.length === 0) return [];
  return [
    {
      title: words.problems,
      columns: [
        { header: words.problemColumn, kind: "long-text", width: WIDE },
        { header: words.place, kind: "text", width: AMOUNT },
      ],
      rows: ofRegion.map((one) => [messageOf(one, text), `${one.place?.sheet ?? ""} ${one.place?.cell ?? ""}`]),
    },
  ];
}
