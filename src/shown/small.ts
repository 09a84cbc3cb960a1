/** Which numbers are small: of so few people that they may not be shown. */
import type { Figure, Observation, Waiting } from "../reading";

/** Whether a number of people is too small to show. */
export function isSmall(count: number, threshold: number): boolean {
  return count > 0 && count < threshold;
}

/** Whether any figure of a row is, or is a share of, too few. */
export function hasSmall(
  { current, lastYear, withTolerance, waiting, waitingWithin }: Observation,
  threshold: number,
): boolean {
  return (
    [current, lastYear, withTolerance, waitingWithin].some((figure) => isOfFew(figure, threshold)) ||
    isFewWaiting(waiting, threshold)
  );
}

/** Whether a figure is, or is a share of, too few. */
export function isOfFew(figure: Figure, threshold: number): boolean {
  if (figure.kind === "number") return isSmall(figure.number, threshold);
  return figure.kind === "counts" && isSmall(figure.denominator, threshold);
}

/** The people behind figures taken together. */
export function denominatorOf(figures: readonly Figure[]): number {
  return figures.reduce((sum, figure) => sum + (figure.kind === "counts" ? figure.denominator : 0), 0);
}

/** Whether too few wait. */
export function isFewWaiting(waiting: Waiting, threshold: number): boolean {
  return waiting.kind === "count" && isSmall(waiting.count, threshold);
}
