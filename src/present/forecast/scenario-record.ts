/** Scenarios as the JSON that scripts rely on; its form is described in `docs/json.md`. */
import type { ComparedScenarios, Gets, Movement } from "../../forecast";
import type { Text } from "../../text";
import { interdependenceSentence } from "./interdependence";
import { scenarioChanges } from "./scenarios";

/** The JSON of scenarios, apart from that of a settlement: nothing in it is settled. Kronor are whole. */
export interface ScenariosRecord {
  readonly kind: "scenarios";
  readonly agreement: string;
  readonly basis: "settled" | "outlook";
  readonly regions: Readonly<Record<string, PartsRecord>>;
  readonly scenarios: readonly ScenarioRecord[];
  readonly interdependence: {
    readonly requirement: string;
    readonly month: string | null;
    readonly why: string | null;
    readonly each: readonly MovementRecord[];
    readonly own: readonly MovementRecord[];
  };
}

interface PartsRecord {
  readonly earned: number;
  readonly bonus: number;
  readonly total: number;
}

interface ScenarioRecord {
  readonly name: string;
  readonly agreement: string;
  readonly basis: "settled" | "outlook";
  readonly changes: readonly string[];
  readonly regions: Readonly<
    Record<string, PartsRecord & { readonly difference: number; readonly direct: number; readonly throughPot: number }>
  >;
}

interface MovementRecord {
  readonly region: string;
  readonly requirement: string;
  readonly own: number;
  readonly direct: number;
  readonly throughPot: number;
  readonly most: readonly { readonly region: string; readonly kronor: number }[];
  readonly rest: number;
}

/** The record of compared scenarios. */
export function scenariosRecord(
  compared: ComparedScenarios,
  hideBelow: number | undefined,
  text: Text,
): ScenariosRecord {
  const { before, outcomes, interdependence } = compared;
  return {
    kind: "scenarios",
    agreement: before.settlement.agreement.id,
    basis: before.basis,
    regions: Object.fromEntries(before.regions.map((one) => [one.region, parts(one)])),
    scenarios: outcomes.map((outcome) => ({
      name: outcome.scenario.name,
      agreement: outcome.after.settlement.agreement.id,
      basis: outcome.after.basis,
      changes: scenarioChanges(outcome, hideBelow, text),
      regions: Object.fromEntries(
        outcome.regions.map(({ region, after, difference }) => [
          region,
          {
            ...parts(after),
            difference: Number(difference.total),
            direct: Number(difference.earned),
            throughPot: Number(difference.bonus),
          },
        ]),
      ),
    })),
    interdependence: {
      requirement: interdependence.requirement.number,
      month: interdependence.month ?? null,
      why: interdependenceSentence(compared, text) ?? null,
      each: interdependence.each.map(movement),
      own: interdependence.own.map(movement),
    },
  };
}

function parts({ earned, bonus, total }: Gets): PartsRecord {
  return { earned: Number(earned), bonus: Number(bonus), total: Number(total) };
}

function movement({ region, requirement, own, direct, throughPot, most, rest }: Movement): MovementRecord {
  return {
    region,
    requirement: requirement.number,
    ...{ own: Number(own), direct: Number(direct), throughPot: Number(throughPot) },
    most: most.map((one) => ({ region: one.region, kronor: Number(one.kronor) })),
    rest: Number(rest),
  };
}
