/** What is to be said of changes that cannot be counted in per cent, since nothing was there before. */
import { REGIONS, regionName, requirementsOf } from "../agreement";
import type { Verdict } from "../judging";
import { type Problem, problem } from "../problems";
import { MOST_NAMED } from "./absent-figures";
import type { Settlement } from "./settlement";

/**
 * A warning for each requirement of which cells earned nothing because the earlier value is zero: a region with one
 * person waiting before and nobody now may earn the best step, and one with nobody either time earns nothing.
 */
export function fromZero(settlement: Settlement): Problem[] {
  const { agreement, submission } = settlement;
  // Only a relative change is counted from the earlier value: else no verdict need be made.
  const relative = requirementsOf(agreement).filter(({ improvement }) => improvement?.change.value === "relative");
  return relative.flatMap(({ number, name }) => {
    const [first, ...more] = settlement.verdicts.filter(
      (verdict) => verdict.reserve.requirement === number && earnsNothingFromZero(verdict),
    );
    if (!first) return [];
    const regions = new Set([first, ...more].map(({ reserve }) => reserve.region));
    const named = REGIONS.filter(({ code }) => regions.has(code)).map(({ code }) => regionName(code));
    const { address, sheet = submission.sheets.waiting } = first.measurement;
    return [
      problem(
        "change-from-zero",
        {
          requirement: `${number} ${name}`,
          count: String(more.length + 1),
          regions: named.slice(0, MOST_NAMED).join(", "),
          others: String(Math.max(0, named.length - MOST_NAMED)),
        },
        { sheet, cell: address },
      ),
    ];
  });
}

function earnsNothingFromZero({ share, measurement }: Verdict): boolean {
  return share === 0 && measurement.improvement === "from-zero";
}
