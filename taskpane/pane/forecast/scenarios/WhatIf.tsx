/** What if: the scenarios that the workbook keeps, what comes of them, and one that is being written. */
import { Button, mergeClasses } from "@fluentui/react-components";
import { type ReactNode, useEffect } from "react";
import type { TriedScenarios } from "../../../../src/forecast";
import { percentText } from "../../../../src/ground";
import { FORECAST } from "../../../../src/text";
import { beginDraft } from "../../../state/actions/scenario-draft";
import { readScenarios, tryScenarios, undoLast, writeScenariosSheet } from "../../../state/actions/scenarios";
import { regionOf } from "../../../state/remembered";
import { triable } from "../../../state/scenarios";
import { usePane } from "../../parts/context";
import { Messages } from "../../parts/Messages";
import { Notice } from "../../parts/Notice";
import { useShared } from "../../parts/styles";
import { Compared } from "./Compared";
import { Editor } from "./Editor";
import { useScenarioLooks } from "./looks";
import { MatrixPart } from "./MatrixPart";
import { ScenarioCard } from "./ScenarioCard";
import { useScenarioWords } from "./words";

/** The id of the part's heading, to go to. */
const WHAT_IF = "scenarios-title";

/** Goes past the forecast, which is long. */
export function ToWhatIf() {
  const shared = useShared();
  const { pane } = useScenarioWords();
  return (
    <button
      type="button"
      className={mergeClasses(shared.link, shared.start)}
      onClick={() => {
        const heading = document.getElementById(WHAT_IF);
        heading?.scrollIntoView({ block: "start" });
        heading?.focus({ preventScroll: true });
      }}
    >
      {pane.toIt}
    </button>
  );
}

/** The part. */
export function WhatIf() {
  const { act } = usePane();
  const looks = useScenarioLooks();
  const shared = useShared();
  const { words, pane } = useScenarioWords();
  useEffect(() => void act(readScenarios), [act]);
  useTried();
  return (
    <section className={looks.part} aria-labelledby={WHAT_IF}>
      <div className={shared.tight}>
        <h3 id={WHAT_IF} className={looks.title} tabIndex={-1}>
          {pane.title}
        </h3>
        <p className={shared.text}>{pane.lead}</p>
        <p className={shared.small}>{words.notSettled}</p>
      </div>
      <Content />
    </section>
  );
}

/** Tries the scenarios when what they are made of has changed, here or in the workbook. */
function useTried(): void {
  const { state, act, can } = usePane();
  const { look, remembered, scenarios } = state;
  const isNew = can(tryScenarios);
  const { kept, qualifying, tried } = scenarios;
  const region = regionOf(remembered);
  useEffect(() => {
    if (isNew) void act(tryScenarios);
  }, [isNew, look?.input, remembered.forecast, region, kept, qualifying, tried?.turn, act]);
}

function Content(): ReactNode {
  const { state } = usePane();
  const shared = useShared();
  const { pane } = useScenarioWords();
  const { look, scenarios } = state;
  if (!scenarios.kept) return null;
  if (scenarios.unreadable.length > 0)
    return (
      <Messages problems={scenarios.unreadable}>
        <span>{pane.unreadable}</span>
      </Messages>
    );
  if (look?.agreement && !look.agreement.performance) return <p className={shared.text}>{pane.noPerformance}</p>;
  return (
    <>
      {!triable(state) && <p className={shared.text}>{pane.waits}</p>}
      <Kept />
      <Write />
    </>
  );
}

function Kept() {
  const { state, act, can } = usePane();
  const shared = useShared();
  const { pane } = useScenarioWords();
  const { kept = [], tried, draft, undo } = state.scenarios;
  const all = triable(state) ? tried?.all : undefined;
  return (
    <>
      {all && <Basis all={all} />}
      {kept.length === 0 && <p className={shared.text}>{pane.none}</p>}
      <List all={all} />
      {undo?.kind === "dropped" && <Undo />}
      {draft ? (
        <Editor draft={draft} />
      ) : (
        <Button
          className={shared.start}
          disabledFocusable={!can(beginDraft, "new")}
          onClick={() => void act(beginDraft, "new")}
        >
          {pane.start}
        </Button>
      )}
      {all && kept.length > 0 && <Compared all={all} />}
      {all && <MatrixPart all={all} />}
    </>
  );
}

// What has been removed can be put back where it stood.
function List({ all }: { readonly all: TriedScenarios | undefined }) {
  const { state } = usePane();
  const shared = useShared();
  const { pane } = useScenarioWords();
  const { kept = [], tried, undo } = state.scenarios;
  const gap = undo?.kind === "removed" ? undo.at : undefined;
  if (kept.length === 0 && gap === undefined) return null;
  const cards = kept.map((scenario) => (
    <ScenarioCard
      key={scenario.name}
      scenario={scenario}
      tried={all?.tries.find((one) => one.scenario === scenario)}
      region={all?.region}
    />
  ));
  return (
    <ul className={shared.list} style={{ gap: "12px" }} aria-label={pane.list} aria-busy={tried?.isUnderWay}>
      {cards.slice(0, gap)}
      {gap !== undefined && (
        <li>
          <Undo />
        </li>
      )}
      {gap !== undefined && cards.slice(gap)}
    </ul>
  );
}

/** What the amounts rest on. */
function Basis({ all: { before } }: { readonly all: TriedScenarios }) {
  const { text } = usePane();
  const shared = useShared();
  const { words } = useScenarioWords();
  const { way, others } = before.outlook;
  return (
    <p className={shared.small}>
      {before.basis === "settled"
        ? words.bases.settled
        : words.bases.outlook({
            way: FORECAST[text.language].ways[way],
            others: text.percent(percentText(others.share)),
          })}
    </p>
  );
}

function Undo() {
  const { state, act, can } = usePane();
  const shared = useShared();
  const { pane } = useScenarioWords();
  const { undo } = state.scenarios;
  if (!undo) return null;
  const said =
    undo.kind === "removed"
      ? pane.removed(undo.scenario.name)
      : pane.dropped(undo.draft.name.trim() || pane.editor.unnamed);
  return (
    <Notice weight="info">
      <span>{said}</span>
      <Button
        size="small"
        className={shared.start}
        disabledFocusable={!can(undoLast)}
        onClick={() => void act(undoLast)}
      >
        {pane.undo}
      </Button>
    </Notice>
  );
}

function Write() {
  const { state, act, can } = usePane();
  const shared = useShared();
  const { pane } = useScenarioWords();
  const { tried } = state.scenarios;
  const cannot = tried?.all?.tries.some(({ outcome }) => !outcome) === true;
  return (
    <div className={shared.tight}>
      <Messages problems={state.hindrances.filter(({ code }) => code.startsWith("scenario-"))} />
      <Button
        className={shared.start}
        disabledFocusable={!can(writeScenariosSheet)}
        aria-describedby={cannot ? "scenarios-write-not" : undefined}
        onClick={() => void act(writeScenariosSheet)}
      >
        {pane.write}
      </Button>
      {cannot && (
        <span id="scenarios-write-not" className={shared.small}>
          {pane.writeNot}
        </span>
      )}
    </div>
  );
}
