/** The sheet `Bonuspott`: what was not earned, month by month, and who gets it. */
import { type RegionCode, regionName, requirementsOf } from "../agreement";
import { decimalText } from "../ground";
import { balance } from "../paying";
import { periodsIn } from "../settling";
import { type Block, OUTPUT, type OutSheet, sumOrOpen, sumSoFar, type TableColumn, tableOf } from "../sheets";
import { type Amounts, type CellAmounts, type ShownSettlement, soFar } from "../shown";
import type { Text } from "../text";
import { amountColumns } from "./amount-columns";
import { kronorText, ORE, oreCell, partOf } from "./shown-cells";
import { fateOf, whyBonus } from "./why";

/** The sheet. */
export function bonusSheet(settlement: ShownSettlement, amounts: Amounts, text: Text): OutSheet {
  const { agreement, regions } = settlement;
  const fate = fateOf(agreement);
  const periods = periodsIn(settlement);
  const months = periods.map((period) => ({ period, own: amounts.period(period) }));
  return {
    id: "bonus",
    name: OUTPUT.bonus,
    title: text.unearned[fate].sheet,
    notes: notes(settlement, amounts, text),
    blocks: [
      tableOf(monthColumns(settlement, amounts, text), months, { id: MONTHS_BLOCK }),
      ...(fate === "met-requirement" ? [requirementBlock(settlement, amounts, text)] : []),
      tableOf(sharedColumns(settlement, amounts, text), regions, {
        id: SHARED_BLOCK,
        title: text.unearned[fate].regionTitle,
      }),
    ],
    pages: "one",
  };
}

function notes({ agreement, ledger, complete }: ShownSettlement, { total }: Amounts, text: Text): string[] {
  const fate = fateOf(agreement);
  const pot = text.kronor(decimalText(total.pot, ORE));
  const sums = ledger.moved();
  const kept = sums.keep;
  const unshared = complete && fate === "bonus-pot" && total.earned === 0n && balance("pot", sums) > 0n;
  return [
    complete ? text.unearned[fate].amount(pot) : text.unearned[fate].openAmount(pot),
    ...(unshared ? [text.sheets.bonus.unshared] : []),
    ...(kept > 0n
      ? [text.sheets.bonus.kept(text.kronor(kronorText({ n: kept * ledger.amount, d: ledger.per }, ORE)))]
      : []),
  ];
}

/** What charts and formulas of other sheets name the months' table by. */
export const MONTHS_BLOCK = "months";
/** And that of what the requirements left, where it goes to those who met them. */
export const LEFT_BLOCK = "left";
/** And that of the regions. */
export const SHARED_BLOCK = "shared";

interface Month {
  readonly period: string;
  readonly own: CellAmounts;
}

// Nothing is open where all is decided, and the last column is not there.
function monthColumns({ complete }: ShownSettlement, { total }: Amounts, text: Text): TableColumn<Month>[] {
  const headers = text.sheets.bonus.monthColumns;
  const columns = amountColumns<Month>(
    { block: MONTHS_BLOCK, headers, widths: { reserved: 28, share: 18 }, amountsOf: ({ own }) => own, total },
    text,
  );
  return [
    {
      id: "month",
      header: headers.month,
      kind: "text",
      width: 17,
      cell: ({ period }) => period,
      total: { value: text.sheets.payments.sum },
    },
    ...columns.filter(({ id }) => !complete || id !== "open"),
  ];
}

function requirementBlock({ agreement, metBy }: ShownSettlement, amounts: Amounts, text: Text): Block {
  const { requirementTitle: title, requirementColumns: headers } = text.sheets.bonus;
  return tableOf(
    [
      { id: "number", header: headers.number, kind: "text", width: 17, cell: ({ number }) => number },
      { id: "name", header: headers.name, kind: "text", width: 28, cell: ({ name }) => name },
      {
        id: "pot",
        header: headers.pot,
        kind: "ore",
        width: 18,
        cell: ({ number }) => oreCell(soFar(amounts.requirement(number), "pot"), text),
      },
      { id: "metBy", header: headers.metBy, kind: "whole", width: 18, cell: ({ number }) => metBy(number).length },
    ],
    requirementsOf(agreement),
    { id: LEFT_BLOCK, title },
  );
}

// A region's part of what was not earned goes by what it earned of all that was.
function sharedColumns(settlement: ShownSettlement, amounts: Amounts, text: Text): TableColumn<RegionCode>[] {
  const { complete, merits } = settlement;
  const headers = text.sheets.bonus.columns(text.unearned[fateOf(settlement.agreement)].received);
  const down = (column: string) => ({ block: SHARED_BLOCK, row: "all", column }) as const;
  return [
    { id: "code", header: headers.code, kind: "text", width: 12, cell: (region) => region },
    {
      id: "region",
      header: headers.region,
      kind: "text",
      width: 28,
      cell: regionName,
      total: { value: text.sheets.payments.sum },
    },
    {
      id: "earned",
      header: headers.earned,
      kind: "ore",
      width: 18,
      cell: (region) => oreCell(soFar(amounts.region(region), "earned"), text),
      total: { value: oreCell(soFar(amounts.total, "earned"), text), formula: sumSoFar(down("earned"), text.open) },
    },
    {
      id: "share",
      header: headers.share,
      kind: "share",
      width: 18,
      cell: (region) => partOf(complete ? merits.of(region) : "open", merits.all, text),
      total: { value: partOf(complete ? merits.all : "open", merits.all, text) },
    },
    {
      id: "bonus",
      header: headers.bonus,
      kind: "ore",
      width: 18,
      cell: (region) => oreCell(amounts.bonus(region), text),
      total: { value: oreCell(amounts.shared, text), formula: sumOrOpen(down("bonus"), text.open) },
    },
    {
      id: "why",
      header: headers.why,
      kind: "free-text",
      width: 100,
      cell: (region) => whyBonus(settlement, amounts, ORE, region, text),
    },
  ];
}
