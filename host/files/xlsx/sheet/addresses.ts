/** Rectangles as files write them: always by their cells, since `A:A` is no place in a file. */
import { columnLetters } from "../../../../src/sheets";
import { parseAddress, type Rect } from "../../../model/rect";

/** `A1` or `A1:B2`. */
export function fileAddress({ row, column, rows, columns }: Rect): string {
  const from = cellAddress(row, column);
  return rows === 1 && columns === 1 ? from : `${from}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** `A1`. */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** `$A$1:$B$2`. */
export function fixedAddress(area: Rect): string {
  return fileAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** The rectangles of a list of addresses; what is no address is passed over. */
export function areasOf(list: string | undefined): Rect[] {
  return (list ?? "")
    .split(/\s+/)
    .filter((address) => address !== "")
    .flatMap((address) => {
      try {
        return [parseAddress(address).rect];
      } catch {
        return [];
      }
    });
}
