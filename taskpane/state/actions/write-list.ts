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
    const { smallNumbers, ...options } = runOptionsOf(desk.state().remembered);
    const { problems, hides } = await shownProblems(desk.state());
    const written = await writeProblems(problems, text, {
      ...options,
      ...(hides && { smallNumbers }),
      ...desk.writing,
    });
    await finish(desk, written, t.check.written);
  },
};

interface Shown {
  readonly problems: readonly Problem[];
  /** Whether small numbers are hidden in them; a sheet that shows them must not say that it hides any. */
  readonly hides: boolean;
}

/**
 * The problems as they are written: where small numbers are hidden, without those. Errors that stop the settlement are
 * shown as they are, since they are to be mended by them.
 */
async function shownProblems({ look, remembered: { smallNumbers } }: State): Promise<Shown> {
  const { problems = [], settlement } = look?.result ?? {};
  if (smallNumbers === undefined || !settlement) return { problems, hides: false };
  const { disclosed } = await import("../../runs/when-settled");
  return { problems: disclosed(settlement, problems, smallNumbers).problems, hides: true };
}
