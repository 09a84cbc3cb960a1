/** The sheet `Per krav`: what each region gets for each requirement, in whole kronor that add up both ways. */
import { regionName, requirementsOf } from "../agreement";
import { assert, ifKnown, type Known, type RoundedTable, roundTable, sum } from "../ground";
import type { OutSheet } from "../sheets";
import { type BlockFormula, OUTPUT, type Ref, sumOrOpen } from "../sheets";
import type { ShownSettlement } from "../shown";
import type { Text } from "../text";
import { kronorCell } from "./shown-cells";
import { fateOf } from "./why";

/** The sheet. */
export function requirementSheet(settlement: ShownSettlement, text: Text): OutSheet {
  const { agreement, regions } = settlement;
  const words = text.sheets.byRequirement;
  const requirements = requirementsOf(agreement);
  const table = requirementTable(settlement);
  const width = requirements.length;
  const cell = (row: number, column: number) => ifKnown(table, ({ cells }) => cells[row]?.[column]);
  const rows = regions.map((region, row) => [
    region,
    regionName(region),
    ...requirements.map((_, column) => kronorCell(cell(row, column), text)),
    kronorCell(
      ifKnown(table, (known) => known.rows[row]),
      text,
    ),
  ]);
  const columnSums = requirements.map((_, column) =>
    kronorCell(
      ifKnown(table, (known) => known.columns[column]),
      text,
    ),
  );
  const all = kronorCell(
    ifKnown(table, (known) => sum(known.rows)),
    text,
  );
  const across = (row: number | "total"): Ref => ({ block: BLOCK, row, column: 2, to: 1 + width });
  const down = (column: number): Ref => ({ block: BLOCK, row: "all", column });
  const formulas: BlockFormula[] = [
    ...rows.map((_, row): BlockFormula => ({ row, column: 2 + width, formula: sumOrOpen(across(row), text.open) })),
    ...Array.from(
      { length: width + 1 },
      (_, index): BlockFormula => ({ row: "total", column: 2 + index, formula: sumOrOpen(down(2 + index), text.open) }),
    ),
  ];
  return {
    id: "byRequirement",
    name: OUTPUT.byRequirement,
    title: words.title(agreement.title),
    notes: [
      words.what(text.unearned[fateOf(agreement)].received),
      words.rule,
      ...(table !== "open" && table.kind === "strayed" ? [words.strayed] : []),
    ],
    blocks: [
      {
        id: BLOCK,
        columns: [
          { header: text.sheets.code, kind: "text", width: 9 },
          { header: text.sheets.region, kind: "text", width: 26 },
          ...requirements.map(({ number, name }) => ({
            header: `${number} ${name}`,
            kind: "kronor" as const,
            width: 16,
          })),
          { header: words.sum, kind: "kronor", width: 17 },
        ],
        rows,
        total: ["", words.sum, ...columnSums, all],
        formulas,
      },
    ],
    pages: "one",
  };
}

/** What formulas of other sheets name the table by. */
export const BLOCK = "by-requirement";

/**
 * What each region gets for each requirement: what it earned, and its part of what was not, which goes by the same requirement or,
 * out of a bonus pot, in proportion to what it earned. A row is what is paid to the region over the year in whole kronor; every
 * cell is rounded down or up so that rows and columns add up (`strayed` where a column had to leave its nearest kronor for it).
 */
export function requirementTable({
  agreement,
  regions,
  ledger,
  payments,
  complete,
}: ShownSettlement): Known<Exclude<RoundedTable, { kind: "impossible" }>> {
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
  // A region with a few kronor a year may keep a krona that August rounded up: then the rows are their own nearest kronor.
  const rounded = roundTable(quotas, ledger.per, near ? { rows } : {});
  assert(rounded.kind !== "impossible", "a table whose columns are free can be rounded");
  return rounded;
}
