/** The sheet `Bonuspott`: what was not earned, month by month, and who gets it. */
import { periodsOf, regionName, requirementsOf } from "../agreement";
import { decimalText } from "../ground";
import { balance, moved } from "../paying";
import type { CellValue } from "../sheets";
import {
  type Block,
  type BlockFormula,
  columnsOf,
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
import { kronorText, ORE, oreCell, partOf } from "./shown-cells";
import { fateOf, whyBonus } from "./why";

/** The sheet. */
export function bonusSheet(settlement: ShownSettlement, amounts: Amounts, text: Text): OutSheet {
  const { agreement, regions, complete } = settlement;
  const words = text.sheets.bonus;
  const fate = fateOf(agreement);
  const total = amounts.total;
  const { of: meritOf, all: allMerits } = settlement.merits;
  const cells = (own: CellAmounts): CellValue[] => [
    oreCell(reservedOf(own), text),
    oreCell(soFar(own, "earned"), text),
    partOf(soFar(own, "earned"), reservedOf(own), text),
    oreCell(soFar(own, "pot"), text),
    ...(complete ? [] : [oreCell(own.open, text)]),
  ];
  const periods = agreement.performance ? periodsOf(agreement.performance) : [];
  return {
    id: "bonus",
    name: OUTPUT.bonus,
    title: text.unearned[fate].sheet,
    notes: notes(settlement, amounts, text),
    blocks: [
      {
        id: MONTHS_BLOCK,
        columns: columnsOf(words.monthColumns, [
          ["text", 17],
          ["ore", 28],
          ["ore", 18],
          ["share", 18],
          ["ore", 18],
          ...(complete ? [] : ([["ore", 18]] as const)),
        ]),
        rows: periods.map((period) => [period, ...cells(amounts.period(period))]),
        total: [text.sheets.payments.sum, ...cells(total)],
        formulas: monthFormulas(periods.length, complete, text),
      },
      ...(fate === "met-requirement" ? [requirementBlock(settlement, amounts, text)] : []),
      {
        id: SHARED_BLOCK,
        title: text.unearned[fate].regionTitle,
        formulas: [
          {
            row: "total",
            column: SHARED_COLUMNS.earned,
            formula: sumSoFar({ block: SHARED_BLOCK, row: "all", column: SHARED_COLUMNS.earned }, text.open),
          },
          {
            row: "total",
            column: SHARED_COLUMNS.bonus,
            formula: sumOrOpen({ block: SHARED_BLOCK, row: "all", column: SHARED_COLUMNS.bonus }, text.open),
          },
        ],
        columns: columnsOf(words.columns(text.unearned[fate].received), [
          ["text", 12],
          ["text", 28],
          ["ore", 18],
          ["share", 18],
          ["ore", 18],
          ["free-text", 100],
        ]),
        rows: regions.map((region) => {
          const earned = soFar(amounts.region(region), "earned");
          return [
            region,
            regionName(region),
            oreCell(earned, text),
            partOf(complete ? meritOf(region) : "open", allMerits, text),
            oreCell(amounts.bonus(region), text),
            whyBonus(settlement, amounts, ORE, region, text),
          ];
        }),
        total: [
          "",
          text.sheets.payments.sum,
          oreCell(soFar(total, "earned"), text),
          partOf(complete ? allMerits : "open", allMerits, text),
          oreCell(amounts.shared, text),
          "",
        ],
      },
    ],
    pages: "one",
  };
}

function notes({ agreement, ledger, complete }: ShownSettlement, { total }: Amounts, text: Text): string[] {
  const fate = fateOf(agreement);
  const pot = text.kronor(decimalText(total.pot, ORE));
  const kept = moved(ledger).keep;
  const unshared = complete && fate === "bonus-pot" && total.earned === 0n && balance(ledger, "pot") > 0n;
  return [
    complete ? text.unearned[fate].amount(pot) : text.unearned[fate].openAmount(pot),
    ...(unshared ? [text.sheets.bonus.unshared] : []),
    ...(kept > 0n
      ? [text.sheets.bonus.kept(text.kronor(kronorText({ n: kept * ledger.amount, d: ledger.per }, ORE)))]
      : []),
  ];
}

function requirementBlock({ agreement, metBy }: ShownSettlement, amounts: Amounts, text: Text): Block {
  const words = text.sheets.bonus;
  return {
    title: words.requirementTitle,
    columns: columnsOf(words.requirementColumns, [
      ["text", 17],
      ["text", 28],
      ["ore", 18],
      ["whole", 18],
    ]),
    rows: requirementsOf(agreement).map(({ number, name }) => [
      number,
      name,
      oreCell(soFar(amounts.requirement(number), "pot"), text),
      metBy(number).length,
    ]),
  };
}

/** What charts and formulas of other sheets name the months' table by. */
export const MONTHS_BLOCK = "months";
/** And that of the regions. */
export const SHARED_BLOCK = "shared";
/** Their columns; nothing is open where all is decided, and the last is not there. */
export const MONTH_COLUMNS = placesOf(["month", "reserved", "earned", "share", "pot", "open"]);
/** Those of the regions. */
export const SHARED_COLUMNS = placesOf(["code", "region", "earned", "share", "bonus", "why"]);

function monthFormulas(count: number, complete: boolean, text: Text): BlockFormula[] {
  const { reserved, earned, pot, open, share } = MONTH_COLUMNS;
  const cell = (row: number | "total", column: number): Ref => ({ block: MONTHS_BLOCK, row, column });
  const shareOf = (row: number | "total"): BlockFormula => ({
    row,
    column: share,
    formula: whereKnown(
      [cell(row, earned)],
      ["IF(", cell(row, reserved), '=0,"",', cell(row, earned), "/", cell(row, reserved), ")"],
      text.open,
    ),
  });
  const sums = [reserved, earned, pot, ...(complete ? [] : [open])].map(
    (column): BlockFormula => ({
      row: "total",
      column,
      formula: sumSoFar({ block: MONTHS_BLOCK, row: "all", column }, text.open),
    }),
  );
  return [...Array.from({ length: count }, (_, row) => shareOf(row)), ...sums, shareOf("total")];
}
