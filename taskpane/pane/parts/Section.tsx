/** One step of the work: a header that tells its state, and what is under it. */

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { toggle } from "../../state/actions/view";
import { SECTIONS, type SectionId } from "../../state/state";
import { usePane } from "./context";
import { CheckmarkCircle20Filled, ChevronDown16Regular, ErrorCircle20Filled, Warning20Filled } from "./icons";
import { useShared } from "./styles";

/** How far a step is: `stop` hinders the settlement, `attention` does not; what is `apart` is no part of it. */
export type StepState = "done" | "attention" | "stop" | "waiting" | "apart";

const useStyles = makeStyles({
  section: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  button: {
    display: "grid",
    gridTemplateColumns: "24px 1fr 16px",
    columnGap: "10px",
    alignItems: "center",
    width: "100%",
    minHeight: "48px",
    boxSizing: "border-box",
    padding: "6px 16px",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  opened: { backgroundColor: tokens.colorNeutralBackground2 },
  title: {
    display: "block",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  status: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    // As many lines as it takes: what stands last, such as what is lacking, is often what counts.
    display: "block",
  },
  words: { minWidth: 0 },
  chevron: {
    color: tokens.colorNeutralForeground3,
    transition: "transform 120ms",
    "@media (prefers-reduced-motion: reduce)": { transition: "none" },
  },
  up: { transform: "rotate(180deg)" },
  panel: { padding: "12px 16px 20px", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  mark: { width: "20px", height: "20px", justifySelf: "center" },
  number: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    boxSizing: "border-box",
    borderRadius: "50%",
    border: `1.5px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  done: { color: tokens.colorPaletteGreenForeground1 },
  attention: { color: tokens.colorPaletteMarigoldForeground2 },
  stop: { color: tokens.colorPaletteRedForeground1 },
});

/** A step. Its content is there only while it is open. */
export function Section({
  id,
  status,
  state: step,
  children,
}: {
  readonly id: SectionId;
  readonly status: ReactNode;
  readonly state: StepState;
  readonly children: ReactNode;
}) {
  const { state, act, t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const open = state.open === id;
  return (
    <section className={styles.section} aria-labelledby={`${id}-header`}>
      <h2 className={styles.heading}>
        <button
          type="button"
          id={`${id}-header`}
          className={mergeClasses(styles.button, open && styles.opened)}
          aria-expanded={open}
          aria-controls={open ? `${id}-panel` : undefined}
          onClick={() => void act(toggle, id)}
        >
          <Mark step={step} number={SECTIONS.indexOf(id) + 1} />
          <span className={styles.words}>
            <span className={styles.title}>{t.sections[id]}</span>
            <span className={shared.hidden}>{`, ${t.state[step]}: `}</span>
            <span className={styles.status}>{status}</span>
          </span>
          <ChevronDown16Regular aria-hidden className={mergeClasses(styles.chevron, open && styles.up)} />
        </button>
      </h2>
      {open && (
        <div id={`${id}-panel`} className={styles.panel}>
          {children}
        </div>
      )}
    </section>
  );
}

// Shape and words tell the state; colour only helps.
function Mark({ step, number }: { readonly step: StepState; readonly number: number }) {
  const styles = useStyles();
  switch (step) {
    case "done":
      return <CheckmarkCircle20Filled aria-hidden className={mergeClasses(styles.mark, styles.done)} />;
    case "attention":
      return <Warning20Filled aria-hidden className={mergeClasses(styles.mark, styles.attention)} />;
    case "stop":
      return <ErrorCircle20Filled aria-hidden className={mergeClasses(styles.mark, styles.stop)} />;
    case "waiting":
    case "apart":
      return (
        <span aria-hidden className={mergeClasses(styles.mark, styles.number)}>
          {number}
        </span>
      );
  }
}
