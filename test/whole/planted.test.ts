/** Errors in grants, in what is open and in corrections, and random years: what the checks of each place find. */
import { describe, expect, test } from "vitest";
import { AGREEMENTS } from "../../src/agreements";
import { agreement2021 } from "../../src/agreements/2021";
import { agreement2023 } from "../../src/agreements/2023";
import { agreement2024 } from "../../src/agreements/2024";
import { agreementKvinnorsHalsa2022 } from "../../src/agreements/kvinnors-halsa-2022";
import type { Apart, Check } from "../../src/paying/check";
import type { Entry } from "../../src/paying/ledger";
import { type GrantPayment, type Payment, totalOf } from "../../src/paying/payment";
import { reconcile } from "../../src/paying/reconcile";
import { type Settlement, settleFigures } from "../../src/settling/settle";
import {
  apartIn,
  changing,
  decidedFor,
  exchanged,
  failing,
  groundsOf,
  known,
  moving,
  outcomeOf,
  regionalGrant,
  where,
  wholeYear,
} from "../src/support/planted";
import { settlementOf } from "../src/support/settled";
import { at, there } from "../src/support/sheets";
import { randomSettings, randomSubmission } from "../support/random-submissions";

const HUNDRED_MILLION = 100_000_000n;

describe.each(
  [agreement2023, agreement2024, agreement2021, agreementKvinnorsHalsa2022].map(
    (agreement) => [agreement.id, wholeYear(agreement)] as const,
  ),
)("grants of %s", (_, year) => {
  const { grants, agreement, regions } = year;
  const index = regionalGrant(agreement);
  const own = at(grants, index);
  const [one = "", other = ""] = [...known(own.amounts)].filter(([, kronor]) => kronor > 1n).map(([region]) => region);
  const told = (change: (grant: GrantPayment) => GrantPayment): readonly Apart[] =>
    apartIn(failing(year, { ...outcomeOf(year), grants: changing(grants, index, change) }), "grant-regions");
  const id = own.grant.id;

  test("a krona short, a krona of one told of another, two exchanged, and one left out", () => {
    const with_ = (change: (amounts: ReadonlyMap<string, bigint>) => ReadonlyMap<string, bigint>) =>
      told((grant) => ({ ...grant, amounts: change(known(grant.amounts)) })).map(({ at: place }) => place);
    const short = with_((amounts) => new Map([...amounts, [one, (amounts.get(one) ?? 0n) - 1n]]));
    expect(short).toEqual([{ grant: id, region: one }]);
    expect(with_((amounts) => moving(amounts, one, other, 1n))).toHaveLength(2);
    expect(with_((amounts) => moving(amounts, one, other, HUNDRED_MILLION))).toHaveLength(2);
    expect(with_((amounts) => exchanged(amounts, one, other))).toHaveLength(2);
    expect(with_((amounts) => new Map([...amounts].filter(([region]) => region !== other)))).toEqual([
      { grant: id, region: other },
    ]);
  });

  test("what is known told as open, or left out", () => {
    expect(told((grant) => ({ ...grant, amounts: "open" }))).toHaveLength(regions.length + 1);
    const checks = failing(year, { ...outcomeOf(year), grants: grants.filter((grant) => grant !== own) });
    expect(apartIn(checks, "grant-regions")).toHaveLength(regions.length + 1);
  });
});

describe("a grant on a condition", () => {
  test("a withheld part that is counted twice, or not at all, or given out after all", () => {
    for (let seed = 0; ; seed++) {
      const year = settlementOf(
        settleFigures(agreement2024, randomSubmission(agreement2024, seed, { paid: 0 }), decidedFor(agreement2024)),
      );
      const index = year.grants.findIndex(({ withheld }) => withheld > 0n);
      if (index < 0) continue;
      const own = at(year.grants, index);
      const told = (change: Partial<GrantPayment>) =>
        apartIn(
          failing(year, {
            ...outcomeOf(year),
            grants: changing(year.grants, index, (grant) => ({ ...grant, ...change })),
          }),
          "grant-regions",
        );
      const whole = { grant: own.grant.id };
      expect(told({ withheld: 2n * own.withheld }).map(({ at: place }) => place)).toEqual([whole]);
      expect(told({ withheld: 0n }).map(({ at: place }) => place)).toEqual([whole]);
      const [region] = there([...known(own.amounts)].find(([, kronor]) => kronor === 0n));
      const given = told({ amounts: new Map([...known(own.amounts), [region, own.withheld]]), withheld: 0n });
      expect(given.map(({ at: place }) => place)).toEqual(expect.arrayContaining([whole, { ...whole, region }]));
      expect(totalOf(known(own.amounts)) + own.withheld).toBe(BigInt(own.grant.amount.value));
      return;
    }
  });
});

describe("what is open", () => {
  test("told as nothing is found: a payment, a bonus and a grant", () => {
    const submission = randomSubmission(agreement2023, 1, { undelivered: 0, rowless: 0, absent: 0, paid: 0 });
    const { populations } = submission;
    const year = settlementOf(
      settleFigures(
        agreement2023,
        { ...submission, populations: populations.map(({ young: _, ...one }) => one) },
        { ...decidedFor(agreement2023), until: "2023-06" },
      ),
    );
    const { payments, grants, regions } = year;
    expect(payments.map(({ amounts }) => amounts === "open")).toEqual([false, true]);
    expect(failing(year, outcomeOf(year))).toEqual([]);
    const nothing = new Map(regions.map((region) => [region, 0n]));
    const paid = failing(year, {
      ...outcomeOf(year),
      payments: changing(payments, 1, (own) => ({ ...own, amounts: nothing })),
    });
    expect(apartIn(paid, "payment-regions").map(({ at: { payment, region } }) => [payment, region])).toEqual(
      regions.map((region) => ["2023-12", region]),
    );
    expect(apartIn(paid, "payment-regions")[0]).toMatchObject({ left: "open", right: { n: 0n } });
    const waiting = grants.findIndex(({ amounts }) => amounts === "open");
    const given = failing(year, {
      ...outcomeOf(year),
      grants: changing(grants, waiting, (own) => ({ ...own, amounts: nothing })),
    });
    expect(apartIn(given, "grant-regions").map(({ at: { region } }) => region)).toEqual(
      expect.arrayContaining([...regions]),
    );
    // A reserve of which nothing is known, told as not earned.
    const { ledger } = year;
    const reserve = there(
      ledger.entries.find(({ move, reserve: cell }) => move === "reserve" && cell?.period === "2023-11"),
    );
    const more: Entry = { ...reserve, move: "forfeit" };
    const wrong = { ...ledger, entries: [...ledger.entries, more] };
    expect(where(failing(year, { ...outcomeOf(year), ledger: wrong }), "region-decided")).toEqual([reserve.region]);
    const shared = {
      ...ledger,
      entries: ledger.entries,
      moved: (...which: Parameters<typeof ledger.moved>) => ({ ...ledger.moved(...which), bonus: 1n }),
    };
    expect(where(failing(year, { ...outcomeOf(year), ledger: shared }), "region-bonus")).toEqual([...regions]);
  });
});

describe("corrections", () => {
  const paidYear = (): Settlement => {
    for (let seed = 0; ; seed++) {
      const submission = randomSubmission(agreement2023, seed, {
        ...{ absent: 0, undelivered: 0, rowless: 0, paid: 1, people: "as in life", course: "anything" },
      });
      const paid = submission.paid.filter(({ payment }) => payment === "2023-08");
      const year = settlementOf(settleFigures(agreement2023, { ...submission, paid }, decidedFor(agreement2023)));
      if (year.payments[1]?.correction) return year;
    }
  };
  const year = paidYear();
  const { payments, regions } = year;
  const correction = there(at(payments, 1).correction);

  test("no check fails, and there is one of corrections", () => {
    const names = reconcile(groundsOf(year), year.ledger, payments, year.grants).map(({ name }) => name);
    expect(names).toContain("payment-corrections");
    expect(failing(year, outcomeOf(year))).toEqual([]);
  });

  test("one that is left out, with or without the money, and one that is another region's", () => {
    const last = (change: (own: Payment) => Payment): Check[] =>
      failing(year, { ...outcomeOf(year), payments: changing(payments, 1, change) });
    const without = ({ correction: _, ...own }: Payment): Payment => own;
    const corrected = regions.filter((region) => correction.get(region) !== 0n);
    expect(corrected.length).toBeGreaterThan(10);
    expect(where(last(without), "payment-corrections")).toEqual(corrected);
    const unpaid = last(({ correction: _, ...own }) => ({
      ...own,
      amounts: new Map(
        [...known(own.amounts)].map(([region, kronor]) => [region, kronor - (correction.get(region) ?? 0n)]),
      ),
    }));
    expect(where(unpaid, "payment-regions")).toEqual(corrected);
    const [one = "", other = ""] = corrected;
    expect(
      where(
        last((own) => ({ ...own, correction: moving(correction, one, other, 1n) })),
        "payment-corrections",
      ),
    ).toEqual([one, other].sort());
  });

  test("a payment that has been made, told as another than it was", () => {
    const [one = "", other = ""] = regions;
    const wrong = changing(payments, 0, (own) => ({ ...own, amounts: moving(known(own.amounts), one, other, 7n) }));
    const apart = apartIn(failing(year, { ...outcomeOf(year), payments: wrong }), "payment-regions");
    expect(apart.map(({ at: place }) => place)).toEqual([
      { payment: "2023-08", region: one },
      { payment: "2023-08", region: other },
    ]);
  });
});

// Each settlement throws where a check fails; this says which, and that every kind is there to fail.
test("over random years of every agreement no check fails", () => {
  const seen = new Set<string>();
  for (const agreement of AGREEMENTS) {
    for (let seed = 0; seed < 6; seed++) {
      const settings = randomSettings(agreement, seed);
      const { settlement } = settleFigures(agreement, randomSubmission(agreement, seed, { paid: seed % 2 }), {
        ...settings,
        ...decidedFor(agreement),
      });
      for (const { name, state } of settlement?.checks ?? []) {
        seen.add(name);
        expect(state, `${name} of ${agreement.id}, seed ${String(seed)}`).not.toBe("fails");
      }
    }
  }
  expect([...seen].sort()).toEqual([
    "agreement-total",
    "grant-regions",
    "grants-dealt",
    "part-payments",
    "payment-corrections",
    "payment-regions",
    "payments-block",
    "payments-not-negative",
    "pot-bonuses",
    "pots-reserves",
    "region-bonus",
    "region-decided",
    "region-earned",
    "region-reserves",
    "region-year",
    "requirement-earned",
    "requirement-reserves",
    "reserves-decided",
  ]);
});
