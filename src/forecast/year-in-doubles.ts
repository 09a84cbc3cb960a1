/**
 * The money of a drawn year in doubles: it is a draw, and told as a band; nothing that is paid rests on it. The shares
 * themselves are exact, and so are the sums of them.
 */
import { UNKNOWN_SHARE } from "../agreement";
import { approximate, type Ratio } from "../ground";
import { perOf, WHOLE, type Year } from "../paying";

/** Kronor by region: what is earned (and handed out without a test), and all that the region gets. */
export interface Drawn {
  readonly earned: Float64Array;
  readonly total: Float64Array;
}

/** Counts the money of a year's shares into the same two arrays again and again. */
export function counterOf(year: Year, others: Ratio): (shares: Uint8Array) => Drawn {
  const { amount, per } = perOf(year);
  const krona = Number(amount) / Number(per);
  const people = Float64Array.from(year.people, Number);
  const drawn = { earned: new Float64Array(people.length), total: new Float64Array(people.length) };
  const theirs = approximate(others) * WHOLE;
  const count = year.performance.unearned.value === "bonus-pot" ? byMerit : byMeeting;
  return (shares) => {
    count({ year, people, krona, theirs }, shares, drawn);
    return drawn;
  };
}

interface Counting {
  readonly year: Year;
  readonly people: Float64Array;
  readonly krona: number;
  readonly theirs: number;
}

function byMerit(
  { year: { weights, isTested }, people, krona, theirs }: Counting,
  shares: Uint8Array,
  { earned, total }: Drawn,
): void {
  let [cell, all, tested] = [0, 0, 0];
  for (let region = 0; region < people.length; region++) {
    const own = people[region] ?? 0;
    let [won, given, of] = [0, 0, 0];
    for (const isJudged of isTested) {
      for (const weight of weights) {
        const share = shares[cell++] ?? 0;
        if (!isJudged) given += WHOLE * weight;
        else {
          won += (share === UNKNOWN_SHARE ? theirs : share) * weight;
          of += WHOLE * weight;
        }
      }
    }
    earned[region] = won * own;
    total[region] = given * own;
    all += won * own;
    tested += of * own;
  }
  for (let region = 0; region < people.length; region++) {
    const [won, given] = [earned[region] ?? 0, total[region] ?? 0];
    earned[region] = (won + given) * krona;
    total[region] = (given + (all === 0 ? 0 : (won * tested) / all)) * krona;
  }
}

function byMeeting(
  { year: { periods, weights, isTested, performance, decisions }, people, krona, theirs }: Counting,
  shares: Uint8Array,
  { earned, total }: Drawn,
): void {
  earned.fill(0);
  total.fill(0);
  const everybody = people.reduce((sum, own) => sum + own, 0);
  for (let period = 0; period < periods.length; period++) {
    for (let requirement = 0; requirement < weights.length; requirement++) {
      const weight = weights[requirement] ?? 0;
      let [lost, met] = [0, 0];
      const at = (region: number): number => {
        if (isTested[period] === false) return WHOLE;
        const share = shares[(region * periods.length + period) * weights.length + requirement] ?? 0;
        return share === UNKNOWN_SHARE ? theirs : share;
      };
      const part = (region: number): number => {
        const share = shares[(region * periods.length + period) * weights.length + requirement] ?? 0;
        return (people[region] ?? 0) * (share === UNKNOWN_SHARE ? theirs / WHOLE : share > 0 ? 1 : 0);
      };
      for (let region = 0; region < people.length; region++) {
        const own = people[region] ?? 0;
        earned[region] = (earned[region] ?? 0) + at(region) * weight * own * krona;
        lost += (WHOLE - at(region)) * weight * own;
        met += part(region);
      }
      const toAll = met === 0 && decisions[performance.requirements[requirement]?.number ?? ""] === "population";
      const by = toAll ? everybody : met;
      if (lost === 0 || by === 0) continue;
      for (let region = 0; region < people.length; region++)
        total[region] = (total[region] ?? 0) + (lost * (toAll ? (people[region] ?? 0) : part(region)) * krona) / by;
    }
  }
  for (let region = 0; region < people.length; region++) total[region] = (total[region] ?? 0) + (earned[region] ?? 0);
}
