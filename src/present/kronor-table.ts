/** A table of whole kronor: a row for each region, a column for each decision, and their sum. */
import { type RegionCode, regionName } from "../agreement";
import { ifKnown, type Known, sumKnown } from "../ground";
import { type Amounts, totalOf } from "../paying";
import { type Block, type Ref, sumOrOpen, type TableColumn, tableOf, whereKnown } from "../sheets";
import type { Text } from "../text";
import { kronorCell } from "./shown-cells";

/** A column of such a table. */
export interface KronorColumn {
  readonly id: string;
  readonly header: string;
  readonly amounts: Known<Amounts>;
  /** Whether it is no payment of its own: a part of the one before it, or what that one should have given besides. */
  readonly partOfAnother?: true;
}

/** What such a table is made of. */
interface KronorTable {
  readonly id: string;
  readonly regions: readonly RegionCode[];
  /** Columns of other things than kronor, before them. */
  readonly before?: readonly TableColumn<RegionCode>[];
  readonly columns: readonly KronorColumn[];
  readonly words: Readonly<Record<"sum" | "why", string>>;
  readonly why: (region: RegionCode) => string;
}

/** The column of the sums. */
export const SUM_COLUMN = "sum";

/** The table, with its totals. */
export function kronorTable(table: KronorTable, text: Text): Block {
  const { id, regions, before = [], columns, words, why } = table;
  return tableOf<RegionCode>(
    [
      { id: "code", header: text.sheets.code, kind: "text", width: 11, cell: (region) => region },
      {
        id: "region",
        header: text.sheets.region,
        kind: "text",
        width: 28,
        cell: (region) => regionName(region),
        total: { value: words.sum },
      },
      ...before,
      ...columns.map((column) => amountsColumn(id, column, text)),
      sumColumn(table, text),
      { id: "why", header: words.why, kind: "free-text", width: 100, cell: (region) => why(region) },
    ],
    regions,
    { id },
  );
}

function amountsColumn(block: string, column: KronorColumn, text: Text): TableColumn<RegionCode> {
  const { id, header } = column;
  return {
    id,
    header,
    kind: "kronor",
    width: 24,
    cell: (region) => kronorCell(amountOf(column, region), text),
    total: {
      value: kronorCell(wholeOf(column), text),
      formula: sumOrOpen({ block, row: "all", column: id }, text.open),
    },
  };
}

function sumColumn({ id: block, columns, words }: KronorTable, text: Text): TableColumn<RegionCode> {
  const added = columns.filter(({ partOfAnother }) => partOfAnother !== true);
  const across = (row: number | "total") => {
    const cells = added.map(({ id }): Ref => ({ block, row, column: id }));
    return whereKnown(
      cells,
      cells.flatMap((cell, index) => (index === 0 ? [cell] : ["+", cell])),
      text.open,
    );
  };
  return {
    id: SUM_COLUMN,
    header: words.sum,
    kind: "kronor",
    width: 24,
    cell: (region) => kronorCell(sumKnown(added.map((column) => amountOf(column, region))), text),
    formula: (_, row) => across(row),
    total: { value: kronorCell(sumKnown(added.map(wholeOf)), text), formula: across("total") },
  };
}

function amountOf({ amounts }: KronorColumn, region: RegionCode): Known {
  return ifKnown(amounts, (known) => known.get(region) ?? 0n);
}

function wholeOf({ amounts }: KronorColumn): Known {
  return ifKnown(amounts, totalOf);
}
