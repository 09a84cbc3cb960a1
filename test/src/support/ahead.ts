/** A year of two regions, one requirement and three months, of which the last two are still to come. */
import type { Agreement, Performance } from "../../../src/agreement/agreement";
import type { Month } from "../../../src/ground/month";
import type { Figure, Observation, Submission } from "../../../src/reading/submission";
import { type Settings, settleFigures } from "../../../src/settling/settle";
import { madeUp, type RequirementParts, requirement, said } from "./made-up";
import { settlementOf } from "./settled";

/** A part of a whole, or `?` for what has not come. */
export type Part = readonly [part: number, whole: number] | "?";

/** A month's figures of a region; requirement 1 where nothing else is said. */
export interface Month1 {
  readonly region: string;
  readonly month: Month;
  readonly now: Part;
  readonly before: Part;
  readonly requirement?: string;
  readonly tolerant?: Part;
}

/** An observation of them. */
export function seen({ region, month, now, before, requirement: number = "1", tolerant = "?" }: Month1): Observation {
  return {
    region,
    month,
    requirement: number,
    current: figure(now),
    lastYear: figure(before),
    withTolerance: figure(tolerant),
    waiting: { kind: "undelivered" },
    waitingWithin: { kind: "undelivered" },
    responseRate: undefined,
    reported: undefined,
    address: "E2",
  };
}

function figure(part: Part): Figure {
  return part === "?" ? { kind: "undelivered" } : { kind: "counts", numerator: part[0], denominator: part[1] };
}

/** An agreement of 9 000 000 kronor for three months, paid for the first two in March and the rest in April. */
export function agreementOf(
  parts: Partial<RequirementParts> = {},
  cases: "waiting" | "completed" = "waiting",
): Agreement {
  const one = { ...requirement({ number: "1", weight: 1, ...parts }), cases: said(cases) };
  return madeUp({ kronor: 9_000_000, requirements: [one], payments: [2, 1] });
}

/** The same, what is not earned going to those who met the requirement. */
export function toThoseWhoMet(agreement: Agreement): Agreement {
  const { performance } = agreement;
  if (!performance) throw new Error("it pays for performance");
  const changed: Performance = {
    ...performance,
    unearned: said("met-requirement"),
    unearnedBasis: said("population"),
  };
  return { ...agreement, performance: changed };
}

/** The figures handed in, with the people of each region. */
export function submissionOf(
  people: Readonly<Record<string, number>>,
  observations: readonly Observation[],
): Submission {
  return {
    columns: new Map(),
    sheets: { population: "Befolkning", waiting: "Väntetider", paid: "Utbetalt" },
    populations: Object.entries(people).map(([region, total]) => ({ region, total })),
    observations,
    paid: [],
  };
}

/** Settled. */
export function settledWith(
  agreement: Agreement,
  people: Readonly<Record<string, number>>,
  observations: readonly Observation[],
  settings: Settings = {},
  paid: Submission["paid"] = [],
) {
  return settlementOf(settleFigures(agreement, { ...submissionOf(people, observations), paid }, settings));
}
