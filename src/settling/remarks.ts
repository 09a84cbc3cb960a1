/** Problems that only the outcome shows. */
import type { Performance, Reserves } from "../agreement";
import { REGIONS, regionName, UNKNOWN_SHARE } from "../agreement";
import type { Decisions } from "../paying";
import { type Problem, problem } from "../problems";
import type { Observation } from "../reading";
import { absentFigures } from "./absent-figures";
import { fromZero } from "./from-zero";
import { isLeftOut, isTested, metBy, type Settlement } from "./settlement";

/** What is open, cannot be counted or shared, or is below zero in a settlement. */
export function remarks(settlement: Settlement): Problem[] {
  return [
    ...openness(settlement),
    ...absentFigures(settlement),
    ...fromZero(settlement),
    ...negativePayments(settlement),
  ];
}

/**
 * Where unearned money goes to those who met the requirement, somebody
 * must decide when nobody did: a problem for each such decision.
 */
export function undecided(
  performance: Performance,
  reserves: Reserves,
  shares: Uint8Array,
  decisions: Decisions = {},
): Problem[] {
  const { unearned, requirements } = performance;
  if (unearned.value !== "met-requirement") return [];
  const met = metBy(reserves, shares);
  const periods = reserves.periods.filter((period) => isTested(performance, { period }));
  return requirements.flatMap(({ number, name }) =>
    periods
      .filter((period) => met(number, period).length === 0 && decisions[number] === undefined)
      .map((period) => problem("decision-needed", { number, requirement: name, period })),
  );
}

function openness(settlement: Settlement): Problem[] {
  const { agreement, decided, shares, awaiting, reserves, submission, complete } = settlement;
  if (!agreement.performance) return [];
  const nobody = complete && !shares.some((share) => share > 0 && share !== UNKNOWN_SHARE);
  if (complete)
    return nobody && agreement.performance.unearned.value === "bonus-pot" ? [problem("nothing-earned", {})] : [];
  // A row that waits for its figures says nothing of its region.
  const withFigures = new Set(submission.observations.filter(hasFigures).map(({ region }) => region));
  const names = (has: boolean): string[] =>
    REGIONS.filter(({ code }) => withFigures.has(code) === has).map(({ code }) => regionName(code));
  const [only, without] = [names(true), names(false)];
  const few = only.length > 0 && only.length < without.length;
  // What the user leaves out is not missing.
  const tested = reserves.all.filter(
    (reserve) => isTested(agreement.performance, reserve) && !isLeftOut(settlement, reserve),
  );
  const cells = tested.length - decided - awaiting.length;
  // Those that have figures and wait for others are told of by column.
  return cells === 0
    ? []
    : [
        problem(
          "months-open",
          { regions: few ? "" : without.join(", "), only: few ? only.join(", ") : "", cells: String(cells) },
          { sheet: submission.sheets.waiting },
        ),
      ];
}

function hasFigures({ current, lastYear, withTolerance, waiting, waitingWithin }: Observation): boolean {
  return [current, lastYear, withTolerance, waiting, waitingWithin].some(({ kind }) => kind !== "undelivered");
}

function negativePayments({ payments, submission }: Settlement): Problem[] {
  return payments.flatMap(({ rule, amounts }) => {
    const below =
      amounts === "open" ? [] : [...amounts].filter(([, kronor]) => kronor < 0n).map(([region]) => regionName(region));
    return below.length === 0
      ? []
      : [
          problem(
            "payment-negative",
            { payment: rule.id, regions: below.join(", ") },
            { sheet: submission.sheets.paid },
          ),
        ];
  });
}
