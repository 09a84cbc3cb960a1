/** Asks what becomes of result sheets that the user has edited, before anything is written. */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { answerEdited } from "../state/actions/answer-edited";
import { askedIn } from "../state/state";
import { usePane } from "./parts/context";
import { useShared } from "./parts/styles";

const useStyles = makeStyles({
  // The browser's own modal dialog: it holds the focus, gives it back, and closes on Escape; Fluent's weighs 27 kB.
  dialog: {
    boxSizing: "border-box",
    width: "calc(100vw - 24px)",
    maxWidth: "400px",
    padding: "16px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow28,
    "::backdrop": { backgroundColor: "rgba(0, 0, 0, 0.4)" },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The question. Escape cancels. */
export function EditedDialog() {
  const { state, act, t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const dialog = useRef<HTMLDialogElement>(null);
  const asked = askedIn(state);
  const open = asked !== undefined;
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby="edited-title"
      aria-describedby="edited-text"
      // However it closes: once an answer has been given, another changes nothing.
      onClose={() => void act(answerEdited, "cancel")}
    >
      <div className={shared.stack}>
        <h2 id="edited-title" className={styles.title}>
          {t.edited.title}
        </h2>
        <p id="edited-text" className={shared.text}>
          {t.edited.text((asked ?? []).map(({ name }) => name))}
        </p>
        <div className={shared.tight}>
          <Button appearance="primary" onClick={() => void act(answerEdited, "keep-and-add")}>
            {t.edited.keep}
          </Button>
          <span className={shared.small}>{t.edited.keepHelp}</span>
        </div>
        <div className={shared.tight}>
          <Button onClick={() => void act(answerEdited, "replace")}>{t.edited.replace}</Button>
          <span className={shared.small}>{t.edited.replaceHelp}</span>
        </div>
        <Button appearance="subtle" onClick={() => void act(answerEdited, "cancel")}>
          {t.edited.cancel}
        </Button>
      </div>
    </dialog>
  );
}
