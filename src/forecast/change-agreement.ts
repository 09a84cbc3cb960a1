/** An agreement with one of its numbers changed: a weight, a step, a level, a pot. */
import type { Agreement, Cited, Level, Limit, Performance, Requirement, Tenths, Tier } from "../agreement";
import type { Refusal } from "./refusal";
import type { Change } from "./scenario";

/** A change of a number that stands in the agreement. */
export type NumberChange = Extract<Change, { kind: "weight" | "step" | "level" | "pot" }>;

/** The agreement with the change, resting on what the scenario says (`why`), or why the change cannot be made. */
export function changedAgreement(
  agreement: Agreement,
  performance: Performance,
  change: NumberChange,
  why: string,
): Agreement | Refusal {
  const said = <T>(value: T): Cited<T> => ({ value, assumed: why });
  if (change.kind === "pot") return withPot(agreement, performance, change, said);
  const { requirements } = performance;
  const found = requirements.find(({ number }) => number === change.requirement);
  if (!found)
    return {
      why: "requirement-unknown",
      given: change.requirement,
      known: listed(requirements, ({ number }) => number),
    };
  const changed = changedRequirement(found, change, said);
  if ("why" in changed) return changed;
  return {
    ...agreement,
    performance: { ...performance, requirements: requirements.map((one) => (one === found ? changed : one)) },
  };
}

type Say = <T>(value: T) => Cited<T>;

function withPot(
  agreement: Agreement,
  performance: Performance,
  { pot, amount }: Extract<Change, { kind: "pot" }>,
  said: Say,
): Agreement | Refusal {
  const found = performance.pots.find(({ id }) => id === pot);
  if (!found) return { why: "pot-unknown", given: pot, known: listed(performance.pots, ({ id }) => id) };
  return {
    ...agreement,
    // The total follows: it is what is paid out altogether.
    total: said(agreement.total.value - found.amount.value + amount),
    performance: {
      ...performance,
      pots: performance.pots.map((one) => (one === found ? { ...one, amount: said(amount) } : one)),
    },
  };
}

function changedRequirement(
  requirement: Requirement,
  change: Exclude<NumberChange, { kind: "pot" }>,
  said: Say,
): Requirement | Refusal {
  switch (change.kind) {
    case "weight":
      return { ...requirement, weight: said(change.weight) };
    case "step":
      return withStep(requirement, change, said);
    case "level":
      return withLevel(requirement, change, said);
  }
}

function withStep(
  requirement: Requirement,
  { step, limit, share }: Extract<Change, { kind: "step" }>,
  said: Say,
): Requirement | Refusal {
  const { improvement } = requirement;
  if (limit === undefined && share === undefined) return NO_VALUE;
  if (!improvement) return { why: "no-steps", given: requirement.number, known: "" };
  const tiers = improvement.tiers.value;
  const found = tiers[step - 1];
  if (!found)
    return {
      why: "step-unknown",
      given: String(step),
      known: listed(tiers, (tier) => String(tiers.indexOf(tier) + 1)),
    };
  const changed: Tier = {
    ...("atLeast" in found ? { atLeast: limit ?? found.atLeast } : { moreThan: limit ?? found.moreThan }),
    share: share ?? found.share,
  };
  const all = tiers.map((tier) => (tier === found ? changed : tier));
  return { ...requirement, improvement: { ...improvement, tiers: said(all) } };
}

function withLevel(
  requirement: Requirement,
  { limit, share }: Extract<Change, { kind: "level" }>,
  said: Say,
): Requirement | Refusal {
  const { level } = requirement;
  if (limit === undefined && share === undefined) return NO_VALUE;
  if (!level) return { why: "no-level", given: requirement.number, known: "" };
  const changed: Level = {
    ...level,
    ...(limit !== undefined && { limit: said(limitAt(level.limit.value, limit)) }),
    ...(share !== undefined && { share: said(share) }),
  };
  return { ...requirement, level: changed };
}

// The same side of it counts.
function limitAt(limit: Limit, bound: Tenths): Limit {
  if ("atLeast" in limit) return { atLeast: bound };
  return "atMost" in limit ? { atMost: bound } : { moreThan: bound };
}

function listed<One>(all: readonly One[], name: (one: One) => string): string {
  return all.map(name).join(", ");
}

const NO_VALUE: Refusal = { why: "no-value", given: "", known: "" };
