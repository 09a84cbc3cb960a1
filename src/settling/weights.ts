/** What a settlement shares money by. */
import type { RegionCode } from "../agreement";
import type { Submission } from "../reading";

/** What money is shared by: everybody, those aged 0–18 where that is known, and who has met a grant's condition. */
export function weightsIn(submission: Submission, regions: readonly RegionCode[]) {
  const byRegion = new Map(submission.populations.map((population) => [population.region, population]));
  const young = regions.map((region) => byRegion.get(region)?.young);
  return {
    total: regions.map((region) => ({ region, weight: byRegion.get(region)?.total ?? 0 })),
    young:
      young.every((count) => count !== undefined) && young.some((count) => count > 0) ? young : ("missing" as const),
    conditionMet: new Map(
      submission.populations.flatMap(({ region, conditionMet }) =>
        conditionMet === undefined ? [] : [[region, conditionMet] as const],
      ),
    ),
  };
}
