/** Errors that no sum of the whole sees: each is found by a named check, which says where. */
import { describe, expect, test } from "vitest";
import { agreement2020 } from "../../../src/agreements/2020";
import { agreement2021 } from "../../../src/agreements/2021";
import { agreement2023 } from "../../../src/agreements/2023";
import { agreement2024 } from "../../../src/agreements/2024";
import type { Check } from "../../../src/paying/check";
import type { Entry } from "../../../src/paying/ledger";
import { pay } from "../../../src/paying/pay";
import type { Payment } from "../../../src/paying/payment";
import { performanceOf } from "../support/made-up";
import {
  apartIn,
  changing,
  exchanged,
  failing,
  known,
  moving,
  movingEntries,
  outcomeOf,
  receivers,
  where,
  wholeYear,
  withEntries,
} from "../support/planted";
import { at, there } from "../support/sheets";

const HUNDRED_MILLION = 100_000_000n;

const PAYING = [agreement2023, agreement2024, agreement2021, agreement2020] as const;

describe.each(PAYING.map((agreement) => [agreement.id, wholeYear(agreement)] as const))("of %s", (_, year) => {
  const { ledger, payments, grants, agreement, regions } = year;
  const performance = performanceOf(agreement);
  const [one = "", other = "", third = ""] = receivers(year);
  const two = [one, other].sort();
  const last = payments.length - 1;

  test("no check fails where nothing is wrong", () => {
    expect(failing(year, outcomeOf(year))).toEqual([]);
  });

  test.each(["entries", "sums", "both"] as const)("money earned by one region, told of another (%s)", (of) => {
    const wrong = withEntries(ledger, movingEntries(ledger, "earn", one, other, HUNDRED_MILLION), of);
    const checks = failing(year, { ...outcomeOf(year), ledger: wrong });
    expect(where(checks, "region-earned")).toEqual(two);
    // And where the payments follow the wrong ledger.
    const little = withEntries(ledger, movingEntries(ledger, "earn", one, other, 1000n), of);
    const paid = failing(year, { ledger: little, payments: pay(performance, regions, little), grants });
    expect(where(paid, "region-earned")).toEqual(two);
  });

  test.each(["entries", "sums", "both"] as const)(
    "one region's part of what was not earned, told of another (%s)",
    (of) => {
      const move = performance.unearned.value === "bonus-pot" ? "bonus" : "redistribute";
      const wrong = withEntries(ledger, movingEntries(ledger, move, one, other, HUNDRED_MILLION), of);
      expect(where(failing(year, { ...outcomeOf(year), ledger: wrong }), "region-bonus")).toEqual(two);
    },
  );

  test("what was not earned, all to one region", () => {
    const isShared = ({ move }: Entry) => move === "bonus" || move === "redistribute";
    const all = ledger.entries.filter(isShared).reduce((sum, { units }) => sum + units, 0n);
    const first = there(ledger.entries.find((entry) => isShared(entry) && entry.region === one));
    const wrong = withEntries(
      ledger,
      (entry) => (isShared(entry) ? { ...entry, units: entry === first ? all : 0n } : entry),
      "both",
    );
    const checks = failing(year, { ledger: wrong, payments: pay(performance, regions, wrong), grants });
    expect(where(checks, "region-bonus")).toEqual(expect.arrayContaining([one, other, third]));
    expect(apartIn(checks, "region-bonus")[0]?.at).toEqual({ region: one });
  });

  test("what was not earned, shared without one of those who get a part", () => {
    const isShared = ({ move }: Entry) => move === "bonus" || move === "redistribute";
    const lost = ledger.entries.filter((entry) => isShared(entry) && entry.region === third);
    const left = lost.reduce((sum, { units }) => sum + units, 0n);
    const first = there(ledger.entries.find((entry) => isShared(entry) && entry.region === one));
    const wrong = withEntries(
      ledger,
      (entry) => {
        if (lost.includes(entry)) return { ...entry, units: 0n };
        return entry === first ? { ...entry, units: entry.units + left } : entry;
      },
      "both",
    );
    const checks = failing(year, { ledger: wrong, payments: pay(performance, regions, wrong), grants });
    expect(where(checks, "region-bonus")).toEqual([one, third].sort());
  });

  test("two regions' reserves exchanged", () => {
    const theirs = (region: string) =>
      ledger.entries.filter((entry) => entry.move === "reserve" && entry.region === region);
    const [mine, others] = [theirs(one), theirs(other)];
    const byRegion = withEntries(
      ledger,
      (entry) => {
        const [own, their] = [mine.indexOf(entry), others.indexOf(entry)];
        const units = own >= 0 ? others[own]?.units : their >= 0 ? mine[their]?.units : undefined;
        return units === undefined ? entry : { ...entry, units };
      },
      "both",
    );
    expect(where(failing(year, { ...outcomeOf(year), ledger: byRegion }), "region-reserves")).toEqual(two);
  });

  test("what a requirement paid, told of another, though each region has what it should", () => {
    // Of a region that earned something for two requirements.
    const pairs = regions.flatMap((region) => {
      const earned = ledger.entries.filter((entry) => entry.move === "earn" && entry.region === region);
      const second = earned.find(({ reserve }) => reserve?.requirement !== earned[0]?.reserve?.requirement);
      return earned[0] && second ? [{ first: earned[0], second }] : [];
    });
    const { first, second } = at(pairs, 0);
    const wrong = withEntries(
      ledger,
      (entry) => {
        if (entry === first) return { ...entry, units: entry.units - 1n };
        return entry === second ? { ...entry, units: entry.units + 1n } : entry;
      },
      "both",
    );
    const numbers = [first, second].map(({ reserve }) => there(reserve).requirement).sort();
    expect(where(failing(year, { ...outcomeOf(year), ledger: wrong }), "requirement-earned")).toEqual(numbers);
  });

  describe.each(payments.map(({ rule }, index) => [rule.id, index] as const))("the payment %s", (id, index) => {
    const told = (change: (own: Payment) => Payment): Check[] =>
      failing(year, { ...outcomeOf(year), payments: changing(payments, index, change) });
    const regionsIn = (checks: readonly Check[]): string[] => {
      const apart = apartIn(checks, "payment-regions");
      expect(new Set(apart.map((wrong) => wrong.at.payment))).toEqual(new Set([id]));
      return apart.map((wrong) => there(wrong.at.region)).sort();
    };

    test("money of one region to another, a hundred million or a krona", () => {
      for (const kronor of [HUNDRED_MILLION, 1n]) {
        const checks = told((own) => ({ ...own, amounts: moving(known(own.amounts), one, other, kronor) }));
        expect(regionsIn(checks)).toEqual(two);
        expect(where(checks, "region-year")).toEqual(two);
        // By how much: what it should be, and what is told.
        const wrong = apartIn(checks, "payment-regions").find(({ at: place }) => place.region === one);
        const right = known(at(payments, index).amounts).get(one) ?? 0n;
        expect([wrong?.left, wrong?.right]).toEqual([
          { n: right, d: 1n },
          { n: right - kronor, d: 1n },
        ]);
      }
    });

    test("two regions' amounts exchanged", () => {
      expect(regionsIn(told((own) => ({ ...own, amounts: exchanged(known(own.amounts), one, other) })))).toEqual(two);
    });

    test("a region left out, and an amount that is known told as open", () => {
      const without = (own: Payment): Payment => ({
        ...own,
        amounts: new Map([...known(own.amounts)].filter(([region]) => region !== one)),
      });
      expect(regionsIn(told(without))).toEqual([one]);
      expect(regionsIn(told((own) => ({ ...own, amounts: "open" })))).toEqual([...regions]);
    });
  });

  test("two payments exchanged", () => {
    if (last === 0) return;
    const [first, second] = [at(payments, 0), at(payments, last)];
    const wrong = changing(
      changing(payments, 0, (own) => ({ ...own, amounts: second.amounts })),
      last,
      (own) => ({ ...own, amounts: first.amounts }),
    );
    const apart = apartIn(failing(year, { ...outcomeOf(year), payments: wrong }), "payment-regions");
    expect(new Set(apart.map((place) => place.at.payment))).toEqual(new Set([first.rule.id, second.rule.id]));
  });
});

describe.each([agreement2023, agreement2020].map((agreement) => [agreement.id, wholeYear(agreement)] as const))(
  "of %s, whose requirements do not weigh the same",
  (_, year) => {
    test("two requirements' reserves exchanged", () => {
      const { entries } = year.ledger;
      const of = (number: string) =>
        entries.filter(({ move, reserve }) => move === "reserve" && reserve?.requirement === number);
      const numbers = performanceOf(year.agreement).requirements.map(({ number }) => number);
      const first = at(numbers, 0);
      const second = there(numbers.find((number) => at(of(number), 0).units !== at(of(first), 0).units));
      const [mine, others] = [of(first), of(second)];
      // Both stand in the same order, by region and period.
      const units = new Map([
        ...mine.map((entry, index): [Entry, bigint] => [entry, at(others, index).units]),
        ...others.map((entry, index): [Entry, bigint] => [entry, at(mine, index).units]),
      ]);
      const wrong = withEntries(year.ledger, (entry) => ({ ...entry, units: units.get(entry) ?? entry.units }), "both");
      const checks = failing(year, { ...outcomeOf(year), ledger: wrong });
      expect(where(checks, "requirement-reserves")).toEqual([first, second].sort());
    });
  },
);
