/** A settlement with its open months filled: what each cell would earn, and which cells have months to come. */
import { type Performance, type RegionCode, UNKNOWN_SHARE } from "../agreement";
import { assert, lastMonthOf, type Month, type Parts } from "../ground";
import { LEFT_OUT, type Year } from "../paying";
import type { Observation } from "../reading";
import { isTested, type Settlement } from "../settling";
import { cellFinder, outcomeIn } from "./cells";
import { type Filled, fill, keyOf, unsaid } from "./fill";
import type { OpenCell } from "./layout";
import type { Outlook } from "./outlook";

/** The year as an outlook has it. */
export interface Ahead {
  readonly outlook: Outlook;
  readonly filled: Filled;
  readonly shares: Uint8Array;
  readonly open: readonly OpenCell[];
}

/** The year as an outlook has it, cell by cell: what is decided stays, what is open is judged as it is filled. */
export function* lookAhead(
  settlement: Settlement,
  performance: Performance,
  year: Year,
  outlook: Outlook,
): Parts<Ahead> {
  const { submission, precision } = settlement;
  assert(precision !== undefined, "performance is judged in a mode");
  const months = performance.months.value.filter((month) => !performance.untested?.value.includes(month));
  const filled = fill(performance, months, [...submission.observations, ...lastYearsOf(settlement)], outlook);
  const cellOf = cellFinder(performance, filled.observations);
  const shares = settlement.shares.slice();
  const open: OpenCell[] = [];
  for (const [place, reserve] of year.cells.entries()) {
    yield;
    if (shares[place] === UNKNOWN_SHARE && isTested(performance, reserve)) {
      const cell = cellOf(reserve);
      const outcome = cell && outcomeIn(performance, precision, cell);
      if (cell && outcome) {
        shares[place] = outcome.share;
        const guessed = cell.months.filter((month) =>
          filled.guessed.has(keyOf(reserve.region, reserve.requirement, month)),
        );
        open.push({ place, cell, months: guessed });
      }
    }
  }
  return { outlook, filled, shares, open };
}

/** What is known of the months that the user leaves out: last year's figures, and nothing of this year's. */
export function lastYearsOf({ leftOut }: Settlement): Observation[] {
  return leftOut.map((one) => ({ ...unsaid(one, one.month), lastYear: one.lastYear }));
}

/** What has been decided up to the region's latest month: what is later is left out, what others lack is unknown. */
export function settledToday(
  { shares: decided }: Settlement,
  year: Year,
  region: RegionCode,
): { readonly shares: Uint8Array; readonly latest: Month | undefined } {
  assert(year.cells.length === decided.length, "every cell has its place");
  const latest = year.cells
    .filter((reserve, place) => reserve.region === region && decided[place] !== UNKNOWN_SHARE)
    .map(({ period }) => lastMonthOf(period))
    .sort()
    .at(-1);
  const shares = Uint8Array.from(year.cells, (reserve, place) => {
    const share = decided[place] ?? UNKNOWN_SHARE;
    if (share !== UNKNOWN_SHARE) return share;
    const isLater = latest === undefined || lastMonthOf(reserve.period) > latest;
    return isLater || reserve.region === region ? LEFT_OUT : UNKNOWN_SHARE;
  });
  return { shares, latest };
}
