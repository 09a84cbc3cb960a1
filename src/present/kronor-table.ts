/** A table of whole kronor: a row for each region, a column for each decision, and their sum. */
import { type RegionCode, regionName } from "../agreement";
import { ifKnown, type Known, sumOfKnown as sumUnits } from "../ground";
import { type Amounts, totalOf } from "../paying";
import { type Block, type ColumnKind, type Ref, sumOfKnown, sumSoFar, type TableColumn, tableOf } from "../sheets";
import type { Text } from "../text";
import { kronorCell } from "./shown-cells";

/** A column of such a table. */
export interface KronorColumn {
  readonly id: string;
  readonly header: string;
  readonly amounts: Known<Amounts>;
  /** Where the amounts are open: those of regions that are known to a krona. */
  readonly near?: Amounts;
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
    cell: (region) => kronorCell(column.near?.get(region) ?? amountOf(column, region), text),
    kindOf: (region) => (column.near?.has(region) === true ? "near-kronor" : undefined),
    total: {
      value: kronorCell(leastOf(column), text),
      kind: column.near && column.near.size > 0 ? "least-kronor" : undefined,
      formula: sumSoFar({ block, row: "all", column: id }, text.open),
    },
  };
}

function sumColumn({ id: block, columns, words }: KronorTable, text: Text): TableColumn<RegionCode> {
  const added = columns.filter(({ partOfAnother }) => partOfAnother !== true);
  const across = (row: number | "total") =>
    sumOfKnown(
      added.map(({ id }): Ref => ({ block, row, column: id })),
      text.open,
    );
  const ofRegion = (region: RegionCode): readonly Known[] =>
    added.map((column) => column.near?.get(region) ?? amountOf(column, region));
  const ofAll = added.map(leastOf);
  const isWhole = added.every(({ amounts }) => amounts !== "open");
  // A part of it is open, and the rest is known.
  const least = (parts: readonly Known[]): ColumnKind | undefined =>
    isWhole || parts.every((part) => part === "open") ? undefined : "least-kronor";
  return {
    id: SUM_COLUMN,
    header: words.sum,
    kind: "kronor",
    width: 24,
    cell: (region) => kronorCell(sumUnits(ofRegion(region)), text),
    kindOf: (region) => least(ofRegion(region)),
    formula: (_, row) => across(row),
    total: { value: kronorCell(sumUnits(ofAll), text), kind: least(ofAll), formula: across("total") },
  };
}

function amountOf({ amounts }: KronorColumn, region: RegionCode): Known {
  return ifKnown(amounts, (known) => known.get(region) ?? 0n);
}

// All regions' together; or those that are known, to a krona.
function leastOf({ amounts, near }: KronorColumn): Known {
  return amounts === "open"
    ? sumUnits([...(near?.values() ?? []), ...(near?.size ? [] : ["open" as const])])
    : totalOf(amounts);
}
