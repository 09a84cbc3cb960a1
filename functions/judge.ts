/** Cells about a requirement as a verdict. */
import { type Agreement, hasOwnNumerator, type Performance, type Requirement } from "../src/agreement";
import type { FigureName, Judged as Judgement } from "../src/judging";
import { awaitedOn, isThere, verdictOn } from "../src/judging";
import { agreementOf, countOf, performanceOf, requirementOf, shareOf, valueOf } from "./arguments";
import { unavailable } from "./errors";
import { type Cell, whicheverZero } from "./excel-values";

/** A verdict and what it was reached by. */
export interface Judged {
  readonly agreement: Agreement;
  readonly verdict: Judgement;
  /** The figures that have not been delivered and decide: while there are any, the verdict is none. */
  readonly awaited: readonly FigureName[];
}

/**
 * The verdict on the cells `agreement, requirement, current, previous, tolerance, waiting, waitingWithin`. What
 * the requirement does not look at is not read. A bare 0 counts where an empty cell would give the same share.
 */
export function judge([agreementCell = null, requirementCell = null, ...figures]: readonly Cell[]): Judged {
  const agreement = agreementOf(agreementCell);
  const performance = performanceOf(agreement);
  const requirement = requirementOf(agreement, requirementCell);
  const judged = whicheverZero(
    relevant(requirement, figures),
    (cells) => judgedOf(performance, requirement, cells),
    ({ verdict: { share, path }, awaited }) => (awaited.length > 0 ? "open" : [share, path === "not-assessable"]),
  );
  return { agreement, ...judged };
}

function relevant(
  requirement: Requirement,
  [current = null, previous = null, tolerance = null, waiting = null, within = null]: readonly Cell[],
): Cell[] {
  const { improvement, level } = requirement;
  return [
    current,
    improvement ? previous : null,
    hasOwnNumerator(requirement) ? tolerance : null,
    ...(level?.waiting ? [waiting, within] : [null, null]),
  ];
}

function judgedOf(
  performance: Performance,
  requirement: Requirement,
  [current = null, previous = null, tolerance = null, waiting = null, within = null]: readonly Cell[],
): Omit<Judged, "agreement"> {
  const values = {
    current: valueOf(requirement, current),
    earlier: valueOf(requirement, previous),
    own: valueOf(requirement, tolerance),
    waiting: countOf(waiting),
    waitingWithin: shareOf(within),
  };
  if (values.current === "undelivered" && !isThere(values.own)) throw unavailable((words) => words.currentMissing());
  return {
    verdict: verdictOn(performance, requirement, values),
    awaited: awaitedOn(performance, requirement, values),
  };
}
