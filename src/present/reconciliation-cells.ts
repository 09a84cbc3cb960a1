/** The cells of other sheets that the tables of `Avstämning` are computed from, and the öre that stand in them. */
import { moneyOf, type RegionCode, type Reserve } from "../agreement";
import { isTested, periodsIn, reservesIn } from "../settling";
import type { Formula, Ref } from "../sheets";
import { type Amounts, reservedOf, type ShownSettlement } from "../shown";
import type { Text } from "../text";
import { MONTHS_BLOCK, SHARED_BLOCK } from "./bonus";
import { GRANTS_BLOCK } from "./grants";
import { OUTCOME_BLOCK } from "./outcome";
import { PAYMENTS_BLOCK } from "./payments";
import { REGIONS_BLOCK, REQUIREMENTS_BLOCK } from "./summary";

/** What is reconciled. */
export interface Source {
  readonly settlement: ShownSettlement;
  readonly amounts: Amounts;
  readonly text: Text;
  /** The rows of `Utfall`, and those of a region, a requirement and a period: all are asked for again and again. */
  readonly rows: Readonly<Record<"region" | "requirement" | "period", ReadonlyMap<string, readonly Reserve[]>>>;
}

/** What is reconciled, with the rows of `Utfall` sorted once. */
export function sourceOf(settlement: ShownSettlement, amounts: Amounts, text: Text): Source {
  const all = reservesIn(settlement);
  const by = (key: "region" | "requirement" | "period"): ReadonlyMap<string, readonly Reserve[]> => {
    const sorted = new Map<string, Reserve[]>();
    for (const reserve of all) {
      const those = sorted.get(reserve[key]);
      if (those) those.push(reserve);
      else sorted.set(reserve[key], [reserve]);
    }
    return sorted;
  };
  return {
    settlement,
    amounts,
    text,
    rows: { region: by("region"), requirement: by("requirement"), period: by("period") },
  };
}

/** Whether there is performance money with rows in `Utfall`: what a user leaves out is not reconciled. */
export function hasRows(settlement: ShownSettlement): boolean {
  return reservesIn(settlement).length > 0;
}

/** What a rule gives a region, by its place on the sheets: as a formula, and in öre. */
export type Rule = (region: RegionCode, index: number) => { readonly formula: Formula; readonly ore: bigint };

type Row = Ref["row"];
type Column = Ref["column"];

/** A column of `Utfall`. */
export const outcome = (column: Column): Ref => ({ sheet: "outcome", block: OUTCOME_BLOCK, row: "all", column });

/** A region's cell of `Sammanställning`. */
export const ofRegion = (row: Row, column: Column): Ref => ({ sheet: "summary", block: REGIONS_BLOCK, row, column });
/** A requirement's cell of it. */
export const ofRequirement = (row: Row, column: Column): Ref => ({
  sheet: "summary",
  block: REQUIREMENTS_BLOCK,
  row,
  column,
});

/** A month's cell of `Bonuspott`. */
export const ofMonth = (row: Row, column: Column): Ref => ({ sheet: "bonus", block: MONTHS_BLOCK, row, column });
/** A region's cell of it. */
export const ofShared = (row: Row, column: Column): Ref => ({ sheet: "bonus", block: SHARED_BLOCK, row, column });

/** A region's cell of `Utbetalningar`. */
export const ofPayment = (row: Row, column: Column): Ref => ({
  sheet: "payments",
  block: PAYMENTS_BLOCK,
  row,
  column,
});
/** A region's cell of `Övriga medel`. */
export const ofGrant = (row: Row, column: Column): Ref => ({ sheet: "grants", block: GRANTS_BLOCK, row, column });

/** The sum of a column of `Utfall` where others have what some cells say. */
export function outcomeWhere(conditions: readonly (readonly [column: Column, is: Ref])[], column: Column): Formula {
  return [
    "SUMPRODUCT(",
    ...conditions.flatMap(([of, is]): Formula => ["(", outcome(of), "=", is, ")*"]),
    "1,",
    outcome(column),
    ")",
  ];
}

/** The same of a region, by its name. */
export function outcomeOf(name: Ref, column: Column): Formula {
  return ["SUMIF(", outcome("region"), ",", name, ",", outcome(column), ")"];
}

/** The money of the periods that are settled, as a formula writes it. */
export function moneySettled({ settlement }: Source): string {
  const { agreement, reserves } = settlement;
  const money = String(agreement.performance ? moneyOf(agreement.performance) : 0);
  const kept = periodsIn(settlement).length;
  return kept === reserves.periods.length ? money : `${money}*${String(kept)}/${String(reserves.periods.length)}`;
}

/** What a row of `Utfall` says a cell earned, in per cent; `undefined` while it is open. */
export function shareOf({ settlement }: Source, reserve: Reserve): number | undefined {
  const { agreement, verdictOf } = settlement;
  return isTested(agreement.performance, reserve) ? verdictOf(reserve)?.share : 100;
}

/** The rows of `Utfall` of a region, a requirement or a period. */
export function rowsOf({ rows }: Source, key: keyof Source["rows"], of: string): readonly Reserve[] {
  return rows[key].get(of) ?? [];
}

/** What rows of `Utfall` show together, in öre. */
export function oreIn(
  { amounts }: Source,
  rows: readonly Reserve[],
  part: "reserved" | "earned" | "pot" | "open",
): bigint {
  let all = 0n;
  for (const reserve of rows) {
    const own = amounts.cell(reserve);
    all += part === "reserved" ? reservedOf(own) : own[part];
  }
  return all;
}
