/** The ways to an agreement of one's own: the sheet `Avtal`, from the one chosen, a template or JSON. */
import { AGREEMENTS } from "../../../src/agreements";
import { hasErrors } from "../../../src/problems";
import { type AgreementFound, writeAgreement } from "../../runs/run";
import { type Remembered, withAgreement } from "../remembered";
import { agreementIn, isBusy } from "../state";
import type { Action, Desk } from "./action";
import { finish, hinder } from "./finish";
import { keep } from "./remember";

/** Writes the agreement chosen, or a template, to the sheet `Avtal`, and chooses that. */
export const putOnSheet: Action<readonly [what: "chosen" | "template"]> = {
  name: "write agreement",
  isPossible: (state) => !isBusy(state),
  async run(desk, what) {
    desk.happened({ type: "writing" });
    const { remembered } = desk.state();
    const agreement =
      what === "template" ? AGREEMENTS.find(({ proven }) => proven === "template") : agreementIn(desk.state());
    await writeAndChoose(
      desk,
      { ...(agreement && { agreement }), problems: [] },
      // On its sheet the same agreement is still the same: what was decided for it stands.
      what === "template" ? withAgreement(remembered, "sheet") : { ...remembered, agreement: "sheet" },
    );
  },
};

/** Writes an agreement that is given as JSON to the sheet `Avtal`, and chooses that. */
export const importAgreement: Action<readonly [json: string]> = {
  name: "import agreement",
  isPossible: (state) => !isBusy(state),
  async run(desk, json) {
    desk.happened({ type: "writing" });
    const { agreementFromJson } = await import("../../../src/agreement-json");
    await writeAndChoose(desk, agreementFromJson(json), withAgreement(desk.state().remembered, "sheet"));
  },
};

async function writeAndChoose(
  desk: Desk,
  { agreement, problems }: AgreementFound,
  remembered: Remembered,
): Promise<void> {
  if (!agreement || hasErrors(problems)) {
    hinder(desk, problems);
    return;
  }
  const { t, text } = desk.words();
  const written = await writeAgreement(agreement, text, desk.writing);
  await keep(desk, remembered);
  await finish(desk, written, t.agreement.written);
}
