/** The user's choices, which the workbook remembers. */
import { writeSetting } from "../../excel/workbook";
import { type Remembered, SETTING, toText, withAgreement } from "../remembered";
import { type Action, always, type Desk } from "./action";

/** Changes some of the choices. */
export const remember: Action<readonly [change: Partial<Remembered>]> = {
  name: "remember",
  isPossible: always,
  async run(desk, change) {
    await keep(desk, { ...desk.state().remembered, ...change });
    const { look } = desk.state();
    if (look) await desk.examine(look.contents);
  },
};

/** Chooses an agreement by id, or `sheet`. */
export const chooseAgreement: Action<readonly [agreement: string]> = {
  name: "choose agreement",
  isPossible: always,
  run: (desk, agreement) => remember.run(desk, withAgreement(desk.state().remembered, agreement)),
};

/** Takes the choices over, in the pane and in the workbook. */
export async function keep({ state, happened }: Desk, remembered: Remembered): Promise<void> {
  happened({ type: "remember", remembered });
  await writeSetting(SETTING, toText(state().remembered));
}
