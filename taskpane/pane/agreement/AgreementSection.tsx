/** Step 1: which agreement. What it asks for, and what can be done with it, is loaded when the step is first opened. */

import type { Agreement } from "../../../src/agreement";
import { DEFAULT_AGREEMENT } from "../../../src/agreements";
import { agreementName, provenWords } from "../../../src/present";
import { OUTPUT } from "../../../src/sheets";
import { chooseAgreement } from "../../state/actions/remember";
import { unknownChoice } from "../../state/remembered";
import { agreementIn } from "../../state/state";
import { usePane } from "../parts/context";
import { LabelledSelect } from "../parts/Labelled";
import { late } from "../parts/late";
import { Notice } from "../parts/Notice";
import { Section } from "../parts/Section";
import { useShared } from "../parts/styles";
import { AgreementOptions } from "./AgreementOptions";

const AgreementDetails = late(() => import("./AgreementDetails"));

/** The step. */
export function AgreementSection() {
  const { state, t, text } = usePane();
  const agreement = agreementIn(state);
  const { look, remembered } = state;
  const fromSheet = remembered.agreement === "sheet";
  const sheet = t.agreement.sheetStatus(look?.contents.agreement?.sheet ?? OUTPUT.agreement);
  const name = agreement && (fromSheet ? `${sheet}: ${agreementName(agreement)}` : agreementName(agreement));
  const status = name === undefined ? sheet : t.agreement.status({ name, proven: provenIn(agreement, { t, text }) });
  // What is assumed, or yet to be filled in, is not as good as done.
  const isSound = agreement?.proven === "complete" && unknownChoice(remembered) === undefined;
  const step = agreement ? (isSound ? "done" : "attention") : look ? "stop" : "waiting";
  return (
    <Section id="agreement" state={step} status={status}>
      <Choice />
    </Section>
  );
}

function provenIn(
  agreement: Agreement | undefined,
  { t, text }: Pick<ReturnType<typeof usePane>, "t" | "text">,
): string {
  if (agreement === undefined) return "";
  return agreement.proven === "template" ? t.agreement.fillIn : provenWords(agreement, text);
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
        <Notice weight="warning">{words.unknown({ id: unknown, used: agreementName(DEFAULT_AGREEMENT) })}</Notice>
      )}
      <LabelledSelect
        label={words.choose}
        hint={agreement && (agreement.proven === "template" ? words.draft : words.version(agreement.version))}
        value={remembered.agreement === "sheet" ? "sheet" : (agreement?.id ?? "")}
        change={(id) => void act(chooseAgreement, id)}
      >
        <AgreementOptions sheet={remembered.agreement === "sheet"} />
      </LabelledSelect>
      {!agreement && look && <Notice weight="error">{words.sheetWrong}</Notice>}
      <AgreementDetails agreement={agreement} />
    </div>
  );
}
