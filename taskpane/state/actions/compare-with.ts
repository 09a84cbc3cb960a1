/** The comparison of two agreements on the same figures. */
import { agreementById } from "../../../src/agreements";
import { assert } from "../../../src/ground";
import { type Chosen, writeComparison } from "../../runs/run";
import { chosenOf, runOptionsOf } from "../remembered";
import { isBusy } from "../state";
import type { Action } from "./action";
import { finish, hinder } from "./finish";

/** Writes what the chosen agreement and another (an id, or `sheet`) give. */
export const compareWith: Action<readonly [agreement: string]> = {
  name: "compare",
  isPossible: (state) => !isBusy(state),
  async run(desk, id) {
    desk.happened({ type: "writing" });
    const second: Chosen | undefined = id === "sheet" ? "sheet" : agreementById(id);
    assert(second !== undefined, "what is compared with can be chosen");
    const { remembered } = desk.state();
    const { t, text } = desk.words();
    const { problems, written } = await writeComparison(chosenOf(remembered), second, text, {
      ...runOptionsOf(remembered),
      ...desk.writing,
    });
    if (written.length > 0) await finish(desk, written, t.agreement.compared);
    else hinder(desk, problems);
  },
};
