/** What was reserved, what was earned of it, what was not and what is open: columns that several tables have. */
import type { Known } from "../ground";
import { type Ref, sumSoFar, type TableColumn } from "../sheets";
import { type CellAmounts, reservedOf, soFar } from "../shown";
import type { Text } from "../text";
import { oreCell, partFormula, partOf } from "./shown-cells";

/** A table with these columns. */
interface AmountTable<Row> {
  readonly block: string;
  readonly headers: Readonly<Record<"reserved" | "earned" | "share" | "pot" | "open", string>>;
  readonly widths: { readonly reserved: number; readonly share: number };
  readonly amountsOf: (row: Row) => CellAmounts;
  /** What stands below the rows. */
  readonly total: CellAmounts;
}

/** The columns; that of what is open is the last. */
export function amountColumns<Row>(
  { block, headers, widths, amountsOf, total }: AmountTable<Row>,
  text: Text,
): TableColumn<Row>[] {
  const ore = (
    id: "reserved" | "earned" | "pot" | "open",
    width: number,
    of: (amounts: CellAmounts) => Known,
  ): TableColumn<Row> => ({
    id,
    header: headers[id],
    kind: "ore",
    width,
    cell: (row) => oreCell(of(amountsOf(row)), text),
    total: { value: oreCell(of(total), text), formula: sumSoFar({ block, row: "all", column: id }, text.open) },
  });
  const share = (amounts: CellAmounts) => partOf(soFar(amounts, "earned"), reservedOf(amounts), text);
  const shareIn = (row: Ref["row"]) =>
    partFormula({ block, row, column: "earned" }, { block, row, column: "reserved" }, text);
  return [
    ore("reserved", widths.reserved, reservedOf),
    ore("earned", 18, (amounts) => soFar(amounts, "earned")),
    {
      id: "share",
      header: headers.share,
      kind: "share",
      width: widths.share,
      cell: (row) => share(amountsOf(row)),
      formula: (_, index) => shareIn(index),
      total: { value: share(total), formula: shareIn("total") },
    },
    ore("pot", 18, (amounts) => soFar(amounts, "pot")),
    ore("open", 18, ({ open }) => open),
  ];
}
