/**
 * Invents the waiting figures of the example: a seed in, 2,079 rows out, the same ones every time.
 *
 * Each region has a level and a year-on-year change of its own for every measure, and both last; the season, a slow
 * drift and chance are laid on top. Then the edge cases of `edge-cases.ts` are written over single rows.
 */

import { bell, between, mulberry32, type Random } from "../../../src/ground";
import { type EdgeCase, edgeCases } from "./edge-cases";
import { populations, type Region } from "./population-2022-11-01";
import { type Figures, months, requirements, sheetRow, type WaitingRow } from "./rows";

/** The seed of the committed example. With it 46 % of January–June is earned, as it was in reality. */
export const exampleSeed = 2023;

/** The invented figures and the edge cases that stand among them. */
export interface Example {
  readonly seed: number;
  readonly rows: readonly WaitingRow[];
  readonly edgeCases: readonly EdgeCase[];
}

/** The whole example for a seed: rows sorted by region, month and requirement. */
export function generate(seed: number): Example {
  const invented = populations.flatMap((region) => regionRows(seed, region));
  const cases = edgeCases(invented);
  const rows = [...invented];
  for (const { place, set } of cases.flatMap((one) => one.changes)) {
    const index = sheetRow(place) - 2;
    const before = rows[index];
    if (before === undefined) throw new Error(`No row for ${JSON.stringify(place)}`);
    rows[index] = { ...before, ...set };
  }
  return { seed, rows, edgeCases: cases };
}

/** How a measure behaves in the nation; levels, changes and seasons in percentage points, months from January. */
interface Measure {
  /** Cases per 1,000 inhabitants: completed in a month, or waiting at the end of it. */
  readonly perThousand: number;
  readonly level: number;
  /** How far regions differ in level, and in change: standard deviations. */
  readonly levelSpread: number;
  readonly change: number;
  readonly changeSpread: number;
  readonly volumeSeason: readonly number[];
  readonly shareSeason: readonly number[];
}

const bupVolume = [0.95, 1, 1.15, 1, 1.08, 0.9, 0.4, 0.7, 1.05, 1.12, 1.15];
const bupShare = [0, 1, 1, 0, 1, 1, -2, -9, -6, 0, 2];
const queueVolume = [1, 1.01, 1, 1, 1, 1.01, 1, 0.97, 0.98, 1.01, 1.02];

const assessment: Measure = {
  perThousand: 30,
  level: 83,
  levelSpread: 4.5,
  change: 1.1,
  changeSpread: 2.6,
  volumeSeason: [1.02, 0.98, 1.1, 0.96, 1.02, 0.92, 0.7, 0.88, 1.04, 1.08, 1.06],
  shareSeason: [0, 0, 0.5, 0.5, 0.5, 0, -1.5, -1, -0.5, 0, 0],
};
// Queues: about 300,000 and 135,000 in the nation; the dip of July–September is that of the published 2018 series.
const firstVisit: Measure = {
  perThousand: 28.5,
  level: 65,
  levelSpread: 7,
  change: 0.9,
  changeSpread: 3.2,
  volumeSeason: queueVolume,
  shareSeason: [-1, 0, 1, 2, 1, 0, -4, -8, -5, 0, 2],
};
const operation: Measure = {
  perThousand: 12.9,
  level: 58,
  levelSpread: 8,
  change: 1.2,
  changeSpread: 3.2,
  volumeSeason: queueVolume,
  shareSeason: [-1, -1, 0, 1, 1, -1, -6, -10, -7, -1, 1],
};
const followUp: Measure = {
  perThousand: 25,
  level: 77,
  levelSpread: 5,
  change: 1,
  changeSpread: 2.6,
  volumeSeason: [1, 0.98, 1.12, 0.95, 1.04, 0.93, 0.55, 0.82, 1.05, 1.1, 1.06],
  shareSeason: [0, 0, 0.5, 0.5, 0.5, 0.5, -1, -2, -1, 0, 0],
};
// About 4,000 first visits, 2,500 investigations and 3,000 treatments a month in the nation.
const psychiatry: readonly { requirement: 7 | 8 | 9; waitingPerThousand: number; measure: Measure }[] = [
  { requirement: 7, waitingPerThousand: 0.57, measure: psychiatric(0.38, 64) },
  { requirement: 8, waitingPerThousand: 0.45, measure: psychiatric(0.238, 52) },
  { requirement: 9, waitingPerThousand: 0.33, measure: psychiatric(0.285, 66) },
];
function psychiatric(perThousand: number, level: number): Measure {
  return {
    perThousand,
    level,
    levelSpread: 13,
    change: 1,
    changeSpread: 7,
    volumeSeason: bupVolume,
    shareSeason: bupShare,
  };
}

function regionRows(seed: number, region: Region): readonly WaitingRow[] {
  // A stream for each measure, so that a change to one leaves the others as they were.
  const stream = (measure: number): Random => mulberry32(seed * 7919 + Number(region.code) * 101 + measure);
  const byRequirement: Readonly<Record<number, readonly Figures[]>> = {
    1: completed(assessment, region, stream(1)),
    ...queue(firstVisit, region, stream(2), [2, 4]),
    ...queue(operation, region, stream(3), [3, 5]),
    6: withTolerance(completed(followUp, region, stream(6)), stream(60)),
    ...Object.fromEntries(
      psychiatry.map(({ requirement, waitingPerThousand, measure }) => [
        requirement,
        withWaiting(
          completed(measure, region, stream(requirement)),
          waitingPerThousand,
          region,
          stream(requirement * 10),
        ),
      ]),
    ),
  };
  const responses = responseRates(stream(0));
  return months.flatMap((month) =>
    requirements.map((requirement) => {
      const figures = byRequirement[requirement]?.[month - 1];
      const response = responses[month - 1]?.[careOf(requirement)];
      if (figures === undefined || response === undefined)
        throw new Error(`Nothing invented for ${String(requirement)}`);
      return { code: region.code, region: region.name, month, requirement, ...figures, response };
    }),
  );
}

interface Course {
  readonly count: number;
  readonly share: number;
  readonly countLastYear: number;
  readonly shareLastYear: number;
}

/** How a measure goes month by month in one region: counts, and shares between 0 and 1. */
function course(measure: Measure, region: Region, random: Random): readonly Course[] {
  const level = measure.level + measure.levelSpread * bell(random);
  const change = measure.change + measure.changeSpread * bell(random);
  const size = (region.population * measure.perThousand * (1 + 0.1 * bell(random))) / 1000;
  let drift = 0;
  return months.map((month) => {
    drift = 0.7 * drift + 0.6 * bell(random);
    const season = measure.shareSeason[month - 1] ?? 0;
    const volume = size * (measure.volumeSeason[month - 1] ?? 1);
    const count = Math.max(3, Math.round(volume * (1 + 0.02 * bell(random))));
    const countLastYear = Math.max(3, Math.round(volume * (0.98 + 0.02 * bell(random))));
    return {
      count,
      share: sampled((level + season + (change + drift) / 2) / 100, count, random),
      countLastYear,
      shareLastYear: sampled((level + season - (change + drift) / 2) / 100, countLastYear, random),
    };
  });
}

/** A share as it would turn out among so many cases: the fewer, the more chance. */
function sampled(share: number, count: number, random: Random): number {
  const likely = Math.min(0.97, Math.max(0.03, share));
  const chance = Math.sqrt((likely * (1 - likely)) / count + 0.004 * 0.004);
  return Math.min(1, Math.max(0, likely + chance * bell(random)));
}

const nothingMore = { numeratorWithTolerance: null, waiting: null, waitingWithin30: null };

function completed(measure: Measure, region: Region, random: Random): readonly Figures[] {
  return course(measure, region, random).map((one) => ({
    numerator: Math.round(one.share * one.count),
    denominator: one.count,
    numeratorLastYear: Math.round(one.shareLastYear * one.countLastYear),
    denominatorLastYear: one.countLastYear,
    ...nothingMore,
  }));
}

/**
 * One queue gives two requirements: the share that has waited at most 60 days, and the share that has waited over 150.
 */
function queue(measure: Measure, region: Region, random: Random, [within, over]: readonly [number, number]) {
  const courses = course(measure, region, random);
  // The slower the queue, the longer its tail: 60 % within 60 days goes with about 12 % over 150.
  const tail = 0.75 * (1 + 0.12 * bell(random));
  const longWaits = (share: number, count: number): number =>
    Math.round(tail * (1 + 0.03 * bell(random)) * (1 - share) * (1 - share) * count);
  return {
    [within]: courses.map((one) => ({
      numerator: Math.round(one.share * one.count),
      denominator: one.count,
      numeratorLastYear: Math.round(one.shareLastYear * one.countLastYear),
      denominatorLastYear: one.countLastYear,
      ...nothingMore,
    })),
    [over]: courses.map((one) => ({
      numerator: longWaits(one.share, one.count),
      denominator: one.count,
      numeratorLastYear: longWaits(one.shareLastYear, one.countLastYear),
      denominatorLastYear: one.countLastYear,
      ...nothingMore,
    })),
  };
}

/** Of the follow-up visits that were late, a fifth to a third were late by at most a tenth of the interval. */
function withTolerance(figures: readonly Figures[], random: Random): readonly Figures[] {
  const forgiven = between(random, 0.2, 0.33);
  return figures.map((one) => {
    const late = Number(one.denominator) - Number(one.numerator);
    return {
      ...one,
      numeratorWithTolerance: Number(one.numerator) + Math.round(late * (forgiven + 0.015 * bell(random))),
    };
  });
}

/** Those still waiting have waited somewhat longer than those who were seen. */
function withWaiting(
  figures: readonly Figures[],
  perThousand: number,
  region: Region,
  random: Random,
): readonly Figures[] {
  const size = (region.population * perThousand * (1 + 0.15 * bell(random))) / 1000;
  const ratio = between(random, 0.85, 1.03);
  return figures.map((one) => {
    const waiting = Math.max(3, Math.round(size * (1 + 0.06 * bell(random))));
    const share = (ratio * Number(one.numerator)) / Number(one.denominator);
    return { ...one, waiting, waitingWithin30: Math.round(sampled(share, waiting, random) * waiting) };
  });
}

type Care = "primary" | "specialised" | "psychiatry";

function careOf(requirement: number): Care {
  if (requirement === 1) return "primary";
  return requirement <= 6 ? "specialised" : "psychiatry";
}

/** Nearly all units report; now and then a month falls under the 95 % that the agreement asks for. */
function responseRates(random: Random): readonly Readonly<Record<Care, number>>[] {
  const rate = (): number => {
    const low = random() < 0.015;
    return Math.round(low ? between(random, 880, 949) : between(random, 970, 1000)) / 1000;
  };
  return months.map(() => ({ primary: rate(), specialised: rate(), psychiatry: rate() }));
}
