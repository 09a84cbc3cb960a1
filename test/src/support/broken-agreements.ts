/** A made-up agreement broken in each way that a rule forbids: what is told of it, and where. */
import {
  type Agreement,
  type Cited,
  cited,
  type Performance,
  type Requirement,
  type Tier,
} from "../../../src/agreement/agreement";
import type { Rule } from "../../../src/agreement/rules";
import type { Where } from "./agreement-sheet";
import { madeUp, months, performanceOf, requirement, said, withBothPaths } from "./made-up";
import { at } from "./sheets";

/** An agreement that breaks rules. */
export interface Broken {
  readonly what: string;
  readonly agreement: Agreement;
  /** Every rule that it breaks, with its place, in order. */
  readonly told: readonly (readonly [rule: Rule, path: string])[];
  /** Where the sheet tells it: a row and its column, or the whole sheet; absent where a sheet cannot say such a thing. */
  readonly sheet?: readonly [where: Where, column?: number] | "whole";
  /** Absent where a file can say it; else its shape is refused before the rules are asked. */
  readonly file?: "refused";
}

/** An agreement that breaks none. */
export const SOUND = madeUp({
  kronor: 1000,
  requirements: [requirement({ number: "1", weight: 3 }), requirement({ number: "2", weight: 1 })],
  payments: [2, 1],
});

const rules = performanceOf(SOUND);
const [krav1, krav2] = [withBothPaths(at(rules.requirements, 0)), at(rules.requirements, 1)];
const { level, improvement } = krav1;
const [first, second] = [at(rules.payments.value, 0), at(rules.payments.value, 1)];
const grant = { id: "block-2", label: "Block 2", amount: said(10), basis: said("population" as const) };
const atOnce = {
  judgedBy: said("whole-period" as const),
  periodValue: said("pooled" as const),
  payments: said([{ id: "2030-04" as const, months: months(1, 3), bonus: true }]),
};

function withRules(change: Partial<Performance>): Agreement {
  return { ...SOUND, performance: { ...rules, ...change } };
}

function withFirst(change: Partial<Requirement>): Agreement {
  return withRules({ requirements: [{ ...krav1, ...change }, krav2] });
}

function withLevel(change: Partial<typeof level>): Agreement {
  return withFirst({ level: { ...level, ...change } });
}

function withTiers(...tiers: readonly Tier[]): Agreement {
  return withFirst({ improvement: { ...improvement, tiers: said(tiers) } });
}

function withPrecision(precision: Cited<"exact">): Agreement {
  return withRules({ precision });
}

/** Measures some months, all paid by one payment. */
function measuring(id: Performance["payments"]["value"][number]["id"], ...measured: Performance["months"]["value"]) {
  return withRules({ months: said(measured), payments: said([{ id, months: measured, bonus: true }]) });
}

const { performance: _, ...withoutPerformance } = SOUND;
const { improvement: __, level: ___, ...pathless } = krav1;
const KRAV = "performance.requirements[0]";
const TIERS = `${KRAV}.improvement.tiers.value`;
const PAYMENTS = "performance.payments.value";
const paying = (item: string, occurrence = 0): readonly [Where] => [["Prestationsmedel", item, occurrence]];
const krav = (item: string, occurrence = 0, number = 1): readonly [Where] => [
  [`Krav ${String(number)}`, item, occurrence],
];

/** Each rule at least once. */
export const BROKEN: readonly Broken[] = [
  ...ofMoney(),
  ...ofNames(),
  ...ofSources(),
  ...ofMonths(),
  ...ofPayments(),
  ...ofRequirements(),
  ...ofNumbers(),
];

function ofMoney(): readonly Broken[] {
  return [
    {
      what: "its money is a krona short",
      agreement: { ...SOUND, total: said(1001) },
      told: [["total", "total.value"]],
      sheet: [["Överenskommelse", "Hela beloppet"]],
    },
    {
      what: "its grants are not in the total",
      agreement: { ...SOUND, grants: [grant] },
      told: [["total", "total.value"]],
      sheet: [["Överenskommelse", "Hela beloppet"]],
    },
    {
      what: "an amount is nothing",
      agreement: { ...SOUND, grants: [{ ...grant, amount: said(0) }] },
      told: [["amount-above-zero", "grants[0].amount.value"]],
      sheet: [["Pengar utan prövning: block-2", "Belopp"]],
      file: "refused",
    },
    {
      what: "an amount is negative",
      agreement: { ...SOUND, grants: [{ ...grant, amount: said(-10) }], total: said(990) },
      told: [["amount-above-zero", "grants[0].amount.value"]],
      file: "refused",
    },
    {
      what: "an amount has öre",
      agreement: { ...withRules({ pots: [{ ...at(rules.pots, 0), amount: said(999.5) }] }), total: said(999.5) },
      told: [["amount-above-zero", "performance.pots[0].amount.value"]],
      file: "refused",
    },
    {
      what: "it hands out no money",
      agreement: { ...withoutPerformance, total: said(1) },
      told: [
        ["total", "total.value"],
        ["part-missing", "grants"],
      ],
    },
    {
      what: "it has no pot",
      agreement: { ...withRules({ pots: [] }), grants: [{ ...grant, amount: said(1000) }] },
      told: [["part-missing", "performance.pots"]],
      sheet: "whole",
    },
    {
      what: "there is no requirement",
      agreement: withRules({ requirements: [] }),
      told: [["part-missing", "performance.requirements"]],
      sheet: "whole",
    },
    {
      what: "a pot is none of its pots",
      agreement: withFirst({ pot: "annan" }),
      told: [["pot-unknown", `${KRAV}.pot`]],
      sheet: krav("Pott"),
    },
    {
      what: "a pot pays nothing",
      agreement: withRules({ pots: ["pott", "tom"].map((id) => ({ id, label: id, amount: said(500) })) }),
      told: [["pot-unused", "performance.pots[1]"]],
      sheet: [["Pott tom", "Benämning"], 0],
    },
  ];
}

function ofNames(): readonly Broken[] {
  const pots = [500, 500].map((kronor) => ({ ...at(rules.pots, 0), amount: said(kronor) }));
  return [
    {
      what: "two grants have one id",
      agreement: { ...SOUND, grants: [grant, grant], total: said(1020) },
      told: [["id-twice", "grants[1].id"]],
    },
    { what: "two pots have one id", agreement: withRules({ pots }), told: [["id-twice", "performance.pots[1].id"]] },
    {
      what: "two requirements have one number",
      agreement: withFirst({ number: "2" }),
      told: [["id-twice", "performance.requirements[1].number"]],
    },
    ...[{ id: "krav-2" }, { name: "KRAV 2" }, { aliases: ["krav 2"] }].map(
      (change): Broken => ({
        what: `the ${Object.keys(change).join()} of one requirement names another`,
        agreement: withFirst(change),
        told: [["word-twice", "performance.requirements[1].id"]],
        sheet: krav("Id", 0, 2),
      }),
    ),
    {
      what: "the second alias of a requirement names another",
      agreement: withRules({ requirements: [krav1, { ...krav2, aliases: ["Annat", "Krav 1"] }] }),
      told: [["word-twice", "performance.requirements[1].aliases[1]"]],
      sheet: krav("Annat namn", 1, 2),
    },
  ];
}

function ofSources(): readonly Broken[] {
  const precision = (column: number): NonNullable<Broken["sheet"]> => [
    ["Prestationsmedel", "Avrundning mot gränserna"],
    column,
  ];
  return [
    {
      what: "a source has no document",
      agreement: withPrecision(cited("exact", " ", "avsnitt 1", "ord")),
      told: [["source-partial", "performance.precision.source.document"]],
      sheet: precision(3),
    },
    {
      what: "a source has no place",
      agreement: withPrecision(cited("exact", "Text", "\t", "ord")),
      told: [["source-partial", "performance.precision.source.place"]],
      sheet: precision(4),
    },
    {
      what: "a source has no words",
      agreement: withFirst({ weight: cited(3, "Text", "avsnitt 1", " ") }),
      told: [["source-partial", `${KRAV}.weight.source.words`]],
      sheet: [["Krav 1", "Vikt"], 5],
    },
    {
      what: "an assumption has no reason",
      agreement: withPrecision({ value: "exact", assumed: " " }),
      told: [["source-partial", "performance.precision.assumed"]],
    },
  ];
}

function ofMonths(): readonly Broken[] {
  const row = paying("Månader som mäts");
  const told = [["months", "performance.months.value"]] as const;
  const free = (...untested: Performance["months"]["value"]) => ({ untested: said(untested) });
  return [
    {
      what: "no month is measured",
      agreement: measuring("2030-04"),
      told: [
        ["months", "performance.months.value"],
        ["payment-empty", `${PAYMENTS}[0].months`],
      ],
    },
    { what: "a month is skipped", agreement: measuring("2030-04", "2030-01", "2030-03"), told, sheet: row },
    { what: "its months run backwards", agreement: measuring("2030-04", "2030-02", "2030-01"), told, sheet: row },
    {
      what: "its months pass into another year",
      agreement: measuring("2031-02", "2030-12", "2031-01"),
      told,
      sheet: row,
    },
    { what: "a month is the thirteenth", agreement: measuring("2031-02", "2030-12", "2030-13"), told, file: "refused" },
    {
      what: "a month without a test is not measured",
      agreement: withRules(free("2030-05")),
      told: [["untested-not-measured", "performance.untested.value"]],
      sheet: paying("Månader utan prövning"),
    },
    {
      what: "every month is without a test",
      agreement: withRules(free(...months(1, 3))),
      told: [["untested-all", "performance.untested.value"]],
      sheet: paying("Månader utan prövning"),
    },
    {
      what: "months are without a test though they are judged together",
      agreement: withRules({ ...atOnce, ...free("2030-01") }),
      told: [["untested-together", "performance.untested.value"]],
      sheet: paying("Månader utan prövning"),
    },
    {
      what: "months are judged together and nothing says how they become one value",
      agreement: withRules({ judgedBy: atOnce.judgedBy, payments: atOnce.payments }),
      told: [["period-value-needed", "performance.judgedBy.value"]],
      sheet: paying("Bedöms"),
    },
    {
      what: "months are judged one by one and something says how they become one value",
      agreement: withRules({ periodValue: atOnce.periodValue }),
      told: [["period-value-alone", "performance.periodValue.value"]],
      sheet: paying("Periodens värde"),
    },
  ];
}

function ofPayments(): readonly Broken[] {
  const pays = (...payments: Performance["payments"]["value"]): Agreement => withRules({ payments: said(payments) });
  const row = (index: number): readonly [Where] => paying("Utbetalning", index);
  const monthsOf = (index: number): Broken["told"] => [["payment-months", `${PAYMENTS}[${String(index)}].months`]];
  return [
    { what: "there is no payment", agreement: pays(), told: [["payment-missing", PAYMENTS]], sheet: row(0) },
    {
      what: "a payment is for no month",
      agreement: pays({ ...first, id: "2030-04", months: months(1, 3) }, { ...second, id: "2030-05", months: [] }),
      told: [["payment-empty", `${PAYMENTS}[1].months`]],
      sheet: row(1),
    },
    {
      what: "a month is never paid",
      agreement: pays({ ...first, months: months(1, 1) }, second),
      told: monthsOf(1),
      sheet: row(1),
    },
    {
      what: "a month is paid twice",
      agreement: pays(first, { ...second, months: months(2, 3) }),
      told: monthsOf(1),
      sheet: row(1),
    },
    {
      what: "a month is paid that is not measured",
      agreement: pays(first, { ...second, id: "2030-05", months: months(3, 4) }),
      told: monthsOf(1),
      sheet: row(1),
    },
    {
      what: "the months of a payment run backwards",
      agreement: pays({ ...first, months: ["2030-02", "2030-01"] }, second),
      told: [["payment-order", `${PAYMENTS}[0].months`]],
      sheet: row(0),
    },
    {
      what: "the payments run backwards",
      agreement: pays({ ...second, bonus: false }, { ...first, bonus: true }),
      told: [["payment-order", `${PAYMENTS}[0].months`]],
    },
    {
      what: "a payment is made before its month is over",
      agreement: pays({ ...first, id: "2030-02" }, second),
      told: [["payment-early", `${PAYMENTS}[0].id`]],
      sheet: row(0),
    },
    {
      what: "two payments are of one month",
      agreement: pays({ ...first, id: second.id }, second),
      told: [["payment-twice", `${PAYMENTS}[1].id`]],
      sheet: row(1),
    },
    {
      what: "no payment has what was not earned",
      agreement: pays(first, { ...second, bonus: false }),
      told: [["rest-with-last", `${PAYMENTS}[1].bonus`]],
      sheet: row(1),
    },
    {
      what: "two payments have what was not earned",
      agreement: pays({ ...first, bonus: true }, second),
      told: [["rest-with-last", `${PAYMENTS}[0].bonus`]],
      sheet: row(0),
    },
    {
      what: "months that are judged together are paid in parts",
      agreement: withRules({ ...atOnce, payments: rules.payments }),
      told: [["one-payment", PAYMENTS]],
      sheet: row(0),
    },
    {
      what: "a bonus pot is shared by population",
      agreement: withRules({ unearnedBasis: said("population") }),
      told: [["basis-of-bonus-pot", "performance.unearnedBasis.value"]],
      sheet: paying("Det som inte tjänats in fördelas efter"),
    },
    {
      what: "a requirement's money is shared by what was earned",
      agreement: withRules({ unearned: said("met-requirement") }),
      told: [["basis-of-requirement", "performance.unearnedBasis.value"]],
      sheet: paying("Det som inte tjänats in fördelas efter"),
    },
  ];
}

function ofRequirements(): readonly Broken[] {
  return [
    {
      what: "a requirement can be met in no way",
      agreement: withRules({ requirements: [pathless, krav2] }),
      told: [["no-path", KRAV]],
      sheet: [["Krav 1", "Id"], 0],
    },
    {
      what: "a number of people changes by percentage points",
      agreement: withFirst({ quantity: said("count") }),
      told: [["counted-in-points", `${KRAV}.improvement.change.value`]],
      sheet: krav("Förbättring mäts i"),
    },
    {
      what: "a staircase has no step",
      agreement: withTiers(),
      told: [["tiers-missing", TIERS]],
      sheet: krav("Trappsteg"),
    },
    {
      what: "two steps have one limit",
      agreement: withTiers({ moreThan: 50, share: 100 }, { atLeast: 50, share: 75 }),
      told: [["tiers-order", `${TIERS}[1]`]],
      sheet: krav("Trappsteg", 0),
    },
    {
      what: "the best step is not first",
      agreement: withTiers({ atLeast: 10, share: 50 }, { atLeast: 50, share: 100 }),
      told: [
        ["tiers-order", `${TIERS}[1]`],
        ["tiers-share", `${TIERS}[0]`],
      ],
    },
    {
      what: "a lower step earns as much",
      agreement: withTiers({ atLeast: 50, share: 100 }, { atLeast: 30, share: 100 }),
      told: [["tiers-share", `${TIERS}[0]`]],
      sheet: krav("Trappsteg", 1),
    },
    {
      what: "a lower step earns more",
      agreement: withTiers({ atLeast: 50, share: 75 }, { atLeast: 30, share: 100 }),
      told: [["tiers-share", `${TIERS}[0]`]],
      sheet: krav("Trappsteg", 1),
    },
    {
      what: "a tolerance is said of a numerator without one",
      agreement: withLevel({ tolerance: said(10) }),
      told: [["tolerance-alone", `${KRAV}.level.tolerance.value`]],
      sheet: krav("Tolerans efter måldatum"),
    },
  ];
}

function ofNumbers(): readonly Broken[] {
  const waiting = (moreThan: number, atLeast: number) => ({
    waiting: { moreThan: said(moreThan), limit: said({ atLeast }) },
  });
  const refused = { file: "refused" } as const;
  return [
    ...[0, 101, 0.5].map(
      (share): Broken => ({
        what: `a step earns ${String(share)} %`,
        agreement: withTiers({ atLeast: 50, share }),
        told: [["percent-outside", `${TIERS}[0].share`]],
        ...refused,
      }),
    ),
    {
      what: "a level earns nothing",
      agreement: withLevel({ share: said(0) }),
      told: [["percent-outside", `${KRAV}.level.share.value`]],
      sheet: krav("Hög nivå ger"),
      ...refused,
    },
    {
      what: "a tolerance is more than the whole",
      agreement: withLevel({ numerator: said("with-tolerance"), tolerance: said(101) }),
      told: [["percent-outside", `${KRAV}.level.tolerance.value`]],
      ...refused,
    },
    {
      what: "a step is above the whole",
      agreement: withTiers({ atLeast: 1001, share: 100 }),
      told: [["limit-outside", `${TIERS}[0].atLeast`]],
      sheet: krav("Trappsteg"),
      ...refused,
    },
    ...[-1, 29.5].map(
      (atLeast): Broken => ({
        what: `a step is at ${String(atLeast)} tenths`,
        agreement: withTiers({ atLeast, share: 100 }),
        told: [["limit-outside", `${TIERS}[0].atLeast`]],
        ...refused,
      }),
    ),
    {
      what: "a level is above the whole",
      agreement: withLevel({ limit: said({ atLeast: 7300 }) }),
      told: [["limit-outside", `${KRAV}.level.limit.value.atLeast`]],
    },
    {
      what: "an upper level is negative",
      agreement: withLevel({ limit: said({ atMost: -50 }) }),
      told: [["limit-outside", `${KRAV}.level.limit.value.atMost`]],
      ...refused,
    },
    {
      what: "the level of those waiting is above the whole",
      agreement: withLevel(waiting(20, 1001)),
      told: [["limit-outside", `${KRAV}.level.waiting.limit.value.atLeast`]],
      ...refused,
    },
    {
      what: "the response rate is above the whole",
      agreement: withRules({ reporting: { responseRate: said(9500) } }),
      told: [["limit-outside", "performance.reporting.responseRate.value"]],
      ...refused,
    },
    {
      what: "a weight is zero",
      agreement: withFirst({ weight: said(0) }),
      told: [["number-above-zero", `${KRAV}.weight.value`]],
      sheet: krav("Vikt"),
    },
    ...[-3, 2.5].map(
      (weight): Broken => ({
        what: `a weight is ${String(weight)}`,
        agreement: withFirst({ weight: said(weight) }),
        told: [["number-above-zero", `${KRAV}.weight.value`]],
        ...refused,
      }),
    ),
    {
      what: "those waiting are counted from none",
      agreement: withLevel(waiting(0, 730)),
      told: [["number-above-zero", `${KRAV}.level.waiting.moreThan.value`]],
      sheet: krav("Villkor om väntande gäller vid fler än"),
    },
    {
      what: "figures are due within no days",
      agreement: withRules({ reporting: { responseRate: said(950), withinDays: said(0) } }),
      told: [["number-above-zero", "performance.reporting.withinDays.value"]],
      sheet: paying("Rapporteras inom"),
    },
  ];
}
