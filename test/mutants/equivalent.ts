/** Mutants that are the same program, each with the reason: no test can tell them from what stands there. */

/** One of them, told so that it is found again when lines move; an entry that is not found is an error. */
export interface Equivalent {
  readonly file: string;
  /** Part of the line, where the same stands in several lines of the file. */
  readonly line?: string;
  readonly was: string;
  /** What stands there instead; nothing for a statement that is left out. */
  readonly becomes: string;
  readonly why: string;
}

/** By file. */
export const EQUIVALENT: readonly Equivalent[] = [
  {
    file: "src/judging/qualify.ts",
    was: "place < figures.length",
    becomes: "place <= figures.length",
    why: "beyond the last place there are no figures, and nothing is done",
  },
  {
    file: "src/judging/qualify.ts",
    was: '!isOut && lacks(look, own, "undelivered")',
    becomes: "!isOut",
    why: "a sieve before the question itself: letting more through takes time, and changes no answer",
  },
  {
    file: "src/judging/qualify.ts",
    was: '!isOut && lacks(look, own, "missing")',
    becomes: "!isOut",
    why: "a sieve before the question itself: letting more through takes time, and changes no answer",
  },
  {
    file: "src/judging/qualify.ts",
    was: "look.earlier && own.lastYear.kind === absent",
    becomes: "look.earlier || own.lastYear.kind === absent",
    why: "a sieve before the question itself: letting more through takes time, and changes no answer",
  },
  {
    file: "src/judging/qualify.ts",
    was: "look.earlier && own.lastYear.kind === absent",
    becomes: "look.earlier",
    why: "a sieve before the question itself: letting more through takes time, and changes no answer",
  },
  {
    file: "src/judging/qualify.ts",
    was: "look.earlier && own.lastYear.kind === absent",
    becomes: "own.lastYear.kind === absent",
    why: "a sieve before the question itself: letting more through takes time, and changes no answer",
  },
  {
    file: "src/judging/qualify.ts",
    was: "look.own && own.withTolerance.kind === absent",
    becomes: "look.own || own.withTolerance.kind === absent",
    why: "a sieve before the question itself: letting more through takes time, and changes no answer",
  },
  {
    file: "src/judging/qualify.ts",
    was: "look.own && own.withTolerance.kind === absent",
    becomes: "look.own",
    why: "a sieve before the question itself: letting more through takes time, and changes no answer",
  },
  {
    file: "src/judging/qualify.ts",
    was: "look.own && own.withTolerance.kind === absent",
    becomes: "own.withTolerance.kind === absent",
    why: "a sieve before the question itself: letting more through takes time, and changes no answer",
  },
  {
    file: "src/judging/qualify.ts",
    was: "look.waiting && (own.waiting.kind === absent || own.waitingWithin.kind === absent)",
    becomes: "look.waiting || (own.waiting.kind === absent || own.waitingWithin.kind === absent)",
    why: "a sieve before the question itself: letting more through takes time, and changes no answer",
  },
  {
    file: "src/judging/qualify.ts",
    was: "look.waiting && (own.waiting.kind === absent || own.waitingWithin.kind === absent)",
    becomes: "look.waiting",
    why: "a sieve before the question itself: letting more through takes time, and changes no answer",
  },
  {
    file: "src/judging/qualify.ts",
    was: "look.waiting && (own.waiting.kind === absent || own.waitingWithin.kind === absent)",
    becomes: "(own.waiting.kind === absent || own.waitingWithin.kind === absent)",
    why: "a sieve before the question itself: letting more through takes time, and changes no answer",
  },
  {
    file: "src/judging/qualify.ts",
    was: "mode === precision",
    becomes: "false",
    why: "a mode that is compared with itself says the same, and is passed over by the next line",
  },
  {
    file: "src/paying/pay.ts",
    was: "amount < (paid[index] ?? 0n)",
    becomes: "amount <= (paid[index] ?? 0n)",
    why: "of two that are equal either is the greater",
  },
  {
    file: "src/paying/allocate.ts",
    line: "lotsIn(terms, shares, { n: 0, d: 1 })",
    was: "0",
    becomes: "1",
    why: "every cell is decided where it is asked: nothing is earned of what is unknown, since nothing is",
  },
  {
    file: "src/paying/allocate.ts",
    line: "lotsIn(terms, shares, { n: 0, d: 1 })",
    was: "0",
    becomes: "-1",
    why: "every cell is decided where it is asked: nothing is earned of what is unknown, since nothing is",
  },
  {
    file: "src/paying/reconcile.ts",
    was: "monthsIn(period).every((month) => months.has(month))",
    becomes: "monthsIn(period).some((month) => months.has(month))",
    why: "an agreement with part payments is judged by the month, and one that is judged as a whole has one payment",
  },
  {
    file: "src/paying/reconcile-places.ts",
    line: "product * weights",
    was: "1n",
    becomes: "2n",
    why: "in a unit half as large both sides are twice as many",
  },
  {
    file: "src/judging/measure.ts",
    line: "...spans.flat()",
    was: "baseline === undefined",
    becomes: "false",
    why: "without a month to compare with nothing is looked up there",
  },
  {
    file: "src/judging/measure.ts",
    line: "rowAt(region, months.length - 1, requirement)",
    was: "baseline === undefined",
    becomes: "false",
    why: "only a requirement that compares with that month looks, and then there is one",
  },
  {
    file: "src/judging/measure.ts",
    was: "span.length === 1 && !isFromBefore(rule)",
    becomes: "false",
    why: "a shortcut: a row alone comes to the same by way of the mean of one",
  },
  {
    file: "src/judging/measure.ts",
    line: "span.length === 1 &&",
    was: "1",
    becomes: "0",
    why: "a shortcut that is not taken: a row alone comes to the same by way of the mean of one",
  },
  {
    file: "src/judging/measure.ts",
    was: "(region * months.length + month) * requirements.length + requirement",
    becomes: "(region * months.length + month) * requirements.length - requirement",
    why: "every row has another place, and none that of another",
  },
  {
    file: "src/judging/measure.ts",
    was: "region * months.length + month",
    becomes: "region * months.length - month",
    why: "every row has another place, and none that of another",
  },
  {
    file: "src/judging/measure.ts",
    was: "row.month > last.month",
    becomes: "row.month >= last.month",
    why: "of one region, requirement and month there is one row",
  },
  {
    file: "src/judging/measure.ts",
    was: "only && figures.length === 1",
    becomes: "figures.length === 1",
    why: "a list of one has a first",
  },
  {
    file: "src/judging/measure.ts",
    was: 'figure.kind === "counts"',
    becomes: "true",
    why: "what is pooled are counts, as the next line says",
  },
  {
    file: "src/paying/reconcile-places.ts",
    was: "payments.find(({ rule }) => rule.id === id)",
    becomes: "payments.findLast(({ rule }) => rule.id === id)",
    why: "an agreement has one payment of an id",
  },
  {
    file: "src/paying/reconcile-places.ts",
    was: "told.find((one) => one.grant.id === grant.id)",
    becomes: "told.findLast((one) => one.grant.id === grant.id)",
    why: "an agreement has one grant of an id",
  },
  {
    file: "src/judging/measure.ts",
    was: "first && yearBefore(first)",
    becomes: "yearBefore(first)",
    why: "a period has a month",
  },
];
