/** The scenarios that the pane has: what the workbook keeps, what comes of them, and one that is being written. */
import type { RegionCode } from "../../src/agreement";
import type { Qualifying, Scenario, TriedScenarios } from "../../src/forecast";
import type { Problem } from "../../src/problems";
import type { Settlement } from "../../src/settling";
import type { ForecastChoices } from "./forecast-choices";
import type { Look } from "./look";
import { type Remembered, regionOf } from "./remembered";
import type { Draft } from "./scenario-draft";

/** What has been done that can be undone. */
type Undoable =
  | { readonly kind: "removed"; readonly scenario: Scenario; readonly at: number }
  | { readonly kind: "dropped"; readonly draft: Draft };

/** The scenarios. */
export interface Scenarios {
  /** Those of the workbook; absent until they have been read. */
  readonly kept: readonly Scenario[] | undefined;
  /** Why they cannot be read: then none are, and nothing is written over them. */
  readonly unreadable: readonly Problem[];
  /** The requirement that regions qualify for in the matrix; the heaviest, all year, where nothing is said. */
  readonly qualifying: Qualifying | undefined;
  readonly tried: Tried | undefined;
  readonly draft: Draft | undefined;
  readonly undo: Undoable | undefined;
}

/** None, and nothing read yet. */
export const NO_SCENARIOS: Scenarios = {
  kept: undefined,
  unreadable: [],
  qualifying: undefined,
  tried: undefined,
  draft: undefined,
  undo: undefined,
};

/** What came of them, of what it is made, and which attempt it is: what an earlier one comes to is not taken. */
interface Tried {
  readonly of: TriedOf;
  readonly turn: number;
  readonly isUnderWay: boolean;
  /** That of the attempt, or that of the one before until there is one. */
  readonly all?: TriedScenarios;
}

/** What scenarios are tried on, part by part; the same as long as no part is another. */
export interface TriedOf {
  readonly input: string;
  readonly region: RegionCode | undefined;
  readonly choices: ForecastChoices | undefined;
  readonly kept: readonly Scenario[];
  readonly qualifying: Qualifying | undefined;
}

/** The parts of the state that they are tried on. */
interface Before {
  readonly look: Look | undefined;
  readonly remembered: Remembered;
  readonly scenarios: Scenarios;
}

/** What they can be tried on now: figures without errors, and performance money; `undefined` where that is lacking. */
export function triable({
  look,
  remembered,
  scenarios,
}: Before): { readonly settlement: Settlement; readonly of: TriedOf } | undefined {
  const settlement = look?.result.settlement;
  const { kept, qualifying } = scenarios;
  if (!look || !settlement?.agreement.performance || !kept) return undefined;
  const of = { input: look.input, region: regionOf(remembered), choices: remembered.forecast, kept, qualifying };
  return { settlement, of };
}

/** Whether two are made of the same. */
export function isOfTheSame(one: TriedOf, other: TriedOf): boolean {
  return (
    one.input === other.input &&
    one.region === other.region &&
    one.choices === other.choices &&
    one.kept === other.kept &&
    one.qualifying === other.qualifying
  );
}
