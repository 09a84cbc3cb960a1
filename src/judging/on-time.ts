/** Whether a follow-up visit was made in time. */
import { type Cited, cited } from "../agreement";
import { agreementById } from "../agreements";
import type { Ratio } from "../ground";
import { serialOfDate } from "../ground";

/** How late a visit may be for the high level, in per cent of the days between the decision and the target date. */
export const TOLERANCE: Cited<number> = toleranceOf2023();

/**
 * Whether a visit was made by the target date, or after it by at most the tolerance's part of the days from the decision to the
 * target date; a tolerance of zero is the strict rule. Dates as `2023-03-14`, the decision not after the target date.
 */
export function onTime(decided: string, target: string, visited: string, tolerance: Ratio): boolean {
  const days = serialOfDate(target) - serialOfDate(decided);
  const late = serialOfDate(visited) - serialOfDate(target);
  return late <= 0 || BigInt(late) * BigInt(tolerance.d) <= BigInt(days) * BigInt(tolerance.n);
}

// The agreement says how many per cent in the words that its level's numerator rests on ("max 10 procent av antal dagar …").
function toleranceOf2023(): Cited<number> {
  const words = agreementById("2023")?.performance?.requirements.flatMap(({ level }) =>
    level?.numerator.value === "with-tolerance" ? [level.numerator] : [],
  )[0];
  const source = words && "source" in words ? words.source : { document: "", place: "", words: "" };
  return cited(10, source.document, source.place, source.words);
}
