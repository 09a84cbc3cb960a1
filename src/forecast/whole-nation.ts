/** What a scenario does for all regions together, and for those that it does most for. */
import { sum } from "../ground";
import type { Gets } from "./gets";
import { type Moved, magnitude } from "./interdependence";
import type { ScenarioOutcome } from "./what-if";

/** What all regions get together, before and after, and the difference. */
export function nationOf({
  regions,
}: Pick<ScenarioOutcome, "regions">): Record<"before" | "after" | "difference", Gets> {
  const all = (of: (one: ScenarioOutcome["regions"][number]) => Gets): Gets => ({
    earned: sum(regions.map((one) => of(one).earned)),
    bonus: sum(regions.map((one) => of(one).bonus)),
    total: sum(regions.map((one) => of(one).total)),
  });
  return { before: all((one) => one.before), after: all((one) => one.after), difference: all((one) => one.difference) };
}

/** The region that gets most more, and the one that gets most less; neither where nobody does. */
export function mostMoved({ regions }: Pick<ScenarioOutcome, "regions">): {
  readonly more: Moved | undefined;
  readonly less: Moved | undefined;
} {
  const moved = regions.map(({ region, difference }): Moved => ({ region, kronor: difference.total }));
  const [more, less] = [moved.filter(({ kronor }) => kronor > 0n), moved.filter(({ kronor }) => kronor < 0n)];
  return { more: furthest(more), less: furthest(less) };
}

function furthest([first, ...others]: readonly Moved[]): Moved | undefined {
  return first && others.reduce((best, one) => (magnitude(one.kronor) > magnitude(best.kronor) ? one : best), first);
}
