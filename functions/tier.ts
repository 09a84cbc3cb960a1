/** The functions about what a requirement earns. */

import { approximate } from "../src/ground";
import { improvementOn, isThere } from "../src/judging";
import { fateOf } from "../src/present";
import { explainFigures } from "../src/text";
import { agreementOrNewest, performanceOf, requirementOf, valueOf } from "./arguments";
import { language, unavailable } from "./errors";
import { type Cell, isEmpty, spilled, whicheverZero } from "./excel-values";
import { judge } from "./judge";

/**
 * `TIERPAYOUT`: the share of the reserved money that a requirement earns, from 0 to 1. Cells
 * or ranges of one shape; the answer spills. The arguments are described in `functions.ts`.
 */
export function tierPayout(
  agreement: unknown[][],
  requirement: unknown[][],
  current: unknown[][],
  previous?: unknown[][],
  tolerance?: unknown[][],
  waiting?: unknown[][],
  waitingWithin?: unknown[][],
): unknown[][] {
  return spilled([agreement, requirement, current, previous, tolerance, waiting, waitingWithin], (cells) => {
    const { agreement: judgedBy, verdict, awaited } = judge(cells);
    if (awaited.length > 0) throw unavailable((words) => words.undelivered(language().explain.awaiting(awaited)));
    if (verdict.path === "not-assessable")
      throw unavailable(() => explainFigures(verdict, fateOf(judgedBy), language()));
    return approximate({ n: verdict.share, d: 100 });
  });
}

/**
 * `EXPLAIN`: why a requirement earns what it earns, in a sentence with the clause. Cells or
 * ranges of one shape; the answer spills. The arguments are described in `functions.ts`.
 */
export function explain(
  agreement: unknown[][],
  requirement: unknown[][],
  current: unknown[][],
  previous?: unknown[][],
  tolerance?: unknown[][],
  waiting?: unknown[][],
  waitingWithin?: unknown[][],
): unknown[][] {
  return spilled([agreement, requirement, current, previous, tolerance, waiting, waitingWithin], (cells) => {
    const { agreement: judgedBy, verdict, awaited } = judge(cells);
    return awaited.length > 0
      ? language().functions.undelivered(language().explain.awaiting(awaited))
      : explainFigures(verdict, fateOf(judgedBy), language());
  });
}

/**
 * `IMPROVEMENT`: the change in percentage points in the better direction, rounded as the agreement
 * compares it. Cells or ranges of one shape. The arguments are described in `functions.ts`.
 */
export function improvement(
  current: unknown[][],
  previous: unknown[][],
  agreement?: unknown[][],
  requirement?: unknown[][],
): unknown[][] {
  return spilled(
    [current, previous, agreement, requirement],
    ([now = null, before = null, agreementCell = null, requirementCell = null]) => {
      const rules = agreementOrNewest(agreementCell);
      const performance = performanceOf(rules);
      const measured =
        isEmpty(requirementCell) || requirementCell === 0
          ? performance.requirements.find(isPlain)
          : requirementOf(rules, requirementCell);
      if (!measured) throw unavailable((words) => words.noImprovement());
      return whicheverZero([now, before], ([a = null, b = null]: readonly Cell[]) => {
        const change = improvementOn(performance, measured, valueOf(measured, a), valueOf(measured, b));
        if (change === "no-path") throw unavailable((words) => words.noImprovement());
        if (!isThere(change)) throw unavailable((words) => words.valueMissing(language().absent[change]));
        return approximate({ n: change.n, d: BigInt(change.d) * 10n });
      });
    },
  );
}

// What a change is without further words: percentage points of a share that should be large.
function isPlain({ improvement: path, better, quantity }: ReturnType<typeof requirementOf>): boolean {
  return path?.change.value === "points" && better.value === "higher" && quantity.value === "share";
}
