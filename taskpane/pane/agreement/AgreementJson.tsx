/** An agreement as JSON: shown to be copied, and read from a file or from what is pasted. */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { Agreement } from "../../../src/agreement";
import { importAgreement } from "../../state/actions/agreement-sheet";
import { usePane } from "../parts/context";
import { Copy20Regular } from "../parts/icons";
import { useShared } from "../parts/styles";

const useStyles = makeStyles({
  area: {
    boxSizing: "border-box",
    width: "100%",
    minHeight: "120px",
    padding: "6px 8px",
    resize: "vertical",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
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
        {agreement && shown && <Shown agreement={agreement} />}
        <Read />
      </div>
    </details>
  );
}

function Shown({ agreement }: { readonly agreement: Agreement }) {
  const { t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const area = useRef<HTMLTextAreaElement>(null);
  const [json, setJson] = useState("");
  const [copied, setCopied] = useState<"yes" | "by hand">();
  useEffect(() => {
    let current = true;
    // What writes and reads JSON is as large as a step of the pane: loaded when somebody asks for it.
    void import("../../../src/agreement-json").then(({ agreementToJson }) => {
      if (current) setJson(agreementToJson(agreement));
    });
    return () => {
      current = false;
    };
  }, [agreement]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(json);
      setCopied("yes");
    } catch {
      // Excel's web view may refuse the clipboard: then the text is selected, to be copied by hand.
      area.current?.select();
      setCopied("by hand");
    }
  };
  return (
    <div className={shared.tight}>
      <textarea
        ref={area}
        className={styles.area}
        readOnly
        rows={10}
        spellCheck={false}
        aria-label={t.agreement.jsonShown}
        value={json}
      />
      <div className={shared.row}>
        <Button size="small" icon={<Copy20Regular />} onClick={() => void copy()}>
          {t.agreement.jsonCopy}
        </Button>
        <span role="status" className={shared.small}>
          {copied && (copied === "yes" ? t.agreement.jsonCopied : t.agreement.jsonCopyBy)}
        </span>
      </div>
    </div>
  );
}

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
        onChange={({ target }) => void target.files?.[0]?.text().then(setJson)}
      />
      <label htmlFor={`${id}-text`} className={styles.label}>
        {t.agreement.jsonText}
      </label>
      <textarea
        id={`${id}-text`}
        className={styles.area}
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
