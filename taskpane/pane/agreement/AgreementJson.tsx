/** An agreement as JSON: shown to be copied, and read from a file or from what is pasted. */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Agreement } from "../../../src/agreement";
import { MOST_JSON } from "../../../src/ground";
import { importAgreement } from "../../state/actions/agreement-sheet";
import { usePane } from "../parts/context";
import { late } from "../parts/late";
import { useShared } from "../parts/styles";

const AgreementJsonShown = late(() => import("./AgreementJsonShown"));

const useStyles = makeStyles({
  file: {
    minHeight: "24px",
    maxWidth: "100%",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
  },
  label: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

/** Both ways, folded. */
export function AgreementJson({ agreement }: { readonly agreement: Agreement | undefined }) {
  const { t } = usePane();
  const shared = useShared();
  const [shown, setShown] = useState(false);
  return (
    <details className={shared.details}>
      <summary>{t.agreement.json}</summary>
      <div className={shared.stack}>
        {agreement && (
          <Button className={shared.start} aria-expanded={shown} onClick={() => setShown(!shown)}>
            {shown ? t.agreement.jsonHide : t.agreement.jsonShow}
          </Button>
        )}
        {agreement && shown && <AgreementJsonShown agreement={agreement} />}
        <Read />
      </div>
    </details>
  );
}

/** Bytes of a file that are looked at: those of a larger one are more than is read, whatever its letters are. */
const ENOUGH = 4 * MOST_JSON.characters + 4;

function Read() {
  const { act, can, t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const id = useId();
  const [json, setJson] = useState("");
  return (
    <div className={shared.tight} role="group" aria-label={t.agreement.jsonRead}>
      <label htmlFor={`${id}-file`} className={styles.label}>
        {t.agreement.jsonFile}
      </label>
      <input
        id={`${id}-file`}
        type="file"
        accept=".json,application/json"
        className={styles.file}
        onChange={({ target }) => void target.files?.[0]?.slice(0, ENOUGH).text().then(setJson)}
      />
      <label htmlFor={`${id}-text`} className={styles.label}>
        {t.agreement.jsonText}
      </label>
      <textarea
        id={`${id}-text`}
        className={shared.code}
        spellCheck={false}
        value={json}
        onChange={({ target }) => setJson(target.value)}
      />
      <Button
        className={shared.start}
        disabledFocusable={!can(importAgreement, json) || json.trim() === ""}
        onClick={() => void act(importAgreement, json)}
      >
        {t.agreement.jsonTake}
      </Button>
    </div>
  );
}
