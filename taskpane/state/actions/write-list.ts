/** The list of remarks as a sheet. */
import type { Problem } from "../../../src/problems";
import { writeProblems } from "../../runs/run";
import { runOptionsOf } from "../remembered";
import { isBusy, type State } from "../state";
import type { Action } from "./action";
import { finish } from "./finish";

/** Writes the list, errors or not. */
export const writeList: Action = {
  name: "write list",
  isPossible: (state) => !isBusy(state),
  async run(desk) {
    desk.happened({ type: "writing" });
    const { t, text } = desk.words();
    const written = await writeProblems(await shownProblems(desk.state()), text, {
      ...runOptionsOf(desk.state().remembered),
      ...desk.questions,
    });
    await finish(desk, written, t.check.written);
  },
};

/** The problems as they may be written: where small numbers are hidden, without those. */
async function shownProblems({ look, remembered: { smallNumbers } }: State): Promise<readonly Problem[]> {
  const { problems = [], settlement } = look?.result ?? {};
  if (smallNumbers === undefined || !settlement) return problems;
  const { disclosed } = await import("../../runs/when-settled");
  return disclosed(settlement, problems, smallNumbers).problems;
}
