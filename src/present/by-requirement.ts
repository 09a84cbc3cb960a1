/** The sheet `Per krav`: what each region gets for each requirement, in whole kronor that add up both ways. */
import { type RegionCode, type Requirement, regionName, requirementsOf } from "../agreement";
import { assert, ifKnown, type Known, type RoundedTable, roundTable, sum } from "../ground";
import { OUTPUT, type OutSheet, type Ref, sumOrOpen, type TableColumn, tableOf } from "../sheets";
import type { ShownSettlement } from "../shown";
import type { Text } from "../text";
import { kronorCell } from "./shown-cells";
import { fateOf } from "./why";

/** The sheet. */
export function requirementSheet(settlement: ShownSettlement, text: Text): OutSheet {
  const { agreement, regions } = settlement;
  const words = text.sheets.byRequirement;
  const table = requirementTable(settlement);
  return {
    id: "byRequirement",
    name: OUTPUT.byRequirement,
    title: words.title(agreement.title),
    notes: [
      words.what(text.unearned[fateOf(agreement)].received),
      words.rule,
      ...(table !== "open" && table.kind === "strayed" ? [words.strayed] : []),
    ],
    blocks: [tableOf(columns(requirementsOf(agreement), table, text), regions, { id: BLOCK })],
    pages: "one",
  };
}

/** What formulas of other sheets name the table by. */
export const BLOCK = "by-requirement";

/** What formulas name the column of a requirement by. */
function requirementColumn(number: string): string {
  return `requirement ${number}`;
}

function columns(requirements: readonly Requirement[], table: Rounded, text: Text): TableColumn<RegionCode>[] {
  const { sum: sumWord } = text.sheets.byRequirement;
  const kronor = (units: Known | undefined) => kronorCell(units, text);
  const down = (column: string) => sumOrOpen({ block: BLOCK, row: "all", column }, text.open);
  const across = (row: number): Ref => ({ block: BLOCK, row, ...acrossRequirements(requirements) });
  return [
    { id: "code", header: text.sheets.code, kind: "text", width: 9, cell: (region) => region },
    {
      id: "region",
      header: text.sheets.region,
      kind: "text",
      width: 26,
      cell: regionName,
      total: { value: sumWord },
    },
    ...requirements.map(({ number, name }, column): TableColumn<RegionCode> => {
      const id = requirementColumn(number);
      return {
        id,
        header: `${number} ${text.requirementName(name)}`,
        kind: "kronor",
        width: 16,
        cell: (_, row) => kronor(ifKnown(table, ({ cells }) => cells[row]?.[column])),
        total: { value: kronor(ifKnown(table, ({ columns: sums }) => sums[column])), formula: down(id) },
      };
    }),
    {
      id: "sum",
      header: sumWord,
      kind: "kronor",
      width: 17,
      cell: (_, row) => kronor(ifKnown(table, ({ rows }) => rows[row])),
      formula: (_, row) => sumOrOpen(across(row), text.open),
      total: { value: kronor(ifKnown(table, ({ rows }) => sum(rows))), formula: down("sum") },
    },
  ];
}

/** The stretch of a row's cells for all requirements. */
export function acrossRequirements(requirements: readonly Requirement[]): Pick<Ref, "column" | "to"> {
  const [first, last] = [requirements[0], requirements.at(-1)];
  assert(first !== undefined && last !== undefined, "money for performance is for requirements");
  return { column: requirementColumn(first.number), to: requirementColumn(last.number) };
}

type Rounded = Known<Exclude<RoundedTable, { kind: "impossible" }>>;

/**
 * What each region gets for each requirement: what it earned, and its part of what was not, which
 * goes by the same requirement or, out of a bonus pot, in proportion to what it earned. A row is
 * what is paid to the region over the year in whole kronor; every cell is rounded down or up so
 * that rows and columns add up (`strayed` where a column had to leave its nearest kronor for it).
 */
export function requirementTable({ agreement, regions, ledger, payments, complete }: ShownSettlement): Rounded {
  const numbers = requirementsOf(agreement).map(({ number }) => number);
  const paid = payments.flatMap(({ amounts }) => (amounts === "open" ? [] : [amounts]));
  if (!complete || paid.length < payments.length) return "open";
  const place = new Map(numbers.map((number, index) => [number, index]));
  const nothing = (): bigint[] => numbers.map(() => 0n);
  const own = new Map(regions.map((region) => [region, { earned: nothing(), given: nothing(), bonus: 0n }]));
  for (const { move, region, reserve, units } of ledger.entries) {
    const row = own.get(region);
    const at = reserve && place.get(reserve.requirement);
    if (row && move === "bonus") row.bonus = units;
    if (!row || at === undefined) continue;
    if (move === "earn") row.earned[at] = (row.earned[at] ?? 0n) + units;
    if (move === "handOut" || move === "redistribute") row.given[at] = (row.given[at] ?? 0n) + units;
  }
  const quotas = [...own.values()].map(({ earned, given, bonus }) => {
    const all = sum(earned);
    // A bonus is in proportion to what was earned: its part for a requirement is whole in the ledger's unit.
    return earned.map(
      (part, index) => (part + (given[index] ?? 0n) + (all > 0n ? (bonus * part) / all : 0n)) * ledger.amount,
    );
  });
  // What should be paid over the year: a last payment that has been made may have been another.
  const left = payments.flatMap(({ outstanding }) => (outstanding ? [outstanding] : []));
  const rows = regions.map((region) => sum([...paid, ...left].map((amounts) => amounts.get(region) ?? 0n)));
  const near = quotas.every((row, index) => {
    const [exact, whole] = [sum(row), (rows[index] ?? 0n) * ledger.per];
    return whole > exact - ledger.per && whole < exact + ledger.per;
  });
  // A region with a few kronor a year may keep a krona that August
  // rounded up: then the rows are their own nearest kronor.
  const rounded = roundTable(quotas, ledger.per, near ? { rows } : {});
  assert(rounded.kind !== "impossible", "a table whose columns are free can be rounded");
  return rounded;
}
