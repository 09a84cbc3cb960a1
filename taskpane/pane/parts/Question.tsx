/** A question that holds everything else back: a title, what is asked, and the answers. */

import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useShared } from "./styles";

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

/** The question, where it is open; `close` is called however it closes: by Escape, or after an answer. */
export function Question({
  open,
  title,
  text,
  close,
  children,
}: {
  readonly open: boolean;
  readonly title: string;
  readonly text: string;
  readonly close: () => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const shared = useShared();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}text`}
      onClose={close}
    >
      <div className={shared.stack}>
        <h2 id={`${id}title`} className={styles.title}>
          {title}
        </h2>
        <p id={`${id}text`} className={shared.text}>
          {text}
        </p>
        {children}
      </div>
    </dialog>
  );
}
