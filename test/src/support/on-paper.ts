/**
 * Two regions and two months that can be worked out on paper. 800 kronor, of which requirement 1 has 60 per cent and
 * requirement 2 has 40; Stockholm has three people of four. Of a month's 400 kronor Stockholm has 180 + 120 and
 * Uppsala 60 + 40. Each month is paid in the one after it.
 */
import { expect } from "vitest";
import type { Agreement, Grant, Performance } from "../../../src/agreement/agreement";
import { reservesOf } from "../../../src/agreement/reserve";
import type { Ratio } from "../../../src/ground";
import { allocate } from "../../../src/paying/allocate";
import type { Check } from "../../../src/paying/check";
import type { Decisions, Ledger } from "../../../src/paying/ledger";
import { type AlreadyPaid, type GrantBasis, pay, payGrants } from "../../../src/paying/pay";
import type { Amounts, GrantPayment, Payment } from "../../../src/paying/payment";
import { reconcile } from "../../../src/paying/reconcile";
import type { Grounds } from "../../../src/paying/reconcile-places";
import { madeUp, performanceOf, requirement, said } from "./made-up";
import { apartIn } from "./planted";
import { type Shares, sharesBy } from "./settled";

/** The regions, by länskod. */
export const [STOCKHOLM, UPPSALA] = ["01", "03"] as const;
/** Both, in order. */
export const REGIONS = [STOCKHOLM, UPPSALA];
/** The months. */
export const [JANUARY, FEBRUARY] = ["2030-01", "2030-02"] as const;
/** The payments for January and February. */
export const [FIRST, LAST] = ["2030-02", "2030-03"] as const;

/** The agreement. */
export const TWO_MONTHS = madeUp({
  kronor: 800,
  requirements: [requirement({ number: "1", weight: 60 }), requirement({ number: "2", weight: 40 })],
  payments: [1, 1],
});

/** All of January, and of February requirement 1 alone: 640 kronor earned and 160 in the pot, 120 and 40 of them. */
export const YEAR: Shares = (_, month, number) => (month === JANUARY || number === "1" ? 100 : 0);

/** What differs from the year that the agreement is settled with. */
export interface Parts {
  readonly performance?: Performance;
  /** Kronor of it; 800 when not said. */
  readonly money?: number;
  readonly shares?: Shares;
  readonly decisions?: Decisions;
  readonly already?: AlreadyPaid;
  readonly grants?: readonly Grant[];
  readonly basis?: GrantBasis;
  readonly conditionMet?: ReadonlyMap<string, boolean>;
}

/** What came of it, and what it was settled from. */
export interface Settled {
  readonly grounds: Grounds;
  readonly ledger: Ledger;
  readonly payments: readonly Payment[];
  readonly grants: readonly GrantPayment[];
}

const UNKNOWN: GrantBasis = { population: "missing", "population-0-18": "missing" };

/** Settles the two months. */
export function settled({ performance, money = 800, shares = YEAR, ...parts }: Parts): Settled {
  const { decisions, already, grants = [], basis, conditionMet } = parts;
  const own = performance ?? performanceOf(TWO_MONTHS);
  const total = money + grants.reduce((sum, { amount }) => sum + amount.value, 0);
  const agreement: Agreement = { ...TWO_MONTHS, total: said(total), performance: own, grants };
  const reserves = reservesOf(own, REGIONS);
  const populations = [
    { region: STOCKHOLM, weight: 3 },
    { region: UPPSALA, weight: 1 },
  ];
  const earned = sharesBy(reserves, ({ region, period, requirement: number }) => shares(region, period, number));
  const ledger = allocate(own, populations, reserves, earned, decisions);
  return {
    grounds: {
      ...{ agreement, populations, reserves, shares: earned },
      ...(decisions && { decisions }),
      ...(already && { already }),
      ...(basis && { basis }),
      ...(conditionMet && { conditionMet }),
    },
    ledger,
    payments: pay(own, REGIONS, ledger, already),
    grants: payGrants(agreement, REGIONS, basis ?? UNKNOWN, conditionMet ?? new Map()),
  };
}

const checksOf = ({ grounds, ledger, payments, grants }: Settled): Check[] =>
  reconcile(grounds, ledger, payments, grants);

/** Kronor, which on this paper are always whole. */
function whole({ n, d }: Ratio): bigint {
  expect(BigInt(n) % BigInt(d)).toBe(0n);
  return BigInt(n) / BigInt(d);
}

/** An identity in one line: its name, whether it holds, both sides, and in how many places it was looked at. */
export const lineOf = ({ name, state, left, right, each }: Check): string =>
  [name, state, whole(left), whole(right), ...(each ? [each.count] : [])].join(" ");

/** All identities, line by line. */
export const linesOf = (parts: Parts): string[] => checksOf(settled(parts)).map(lineOf);

/** The lines of these identities. */
export const linesFor = (parts: Parts, ...names: Check["name"][]): string[] =>
  linesOf(parts).filter((line) => names.some((name) => line.startsWith(`${name} `)));

/** Whole kronor for the two. */
export const amounts = (stockholm: bigint, uppsala: bigint): Amounts =>
  new Map([
    [STOCKHOLM, stockholm],
    [UPPSALA, uppsala],
  ]);

/** Where an identity fails when something else is told than what was settled. */
export const failsAt = (
  parts: Parts,
  name: Check["name"],
  told: (settlement: Settled) => Partial<Settled>,
): unknown[] => {
  const settlement = settled(parts);
  return apartIn(checksOf({ ...settlement, ...told(settlement) }), name).map(({ at }) => at);
};
