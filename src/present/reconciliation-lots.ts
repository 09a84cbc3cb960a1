/**
 * What was not earned and goes to those who met the very requirement: in `Avstämning` a row for each requirement and
 * period, and a region's part of it. Within a requirement and a period reserves go by people, and so do the parts.
 */
import { type RegionCode, requirementsOf } from "../agreement";
import { nearest, type Period, sum } from "../ground";
import { isTested, periodsIn } from "../settling";
import { type Block, type Formula, type Ref, type TableColumn, tableOf } from "../sheets";
import type { ShownSettlement } from "../shown";
import { oreIn, outcome, outcomeWhere, type Rule, rowsOf, type Source, shareOf } from "./reconciliation-cells";
import { fateOf } from "./why";

const LOTS = "lots";

interface Lot {
  readonly requirement: string;
  readonly period: Period;
  /** Who gets it: those who met it, all, as has been decided, or nobody. */
  readonly receivers: "met" | "all" | "nobody";
}

/** The lots of a year that has them, and is decided. */
function lotsOf({ agreement, complete, metBy, settings }: ShownSettlement, periods: readonly Period[]): Lot[] {
  const { performance } = agreement;
  if (!performance || !complete || fateOf(agreement) !== "met-requirement") return [];
  return periods
    .filter((period) => isTested(performance, { period }))
    .flatMap((period) =>
      requirementsOf(agreement).map(({ number }): Lot => {
        const nobody = settings.decisions?.[number] === "population" ? "all" : "nobody";
        return { requirement: number, period, receivers: metBy(number, period).length > 0 ? "met" : nobody };
      }),
    );
}

/** The table of lots; none where what was not earned goes by what was. */
export function lotBlocks(source: Source): Block[] {
  const { settlement, text } = source;
  const words = text.places.sheet;
  const lots = lotsOf(settlement, periodsIn(settlement));
  if (lots.length === 0) return [];
  const columns: TableColumn<Lot>[] = [
    { id: "number", header: words.requirement, kind: "text", width: 10, cell: ({ requirement }) => requirement },
    { id: "month", header: words.month, kind: "text", width: 17, cell: ({ period }) => period },
    {
      id: "lost",
      header: words.lost,
      kind: "ore",
      width: 20,
      cell: (lot) => Number(lostIn(source, lot)) / 100,
      formula: (_, index) => ["ROUND(", ...outcomeWhere(isOf(index), "pot"), ",2)"],
    },
    {
      id: "receivers",
      header: words.receivers,
      kind: "ore",
      width: 20,
      cell: (lot) => Number(receiversIn(source, lot)) / 100,
      formula: (lot, index) => ["ROUND(", ...receiving(lot, index), ",2)"],
    },
  ];
  return [tableOf(columns, lots, { id: LOTS, title: words.titles.lot, folded: lots.map((_, index) => index) })];
}

const inLots = (row: number, column: string): Ref => ({ block: LOTS, row, column });

function isOf(index: number): (readonly [string, Ref])[] {
  return [
    ["number", inLots(index, "number")],
    ["month", inLots(index, "month")],
  ];
}

// The reserves of those who get a part: of all regions, or of one.
function receiving({ receivers }: Lot, index: number, name?: Ref): Formula {
  if (receivers === "nobody") return ["0"];
  return [
    ...["SUMPRODUCT((", outcome("number"), "=", inLots(index, "number"), ")"],
    ...["*(", outcome("month"), "=", inLots(index, "month"), ")"],
    ...(receivers === "met" ? ["*(", outcome("share"), ">0)"] : []),
    ...(name ? ["*(", outcome("region"), "=", name, ")"] : []),
    ...["*1,", outcome("reserved"), ")"],
  ];
}

function lostIn(source: Source, { requirement, period }: Lot): bigint {
  const rows = rowsOf(source, "requirement", requirement).filter((one) => one.period === period);
  return oreIn(source, rows, "pot");
}

function receiversIn(source: Source, { requirement, period, receivers }: Lot, region?: RegionCode): bigint {
  if (receivers === "nobody") return 0n;
  const rows = rowsOf(source, "requirement", requirement).filter(
    (one) =>
      one.period === period &&
      (region === undefined || one.region === region) &&
      (receivers === "all" || (shareOf(source, one) ?? 0) > 0),
  );
  return oreIn(source, rows, "reserved");
}

/** A column for each period: what a region gets of what all requirements left in it. */
export function partColumns(source: Source, own: (row: number, column: string) => Ref): TableColumn<RegionCode>[] {
  const { settlement, text } = source;
  const lots = lotsOf(settlement, periodsIn(settlement)).map((lot, index) => ({ lot, index }));
  return [...new Set(lots.map(({ lot }) => lot.period))].map((period) => {
    const those = lots.filter(({ lot }) => lot.period === period);
    return {
      id: partColumn(period),
      header: text.places.sheet.part(period),
      kind: "ore",
      width: 20,
      cell: (region) =>
        Number(
          partOf(
            source,
            those.map(({ lot }) => lot),
            region,
          ),
        ) / 100,
      formula: (_, row) => [
        "ROUND(",
        ...those.flatMap(({ lot, index }, at): Formula => {
          const [lost, all] = [inLots(index, "lost"), inLots(index, "receivers")];
          const part = ["IF(", all, "=0,0,", lost, "/", all, "*", ...receiving(lot, index, own(row, "name")), ")"];
          return at === 0 ? part : ["+", ...part];
        }),
        ",2)",
      ],
    };
  });
}

const partColumn = (period: Period): string => `part ${period}`;

// In one fraction, so that it is rounded once.
function partOf(source: Source, lots: readonly Lot[], region: RegionCode): bigint {
  let [n, d] = [0n, 1n];
  for (const lot of lots) {
    const all = receiversIn(source, lot);
    if (all > 0n) [n, d] = [n * all + lostIn(source, lot) * receiversIn(source, lot, region) * d, d * all];
  }
  return nearest(n, d);
}

/** The rule: all periods' parts together. */
export function redistributed(source: Source, block: string): Rule {
  const { settlement } = source;
  const lots = lotsOf(settlement, periodsIn(settlement));
  const periods = [...new Set(lots.map(({ period }) => period))];
  const [first, last] = [periods[0], periods.at(-1)];
  return (region, row) => ({
    formula:
      first === undefined || last === undefined
        ? ["0"]
        : ["SUM(", { block, row, column: partColumn(first), to: partColumn(last) }, ")"],
    ore: sum(
      periods.map((period) =>
        partOf(
          source,
          lots.filter((lot) => lot.period === period),
          region,
        ),
      ),
    ),
  });
}
