/** The function about follow-up visits. */
import { DEFAULT_AGREEMENT } from "../src/agreements";
import type { Ratio } from "../src/ground";
import { fold } from "../src/ground";
import { onTime as isOnTime, isThere, toleranceOf as toleranceIn } from "../src/judging";
import { dateOf, shareOf } from "./arguments";
import { language, wrong } from "./errors";
import { type Cell, isEmpty, spilled } from "./excel-values";

/**
 * `ONTIME`: whether a follow-up visit was made by its target date, strictly or with a tolerance.
 * Cells or ranges of one shape; it spills. The arguments are described in `functions.ts`.
 */
export function onTime(
  decided: unknown[][],
  target: unknown[][],
  visited: unknown[][],
  tolerance?: unknown[][],
): unknown[][] {
  return spilled([decided, target, visited, tolerance], ([decision = null, goal = null, visit = null, late = null]) => {
    const [from, to, on] = [dateOf(decision, "decided"), dateOf(goal, "target"), dateOf(visit, "visited")];
    if (to < from) throw wrong((words) => words.targetBeforeDecision());
    if (on < from) throw wrong((words) => words.visitBeforeDecision());
    return isOnTime(from, to, on, toleranceOf(late));
  });
}

const STRICT: Ratio = { n: 0, d: 1 };
// A visit belongs to no agreement that the formula names: it is judged by the newest of which all figures are known.
const TOLERANCE = toleranceIn(DEFAULT_AGREEMENT) ?? STRICT;

// Strict when it is left out, FALSE or 0, which are the same.
function toleranceOf(cell: Cell): Ratio {
  if (isEmpty(cell) || cell === false || cell === 0) return STRICT;
  if (
    cell === true ||
    (typeof cell === "string" && language().functions.toleranceWords.some((word) => fold(word) === fold(cell)))
  )
    return TOLERANCE;
  const share = typeof cell === "number" && cell < 0 ? "missing" : shareOf(cell);
  if (!isThere(share)) throw wrong((words) => words.toleranceUnreadable(String(cell)));
  return share;
}
