/**
 * The page for a person who tries the add-in in a real Excel: it asks Excel every question that the product asks, with
 * what she does between them, and shows the record to be sent back. Opened from the help by whoever tries a release.
 */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { EXCEL_CHECK, type ExcelCheckText } from "../../../src/text";
import { Course, type Phase } from "../../excel-check/course";
import { STEPS } from "../../excel-check/steps";
import { setView } from "../../state/actions/view";
import { addinVersion } from "../../state/versions";
import { usePane } from "../parts/context";
import { ArrowLeft20Regular } from "../parts/icons";
import { Notice } from "../parts/Notice";
import { useShared } from "../parts/styles";
import { useFocus } from "../parts/use-focus";
import { RecordShown } from "./RecordShown";

const useStyles = makeStyles({
  page: { padding: "4px 16px 24px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** The trial: whoever leaves the page while it is under way finds it as it was, and its sheets are still known. */
const COURSE = new Course(addinVersion(), pause);

/** The page. */
export default function ExcelCheckView() {
  useFocus();
  const { act, t, text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const words = EXCEL_CHECK[text.language];
  const phase = useSyncExternalStore(COURSE.subscribe, COURSE.phase);
  return (
    <div className={`${styles.page} ${shared.stack}`}>
      <h2 id="view" tabIndex={-1} className={styles.title}>
        {words.title}
      </h2>
      <p className={shared.text}>{words.intro}</p>
      <p className={shared.text}>{words.private}</p>
      <div role="status" className={shared.stack}>
        <PhaseTold phase={phase} words={words} />
      </div>
      <Buttons phase={phase} words={words} />
      {phase.kind === "done" && <RecordShown record={COURSE.record()} words={words} />}
      <div>
        <Button
          icon={<ArrowLeft20Regular />}
          disabled={phase.kind !== "not begun" && phase.kind !== "done"}
          onClick={() => void act(setView, "help")}
        >
          {t.back}
        </Button>
      </div>
    </div>
  );
}

function PhaseTold({ phase, words }: { readonly phase: Phase; readonly words: ExcelCheckText }) {
  const shared = useShared();
  if (!("step" in phase)) return null;
  const { title, todo } = words.steps[phase.step];
  const number = { number: String(STEPS.indexOf(phase.step) + 1), count: String(STEPS.length) };
  return (
    <>
      <h3 className={shared.heading}>
        {words.of(number)}: {title}
      </h3>
      <p className={shared.text}>{todo}</p>
      {phase.kind === "asking" && <p className={shared.strong}>{words.asking}</p>}
      {phase.kind === "counting" && <p className={shared.strong}>{words.soon(phase.seconds)}</p>}
      {phase.kind === "answered" && <p className={shared.strong}>{words.asked}</p>}
      {phase.kind === "failed" && <Notice weight="error">{words.failed(phase.code)}</Notice>}
    </>
  );
}

interface ButtonsProps {
  readonly phase: Phase;
  readonly words: ExcelCheckText;
}

// One button goes on, whatever it says, so that the keyboard's focus stays where it is.
function Buttons({ phase, words }: ButtonsProps) {
  const shared = useShared();
  const waits = phase.kind === "asking" || phase.kind === "counting";
  const skippable = phase.kind === "by hand" || phase.kind === "to start" || phase.kind === "failed";
  const goOn = (): Promise<void> => {
    if (phase.kind === "to start") return COURSE.start();
    return phase.kind === "by hand" || phase.kind === "answered" ? COURSE.next() : COURSE.begin();
  };
  return (
    <div className={shared.row}>
      <Button appearance="primary" disabledFocusable={waits} onClick={() => void goOn()}>
        {labelOf(phase, words)}
      </Button>
      {skippable && <Button onClick={() => void COURSE.skip()}>{words.skip}</Button>}
    </div>
  );
}

function labelOf({ kind }: Phase, words: ExcelCheckText): string {
  if (kind === "not begun") return words.begin;
  if (kind === "done" || kind === "failed") return words.again;
  return kind === "to start" || kind === "counting" ? words.start : words.next;
}
