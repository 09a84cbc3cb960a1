/** How large an improvement is, as a precision mode compares it with the steps: for showing. */
import type { Improvement, Precision } from "../agreement";
import { assert, type Ratio, roundHalfUp, TENTHS, times } from "../ground";
import { changeOf, isThere, type Measurement } from "./measurement";

/** The improvement in tenths of a percentage point (or of a per cent); it must be there. */
export function gainedTenths(measurement: Measurement, improvement: Improvement, precision: Precision): Ratio {
  assert(isThere(measurement.improvement), "only a change that is there has a size");
  const exact = precision === "shares" ? changeOfRounded(measurement, improvement) : measurement.improvement;
  const tenths = times(exact, TENTHS);
  return precision === "exact" ? tenths : { n: roundHalfUp(tenths), d: 1 };
}

// Only shares are rounded first: a number of people is whole already.
function changeOfRounded(
  { current, earlier, improvement: exact, requirement }: Measurement,
  improvement: Improvement,
): Ratio {
  assert(isThere(current) && isThere(earlier) && isThere(exact), "an improvement has both its values");
  if (requirement.quantity.value === "count") return exact;
  const change = changeOf(improvement, requirement.better.value, rounded(current), rounded(earlier));
  return isThere(change) ? change : exact;
}

function rounded(share: Ratio): Ratio {
  return { n: roundHalfUp(times(share, TENTHS)), d: TENTHS };
}
