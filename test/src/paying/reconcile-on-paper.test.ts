/** Two regions and two months on paper: which identities there are, both their sides, and where one fails. */
import { expect, test } from "vitest";
import type { Performance } from "../../../src/agreement/agreement";
import type { Month } from "../../../src/ground";
import type { AlreadyPaid } from "../../../src/paying/pay";
import type { Amounts, Payment } from "../../../src/paying/payment";
import { reconcile } from "../../../src/paying/reconcile";
import { madeUp, performanceOf, requirement, said } from "../support/made-up";
import {
  amounts,
  FEBRUARY,
  FIRST,
  failsAt,
  JANUARY,
  LAST,
  lineOf,
  linesFor,
  linesOf,
  type Parts,
  REGIONS,
  type Settled,
  STOCKHOLM,
  settled,
  TWO_MONTHS,
  UPPSALA,
  YEAR,
} from "../support/on-paper";
import { apartIn, changing, movingEntries, withEntries } from "../support/planted";
import type { Shares } from "../support/settled";

/** Who meets a requirement gets what others have not earned of it. */
const TO_THOSE_WHO_MET: Performance = { ...performanceOf(TWO_MONTHS), unearned: said("met-requirement") };

/** The same, while nothing is known of Uppsala's February: 580 earned, 120 in the pot, 100 open. */
const UNTIL_NOW: Shares = (...place) => (place[0] === UPPSALA && place[1] === FEBRUARY ? undefined : YEAR(...place));

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
