/** The sheet `Sammanställning`: what each region gets, and what each requirement paid. */
import { assumptionsOf, type Performance, type RegionCode, regionName, requirementsOf, weightsOf } from "../agreement";
import { approximate, type Known, minusKnown, perHead, sum, sumKnown } from "../ground";
import type { CellValue } from "../sheets";
import {
  type Block,
  type BlockFormula,
  columnsOf,
  type Formula,
  OUTPUT,
  type OutSheet,
  placesOf,
  type Ref,
  sumOrOpen,
  sumSoFar,
  whereKnown,
} from "../sheets";
import { type Amounts, type CellAmounts, reservedOf, type ShownSettlement, soFar } from "../shown";
import type { Text } from "../text";
import { hiddenNotes } from "./hidden-notes";
import { ORE, oreCell, partOf } from "./shown-cells";
import { fateOf, measuredWords } from "./why";

/** What a region gets of the performance money, in öre. */
export interface RegionLine {
  readonly region: RegionCode;
  readonly population: number;
  readonly amounts: CellAmounts;
  readonly bonus: Known;
  readonly total: Known;
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
  return [
    words.measured({
      months: measuredWords(agreement, text),
      sheets: [population, waiting].filter((name) => name !== "").join(", "),
    }),
    words.proven({
      label: text.proven[agreement.proven],
      means: text.provenMeans[agreement.proven],
      assumptions: assumptionsOf(agreement).length,
    }),
    ...(agreement.performance ? [complete ? words.complete : words.partial] : [words.noPerformance]),
    ...(precision ? [words.settings({ precision: text.precision[precision], upTo: settings.upTo ?? "" })] : []),
    ...(settings.reporting === "disqualify" ? [words.disqualifying] : []),
    ...decided,
    ...hiddenNotes(settlement, text),
    dates.length > 0 ? words.dates(dates.join(", ")) : words.noDate(agreement.populationDate.value),
  ];
}

function regionBlock(
  lines: readonly RegionLine[],
  { total: all, shared }: Amounts,
  received: string,
  text: Text,
): Block {
  const words = text.sheets.summary;
  const people = lines.reduce((total, { population }) => total + population, 0);
  const cells = (reserved: bigint, earned: Known, bonus: Known, total: Known, population: number): CellValue[] => [
    population,
    oreCell(reserved, text),
    oreCell(earned, text),
    partOf(earned, reserved, text),
    oreCell(bonus, text),
    oreCell(total, text),
    oreCell(minusKnown(total, reserved), text),
    oreCell(perHead(total, population), text),
  ];
  return {
    id: REGIONS_BLOCK,
    formulas: regionFormulas(lines.length, text),
    columns: columnsOf(words.columns(received), [
      ["text", 11],
      ["text", 34],
      ["whole", 12],
      ["ore", 18],
      ["ore", 18],
      ["share", 10],
      ["ore", 18],
      ["ore", 18],
      ["ore", 18],
      ["ore", 12],
    ]),
    rows: lines.map(({ region, population, amounts, bonus, total }) => [
      region,
      regionName(region),
      ...cells(reservedOf(amounts), soFar(amounts, "earned"), bonus, total, population),
    ]),
    total: [
      "",
      words.total,
      ...cells(reservedOf(all), soFar(all, "earned"), shared, sumKnown(lines.map(({ total }) => total)), people),
    ],
  };
}

function requirementBlock(
  { agreement }: ShownSettlement,
  performance: Performance,
  amounts: Amounts,
  text: Text,
): Block {
  const words = text.sheets.summary;
  const weights = weightsOf(performance);
  const all = sum(weights.values());
  const cells = (own: CellAmounts): CellValue[] => [
    oreCell(reservedOf(own), text),
    oreCell(soFar(own, "earned"), text),
    partOf(soFar(own, "earned"), reservedOf(own), text),
    oreCell(soFar(own, "pot"), text),
    oreCell(own.open, text),
  ];
  const rows = requirementsOf(agreement);
  return {
    id: REQUIREMENTS_BLOCK,
    formulas: requirementFormulas(rows.length, text),
    title: words.requirementTitle,
    columns: columnsOf(words.requirementColumns, [
      ["text", 11],
      ["text", 34],
      ["share", 12],
      ["ore", 18],
      ["ore", 18],
      ["share", 10],
      ["ore", 18],
      ["ore", 18],
    ]),
    rows: rows.map(({ number, name }) => [
      number,
      name,
      approximate({ n: weights.get(number) ?? 0n, d: all }),
      ...cells(amounts.requirement(number)),
    ]),
    total: ["", words.total, 1, ...cells(amounts.total)],
  };
}

/** What formulas of other sheets and charts name the regions' table by. */
export const REGIONS_BLOCK = "regions";

/** And that of the requirements. */
export const REQUIREMENTS_BLOCK = "requirements";

/** The columns of the regions' table that others refer to, counted from zero. */
export const REGION_COLUMNS = placesOf([
  "code",
  "region",
  "population",
  "reserved",
  "earned",
  "share",
  "bonus",
  "total",
  "against",
  "perHead",
]);

/** And those of the requirements'. */
export const REQUIREMENT_COLUMNS = placesOf(["number", "name", "weight", "reserved", "earned", "share", "pot", "open"]);

// Sums and what follows from other cells are native; population, reserved, earned and bonus are the engine's values.
function regionFormulas(count: number, text: Text): BlockFormula[] {
  const { population, reserved, earned, share, bonus, total, against, perHead: each } = REGION_COLUMNS;
  const cell = (row: number | "total", column: number): Ref => ({ block: REGIONS_BLOCK, row, column });
  const own = (row: number | "total"): BlockFormula[] => {
    const known = (cells: readonly number[], formula: Formula): Formula =>
      whereKnown(
        cells.map((column) => cell(row, column)),
        formula,
        text.open,
      );
    return [
      {
        row,
        column: share,
        formula: known(
          [earned],
          ["IF(", cell(row, reserved), '=0,"",', cell(row, earned), "/", cell(row, reserved), ")"],
        ),
      },
      { row, column: total, formula: known([earned, bonus], [cell(row, earned), "+", cell(row, bonus)]) },
      {
        row,
        column: against,
        formula: known([total], ["ROUND(", cell(row, total), "-", cell(row, reserved), `,${String(ORE)})`]),
      },
      {
        row,
        column: each,
        formula: known([total], ["ROUND(", cell(row, total), "/", cell(row, population), `,${String(ORE)})`]),
      },
    ];
  };
  const sums = [population, reserved, earned].map(
    (column): BlockFormula => ({
      row: "total",
      column,
      formula: sumSoFar({ block: REGIONS_BLOCK, row: "all", column }, text.open),
    }),
  );
  sums.push({
    row: "total",
    column: bonus,
    formula: sumOrOpen({ block: REGIONS_BLOCK, row: "all", column: bonus }, text.open),
  });
  return [...Array.from({ length: count }, (_, row) => own(row)).flat(), ...sums, ...own("total")];
}

function requirementFormulas(count: number, text: Text): BlockFormula[] {
  const { weight, reserved, earned, share, pot, open } = REQUIREMENT_COLUMNS;
  const cell = (row: number | "total", column: number): Ref => ({ block: REQUIREMENTS_BLOCK, row, column });
  const shareOf = (row: number | "total"): BlockFormula => ({
    row,
    column: share,
    formula: whereKnown(
      [cell(row, earned)],
      ["IF(", cell(row, reserved), '=0,"",', cell(row, earned), "/", cell(row, reserved), ")"],
      text.open,
    ),
  });
  const sums = [weight, reserved, earned, pot, open].map(
    (column): BlockFormula => ({
      row: "total",
      column,
      formula: sumSoFar({ block: REQUIREMENTS_BLOCK, row: "all", column }, text.open),
    }),
  );
  return [...Array.from({ length: count }, (_, row) => shareOf(row)), ...sums, shareOf("total")];
}
