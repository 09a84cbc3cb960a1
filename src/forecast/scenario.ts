/** A scenario: a name, and what is otherwise in it. It holds what a user typed and nothing else. */
import type { Agreement, RegionCode, Tenths } from "../agreement";
import type { Month } from "../ground";
import type { FigureName } from "../judging";
import { type Problem, problem } from "../problems";

/**
 * A figure of a region, requirement and month: counts, of which one may be left as it is; or a share in whole tenths of
 * a per cent; or a number of people. Where an agreement judges several months at once it is still one month's.
 */
export interface FigureChange {
  readonly kind: "figure";
  readonly region: RegionCode;
  readonly requirement: string;
  readonly month: Month;
  readonly figure: FigureName;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly share?: Tenths;
  readonly number?: number;
}

/** The weight of a requirement within its pot, in parts. */
interface WeightChange {
  readonly kind: "weight";
  readonly requirement: string;
  readonly weight: number;
}

/** The limit of a step, or the per cent that it earns; steps are counted from 1, the best first. */
interface StepChange {
  readonly kind: "step";
  readonly requirement: string;
  readonly step: number;
  readonly limit?: Tenths;
  readonly share?: number;
}

/** The limit of the level, or the per cent that it earns. Where people are counted the limit is ten times as many. */
interface LevelChange {
  readonly kind: "level";
  readonly requirement: string;
  readonly limit?: Tenths;
  readonly share?: number;
}

/** How many live in a region. */
interface PopulationChange {
  readonly kind: "population";
  readonly region: RegionCode;
  readonly population: number;
}

/** The money of a pot in whole kronor; all that the agreement pays is as much more or less. */
interface PotChange {
  readonly kind: "pot";
  readonly pot: string;
  readonly amount: number;
}

/** Another agreement, in the year of the figures. */
interface AgreementChange {
  readonly kind: "agreement";
  readonly agreement: Agreement;
}

/** A change. */
export type Change =
  | FigureChange
  | WeightChange
  | StepChange
  | LevelChange
  | PopulationChange
  | PotChange
  | AgreementChange;

/** A named list of changes, made in order. */
export interface Scenario {
  readonly name: string;
  readonly changes: readonly Change[];
}

/** Scenarios, unless something is wrong. */
export interface ScenariosOr {
  readonly scenarios: readonly Scenario[];
  readonly problems: readonly Problem[];
}

/** What a change changes, as a text that two changes of the same thing share. */
export function subjectOf(change: Change): string {
  switch (change.kind) {
    case "figure":
      return ["figure", change.region, change.requirement, change.month, change.figure].join(" ");
    case "weight":
    case "level":
      return `${change.kind} ${change.requirement}`;
    case "step":
      return `step ${change.requirement} ${change.step}`;
    case "population":
      return `population ${change.region}`;
    case "pot":
      return `pot ${change.pot}`;
    case "agreement":
      return "agreement";
  }
}

/** The scenarios and one more, last unless it is said `at` which place; its name must be new. */
export function withScenario(scenarios: readonly Scenario[], scenario: Scenario, at = scenarios.length): ScenariosOr {
  const problems = nameProblems(scenarios, scenario.name);
  return problems.length > 0
    ? { scenarios, problems }
    : { scenarios: [...scenarios.slice(0, at), scenario, ...scenarios.slice(at)], problems };
}

/** The scenarios with other changes in one of them. */
export function withChanges(scenarios: readonly Scenario[], { name, changes }: Scenario): ScenariosOr {
  return atName(scenarios, name, (one) => [{ ...one, changes }]);
}

/** The scenarios with another name for one of them, which must be new. */
export function renamed(scenarios: readonly Scenario[], from: string, to: string): ScenariosOr {
  const others = scenarios.filter(({ name }) => name !== from);
  const problems = others.length < scenarios.length ? nameProblems(others, to) : [];
  return problems.length > 0
    ? { scenarios, problems }
    : atName(scenarios, from, (one) => [{ ...one, name: to.trim() }]);
}

/** The scenarios without one of them. */
export function withoutScenario(scenarios: readonly Scenario[], name: string): ScenariosOr {
  return atName(scenarios, name, () => []);
}

/** What is wrong with the names of scenarios: none is empty, and no two are alike. */
export function namesWrong(scenarios: readonly Scenario[]): readonly Problem[] {
  return scenarios.flatMap(({ name }, index) => nameProblems(scenarios.slice(0, index), name));
}

function nameProblems(others: readonly Scenario[], name: string): Problem[] {
  if (name.trim() === "") return [problem("scenario-name-empty", {})];
  const isTaken = others.some((other) => plain(other.name) === plain(name));
  return isTaken ? [problem("scenario-name-twice", { name })] : [];
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}

function atName(
  scenarios: readonly Scenario[],
  name: string,
  instead: (scenario: Scenario) => readonly Scenario[],
): ScenariosOr {
  const isKnown = scenarios.some((one) => one.name === name);
  const known = scenarios.map((one) => one.name).join(", ");
  return {
    scenarios: scenarios.flatMap((one) => (one.name === name ? instead(one) : [one])),
    problems: isKnown ? [] : [problem("scenario-name-unknown", { name, known })],
  };
}
