/** What can be done with an agreement: write it to a sheet, compare it with another, show it and read it as JSON. */

import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Agreement } from "../../../src/agreement";
import { AGREEMENTS } from "../../../src/agreements";
import { putOnSheet } from "../../state/actions/agreement-sheet";
import { compareWith } from "../../state/actions/compare-with";
import { usePane } from "../parts/context";
import { TableSimple20Regular } from "../parts/icons";
import { LabelledSelect } from "../parts/Labelled";
import { Messages } from "../parts/Messages";
import { useShared } from "../parts/styles";
import { AgreementJson } from "./AgreementJson";
import { AgreementOptions } from "./AgreementOptions";

/** The tools, and what stood in the way of the last of them. */
export function AgreementTools({ agreement }: { readonly agreement: Agreement | undefined }) {
  const { state } = usePane();
  const shared = useShared();
  return (
    <>
      <Messages problems={state.hindrances.filter(({ code }) => !code.startsWith("scenario-"))} />
      <OwnWords agreement={agreement} />
      {agreement && <Compare />}
      <div className={shared.tight}>
        <AgreementJson agreement={agreement} />
      </div>
    </>
  );
}

function OwnWords({ agreement }: { readonly agreement: Agreement | undefined }) {
  const { state, act, can, t } = usePane();
  const shared = useShared();
  const words = t.agreement;
  return (
    <div className={shared.tight}>
      <h3 className={shared.heading}>{words.ownWords}</h3>
      {agreement && state.remembered.agreement !== "sheet" && (
        <>
          <Button
            className={shared.start}
            icon={<TableSimple20Regular />}
            disabledFocusable={!can(putOnSheet, "chosen")}
            onClick={() => void act(putOnSheet, "chosen")}
          >
            {words.write}
          </Button>
          <p className={shared.small}>{words.writeHelp}</p>
        </>
      )}
      <Button
        className={shared.start}
        disabledFocusable={!can(putOnSheet, "template")}
        onClick={() => void act(putOnSheet, "template")}
      >
        {words.template}
      </Button>
      <p className={shared.small}>{words.templateHelp}</p>
    </div>
  );
}

function Compare() {
  const { state, act, can, t } = usePane();
  const shared = useShared();
  const words = t.agreement;
  const own = state.remembered.agreement === "sheet" ? "sheet" : state.look?.agreement?.id;
  const first = AGREEMENTS.find(({ id }) => id !== own)?.id ?? "";
  const [other, setOther] = useState<string>();
  const chosen = other === undefined || other === own ? first : other;
  return (
    <div className={shared.tight}>
      <LabelledSelect label={words.compare} hint={words.compareHelp} value={chosen} change={setOther}>
        <AgreementOptions sheet={false} except={own} />
      </LabelledSelect>
      <Button
        className={shared.start}
        disabledFocusable={!can(compareWith, chosen)}
        onClick={() => void act(compareWith, chosen)}
      >
        {words.compareNow}
      </Button>
    </div>
  );
}
