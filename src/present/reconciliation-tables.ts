/**
 * The tables of the sheet `Avstämning` that look at each region, requirement or month: a column for each identity,
 * whose cells are what its sides are apart there, and 0 where they are equal. The sheet's first table has a line for
 * each column: of how many places it is, in how many it holds, and where and by how much it fails the most.
 *
 * A cell is 0 by what the engine knows: it has held every identity exactly before a sheet is made. A sheet shows öre,
 * so that sides that are rounded each by itself are let lie as far apart as they do (`within`), and no farther.
 */
import { type Block, type Formula, type Ref, type TableColumn, tableOf } from "../sheets";
import type { Text } from "../text";
import type { Line } from "./reconciliation-lines";

/** What the places of a table are. */
type TableKind = keyof Text["places"]["sheet"]["counted"];

/** Two formulas that come to the same kronor, or lie at most so many öre apart. */
export interface Comparison {
  readonly left: Formula;
  readonly right: Formula;
  readonly within: bigint;
}

/** An identity of every row of a table. */
export interface ApartColumn<Row> {
  readonly id: string;
  readonly name: Line["name"];
  /** Of several with one name, which it is: a payment or a grant. */
  readonly label?: string;
  /** What is computed on the way, in columns of its own before it. */
  readonly before?: readonly TableColumn<Row>[];
  /** What the sides are apart in a row; `open` where they cannot be known. */
  readonly apart: ((row: Row, index: number) => Formula) | "open";
}

/** Such a table. */
export interface ApartTable<Row> {
  readonly id: string;
  readonly kind: TableKind;
  readonly rows: readonly Row[];
  /** What names a row; the line says its first column. */
  readonly names: readonly [TableColumn<Row>, ...TableColumn<Row>[]];
  readonly columns: readonly ApartColumn<Row>[];
}

/** The table as a block whose rows are folded. */
export function apartBlock<Row>({ id, kind, rows, names, columns }: ApartTable<Row>, text: Text): Block {
  return tableOf(
    [
      ...names,
      ...columns.flatMap(({ before = [], ...column }): TableColumn<Row>[] => [
        ...before,
        {
          id: column.id,
          header: titleOf(column, text),
          kind: "ore",
          width: 20,
          cell: () => (column.apart === "open" ? text.open : 0),
          formula: (row, index) => (column.apart === "open" ? undefined : column.apart(row, index)),
        },
      ]),
    ],
    rows,
    { id, title: text.places.sheet.titles[kind], folded: rows.map((_, index) => index) },
  );
}

/** The lines that tell of its columns. */
export function apartLines<Row>({ id: block, kind, rows, names, columns }: ApartTable<Row>, text: Text): Line[] {
  const { counted, agreeing } = text.places.sheet;
  return columns.map((column): Line => {
    const cells: Ref = { block, row: "all", column: column.id };
    return {
      name: column.name,
      title: titleOf(column, text),
      words: { left: counted[kind], right: agreeing[kind] },
      left: { value: rows.length },
      right:
        column.apart === "open" ? { value: text.open } : { value: rows.length, formula: ["COUNTIF(", cells, ",0)"] },
      within: 0,
      ...(column.apart !== "open" && { places: { names: { block, row: "all", column: names[0].id }, cells } }),
    };
  });
}

function titleOf<Row>({ name, label }: Pick<ApartColumn<Row>, "name" | "label">, text: Text): string {
  const { title } = text.checks[name];
  return label === undefined ? title : `${title}: ${label}`;
}

/** What the first pair that is too far apart is apart; 0 where none is. */
export function apartOf(comparisons: readonly Comparison[]): Formula {
  return comparisons.reduceRight<Formula>(
    (rest, { left, right, within }) => {
      const apart = ["ROUND((", ...left, ")-(", ...right, "),2)"];
      return ["IF(ABS(", ...apart, `)>${oreText(within)},`, ...apart, ",", ...rest, ")"];
    },
    ["0"],
  );
}

/** Both are the same, to the öre. */
export function same(left: Formula, right: Formula): Comparison {
  return { left, right, within: 0n };
}

/** An amount as a cell has it; what is no number is nothing, so that a text in its place is apart from it. */
export function amountIn(cell: Ref): Formula {
  return ["SUM(", cell, ")"];
}

// Öre as a formula writes kronor.
function oreText(ore: bigint): string {
  return `${String(ore / 100n)}.${String(ore % 100n).padStart(2, "0")}`;
}

/** How far apart two amounts are. */
export function distance(a: bigint, b: bigint): bigint {
  return a < b ? b - a : a - b;
}

/** Kronor that were rounded: what each row was rounded by, in a column of its own, and whether that is as it should. */
interface Rounding {
  readonly id: string;
  readonly of: string;
  /** Rounded kronor less exact ones. */
  readonly difference: (index: number) => Formula;
  /** The same in öre, by row. */
  readonly ore: readonly bigint[];
}

/**
 * The columns of kronor that were dealt out to the largest remainders. Where they were, nobody's rounding is a krona or
 * more, and no two are more than a krona apart: who was rounded up had the larger remainder. A krona that is moved
 * breaks the one or the other, for the two that it was moved between.
 */
export function roundingColumns<Row>(
  block: string,
  { id, of, difference, ore }: Rounding,
  text: Text,
): Pick<ApartColumn<Row>, "before" | "apart"> {
  const column = `${id} rounding`;
  const all: Ref = { block, row: "all", column };
  const [most, least] = [ore.reduce((a, b) => (b > a ? b : a), 0n), ore.reduce((a, b) => (b < a ? b : a), 0n)];
  // A region with a few kronor a year may keep a krona that was paid early, and öre that are shown are rounded too.
  const spread = greatest(KRONA, most - least);
  const farthest = greatest(KRONA, most, -least);
  return {
    before: [
      {
        id: column,
        header: text.places.sheet.rounding(of),
        kind: "ore",
        width: 20,
        cell: (_, index) => Number(ore[index] ?? 0n) / 100,
        formula: (_, index) => ["ROUND(", ...difference(index), ",2)"],
      },
    ],
    apart: (_, index) => {
      const own: Ref = { block, row: index, column };
      return [
        ...["IF(OR(ABS(", own, `)>${oreText(farthest)},`],
        ...["AND(ROUND(MAX(", all, ")-MIN(", all, `),2)>${oreText(spread)},`],
        ...["OR(", own, "=MAX(", all, "),", own, "=MIN(", all, ")))),", own, ",0)"],
      ];
    },
  };
}

/** A krona in öre. */
const KRONA = 100n;

function greatest(...amounts: readonly bigint[]): bigint {
  return amounts.reduce((a, b) => (b > a ? b : a));
}
