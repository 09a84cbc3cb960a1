/** Step 3: what is wrong or remarkable, where it is, and what to do. */

import { tallyOf } from "../../../src/problems";
import { isNew } from "../../state/state";
import { usePane } from "../parts/context";
import { late } from "../parts/late";
import { Section, type StepState } from "../parts/Section";
import { useShared } from "../parts/styles";

const CheckDetails = late(() => import("./CheckDetails"));

/** The step. */
export function CheckSection() {
  const { state, t } = usePane();
  const shared = useShared();
  // A workbook to begin in has nothing to be corrected yet.
  const problems = state.look && !isNew(state.look) ? state.look.result.problems : undefined;
  const { error, warning, info } = tallyOf(problems ?? []);
  const [errors, warnings, notes] = [error.causes, warning.causes, info.causes];
  const step: StepState =
    problems === undefined ? "waiting" : errors > 0 ? "stop" : warnings > 0 ? "attention" : "done";
  return (
    <Section
      id="check"
      state={step}
      status={problems === undefined ? t.check.waiting : t.check.status({ errors, warnings, notes })}
    >
      {problems ? <CheckDetails problems={problems} /> : <p className={shared.text}>{t.check.nothing}</p>}
    </Section>
  );
}
