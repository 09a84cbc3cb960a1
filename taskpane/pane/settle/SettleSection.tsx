/** Step 4: the settings that matter, folded to a line that says which are not the usual ones; the button is below. */

import { makeStyles } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { tallyOf } from "../../../src/problems";
import { agreementIn, isNew, missingIn, settlingIn } from "../../state/state";
import { usePane } from "../parts/context";
import { Section, type StepState } from "../parts/Section";
import { useShared } from "../parts/styles";
import { DecisionChoices, PerformanceSettings } from "./PerformanceSettings";
import { unusualWords } from "./setting-words";

const SmallNumbers = lazy(() => import("./SmallNumbers"));

const useStyles = makeStyles({ fact: { display: "block" } });

/** The step. */
export function SettleSection() {
  const { status, step } = useSettleStatus();
  return (
    <Section id="settle" state={step} status={status}>
      <SettleForm />
    </Section>
  );
}

function useSettleStatus(): { readonly status: string; readonly step: StepState } {
  const { state, t, text } = usePane();
  const { look, remembered } = state;
  if (settlingIn(state)) return { status: t.settle.running, step: "waiting" };
  if (!look || isNew(look) || (look.agreement && missingIn(look).length > 0))
    return { status: t.settle.noData, step: "waiting" };
  const errors = tallyOf(look.result.problems).error.causes;
  if (errors > 0) return { status: t.settle.stopped(errors), step: "stop" };
  const unusual = look.agreement ? unusualWords(remembered, look.agreement, t, text) : [];
  return { status: [t.settle.ready, ...unusual].join(" · "), step: state.outcome ? "done" : "waiting" };
}

function SettleForm() {
  const { t } = usePane();
  const shared = useShared();
  const { state } = usePane();
  const agreement = agreementIn(state);
  return (
    <div className={shared.stack}>
      {agreement && (
        <>
          <DecisionChoices agreement={agreement} />
          <Settings />
          <PopulationDate expected={agreement.populationDate.value} />
        </>
      )}
      <p className={shared.small}>{t.settle.writes}</p>
    </div>
  );
}

function Settings() {
  const { state, t, text } = usePane();
  const shared = useShared();
  const agreement = agreementIn(state);
  if (!agreement?.performance) return null;
  const unusual = unusualWords(state.remembered, agreement, t, text);
  return (
    <details className={shared.details}>
      <summary>{`${t.settle.settings}: ${unusual.length > 0 ? unusual.join(" · ") : t.settle.defaults}`}</summary>
      <div className={shared.stack}>
        <PerformanceSettings agreement={agreement} performance={agreement.performance} />
        <Suspense fallback={null}>
          <SmallNumbers />
        </Suspense>
      </div>
    </details>
  );
}

function PopulationDate({ expected }: { readonly expected: string }) {
  const { state, t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const populations = state.look?.result.settlement?.submission.populations ?? [];
  const dates = [...new Set(populations.flatMap(({ asOf }) => (asOf === undefined ? [] : [asOf])))];
  const other =
    dates.length === 0
      ? t.settle.populationNone(expected)
      : t.settle.populationOther({ date: dates.join(", "), expected });
  return (
    <div>
      <span className={shared.strong}>{t.settle.population}</span>
      <span className={styles.fact}>
        {dates.length === 1 && dates[0] === expected ? t.settle.populationDate(expected) : other}
      </span>
    </div>
  );
}
