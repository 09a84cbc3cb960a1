/**
 * Submissions that never were, for any agreement: seeded, and made to lie where rules turn. Many figures stand exactly
 * on a limit or a step, half a decimal from it, or one patient away; others have not come, are missing, hidden or 0 of
 * 0. Populations are as in life, tiny, or all the same, so that whole kronor are tied. In some years nobody earns
 * anything, in others nearly all of it is earned.
 */
import {
  type Agreement,
  baselineOf,
  type Performance,
  PRECISIONS,
  paymentsOf,
  type Requirement,
  requirementsOf,
} from "../../src/agreement/agreement";
import { REGIONS } from "../../src/agreement/regions";
import type { Month } from "../../src/ground/month";
import { mulberry32, type Random } from "../../src/ground/random";
import type { Observation, PaidAmount, Population, Submission } from "../../src/reading/submission";
import type { Settings } from "../../src/settling/settle";
import { chance, pick, whole } from "./random-choice";
import { reportOn, rowsOf } from "./random-rows";

/** What is fixed for a whole submission, so that years differ from one another and not only their cells. */
export interface Mood {
  /** How good the figures are that lie anywhere, from 0 to 1. */
  readonly luck: number;
  /** How often a figure is missing, hidden, or 0 of 0; and how often it has not come. */
  readonly absent: number;
  readonly undelivered: number;
  /** How often a row is not there at all. */
  readonly rowless: number;
  /** How often a payment has been made, of other amounts than what the figures come to now. */
  readonly paid: number;
  readonly people: "as in life" | "tiny" | "the same" | "some tiny";
  /**
   * `hopeless`: nobody meets anything. `nearly all met`: what is not earned are a few kronor, of regions with very few
   * people that meet everything in the first half of the year and nothing in the other.
   */
  readonly course: "anything" | "hopeless" | "nearly all met";
}

/** Populations of all regions, and figures of what the agreement measures; of one seed always the same. */
export function randomSubmission(agreement: Agreement, seed: number, mood: Partial<Mood> = {}): Submission {
  const random = mulberry32(seed * 7919 + 17);
  const settled = { ...randomMood(random), ...mood };
  const populations = populationsIn(random, settled.people);
  return {
    columns: new Map(),
    sheets: { population: "Befolkning", waiting: "Väntetider", paid: "" },
    populations,
    observations: observationsIn(agreement, populations, random, settled),
    paid: paidIn(agreement, random, settled.paid),
  };
}

/** What a user may choose: any precision, now and then up to a month, with the reporting rule, or undecided. */
export function randomSettings(agreement: Agreement, seed: number): Settings {
  const random = mulberry32(seed * 6007 + 5);
  const months = agreement.performance?.months.value ?? [];
  const decided = pick(random, [1, 1, 1, 0.8, 0]);
  const decisions = requirementsOf(agreement).flatMap(({ number }) =>
    chance(random, decided) ? [[number, pick(random, ["population", "returned"] as const)] as const] : [],
  );
  const until = months.length > 0 && chance(random, 0.25) ? pick(random, months) : undefined;
  return {
    precision: pick(random, PRECISIONS),
    decisions: Object.fromEntries(decisions),
    ...(until !== undefined && { until }),
    ...(chance(random, 0.25) && { reporting: "disqualify" as const }),
  };
}

// Half of the years lack nothing that decides, so that their money is settled to the end.
function randomMood(random: Random): Mood {
  const delivered = chance(random, 0.6);
  const course = chance(random, 0.84) ? "anything" : pick(random, ["hopeless", "nearly all met"] as const);
  return {
    luck: random() ** 1.5,
    absent: course === "nearly all met" ? 0 : pick(random, [0, 0.002, 0.03, 0.25]),
    undelivered: delivered ? 0 : pick(random, [0.0005, 0.003, 0.05, 0.4]),
    paid: 0.1,
    rowless: delivered ? 0 : pick(random, [0, 0, 0.001, 0.1]),
    people:
      course === "nearly all met"
        ? "some tiny"
        : pick(random, ["as in life", "as in life", "tiny", "the same", "some tiny"]),
    course,
  };
}

// Those aged 0–18 and the condition of a grant are not always said.
function populationsIn(random: Random, people: Mood["people"]): Population[] {
  const large = whole(random, 2000, 2_500_000);
  const [same, saysYoung, saysCondition] = [whole(random, 1, 100_000), chance(random, 0.7), chance(random, 0.8)];
  const totals: Readonly<Record<Mood["people"], () => number>> = {
    "as in life": () => whole(random, 2000, 2_500_000),
    tiny: () => whole(random, 1, 40),
    "the same": () => same,
    "some tiny": () => (chance(random, 0.5) ? whole(random, 1, FEW) : large),
  };
  return REGIONS.map(({ code }): Population => {
    const total = totals[people]();
    return {
      region: code,
      total,
      ...(saysYoung && { young: whole(random, 1, total) }),
      ...(saysCondition && { conditionMet: chance(random, 0.9) }),
    };
  });
}

/** So few that a whole krona is much of what they get in a year. */
const FEW = 3;

// Other amounts than the figures say now.
function paidIn(agreement: Agreement, random: Random, often: number): PaidAmount[] {
  return paymentsOf(agreement)
    .filter(() => chance(random, often))
    .flatMap(({ id }) =>
      REGIONS.map(({ code }) => ({ region: code, payment: id, kronor: whole(random, 0, 50_000_000), address: "C2" })),
    );
}

// A row for every region, requirement and month that the agreement looks at, but for those that are not there.
function observationsIn(
  { performance }: Agreement,
  populations: readonly Population[],
  random: Random,
  mood: Mood,
): Observation[] {
  if (!performance) return [];
  const isMean = performance.judgedBy.value === "whole-period";
  const hopeless = performance.requirements.filter(() => mood.course === "anything" && chance(random, 0.05));
  return populations.flatMap(({ region, total }) => {
    const isLost = mood.course === "hopeless" || (mood.course === "anything" && chance(random, 0.05));
    return performance.requirements.flatMap((requirement) => {
      const months = monthsSeen(performance, requirement);
      const isMet = (index: number): boolean | "either" => {
        if (mood.course === "nearly all met") return total > FEW || index < months.length / 2;
        return isLost || hopeless.includes(requirement) ? false : "either";
      };
      const rows = rowsOf(requirement, months.length, random, { ...mood, isMean, isMet });
      return months.flatMap((month, index): Observation[] => {
        const row = rows[index];
        if (!row || chance(random, mood.rowless)) return [];
        return [{ region, month, requirement: requirement.number, ...row, ...reportOn(month, random), address: "A1" }];
      });
    });
  });
}

// Those that are measured, and the one before them that a change over the period is counted from.
function monthsSeen(performance: Performance, { improvement }: Requirement): Month[] {
  const before = improvement?.comparedWith.value === "before-the-period" ? baselineOf(performance) : undefined;
  return [...(before === undefined ? [] : [before]), ...performance.months.value];
}
