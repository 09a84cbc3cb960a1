/** Step 4: the settings that matter, and the one button. */
import { Button, makeStyles } from "@fluentui/react-components";
import { PRECISIONS } from "../../src/agreement";
import { paymentWords } from "../../src/present/payments";
import { agreementOf } from "../remembered";
import { Choices } from "./Choices";
import { usePane } from "./context";
import { LabelledSelect } from "./Labelled";
import { Progress } from "./Progress";
import { Section, type StepState } from "./Section";
import { useShared } from "./styles";

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
  const { look, running } = state;
  if (running) return { status: t.settle.running, step: "waiting" };
  if (!look?.result.located.population || !look.result.located.waiting) return { status: t.settle.noData, step: "waiting" };
  const errors = look.result.problems.filter(({ severity }) => severity === "error").length;
  if (errors > 0) return { status: t.settle.stopped(errors), step: "stop" };
  return { status: t.settle.ready, step: state.outcome ? "done" : "waiting" };
}

function SettleForm() {
  const { state, act, t, text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { remembered, running, look, outcome } = state;
  const agreement = agreementOf(remembered);
  const precision = remembered.precision ?? agreement.precision.value;
  const payments = agreement.payments.value;
  const stopped = look !== undefined && look.result.settlement === undefined;
  return (
    <div className={shared.stack}>
      <Choices
        legend={t.settle.precision}
        value={precision}
        choices={PRECISIONS.map((mode) => ({
          value: mode,
          label: mode === agreement.precision.value ? `${t.settle.precisions[mode]} (${t.settle.standard})` : t.settle.precisions[mode],
          help: t.settle.precisionHelp[mode],
        }))}
        change={(mode) => void act.remember({ precision: mode })}
      />
      <p className={shared.small}>{t.settle.borderline}</p>
      <LabelledSelect label={t.settle.upTo} value={remembered.upTo ?? ""} change={(value) => void act.remember({ upTo: payments.find(({ id }) => id === value)?.id })}>
        <option value="">{t.settle.all}</option>
        {payments.slice(0, -1).map((rule) => (
          <option key={rule.id} value={rule.id}>
            {paymentWords(rule, text)}
          </option>
        ))}
      </LabelledSelect>
      <div>
        <span className={shared.strong}>{t.settle.population}</span>
        <span className={styles.fact}>{usePopulationDate()}</span>
      </div>
      <Button appearance="primary" size="large" className={styles.button} disabledFocusable={running !== undefined || stopped || look === undefined} onClick={() => void act.settle()}>
        {outcome ? t.settle.again : t.settle.button}
      </Button>
      {running?.slow === true ? <Progress running={running} /> : <p className={shared.small}>{stopped ? t.settle.hindered : t.settle.writes}</p>}
    </div>
  );
}

function usePopulationDate(): string {
  const { state, t } = usePane();
  const expected = agreementOf(state.remembered).populationDate.value;
  const populations = state.look?.result.settlement?.submission.populations ?? [];
  const dates = [...new Set(populations.flatMap(({ asOf }) => (asOf === undefined ? [] : [asOf])))];
  if (dates.length === 0) return t.settle.populationNone(expected);
  return dates.length === 1 && dates[0] === expected ? t.settle.populationDate(expected) : t.settle.populationOther(dates.join(", "), expected);
}
