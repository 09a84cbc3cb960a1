/** The sheet `Avstämning`: every identity computed anew from the other sheets by native formulas. */
import { moneyOf } from "../agreement";
import { ifKnown, type Known, sum, sumKnown } from "../ground";
import type { CheckName } from "../paying";
import { belowZero, givenToNobody, outstandingOf, totalOf } from "../paying";
import type { CellValue } from "../sheets";
import {
  type BlockFormula,
  columnsOf,
  type Formula,
  OUTPUT,
  type OutSheet,
  placesOf,
  quoted,
  type Ref,
  whereKnown,
} from "../sheets";
import { type Amounts, reservedOf, type ShownSettlement, soFar } from "../shown";
import type { Text } from "../text";
import { MONTH_COLUMNS, MONTHS_BLOCK, SHARED_BLOCK, SHARED_COLUMNS } from "./bonus";
import { BLOCK as REQUIREMENT_TABLE, requirementTable } from "./by-requirement";
import { kronorCell, oreCell } from "./cells";
import { OUTCOME_BLOCK, OUTCOME_COLUMNS } from "./outcome";
import { GRANTS_BLOCK, grantsSumColumn, PAYMENTS_BLOCK, paymentPlaces } from "./payments";
import { REGION_COLUMNS, REGIONS_BLOCK } from "./summary";

/** One side of an identity: what it comes to, and the cells it is computed from; a figure of the agreement itself has none. */
interface Side {
  readonly value: CellValue;
  readonly formula?: Formula;
}

/** An identity on the sheet. `within` is how far the sides may lie apart: half a krona where one of them is whole kronor. */
interface Line {
  readonly name: CheckName | SheetCheck;
  readonly left: Side;
  readonly right: Side;
  readonly within: number;
}

/** Identities between sheets, which the engine has no need of. */
type SheetCheck = "outcome-summary" | "requirement-rows" | "requirement-columns";

/** The sheet. */
export function reconciliationSheet(settlement: ShownSettlement, amounts: Amounts, text: Text): OutSheet {
  const words = text.sheets.reconciliation;
  const lines = [
    ...(settlement.agreement.performance ? performanceLines(settlement, amounts, text) : []),
    ...otherLines(settlement, text),
  ];
  return {
    id: "reconciliation",
    name: OUTPUT.reconciliation,
    title: words.title,
    notes: [words.how],
    blocks: [
      {
        id: BLOCK,
        columns: columnsOf(words.columns, [
          ["text", 46],
          ["text", 44],
          ["ore", 20],
          ["text", 44],
          ["ore", 20],
          ["ore", 14],
          ["text", 16],
        ]),
        rows: lines.map((line) => row(line, text)),
        formulas: lines.flatMap((line, index) => formulas(line, index, text)),
        highlights: [
          { from: RESULT, to: RESULT, begins: text.state.fails, mark: "bad" },
          { from: RESULT, to: RESULT, begins: text.state.holds, mark: "good" },
          { from: RESULT, to: RESULT, begins: text.state.open, mark: "open" },
        ],
      },
    ],
    pages: "one",
  };
}

const BLOCK = "checks";
const {
  left: LEFT,
  right: RIGHT,
  apart: APART,
  result: RESULT,
} = placesOf(["title", "leftWords", "left", "rightWords", "right", "apart", "result"]);

function row({ name, left, right, within }: Line, text: Text): CellValue[] {
  const words = text.checks[name];
  const apart =
    typeof left.value === "number" && typeof right.value === "number"
      ? Math.round((left.value - right.value) * 100) / 100
      : text.open;
  const state =
    typeof apart === "number" ? (Math.abs(apart) <= within ? text.state.holds : text.state.fails) : text.state.open;
  return [words.title, words.left, left.value, words.right, right.value, apart, state];
}

function formulas({ left, right, within }: Line, index: number, text: Text): BlockFormula[] {
  const cell = (column: number): Ref => ({ block: BLOCK, row: index, column });
  const side = (column: number, { formula }: Side): BlockFormula[] =>
    formula ? [{ row: index, column, formula }] : [];
  return [
    ...side(LEFT, left),
    ...side(RIGHT, right),
    {
      row: index,
      column: APART,
      formula: whereKnown([cell(LEFT), cell(RIGHT)], ["ROUND(", cell(LEFT), "-", cell(RIGHT), ",2)"], text.open),
    },
    {
      row: index,
      column: RESULT,
      formula: [
        "IF(COUNT(",
        cell(APART),
        ")=0,",
        quoted(text.state.open),
        ",IF(ABS(",
        cell(APART),
        `)<=${String(within)},`,
        quoted(text.state.holds),
        ",",
        quoted(text.state.fails),
        "))",
      ],
    },
  ];
}

function performanceLines(settlement: ShownSettlement, amounts: Amounts, text: Text): Line[] {
  const { agreement, ledger, payments, complete } = settlement;
  const money = BigInt(agreement.performance ? moneyOf(agreement.performance) : 0);
  const ore = (units: Known): CellValue => oreCell(units, text);
  const { total } = amounts;
  const places = paymentPlaces(settlement);
  const paid = payments.map(({ amounts: own }) => ifKnown(own, totalOf));
  const outstanding = outstandingOf(payments);
  const allPaid = sumKnown(paid);
  const parts = payments.slice(0, -1);
  const last = payments[payments.length - 1];
  const fate = agreement.performance?.unearned.value ?? "bonus-pot";
  const unpaid = { kronor: givenToNobody(ledger, fate, 1n), ore: givenToNobody(ledger, fate, 100n) };
  const table = requirementTable(settlement);
  const outcome = (column: number): Ref => ({ sheet: "outcome", block: OUTCOME_BLOCK, row: "all", column });
  const region = (column: number): Ref => ({ sheet: "summary", block: REGIONS_BLOCK, row: "total", column });
  const payment = (column: number): Ref => ({ sheet: "payments", block: PAYMENTS_BLOCK, row: "total", column });
  const months = (column: number): Ref => ({ sheet: "bonus", block: MONTHS_BLOCK, row: "total", column });
  const requirements = (row: Ref["row"], column: number, to?: number): Ref => ({
    sheet: "byRequirement",
    block: REQUIREMENT_TABLE,
    row,
    column,
    ...(to !== undefined && { to }),
  });
  const width = agreement.performance?.requirements.length ?? 0;
  const early = earlyPeriods(settlement, amounts);
  const partColumns = parts.map(({ rule }) => payment(places.of(rule.id)));
  const corrected = last?.correction ? totalOf(last.correction) : 0n;
  const partPaid = sumKnown([...paid.slice(0, -1), corrected]);
  const yearPaid: Side = {
    value: kronorCell(sumKnown([allPaid, outstanding]), text),
    formula: whereKnown([payment(places.sum)], [payment(places.sum), `+${String(outstanding)}`], text.open),
  };
  const everyPayment: Ref = { sheet: "payments", block: PAYMENTS_BLOCK, row: "all", column: 2, to: places.sum - 1 };
  const asComputed = payments.every(({ asPaid, correction: some }) => !asPaid && !some);
  const correction = last?.correction ? [payment(places.correctionOf(last.rule.id))] : [];
  return [
    {
      name: "pots-reserves",
      left: { value: Number(money) },
      right: { value: ore(reservedOf(total)), formula: ["ROUND(SUM(", outcome(OUTCOME_COLUMNS.reserved), "),2)"] },
      within: EXACT,
    },
    {
      name: "reserves-decided",
      left: { value: ore(reservedOf(total)), formula: [region(REGION_COLUMNS.reserved)] },
      right: {
        value: ore(reservedOf(total)),
        formula: [
          "ROUND(SUM(",
          outcome(OUTCOME_COLUMNS.earned),
          ")+SUM(",
          outcome(OUTCOME_COLUMNS.pot),
          ")",
          ...(complete ? [] : ["+", months(MONTH_COLUMNS.open)]),
          ",2)",
        ],
      },
      within: EXACT,
    },
    {
      name: "outcome-summary",
      left: { value: ore(soFar(total, "earned")), formula: [region(REGION_COLUMNS.earned)] },
      right: {
        value: ore(soFar(total, "earned")),
        formula: [
          "IF(COUNT(",
          outcome(OUTCOME_COLUMNS.earned),
          ")=0,",
          quoted(text.open),
          ",ROUND(SUM(",
          outcome(OUTCOME_COLUMNS.earned),
          "),2))",
        ],
      },
      within: EXACT,
    },
    {
      name: "pot-bonuses",
      left: { value: ore(soFar(total, "pot")), formula: [months(MONTH_COLUMNS.pot)] },
      right: {
        value: ore(sumKnown([amounts.shared, unpaid.ore])),
        formula: whereKnown(
          [{ sheet: "bonus", block: SHARED_BLOCK, row: "total", column: SHARED_COLUMNS.bonus }],
          [
            "ROUND(",
            { sheet: "bonus", block: SHARED_BLOCK, row: "total", column: SHARED_COLUMNS.bonus },
            `+${decimal(unpaid.ore)},2)`,
          ],
          text.open,
        ),
      },
      within: unpaid.ore === 0n ? EXACT : ORE_APART,
    },
    ...(parts.length === 0 || last?.asPaid === true
      ? []
      : [
          {
            name: "part-payments" as const,
            left: {
              value: complete || partPaid !== "open" ? ore(early.ore) : text.open,
              formula: whereKnown(
                partColumns,
                ["ROUND(SUM(", ...early.cells.flatMap((cell, index) => (index === 0 ? [cell] : [",", cell])), "),2)"],
                text.open,
              ),
            },
            right: {
              value: kronorCell(partPaid, text),
              formula: whereKnown([...partColumns, ...correction], plus([...partColumns, ...correction]), text.open),
            },
            within: HALF,
          },
        ]),
    {
      name: "payments-block",
      left: { value: Number(money) },
      right: {
        value: kronorCell(sumKnown([allPaid, unpaid.kronor, outstanding]), text),
        formula: whereKnown(
          [payment(places.sum)],
          [payment(places.sum), `+${String(unpaid.kronor + outstanding)}`],
          text.open,
        ),
      },
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
        formula: whereKnown(
          [requirements("total", 2 + width)],
          ["SUM(", requirements("all", 2 + width), ")"],
          text.open,
        ),
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
        formula: whereKnown(
          [requirements("total", 2 + width)],
          ["SUM(", requirements("total", 2, 1 + width), ")"],
          text.open,
        ),
      },
      within: EXACT,
    },
    ...(asComputed
      ? [
          {
            name: "payments-not-negative" as const,
            left: { value: 0 },
            right: { value: Number(belowZero(payments)), formula: ["SUMIF(", everyPayment, ',"<0")'] },
            within: EXACT,
          },
        ]
      : []),
  ];
}

function otherLines(settlement: ShownSettlement, text: Text): Line[] {
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
  const cell: Ref = { sheet: "grants", block: GRANTS_BLOCK, row: "total", column: grantsSumColumn(settlement) };
  return [
    ...(regional.length === 0
      ? []
      : [
          {
            name: "grants-dealt" as const,
            left: { value: Number(sum(regional.map(({ grant }) => BigInt(grant.amount.value)))) },
            right: {
              value: kronorCell(all, text),
              formula: whereKnown([cell], [cell, `+${String(withheld)}`], text.open),
            },
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
const HALF = (100 / 2 + 1) / 100;
/** Both sides are rounded to öre by themselves. */
const ORE_APART = 1 / 100;

function plus(cells: readonly Ref[]): Formula {
  return cells.flatMap((cell, index) => (index === 0 ? [cell] : ["+", cell]));
}

// The months of all payments but the last, in the table of months.
function earlyPeriods(
  { agreement, payments }: ShownSettlement,
  amounts: Amounts,
): { readonly cells: readonly Ref[]; readonly ore: bigint } {
  const early = new Set(payments.slice(0, -1).flatMap(({ rule }) => rule.months));
  const months = (agreement.performance?.months.value ?? []).flatMap((month, row) =>
    early.has(month) ? [{ month, row }] : [],
  );
  return {
    cells: months.map(
      ({ row: at }): Ref => ({ sheet: "bonus", block: MONTHS_BLOCK, row: at, column: MONTH_COLUMNS.earned }),
    ),
    ore: sum(months.map(({ month }) => amounts.period(month).earned)),
  };
}

function decimal(ore: bigint): string {
  return `${String(ore / 100n)}.${String(ore % 100n).padStart(2, "0")}`;
}
