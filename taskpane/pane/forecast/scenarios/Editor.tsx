/** A scenario that is being written: its name, the agreement it is tried under, and its changes. */
import { Button } from "@fluentui/react-components";
import { type RefObject, useEffect, useId, useMemo, useRef } from "react";
import { agreementName, messageOf } from "../../../../src/present";
import type { Problem } from "../../../../src/problems";
import {
  addChange,
  changeDraft,
  chooseDraftAgreement,
  dropDraft,
  saveDraft,
} from "../../../state/actions/scenario-draft";
import { type Draft, groundsOf, KEPT } from "../../../state/scenario-draft";
import { triable } from "../../../state/scenarios";
import { AgreementOptions } from "../../agreement/AgreementOptions";
import { usePane } from "../../parts/context";
import { Field } from "../../parts/Field";
import { LabelledSelect } from "../../parts/Labelled";
import { useShared } from "../../parts/styles";
import { ChangeForm } from "./ChangeForm";
import { useScenarioLooks } from "./looks";
import { Told } from "./Told";
import { useScenarioWords } from "./words";

/** The editor. */
export function Editor({ draft }: { readonly draft: Draft }) {
  const { state, act, can, text } = usePane();
  const looks = useScenarioLooks();
  const shared = useShared();
  const { pane } = useScenarioWords();
  const words = pane.editor;
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useFocusIn(form, draft.attempts);
  const settlement = triable(state)?.settlement;
  const { agreement } = draft;
  const grounds = useMemo(() => settlement && groundsOf(settlement, { agreement }), [settlement, agreement]);
  const { ofName, ofChange, others } = sorted(draft);
  const first = agreement ? 1 : 0;
  return (
    <form
      ref={form}
      className={looks.form}
      aria-labelledby={id}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void act(saveDraft);
      }}
    >
      <h4 id={id} className={shared.heading}>
        {draft.of === undefined ? words.fresh : words.editing(draft.of)}
      </h4>
      <Field
        label={words.name}
        value={draft.name}
        change={(name) => void act(changeDraft, { name })}
        wrong={ofName.map((problem) => messageOf(problem, text)).join(" ")}
      />
      <OtherAgreement draft={draft} />
      <Told problems={[...others, ...(agreement ? ofChange(0) : [])]} />
      {grounds?.agreement.performance &&
        draft.changes.map((change, index) => (
          <ChangeForm
            key={change.key}
            draft={draft}
            change={change}
            number={index + first + 1}
            grounds={grounds}
            problems={ofChange(index + first)}
          />
        ))}
      <Button className={shared.start} onClick={() => void act(addChange)}>
        {words.add}
      </Button>
      {!grounds && <p className={shared.text}>{pane.waits}</p>}
      <div className={shared.row}>
        <Button type="submit" appearance="primary" disabledFocusable={!can(saveDraft)}>
          {words.save}
        </Button>
        <Button onClick={() => void act(dropDraft)}>{words.cancel}</Button>
      </div>
    </form>
  );
}

/** Whoever begins to write is at the name; whoever could not keep it is at the first thing that is wrong. */
function useFocusIn(form: RefObject<HTMLFormElement | null>, attempts: number): void {
  useEffect(() => {
    const sought = attempts === 0 ? "input" : "[aria-invalid=true], [data-wrong]";
    form.current?.querySelector<HTMLElement>(sought)?.focus();
  }, [form, attempts]);
}

interface Sorted {
  readonly ofName: readonly Problem[];
  /** Of a change by its place in the scenario, from 0. */
  readonly ofChange: (place: number) => readonly Problem[];
  readonly others: readonly Problem[];
}

function sorted({ problems }: Draft): Sorted {
  const ofName = problems.filter(({ code }) => code === "scenario-name-empty" || code === "scenario-name-twice");
  const placed = problems.flatMap((one) =>
    one.code === "scenario-change" ? [{ problem: one, place: Number(one.values.change) - 1 }] : [],
  );
  const told = new Set<Problem>([...ofName, ...placed.map(({ problem }) => problem)]);
  return {
    ofName,
    ofChange: (place) => placed.filter((one) => one.place === place).map(({ problem }) => problem),
    others: problems.filter((one) => !told.has(one)),
  };
}

function OtherAgreement({ draft: { agreement: other } }: { readonly draft: Draft }) {
  const { state, act } = usePane();
  const { pane } = useScenarioWords();
  const words = pane.editor;
  const same = state.remembered.agreement ?? triable(state)?.settlement.agreement.id;
  return (
    <LabelledSelect
      label={words.agreement}
      value={other?.choice ?? ""}
      hint={other ? words.agreementNote : undefined}
      change={(choice) => void act(chooseDraftAgreement, choice)}
    >
      <option value="">{words.same}</option>
      {other?.choice === KEPT && <option value={KEPT}>{words.keptAgreement(agreementName(other.agreement))}</option>}
      <AgreementOptions sheet={false} except={same} />
    </LabelledSelect>
  );
}
