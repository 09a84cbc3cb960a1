/** The whole synthetic year of the example, against the published bounds and against a second evaluation of its own. */
import { describe, expect, test } from "vitest";
import { REGIONS } from "../../src/agreement/regions";
import { agreement2023 } from "../../src/agreements/2023";
import { recordOf } from "../../src/present/record";
import { settle } from "../../src/settling/settle";
import { TEXT } from "../../src/text/texts";
import type { Figure, WaitingRow } from "../../taskpane/inputs/sample/rows";
import { exampleGrids } from "../src/support/example";
import {
  dealt,
  type Fraction,
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
import { amountsOf, settlementOf } from "../src/support/settled";
import { at, there } from "../src/support/sheets";
import { outcomeOf } from "../taskpane/inputs/sample/default-reading";

const grids = exampleGrids();
const result = settle(agreement2023, grids);
const settlement = settlementOf(result);
const record = recordOf(settlement, result.problems, TEXT.sv);
const codes = REGIONS.map(({ code }) => code);

/** Table 1 of the agreement: per cent by requirement. */
const WEIGHTS = [18, 24, 24, 3, 3, 10, 6, 6, 6];
const KRONOR = 2_500_000_000;

const [population, waiting] = [at(grids, 0), at(grids, 1)];
const people = new Map(population.cells.slice(1).map(([code, , count]) => [String(code), Number(count)]));
const rows = waiting.cells.slice(1).map(
  ([code, region, month, requirement, ...rest]): WaitingRow => ({
    code: String(code),
    region: String(region),
    month: Number(String(month).slice(5)),
    requirement: Number(requirement),
    numerator: figure(rest[0]),
    denominator: figure(rest[1]),
    numeratorLastYear: figure(rest[2]),
    denominatorLastYear: figure(rest[3]),
    numeratorWithTolerance: figure(rest[4]),
    waiting: figure(rest[5]),
    waitingWithin30: figure(rest[6]),
    response: Number(String(rest[7]).replace(",", ".")),
  }),
);

function figure(cell: unknown): Figure {
  return cell === "*" || cell === "saknas" ? cell : cell === "" || cell === undefined ? null : Number(cell);
}

/** Kronor that a region earned in the months of a stretch, exactly. */
function earned(code: string, months: (month: number) => boolean): Fraction {
  const heads = [...people.values()].reduce((a, b) => a + b, 0);
  const percentages = rows
    .filter((row) => row.code === code && months(row.month))
    .reduce((total, row) => total + BigInt(at(WEIGHTS, row.requirement - 1)) * BigInt(outcomeOf(row).percent), 0n);
  return [fraction(KRONOR, 11), fraction(percentages, 100 * 100), fraction(people.get(code) ?? 0, heads)].reduce(
    product,
  );
}

const spring = codes.map((code) => earned(code, (month) => month <= 6));
const year = codes.map((code) => earned(code, () => true));
const pot = less(fraction(KRONOR), sum(year));

/** A decimal text of the record in millionths of a krona. */
function millionths(text: string | null): bigint {
  const parts = /^(\d+)\.(\d{6})$/.exec(text ?? "");
  if (!parts) throw new Error(`no amount with six decimals: ${text ?? "null"}`);
  return BigInt(`${there(parts[1])}${there(parts[2])}`);
}

describe("the example", () => {
  test("is the whole year: 21 regions, 11 months, 9 requirements, 10 514 719 inhabitants, and no error", () => {
    expect(rows).toHaveLength(21 * 11 * 9);
    expect([...people.values()].reduce((a, b) => a + b, 0)).toBe(10_514_719);
    expect([record.complete, record.verdicts.length]).toEqual([true, 2079]);
    expect(result.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("lies within what was published: about 46 % of January–June earned, a pot between 1.0 and 1.87 billion", () => {
    // Published: 625 746 835 kr in August, 45.9 % of six elevenths of the money.
    const share = quotient(sum(spring), fraction(6 * KRONOR, 11));
    expect([order(share, fraction(455, 1000)), order(share, fraction(465, 1000))]).toEqual([1, -1]);
    expect([order(pot, fraction(1_000_000_000)), order(pot, fraction(1_870_000_000))]).toEqual([1, -1]);
    const december = amountsOf(at(settlement.payments, 1)).reduce((a, b) => a + b, 0n);
    expect(december > 1_800_000_000n && december < 1_950_000_000n).toBe(true);
  });
});

describe("the second evaluation agrees", () => {
  test("on every verdict: path and share of the reserve", () => {
    const mine = rows.map((row) => {
      const { path, percent } = outcomeOf(row);
      return {
        region: row.code,
        month: `2023-${String(row.month).padStart(2, "0")}`,
        requirement: String(row.requirement),
        path,
        share: String(percent / 100),
      };
    });
    expect(
      record.verdicts.map(({ region, month, requirement, path, share }) => ({
        region,
        month,
        requirement,
        path,
        share,
      })),
    ).toEqual(mine);
  });

  test("on every krona paid: August by largest remainder, the year by largest remainder, December the difference", () => {
    const august = toWhole(nearest(sum(spring)), spring);
    const all = dealt(
      BigInt(KRONOR),
      year.map((own) => product(own, quotient(fraction(KRONOR), sum(year)))),
    );
    expect(settlement.payments.map(amountsOf)).toEqual([
      august,
      all.map((amount, index) => amount - at(august, index)),
    ]);
  });

  test("on every amount of the record, to the millionth of a krona", () => {
    codes.forEach((code, index) => {
      const own = there(record.regions[code]);
      const bonus = product(pot, quotient(at(year, index), sum(year)));
      for (const [text, exact] of [
        [own.earned, at(year, index)],
        [own.bonus, bonus],
        [own.total, sum([at(year, index), bonus])],
      ] as const) {
        expect(near(fraction(millionths(text)), product(exact, fraction(1_000_000)))).toBe(true);
      }
    });
    expect(near(fraction(millionths(record.pot)), product(pot, fraction(1_000_000)))).toBe(true);
  });
});

describe("the record adds up as decimals", () => {
  const amounts = codes.map((code) => there(record.regions[code]));
  const all = (pick: (region: (typeof amounts)[number]) => string | null) =>
    amounts.reduce((total, region) => total + millionths(pick(region)), 0n);

  test("earned and pot are 2 500 000 000 kr, bonuses are the pot, totals are earned and bonus", () => {
    expect(all(({ earned: own }) => own) + millionths(record.pot)).toBe(2_500_000_000_000_000n);
    expect(all(({ bonus }) => bonus)).toBe(millionths(record.pot));
    expect(all(({ total }) => total)).toBe(2_500_000_000_000_000n);
    for (const { earned: own, bonus, total } of amounts)
      expect(millionths(own) + millionths(bonus)).toBe(millionths(total));
  });

  test("payments are whole kronor and 2 500 000 000 in all, each region's less than a krona and a bit from its total", () => {
    const paid = amounts.map(({ payments }) => Object.values(payments));
    expect(new Set(amounts.map(({ payments }) => Object.keys(payments).join()))).toEqual(new Set(["2023-08,2023-12"]));
    expect(paid.flat().every((amount) => Number.isSafeInteger(amount) && Number(amount) >= 0)).toBe(true);
    expect(paid.flat().reduce<bigint>((total, amount) => total + BigInt(amount ?? 0), 0n)).toBe(2_500_000_000n);
    paid.forEach((own, index) => {
      const whole = own.reduce<bigint>((total, amount) => total + BigInt(amount ?? 0), 0n);
      expect(near(fraction(whole), product(at(year, index), quotient(fraction(KRONOR), sum(year))))).toBe(true);
    });
  });

  test("every check holds with equal sides, and the agreement's 2 952 million are all placed", () => {
    expect(record.checks.map(({ name, holds }) => [name, holds])).toEqual([
      ["pots-reserves", true],
      ["reserves-decided", true],
      ["pot-bonuses", true],
      ["part-payments", true],
      ["payments-block", true],
      ["payments-not-negative", true],
      // The example has no population 0–18: 80 of the 440 million wait for it.
      ["grants-dealt", null],
      ["agreement-total", true],
      ["region-reserves", true],
      ["region-earned", true],
      ["region-decided", true],
      ["region-bonus", true],
      ["requirement-reserves", true],
      ["requirement-earned", true],
      ["payment-regions", true],
      ["region-year", true],
      ["grant-regions", null],
    ]);
    for (const { left, right } of record.checks.filter(({ holds }) => holds === true)) expect(left).toBe(right);
    const total = record.checks.find(({ name }) => name === "agreement-total");
    expect(total?.left).toBe("2952000000.000000");
    // Twenty-one regions, nine requirements and two payments; of three grants one waits.
    const counts = new Set(record.checks.flatMap(({ each }) => (each ? [`${String(each.count)} ${each.of}`] : [])));
    expect([...counts]).toEqual(["21 region", "9 requirement", "2 payment", "2 grant"]);
  });

  test("of a year known to June, what is open is null and never zero", () => {
    const half = settlementOf(settle(agreement2023, grids, { until: "2023-06" }));
    const open = recordOf(half, [], TEXT.en);
    expect([open.complete, open.pot]).toEqual([false, null]);
    codes.forEach((code, index) => {
      const { bonus, total, payments } = there(open.regions[code]);
      expect([bonus, total, payments["2023-12"]]).toEqual([null, null, null]);
      expect(payments["2023-08"]).toBe(Number(at(amountsOf(at(settlement.payments, 0)), index)));
    });
    const states = new Map(open.checks.map(({ name, holds }) => [name, holds]));
    expect([
      states.get("pot-bonuses"),
      states.get("payments-block"),
      states.get("part-payments"),
      states.get("reserves-decided"),
    ]).toEqual([null, null, true, true]);
  });
});
