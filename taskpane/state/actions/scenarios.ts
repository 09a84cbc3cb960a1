/** The scenarios that the workbook keeps: read, tried, removed, put back, and written to their sheet. */
import type { Qualifying, ScenariosOr, ScenarioWishes } from "../../../src/forecast";
import { hasErrors } from "../../../src/problems";
import { SCENARIOS_PANE } from "../../../src/text";
import { addScenario, keptScenarios, removeScenario, tryInSlices, writeScenarios } from "../../runs/scenarios";
import { wishesOf } from "../forecast-choices";
import { chosenOf, regionOf, runOptionsOf } from "../remembered";
import { isOfTheSame, type Scenarios, triable } from "../scenarios";
import { isBusy, type State } from "../state";
import { type Action, always, type Desk } from "./action";
import { finish, hinder } from "./finish";
import { unlessOvertaken } from "./overtaken";

/** Reads what the workbook keeps. */
export const readScenarios: Action = {
  name: "read scenarios",
  isPossible: always,
  async run(desk) {
    const { scenarios, problems } = await keptScenarios();
    took(desk, { scenarios, problems: [] });
    change(desk, { unreadable: problems.filter((one) => hasErrors([one])) });
  },
};

/** Tries the scenarios that can be tried now, unless that is done or under way. */
export const tryScenarios: Action = {
  name: "try scenarios",
  isPossible: isNewlyTriable,
  async run(desk) {
    const now = triable(desk.state());
    if (!now) return;
    const before = desk.state().scenarios.tried;
    const turn = (before?.turn ?? 0) + 1;
    const tell = (tried: Omit<NonNullable<Scenarios["tried"]>, "of" | "turn">): void =>
      change(desk, { tried: { of: now.of, turn, ...tried } });
    const isLatest = (): boolean => desk.state().scenarios.tried?.turn === turn;
    tell({ isUnderWay: true, ...(before?.all && { all: before.all }) });
    await unlessOvertaken(
      isLatest,
      async (goOn) => {
        const all = await tryInSlices(now.settlement, now.of.kept, wishesIn(desk.state()), goOn);
        await goOn();
        tell({ isUnderWay: false, ...(all && { all }) });
      },
      () => tell({ isUnderWay: false }),
    );
  },
};

/** Removes a scenario; it can be put back. */
export const removeKept: Action<readonly [name: string]> = {
  name: "remove scenario",
  isPossible: ({ scenarios }, name) => scenarios.kept?.some((one) => one.name === name) === true,
  async run(desk, name) {
    const kept = desk.state().scenarios.kept ?? [];
    const at = kept.findIndex((one) => one.name === name);
    const scenario = kept[at];
    if (scenario && took(desk, await removeScenario(name))) {
      change(desk, { undo: { kind: "removed", scenario, at } });
      desk.say(wordsOf(desk).removed(name));
    }
  },
};

/** Undoes the last removal, or takes up again what was left unkept. */
export const undoLast: Action = {
  name: "undo",
  // What is being written now is not to be lost for what was.
  isPossible: ({ scenarios: { undo, draft } }) => undo !== undefined && (undo.kind === "removed" || !draft),
  async run(desk) {
    const { undo } = desk.state().scenarios;
    if (undo?.kind === "dropped") {
      change(desk, { draft: undo.draft, undo: undefined });
      return;
    }
    if (undo && took(desk, await addScenario(undo.scenario, undo.at))) {
      change(desk, { undo: undefined });
      desk.say(wordsOf(desk).kept(undo.scenario.name));
    }
  },
};

/** Chooses the requirement, and the month, that regions qualify for in the matrix. */
export const chooseQualifying: Action<readonly [qualifying: Qualifying]> = {
  name: "qualifying",
  isPossible: always,
  run: (desk, qualifying) => change(desk, { qualifying }),
};

/** Writes the sheet `Scenarier`, by what the workbook holds now. */
export const writeScenariosSheet: Action = {
  name: "write scenarios",
  isPossible: (state) => {
    const { tried } = state.scenarios;
    const isWhole = tried?.all?.tries.every(({ outcome }) => outcome) === true && !tried.isUnderWay;
    return !isBusy(state) && isWhole && !isNewlyTriable(state);
  },
  async run(desk) {
    const { remembered } = desk.state();
    desk.happened({ type: "writing" });
    const words = wordsOf(desk);
    desk.say(words.writing);
    const { written, problems } = await writeScenarios(
      chosenOf(remembered),
      wishesIn(desk.state()),
      desk.words().text,
      { ...runOptionsOf(remembered), ...desk.writing },
    );
    if (written.length > 0) await finish(desk, written, words.written);
    else hinder(desk, problems);
  },
};

/** Changes some of the scenarios' state. */
export function change({ happened }: Pick<Desk, "happened">, changed: Partial<Scenarios>): void {
  happened({ type: "scenarios", change: changed });
}

/** Takes over what the workbook keeps now; whether it does what was asked. */
export function took(desk: Desk, { scenarios, problems }: ScenariosOr): boolean {
  const isWrong = hasErrors(problems);
  // A name that cannot be is no fault of what is kept.
  const isName = problems.every(({ code }) => NAMES.has(code));
  const { kept } = desk.state().scenarios;
  // What is as it was stays the same object: what came of it is still told, and nothing the same is tried again.
  const known = new Map(kept?.map((one) => [JSON.stringify(one), one]));
  const now = scenarios.map((one) => known.get(JSON.stringify(one)) ?? one);
  const isSame = kept?.length === now.length && now.every((one, index) => one === kept[index]);
  change(desk, { ...(!isSame && { kept: now }), unreadable: isWrong && !isName ? problems : [] });
  return !isWrong;
}

const NAMES: ReadonlySet<string> = new Set(["scenario-name-empty", "scenario-name-twice", "scenario-name-unknown"]);

/** The words of scenarios in the pane. */
export function wordsOf({ words }: Desk): (typeof SCENARIOS_PANE)["sv"] {
  return SCENARIOS_PANE[words().text.language];
}

function isNewlyTriable(state: State): boolean {
  const now = triable(state);
  const before = state.scenarios.tried;
  return now !== undefined && !(before && isOfTheSame(before.of, now.of));
}

function wishesIn(state: State): ScenarioWishes {
  const { remembered, scenarios, look } = state;
  const settlement = look?.result.settlement;
  if (!settlement) return {};
  const { agreement } = settlement;
  const region = regionOf(remembered);
  const { way, own, others } = wishesOf(remembered.forecast ?? {}, agreement, region ?? settlement.regions[0] ?? "");
  const { qualifying } = scenarios;
  const { requirements = [], months } = agreement.performance ?? {};
  // What was chosen under another agreement says nothing of this one.
  const fits =
    requirements.some(({ number }) => number === qualifying?.requirement) &&
    (qualifying?.month === undefined || months?.value.includes(qualifying.month) === true);
  return {
    region,
    ...(way && { way }),
    ...(own && { own }),
    ...(others && { others }),
    ...(fits && { qualifying }),
  };
}
