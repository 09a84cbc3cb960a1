/** Mutants of `src/judging` that are the same program. */
import { type Equivalent, of } from "./entry";

/** By file. */
export const IN_JUDGING: readonly Equivalent[] = [
  ...of("src/judging/qualify.ts", [
    {
      was: "place < figures.length",
      becomes: "place <= figures.length",
      why: "beyond the last place there are no figures, and nothing is done",
    },
    {
      was: '!isOut && lacks(look, own, "undelivered")',
      becomes: "!isOut",
      why: "a sieve before the question itself: letting more through takes time, and changes no answer",
    },
    {
      was: '!isOut && lacks(look, own, "missing")',
      becomes: "!isOut",
      why: "a sieve before the question itself: letting more through takes time, and changes no answer",
    },
    {
      was: "look.earlier && own.lastYear.kind === absent",
      becomes: "look.earlier || own.lastYear.kind === absent",
      why: "a sieve before the question itself: letting more through takes time, and changes no answer",
    },
    {
      was: "look.earlier && own.lastYear.kind === absent",
      becomes: "look.earlier",
      why: "a sieve before the question itself: letting more through takes time, and changes no answer",
    },
    {
      was: "look.earlier && own.lastYear.kind === absent",
      becomes: "own.lastYear.kind === absent",
      why: "a sieve before the question itself: letting more through takes time, and changes no answer",
    },
    {
      was: "look.own && own.withTolerance.kind === absent",
      becomes: "look.own || own.withTolerance.kind === absent",
      why: "a sieve before the question itself: letting more through takes time, and changes no answer",
    },
    {
      was: "look.own && own.withTolerance.kind === absent",
      becomes: "look.own",
      why: "a sieve before the question itself: letting more through takes time, and changes no answer",
    },
    {
      was: "look.own && own.withTolerance.kind === absent",
      becomes: "own.withTolerance.kind === absent",
      why: "a sieve before the question itself: letting more through takes time, and changes no answer",
    },
    {
      was: "look.waiting && (own.waiting.kind === absent || own.waitingWithin.kind === absent)",
      becomes: "look.waiting || (own.waiting.kind === absent || own.waitingWithin.kind === absent)",
      why: "a sieve before the question itself: letting more through takes time, and changes no answer",
    },
    {
      was: "look.waiting && (own.waiting.kind === absent || own.waitingWithin.kind === absent)",
      becomes: "look.waiting",
      why: "a sieve before the question itself: letting more through takes time, and changes no answer",
    },
    {
      was: "look.waiting && (own.waiting.kind === absent || own.waitingWithin.kind === absent)",
      becomes: "(own.waiting.kind === absent || own.waitingWithin.kind === absent)",
      why: "a sieve before the question itself: letting more through takes time, and changes no answer",
    },
    {
      was: "mode === precision",
      becomes: "false",
      why: "a mode that is compared with itself says the same, and is passed over by the next line",
    },
  ]),
  ...of("src/judging/measure.ts", [
    {
      line: "...spans.flat()",
      was: "baseline === undefined",
      becomes: "false",
      why: "without a month to compare with nothing is looked up there",
    },
    {
      line: "rowAt(region, months.length - 1, requirement)",
      was: "baseline === undefined",
      becomes: "false",
      why: "only a requirement that compares with that month looks, and then there is one",
    },
    {
      was: "span.length === 1 && !isFromBefore(rule)",
      becomes: "false",
      why: "a shortcut: a row alone comes to the same by way of the mean of one",
    },
    {
      line: "span.length === 1 &&",
      was: "1",
      becomes: "0",
      why: "a shortcut that is not taken: a row alone comes to the same by way of the mean of one",
    },
    {
      was: "(region * months.length + month) * requirements.length + requirement",
      becomes: "(region * months.length + month) * requirements.length - requirement",
      why: "every row has another place, and none that of another",
    },
    {
      was: "region * months.length + month",
      becomes: "region * months.length - month",
      why: "every row has another place, and none that of another",
    },
    {
      was: "row.month > last.month",
      becomes: "row.month >= last.month",
      why: "of one region, requirement and month there is one row",
    },
    { was: "only && figures.length === 1", becomes: "figures.length === 1", why: "a list of one has a first" },
    { was: 'figure.kind === "counts"', becomes: "true", why: "what is pooled are counts, as the next line says" },
    { was: "first && yearBefore(first)", becomes: "yearBefore(first)", why: "a period has a month" },
  ]),
];
