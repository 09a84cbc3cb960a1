/**
 * The draws of a forecast as its page tells them, without any of its shortcuts: every open month gets its figures,
 * every cell is judged by the rules, and every year's money is counted exactly. What draws fast is held against it.
 */

import { UNKNOWN_SHARE } from "../../../src/agreement/reserve";
import { outcomeIn } from "../../../src/forecast/cells";
import { changesOf, GAP } from "../../../src/forecast/changes";
import type { Drawing } from "../../../src/forecast/draws";
import type { OpenCell } from "../../../src/forecast/layout";
import { mulberry32, type Random } from "../../../src/ground/random";
import { moneyIn, perOf } from "../../../src/paying/year";
import type { Figure, Observation } from "../../../src/reading/submission";

/** A year drawn: kronor of the region, by requirement too, and per cent of the reserve by place. */
export interface OneYear {
  readonly earned: number;
  readonly total: number;
  readonly requirements: readonly number[];
  readonly shares: Uint8Array;
}

/** So many years, one by one. */
export function drawnOneByOne(drawing: Drawing, many: number): OneYear[] {
  const { year, others, region, seed, open } = drawing;
  const random = mulberry32(seed);
  const own = year.regions.indexOf(region);
  return Array.from({ length: many }, () => {
    const shares = drawing.shares.slice();
    for (const code of new Set(open.map(({ cell }) => cell.reserve.region)))
      drawRegion(
        drawing,
        open.filter(({ cell }) => cell.reserve.region === code),
        random,
        shares,
      );
    const money = moneyIn(year, shares, others)[own];
    if (!money) throw new Error("the region is one of the year's");
    const { amount, per } = perOf(year);
    const perCent = Number((year.people[own] ?? 0n) * amount) / Number(per);
    const requirements = year.weights.map((weight, slot) => {
      const ofIt = year.cells.flatMap(({ region: of }, place) => {
        const period = Math.floor(place / year.weights.length) % year.periods.length;
        const isIt = of === region && place % year.weights.length === slot && year.isTested[period] === true;
        const share = shares[place] ?? 0;
        return isIt && share !== UNKNOWN_SHARE ? [share] : [];
      });
      return ofIt.reduce((sum, share) => sum + share, 0) * weight * perCent;
    });
    return {
      earned: Number(money.earned) / Number(money.per),
      total: Number(money.earned + money.bonus) / Number(money.per),
      requirements,
      shares,
    };
  });
}

function drawRegion(
  { performance, precision, observations }: Drawing,
  open: readonly OpenCell[],
  random: Random,
  shares: Uint8Array,
): void {
  const changes = changesOf(performance, open[0]?.cell.reserve.region ?? "", observations);
  const walked = performance.requirements.map(() => 0);
  const drawn = open.map(({ cell }) => [...cell.observations]);
  for (const month of [...new Set(open.flatMap(({ months }) => months))].sort()) {
    const row = changes.months[Math.floor(random() * changes.months.length)];
    for (const [index, { cell, months }] of open.entries()) {
      if (!months.includes(month)) continue;
      const slot = performance.requirements.indexOf(cell.requirement);
      const own = changes.byRequirement[slot] ?? [];
      const together = row?.[slot] ?? GAP;
      const change = together !== GAP ? together : own.length === 0 ? 0 : (own[Math.floor(random() * own.length)] ?? 0);
      walked[slot] = (walked[slot] ?? 0) + change * (changes.units[slot] ?? 0);
      drawn[index] = (drawn[index] ?? []).map((one) => (one.month === month ? moved(one, walked[slot] ?? 0) : one));
    }
  }
  open.forEach(({ place, cell }, index) => {
    const outcome = outcomeIn(performance, precision, { ...cell, observations: drawn[index] ?? [] });
    shares[place] = outcome?.share ?? UNKNOWN_SHARE;
  });
}

function moved(given: Observation, change: number): Observation {
  return { ...given, current: figure(given.current, change), withTolerance: figure(given.withTolerance, change) };
}

// Whole people, not below nobody and not above all; of a share without its cases, whole hundred thousandths.
function figure(given: Figure, change: number): Figure {
  const within = (value: number, most: number): number => Math.max(0, Math.min(most, Math.round(value)));
  switch (given.kind) {
    case "counts": {
      const { numerator, denominator } = given;
      return { ...given, numerator: within(numerator + change * denominator, denominator) };
    }
    case "number":
      return { kind: "number", number: within(given.number + change, Infinity) };
    case "share": {
      const share = (Number(given.share.n) / Number(given.share.d)) * 100_000 + change * 100_000;
      return { kind: "share", share: { n: within(share, 100_000), d: 100_000 } };
    }
    default:
      return given;
  }
}
