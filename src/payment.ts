/** Payments in whole kronor. */
import type { Grant, PaymentRule } from "./agreement";
import type { RegionCode } from "./regions";

/** What a decision pays each region in whole kronor; `open` while it cannot be known. */
export interface Payment {
  readonly rule: PaymentRule;
  readonly amounts: ReadonlyMap<RegionCode, bigint> | "open";
}

/** What a grant gives each region in whole kronor; `open` while the populations it goes by are not there. */
export interface GrantPayment {
  readonly grant: Grant;
  readonly amounts: ReadonlyMap<RegionCode, bigint> | "not-regional" | "open";
}

/** The kronor of a payment, all regions together. */
export function totalOf(amounts: ReadonlyMap<RegionCode, bigint>): bigint {
  return [...amounts.values()].reduce((sum, amount) => sum + amount, 0n);
}
