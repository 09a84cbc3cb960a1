/** Whether a cell is decided: whatever may still come, it earns the same ([domain] 2, row 32). */
import type { Observation } from "../../src/reading/submission";
import { type Fraction, fraction, order, product } from "../src/support/fraction";
import { type Figures, meanOf, supposing, type Value } from "./figures";
import { judge, type Precision, type Values, type Verdict } from "./judging";
import type { Requirement, Rules } from "./rules";

/**
 * The verdict on a cell by its figures, or `open`. Where a figure has not come, everything that it could be is tried:
 * that there is none, and the least and the most it may be. What is earned never falls when one figure gets better and
 * the others stay, so what lies between earns no other share if these earn the same.
 */
export function decide(requirement: Requirement, precision: Precision, figures: Figures): Verdict | "open" {
  const { current, earlier, own, waiting, waitingWithin } = figures;
  const verdict = judge(requirement, precision, {
    current: meanOf(current),
    earlier: meanOf(earlier),
    own: meanOf(own),
    waiting: meanOf(waiting),
    waitingWithin: meanOf(waitingWithin),
  });
  const { measured } = requirement;
  const others = possible({ current }, EXTREMES[measured])
    .flatMap((values) => possible({ earlier }, EXTREMES[measured]).map((more) => ({ ...values, ...more })))
    .flatMap((values) => possible({ own }, EXTREMES[measured]).map((more) => ({ ...values, ...more })))
    .flatMap((values) => possible({ waiting }, EXTREMES.number).map((more) => ({ ...values, ...more })))
    .flatMap((values) => possible({ waitingWithin }, EXTREMES.share).map((more) => ({ ...values, ...more })));
  const isSame = others.every((values) => judge(requirement, precision, values).share === verdict.share);
  return isSame ? verdict : "open";
}

/**
 * Whether the cell has been measured: "bedöms utifrån väntetiderna … mäts varje månad" ([2023] 4), and the mean of a
 * period when all of its months have ("avser medelvärdet för perioden", [2021] 3.1.1). Of what has not, nothing is
 * judged: the cell is open, even where last year's figure alone says that it can earn nothing ([domain] 2, row 32).
 */
export function isMeasured({ current, own }: Figures): boolean {
  return current.every((value, month) => value !== "not yet" || (own[month] ?? "not yet") !== "not yet");
}

// Besides nothing and all: a share just above nothing, and one that is 0.1 % when rounded, since a change in per cent
// of nothing cannot be told; and more people than there are.
const EXTREMES: Readonly<Record<Requirement["measured"], readonly Fraction[]>> = {
  share: [fraction(0), fraction(1), fraction(1, 10n ** 12n), fraction(1, 1000)],
  number: [fraction(0), fraction(10n ** 12n), fraction(1)],
};

/** The values that a figure may have: its own, or everything that may still come. */
function possible<Name extends keyof Values>(
  figure: Readonly<Record<Name, Figures[Name]>>,
  extremes: readonly Fraction[],
): readonly Pick<Values, Name>[] {
  const [[name, months]] = Object.entries(figure) as [[Name, Figures[Name]]];
  const value = meanOf(months);
  const values: readonly Value[] =
    value === "not yet" ? [...extremes.map((extreme) => meanOf(supposing(months, extreme))), "no value"] : [value];
  return values.map((one) => ({ [name]: one }) as Pick<Values, Name>);
}

/**
 * Whether the figures of a cell were reported too thinly or too late, which fails the requirement only where the
 * setting says so ([2023] 5.3; [domain] 2, row 22). What nobody has said is not held against a region.
 */
export function isReportedBadly(
  { reporting }: Rules,
  { completed }: Requirement,
  rows: readonly (Observation | undefined)[],
): boolean {
  if (!reporting) return false;
  return rows.some((row) => {
    if (!row) return false;
    const { responseRate, reported, month } = row;
    const thin =
      responseRate !== undefined &&
      order(product(fraction(responseRate.n, responseRate.d), fraction(100)), reporting.responseRate) < 0;
    // "Rapporteringen av faktiska väntetider (genomförda …) … senast tre veckor efter den månad som mätperioden avser".
    return thin || (completed && reported !== undefined && daysAfter(month, reported) > reporting.days);
  });
}

/** Days from the last day of a month to a day. */
function daysAfter(month: string, day: string): number {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return (Date.parse(`${day}T00:00:00Z`) - Date.UTC(year, number, 0)) / (24 * 60 * 60 * 1000);
}
