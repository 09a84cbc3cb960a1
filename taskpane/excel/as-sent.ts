/** Whether a sheet holds what was sent to it: what anybody else entered meanwhile must not be taken for ours. */
import type { CellValue, Layout } from "../../src/sheets";
import type { CellWrite } from "./payload";
import { type Named, spelling } from "./sheet-mark";

/** The cells of a sheet, and where the first of them stands. */
interface Standing {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellValue[])[];
}

/** What was sent, and what stands there; each with the names that its formulas use. */
export interface Comparison {
  readonly sent: readonly (readonly CellValue[])[];
  readonly sentNames: readonly Named[];
  readonly standing: Standing;
  readonly names: readonly Named[];
}

/** The cells of a layout as they are read back, formulas as formulas; its title as long as it is not finished. */
export function sentCells(layout: Layout, formulas: readonly CellWrite[], title: string): CellValue[][] {
  const cells = layout.lines.map((line) => [...line.cells]);
  for (const { row, column, cells: texts } of formulas)
    texts.forEach((line, down) =>
      line.forEach((text, right) => {
        const target = cells[row + down];
        if (target) target[column + right] = text;
      }),
    );
  if (cells[0]) cells[0][0] = title;
  return cells;
}

/** Whether all cells that were sent stand there, and no others. */
export function isAsSent({ sent, sentNames, standing, names }: Comparison): boolean {
  const [ours, theirs] = [plainly(sentNames), plainly(names)];
  const height = Math.max(sent.length, standing.row + standing.cells.length);
  return Array.from({ length: height }, (_, row) => {
    const there = standing.cells[row - standing.row] ?? [];
    const here = sent[row] ?? [];
    const width = Math.max(here.length, standing.column + there.length);
    return Array.from(
      { length: width },
      (__, column) => ours(here[column] ?? "") === theirs(there[column - standing.column] ?? ""),
    ).every(Boolean);
  }).every(Boolean);
}

// Excel writes functions in capitals and leaves blanks as they are; a number in a cell of text is read as its digits.
function plainly(names: readonly Named[]): (cell: CellValue) => string {
  const spelt = spelling(names);
  return (cell) => {
    const text = String(spelt(cell));
    return text.startsWith("=") ? text.replaceAll(/\s+/g, "").toUpperCase() : text;
  };
}
