/**
 * A year that is not over, looked ahead of: what has been earned, what the months to come would bring, what the next
 * step takes and gives, and how wide all this is. None of it is a settlement, and no sheet of one rests on it.
 */
import { type Agreement, type Performance, type RegionCode, weightsOf } from "../agreement";
import {
  assert,
  yearOf as calendarYearOf,
  lastMonthOf,
  type Month,
  monthsIn,
  type Ratio,
  roundDiv,
  sum,
} from "../ground";
import type { Observation } from "../reading";
import { isTested, type Settlement, weightsIn } from "../settling";
import { cellFinder, outcomeIn } from "./cells";
import { type Drawer, drawerOf, type OpenCell } from "./draws";
import { type Filled, fill, keyOf, unsaid } from "./fill";
import { type Expected, type Steps, stepsOf } from "./next-steps";
import type { Others, Outlook, Way } from "./outlook";
import { publishedBefore, shareOf } from "./published";
import { type Spending, spending } from "./spending";
import { kronorOf, LEFT_OUT, type Money, moneyIn, perOf, UNKNOWN_SHARE, type Year, yearOf } from "./year";

/** What a user asks for; everything has a value where it is left out. */
export interface Wishes {
  readonly region: RegionCode;
  readonly way?: Way;
  readonly own?: Outlook["own"];
  /** What is earned where nothing is known: as published where absent. */
  readonly others?: Exclude<Others["from"], "entry"> | Ratio;
  /** So many patients to spend. */
  readonly patients?: number;
  /** Whole kronor hoped for. */
  readonly goal?: number;
  readonly seed?: number;
}

/** What a region gets, in whole kronor. */
export interface Gets {
  readonly earned: bigint;
  readonly bonus: bigint;
  readonly total: bigint;
}

/** What a payment would come to, in whole kronor; `isPaid` where the settlement has it already. */
export interface PaymentExpected {
  readonly id: Month;
  readonly kronor: bigint;
  readonly isPaid: boolean;
}

/** A forecast for one region. */
export interface Forecast {
  readonly agreement: Agreement;
  readonly region: RegionCode;
  readonly outlook: Outlook;
  /** Whether anything of the nation's year rests on what others are taken to earn. */
  readonly restsOnOthers: boolean;
  /** The months that are guessed, and those of them whose figures of last year are guessed too. */
  readonly months: readonly Month[];
  readonly monthsWithoutLastYear: readonly Month[];
  /** Settled today: what has been earned, and its part of what has been left by all so far. */
  readonly today: Gets;
  /** The latest month that is settled of the region; none where nothing is. */
  readonly latest: Month | undefined;
  /** The year as the outlook has it. */
  readonly expected: Gets;
  readonly payments: readonly PaymentExpected[];
  /** All that the region gets, by each way and each thing that others may earn. */
  readonly alternatives: readonly { readonly way: Way; readonly others: Others; readonly total: bigint }[];
  /** The same for all regions: settled today, and as the outlook has it. */
  readonly regions: readonly { readonly region: RegionCode; readonly today: Gets; readonly expected: Gets }[];
  /** By requirement and month to come. */
  readonly steps: readonly Steps[];
  /** How so many patients would be spent best. */
  readonly spending?: Spending;
  /** Begins to draw the months to come. */
  readonly drawer: () => Drawer;
}

/**
 * The forecast of a settlement; `undefined` where no money is paid for performance, where the whole year is decided, and
 * where no figure of the region has come.
 */
export function forecastOf(settlement: Settlement, wishes: Wishes): Forecast | undefined {
  const { agreement, precision, regions, submission, settings } = settlement;
  const { performance } = agreement;
  if (!performance || !precision) return undefined;
  const populations = weightsIn(submission, regions).total;
  const year = yearOf(performance, populations, settlement.reserves.all, settings.decisions);
  const ahead = lookAhead(settlement, performance, year, outlookOf(settlement, wishes));
  const own = year.regions.indexOf(wishes.region);
  const mine = ahead.open.filter(({ cell }) => cell.reserve.region === wishes.region);
  const hasBegun = settlement.verdicts.some(({ reserve }) => reserve.region === wishes.region);
  if (settlement.complete || !(hasBegun || mine.length > 0)) return undefined;
  const { outlook, shares, filled } = ahead;
  const expected: Expected = { performance, precision, year, shares, others: outlook.others.share };
  const todays = today(settlement, year, wishes.region);
  const settled = moneyIn(year, todays.shares, outlook.others.share).map(getsOf);
  const coming = moneyIn(year, shares, outlook.others.share).map(getsOf);
  const steps = mine.flatMap(({ place, cell, months }) => months.map((month) => stepsOf(expected, cell, month, place)));
  const months = [...new Set(mine.flatMap((one) => one.months))].sort();
  return {
    agreement,
    region: wishes.region,
    outlook,
    restsOnOthers: shares.some((share, place) => share === UNKNOWN_SHARE && isOpen(settlement, year, place)),
    months,
    monthsWithoutLastYear: months.filter((month) =>
      performance.requirements.some(({ number }) => filled.guessedEarlier.has(keyOf(wishes.region, number, month))),
    ),
    today: at(settled, own),
    latest: todays.latest,
    expected: at(coming, own),
    payments: paymentsOf(settlement, year, shares, own, at(coming, own).total),
    alternatives: alternatives(settlement, performance, year, wishes, own),
    regions: year.regions.map((region, index) => ({ region, today: at(settled, index), expected: at(coming, index) })),
    steps,
    ...(wishes.patients !== undefined && { spending: spending(expected, mine, steps, wishes.patients) }),
    drawer: () =>
      drawerOf({
        ...expected,
        open: ahead.open,
        observations: submission.observations,
        seed: wishes.seed ?? FIRST_SEED,
        region: wishes.region,
        ...(wishes.goal !== undefined && { goal: wishes.goal }),
      }),
  };
}

const FIRST_SEED = 1;

function at<One>(all: readonly One[], index: number): One {
  const one = all[index];
  assert(one !== undefined, "every region has its place");
  return one;
}

function isOpen({ agreement }: Settlement, { cells, regions, people }: Year, place: number): boolean {
  const reserve = at(cells, place);
  return isTested(agreement.performance, reserve) && at(people, regions.indexOf(reserve.region)) > 0n;
}

function getsOf(money: Money): Gets {
  const total = kronorOf(money);
  const earned = roundDiv(money.earned, money.per);
  return { earned, bonus: total - earned, total };
}

function outlookOf(settlement: Settlement, { way, own, others, region }: Wishes): Outlook {
  return {
    way: way ?? "latest",
    ...(own && { own }),
    others: othersOf(settlement, region, others ?? "published"),
  };
}

function othersOf(settlement: Settlement, region: RegionCode, others: NonNullable<Wishes["others"]>): Others {
  switch (others) {
    case "half":
      return { from: others, share: { n: 1, d: 2 } };
    case "own":
      return { from: others, share: ownShare(settlement, region) };
    case "published": {
      const [first] = settlement.agreement.performance?.months.value ?? [];
      return { from: others, share: shareOf(publishedBefore(first ? calendarYearOf(first) : 0)) };
    }
    default:
      return { from: "entry", share: others };
  }
}

// What the region has earned of what has been decided of its reserve; nothing decided is taken as half.
function ownShare({ verdicts, agreement: { performance } }: Settlement, region: RegionCode): Ratio {
  const weights = performance ? weightsOf(performance) : new Map<string, bigint>();
  const own = verdicts.filter(({ reserve }) => reserve.region === region);
  const weighed = (share: (one: (typeof own)[number]) => number): bigint =>
    sum(own.map((one) => BigInt(share(one)) * (weights.get(one.reserve.requirement) ?? 0n)));
  const decided = weighed(() => WHOLE);
  return decided === 0n ? { n: 1, d: 2 } : { n: weighed(({ share }) => share), d: decided };
}

const WHOLE = 100;

/** The year as an outlook has it. */
interface Ahead {
  readonly outlook: Outlook;
  readonly filled: Filled;
  readonly shares: Uint8Array;
  readonly open: readonly OpenCell[];
}

function lookAhead(settlement: Settlement, performance: Performance, year: Year, outlook: Outlook): Ahead {
  const { submission, precision } = settlement;
  assert(precision !== undefined, "performance is judged in a mode");
  const months = performance.months.value.filter((month) => !performance.untested?.value.includes(month));
  const filled = fill(performance, months, [...submission.observations, ...lastYearsOf(settlement)], outlook);
  const cellOf = cellFinder(performance, filled.observations);
  const shares = new Uint8Array(year.cells.length).fill(UNKNOWN_SHARE);
  const open: OpenCell[] = [];
  year.cells.forEach((reserve, place) => {
    const verdict = settlement.verdictOf(reserve);
    if (verdict) shares[place] = verdict.share;
    else if (isTested(performance, reserve)) {
      const cell = cellOf(reserve);
      const outcome = cell && outcomeIn(performance, precision, cell);
      if (cell && outcome) {
        shares[place] = outcome.share;
        const guessed = cell.months.filter((month) =>
          filled.guessed.has(keyOf(reserve.region, reserve.requirement, month)),
        );
        open.push({ place, cell, months: guessed });
      }
    }
  });
  return { outlook, filled, shares, open };
}

// Of months that the user leaves out only last year's figures count: they are known.
function lastYearsOf({ leftOut }: Settlement): Observation[] {
  return leftOut.map((one) => ({ ...unsaid(one, one.month), lastYear: one.lastYear }));
}

// What has been decided up to the region's latest month; what is later is left out, what others have not said unknown.
function today(
  { reserves, verdicts, verdictOf }: Settlement,
  year: Year,
  region: RegionCode,
): { readonly shares: Uint8Array; readonly latest: Month | undefined } {
  const latest = verdicts
    .filter(({ reserve }) => reserve.region === region)
    .map(({ reserve }) => lastMonthOf(reserve.period))
    .sort()
    .at(-1);
  const shares = Uint8Array.from(year.cells, (reserve) => {
    const share = verdictOf(reserve)?.share;
    if (share !== undefined) return share;
    const isLater = latest === undefined || lastMonthOf(reserve.period) > latest;
    return isLater || reserve.region === region ? LEFT_OUT : UNKNOWN_SHARE;
  });
  assert(reserves.all.length === shares.length, "every cell has its place");
  return { shares, latest };
}

// What is earned in the months of the payments before the last is paid with them; the last is the rest of the year.
function paymentsOf(
  { payments }: Settlement,
  year: Year,
  shares: Uint8Array,
  own: number,
  total: bigint,
): PaymentExpected[] {
  const region = at(year.regions, own);
  let paid = 0n;
  return payments.map(({ rule, amounts }, index) => {
    const known = amounts === "open" ? undefined : amounts.get(region);
    const isLast = index === payments.length - 1;
    const kronor = known ?? (isLast ? total - paid : earnedIn(year, shares, own, rule.months));
    paid += kronor;
    return { id: rule.id, kronor, isPaid: known !== undefined };
  });
}

function earnedIn(year: Year, shares: Uint8Array, own: number, months: readonly Month[]): bigint {
  const { amount, per } = perOf(year);
  const { periods, weights, isTested: tested } = year;
  let sum = 0;
  periods.forEach((period, index) => {
    if (!monthsIn(period).every((month) => months.includes(month))) return;
    weights.forEach((weight, requirement) => {
      const share = shares[(own * periods.length + index) * weights.length + requirement] ?? UNKNOWN_SHARE;
      sum += weight * (tested[index] === false ? WHOLE : share > WHOLE ? 0 : share);
    });
  });
  return roundDiv(BigInt(sum) * at(year.people, own) * amount, per);
}

function alternatives(
  settlement: Settlement,
  performance: Performance,
  year: Year,
  wishes: Wishes,
  own: number,
): Forecast["alternatives"] {
  const { region, own: entries } = wishes;
  const others = (["published", "half", "own"] as const).map((from) => othersOf(settlement, region, from));
  const all = typeof wishes.others === "object" ? [othersOf(settlement, region, wishes.others), ...others] : others;
  return (["latest", "last-year"] as const).flatMap((way) => {
    const { shares } = lookAhead(settlement, performance, year, {
      way,
      ...(entries && { own: entries }),
      others: at(all, 0),
    });
    return all.map((one) => ({ way, others: one, total: kronorOf(at(moneyIn(year, shares, one.share), own)) }));
  });
}
