/** The one button, always in sight at the bottom of the pane: with its state, and what it will write or waits for. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { whichSheets } from "../../../src/present";
import { tallyOf } from "../../../src/problems";
import type { PaneText } from "../../../src/text";
import { settleNow } from "../../state/actions/settle-now";
import { goToStep } from "../../state/actions/view";
import { regionOf } from "../../state/remembered";
import {
  isBusy,
  isNew,
  isStale,
  missingIn,
  otherwiseWritten,
  type SectionId,
  type State,
  settlingIn,
  sheetIn,
} from "../../state/state";
import { usePane } from "../parts/context";
import { useShared } from "../parts/styles";
import { Progress, SheetsProgress } from "./Progress";

const useStyles = makeStyles({
  footer: {
    padding: "8px 16px 10px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    // Where there is hardly any height, as when all is enlarged, it would cover what is read.
    "@media (min-height: 320px)": { position: "sticky", bottom: 0, zIndex: 2 },
  },
  line: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: "12px", alignItems: "center" },
  button: { minHeight: "40px", whiteSpace: "nowrap" },
  link: { fontWeight: tokens.fontWeightSemibold },
});

/** The footer. */
export function Footer() {
  const { state, act, can, t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const [settling, sheet] = [settlingIn(state), sheetIn(state)];
  const said = saidOf(state, t);
  const stopped = said.step !== undefined || state.look === undefined;
  return (
    <footer className={styles.footer} aria-label={t.settle.bar}>
      {settling?.slow === true ? (
        <Progress settling={settling} />
      ) : sheet !== undefined && sheet.of > 1 ? (
        <SheetsProgress sheet={sheet} />
      ) : (
        <div className={styles.line}>
          <Button
            appearance="primary"
            className={styles.button}
            disabledFocusable={!can(settleNow) || stopped}
            aria-describedby="footer-line"
            onClick={() => void act(settleNow)}
          >
            {state.outcome ? t.settle.again : t.settle.button}
          </Button>
          <span className={shared.small}>
            <span id="footer-line">{said.words}</span>
            {said.step !== undefined && (
              <>
                {" "}
                <ToStep step={said.step} />
              </>
            )}
          </span>
        </div>
      )}
    </footer>
  );
}

function ToStep({ step }: { readonly step: SectionId }) {
  const { act, t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  return (
    <button type="button" className={mergeClasses(shared.link, styles.link)} onClick={() => void act(goToStep, step)}>
      {t.settle.to(t.sections[step])}
    </button>
  );
}

interface Said {
  readonly words: string;
  /** The step where it is seen to, when something stands in the way. */
  readonly step?: SectionId;
}

function saidOf(state: State, t: PaneText): Said {
  const { look, outcome } = state;
  const words = t.settle;
  if (isBusy(state)) return { words: words.busy };
  if (!look) return { words: t.data.reading };
  const { agreement, result } = look;
  if (!agreement) return { words: t.data.noAgreement, step: "agreement" };
  if (isNew(look)) return { words: `${t.data.new}.`, step: "data" };
  const missing = missingIn(look);
  if (missing.length > 0)
    return { words: `${t.data.missing(missing.map((kind) => t.data.kinds[kind]))}.`, step: "data" };
  const errors = result.problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    // What is to be decided is decided among the settings.
    const decides = errors.every(({ code }) => code === "decision-needed");
    return { words: `${words.stopped(tallyOf(errors).error.causes)}.`, step: decides ? "settle" : "check" };
  }
  const sheets = whichSheets(agreement, regionOf(state.remembered)).length;
  if (!outcome) return { words: words.willWrite(sheets) };
  if (isStale(state)) return { words: words.willRewrite(sheets) };
  const otherwise = otherwiseWritten(state);
  return { words: otherwise ? words.otherwise[otherwise](sheets) : words.hasWritten(outcome.written.length) };
}
