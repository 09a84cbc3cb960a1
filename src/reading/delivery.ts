/** Whether figures were delivered as an agreement asks. What nobody has said is not held against a region. */
import type { Reporting, Requirement } from "../agreement";
import { compare, daysAfter, lastDayOf, ratio, TENTHS } from "../ground";
import type { Observation } from "./submission";

/** Whether too few units answered. */
export function isThin({ responseRate: limit }: Reporting, { responseRate }: Observation): boolean {
  return responseRate !== undefined && compare(responseRate, ratio(limit.value, TENTHS)) < 0;
}

/** Whether figures on completed care came too long after the month; those on who waits have no such day. */
export function isLate({ withinDays }: Reporting, { cases }: Requirement, { month, reported }: Observation): boolean {
  return (
    cases.value === "completed" &&
    reported !== undefined &&
    withinDays !== undefined &&
    reported > daysAfter(lastDayOf(month), withinDays.value)
  );
}
