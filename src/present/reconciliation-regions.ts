/** What `Avstämning` says of each region: its reserve, what it earned, its part of what was not, and its year. */
import { type RegionCode, regionName, requirementsOf } from "../agreement";
import { type Known, nearest, sum } from "../ground";
import type { Amounts as Kronor } from "../paying";
import { isTested } from "../settling";
import { type Formula, quoted, type Ref, type TableColumn } from "../sheets";
import { reservedOf, soFar } from "../shown";
import { BLOCK as BY_REQUIREMENT } from "./by-requirement";
import { SUM_COLUMN } from "./kronor-table";
import { paymentColumn } from "./payments";
import {
  hasRows,
  moneySettled,
  ofMonth,
  ofPayment,
  ofRegion,
  ofShared,
  oreIn,
  outcome,
  outcomeOf,
  type Rule,
  rowsOf,
  type Source,
  shareOf,
} from "./reconciliation-cells";
import { partColumns, redistributed } from "./reconciliation-lots";
import { grantColumns, paymentColumns } from "./reconciliation-roundings";
import {
  type ApartColumn,
  type ApartTable,
  amountIn,
  apartOf,
  distance,
  roundingColumns,
  same,
} from "./reconciliation-tables";
import { fateOf } from "./why";

// What formulas name the table by.
const REGIONS_APART = "apart-regions";

type Column = ApartColumn<RegionCode>;

/** The table of regions. */
export function regionTable(source: Source): ApartTable<RegionCode> {
  const { settlement, text } = source;
  const { regions } = settlement;
  const names: TableColumn<RegionCode> = {
    id: "name",
    header: text.places.sheet.region,
    kind: "text",
    width: 28,
    cell: regionName,
  };
  return {
    id: REGIONS_APART,
    kind: "region",
    rows: regions,
    names: [names],
    columns: [
      ...(hasRows(settlement)
        ? [
            reserves(source),
            earned(source),
            decided(source),
            bonus(source),
            ...paymentColumns(source, REGIONS_APART),
            year(source),
          ]
        : []),
      ...grantColumns(source, REGIONS_APART),
    ],
  };
}

/** A cell of the table's own. */
const own = (row: number, column: string): Ref => ({ block: REGIONS_APART, row, column });

// The region's people of all people: each of the three parts that are shown is rounded by itself.
function reserves(source: Source): Column {
  const people: Ref = ofRegion("all", "population");
  const byPeople = (index: number): Formula => [
    `${moneySettled(source)}*`,
    ...amountIn(ofRegion(index, "population")),
    "/SUM(",
    people,
    ")",
  ];
  const within = PARTS_SHOWN;
  return {
    id: "reserves",
    name: "region-reserves",
    apart: (_, index) => apartOf([{ left: amountIn(ofRegion(index, "reserved")), right: byPeople(index), within }]),
  };
}

/** Three parts, none of them a whole öre from what it is exactly. */
export const PARTS_SHOWN = 3n;

// In three sheets, and by the shares of the reserves that `Utfall` says were earned.
function earned(source: Source): Column {
  return {
    id: "earned",
    name: "region-earned",
    apart: (region, index) => {
      const name = own(index, "name");
      const inOutcome = outcomeOf(name, "earned");
      const rows = rowsOf(source, "region", region);
      const byShares = sum(
        rows.map((reserve) => BigInt(shareOf(source, reserve) ?? 0) * reservedOf(source.amounts.cell(reserve))),
      );
      const within = distance(nearest(byShares, 100n), oreIn(source, rows, "earned")) + 1n;
      const shares = [
        "SUMPRODUCT((",
        outcome("region"),
        "=",
        name,
        ")*1,",
        outcome("share"),
        ",",
        outcome("reserved"),
        ")",
      ];
      return apartOf([
        same(amountIn(ofRegion(index, "earned")), inOutcome),
        same(amountIn(ofShared(index, "earned")), inOutcome),
        { left: inOutcome, right: shares, within },
      ]);
    },
  };
}

function decided({ text }: Source): Column {
  return {
    id: "decided",
    name: "region-decided",
    apart: (_, index) => {
      const name = own(index, "name");
      const reserved = outcomeOf(name, "reserved");
      const open = [
        ...["SUMIFS(", outcome("reserved"), ",", outcome("region"), ",", name],
        ...[",", outcome("earned"), ",", quoted(text.open), ")"],
      ];
      const parts = [...outcomeOf(name, "earned"), "+", ...outcomeOf(name, "pot"), "+", ...open];
      return apartOf([same(amountIn(ofRegion(index, "reserved")), reserved), same(reserved, parts)]);
    },
  };
}

function bonus(source: Source): Column {
  const { settlement, amounts } = source;
  const named = { id: "bonus", name: "region-bonus" } as const;
  if (!settlement.complete) return { ...named, apart: "open" };
  const isPot = fateOf(settlement.agreement) === "bonus-pot";
  const rule = isPot ? byMerit(source) : redistributed(source, REGIONS_APART);
  return {
    ...named,
    before: isPot ? [] : partColumns(source, own),
    apart: (region, index) => {
      const shown = amountIn(ofRegion(index, "bonus"));
      const told = amounts.bonus(region);
      const { formula, ore } = rule(region, index);
      const within = distance(ore, told === "open" ? 0n : told) + 1n;
      // The region's part of the pot as it is shown beside its kronor.
      const part = ["SUM(", ofMonth("all", "pot"), ")*", ...amountIn(ofShared(index, "share"))];
      return apartOf([
        same(shown, amountIn(ofShared(index, "bonus"))),
        { left: shown, right: formula, within },
        ...(isPot ? [{ left: shown, right: part, within }] : []),
      ]);
    },
  };
}

// The pot by what the region earned by tests, of all that was.
function byMerit(source: Source): Rule {
  const { settlement, amounts, text } = source;
  const { performance } = settlement.agreement;
  const hasUntested = (performance?.untested?.value ?? []).length > 0;
  const tested = (region: RegionCode): bigint =>
    hasUntested
      ? oreIn(
          source,
          rowsOf(source, "region", region).filter((reserve) => isTested(performance, reserve)),
          "earned",
        )
      : amounts.region(region).earned;
  const all = sum(settlement.regions.map(tested));
  if (all === 0n) return () => ({ formula: ["0"], ore: 0n });
  const isTestedRow: Formula = [outcome("path"), ",", quoted(`<>${text.path.untested}`)];
  const merit = (index: number): Formula =>
    hasUntested
      ? ["SUMIFS(", outcome("earned"), ",", outcome("region"), ",", own(index, "name"), ",", ...isTestedRow, ")"]
      : amountIn(ofRegion(index, "earned"));
  const allMerits: Formula = hasUntested
    ? ["SUMIFS(", outcome("earned"), ",", ...isTestedRow, ")"]
    : ["SUM(", ofRegion("all", "earned"), ")"];
  const pot = soFar(amounts.total, "pot");
  return (region, index) => ({
    formula: ["SUM(", ofMonth("all", "pot"), ")*", ...merit(index), "/", ...allMerits],
    ore: nearest((pot === "open" ? 0n : pot) * tested(region), all),
  });
}

// What all payments gave is what was earned and received, in whole kronor; and so is what `Per krav` gives.
function year(source: Source): Column {
  const { settlement, amounts, text } = source;
  const { payments, complete, agreement } = settlement;
  const named = { id: "year", name: "region-year" } as const;
  const paid = payments.flatMap(({ amounts: own_ }) => (own_ === "open" ? [] : [own_]));
  if (!complete || paid.length < payments.length) return { ...named, apart: "open" };
  const outstanding = payments.flatMap(({ rule, outstanding: left }) => (left ? [{ id: rule.id, left }] : []));
  const given = (index: number): Formula => [
    ...amountIn(ofPayment(index, SUM_COLUMN)),
    ...outstanding.flatMap(({ id }): Formula => ["+", ...amountIn(ofPayment(index, paymentColumn.outstanding(id)))]),
  ];
  const ofAll = (parts: readonly Kronor[], region: RegionCode): bigint =>
    sum(parts.map((kronor) => kronor.get(region) ?? 0n));
  const exact = (region: RegionCode): bigint => amounts.region(region).earned + known(amounts.bonus(region));
  const rounding = roundingColumns<RegionCode>(
    REGIONS_APART,
    {
      id: "year",
      of: text.places.sheet.year,
      difference: (index) => [...given(index), "-", ...amountIn(ofRegion(index, "total"))],
      ore: settlement.regions.map(
        (region) => ofAll([...paid, ...outstanding.map(({ left }) => left)], region) * 100n - exact(region),
      ),
    },
    text,
  );
  const inTable = (index: number): Ref => ({
    sheet: "byRequirement",
    block: BY_REQUIREMENT,
    row: index,
    column: "sum",
  });
  const hasTable = requirementsOf(agreement).length > 0;
  return {
    ...named,
    ...rounding,
    apart: (region, index) => {
      const rounded = rounding.apart === "open" ? [] : rounding.apart(region, index);
      if (!hasTable) return rounded;
      const apart = ["ROUND(", ...given(index), "-", ...amountIn(inTable(index)), ",2)"];
      return ["IF(", ...apart, "<>0,", ...apart, ",", ...rounded, ")"];
    },
  };
}

function known(amount: Known): bigint {
  return amount === "open" ? 0n : amount;
}
