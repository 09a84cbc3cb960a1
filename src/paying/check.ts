/** An identity of the money, with both its sides. */
import type { Ratio } from "../ground";

/** The name of an identity. */
export type CheckName =
  | "pots-reserves"
  | "reserves-decided"
  | "pot-bonuses"
  | "part-payments"
  | "payments-block"
  | "payments-not-negative"
  | "grants-dealt"
  | "agreement-total";

/** An identity and its two sides in kronor; `open` while one of them cannot be known. */
export interface Check {
  readonly name: CheckName;
  readonly left: Ratio;
  readonly right: Ratio;
  readonly state: "holds" | "fails" | "open";
}

/** Whether every identity that can be checked holds. */
export function allHold(checks: readonly Check[]): boolean {
  return checks.every(({ state }) => state !== "fails");
}
