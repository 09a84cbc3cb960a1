/** What went wrong with Excel, in words, what to do, and details that hold no cell values. */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { dismiss } from "../state/actions/view";
import type { Failure } from "../state/failure";
import { usePane } from "./parts/context";
import { Copy20Regular } from "./parts/icons";
import { Notice } from "./parts/Notice";
import { useShared } from "./parts/styles";

const useStyles = makeStyles({
  box: { ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" } },
  details: {
    width: "100%",
    minHeight: "110px",
    boxSizing: "border-box",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: "11px",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

/** The message. */
export function FailureNotice({ failure }: { readonly failure: Failure }) {
  const { act, t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const [copied, setCopied] = useState<"no" | "yes" | "refused">("no");
  const copy = (): void => {
    copyText(failure.details).then(
      () => setCopied("yes"),
      () => setCopied("refused"),
    );
  };
  return (
    <div id="failure" role="group" aria-labelledby="failure-title" tabIndex={-1} className={styles.box}>
      <Notice weight="error">
        <strong id="failure-title">{t.failure.title}</strong>
        <span>{t.failure.kinds[failure.kind](failure.sheets)}</span>
        <div className={shared.row}>
          <Button size="small" icon={<Copy20Regular />} onClick={copy}>
            {t.failure.copy}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => void act(dismiss)}>
            {t.close}
          </Button>
        </div>
        <span role="status" className={shared.small}>
          {copied === "yes" ? t.failure.copied : copied === "refused" ? t.failure.copyBy : ""}
        </span>
        {copied === "refused" && (
          <textarea
            readOnly
            className={styles.details}
            aria-label={t.failure.details}
            value={failure.details}
            onFocus={(event) => event.target.select()}
          />
        )}
      </Notice>
    </div>
  );
}

// A pane in a frame may lack the clipboard altogether, or be refused it.
function copyText(text: string): Promise<void> {
  const { clipboard } = navigator as { clipboard?: Clipboard };
  return clipboard ? clipboard.writeText(text) : Promise.reject(new Error("no clipboard"));
}
