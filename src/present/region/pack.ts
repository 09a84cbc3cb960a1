/** A sheet for one region: its own figures, and what they are of the whole country; nothing about any other region. */

import { type RegionCode, type Requirement, type Reserve, regionName, requirementsOf } from "../../agreement";
import { type Known, numberOf } from "../../ground";
import type { Problem } from "../../problems";
import { namesOf, whereaboutsOf } from "../../reading";
import { isTested, periodsIn, reservesIn } from "../../settling";
import { type Block, type OutSheet, rowOf, sumSoFar, type TableColumn, tableOf } from "../../sheets";
import {
  type Amounts,
  type CellAmounts,
  markOf,
  reservedOf,
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
import { standingBlock } from "../standing-lines";
import { fateOf, measuredWords, whyOf, whyOpen, whyVerdict } from "../why";
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
                count: 1,
              }),
              settlement.complete ? summary.complete : summary.partial,
            ]
          : [summary.noPerformance]),
        words.only,
        ...hiddenNotes(settlement, text),
        ...(agreement.performance ? [text.sheets.heatMap.legend(SIGNS)] : []),
      ],
      blocks: [
        // Of a finished year the next table says all.
        ...(settlement.complete ? [] : [standingBlock(settlement, region, text)]),
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

function ownOf(settlement: ShownSettlement, amounts: Amounts, region: RegionCode): Own[] {
  return reservesIn(settlement)
    .filter((reserve) => reserve.region === region)
    .map((reserve) => ({ reserve, amounts: amounts.cell(reserve), verdict: settlement.verdictOf(reserve) }));
}

// Totals are of what is known so far, as the engine's are: open only while nothing is.
function amountColumns<Row>(
  block: string,
  { amountsOf, total, headers }: { amountsOf: (row: Row) => CellAmounts; total: CellAmounts; headers: Headers },
  text: Text,
): TableColumn<Row>[] {
  const column = (id: keyof Headers, units: (own: CellAmounts) => Known): TableColumn<Row> => ({
    id,
    header: headers[id],
    kind: "ore",
    width: AMOUNT,
    cell: (row) => oreCell(units(amountsOf(row)), text),
    total: { value: oreCell(units(total), text), formula: sumSoFar({ block, row: "all", column: id }, text.open) },
  });
  return [
    column("reserved", reservedOf),
    column("earned", (own) => soFar(own, "earned")),
    column("pot", (own) => soFar(own, "pot")),
  ];
}

type Headers = ReturnType<(typeof FORMS)["sv"]["region"]["amountColumns"]>;

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
  const own = ownOf(settlement, amounts, region);
  const cellsOf = ({ number }: Requirement): Own[] => own.filter(({ reserve }) => reserve.requirement === number);
  const before: TableColumn<Requirement>[] = [
    {
      id: "requirement",
      header: words.requirement,
      kind: "long-text",
      width: WIDE,
      cell: ({ number, name }) => `${number} ${text.requirementName(name)}`,
      total: { value: words.sum },
    },
    ...amountColumns<Requirement>(
      OUTCOMES_BLOCK,
      {
        amountsOf: (requirement) => together(cellsOf(requirement).map((cell) => cell.amounts)),
        total: amounts.region(region),
        headers: words.amountColumns(text.unearned[fateOf(agreement)].column),
      },
      text,
    ),
  ];
  const marks = periodsIn(settlement).map(
    (period): TableColumn<Requirement> => ({
      id: `mark ${period}`,
      header: period.includes("/") ? period : text.shortMonth(numberOf(period as `${number}-${number}`)),
      kind: "text",
      width: period.includes("/") ? AMOUNT : 7,
      cell: (requirement) => {
        const cell = cellsOf(requirement).find(({ reserve }) => reserve.period === period);
        return markOf(cell?.verdict, cell === undefined || isTested(agreement.performance, cell.reserve));
      },
    }),
  );
  return tableOf([...before, ...marks], requirementsOf(agreement), {
    id: OUTCOMES_BLOCK,
    title: words.outcomes,
    highlights: markHighlights(before.length, before.length + marks.length - 1),
  });
}

function reasonsBlock(settlement: ShownSettlement, amounts: Amounts, region: RegionCode, text: Text): Block {
  const words = FORMS[text.language].region;
  const columns: TableColumn<Own>[] = [
    {
      id: "reason",
      header: words.reason,
      kind: "long-text",
      width: WIDE,
      cell: (own) => reasonOf(settlement, own, text),
      total: { value: words.sum },
    },
    ...amountColumns<Own>(
      REASONS_BLOCK,
      {
        amountsOf: (own) => own.amounts,
        total: amounts.region(region),
        headers: words.amountColumns(text.unearned[fateOf(settlement.agreement)].column),
      },
      text,
    ),
  ];
  return tableOf(columns, ownOf(settlement, amounts, region), { id: REASONS_BLOCK, title: words.reasons });
}

function reasonOf(settlement: ShownSettlement, { reserve, verdict }: Own, text: Text): string {
  const { agreement } = settlement;
  const { performance } = agreement;
  if (verdict) return whyVerdict(settlement, verdict, text);
  const requirement = requirementsOf(agreement).find(({ number }) => number === reserve.requirement);
  const untested = performance?.untested;
  if (requirement && untested && !isTested(performance, reserve))
    return explainUntested(reserve.region, requirement, reserve.period, untested, text);
  return `${reserve.requirement} ${requirement ? text.requirementName(requirement.name) : ""}, ${reserve.period}: ${whyOpen(settlement, reserve, text)}`;
}

function whyBlock(settlement: ShownSettlement, amounts: Amounts, region: RegionCode, text: Text): Block {
  const words = FORMS[text.language].region;
  return tableOf(
    [{ id: "why", header: words.whyColumn, kind: "long-text", width: WIDE, cell: (sentence) => sentence }],
    whyOf(settlement, amounts, ORE, region, text),
    { title: words.why },
  );
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
      .flatMap((one) => whereaboutsOf(one, sheets.waiting)),
    ...submission.populations
      .filter((one) => one.region === region)
      .flatMap(({ address }) => (address === undefined ? [] : [place(sheets.population, address)])),
    ...submission.paid.filter((one) => one.region === region).map(({ address }) => place(sheets.paid, address)),
  ]);
  const ofRegion = problems.filter(
    (one) =>
      one.place?.cell !== undefined &&
      namesOf(one.place).some((name) => own.has(name)) &&
      !("count" in one.values) &&
      !("regions" in one.values),
  );
  if (ofRegion.length === 0) return [];
  const columns: TableColumn<Problem>[] = [
    { id: "problem", header: words.problemColumn, kind: "long-text", width: WIDE, cell: (one) => messageOf(one, text) },
    {
      id: "place",
      header: words.place,
      kind: "text",
      width: AMOUNT,
      cell: ({ place: at }) => `${at?.sheet ?? ""} ${at?.cell ?? ""}`,
    },
  ];
  return [tableOf(columns, ofRegion, { title: words.problems })];
}
