/** What `Avstämning` says of each requirement and each month: `Sammanställning` and `Bonuspott` are as `Utfall`. */
import { type Requirement, type Reserve, requirementsOf } from "../agreement";
import type { Period } from "../ground";
import { periodsIn } from "../settling";
import type { Formula, Ref, TableColumn } from "../sheets";
import { type CellAmounts, reservedOf } from "../shown";
import { LEFT_BLOCK } from "./bonus";
import { moneySettled, ofMonth, ofRequirement, oreIn, outcomeWhere, rowsOf, type Source } from "./reconciliation-cells";
import { PARTS_SHOWN } from "./reconciliation-regions";
import { type ApartTable, amountIn, apartOf, type Comparison, distance, same } from "./reconciliation-tables";
import { fateOf } from "./why";

/** The table of requirements. */
export function requirementTable(source: Source): ApartTable<Requirement> {
  const { settlement, amounts, text } = source;
  const id = "apart-requirements";
  const names: TableColumn<Requirement> = {
    id: "number",
    header: text.places.sheet.requirement,
    kind: "text",
    width: 28,
    cell: ({ number }) => number,
  };
  const sums = (row: Requirement, index: number) =>
    summing(
      source,
      { column: "number", is: { block: id, row: index, column: "number" } },
      rowsOf(source, "requirement", row.number),
      amounts.requirement(row.number),
      (part) => ofRequirement(index, part),
    );
  // What the requirement left also stands in `Bonuspott` where it goes to those who met it.
  const left = (index: number): Comparison[] =>
    fateOf(settlement.agreement) === "bonus-pot"
      ? []
      : [
          same(
            amountIn({ sheet: "bonus", block: LEFT_BLOCK, row: index, column: "pot" }),
            amountIn(ofRequirement(index, "pot")),
          ),
        ];
  return {
    id,
    kind: "requirement",
    rows: requirementsOf(settlement.agreement),
    names: [names],
    columns: [
      {
        id: "reserves",
        name: "requirement-reserves",
        apart: (row, index) => {
          const byWeight: Formula = [`${moneySettled(source)}*`, ...amountIn(ofRequirement(index, "weight"))];
          const reserved = amountIn(ofRequirement(index, "reserved"));
          const { of, parts } = sums(row, index);
          return apartOf([{ left: reserved, right: byWeight, within: PARTS_SHOWN }, of("reserved"), parts(true)]);
        },
      },
      {
        id: "earned",
        name: "requirement-earned",
        apart: (row, index) => {
          const { of } = sums(row, index);
          return apartOf([of("earned"), of("pot"), ...left(index)]);
        },
      },
    ],
  };
}

/** The table of months. */
export function monthTable(source: Source): ApartTable<Period> {
  const { settlement, amounts, text } = source;
  const id = "apart-months";
  const periods = periodsIn(settlement);
  const names: TableColumn<Period> = {
    id: "month",
    header: text.places.sheet.month,
    kind: "text",
    width: 28,
    cell: (period) => period,
  };
  return {
    id,
    kind: "month",
    rows: periods,
    names: [names],
    columns: [
      {
        id: "outcome",
        name: "months-outcome",
        apart: (period, index) => {
          const { of, parts } = summing(
            source,
            { column: "month", is: { block: id, row: index, column: "month" } },
            rowsOf(source, "period", period),
            amounts.period(period),
            (part) => ofMonth(index, part),
          );
          const equal: Formula = [`(${moneySettled(source)})/${String(periods.length)}`];
          return apartOf([
            { left: amountIn(ofMonth(index, "reserved")), right: equal, within: PARTS_SHOWN },
            of("reserved"),
            of("earned"),
            of("pot"),
            parts(!settlement.complete),
          ]);
        },
      },
    ],
  };
}

type Part = "reserved" | "earned" | "pot" | "open";

// What a row says of its reserves against the rows of `Utfall`, rounded for the regions' sums and not its.
function summing(
  source: Source,
  { column, is }: { readonly column: string; readonly is: Ref },
  rows: readonly Reserve[],
  shown: CellAmounts,
  cell: (part: Part) => Ref,
) {
  const ore = (part: Part): bigint => (part === "reserved" ? reservedOf(shown) : shown[part]);
  return {
    of: (part: "reserved" | "earned" | "pot"): Comparison => ({
      left: amountIn(cell(part)),
      right: outcomeWhere([[column, is]], part),
      within: distance(ore(part), oreIn(source, rows, part)),
    }),
    parts: (hasOpen: boolean): Comparison =>
      same(amountIn(cell("reserved")), [
        ...amountIn(cell("earned")),
        "+",
        ...amountIn(cell("pot")),
        ...(hasOpen ? ["+", ...amountIn(cell("open"))] : []),
      ]),
  };
}
