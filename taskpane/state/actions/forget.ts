/** Everything that the workbook remembers for us, forgotten. */
import { NOTHING_CHOSEN } from "../remembered";
import { NO_SCENARIOS } from "../scenarios";
import { isBusy } from "../state";
import type { Action } from "./action";

/** Takes away all that is kept in the workbook; its sheets stand. The tastes, which are of no workbook, stay. */
export const forget: Action = {
  name: "forget",
  isPossible: (state) => state.look !== undefined && !isBusy(state),
  async run({ happened, say, words, lookAfresh }) {
    const { forgetAll } = await import("../../excel/forget-all");
    await forgetAll();
    happened({ type: "remember", remembered: NOTHING_CHOSEN });
    happened({ type: "scenarios", change: NO_SCENARIOS });
    await lookAfresh();
    say(words().t.help.forgotten);
  },
};
