/** A forecast: made anew when what it is made of has changed, drawn, stopped, and written to its sheet. */
import { drawYears } from "../../runs/draws";
import { DRAWS, foresee as foreseeIn, writeForecast } from "../../runs/forecast";
import { type ForecastChoices, wishesOf } from "../forecast-choices";
import { type Foreseen, type Foresight, foreseeable } from "../foresight";
import { chosenOf, runOptionsOf } from "../remembered";
import { isBusy, type State } from "../state";
import { type Action, always, type Desk } from "./action";
import { finish, hinder } from "./finish";
import { unlessOvertaken } from "./overtaken";
import { keep } from "./remember";

/** Makes the forecast that can be made now, unless it is there or under way. */
export const foresee: Action = {
  name: "forecast",
  isPossible: (state) => isNewly(state),
  run: (desk) => anew(desk),
};

/** Draws again what has been stopped. */
export const drawAgain: Action = {
  name: "forecast",
  isPossible: ({ foresight }) => foresight?.drawn?.kind === "stopped",
  run: (desk) => anew(desk),
};

/** Stops the draws: what has been looked ahead of stays. */
export const stopDraws: Action = {
  name: "stop draws",
  isPossible: ({ foresight }) => foresight?.drawn?.kind === "under-way",
  run({ state, happened, say, words }) {
    const { foresight } = state();
    if (!foresight) return;
    happened({
      type: "foresight",
      foresight: { ...foresight, turn: foresight.turn + 1, drawn: { kind: "stopped" } },
    });
    say(words().t.forecast.stopped);
  },
};

/** Changes how the forecast is made, which the workbook remembers. */
export const chooseForecast: Action<readonly [change: ForecastChoices]> = {
  name: "forecast choices",
  isPossible: always,
  async run(desk, change) {
    const { remembered } = desk.state();
    await keep(desk, { ...remembered, forecast: { ...remembered.forecast, ...change } });
    if (isNewly(desk.state())) await anew(desk);
  },
};

/** Writes the sheet `Prognos`, by what the workbook holds now. */
export const writeForecastSheet: Action = {
  name: "write forecast",
  isPossible: (state) => !isBusy(state) && foreseeable(state) !== undefined && state.foresight?.forecast !== undefined,
  async run(desk) {
    const { remembered } = desk.state();
    const now = foreseeable(desk.state());
    if (!now) return;
    desk.happened({ type: "writing" });
    const { t, text } = desk.words();
    desk.say(t.forecast.writing);
    const wishes = wishesOf(remembered.forecast ?? {}, now.settlement.agreement, now.region);
    const { written, problems } = await writeForecast(chosenOf(remembered), { ...wishes, draws: DRAWS }, text, {
      ...runOptionsOf(remembered),
      ...desk.writing,
    });
    if (written.length > 0) await finish(desk, written, t.forecast.written);
    else hinder(desk, problems);
  },
};

function isNewly(state: State): boolean {
  const now = foreseeable(state);
  return now !== undefined && state.foresight?.of !== now.of;
}

async function anew(desk: Desk): Promise<void> {
  const now = foreseeable(desk.state());
  if (!now) return;
  const before = desk.state().foresight;
  const turn = (before?.turn ?? 0) + 1;
  const tell = (foresight: Omit<Foresight, "of" | "turn">): void =>
    desk.happened({ type: "foresight", foresight: { of: now.of, turn, ...foresight } });
  const isLatest = (): boolean => desk.state().foresight?.turn === turn;
  // What has been shown stays until there is another in its place, unless it is of another region.
  const stays = before?.forecast?.region === now.region ? before.forecast : undefined;
  tell({ ...(stays && { forecast: stays }), drawn: underWay(0) });
  await unlessOvertaken(
    isLatest,
    (goOn) => look(desk, now, { tell, goOn }),
    () => tell({ drawn: { kind: "stopped" } }),
  );
}

interface Turn {
  readonly tell: (foresight: Omit<Foresight, "of" | "turn">) => void;
  readonly goOn: () => Promise<void>;
}

async function look({ state, say, words }: Desk, now: Foreseen, { tell, goOn }: Turn): Promise<void> {
  const { forecast: choices = {}, smallNumbers } = state().remembered;
  const wishes = { ...wishesOf(choices, now.settlement.agreement, now.region), hideBelow: smallNumbers };
  const forecast = await foreseeIn(now.settlement, wishes, goOn);
  await goOn();
  if (typeof forecast === "string") {
    tell({ none: forecast });
    return;
  }
  tell({ forecast, drawn: underWay(0) });
  let told = 0;
  const draws = await drawYears(forecast.drawing, DRAWS, async (count) => {
    await goOn();
    // Each time is a drawing of the pane.
    if (count < told + DRAWS / TIMES_TOLD || count === DRAWS) return;
    told = count;
    tell({ forecast, drawn: underWay(count) });
  });
  tell({ forecast, drawn: { kind: "done", draws } });
  say(words().t.forecast.done);
}

/** So many times it is told how far the draws have come. */
const TIMES_TOLD = 10;

function underWay(count: number): NonNullable<Foresight["drawn"]> {
  return { kind: "under-way", count, of: DRAWS };
}
