/** The sheet `Sammanställning`: what each region gets, and what each requirement paid. */
import {
  type Performance,
  type RegionCode,
  type Requirement,
  regionName,
  requirementsOf,
  weightsOf,
} from "../agreement";
import { approximate, type Known, minusKnown, perHead, sum, sumKnown, sumOfKnown as sumOfKnownUnits } from "../ground";
import {
  type Block,
  type CellValue,
  type ColumnKind,
  type Formula,
  OUTPUT,
  type OutSheet,
  type Ref,
  sumOfKnown,
  sumOrOpen,
  sumSoFar,
  type TableColumn,
  tableOf,
  whereKnown,
} from "../sheets";
import { type Amounts, type CellAmounts, reservedOf, type ShownSettlement, soFar } from "../shown";
import { monthWords, type Text } from "../text";
import { provenWords } from "./agreement-words";
import { amountColumns } from "./amount-columns";
import { hiddenNotes } from "./hidden-notes";
import { ORE, oreCell, partFormula, partOf } from "./shown-cells";
import { fateOf, measuredWords } from "./why";

/** Figures of a region or of all, in öre. */
interface Figures {
  readonly population: number;
  readonly amounts: CellAmounts;
  readonly bonus: Known;
  readonly total: Known;
}

/** What a region gets of the performance money. */
export interface RegionLine extends Figures {
  readonly region: RegionCode;
}

/** The line of every region, in order of länskod. */
export function regionLines({ regions, populationOf }: ShownSettlement, amounts: Amounts): RegionLine[] {
  return regions.map((region) => {
    const own = amounts.region(region);
    const bonus = amounts.bonus(region);
    return {
      region,
      population: populationOf(region)?.total ?? 0,
      amounts: own,
      bonus,
      total: sumKnown([own.earned, bonus]),
    };
  });
}

/** The sheet. */
export function summarySheet(settlement: ShownSettlement, amounts: Amounts, text: Text): OutSheet {
  const { agreement } = settlement;
  return {
    id: "summary",
    name: OUTPUT.summary,
    title: text.sheets.summary.title(agreement.title),
    notes: notes(settlement, text),
    blocks: agreement.performance
      ? [
          regionBlock(regionLines(settlement, amounts), amounts, text.unearned[fateOf(agreement)].received, text),
          requirementBlock(settlement, agreement.performance, amounts, text),
        ]
      : [],
    pages: "one",
  };
}

function notes(settlement: ShownSettlement, text: Text): string[] {
  const { agreement, complete, precision, submission, settings, metBy } = settlement;
  const words = text.sheets.summary;
  const dates = [...new Set(submission.populations.flatMap(({ asOf }) => (asOf === undefined ? [] : [asOf])))];
  // A decision that is remembered counts only where nobody met the requirement.
  const decided = Object.entries(settings.decisions ?? {}).flatMap(([requirement, decision]) =>
    decision && complete && metBy(requirement).length === 0 ? [words.decision[decision](requirement)] : [],
  );
  const { population, waiting } = submission.sheets;
  const sheets = [population, waiting].filter((name) => name !== "");
  const measured = words.measured({
    months: measuredWords(agreement, text),
    sheets: sheets.join(", "),
    count: sheets.length,
  });
  return [
    ...(measured === "" ? [] : [measured]),
    words.proven({
      proven: provenWords(agreement, text),
      means: text.provenMeans[agreement.proven],
    }),
    ...(agreement.performance ? [complete ? words.complete : words.partial] : [words.noPerformance]),
    ...(precision
      ? [
          words.settings({
            precision: text.precision[precision],
            until: settings.until ? monthWords(settings.until, text) : "",
          }),
        ]
      : []),
    ...(settings.reporting === "disqualify" ? [words.disqualifying] : []),
    ...decided,
    ...hiddenNotes(settlement, text),
    dates.length > 0 ? words.dates(dates.join(", ")) : words.noDate(agreement.populationDate.value),
  ];
}

/** What formulas of other sheets and charts name the regions' table by. */
export const REGIONS_BLOCK = "regions";

/** And that of the requirements. */
export const REQUIREMENTS_BLOCK = "requirements";

function regionBlock(lines: readonly RegionLine[], amounts: Amounts, received: string, text: Text): Block {
  const headers = text.sheets.summary.columns(received);
  const all: Figures = {
    population: lines.reduce((total, { population }) => total + population, 0),
    amounts: amounts.total,
    bonus: amounts.shared,
    total: sumKnown(lines.map(({ total }) => total)),
  };
  const columns: TableColumn<RegionLine>[] = [
    { id: "code", header: headers.code, kind: "text", width: 11, cell: ({ region }) => region },
    {
      id: "region",
      header: headers.region,
      kind: "text",
      width: 34,
      cell: ({ region }) => regionName(region),
      total: { value: text.sheets.summary.total },
    },
    ...figureColumns(headers, all, text),
  ];
  return tableOf(columns, lines, { id: REGIONS_BLOCK });
}

type Headers = ReturnType<Text["sheets"]["summary"]["columns"]>;
type Look = Pick<TableColumn<RegionLine>, "kind" | "width">;

const ORE_LOOK: Look = { kind: "ore", width: 18 };

// Sums and what follows from other cells are native; population, reserved, earned and bonus are the engine's values.
function figureColumns(headers: Headers, all: Figures, text: Text): TableColumn<RegionLine>[] {
  const at = (row: Ref["row"], column: keyof Headers): Ref => ({ block: REGIONS_BLOCK, row, column });
  const given = (id: keyof Headers, look: Look, cell: (of: Figures) => CellValue, sum: typeof sumSoFar) => ({
    id,
    header: headers[id],
    ...look,
    cell,
    total: { value: cell(all), formula: sum(at("all", id), text.open) },
  });
  const derived = (
    id: keyof Headers,
    look: Look,
    cell: (of: Figures) => CellValue,
    formula: (own: (column: keyof Headers) => Ref) => Formula,
  ) => ({
    id,
    header: headers[id],
    ...look,
    cell,
    formula: (_: RegionLine, index: number) => formula((column) => at(index, column)),
    total: {
      value: cell(all),
      ...(id === "total" && { kind: leastKind(all) }),
      formula: formula((column) => at("total", column)),
    },
  });
  const leastTotal = ({ amounts, bonus, total }: Figures): CellValue =>
    ore(total === "open" ? sumOfKnownUnits([soFar(amounts, "earned"), bonus]) : total);
  const leastKind = ({ amounts, total }: Figures): ColumnKind | undefined =>
    total === "open" && soFar(amounts, "earned") !== "open" ? "least-ore" : undefined;
  const ore = (units: Known): CellValue => oreCell(units, text);
  // Of a total that has an open part nothing follows.
  const rounded = (own: (column: keyof Headers) => Ref, left: Ref, sign: "-" | "/", right: Ref): Formula =>
    whereKnown([own("earned"), own("bonus")], ["ROUND(", left, sign, right, `,${String(ORE)})`], text.open);
  return [
    given("population", { kind: "whole", width: 12 }, ({ population }) => population, sumSoFar),
    given("reserved", ORE_LOOK, ({ amounts }) => ore(reservedOf(amounts)), sumSoFar),
    given("earned", ORE_LOOK, ({ amounts }) => ore(soFar(amounts, "earned")), sumSoFar),
    derived(
      "share",
      { kind: "share", width: 10 },
      ({ amounts }) => partOf(soFar(amounts, "earned"), reservedOf(amounts), text),
      (own) => partFormula(own("earned"), own("reserved"), text),
    ),
    given("bonus", ORE_LOOK, ({ bonus }) => ore(bonus), sumOrOpen),
    {
      ...derived("total", ORE_LOOK, leastTotal, (own) => sumOfKnown([own("earned"), own("bonus")], text.open)),
      kindOf: leastKind,
    },
    derived(
      "against",
      ORE_LOOK,
      ({ total, amounts }) => ore(minusKnown(total, reservedOf(amounts))),
      (own) => rounded(own, own("total"), "-", own("reserved")),
    ),
    derived(
      "perHead",
      { kind: "ore", width: 12 },
      ({ total, population }) => ore(perHead(total, population)),
      (own) => rounded(own, own("total"), "/", own("population")),
    ),
  ];
}

function requirementBlock(
  { agreement }: ShownSettlement,
  performance: Performance,
  amounts: Amounts,
  text: Text,
): Block {
  const { requirementTitle: title, requirementColumns: headers, total } = text.sheets.summary;
  const weights = weightsOf(performance);
  const all = sum(weights.values());
  const columns: TableColumn<Requirement>[] = [
    { id: "number", header: headers.number, kind: "text", width: 11, cell: ({ number }) => number },
    {
      id: "name",
      header: headers.name,
      kind: "text",
      width: 34,
      cell: ({ name }) => text.requirementName(name),
      total: { value: total },
    },
    {
      id: "weight",
      header: headers.weight,
      kind: "share",
      width: 12,
      cell: ({ number }) => approximate({ n: weights.get(number) ?? 0n, d: all }),
      total: { value: 1, formula: sumSoFar({ block: REQUIREMENTS_BLOCK, row: "all", column: "weight" }, text.open) },
    },
    ...amountColumns<Requirement>(
      {
        block: REQUIREMENTS_BLOCK,
        headers,
        widths: { reserved: 18, share: 10 },
        amountsOf: ({ number }) => amounts.requirement(number),
        total: amounts.total,
      },
      text,
    ),
  ];
  return tableOf(columns, requirementsOf(agreement), { id: REQUIREMENTS_BLOCK, title });
}
