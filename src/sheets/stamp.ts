/** How a sheet of ours is told by its cells alone, where nothing else is left of what we noted in it. */
import type { CellValue } from "./grid";

/**
 * Whether a text is the line, in either language, that says which figures, settings, agreement and program a sheet came
 * of. It stands among the notes of every sheet of a run; a copy that Excel makes of one has it too.
 */
export function isStamp(cell: CellValue): boolean {
  return typeof cell === "string" && STAMP.test(cell);
}

const STAMP = /(?:: |· )(?:Avtal|Agreement) .+ \(.+\) · (?:.+ · )?Kömiljarden [\w.+-]*\w$/u;
