/**
 * Cells that stand out: by what they say, with native rules, which
 * hold on to what is later typed over them; and those to fill in.
 */
import type { Layout } from "../../../src/sheets";
import { FILL_IN, MARKS } from "./palette";
import type { Surface } from "./surface";

/** Adds the rules of a layout; where several fit a cell, the first one counts. */
export function highlight(worksheet: Surface, { highlights }: Layout): void {
  // A new rule goes before those that there are.
  for (const { first, count, from, to, begins, mark } of [...highlights].reverse()) {
    if (count === 0) continue;
    const look = MARKS[mark];
    const rule = worksheet.getRangeByIndexes(first, from, count, to - from + 1).conditionalFormats.add("ContainsText");
    rule.textComparison.rule = { operator: "BeginsWith", text: begins };
    rule.textComparison.format.fill.color = look.fill;
    rule.textComparison.format.font.color = look.text;
    rule.textComparison.format.font.bold = look.bold;
    rule.stopIfTrue = true;
  }
}

/** Makes the cells that are to be filled in look it; those above each other at once. */
export function invite(worksheet: Surface, { fillIn }: Layout): void {
  const cells = [...fillIn].sort((a, b) => a.column - b.column || a.line - b.line);
  const stretches: { readonly line: number; readonly column: number; count: number }[] = [];
  for (const { line, column } of cells) {
    const above = stretches.at(-1);
    if (above?.column === column && above.line + above.count === line) above.count += 1;
    else stretches.push({ line, column, count: 1 });
  }
  for (const { line, column, count } of stretches) {
    const { fill, borders } = worksheet.getRangeByIndexes(line, column, count, 1).format;
    fill.color = FILL_IN.fill;
    for (const side of [
      "EdgeTop",
      "EdgeBottom",
      "EdgeLeft",
      "EdgeRight",
      ...(count > 1 ? (["InsideHorizontal"] as const) : []),
    ] as const) {
      borders.getItem(side).color = FILL_IN.outline;
    }
  }
}
