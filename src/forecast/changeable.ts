/** What a scenario can change of a requirement: which figures, in which months, and whether they are numbers. */
import { baselineOf, type Performance, type Requirement } from "../agreement";
import type { Month } from "../ground";
import { FIGURES, type FigureName, looksAt } from "../judging";

/** The months that are tested, after the one that improvements over the period are measured from where there is one. */
export function changeableMonths(performance: Performance): readonly Month[] {
  const { months, untested } = performance;
  const baseline = baselineOf(performance);
  const tested = months.value.filter((one) => !untested?.value.includes(one));
  return [...(baseline === undefined ? [] : [baseline]), ...tested];
}

/** The figures that a requirement looks at, each by its own cell; an earlier one may be another month's current one. */
export function changeableFigures(requirement: Requirement): readonly FigureName[] {
  const isAnothers = requirement.improvement?.comparedWith.value === "before-the-period";
  return FIGURES.filter((figure) => looksAt(requirement, figure) && !(figure === "earlier" && isAnothers));
}

/** Whether a figure is a number of people, and no share of any. */
export function takesNumber(requirement: Requirement, figure: FigureName): boolean {
  return figure === "waiting" || (figure !== "waitingWithin" && requirement.quantity.value === "count");
}
