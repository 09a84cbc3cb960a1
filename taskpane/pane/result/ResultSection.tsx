/** Step 5: what came of it. The details are loaded when there first are some. */
import type { ReactNode } from "react";
import { isStale, resultsIn, type State } from "../../state/state";
import { usePane } from "../parts/context";
import { GoneWords, late } from "../parts/late";
import { Notice } from "../parts/Notice";
import { Section, type StepState } from "../parts/Section";
import { SheetLinks } from "../parts/SheetLinks";
import { useShared } from "../parts/styles";

const ResultStatus = late(() => import("./ResultStatus"), GoneWords);
const ResultDetails = late(() => import("./ResultDetails"));
const SendSection = late(() => import("../send/SendSection"));

/** The step. */
export function ResultSection() {
  const { state } = usePane();
  const { status, step } = useResultStatus();
  return (
    <Section id="result" state={step} status={status}>
      {state.outcome ? <ResultDetails outcome={state.outcome} /> : <NoResult />}
      {isSettled(state.look) && <SendSection />}
    </Section>
  );
}

function useResultStatus(): { readonly status: ReactNode; readonly step: StepState } {
  const { state, t } = usePane();
  const { outcome, look } = state;
  if (outcome && isStale(state)) return { status: t.result.staleStatus, step: "attention" };
  if (outcome) return { status: <ResultStatus settlement={outcome.settlement} />, step: "done" };
  const own = resultsIn(look);
  if (own.some(({ finished }) => !finished)) return { status: t.result.earlier(own.length), step: "attention" };
  return { status: own.length > 0 ? t.result.earlier(own.length) : t.result.none, step: "waiting" };
}

// In this session or another: what is sent on is what stands in the workbook.
function isSettled(look: State["look"]): boolean {
  return look?.contents.own.some(({ id, finished }) => id === "summary" && finished) === true;
}

function NoResult() {
  const { state, t } = usePane();
  const shared = useShared();
  const own = resultsIn(state.look);
  const unfinished = own.filter(({ finished }) => !finished).map(({ name }) => name);
  if (own.length === 0) return <p className={shared.text}>{t.result.noneText}</p>;
  return (
    <div className={shared.stack}>
      {unfinished.length > 0 && <Notice weight="warning">{t.result.unfinished(unfinished)}</Notice>}
      <p className={shared.text}>{t.result.earlierText}</p>
      <SheetLinks names={own.map(({ name }) => name)} />
    </div>
  );
}
