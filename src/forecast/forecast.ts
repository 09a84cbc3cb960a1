/**
 * A year that is not over, looked ahead of: what has been earned, what the months to come would bring, what the next
 * step takes and gives, and how wide all this is. None of it is a settlement, and no sheet of one rests on it.
 */
import { type Agreement, type Performance, type RegionCode, UNKNOWN_SHARE } from "../agreement";
import { assert, atOnce, type Month, monthsIn, type Parts, roundDiv } from "../ground";
import { boundsOf, perOf, WHOLE, type Year, yearOf } from "../paying";
import { isTested, type Settlement, weightsIn } from "../settling";
import { lookAhead, settledToday } from "./ahead";
import { type Drawer, type Drawing, drawerOf } from "./draws";
import { keyOf } from "./fill";
import type { Gets } from "./gets";
import { type Expected, type Steps, stepsOf } from "./next-steps";
import { type Others, type Outlook, type OutlookWishes, othersOf, outlookOf, WAYS, type Way } from "./outlook";
import { type Spending, spending } from "./spending";
import { wholeKronor } from "./whole-kronor";

/** What a user asks for; everything has a value where it is left out. */
export interface Wishes extends OutlookWishes {
  /** So many patients to spend. */
  readonly patients?: number;
  /** Whole kronor hoped for. */
  readonly goal?: number;
  readonly seed?: number;
  /** Counts below it are hidden: no step is told whose patients would give them away. */
  readonly hideBelow?: number | undefined;
}

/** What a payment would come to, in whole kronor; `isPaid` where the settlement has it already. */
interface PaymentExpected {
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
  /** What the year can come to by the rules alone, in whole kronor. */
  readonly bounds: { readonly least: bigint; readonly most: bigint };
  /** All that the region gets, by each way and each thing that others may earn. */
  readonly alternatives: readonly { readonly way: Way; readonly others: Others; readonly total: bigint }[];
  /** The same for all regions: settled today, and as the outlook has it. */
  readonly regions: readonly { readonly region: RegionCode; readonly today: Gets; readonly expected: Gets }[];
  /** Whole kronor hoped for, where they were told. */
  readonly goal?: number;
  /** By requirement and month to come. */
  readonly steps: readonly Steps[];
  /** How so many patients would be spent best. */
  readonly spending?: Spending;
  /** The months to come, to be drawn here or elsewhere. */
  readonly drawing: Drawing;
  /** Begins to draw them here. */
  readonly drawer: () => Drawer;
}

/**
 * The forecast of a settlement; `undefined` where no money is paid for performance, where the whole year is decided,
 * and where no figure of the region has come.
 */
export function forecastOf(settlement: Settlement, wishes: Wishes): Forecast | undefined {
  return atOnce(forecastInParts(settlement, wishes));
}

/** The same, cell by cell. */
export function* forecastInParts(settlement: Settlement, wishes: Wishes): Parts<Forecast | undefined> {
  const { agreement, precision, regions, submission, settings } = settlement;
  const { performance } = agreement;
  if (!performance || !precision) return undefined;
  const populations = weightsIn(submission, regions).total;
  const year = yearOf(performance, populations, settlement.reserves.all, settings.decisions);
  const ahead = yield* lookAhead(settlement, performance, year, outlookOf(settlement, wishes));
  const own = year.regions.indexOf(wishes.region);
  const mine = ahead.open.filter(({ cell }) => cell.reserve.region === wishes.region);
  const hasBegun = settlement.verdicts.some(({ reserve }) => reserve.region === wishes.region);
  if (settlement.complete || !(hasBegun || mine.length > 0)) return undefined;
  const { outlook, shares, filled } = ahead;
  const expected: Expected = {
    performance,
    precision,
    year,
    shares,
    others: outlook.others.share,
    hideBelow: wishes.hideBelow,
  };
  const restsOnOthers = shares.some((share, place) => share === UNKNOWN_SHARE && isOpen(settlement, year, place));
  const todays = settledToday(settlement, year, wishes.region);
  const settled = wholeKronor(year, todays.shares, outlook.others.share).map(getsOf);
  const coming = wholeKronor(year, shares, outlook.others.share).map(getsOf);
  const steps: Steps[] = [];
  for (const { place, cell, months } of mine) {
    for (const month of months) {
      yield;
      steps.push(stepsOf(expected, cell, month, place));
    }
  }
  const drawing: Drawing = {
    ...expected,
    open: ahead.open,
    observations: submission.observations,
    seed: wishes.seed ?? FIRST_SEED,
    region: wishes.region,
    ...(wishes.goal !== undefined && { goal: wishes.goal }),
  };
  const months = [...new Set(mine.flatMap((one) => one.months))].sort();
  return {
    agreement,
    region: wishes.region,
    outlook,
    restsOnOthers,
    months,
    monthsWithoutLastYear: months.filter((month) =>
      performance.requirements.some(({ number }) => filled.guessedEarlier.has(keyOf(wishes.region, number, month))),
    ),
    today: at(settled, own),
    latest: todays.latest,
    expected: at(coming, own),
    payments: paymentsOf(settlement, year, shares, own, at(coming, own).total),
    bounds: boundsOf(
      {
        ...{ performance, populations, reserves: settlement.reserves, shares: settlement.shares },
        ...{ decisions: settings.decisions ?? {}, ledger: settlement.ledger, payments: settlement.payments },
      },
      wishes.region,
    ).year,
    alternatives: yield* alternatives(settlement, performance, year, wishes, own, restsOnOthers),
    regions: year.regions.map((region, index) => ({ region, today: at(settled, index), expected: at(coming, index) })),
    steps,
    ...(wishes.goal !== undefined && { goal: wishes.goal }),
    ...(wishes.patients !== undefined && { spending: yield* spending(expected, mine, steps, wishes.patients) }),
    drawing,
    drawer: () => drawerOf(drawing),
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

function getsOf({ earned, bonus, total }: Gets): Gets {
  return { earned, bonus, total };
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

function* alternatives(
  settlement: Settlement,
  performance: Performance,
  year: Year,
  wishes: Wishes,
  own: number,
  restsOnOthers: boolean,
): Parts<Forecast["alternatives"]> {
  const { region, own: entries } = wishes;
  const others = (["published", "half", "own"] as const).map((from) => othersOf(settlement, region, from));
  const stated = typeof wishes.others === "object" ? [othersOf(settlement, region, wishes.others), ...others] : others;
  // Where everybody's figures are there, nothing rests on what others are taken to earn.
  const all = restsOnOthers ? stated : [outlookOf(settlement, wishes).others];
  const totals: Forecast["alternatives"][number][] = [];
  for (const way of WAYS) {
    const { shares } = yield* lookAhead(settlement, performance, year, {
      ...{ way, region, others: at(all, 0) },
      ...(entries && { own: entries }),
    });
    for (const one of all) {
      yield;
      totals.push({ way, others: one, total: at(wholeKronor(year, shares, one.share), own).total });
    }
  }
  return totals;
}
