/** The forms: for whom, which, and the sheets that they are filled from. */
import { useState } from "react";
import { allRecipients, recipientName } from "../../../src/present";
import { FORM_INPUT } from "../../../src/sheets";
import { formInputs } from "../../runs/send";
import { regionOf } from "../../state/remembered";
import { usePane } from "../parts/context";
import { LabelledSelect } from "../parts/Labelled";
import { useShared } from "../parts/styles";
import { SendButton } from "./SendButton";
import { SentReport } from "./SentReport";

/** The choice and the buttons. */
export function SendForms() {
  const { state, t } = usePane();
  const shared = useShared();
  const [asked, setChosen] = useState<string>();
  // Her own region first, until she says another.
  const chosen = asked ?? regionOf(state.remembered) ?? "all";
  const settlement = state.look?.result.settlement;
  const recipients = settlement ? allRecipients(settlement) : [];
  // Another agreement may have nothing for whom was chosen before.
  const one = recipients.includes(chosen);
  const to = one ? [chosen] : "all";
  return (
    <>
      <p className={shared.small}>{t.send.formsLead}</p>
      <FormInputs />
      <LabelledSelect label={t.send.recipient} value={one ? chosen : "all"} change={setChosen}>
        <option value="all">{t.send.everybody}</option>
        {recipients.map((recipient) => (
          <option key={recipient} value={recipient}>
            {recipientName(recipient)}
          </option>
        ))}
      </LabelledSelect>
      <div className={shared.row}>
        <SendButton request={{ what: "requisition", to }} disabled={recipients.length === 0}>
          {t.send.requisition}
        </SendButton>
        <SendButton request={{ what: "financialReport", to }} disabled={recipients.length === 0}>
          {t.send.financialReport}
        </SendButton>
      </div>
      {!settlement && <p className={shared.small}>{t.settle.hindered}</p>}
      <SentReport of={["requisition", "financialReport"]} />
    </>
  );
}

function FormInputs() {
  const { state, t } = usePane();
  const shared = useShared();
  const { found, missing } = formInputs(state.look?.contents ?? { grids: [] });
  const names = missing.map((kind) => FORM_INPUT[kind].name);
  return (
    <>
      <p className={shared.small}>
        {[
          ...(found.length > 0 ? [t.send.formsRead(found)] : []),
          ...(names.length > 0 ? [t.send.formsMissing(names)] : []),
        ].join(" ")}
      </p>
      {names.length > 0 && (
        <SendButton request={{ what: "inputs" }} disabled={state.look?.agreement === undefined}>
          {t.send.inputs(names)}
        </SendButton>
      )}
      <SentReport of={["inputs"]} />
    </>
  );
}
