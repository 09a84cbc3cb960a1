/** The steps of a staircase put together, best first, without gap or overlap between what is written of each. */

import type { FieldPath } from "../agreement";
import { boundOf, type Tenths, type Tier } from "../agreement";
import { decimalText } from "../ground";
import { readChoice } from "./parse";
import { readTier, type WrittenTier } from "./parse-steps";
import { type Part, rowOf } from "./parts";
import { addressOf, cellAt, note, type Table } from "./table";

interface Step extends WrittenTier {
  readonly row: number;
}

/** An item of a list, and its row. */
export interface Item<One> {
  readonly item: One;
  readonly row: number;
}

/** The staircase in the rows given, best step first, or `undefined` when one cannot be read. */
export function staircaseIn(
  table: Table,
  part: Part,
  path: FieldPath,
  rows: readonly number[],
): readonly Item<Tier>[] | undefined {
  const steps = rows.flatMap((row): Step[] => {
    const written = readTier(cellAt(table, row, "value"));
    if (written && (written.to === undefined || written.to >= boundOf(written.tier))) return [{ ...written, row }];
    note(
      table,
      "agreement-value",
      { field: path, text: String(cellAt(table, row, "value")), expected: "tiers" },
      row,
      "value",
    );
    return [];
  });
  const best = [...steps].sort(bestFirst);
  best.forEach((step, index) => noteSteps(table, step, best[index - 1]));
  noteUnits(table, part, steps);
  return steps.length === rows.length ? best.map(({ tier: item, row }) => ({ item, row })) : undefined;
}

// On the same number, more than it is the better step.
function bestFirst(a: Step, b: Step): number {
  return boundOf(b.tier) - boundOf(a.tier) || Number("moreThan" in b.tier) - Number("moreThan" in a.tier);
}

function noteSteps(table: Table, step: Step, better: Step | undefined): void {
  const { tier, to, row } = step;
  if (!better) {
    if (to !== undefined) note(table, "agreement-tiers-end", { to: decimalText(to, 1) }, row, "value");
    return;
  }
  const other = addressOf(table, better.row, "value");
  const bound = boundOf(better.tier);
  const until = "atLeast" in better.tier ? bound - 1 : bound;
  const say = (tenths: Tenths): string => decimalText(tenths, 1);
  // Two steps that begin alike are told of in any agreement.
  if (bound === boundOf(tier)) return;
  if (to !== undefined && to < until)
    note(table, "agreement-tiers-gap", { from: say(to + 1), to: say(until), other }, row, "value");
  else if (to !== undefined && to > until)
    note(table, "agreement-tiers-overlap", { from: say(until + 1), to: say(to), other }, row, "value");
}

function noteUnits(table: Table, part: Part, steps: readonly Step[]): void {
  const row = rowOf(part, "improvement.change");
  const change = readChoice("change", cellAt(table, row, "value"));
  if (change !== "points" && change !== "relative") return;
  for (const { unit, row: at } of steps) {
    if (unit === undefined || unit === change) continue;
    note(
      table,
      "agreement-unit",
      { text: String(cellAt(table, at, "value")), change, other: addressOf(table, row, "value") },
      at,
      "value",
    );
  }
}
