/** The identities of the sheet `Avstämning`: both sides of each, and the cells that they are computed from. */
import { moneyOf, requirementsOf } from "../agreement";
import { ifKnown, type Known, monthsIn, sum, sumKnown } from "../ground";
import type { CheckName } from "../paying";
import { belowZero, givenToNobody, outstandingOf, totalOf } from "../paying";
import { periodsIn } from "../settling";
import type { CellValue } from "../sheets";
import { type Formula, quoted, type Ref, whereKnown } from "../sheets";
import { type Amounts, reservedOf, type ShownSettlement, soFar } from "../shown";
import type { Text } from "../text";
import { MONTHS_BLOCK, SHARED_BLOCK } from "./bonus";
import { acrossRequirements, BLOCK as REQUIREMENT_TABLE, requirementTable } from "./by-requirement";
import { GRANTS_BLOCK } from "./grants";
import { SUM_COLUMN } from "./kronor-table";
import { OUTCOME_BLOCK } from "./outcome";
import { PAYMENTS_BLOCK, paymentColumn } from "./payments";
import { kronorCell, oreCell } from "./shown-cells";
import { REGIONS_BLOCK } from "./summary";

/**
 * One side of an identity: what it comes to, and the cells it
 * is computed from; a figure of the agreement itself has none.
 */
interface Side {
  readonly value: CellValue;
  readonly formula?: Formula;
}

/**
 * An identity on the sheet. `within` is how far the sides may
 * lie apart: half a krona where one of them is whole kronor.
 */
export interface Line {
  readonly name: CheckName | SheetCheck;
  readonly left: Side;
  readonly right: Side;
  readonly within: number;
  /** Where its title and what its sides are differ from the identity's own words. */
  readonly title?: string;
  readonly words?: { readonly left: string; readonly right: string };
  /** Where it is of each of several places, which its sides count: their names, and what they are apart there. */
  readonly places?: { readonly names: Ref; readonly cells: Ref };
}

/** Identities between sheets, which the engine has no need of. */
type SheetCheck = "outcome-summary" | "requirement-rows" | "requirement-columns" | "months-outcome";

/** The identities of performance money. */
export function performanceLines(settlement: ShownSettlement, amounts: Amounts, text: Text): Line[] {
  return [
    ...reserveLines(settlement, amounts, text),
    potLine(settlement, amounts, text),
    ...partPaymentLines(settlement, amounts, text),
    ...yearLines(settlement, text),
    ...belowZeroLines(settlement),
  ];
}

function reserveLines({ agreement, complete }: ShownSettlement, { total, leftOut }: Amounts, text: Text): Line[] {
  const ore = (units: Known): CellValue => oreCell(units, text);
  const outcome = (column: string | number): Ref => ({ sheet: "outcome", block: OUTCOME_BLOCK, row: "all", column });
  const region = (column: string | number): Ref => ({ sheet: "summary", block: REGIONS_BLOCK, row: "total", column });
  return [
    {
      name: "pots-reserves",
      left: { value: moneyIn(agreement) },
      right: {
        value: ore(reservedOf(total) + leftOut.total),
        formula: ["ROUND(SUM(", outcome("reserved"), `)${leftOut.total === 0n ? "" : `+${decimal(leftOut.total)}`},2)`],
      },
      within: EXACT,
    },
    {
      name: "reserves-decided",
      left: { value: ore(reservedOf(total)), formula: [region("reserved")] },
      right: {
        value: ore(reservedOf(total)),
        formula: [
          "ROUND(SUM(",
          outcome("earned"),
          ")+SUM(",
          outcome("pot"),
          ")",
          ...(complete ? [] : ["+", months("total", "open")]),
          ",2)",
        ],
      },
      within: EXACT,
    },
    {
      name: "outcome-summary",
      left: { value: ore(soFar(total, "earned")), formula: [region("earned")] },
      right: {
        value: ore(soFar(total, "earned")),
        formula: ["IF(COUNT(", outcome("earned"), ")=0,", quoted(text.open), ",ROUND(SUM(", outcome("earned"), "),2))"],
      },
      within: EXACT,
    },
  ];
}

function potLine(settlement: ShownSettlement, { total, shared }: Amounts, text: Text): Line {
  const unpaid = unpaidIn(settlement, ORE_IN_KRONA);
  const cell: Ref = { sheet: "bonus", block: SHARED_BLOCK, row: "total", column: "bonus" };
  return {
    name: "pot-bonuses",
    left: { value: oreCell(soFar(total, "pot"), text), formula: [months("total", "pot")] },
    right: {
      value: oreCell(sumKnown([shared, unpaid]), text),
      formula: whereKnown([cell], ["ROUND(", cell, `+${decimal(unpaid)},2)`], text.open),
    },
    within: unpaid === 0n ? EXACT : ORE_APART,
  };
}

// What was paid in parts against the months that they pay; once the last payment has been made it says nothing of them.
function partPaymentLines(settlement: ShownSettlement, amounts: Amounts, text: Text): Line[] {
  const { payments, complete } = settlement;
  const [parts, last] = [payments.slice(0, -1), payments[payments.length - 1]];
  if (parts.length === 0 || last?.asPaid === true) return [];
  const corrected = last?.correction ? totalOf(last.correction) : 0n;
  // What was paid otherwise than computed is compared once the last payment corrects it.
  const isUncorrected = last?.amounts === "open" && parts.some(({ asPaid }) => asPaid);
  const paid = parts.map(({ amounts: own }) => ifKnown(own, totalOf));
  const partPaid = isUncorrected ? "open" : sumKnown([...paid, corrected]);
  const partColumns = parts.map(({ rule }) => payment(paymentColumn.paid(rule.id)));
  const correction = last?.correction ? [payment(paymentColumn.correction(last.rule.id))] : [];
  const early = earlyPeriods(settlement, amounts);
  return [
    {
      name: "part-payments",
      left: computed(complete || partPaid !== "open" ? oreCell(early.ore, text) : text.open, text, [
        "ROUND(SUM(",
        ...early.cells.flatMap((cell, index) => (index === 0 ? [cell] : [",", cell])),
        "),2)",
      ]),
      right: computed(kronorCell(partPaid, text), text, plus([...partColumns, ...correction])),
      within: HALF,
    },
  ];
}

// The year is what all payments came to, and what each requirement gave.
function yearLines(settlement: ShownSettlement, text: Text): Line[] {
  const { agreement, payments } = settlement;
  const outstanding = outstandingOf(payments);
  const allPaid = sumKnown(payments.map(({ amounts: own }) => ifKnown(own, totalOf)));
  const unpaid = unpaidIn(settlement, 1n);
  const table = requirementTable(settlement);
  const yearPaid = computed(kronorCell(sumKnown([allPaid, outstanding]), text), text, [
    payment(SUM_COLUMN),
    `+${String(outstanding)}`,
  ]);
  const sums = (row: Ref["row"]): Ref => ({ sheet: "byRequirement", block: REQUIREMENT_TABLE, row, column: "sum" });
  const across: Ref = { ...sums("total"), ...acrossRequirements(requirementsOf(agreement)) };
  return [
    {
      name: "payments-block",
      left: { value: moneyIn(agreement) },
      right: computed(kronorCell(sumKnown([allPaid, unpaid, outstanding]), text), text, [
        payment(SUM_COLUMN),
        `+${String(unpaid + outstanding)}`,
      ]),
      within: EXACT,
    },
    {
      name: "requirement-rows",
      left: yearPaid,
      right: {
        value: kronorCell(
          ifKnown(table, ({ rows }) => sum(rows)),
          text,
        ),
        formula: whereKnown([sums("total")], ["SUM(", sums("all"), ")"], text.open),
      },
      within: EXACT,
    },
    {
      name: "requirement-columns",
      left: yearPaid,
      right: {
        value: kronorCell(
          ifKnown(table, ({ columns }) => sum(columns)),
          text,
        ),
        formula: whereKnown([sums("total")], ["SUM(", across, ")"], text.open),
      },
      within: EXACT,
    },
  ];
}

// Only what was computed may not be below zero: what was paid was paid, and a correction may take back.
function belowZeroLines(settlement: ShownSettlement): Line[] {
  const { payments } = settlement;
  const [first, last] = [payments[0], payments.at(-1)];
  if (!first || !last || !payments.every(({ asPaid, correction }) => !asPaid && !correction)) return [];
  const everyPayment: Ref = {
    sheet: "payments",
    block: PAYMENTS_BLOCK,
    row: "all",
    column: paymentColumn.paid(first.rule.id),
    to: paymentColumn.paid(last.rule.id),
  };
  return [
    {
      name: "payments-not-negative",
      left: { value: 0 },
      right: { value: Number(belowZero(payments)), formula: ["SUMIF(", everyPayment, ',"<0")'] },
      within: EXACT,
    },
  ];
}

function moneyIn({ performance }: ShownSettlement["agreement"]): number {
  return performance ? moneyOf(performance) : 0;
}

// A side that other cells come to; where it is open, they hold what is known so far, which is something else.
function computed(value: CellValue, text: Text, formula: Formula): Side {
  return value === text.open ? { value } : { value, formula };
}

function payment(column: string | number): Ref {
  return { sheet: "payments", block: PAYMENTS_BLOCK, row: "total", column };
}

function months(row: Ref["row"], column: string | number): Ref {
  return { sheet: "bonus", block: MONTHS_BLOCK, row, column };
}

// What is paid to nobody, in parts of a krona.
function unpaidIn({ agreement, ledger }: ShownSettlement, scale: bigint): bigint {
  return givenToNobody(ledger, agreement.performance?.unearned.value ?? "bonus-pot", scale);
}

const ORE_IN_KRONA = 100n;

/** The identities of all other money, and of the whole. */
export function otherLines(settlement: ShownSettlement, text: Text): Line[] {
  const { agreement, grants } = settlement;
  const regional = grants.filter(({ amounts }) => amounts !== "not-regional");
  const all = sumKnown(
    regional.map(
      ({ amounts, withheld }): Known => (typeof amounts === "string" ? "open" : totalOf(amounts) + withheld),
    ),
  );
  const withheld = sum(regional.map((one) => one.withheld));
  const placed = sum(grants.map(({ grant }) => BigInt(grant.amount.value)));
  const money = BigInt(agreement.performance ? moneyOf(agreement.performance) : 0);
  const cell: Ref = { sheet: "grants", block: GRANTS_BLOCK, row: "total", column: SUM_COLUMN };
  return [
    ...(regional.length === 0
      ? []
      : [
          {
            name: "grants-dealt" as const,
            left: { value: Number(sum(regional.map(({ grant }) => BigInt(grant.amount.value)))) },
            right: computed(kronorCell(all, text), text, [cell, `+${String(withheld)}`]),
            within: EXACT,
          },
        ]),
    {
      name: "agreement-total",
      left: { value: agreement.total.value },
      right: { value: Number(money + placed) },
      within: EXACT,
    },
  ];
}

/** Both sides are the same amount. */
const EXACT = 0;
/** One side is whole kronor, the other an exact amount: half a krona, and the öre that showing rounds. */
const HALF = 0.51;
/** Both sides are rounded to öre by themselves. */
const ORE_APART = 0.01;

function plus(cells: readonly Ref[]): Formula {
  return cells.flatMap((cell, index) => (index === 0 ? [cell] : ["+", cell]));
}

// The months of all payments but the last, in the table of months.
function earlyPeriods(
  settlement: ShownSettlement,
  amounts: Amounts,
): { readonly cells: readonly Ref[]; readonly ore: bigint } {
  const early = new Set(settlement.payments.slice(0, -1).flatMap(({ rule }) => rule.months));
  const months = periodsIn(settlement).flatMap((period, row) =>
    monthsIn(period).every((month) => early.has(month)) ? [{ period, row }] : [],
  );
  return {
    cells: months.map(({ row: at }): Ref => ({ sheet: "bonus", block: MONTHS_BLOCK, row: at, column: "earned" })),
    ore: sum(months.map(({ period }) => amounts.period(period).earned)),
  };
}

function decimal(ore: bigint): string {
  return `${String(ore / 100n)}.${String(ore % 100n).padStart(2, "0")}`;
}
