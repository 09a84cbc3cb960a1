/** How performance is settled: rounding, how far, what thin figures mean, corrections; what somebody must decide. */

import { Button } from "@fluentui/react-components";
import { type Agreement, endsOf, type Performance, PRECISIONS, requirementsOf } from "../../../src/agreement";
import type { Decision } from "../../../src/paying";
import { monthWords } from "../../../src/text";
import { createSheets } from "../../state/actions/create-sheets";
import { remember } from "../../state/actions/remember";
import { carries } from "../../state/remembered";
import { missingIn } from "../../state/state";
import { usePane } from "../parts/context";
import { TableAdd20Regular } from "../parts/icons";
import { LabelledSelect } from "../parts/Labelled";
import { useShared } from "../parts/styles";
import { Choices } from "./Choices";

interface Props {
  readonly agreement: Agreement;
  readonly performance: Performance;
}

/** The settings. */
export function PerformanceSettings({ agreement, performance }: Props) {
  const { t } = usePane();
  const shared = useShared();
  return (
    <>
      <PrecisionChoice performance={performance} />
      <p className={shared.small}>{t.settle.borderline}</p>
      {carries(agreement) && <Until performance={performance} />}
      {performance.reporting && <ReportingChoice />}
      {carries(agreement) && <CorrectionChoice />}
    </>
  );
}

function PrecisionChoice({ performance }: Pick<Props, "performance">) {
  const { state, act, t } = usePane();
  const usual = performance.precision.value;
  return (
    <Choices
      legend={t.settle.precision}
      value={state.remembered.precision ?? usual}
      choices={PRECISIONS.map((mode) => ({
        value: mode,
        label: mode === usual ? `${t.settle.precisions[mode]} (${t.settle.standard})` : t.settle.precisions[mode],
        help: t.settle.precisionHelp[mode],
      }))}
      change={(mode) => void act(remember, { precision: mode })}
    />
  );
}

function Until({ performance }: Pick<Props, "performance">) {
  const { state, act, t, text } = usePane();
  const months = endsOf({ performance });
  // What is judged as a whole is settled as a whole.
  if (months.length < 2) return null;
  return (
    <LabelledSelect
      label={t.settle.until}
      value={state.remembered.until ?? ""}
      change={(value) => void act(remember, { until: months.find((month) => month === value) })}
    >
      <option value="">{t.settle.all}</option>
      {months.slice(0, -1).map((month) => (
        <option key={month} value={month}>
          {monthWords(month, text)}
        </option>
      ))}
    </LabelledSelect>
  );
}

function ReportingChoice() {
  const { state, act, t } = usePane();
  const { reporting, reportings, reportingHelp, standard } = t.settle;
  return (
    <Choices
      legend={reporting}
      value={state.remembered.reporting ?? "flag"}
      choices={[
        { value: "flag", label: `${reportings.flag} (${standard})`, help: reportingHelp.flag },
        { value: "disqualify", label: reportings.disqualify, help: reportingHelp.disqualify },
      ]}
      change={(value) => void act(remember, { reporting: value === "disqualify" ? value : undefined })}
    />
  );
}

function CorrectionChoice() {
  const { state, act, can, t } = usePane();
  const shared = useShared();
  const { corrections, correctionChoices, correctionHelp, standard } = t.settle;
  const missing = state.look !== undefined && missingIn(state.look).includes("paid");
  return (
    <div className={shared.tight}>
      <Choices
        legend={corrections}
        value={state.remembered.corrections ?? "off"}
        choices={[
          { value: "off", label: `${correctionChoices.off} (${standard})`, help: correctionHelp.off },
          { value: "carry", label: correctionChoices.carry, help: correctionHelp.carry },
        ]}
        change={(value) => void act(remember, { corrections: value === "carry" ? value : undefined })}
      />
      {missing && (
        <Button
          className={shared.start}
          icon={<TableAdd20Regular />}
          disabledFocusable={!can(createSheets, "empty")}
          onClick={() => void act(createSheets, "empty")}
        >
          {t.settle.createPaid}
        </Button>
      )}
    </div>
  );
}

/** What the agreement leaves to be decided: asked when it is needed; what has been decided stays to be changed. */
export function DecisionChoices({ agreement }: Pick<Props, "agreement">) {
  const { state, act, t, text } = usePane();
  const shared = useShared();
  const { decisions = {} } = state.remembered;
  const needed = new Set(
    state.look?.result.problems.flatMap((one) => (one.code === "decision-needed" ? [one.values.number] : [])),
  );
  const asked = requirementsOf(agreement).filter(({ number }) => needed.has(number) || decisions[number] !== undefined);
  if (asked.length === 0) return null;
  const decide = (number: string, decision: Decision): void =>
    void act(remember, { decisions: { ...decisions, [number]: decision } });
  return (
    <>
      <p className={shared.text}>{t.settle.decide}</p>
      {asked.map(({ number, name }) => (
        <Choices
          key={number}
          legend={t.settle.decision(`${number} ${text.requirementName(name)}`)}
          value={decisions[number]}
          choices={(["population", "returned"] as const).map((value) => ({
            value,
            label: t.settle.decisions[value],
            help: t.settle.decisionHelp[value],
          }))}
          change={(decision) => decide(number, decision)}
        />
      ))}
    </>
  );
}
