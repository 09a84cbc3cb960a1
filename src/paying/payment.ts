/** Payments in whole kronor. */
import type { Grant, PaymentRule, RegionCode } from "../agreement";
import { type Known, sum } from "../ground";

/** Whole kronor by region. */
export type Amounts = ReadonlyMap<RegionCode, bigint>;

/** What a decision pays each region in whole kronor; `open` while it cannot be known. */
export interface Payment {
  readonly rule: PaymentRule;
  /** What is paid; below zero only where a correction takes back more than the payment gives. */
  readonly amounts: Known<Amounts>;
  /**
   * The part of it that corrects earlier payments, which stay as
   * they were paid; absent where there is nothing to correct.
   */
  readonly correction?: Amounts;
  /** Whether the amounts are those that have been paid already, whatever the figures say now. */
  readonly asPaid: boolean;
  /** What the last payment should have given besides, when it has been made already and no later one can carry it. */
  readonly outstanding?: Amounts;
}

/** What a grant gives each region in whole kronor; `open` while what it goes by is not known. */
export interface GrantPayment {
  readonly grant: Grant;
  readonly amounts: Known<Amounts | "not-regional">;
  /** What is not given out, since a region has not met the condition; kronor. */
  readonly withheld: bigint;
}

/** The kronor of a payment, all regions together. */
export function totalOf(amounts: Amounts): bigint {
  return sum(amounts.values());
}

/** The kronor that made payments should have given besides, and that no later payment carries. */
export function outstandingOf(payments: readonly Payment[]): bigint {
  return sum(payments.map(({ outstanding }) => (outstanding ? totalOf(outstanding) : 0n)));
}

/**
 * What payments give below zero, all regions together: a correction may take
 * back more than a payment gives, and what was paid was paid; nothing else may.
 */
export function belowZero(payments: readonly Payment[]): bigint {
  const own = payments.flatMap(({ amounts, correction, asPaid }) =>
    amounts === "open" || correction || asPaid ? [] : [...amounts.values()],
  );
  return sum(own.filter((amount) => amount < 0n));
}
