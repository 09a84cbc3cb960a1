/** Measurements to verdicts: what each cell earns, and whether another precision mode would say otherwise. */
import { PRECISIONS, type Precision } from "../agreement";
import { awaitedBy, decisive } from "./decisive";
import type { Measured, Measurement, ReportingRule } from "./measurement";
import { outcomeOf } from "./outcome";
import type { Judged, Verdict } from "./verdict";

/** Judges every cell that was measured under a precision mode; those that wait for figures are not among them. */
export function qualify(
  measured: readonly Measured[],
  precision: Precision,
  reporting: ReportingRule = "flag",
): Verdict[] {
  return measured
    .filter(({ measurement }) => awaitedBy(measurement, precision, reporting).length === 0)
    .map(({ reserve, measurement }) => ({ reserve, ...judgedBy(measurement, precision, reporting) }));
}

/** Judges one measurement that waits for nothing, and tells which other modes would have judged otherwise. */
export function judgedBy(measurement: Measurement, precision: Precision, reporting: ReportingRule = "flag"): Judged {
  const { path, share, level, tier } = outcomeOf(measurement, precision);
  if (reporting === "disqualify" && measurement.delivery !== "in-order")
    return { measurement, precision, path: "disqualified", share: 0, level, tier, otherwise: [] };
  const otherwise: Judged["otherwise"][number][] = [];
  for (const mode of PRECISIONS) {
    if (mode === precision) continue;
    const outcome = outcomeOf(measurement, mode);
    if (outcome.path === path && outcome.share === share) continue;
    const isOpen = decisive(measurement, mode, "undelivered").length > 0;
    otherwise.push({ precision: mode, outcome: isOpen ? { path: "open", share: "open" } : outcome });
  }
  return { measurement, precision, path, share, level, tier, otherwise };
}
