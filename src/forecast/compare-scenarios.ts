/** Scenarios side by side, and what moves when a region qualifies. */
import type { RegionCode, Requirement } from "../agreement";
import { weightsOf } from "../agreement";
import { atOnce, type Month, type Parts } from "../ground";
import { hasErrors, type Problem, problem } from "../problems";
import type { Settlement } from "../settling";
import { eachQualifies, inEachRequirement, type Movement, type Qualifying } from "./interdependence";
import type { Scenario } from "./scenario";
import {
  type ScenarioOutcome,
  type WhatIf,
  type WhatIfWishes,
  whatIfInParts,
  type YearSeen,
  yearSeenInParts,
} from "./what-if";

/** What is compared: an outlook for what is open, and the requirement that regions qualify for. */
export interface ScenarioWishes extends Omit<WhatIfWishes, "region"> {
  /** Whose year it is; without one the first region's figures stand for what others earn. */
  readonly region?: RegionCode | undefined;
  /** The heaviest requirement, all year, where nothing is said. */
  readonly qualifying?: Qualifying | undefined;
}

/** Who gets what when a region qualifies fully. */
interface Interdependence {
  readonly requirement: Requirement;
  readonly month: Month | undefined;
  /** Each region by itself, for the requirement. */
  readonly each: readonly Movement[];
  /** One's own region, requirement by requirement; none where no region is one's own. */
  readonly own: readonly Movement[];
}

/** Scenarios on the same figures. */
export interface ComparedScenarios {
  readonly before: YearSeen;
  readonly region: RegionCode | undefined;
  readonly outcomes: readonly ScenarioOutcome[];
  readonly interdependence: Interdependence;
}

/** What came of it: the comparison unless a scenario cannot be, and everything that was noted. */
export interface ScenariosResult {
  readonly compared?: ComparedScenarios;
  readonly problems: readonly Problem[];
}

/** What came of one scenario by itself: why there is no outcome, or what was noted of it. */
export interface TriedScenario extends WhatIf {
  readonly scenario: Scenario;
}

/** Scenarios tried one by one: one that cannot be stops no other. */
export interface TriedScenarios extends Pick<ComparedScenarios, "before" | "region"> {
  readonly tries: readonly TriedScenario[];
  /** Absent where a requirement or month is asked for that the agreement has not. */
  readonly interdependence?: Interdependence;
}

/** The scenarios, each against the year as it is; neither a comparison nor a problem without performance money. */
export function compareScenarios(
  settlement: Settlement,
  scenarios: readonly Scenario[],
  wishes: ScenarioWishes,
): ScenariosResult {
  const tried = atOnce(tryScenarios(settlement, scenarios, wishes));
  if (!tried) return { problems: [] };
  const { before, region, tries, interdependence } = tried;
  if (!interdependence) return { problems: [unknown(before, wishes.qualifying)] };
  const problems = tries.flatMap((one) => one.problems);
  if (hasErrors(problems)) return { problems };
  const outcomes = tries.flatMap(({ outcome }) => outcome ?? []);
  return { compared: { before, region, outcomes, interdependence }, problems };
}

/** Each scenario tried by itself, in parts; nothing without performance money. */
export function* tryScenarios(
  settlement: Settlement,
  scenarios: readonly Scenario[],
  { region, qualifying, ...wishes }: ScenarioWishes,
): Parts<TriedScenarios | undefined> {
  const [first = ""] = settlement.regions;
  const before = yield* yearSeenInParts(settlement, { ...wishes, region: region ?? first });
  if (!before) return undefined;
  const tries: TriedScenario[] = [];
  for (const scenario of scenarios) {
    yield;
    tries.push({ scenario, ...(yield* whatIfInParts(before, scenario)) });
  }
  yield;
  const interdependence = interdependenceOf(before, region, qualifying);
  return { before, region, tries, ...(interdependence && { interdependence }) };
}

function interdependenceOf(
  before: YearSeen,
  region: RegionCode | undefined,
  asked: Qualifying | undefined,
): Interdependence | undefined {
  const { requirements, months } = before.performance;
  const weights = weightsOf(before.performance);
  const weight = (number: string): bigint => weights.get(number) ?? 0n;
  const heaviest = requirements.reduce((best, one) => (weight(one.number) > weight(best.number) ? one : best));
  const number = asked?.requirement ?? heaviest.number;
  const requirement = requirements.find((one) => one.number === number);
  const month = asked?.month;
  if (!requirement || (month !== undefined && !months.value.includes(month))) return undefined;
  return {
    requirement,
    month,
    each: eachQualifies(before, { requirement: number, month }),
    own: region === undefined ? [] : inEachRequirement(before, region, month),
  };
}

function unknown({ performance: { requirements, months } }: YearSeen, asked: Qualifying | undefined): Problem {
  return problem("scenario-qualifying", {
    requirement: asked?.requirement ?? "",
    month: asked?.month ?? "",
    requirements: requirements.map(({ number }) => number).join(", "),
    months: months.value.join(", "),
  });
}
