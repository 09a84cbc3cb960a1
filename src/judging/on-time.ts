/** Whether a follow-up visit was made in time. */
import { type Agreement, requirementsOf } from "../agreement";
import type { Ratio } from "../ground";
import { serialOfDate } from "../ground";

/**
 * How late a visit may be for an agreement's high level, as a part
 * of the days to its target date; `undefined` where none may.
 */
export function toleranceOf(agreement: Agreement): Ratio | undefined {
  const percent = requirementsOf(agreement).find(({ level }) => level?.tolerance)?.level?.tolerance;
  return percent && { n: percent.value, d: 100 };
}

/**
 * Whether a visit was made by the target date, or after it by at most the tolerance's
 * part of the days from the decision to the target date; a tolerance of zero is the
 * strict rule. Dates as `2023-03-14`, the decision not after the target date.
 */
export function onTime(decided: string, target: string, visited: string, tolerance: Ratio): boolean {
  const days = serialOfDate(target) - serialOfDate(decided);
  const late = serialOfDate(visited) - serialOfDate(target);
  return late <= 0 || BigInt(late) * BigInt(tolerance.d) <= BigInt(days) * BigInt(tolerance.n);
}
