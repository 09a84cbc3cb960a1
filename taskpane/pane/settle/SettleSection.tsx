/** Step 4: the settings that matter, and the one button. */

import { Button, makeStyles } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { settleNow } from "../../state/actions/settle-now";
import { agreementIn, missingIn, settlingIn } from "../../state/state";
import { usePane } from "../parts/context";
import { Section, type StepState } from "../parts/Section";
import { useShared } from "../parts/styles";
import { PerformanceSettings } from "./PerformanceSettings";
import { Progress } from "./Progress";

const SmallNumbers = lazy(() => import("./SmallNumbers"));

const useStyles = makeStyles({
  button: { width: "100%", minHeight: "40px" },
  fact: { display: "block" },
});

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
  const { state, t } = usePane();
  const { look } = state;
  if (settlingIn(state)) return { status: t.settle.running, step: "waiting" };
  if (!look || (look.agreement && missingIn(look).length > 0)) return { status: t.settle.noData, step: "waiting" };
  const errors = look.result.problems.filter(({ severity }) => severity === "error").length;
  if (errors > 0) return { status: t.settle.stopped(errors), step: "stop" };
  return { status: t.settle.ready, step: state.outcome ? "done" : "waiting" };
}

function SettleForm() {
  const { state, act, can, t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { look, outcome } = state;
  const settling = settlingIn(state);
  const agreement = agreementIn(state);
  const stopped = look !== undefined && look.result.settlement === undefined;
  return (
    <div className={shared.stack}>
      {agreement?.performance && <PerformanceSettings agreement={agreement} performance={agreement.performance} />}
      {agreement && <PopulationDate expected={agreement.populationDate.value} />}
      {agreement?.performance && (
        <Suspense fallback={null}>
          <SmallNumbers />
        </Suspense>
      )}
      <Button
        appearance="primary"
        size="large"
        className={styles.button}
        disabledFocusable={!can(settleNow) || stopped || look === undefined}
        onClick={() => void act(settleNow)}
      >
        {outcome ? t.settle.again : t.settle.button}
      </Button>
      {settling?.slow === true ? (
        <Progress settling={settling} />
      ) : (
        <p className={shared.small}>{stopped ? t.settle.hindered : t.settle.writes}</p>
      )}
    </div>
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
