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
];
