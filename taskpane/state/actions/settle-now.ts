/** The one button: a settlement of the open workbook, and the way out of it. */
import { tallyOf } from "../../../src/problems";
import { Cancelled, type Phase, settleWorkbook } from "../../runs/run";
import { pause } from "../../runs/slices";
import { inputName } from "../looking";
import { chosenOf, regionOf, runOptionsOf } from "../remembered";
import { isBusy, settlingIn } from "../state";
import type { Action, Desk } from "./action";

/** Work is shown when it has taken so long, in milliseconds. */
const SLOW = 500;

/** Settles the workbook and writes the sheets. */
export const settleNow: Action = {
  name: "settle",
  isPossible: (state) => !isBusy(state),
  async run(desk) {
    desk.happened({ type: "phase", phase: "open" });
    const slow = setTimeout(() => desk.happened({ type: "slow" }), SLOW);
    await desk.attempt("settle", () => settle(desk));
    clearTimeout(slow);
    // What is ours now, and whatever changed while the run went on.
    if (!desk.state().failure) await desk.attempt("look", desk.look);
  },
};

/** Stops a run before its next phase. */
export const cancel: Action = {
  name: "cancel",
  isPossible: (state) => settlingIn(state)?.cancelling === false,
  run({ happened, say, words }) {
    happened({ type: "cancelling" });
    say(words().t.settle.cancelling);
  },
};

async function settle(desk: Desk): Promise<void> {
  const { remembered } = desk.state();
  const { t, text } = desk.words();
  const { settlement, problems, written, input } = await settleWorkbook(chosenOf(remembered), text, {
    ...runOptionsOf(remembered),
    onPhase: (phase) => enter(phase, desk),
    ...desk.writing,
  });
  if (settlement && written.length > 0) {
    const asked = { input: inputName(input, remembered), language: text.language, region: regionOf(remembered) };
    desk.happened({ type: "settled", outcome: { settlement, problems, written, ...asked } });
    desk.keepTastes(desk.state().tastes);
    desk.say(t.settle.done(written.length));
    return;
  }
  await desk.look();
  desk.happened({ type: "stopped" });
  desk.say(t.settle.failed(tallyOf(problems).error.causes));
}

async function enter(phase: Phase, { state, happened, say, words }: Desk): Promise<void> {
  happened({ type: "phase", phase });
  if (settlingIn(state())?.slow === true) say(words().t.settle.phases[phase]);
  await pause();
  if (settlingIn(state())?.cancelling === true) throw new Cancelled();
}
