/** Scenarios side by side, and what moves when a region qualifies. */
import type { RegionCode, Requirement } from "../agreement";
import { weightsOf } from "../agreement";
import type { Month } from "../ground";
import { hasErrors, type Problem, problem } from "../problems";
import type { Settlement } from "../settling";
import { eachQualifies, inEachRequirement, type Movement, type Qualifying } from "./interdependence";
import type { Scenario } from "./scenario";
import { type ScenarioOutcome, type WhatIfWishes, whatIf, type YearSeen, yearSeen } from "./what-if";

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

/** The scenarios, each against the year as it is; neither a comparison nor a problem without performance money. */
export function compareScenarios(
  settlement: Settlement,
  scenarios: readonly Scenario[],
  { region, qualifying, ...wishes }: ScenarioWishes,
): ScenariosResult {
  const [first = ""] = settlement.regions;
  const before = yearSeen(settlement, { ...wishes, region: region ?? first });
  if (!before) return { problems: [] };
  const interdependence = interdependenceOf(before, region, qualifying);
  if (!interdependence) return { problems: [unknown(before, qualifying)] };
  const results = scenarios.map((scenario) => whatIf(before, scenario));
  const problems = results.flatMap((one) => one.problems);
  if (hasErrors(problems)) return { problems };
  const outcomes = results.flatMap(({ outcome }) => outcome ?? []);
  return { compared: { before, region, outcomes, interdependence }, problems };
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
