/** Cells about a requirement as a verdict. */
import { type Agreement, hasOwnNumerator, type Performance, type Requirement } from "../src/agreement";
import type { Judged as Judgement } from "../src/judging";
import { isThere, verdictOn } from "../src/judging";
import { agreementOf, countOf, performanceOf, requirementOf, shareOf, valueOf } from "./arguments";
import { unavailable } from "./errors";
import { type Cell, whicheverZero } from "./excel-values";

/** A verdict and what it was reached by. */
export interface Judged {
  readonly agreement: Agreement;
  readonly verdict: Judgement;
}

/**
 * The verdict on the cells `agreement, requirement, current, previous, tolerance, waiting, waitingWithin`. What
 * the requirement does not look at is not read. A bare 0 counts where an empty cell would give the same share.
 */
export function judge([agreementCell = null, requirementCell = null, ...figures]: readonly Cell[]): Judged {
  const agreement = agreementOf(agreementCell);
  const performance = performanceOf(agreement);
  const requirement = requirementOf(agreement, requirementCell);
  const verdict = whicheverZero(
    relevant(requirement, figures),
    (cells) => verdictOf(performance, requirement, cells),
    ({ share, path }) => [share, path === "not-assessable"],
  );
  return { agreement, verdict };
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

function verdictOf(
  performance: Performance,
  requirement: Requirement,
  [current = null, previous = null, tolerance = null, waiting = null, within = null]: readonly Cell[],
): Judgement {
  const values = {
    current: valueOf(requirement, current),
    earlier: valueOf(requirement, previous),
    own: valueOf(requirement, tolerance),
    waiting: countOf(waiting),
    waitingWithin: shareOf(within),
  };
  if (values.current === "missing" && !isThere(values.own)) throw unavailable((words) => words.currentMissing());
  return verdictOn(performance, requirement, values);
}
