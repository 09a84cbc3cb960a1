/**
 * What a year that is not over can still come to, by the rules alone: whatever is open is earned whole, or not at all,
 * by the region and by all others. Nobody's guess is in it.
 */
import { type Performance, periodsOf, type RegionCode, type Reserve, UNKNOWN_SHARE } from "../agreement";
import { floorDiv, type Month, monthsIn, type Period, squareRoot, sum } from "../ground";
import { allocate } from "./allocate";
import { bonusByMeeting, type Decided, leastStep, type Part, testedOf } from "./bonus-by-meeting";
import { arrivedAt, balance, type Decision, type Ledger, type Sums } from "./ledger";
import type { Payment } from "./payment";
import { WHOLE } from "./year";

/** The least and the most that an amount can come to, in whole kronor; the same where it is known. */
export interface Span {
  readonly least: bigint;
  readonly most: bigint;
}

/** What a region's performance money can come to. */
export interface Bounds {
  /** All that it gets over the year. */
  readonly year: Span;
  /** Its part of what is not earned. */
  readonly bonus: Span;
  /** By payment, in order. */
  readonly payments: readonly Span[];
}

/** What the bounds follow from. */
export interface Standings extends Decided {
  readonly payments: readonly Payment[];
}

/**
 * The bounds of a region's money. Whole kronor are dealt with all others', so that where everything of its own is
 * decided and something of theirs is not, a bound is the exact amount rounded down or up.
 */
export function boundsOf(standings: Standings, region: RegionCode): Bounds {
  const { payments, performance } = standings;
  const merits = performance.unearned.value === "bonus-pot" ? byMerit(standings, region) : undefined;
  const ends = merits ?? byMeeting(standings, region);
  const known = payments.slice(0, -1).map((_, index) => knownAt(payments, index, region));
  const paid = sum(known.map((own) => own ?? 0n));
  const spanOf = (low: (end: End) => bigint, high: (end: End) => bigint): Span => ({
    least: ends.map(low).reduce((a, b) => (b < a ? b : a)),
    most: ends.map(high).reduce((a, b) => (b > a ? b : a)),
  });
  return {
    year: spanOf(
      ({ year }) => down(year),
      ({ year }) => up(year),
    ),
    bonus: bonusSpan(
      merits?.map(({ bonus }) => ({ least: bonus, most: bonus })) ?? [bonusByMeeting(standings, region)],
    ),
    payments: payments.map((payment, index): Span => {
      const own = knownAt(payments, index, region);
      if (own !== undefined) return { least: own, most: own };
      if (index < payments.length - 1) return partSpan(standings, payment, region);
      // The last payment is the year less those before it, each in whole kronor.
      const off = BigInt(payments.length - 1);
      const { least, most } = spanOf(
        ({ year, before }) => down(year) - paid - up(before) - off,
        ({ year, before }) => up(year) - paid - down(before) + (off > 1n ? off : 0n),
      );
      const isCorrected = payments.some(({ asPaid }) => asPaid);
      return { least: least < 0n && !isCorrected ? 0n : least, most };
    }),
  };
}

/** One way for the year to end. */
interface End {
  readonly year: Part;
  /** What is earned in the months of those payments before the last that are not known. */
  readonly before: Part;
}

function bonusSpan(parts: readonly Readonly<Record<"least" | "most", Part>>[]): Span {
  return {
    least: parts.map(({ least }) => down(least)).reduce((a, b) => (b < a ? b : a)),
    most: parts.map(({ most }) => up(most)).reduce((a, b) => (b > a ? b : a)),
  };
}

function down({ units, of }: Part): bigint {
  return floorDiv(units, of);
}

function up({ units, of }: Part): bigint {
  return -floorDiv(-units, of);
}

function knownAt(payments: readonly Payment[], index: number, region: RegionCode): bigint | undefined {
  const amounts = payments[index]?.amounts;
  return amounts && amounts !== "open" ? (amounts.get(region) ?? 0n) : undefined;
}

/** What was earned by tests, is given without one, was lost and is open, in the ledger's units. */
interface Parts {
  readonly earned: bigint;
  readonly given: bigint;
  readonly lost: bigint;
  readonly open: bigint;
}

function partsOf(sums: Sums): Parts {
  return { earned: sums.earn, given: sums.handOut, lost: sums.forfeit, open: balance("reserve", sums) };
}

function without(all: Parts, some: Parts): Parts {
  return {
    earned: all.earned - some.earned,
    given: all.given - some.given,
    lost: all.lost - some.lost,
    open: all.open - some.open,
  };
}

/** What came of the reserves of some periods, or of all: a region's, or without one all regions'. */
export function partOf(ledger: Ledger, periods: ReadonlySet<Period> | "all", region?: RegionCode): Parts {
  return partsOf(ledger.moved(region, periods === "all" ? undefined : periods));
}

/** The periods of an agreement whose months are all among some. */
export function periodsWithin(performance: Performance, months: readonly Month[]): ReadonlySet<Period> {
  return new Set(periodsOf(performance).filter(isWithin([months])));
}

/** The whole kronor that an exact amount between two is at least and at most, however it is rounded. */
export function kronorSpan({ amount, per }: Ledger, least: bigint, most: bigint): Span {
  return { least: floorDiv(least * amount, per), most: -floorDiv(-most * amount, per) };
}

function partSpan({ performance, ledger, payments }: Standings, payment: Payment, region: RegionCode): Span {
  const own = partOf(ledger, periodsWithin(performance, payment.rule.months), region);
  const kronor = (units: bigint): Part => ({ units: units * ledger.amount, of: ledger.per });
  const sure = own.earned + own.given;
  // Part payments are together what has been earned so far to the nearest krona: a later one may be a krona off.
  const off = payments.indexOf(payment) > 0 ? 1n : 0n;
  const lowest = down(kronor(sure)) - off;
  return { least: lowest < 0n ? 0n : lowest, most: up(kronor(sure + own.open)) + off };
}

function isWithin(months: readonly (readonly string[])[]): (period: Period) => boolean {
  const all = new Set(months.flat());
  return (period) => monthsIn(period).every((month) => all.has(month));
}

// The payments before the last whose amounts are not known.
function undecidedParts({ payments }: Standings, region: RegionCode): (period: Period) => boolean {
  const parts = payments.slice(0, -1);
  const open = parts.filter((_, index) => knownAt(payments, index, region) === undefined);
  return isWithin(open.map(({ rule }) => rule.months));
}

/**
 * A region gets E·M/S of a bonus-pot year: E is what it earns, S what all earn, M the money that is tested. That rises
 * with E and falls with what the others earn. Its part of the pot alone, E·(M−S)/S, rises with E and then falls: it is
 * largest where S² is M times what the others earn, and so is the last payment for what is earned in the months that
 * are paid before it. So one of these ends is the least, and one the most: the others and the last payment's months at
 * their ends, the months before at theirs or at that point.
 */
function byMerit(standings: Standings, region: RegionCode): (End & { readonly bonus: Part })[] {
  const { performance, ledger } = standings;
  const isBefore = undecidedParts(standings, region);
  const own = partOf(ledger, "all", region);
  const before = partOf(ledger, new Set(periodsOf(performance).filter(isBefore)), region);
  const rest = without(own, before);
  const others = without(partOf(ledger, "all"), own);
  const money = sum([before, rest, others].map(({ earned, lost, open }) => earned + lost + open));
  const given = before.given + rest.given;
  const kronor = (units: bigint, by = 1n): Part => ({ units: units * ledger.amount, of: ledger.per * by });
  const end = (theirs: bigint, late: bigint, soon: bigint): End & { readonly bonus: Part } => {
    const own = before.earned + soon + rest.earned + late;
    const all = own + theirs;
    const by = all === 0n ? 1n : all;
    const bonus = all === 0n ? 0n : own * (money - all);
    return {
      year: kronor((given + own) * by + bonus, by),
      bonus: kronor(bonus, by),
      before: kronor(before.given + before.earned + soon),
    };
  };
  return [others.earned, others.earned + others.open].flatMap((theirs) => {
    // One unit more is something: nothing earned is no part of the pot.
    const top = squareRoot(money * theirs) - theirs - before.earned - rest.earned;
    const tops = [top, top + 1n];
    const atEnds = [0n, rest.open].flatMap((late) =>
      [0n, before.open, ...tops.map((units) => units - late).filter((units) => units > 0n && units < before.open)].map(
        (soon) => end(theirs, late, soon),
      ),
    );
    const between = tops.filter((units) => units > before.open && units < before.open + rest.open);
    return [...atEnds, ...between.map((units) => end(theirs, units - before.open, before.open))];
  });
}

/**
 * Where what is not earned goes to those who met the requirement, a region gets most when it meets all that is open and
 * nobody else does, and least the other way round; where nobody meets one, by the decision that is best, or worst. Its
 * last payment is largest when it met what is paid before with the least step, and gets the rest of that late.
 */
function byMeeting(standings: Standings, region: RegionCode): End[] {
  const { performance, populations, reserves, shares, decisions } = standings;
  const tested = new Set(testedOf(standings));
  const isBefore = undecidedParts(standings, region);
  const before = new Set(periodsOf(performance).filter(isBefore));
  const steps = new Map(performance.requirements.map((one) => [one.number, leastStep(one)]));
  const end = (own: number | "least step", theirs: number, decision: Decision): End => {
    const ownShare = ({ period, requirement }: Reserve): number =>
      own === "least step" ? ((isBefore(period) ? steps.get(requirement) : undefined) ?? WHOLE) : own;
    const completed = Uint8Array.from(reserves.all, (reserve, place) => {
      const share = shares[place] ?? UNKNOWN_SHARE;
      if (share !== UNKNOWN_SHARE || !tested.has(reserve)) return share;
      return reserve.region === region ? ownShare(reserve) : theirs;
    });
    const decided = Object.fromEntries(performance.requirements.map(({ number }) => [number, decision]));
    const ledger = allocate(performance, populations, reserves, completed, { ...decided, ...decisions });
    const kronor = (units: bigint): Part => ({ units: units * ledger.amount, of: ledger.per });
    const sums = ledger.moved(region);
    return {
      year: kronor(arrivedAt("earned", sums) + arrivedAt("bonus", sums)),
      before: kronor(arrivedAt("earned", ledger.moved(region, before))),
    };
  };
  return [
    end(WHOLE, 0, "population"),
    end("least step", 0, "population"),
    end(0, 0, "population"),
    end(0, WHOLE, "returned"),
  ];
}
