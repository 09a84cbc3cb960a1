/** Step 4: the settings that matter, folded to a line that says which are not the usual ones; the button is below. */

import { tallyOf } from "../../../src/problems";
import { isNew, missingIn, settlingIn } from "../../state/state";
import { usePane } from "../parts/context";
import { late } from "../parts/late";
import { Section, type StepState } from "../parts/Section";
import { unusualWords } from "./setting-words";

const SettleDetails = late(() => import("./SettleDetails"));

/** The step. */
export function SettleSection() {
  const { status, step } = useSettleStatus();
  return (
    <Section id="settle" state={step} status={status}>
      <SettleDetails />
    </Section>
  );
}

function useSettleStatus(): { readonly status: string; readonly step: StepState } {
  const { state, t, text } = usePane();
  const { look, remembered } = state;
  if (settlingIn(state)) return { status: t.settle.running, step: "waiting" };
  if (!look || isNew(look) || (look.agreement && missingIn(look).length > 0))
    return { status: t.settle.noData, step: "waiting" };
  const errors = tallyOf(look.result.problems).error.causes;
  if (errors > 0) return { status: t.settle.stopped(errors), step: "stop" };
  const unusual = look.agreement ? unusualWords(remembered, look.agreement, t, text) : [];
  return { status: [t.settle.ready, ...unusual].join(" · "), step: state.outcome ? "done" : "waiting" };
}
