/** Step 1: which agreement. What it asks for, and what can be done with it, is loaded when the step is first opened. */

import { lazy, Suspense } from "react";
import { DEFAULT_AGREEMENT } from "../../../src/agreements";
import { OUTPUT } from "../../../src/sheets";
import { chooseAgreement } from "../../state/actions/remember";
import { unknownChoice } from "../../state/remembered";
import { agreementIn } from "../../state/state";
import { usePane } from "../parts/context";
import { millions } from "../parts/format";
import { LabelledSelect } from "../parts/Labelled";
import { Notice } from "../parts/Notice";
import { Section } from "../parts/Section";
import { useShared } from "../parts/styles";
import { AgreementOptions } from "./AgreementOptions";

const AgreementDetails = lazy(() => import("./AgreementDetails"));

/** The step. */
export function AgreementSection() {
  const { state, t, text } = usePane();
  const agreement = agreementIn(state);
  const { look, remembered } = state;
  const fromSheet = remembered.agreement === "sheet";
  const sheet = t.agreement.sheetStatus(look?.contents.agreement?.sheet ?? OUTPUT.agreement);
  const name = fromSheet ? sheet : (agreement?.id ?? "");
  const status = agreement
    ? t.agreement.status({ title: name, total: millions(BigInt(agreement.total.value), t, text) })
    : sheet;
  const step = agreement ? (unknownChoice(remembered) === undefined ? "done" : "attention") : look ? "stop" : "waiting";
  return (
    <Section id="agreement" state={step} status={status}>
      <Choice />
    </Section>
  );
}

function Choice() {
  const { state, act, t } = usePane();
  const shared = useShared();
  const words = t.agreement;
  const { look, remembered } = state;
  const agreement = agreementIn(state);
  const unknown = unknownChoice(remembered);
  return (
    <div className={shared.stack}>
      {unknown !== undefined && (
        <Notice weight="warning">{words.unknown({ id: unknown, used: DEFAULT_AGREEMENT.id })}</Notice>
      )}
      <LabelledSelect
        label={words.choose}
        hint={agreement && words.version(agreement.version)}
        value={remembered.agreement === "sheet" ? "sheet" : (agreement?.id ?? "")}
        change={(id) => void act(chooseAgreement, id)}
      >
        <AgreementOptions sheet={remembered.agreement === "sheet"} />
      </LabelledSelect>
      {!agreement && look && <Notice weight="error">{words.sheetWrong}</Notice>}
      <Suspense fallback={null}>
        <AgreementDetails agreement={agreement} />
      </Suspense>
    </div>
  );
}
