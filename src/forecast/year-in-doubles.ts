/**
 * The money of a drawn year in doubles: it is a draw, and told as a band; nothing that is paid rests on it. The shares
 * themselves are exact, and so are the sums of them.
 */
import { UNKNOWN_SHARE } from "../agreement";
import { approximate, type Ratio } from "../ground";
import { perOf, WHOLE, type Year } from "../paying";

/** Kronor of one region: what is earned (and handed out without a test), and all that it gets. */
export interface Drawn {
  earned: number;
  total: number;
}

/** What a region earns of what is tested, in per cent × weight; cells of which nothing is known earn as others do. */
export function wonOf({ periods, weights, isTested }: Year, others: Ratio, shares: Uint8Array, region: number): number {
  const theirs = approximate(others) * WHOLE;
  let [won, cell] = [0, region * periods.length * weights.length];
  for (const isJudged of isTested) {
    for (const weight of weights) {
      const share = shares[cell++] ?? 0;
      if (isJudged) won += (share === UNKNOWN_SHARE ? theirs : share) * weight;
    }
  }
  return won;
}

/** The same of some cells that are tested, counted again and again. */
export function openCounterOf({ weights }: Year, others: Ratio, places: Int32Array): (shares: Uint8Array) => number {
  const theirs = approximate(others) * WHOLE;
  const own = Float64Array.from(places, (place) => weights[place % weights.length] ?? 0);
  return (shares) => {
    let won = 0;
    for (let cell = 0; cell < places.length; cell++) {
      const share = shares[places[cell] ?? 0] ?? 0;
      won += (share === UNKNOWN_SHARE ? theirs : share) * (own[cell] ?? 0);
    }
    return won;
  };
}

/** What is counted again and again: a region's money in a year of which only these cells change. */
export interface ToCount {
  readonly year: Year;
  readonly others: Ratio;
  /** The region's place among the regions. */
  readonly own: number;
  /** The places of the cells that change. */
  readonly open: readonly number[];
  /** By place. */
  readonly shares: Uint8Array;
  /** By region: what it has won of what is tested, in per cent × weight. */
  readonly won: Float64Array;
}

/** Counts the region's money, as the shares and what is won are just then, into the same object again and again. */
export function counterOf(counting: ToCount): () => Drawn {
  const { year, own } = counting;
  const { amount, per } = perOf(year);
  const krona = Number(amount) / Number(per);
  const people = Float64Array.from(year.people, Number);
  const given = year.isTested.reduce((sum, isJudged) => sum + (isJudged ? 0 : WHOLE * allOf(year.weights)), 0);
  const handedOut = given * (people[own] ?? 0);
  const rest =
    year.performance.unearned.value === "bonus-pot" ? byMerit(counting, people) : byMeeting(counting, people);
  const drawn = { earned: 0, total: 0 };
  return () => {
    const earned = (counting.won[own] ?? 0) * (people[own] ?? 0);
    drawn.earned = (earned + handedOut) * krona;
    drawn.total = (handedOut + rest(earned)) * krona;
    return drawn;
  };
}

function allOf(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}

// What is tested is shared by what each has won of it: what nobody earned comes with it.
function byMerit({ year, won }: ToCount, people: Float64Array): (earned: number) => number {
  const judged = year.isTested.reduce((sum, isJudged) => sum + (isJudged ? WHOLE * allOf(year.weights) : 0), 0);
  const tested = people.reduce((sum, own) => sum + own * judged, 0);
  return (earned) => {
    let all = 0;
    for (let region = 0; region < people.length; region++) all += (won[region] ?? 0) * (people[region] ?? 0);
    return all === 0 ? 0 : (earned * tested) / all;
  };
}

// What a requirement leaves in a period goes by people to those who met it then: a pot, counted anew where it changes.
function byMeeting(counting: ToCount, people: Float64Array): (earned: number) => number {
  const { year, open } = counting;
  const pots = year.periods.length * year.weights.length;
  const count = potCounterOf(counting, people);
  const got = new Float64Array(pots);
  for (let pot = 0; pot < pots; pot++) got[pot] = count(pot);
  const changing = Int32Array.from(new Set(open.map((place) => place % pots)));
  return (earned) => {
    for (const pot of changing) got[pot] = count(pot);
    let all = earned;
    for (let pot = 0; pot < pots; pot++) all += got[pot] ?? 0;
    return all;
  };
}

// What of a pot the region gets, in per cent × weight × people.
function potCounterOf({ year, others, own, shares }: ToCount, people: Float64Array): (pot: number) => number {
  const { weights, isTested, performance, decisions } = year;
  const pots = isTested.length * weights.length;
  const theirs = approximate(others) * WHOLE;
  const everybody = people.reduce((sum, one) => sum + one, 0);
  const toAll = performance.requirements.map(({ number }) => decisions[number] === "population");
  const part = (share: number): number => (share === UNKNOWN_SHARE ? theirs / WHOLE : share > 0 ? 1 : 0);
  return (pot) => {
    const requirement = pot % weights.length;
    if (isTested[Math.floor(pot / weights.length)] === false) return 0;
    let [lost, met] = [0, 0];
    for (let region = 0; region < people.length; region++) {
      const share = shares[region * pots + pot] ?? 0;
      lost += (WHOLE - (share === UNKNOWN_SHARE ? theirs : share)) * (people[region] ?? 0);
      met += part(share) * (people[region] ?? 0);
    }
    const left = lost * (weights[requirement] ?? 0);
    if (met > 0) return (left * part(shares[own * pots + pot] ?? 0) * (people[own] ?? 0)) / met;
    return toAll[requirement] === true ? (left * (people[own] ?? 0)) / everybody : 0;
  };
}
