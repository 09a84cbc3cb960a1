/**
 * Two regions and two months worked out on paper: which identities there are, what both their sides come to, whether
 * they can be known yet, and where one fails.
 *
 * 800 kronor, of which requirement 1 has 60 per cent and requirement 2 has 40; Stockholm has three people of four. Of
 * a month's 400 kronor Stockholm has 180 + 120 and Uppsala 60 + 40. Each month is paid in the one after it.
 */
import { expect, test } from "vitest";
import type { Agreement, Grant, Performance } from "../../../src/agreement/agreement";
import { reservesOf } from "../../../src/agreement/reserve";
import type { Month, Ratio } from "../../../src/ground";
import { allocate } from "../../../src/paying/allocate";
import type { Check } from "../../../src/paying/check";
import type { Decisions } from "../../../src/paying/ledger";
import { type AlreadyPaid, type GrantBasis, pay, payGrants } from "../../../src/paying/pay";
import type { Amounts, GrantPayment, Payment } from "../../../src/paying/payment";
import { reconcile } from "../../../src/paying/reconcile";
import type { Grounds } from "../../../src/paying/reconcile-places";
import { madeUp, performanceOf, requirement, said } from "../support/made-up";
import { apartIn, changing, movingEntries, withEntries } from "../support/planted";
import { ledgerOf, type Shares, sharesBy } from "../support/settled";

const [STOCKHOLM, UPPSALA] = ["01", "03"] as const;
const REGIONS = [STOCKHOLM, UPPSALA];
const [JANUARY, FEBRUARY] = ["2030-01", "2030-02"] as const;
/** The payments for January and February. */
const [FIRST, LAST] = ["2030-02", "2030-03"] as const;

const TWO_MONTHS = madeUp({
  kronor: 800,
  requirements: [requirement({ number: "1", weight: 60 }), requirement({ number: "2", weight: 40 })],
  payments: [1, 1],
});

/** Who meets a requirement gets what others have not earned of it. */
const TO_THOSE_WHO_MET: Performance = { ...performanceOf(TWO_MONTHS), unearned: said("met-requirement") };

/** All of January, and of February requirement 1 alone: 640 kronor earned and 160 in the pot, 120 and 40 of them. */
const YEAR: Shares = (_, month, number) => (month === JANUARY || number === "1" ? 100 : 0);

/** The same, while nothing is known of Uppsala's February: 580 earned, 120 in the pot, 100 open. */
const UNTIL_NOW: Shares = (...place) => (place[0] === UPPSALA && place[1] === FEBRUARY ? undefined : YEAR(...place));

interface Parts {
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

interface Settled {
  readonly grounds: Grounds;
  readonly ledger: ReturnType<typeof allocate>;
  readonly payments: readonly Payment[];
  readonly grants: readonly GrantPayment[];
}

const UNKNOWN: GrantBasis = { population: "missing", "population-0-18": "missing" };

function settled({ performance, money = 800, shares = YEAR, ...parts }: Parts): Settled {
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
const lineOf = ({ name, state, left, right, each }: Check): string =>
  [name, state, whole(left), whole(right), ...(each ? [each.count] : [])].join(" ");

const linesOf = (parts: Parts): string[] => checksOf(settled(parts)).map(lineOf);

/** The lines of these identities. */
const linesFor = (parts: Parts, ...names: Check["name"][]): string[] =>
  linesOf(parts).filter((line) => names.some((name) => line.startsWith(`${name} `)));

const amounts = (stockholm: bigint, uppsala: bigint): Amounts =>
  new Map([
    [STOCKHOLM, stockholm],
    [UPPSALA, uppsala],
  ]);

/** Where an identity fails when something else is told than what was settled. */
const failsAt = (parts: Parts, name: Check["name"], told: (settlement: Settled) => Partial<Settled>): unknown[] => {
  const settlement = settled(parts);
  return apartIn(checksOf({ ...settlement, ...told(settlement) }), name).map(({ at }) => at);
};

test("a whole year", () => {
  expect(linesOf({})).toEqual([
    "pots-reserves holds 800 800",
    "reserves-decided holds 800 800",
    "pot-bonuses holds 160 160",
    "part-payments holds 400 400",
    "payments-block holds 800 800",
    "payments-not-negative holds 0 0",
    "agreement-total holds 800 800",
    "region-reserves holds 800 800 2",
    "region-earned holds 640 640 2",
    "region-decided holds 800 800 2",
    "region-bonus holds 160 160 2",
    "requirement-reserves holds 800 800 2",
    "requirement-earned holds 800 800 2",
    "payment-regions holds 800 800 2",
    "region-year holds 800 800 2",
  ]);
});

test("a year of which a region's last month is not known: what rests on it is open, and the rest holds", () => {
  expect(linesOf({ shares: UNTIL_NOW })).toEqual([
    "pots-reserves holds 800 800",
    "reserves-decided holds 800 800",
    "pot-bonuses open 120 0",
    "part-payments holds 400 400",
    "payments-block open 800 400",
    "payments-not-negative holds 0 0",
    "agreement-total holds 800 800",
    "region-reserves holds 800 800 2",
    "region-earned holds 580 580 2",
    "region-decided holds 800 800 2",
    "region-bonus open 0 0 0",
    "requirement-reserves holds 800 800 2",
    "requirement-earned holds 700 700 2",
    "payment-regions open 400 400 1",
    "region-year open 0 0 0",
  ]);
});

test("a year of which nothing is known", () => {
  expect(
    linesFor(
      { shares: () => undefined },
      "part-payments",
      "payments-block",
      "payments-not-negative",
      "payment-regions",
    ),
  ).toEqual([
    "part-payments open 0 0",
    "payments-block open 800 0",
    "payments-not-negative open 0 0",
    "payment-regions open 0 0 0",
  ]);
});

test("a part of the pot told while it is not known yet", () => {
  const bonus = (ledger: Settled["ledger"], units: bigint): Settled["ledger"] => ({
    ...ledger,
    moved: (region, periods) => ({ ...ledger.moved(region, periods), bonus: region === UPPSALA ? units : 0n }),
  });
  expect(failsAt({ shares: UNTIL_NOW }, "region-bonus", ({ ledger }) => ({ ledger: bonus(ledger, 1n) }))).toEqual([
    { region: UPPSALA },
  ]);
  expect(failsAt({ shares: UNTIL_NOW }, "region-bonus", ({ ledger }) => ({ ledger: bonus(ledger, 0n) }))).toEqual([]);
});

test("what nobody met goes back, or to all; what one has not earned goes to who met it", () => {
  // In February Stockholm alone meets requirement 1, and gets Uppsala's 60; requirement 2 has 120 + 40.
  const shares: Shares = (region, month, number) =>
    month === JANUARY || (number === "1" && region === STOCKHOLM) ? 100 : 0;
  const common = { performance: TO_THOSE_WHO_MET, shares };
  const names = ["reserves-decided", "pot-bonuses", "payments-block", "region-earned", "region-bonus"] as const;
  const returned: Parts = { ...common, decisions: { "2": "returned" } };
  expect(linesFor(returned, ...names)).toEqual([
    "reserves-decided holds 800 800",
    "pot-bonuses holds 220 220",
    "payments-block holds 800 800",
    "region-earned holds 580 580 2",
    "region-bonus holds 220 220 2",
  ]);
  const toAll: Parts = { ...common, decisions: { "2": "population" } };
  expect(linesFor(toAll, ...names)).toEqual(linesFor(returned, ...names));
  const last = (parts: Parts): unknown => settled(parts).payments[1]?.amounts;
  expect(last(returned)).toEqual(amounts(180n + 60n, 0n));
  expect(last(toAll)).toEqual(amounts(180n + 60n + 120n, 40n));
  expect(
    failsAt(returned, "region-bonus", ({ ledger }) => ({
      ledger: withEntries(ledger, movingEntries(ledger, "keep", STOCKHOLM, UPPSALA, 1n), "both"),
    })),
  ).toEqual(expect.arrayContaining([{ region: STOCKHOLM }, { region: UPPSALA }]));
});

// January should have given 300 and 100.
const MORE_AND_LESS: AlreadyPaid = new Map<Month, Amounts>([[FIRST, amounts(310n, 80n)]]);

test("a payment told as open though the year is known", () => {
  const { grounds, ledger, payments } = settled({});
  const checks = reconcile(
    grounds,
    ledger,
    changing(payments, 1, (own) => ({ ...own, amounts: "open" })),
    [],
  );
  expect(checks.filter(({ name }) => name === "payments-block").map(lineOf)).toEqual(["payments-block open 800 400"]);
  // Stockholm's year is 600 kronor; what was told of it is not half of them, but nothing.
  expect(apartIn(checks, "region-year")[0]).toEqual({
    at: { region: STOCKHOLM },
    left: { n: 600n, d: 1n },
    right: "open",
  });
});

test("part payments are open when the last payment has been made, whichever of the others had been", () => {
  const three = performanceOf(
    madeUp({ kronor: 1200, requirements: [requirement({ number: "1", weight: 1 })], payments: [1, 1, 1] }),
  );
  const parts: Parts = { performance: three, shares: () => 100, money: 1200 };
  const [first, second, third] = ["2030-02", "2030-03", "2030-04"] as const;
  const made = (...ids: readonly Month[]): AlreadyPaid => new Map(ids.map((id) => [id, amounts(300n, 100n)]));
  expect(linesFor({ ...parts, already: made(first) }, "part-payments")).toEqual(["part-payments holds 800 800"]);
  expect(linesFor({ ...parts, already: made(first, third) }, "part-payments")).toEqual(["part-payments open 800 800"]);
  expect(linesFor({ ...parts, already: made(second, third) }, "part-payments")).toEqual(["part-payments open 800 800"]);
});

test("a part payment that was another: the last one corrects it", () => {
  const names = ["part-payments", "payments-block", "payment-regions", "payment-corrections", "region-year"] as const;
  expect(settled({ already: MORE_AND_LESS }).payments.map((one) => [one.amounts, one.correction])).toEqual([
    [amounts(310n, 80n), undefined],
    [amounts(290n, 120n), amounts(-10n, 20n)],
  ]);
  expect(linesFor({ already: MORE_AND_LESS }, ...names)).toEqual([
    "part-payments holds 400 400",
    "payments-block holds 800 800",
    "payment-regions holds 800 800 2",
    "payment-corrections holds 10 10 2",
    "region-year holds 800 800 2",
  ]);
  // Paid to the krona: there is nothing to correct, and that is looked at too.
  expect(linesFor({ already: new Map<Month, Amounts>([[FIRST, amounts(300n, 100n)]]) }, ...names)).toEqual([
    "part-payments holds 400 400",
    "payments-block holds 800 800",
    "payment-regions holds 800 800 2",
    "payment-corrections holds 0 0 2",
    "region-year holds 800 800 2",
  ]);
  // While February is open its payment is, with what it corrects.
  expect(linesFor({ already: MORE_AND_LESS, shares: UNTIL_NOW }, ...names)).toEqual([
    "part-payments open 400 390",
    "payments-block open 800 390",
    "payment-regions open 390 390 1",
    "payment-corrections open 0 0 1",
    "region-year open 0 0 0",
  ]);
});

test("a region that the payment made left out was paid nothing", () => {
  const already = new Map<Month, Amounts>([[FIRST, new Map([[STOCKHOLM, 310n]])]]);
  expect(linesFor({ already }, "payment-regions", "payment-corrections", "region-year")).toEqual([
    "payment-regions holds 800 800 2",
    "payment-corrections holds 90 90 2",
    "region-year holds 800 800 2",
  ]);
});

test("a correction told wrong, of nobody, or with its payment left out", () => {
  const corrected =
    (change: (own: Payment) => Payment) =>
    ({ payments }: Settled): Partial<Settled> => ({ payments: changing(payments, 1, change) });
  const parts = { already: MORE_AND_LESS };
  const name = "payment-corrections";
  const [stockholm, uppsala] = REGIONS.map((region) => ({ payment: LAST, region }));
  expect(
    failsAt(
      parts,
      name,
      corrected((own) => ({ ...own, correction: amounts(-9n, 20n) })),
    ),
  ).toEqual([stockholm]);
  expect(
    failsAt(
      parts,
      name,
      corrected(({ correction: _, ...own }) => own),
    ),
  ).toEqual([uppsala, stockholm]);
  expect(
    failsAt(
      parts,
      name,
      corrected((own) => ({ ...own, amounts: "open" })),
    ),
  ).toEqual([stockholm, stockholm, uppsala, uppsala]);
  expect(failsAt(parts, name, ({ payments }) => ({ payments: payments.slice(0, 1) }))).toEqual([
    ...[stockholm, stockholm, uppsala, uppsala],
  ]);
  expect(failsAt(parts, "payment-regions", ({ payments }) => ({ payments: payments.slice(0, 1) }))).toEqual([
    ...[stockholm, uppsala],
  ]);
});

test("a correction, or something outstanding, where nothing had been paid", () => {
  for (const told of [{ correction: amounts(0n, 5n) }, { outstanding: amounts(0n, 5n) }])
    expect(
      failsAt({}, "payment-corrections", ({ payments }) => ({
        payments: changing(payments, 1, (own) => ({ ...own, ...told })),
      })),
    ).toEqual([{ payment: LAST, region: UPPSALA }]);
});

// February should have given 300 and 100 too.
const ALL_PAID: AlreadyPaid = new Map<Month, Amounts>([
  [FIRST, amounts(300n, 100n)],
  [LAST, amounts(290n, 100n)],
]);

test("a last payment that gave too little: what is left is outstanding, and part of the year", () => {
  const names = ["part-payments", "payments-block", "payment-corrections", "region-year"] as const;
  expect(linesFor({ already: ALL_PAID }, ...names)).toEqual([
    "part-payments open 400 400",
    "payments-block holds 800 800",
    "payment-corrections holds 10 10 2",
    "region-year holds 800 800 2",
  ]);
  // What was paid before the year was known says nothing of the year.
  expect(linesFor({ already: ALL_PAID, shares: UNTIL_NOW }, ...names)).toEqual([
    "part-payments open 400 400",
    "payments-block open 800 790",
    "payment-corrections holds 0 0 2",
    "region-year open 0 0 0",
  ]);
  const without = ({ payments }: Settled): Partial<Settled> => ({
    payments: changing(payments, 1, ({ outstanding: _, ...own }) => own),
  });
  expect(failsAt({ already: ALL_PAID }, "region-year", without)).toEqual([{ region: STOCKHOLM }]);
  expect(failsAt({ already: ALL_PAID }, "payment-corrections", without)).toEqual([
    { payment: LAST, region: STOCKHOLM },
  ]);
});

const grant = (id: string, kronor: number, basis: Grant["basis"]["value"], condition?: string): Grant => ({
  id,
  label: id,
  amount: said(kronor),
  basis: said(basis),
  ...(condition !== undefined && { condition: said(condition) }),
});

/** By population 75 and 25, and by children 10 and 20; SKR's is nobody else's. */
const GRANTS = [
  grant("plan", 100, "population", "plan inlämnad"),
  grant("skr", 50, "skr"),
  grant("barn", 30, "population-0-18"),
];
const BASIS: GrantBasis = { population: [3, 1], "population-0-18": [1, 2] };
const MET = new Map([
  [STOCKHOLM, true],
  [UPPSALA, false],
]);
const GIVEN: Parts = { grants: GRANTS, basis: BASIS, conditionMet: MET };
const OF_GRANTS = ["grants-dealt", "agreement-total", "grant-regions"] as const;

test("grants: by population, by children, to SKR, and withheld from who has not met the condition", () => {
  expect(linesFor(GIVEN, ...OF_GRANTS)).toEqual([
    "grants-dealt holds 130 130",
    "agreement-total holds 980 980",
    "grant-regions holds 180 180 3",
  ]);
  expect(linesFor({ ...GIVEN, conditionMet: new Map([[STOCKHOLM, true]]) }, ...OF_GRANTS)).toEqual([
    "grants-dealt open 130 30",
    "agreement-total holds 980 980",
    "grant-regions open 80 80 2",
  ]);
  expect(linesFor({ grants: GRANTS }, ...OF_GRANTS)).toEqual([
    "grants-dealt open 130 0",
    "agreement-total holds 980 980",
    "grant-regions open 50 50 1",
  ]);
  expect(linesFor({ grants: GRANTS.slice(1, 2) }, ...OF_GRANTS)).toEqual([
    "agreement-total holds 850 850",
    "grant-regions holds 50 50 1",
  ]);
  expect(linesFor({ grants: GRANTS.slice(2), basis: BASIS }, "grant-regions")).toEqual(["grant-regions holds 30 30 1"]);
});

test("an agreement of grants alone has no other identities", () => {
  const { performance: _, ...agreement } = { ...TWO_MONTHS, total: said(30), grants: GRANTS.slice(2) };
  const both = settled({ grants: GRANTS.slice(2), basis: BASIS });
  const grounds = { ...both.grounds, agreement };
  const none = { ...ledgerOf([]), amount: 0n };
  expect(reconcile(grounds, none, [], both.grants).map(lineOf)).toEqual([
    "grants-dealt holds 30 30",
    "agreement-total holds 30 30",
    "grant-regions holds 30 30 1",
  ]);
});

test("a grant told wrong, told as another kind, or left out", () => {
  const told =
    (index: number, change: Partial<GrantPayment>) =>
    ({ grants }: Settled): Partial<Settled> => ({
      grants: changing(grants, index, (own) => ({ ...own, ...change })),
    });
  const at = (id: string, region?: string): unknown => ({ grant: id, ...(region !== undefined && { region }) });
  const name = "grant-regions";
  expect(failsAt(GIVEN, name, told(0, { withheld: 24n }))).toEqual([at("plan")]);
  expect(failsAt(GIVEN, name, told(0, { amounts: amounts(75n, 25n) }))).toEqual([at("plan", UPPSALA)]);
  for (const amountsTold of ["not-regional", "open"] as const)
    expect(failsAt(GIVEN, name, told(0, { amounts: amountsTold }))).toEqual([
      ...[at("plan", STOCKHOLM), at("plan", UPPSALA), at("plan")],
    ]);
  expect(failsAt(GIVEN, name, told(1, { amounts: amounts(25n, 25n) }))).toEqual([at("skr")]);
  expect(failsAt(GIVEN, name, ({ grants }) => ({ grants: grants.filter((_, index) => index !== 1) }))).toEqual([
    at("skr"),
  ]);
  expect(failsAt(GIVEN, name, ({ grants }) => ({ grants: grants.slice(0, 2) }))).toEqual([
    ...[at("barn", STOCKHOLM), at("barn", UPPSALA), at("barn")],
  ]);
  // What cannot be known yet, told all the same.
  expect(failsAt({ grants: GRANTS }, name, told(2, { amounts: amounts(10n, 20n) }))).toEqual([
    ...[at("barn", STOCKHOLM), at("barn", UPPSALA), at("barn")],
  ]);
});
