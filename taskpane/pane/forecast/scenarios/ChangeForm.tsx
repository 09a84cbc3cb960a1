/** One change that is being written: what it is about, chosen of what the agreement has, and what it becomes. */
import { Button } from "@fluentui/react-components";
import { type Performance, REGIONS } from "../../../../src/agreement";
import { changeableFigures, changeableMonths, type Grounds } from "../../../../src/forecast";
import { decimalText } from "../../../../src/ground";
import { type ChangeSubject, type NewValue, presentValues } from "../../../../src/present";
import type { Problem } from "../../../../src/problems";
import { changeWords, limitWords, monthWords } from "../../../../src/text";
import { changeDraft } from "../../../state/actions/scenario-draft";
import { type Draft, type DraftChange, fieldsOf, limitsPeople } from "../../../state/scenario-draft";
import { usePane } from "../../parts/context";
import { Field } from "../../parts/Field";
import { LabelledSelect } from "../../parts/Labelled";
import { useShared } from "../../parts/styles";
import { useWords } from "../words";
import { useScenarioLooks } from "./looks";
import { Told } from "./Told";
import { useScenarioWords } from "./words";

interface Props {
  readonly draft: Draft;
  readonly change: DraftChange;
  /** Its number in the scenario, from 1. */
  readonly number: number;
  readonly grounds: Grounds;
  readonly problems: readonly Problem[];
}

/** The change. */
export function ChangeForm({ draft, change, number, grounds, problems }: Props) {
  const { act } = usePane();
  const looks = useScenarioLooks();
  const shared = useShared();
  const { pane } = useScenarioWords();
  const words = pane.editor;
  const { performance } = grounds.agreement;
  if (!performance) return null;
  const replace = (instead: readonly DraftChange[]): void =>
    void act(changeDraft, { changes: draft.changes.flatMap((one) => (one === change ? instead : [one])) });
  const set = (changed: Partial<DraftChange>): void => replace([{ ...change, ...changed }]);
  return (
    <fieldset className={looks.change}>
      <legend>{words.change(String(number))}</legend>
      <LabelledSelect
        label={words.kind}
        value={change.kind}
        change={(value) => set({ kind: KINDS.find((one) => one === value) ?? change.kind })}
      >
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {words.kinds[kind]}
          </option>
        ))}
      </LabelledSelect>
      <About change={change} performance={performance} set={set} />
      <Values draft={draft} change={change} grounds={grounds} performance={performance} set={set} />
      <Told problems={problems} />
      <Button size="small" className={shared.start} onClick={() => replace([])}>
        {words.removeChange(String(number))}
      </Button>
    </fieldset>
  );
}

const KINDS: readonly ChangeSubject["kind"][] = ["figure", "weight", "step", "level", "population", "pot"];

interface Part {
  readonly change: DraftChange;
  readonly performance: Performance;
  readonly set: (changed: Partial<DraftChange>) => void;
}

/** What each kind is about, in the order in which it is asked. */
const ABOUT: Readonly<Record<ChangeSubject["kind"], readonly Chosen[]>> = {
  figure: ["region", "requirement", "month", "figure"],
  weight: ["requirement"],
  step: ["requirement", "step"],
  level: ["requirement"],
  population: ["region"],
  pot: ["pot"],
};

type Chosen = "region" | "requirement" | "month" | "figure" | "step" | "pot";

function About({ change, performance, set }: Part) {
  return ABOUT[change.kind].map((what) => (
    <Choice key={what} what={what} change={change} performance={performance} set={set} />
  ));
}

function Choice({ what, change, performance, set }: Part & { readonly what: Chosen }) {
  const { pane } = useScenarioWords();
  const options = useOptions(what, change, performance);
  const value = String(change[what]);
  return (
    <LabelledSelect
      label={pane.editor[what]}
      value={value}
      change={(chosen) => set({ [what]: what === "step" ? Number(chosen) : chosen })}
    >
      {!options.some(([one]) => one === value) && <option value={value}>{pane.editor.absent(value)}</option>}
      {options.map(([one, name]) => (
        <option key={one} value={one}>
          {name}
        </option>
      ))}
    </LabelledSelect>
  );
}

function useOptions(
  what: Chosen,
  change: DraftChange,
  performance: Performance,
): readonly (readonly [value: string, name: string])[] {
  const { text } = usePane();
  const { words, pane } = useScenarioWords();
  const requirement = performance.requirements.find(({ number }) => number === change.requirement);
  switch (what) {
    case "region":
      return REGIONS.map(({ code, name }) => [code, name]);
    case "requirement":
      return performance.requirements
        .filter((one) => (change.kind === "step" ? one.improvement : change.kind === "level" ? one.level : true))
        .map(({ number, name }) => [number, `${number} ${text.requirementName(name)}`]);
    case "month":
      return changeableMonths(performance).map((one) => [one, monthWords(one, text)]);
    case "figure":
      return requirement ? changeableFigures(requirement).map((one) => [one, words.changes.figures[one]]) : [];
    case "step": {
      const improvement = requirement?.improvement;
      if (!improvement) return [];
      const say = (tenths: number): string => changeWords(improvement, text.number(decimalText(tenths, 1)), text);
      return improvement.tiers.value.map((tier, index) => {
        const step = String(index + 1);
        const share = text.percent(String(tier.share));
        return [step, pane.editor.stepOf({ step, limit: limitWords(tier, text, say), share })];
      });
    }
    case "pot":
      return performance.pots.map(({ id, label }) => [id, label]);
  }
}

interface ValuesProps extends Part, Pick<Props, "draft" | "grounds"> {}

function Values({ draft, change, grounds, performance, set }: ValuesProps) {
  const { text } = usePane();
  const looks = useScenarioLooks();
  const { pane } = useScenarioWords();
  const words = pane.editor;
  const label = useLabel(change, performance);
  const now = presentValues(change, grounds, text);
  return (
    <div className={looks.pair}>
      {fieldsOf(change, performance).map((field) => {
        const wrong = draft.wrong.find((one) => one.key === change.key && one.field === field);
        return (
          <Field
            key={field}
            label={label(field)}
            value={change.typed[field] ?? ""}
            hint={words.now(now[field] ?? words.unknown)}
            wrong={wrong && words.wrong[wrong.must]}
            isNumber
            change={(typed) => set({ typed: { ...change.typed, [field]: typed } })}
          />
        );
      })}
    </div>
  );
}

function useLabel(change: DraftChange, performance: Performance): (field: NewValue) => string {
  const { pane: forecast } = useWords();
  const { pane } = useScenarioWords();
  const { text } = usePane();
  const words = pane.editor;
  const improvement = performance.requirements.find(({ number }) => number === change.requirement)?.improvement;
  const limitUnit =
    change.kind === "step" && improvement
      ? changeWords(improvement, "", text).trim()
      : limitsPeople(change, performance)
        ? forecast.people
        : forecast.percent;
  return (field) =>
    field === "limit" ? words.unit({ field: words.fields.limit, unit: limitUnit }) : words.fields[field];
}
