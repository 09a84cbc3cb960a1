/** Step 5: what came of it. The details are loaded when there first are some. */
import { lazy, Suspense } from "react";
import { isStale } from "../state";
import { amountsOf } from "./amounts";
import { usePane } from "./context";
import { millions } from "./format";
import { Notice } from "./Notice";
import { Section, type StepState } from "./Section";
import { SheetLinks } from "./SheetLinks";
import { useShared } from "./styles";

const ResultDetails = lazy(() => import("./ResultDetails"));

/** The step. */
export function ResultSection() {
  const { state } = usePane();
  const { status, step } = useResultStatus();
  return (
    <Section id="result" state={step} status={status}>
      {state.outcome ? (
        <Suspense fallback={null}>
          <ResultDetails outcome={state.outcome} />
        </Suspense>
      ) : (
        <NoResult />
      )}
    </Section>
  );
}

function useResultStatus(): { readonly status: string; readonly step: StepState } {
  const { state, t, text } = usePane();
  const { outcome, look } = state;
  if (outcome && isStale(state)) return { status: t.result.staleStatus, step: "attention" };
  if (outcome) return { status: t.result.earnedStatus(millions(amountsOf(outcome.settlement).total.earned, t, text)), step: "done" };
  const own = look?.contents.own ?? [];
  if (own.some(({ finished }) => !finished)) return { status: t.result.earlier(own.length), step: "attention" };
  return { status: own.length > 0 ? t.result.earlier(own.length) : t.result.none, step: "waiting" };
}

function NoResult() {
  const { state, t } = usePane();
  const shared = useShared();
  const own = state.look?.contents.own ?? [];
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
