/** Groups of rows in a file: how deep each row is, which are hidden, and which rows stand for a folded group. */
import { STANDARD_ROW_POINTS } from "../../../model/sizes";
import type { Sections } from "../package/sections";
import { withAttributes } from "../package/tags";
import { element, type Said } from "../package/xml";
import type { Snapshot } from "./snapshot";

type Outline = Pick<Snapshot, "rowLevels" | "hiddenRows" | "summaryAbove">;

/** What rows say anew of themselves: attributes by row, undefined for those that go. */
export type OutlineChanges = ReadonlyMap<number, Said>;

/** The rows whose group, fold or visibility is another, and those that their groups fold to. */
export function changedOutline(before: Outline, now: Outline): OutlineChanges {
  const grouped = [...before.rowLevels.keys(), ...now.rowLevels.keys()];
  const levels = grouped.filter((row) => before.rowLevels.get(row) !== now.rowLevels.get(row));
  const hidden = [...before.hiddenRows, ...now.hiddenRows].filter(
    (row) => before.hiddenRows.has(row) !== now.hiddenRows.has(row),
  );
  const changed = [...levels, ...hidden];
  const step = now.summaryAbove ? -1 : 1;
  const rows = new Set([...changed, ...changed.map((row) => row + step).filter((row) => row >= 0)]);
  return new Map(
    [...rows].map((row) => [
      row,
      {
        hidden: now.hiddenRows.has(row) || undefined,
        outlineLevel: now.rowLevels.get(row),
        collapsed: standsForFolded(row, now) || undefined,
      },
    ]),
  );
}

/** Whether the group that ends beside a row is folded to it. */
function standsForFolded(row: number, { rowLevels, hiddenRows, summaryAbove }: Outline): boolean {
  const last = summaryAbove ? row + 1 : row - 1;
  return hiddenRows.has(last) && (rowLevels.get(last) ?? 0) > (rowLevels.get(row) ?? 0);
}

/** Says how deep the deepest group is, by which a program leaves room for the signs beside the rows. */
export function putDeepest(sections: Sections, before: Outline, now: Outline): void {
  const deepest = deepestOf(now);
  if (deepest === deepestOf(before)) return;
  const format = sections.get("sheetFormatPr") ?? element("sheetFormatPr", { defaultRowHeight: STANDARD_ROW_POINTS });
  sections.put("sheetFormatPr", withAttributes(format, { outlineLevelRow: deepest === 0 ? undefined : deepest }));
}

function deepestOf({ rowLevels }: Outline): number {
  return [...rowLevels.values()].reduce((most, level) => Math.max(most, level), 0);
}
