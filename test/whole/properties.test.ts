/** Theorems about any agreement and any figures; money is compared as fractions, equal or wrong. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Agreement, moneyOf, PRECISIONS, type Requirement } from "../../src/agreement/agreement";
import { incoherences } from "../../src/agreement/coherent";
import { REGIONS } from "../../src/agreement/regions";
import { largestRemainder } from "../../src/ground/apportion";
import {
  compare,
  decimalText,
  floorDiv,
  minus,
  percentText,
  ratioOfText,
  roundDiv,
  roundHalfUp,
  times,
} from "../../src/ground/exact";
import {
  dateOfSerial,
  lastYear,
  monthOf,
  numberOf,
  type Period,
  parseMonth,
  serialOfDate,
  yearOf,
} from "../../src/ground/month";
import { outcomeOf } from "../../src/judging/qualify";
import { balance } from "../../src/paying/ledger";
import { reconcile } from "../../src/paying/reconcile";
import { recordOf } from "../../src/present/record";
import { kronorText } from "../../src/present/shown-cells";
import type { Observation } from "../../src/reading/submission";
import { type Settlement, settle } from "../../src/settling/settle";
import { readCount, readShare } from "../../src/sheets/read-cell";
import { TEXT } from "../../src/text/texts";
import {
  anyAgreement,
  anyCase,
  anyCounts,
  anyInt,
  anyKronor,
  anyObservation,
  anyPositive,
  anyRatio,
  anyRequirement,
  anyRoundCase,
} from "../src/support/arbitrary";
import { byTheText } from "../src/support/by-the-text";
import {
  dealt,
  floor,
  fraction,
  less,
  near,
  nearest,
  order,
  product,
  quotient,
  sum,
  toWhole,
} from "../src/support/fraction";
import { measuredIn } from "../src/support/judge";
import { madeUp, performanceOf } from "../src/support/made-up";
import { amountsOf, dealtOut, kronor, settlementOf } from "../src/support/settled";
import { at, first, type Line, sheet } from "../src/support/sheets";

describe("the ledger", () => {
  test("reserves the money by month, weight and population, and nothing is left of the appropriation", () => {
    fc.assert(
      fc.property(anyCase(true), (one) => {
        const { ledger } = dealtOut(one.agreement, one.people, one.shares);
        for (const { region, month, number, reserve } of byTheText(one)) {
          const own = kronor(
            ledger,
            "reserve",
            (entry) =>
              entry.region === region && entry.reserve?.period === month && entry.reserve.requirement === number,
          );
          expect(own).toEqual(reserve);
        }
        expect(kronor(ledger, "reserve")).toEqual(fraction(moneyOf(performanceOf(one.agreement))));
        expect(-balance(ledger, "appropriation") * ledger.amount).toBe(
          BigInt(moneyOf(performanceOf(one.agreement))) * ledger.per,
        );
      }),
      { numRuns: 60 },
    );
  });

  test("parts every decided reserve into earned and pot, and leaves every other where it is", () => {
    fc.assert(
      fc.property(anyCase(true), (one) => {
        const { ledger } = dealtOut(one.agreement, one.people, one.shares);
        for (const { region, month, number, share, reserve, earned } of byTheText(one)) {
          const which = (entry: (typeof ledger.entries)[number]) =>
            entry.region === region && entry.reserve?.period === month && entry.reserve.requirement === number;
          expect(kronor(ledger, "earn", which)).toEqual(earned);
          expect(kronor(ledger, "forfeit", which)).toEqual(share === undefined ? fraction(0) : less(reserve, earned));
        }
      }),
      { numRuns: 60 },
    );
  });

  test("conserves the money at every entry: no account but the appropriation is ever below zero, and all accounts add up to nothing", () => {
    fc.assert(
      fc.property(anyCase(true), ({ agreement, people, shares }) => {
        const { ledger } = dealtOut(agreement, people, shares);
        const accounts = ["appropriation", "reserve", "earned", "pot", "bonus"] as const;
        for (let count = 0; count <= ledger.entries.length; count += Math.ceil(ledger.entries.length / 20)) {
          const sofar = { ...ledger, entries: ledger.entries.slice(0, count) };
          const balances = accounts.map((account) => balance(sofar, account));
          expect(balances.reduce((a, b) => a + b, 0n)).toBe(0n);
          expect(balances.slice(1).every((one) => one >= 0n)).toBe(true);
        }
        expect(ledger.entries.every(({ units }) => units >= 0n)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("shares the whole pot in proportion to what each region earned over the year", () => {
    fc.assert(
      fc.property(anyCase(false), (one) => {
        const { ledger } = dealtOut(one.agreement, one.people, one.shares);
        const cells = byTheText(one);
        const earned = sum(cells.map((cell) => cell.earned));
        const pot = less(fraction(moneyOf(performanceOf(one.agreement))), earned);
        expect(kronor(ledger, "forfeit")).toEqual(pot);
        for (const region of Object.keys(one.people)) {
          const own = sum(cells.filter((cell) => cell.region === region).map((cell) => cell.earned));
          const expected = earned.n === 0n ? fraction(0) : product(pot, quotient(own, earned));
          expect(kronor(ledger, "bonus", (entry) => entry.region === region)).toEqual(expected);
        }
        expect(balance(ledger, "pot") * ledger.amount).toBe(
          earned.n === 0n ? BigInt(moneyOf(performanceOf(one.agreement))) * ledger.per : 0n,
        );
      }),
      { numRuns: 60 },
    );
  });

  test("shares no bonus while a single cell is open", () => {
    fc.assert(
      fc.property(anyCase(false), fc.nat(), ({ agreement, people, shares }, place) => {
        const cells = byTheText({ agreement, people, shares });
        const hole = at(cells, place % cells.length);
        const holed = (region: string, month: Period, number: string) =>
          region === hole.region && month === hole.month && number === hole.number
            ? undefined
            : shares(region, month, number);
        const { ledger, payments } = dealtOut(agreement, people, holed);
        expect(ledger.entries.filter(({ move }) => move === "bonus")).toEqual([]);
        expect(first([...payments].reverse()).amounts).toBe("open");
      }),
      { numRuns: 60 },
    );
  });
});

describe("the payments", () => {
  test("are together the money to the krona, when anybody earned anything", () => {
    fc.assert(
      fc.property(anyCase(false, 4), ({ agreement, people, shares }) => {
        const { ledger, payments } = dealtOut(agreement, people, shares);
        const total = payments.flatMap(amountsOf).reduce((a, b) => a + b, 0n);
        expect(total).toBe(kronor(ledger, "earn").n === 0n ? 0n : BigInt(moneyOf(performanceOf(agreement))));
      }),
    );
  });

  test("are each rounded down, and up where most is left over; the last is the year less the rest", () => {
    fc.assert(
      fc.property(anyCase(false), (one) => {
        const { agreement, people, shares } = one;
        const regions = Object.keys(people);
        const { payments } = dealtOut(agreement, people, shares);
        const cells = byTheText(one);
        const earnedIn = (months: readonly string[]) =>
          regions.map((region) =>
            sum(
              cells.filter((cell) => cell.region === region && months.includes(cell.month)).map((cell) => cell.earned),
            ),
          );
        const year = earnedIn(performanceOf(agreement).months.value);
        if (sum(year).n === 0n) return;
        const all = dealt(BigInt(moneyOf(performanceOf(agreement))), year);
        // Together the part payments are, at any time, what has been earned so far to the nearest krona.
        const soFar = (count: number) =>
          nearest(sum(earnedIn(payments.slice(0, count).flatMap(({ rule }) => rule.months))));
        const parts = payments
          .slice(0, -1)
          .map(({ rule }, index) => toWhole(soFar(index + 1) - soFar(index), earnedIn(rule.months)));
        expect(payments.slice(0, -1).map(amountsOf)).toEqual(parts);
        const rest = all.map((amount, place) => parts.reduce((left, part) => left - at(part, place), amount));
        // Nobody owes a krona: what a part payment rounded up and the year rounds down comes from the others, see the next theorem.
        if (rest.every((amount) => amount >= 0n)) expect(amountsOf(at(payments, payments.length - 1))).toEqual(rest);
      }),
      { numRuns: 100 },
    );
  });

  test("are never below zero, and leave every region within a krona of its exact year, or two where another's rounding is paid for", () => {
    fc.assert(
      fc.property(fc.oneof(anyCase(false, 2), anyRoundCase(false)), ({ agreement, people, shares }) => {
        const { ledger, payments } = dealtOut(agreement, people, shares);
        expect(payments.flatMap(amountsOf).every((amount) => amount >= 0n)).toBe(true);
        if (kronor(ledger, "earn").n === 0n) return;
        const exact = Object.keys(people).map((region) =>
          sum([
            kronor(ledger, "earn", (entry) => entry.region === region),
            kronor(ledger, "bonus", (entry) => entry.region === region),
          ]),
        );
        const whole = exact.map((_, index) =>
          payments.reduce((total, payment) => total + at(amountsOf(payment), index), 0n),
        );
        const year = dealt(BigInt(moneyOf(performanceOf(agreement))), exact);
        exact.forEach((own, index) => {
          expect(near(fraction(at(year, index)), own)).toBe(true);
          const moved = at(whole, index) - at(year, index);
          expect(moved === 0n || moved === 1n || moved === -1n).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  test("of a decided stretch do not change when later months become known", () => {
    fc.assert(
      fc.property(anyCase(false, 2), ({ agreement, people, shares }) => {
        const [august] = dealtOut(agreement, people, shares).payments;
        const until = new Set<string>(august?.rule.months);
        const early = dealtOut(agreement, people, (region, month, number) =>
          until.has(month) ? shares(region, month, number) : undefined,
        ).payments;
        expect(amountsOf(first(early))).toEqual(august && amountsOf(august));
      }),
    );
  });

  test("reconcile: every identity holds, with one part payment or several", () => {
    fc.assert(
      fc.property(anyCase(true, 4), ({ agreement, people, shares }) => {
        const { ledger, payments } = dealtOut(agreement, people, shares);
        expect(reconcile(agreement, ledger, payments, []).filter(({ state }) => state === "fails")).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("better figures", () => {
  const kinds = fc.tuple(anyRequirement("1"), anyObservation, fc.constantFrom(...PRECISIONS));
  const earns = (observation: Observation, requirement: Requirement, mode: (typeof PRECISIONS)[number]) =>
    outcomeOf(
      first(
        measuredIn(performanceOf(madeUp({ kronor: 100, requirements: [requirement], payments: [1] })), [observation]),
      ).measurement,
      mode,
    ).share;

  test("a better share never earns less", () => {
    fc.assert(
      fc.property(kinds, fc.integer({ min: 0, max: 20_000 }), ([requirement, worse, mode], step) => {
        if (worse.current.kind !== "counts") return;
        const { numerator, denominator } = worse.current;
        const moved =
          requirement.better.value === "higher"
            ? Math.min(denominator, numerator + step)
            : Math.max(0, numerator - step);
        const better = { ...worse, current: { ...worse.current, numerator: moved } };
        expect(earns(better, requirement, mode)).toBeGreaterThanOrEqual(earns(worse, requirement, mode));
      }),
      { numRuns: 1000 },
    );
  });

  test("a worse year to compare with never earns less", () => {
    fc.assert(
      fc.property(
        kinds,
        anyCounts(),
        fc.integer({ min: 0, max: 20_000 }),
        ([requirement, observation, mode], before, step) => {
          const moved =
            requirement.better.value === "higher"
              ? Math.max(0, before.numerator - step)
              : Math.min(before.denominator, before.numerator + step);
          const worse = { ...observation, lastYear: { ...before, numerator: moved } };
          expect(earns(worse, requirement, mode)).toBeGreaterThanOrEqual(
            earns({ ...observation, lastYear: before }, requirement, mode),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("more with tolerance, more of those waiting in time, or fewer waiting never earns less", () => {
    fc.assert(
      fc.property(
        kinds,
        anyCounts(),
        anyCounts(60),
        fc.nat({ max: 60 }),
        fc.nat({ max: 20_000 }),
        ([requirement, observation, mode], tolerant, within, fewer, step) => {
          const better = requirement.better.value === "higher";
          const more = (counts: typeof tolerant) => ({
            ...counts,
            numerator: Math.min(counts.denominator, counts.numerator + step),
          });
          const base: Observation = {
            ...observation,
            withTolerance: tolerant,
            waitingWithin: within,
            waiting: { kind: "count", count: 60 },
          };
          const now = earns(base, requirement, mode);
          if (better)
            expect(earns({ ...base, withTolerance: more(tolerant) }, requirement, mode)).toBeGreaterThanOrEqual(now);
          expect(earns({ ...base, waitingWithin: more(within) }, requirement, mode)).toBeGreaterThanOrEqual(now);
          expect(
            earns({ ...base, waiting: { kind: "count", count: 60 - fewer } }, requirement, mode),
          ).toBeGreaterThanOrEqual(now);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("the level is never beaten: whoever meets it has the whole reserve", () => {
    fc.assert(
      fc.property(kinds, ([requirement, observation, mode]) => {
        const outcome = outcomeOf(
          first(
            measuredIn(performanceOf(madeUp({ kronor: 100, requirements: [requirement], payments: [1] })), [
              observation,
            ]),
          ).measurement,
          mode,
        );
        expect(outcome.path === "level").toBe(outcome.level === "met");
        if (outcome.level === "met") expect(outcome.share).toBe(100);
        if (outcome.path === "none" || outcome.path === "not-assessable") expect(outcome.share).toBe(0);
      }),
    );
  });
});

/** A made-up agreement with a workbook for it: all 21 regions, some cells left out when `open`. */
const anyWorkbook = (open: boolean) =>
  fc
    .record({
      agreement: anyAgreement({
        payments: 2,
        requirements: 3,
        months: 2,
        kronor: fc.integer({ min: 100_000_000, max: 3_000_000_000 }),
      }),
      people: fc.array(fc.integer({ min: 60_000, max: 2_500_000 }), { minLength: 21, maxLength: 21 }),
      figures: fc.array(
        fc.record({
          now: anyCounts(3000),
          before: anyCounts(3000),
          waiting: fc.nat({ max: 40 }),
          there: fc.nat({ max: 9 }),
        }),
        { minLength: 1, maxLength: 50 },
      ),
    })
    .map(({ agreement, people, figures }) => {
      const lines = REGIONS.flatMap(({ code }, region) =>
        performanceOf(agreement).months.value.flatMap((month, index) =>
          performanceOf(agreement).requirements.flatMap(({ number }, place): Line[] => {
            const {
              now,
              before,
              waiting,
              there: drawn,
            } = at(figures, (region * 7 + index * 5 + place * 3) % figures.length);
            if (open && drawn === 0) return [];
            const line = {
              Täljare: now.numerator,
              Nämnare: now.denominator,
              "Täljare fg år": before.numerator,
              "Nämnare fg år": before.denominator,
            };
            return [
              {
                Länskod: code,
                Månad: month,
                Prestationskrav: number,
                ...line,
                "Täljare med tolerans": now.numerator,
                Väntande: waiting,
                "Väntande inom 30 dagar": Math.min(waiting, drawn),
              },
            ];
          }),
        ),
      );
      if (lines.length === 0)
        lines.push({
          Länskod: "01",
          Månad: performanceOf(agreement).months.value[0] ?? "",
          Prestationskrav: 1,
          Täljare: 1,
          Nämnare: 2,
        });
      return {
        agreement,
        population: REGIONS.map(({ code }, index) => ({ Länskod: code, Folkmängd: people[index] ?? 0 })),
        lines,
      };
    });

function settleLines(agreement: Agreement, population: readonly Line[], lines: readonly Line[]): Settlement {
  return settlementOf(settle(agreement, [sheet("Befolkning", population), sheet("Väntetider", lines)]));
}

describe("a settlement", () => {
  test("does not depend on the order of the rows, nor of the columns", () => {
    fc.assert(
      fc.property(
        anyWorkbook(true).chain((one) =>
          fc.tuple(
            fc.constant(one),
            fc.shuffledSubarray(one.lines, { minLength: one.lines.length }),
            fc.shuffledSubarray(one.population, { minLength: 21 }),
          ),
        ),
        ([{ agreement, population, lines }, shuffled, mixed]) => {
          const turned = shuffled.map((line) => Object.fromEntries(Object.entries(line).reverse()));
          const [a, b] = [settleLines(agreement, population, lines), settleLines(agreement, mixed, turned)];
          expect(b.ledger).toEqual(a.ledger);
          expect(b.payments).toEqual(a.payments);
          const [one, two] = [recordOf(a, [], TEXT.sv), recordOf(b, [], TEXT.sv)];
          expect({ ...two, verdicts: two.verdicts.map((verdict) => JSON.stringify(verdict)).sort() }).toEqual({
            ...one,
            verdicts: one.verdicts.map((verdict) => JSON.stringify(verdict)).sort(),
          });
        },
      ),
      { numRuns: 25 },
    );
  });

  test("is of coherent agreements alone here", () => {
    fc.assert(
      fc.property(anyAgreement({ payments: 4, requirements: 4, months: 3, kronor: anyKronor }), (agreement) => {
        expect(incoherences(agreement)).toEqual([]);
      }),
    );
  });
});

describe("largest remainder", () => {
  const parts = fc
    .array(fc.oneof(fc.constant(0n), fc.bigInt({ min: 1n, max: 20n }), fc.bigInt({ min: 1n, max: 10n ** 30n })), {
      minLength: 1,
      maxLength: 25,
    })
    .filter((list) => list.some((part) => part > 0n));
  const total = fc.oneof(fc.bigInt({ min: 0n, max: 100n }), fc.bigInt({ min: 0n, max: 10n ** 25n }));

  test("hands out every unit once", () => {
    fc.assert(
      fc.property(total, parts, (units, list) => {
        expect(largestRemainder(units, list).reduce((a, b) => a + b, 0n)).toBe(units);
      }),
    );
  });

  test("keeps the quota rule: each gets its quota rounded down or up, and a whole quota exactly", () => {
    fc.assert(
      fc.property(total, parts, (units, list) => {
        const all = list.reduce((a, b) => a + b, 0n);
        largestRemainder(units, list).forEach((got, index) => {
          const quota = fraction(units * (list[index] ?? 0n), all);
          const down = floor(quota);
          expect(got === down || (got === down + 1n && quota.d > 1n)).toBe(true);
        });
      }),
    );
  });

  test("serves the largest remainders, the earlier first among equals", () => {
    fc.assert(
      fc.property(total, parts, (units, list) => {
        expect(largestRemainder(units, list)).toEqual(
          dealt(
            units,
            list.map((part) => fraction(part)),
          ),
        );
      }),
    );
  });

  test("gives a larger part no less than a smaller, and nothing to nothing", () => {
    fc.assert(
      fc.property(total, parts, (units, list) => {
        const got = largestRemainder(units, list);
        expect(list.every((a, i) => list.every((b, j) => a <= b || at(got, i) >= at(got, j)))).toBe(true);
        expect(list.every((part, index) => part > 0n || got[index] === 0n)).toBe(true);
      }),
    );
  });

  test("does not depend on the unit the parts are counted in", () => {
    fc.assert(
      fc.property(total, parts, fc.bigInt({ min: 1n, max: 10n ** 12n }), (units, list, unit) => {
        expect(
          largestRemainder(
            units,
            list.map((part) => part * unit),
          ),
        ).toEqual(largestRemainder(units, list));
      }),
    );
  });

  test("refuses to deal out by nothing, by less than nothing, or less than nothing", () => {
    expect(() => largestRemainder(5n, [0n, 0n])).toThrow("Broken promise");
    expect(() => largestRemainder(5n, [])).toThrow("Broken promise");
    expect(() => largestRemainder(5n, [3n, -1n])).toThrow("Broken promise");
    expect(() => largestRemainder(-1n, [1n])).toThrow("Broken promise");
  });
});

describe("exact numbers", () => {
  const more = { numRuns: 2000 };

  test("compare, subtract and multiply as fractions do, small or huge", () => {
    fc.assert(
      fc.property(anyRatio, anyRatio, fc.integer({ min: -2000, max: 2000 }), (a, b, factor) => {
        expect(Math.sign(compare(a.ratio, b.ratio))).toBe(order(a.exact, b.exact));
        const difference = minus(a.ratio, b.ratio);
        expect(fraction(difference.n, difference.d)).toEqual(less(a.exact, b.exact));
        expect(BigInt(difference.d) > 0n).toBe(true);
        const multiple = times(a.ratio, factor);
        expect(fraction(multiple.n, multiple.d)).toEqual(product(a.exact, fraction(factor)));
      }),
      more,
    );
  });

  test("round half up, also below zero and beyond what a double holds", () => {
    fc.assert(
      fc.property(anyRatio, ({ ratio, exact }) => {
        expect(BigInt(roundHalfUp(ratio))).toBe(nearest(exact));
      }),
      more,
    );
    fc.assert(
      fc.property(anyInt, (n) => {
        expect(BigInt(roundHalfUp({ n: BigInt(n) * 2n + 1n, d: 2 }))).toBe(BigInt(n) + 1n);
      }),
      more,
    );
    expect([-3, -2, -1, 0, 1, 2, 3].map((n) => Number(roundHalfUp({ n, d: 2 })))).toEqual([-1, -1, 0, 0, 1, 1, 2]);
    expect(roundHalfUp({ n: Number.MAX_SAFE_INTEGER, d: 2 })).toBe(2 ** 52);
  });

  test("divide downwards and to the nearest as fractions do", () => {
    fc.assert(
      fc.property(anyInt, anyPositive, (n, d) => {
        expect(floorDiv(BigInt(n), BigInt(d))).toBe(floor(fraction(n, d)));
        expect(roundDiv(BigInt(n), BigInt(d))).toBe(nearest(fraction(n, d)));
      }),
      more,
    );
  });

  test("read and write decimal text without loss, however many digits", () => {
    fc.assert(
      fc.property(anyInt, fc.integer({ min: 0, max: 60 }), (value, decimals) => {
        const text = decimalText(BigInt(value), decimals);
        expect(text).toMatch(decimals > 0 ? /^-?\d+\.\d+$/ : /^-?\d+$/);
        const read = ratioOfText(text);
        expect(read && fraction(read.n, read.d)).toEqual(fraction(value, 10n ** BigInt(decimals)));
      }),
      more,
    );
  });

  test("read powers of ten as they are written", () => {
    fc.assert(
      fc.property(fc.integer({ min: -99999, max: 99999 }), fc.integer({ min: -20, max: 20 }), (digits, power) => {
        const read = ratioOfText(`${digits}e${power}`);
        expect(read && fraction(read.n, read.d)).toEqual(
          power < 0 ? fraction(digits, 10n ** BigInt(-power)) : fraction(BigInt(digits) * 10n ** BigInt(power)),
        );
      }),
    );
    for (const text of [
      "",
      " ",
      "-",
      "+",
      ".",
      "1,5",
      "1.2.3",
      "1 0",
      "0x1",
      "NaN",
      "Infinity",
      "1e",
      "1e999",
      "--1",
      "abc",
    ])
      expect(ratioOfText(text)).toBeNull();
  });

  test("a double enters by its shortest text: every tenth of a per cent is exactly that", () => {
    for (let tenths = 0; tenths <= 1000; tenths += 1) {
      const read = readShare(tenths / 1000);
      expect(read.kind === "share" && fraction(read.share.n, read.share.d)).toEqual(fraction(tenths, 1000));
    }
  });

  test("percentages are written with the decimals asked for, the nearest, halves up", () => {
    fc.assert(
      fc.property(anyRatio, fc.integer({ min: 0, max: 6 }), ({ ratio, exact }, decimals) => {
        expect(percentText(ratio, decimals)).toBe(
          decimalText(nearest(product(exact, fraction(10n ** BigInt(decimals + 2)))), decimals),
        );
      }),
    );
    expect([
      percentText({ n: 1, d: 3 }),
      percentText({ n: 2, d: 3 }, 2),
      percentText({ n: 7295, d: 10_000 }),
      percentText({ n: -1, d: 400 }),
    ]).toEqual(["33.3", "66.67", "73.0", "-0.2"]);
  });

  test("amounts are written with the decimals asked for, the nearest, halves up", () => {
    fc.assert(
      fc.property(anyRatio, fc.integer({ min: 0, max: 8 }), ({ ratio, exact }, decimals) => {
        expect(kronorText(ratio, decimals)).toBe(
          decimalText(nearest(product(exact, fraction(10n ** BigInt(decimals)))), decimals),
        );
      }),
    );
  });
});

describe("parsing and writing", () => {
  test("what Swedish writes as a number or a percentage is read as the same", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 0, max: 1000 }), (count, tenths) => {
        expect(readCount(TEXT.sv.number(String(count)))).toEqual({ kind: "count", count, oddGrouping: false });
        const share = readShare(TEXT.sv.percent(decimalText(BigInt(tenths), 1)));
        expect(share.kind === "share" && percentText(share.share)).toBe(decimalText(BigInt(tenths), 1));
      }),
    );
  });

  test("a month is read back from every way of writing it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
        const month = monthOf(year, number);
        expect([yearOf(month), numberOf(month)]).toEqual([year, number]);
        expect(lastYear(month)).toBe(monthOf(year - 1, number));
        const swedish =
          [
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december",
          ][number - 1] ?? "";
        const english =
          [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
          ][number - 1] ?? "";
        const two = String(number).padStart(2, "0");
        const forms = [
          month,
          `${year}${two}`,
          year * 100 + number,
          `${year}/${number}`,
          `${year}-${two}-28`,
          `${swedish} ${year}`,
          `${english} ${year}`,
          `${swedish.slice(0, 3)}-${String(year).slice(2)}`,
          ` ${swedish.toUpperCase()} ${year} `,
        ];
        expect(forms.map(parseMonth)).toEqual(forms.map(() => month));
      }),
    );
  });

  test("every day from 2000 to 2099 has its serial number in Excel, and its month by it", () => {
    expect(serialOfDate("2023-01-01")).toBe(44927);
    for (let serial = serialOfDate("2000-01-01"); serial <= serialOfDate("2099-12-31"); serial += 1) {
      const date = dateOfSerial(serial) ?? "";
      if (serialOfDate(date) !== serial || parseMonth(serial) !== date.slice(0, 7))
        throw new Error(`${serial} is ${date}`);
    }
    expect(dateOfSerial(44957.999)).toBe("2023-01-31");
    expect([dateOfSerial(0), dateOfSerial(-5), dateOfSerial(1e9), dateOfSerial(Number.NaN)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
