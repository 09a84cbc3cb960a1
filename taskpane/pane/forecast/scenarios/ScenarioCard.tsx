/** One scenario that is kept: its name, its changes in words, kronor before and after, and what can be done with it. */
import { Button } from "@fluentui/react-components";
import { useId } from "react";
import { type RegionCode, regionName } from "../../../../src/agreement";
import { mostMoved, nationOf, type Scenario, type ScenarioOutcome, type TriedScenario } from "../../../../src/forecast";
import { scenarioChangeWords } from "../../../../src/present";
import { beginDraft } from "../../../state/actions/scenario-draft";
import { removeKept } from "../../../state/actions/scenarios";
import { agreementIn } from "../../../state/state";
import { usePane } from "../../parts/context";
import { Facts } from "../../parts/Facts";
import { difference, kronor } from "../../parts/format";
import { Messages } from "../../parts/Messages";
import { useShared } from "../../parts/styles";
import { useForecastLooks } from "../looks";
import { useScenarioLooks } from "./looks";
import { useScenarioWords, useWhose } from "./words";

interface Props {
  readonly scenario: Scenario;
  /** Absent until it has been tried. */
  readonly tried: TriedScenario | undefined;
  readonly region: RegionCode | undefined;
}

/** The card. */
export function ScenarioCard({ scenario, tried, region }: Props) {
  const looks = useForecastLooks();
  const shared = useShared();
  const { pane } = useScenarioWords();
  const id = useId();
  return (
    <li className={looks.framed} aria-labelledby={id}>
      <h4 id={id} className={shared.heading}>
        {scenario.name}
      </h4>
      <Changes scenario={scenario} outcome={tried?.outcome} />
      {tried ? <Told tried={tried} region={region} /> : <span className={shared.small}>{pane.computing}</span>}
      <Doings name={scenario.name} />
    </li>
  );
}

function Changes({ scenario, outcome }: Pick<Props, "scenario"> & { readonly outcome: ScenarioOutcome | undefined }) {
  const { state, text } = usePane();
  const looks = useScenarioLooks();
  const shared = useShared();
  const { words } = useScenarioWords();
  const other = scenario.changes.flatMap((one) => (one.kind === "agreement" ? one.agreement : []))[0];
  const agreement = outcome?.after.settlement.agreement ?? other ?? agreementIn(state);
  if (scenario.changes.length === 0 || !agreement) return <span className={shared.small}>{words.changes.nothing}</span>;
  return (
    <ul className={looks.changes}>
      {scenario.changes.map((change, index) => (
        <li key={index}>{scenarioChangeWords(change, agreement, undefined, text)}</li>
      ))}
    </ul>
  );
}

function Told({ tried: { outcome, problems }, region }: { readonly tried: TriedScenario } & Pick<Props, "region">) {
  const { pane } = useScenarioWords();
  return (
    <>
      <Messages problems={problems} weight={outcome ? "warning" : "error"}>
        {!outcome && <span>{pane.cannot}</span>}
      </Messages>
      {outcome && <Kronor outcome={outcome} region={region} />}
    </>
  );
}

function Kronor({ outcome, region }: { readonly outcome: ScenarioOutcome } & Pick<Props, "region">) {
  const { text } = usePane();
  const { pane } = useScenarioWords();
  const whose = useWhose(region);
  const own = outcome.regions.find((one) => one.region === region);
  const { before, after, difference: moved } = own ?? nationOf(outcome);
  return (
    <>
      <Facts
        facts={[
          [pane.whose(whose), kronor(before.total, text)],
          [pane.after, kronor(after.total, text)],
          [pane.difference, difference(moved.total, text)],
          ...(own
            ? [
                [pane.direct, difference(moved.earned, text)] as const,
                [pane.throughPot, difference(moved.bonus, text)] as const,
              ]
            : []),
        ]}
      />
      {!own && <MostMoved outcome={outcome} />}
    </>
  );
}

function MostMoved({ outcome }: { readonly outcome: ScenarioOutcome }) {
  const { text } = usePane();
  const shared = useShared();
  const { pane } = useScenarioWords();
  const { more, less } = mostMoved(outcome);
  if (!more && !less) return <span className={shared.small}>{pane.nobodyMoves}</span>;
  return (
    <Facts
      facts={[
        ...(more ? [[pane.mostMore(regionName(more.region)), difference(more.kronor, text)] as const] : []),
        ...(less ? [[pane.mostLess(regionName(less.region)), difference(less.kronor, text)] as const] : []),
      ]}
    />
  );
}

function Doings({ name }: { readonly name: string }) {
  const { act, can } = usePane();
  const shared = useShared();
  const { pane } = useScenarioWords();
  const say = (doing: string): string => pane.of({ act: doing, scenario: name });
  return (
    <div className={shared.row}>
      <Button
        size="small"
        aria-label={say(pane.edit)}
        disabledFocusable={!can(beginDraft, { edit: name })}
        onClick={() => void act(beginDraft, { edit: name })}
      >
        {pane.edit}
      </Button>
      <Button
        size="small"
        aria-label={say(pane.copy)}
        disabledFocusable={!can(beginDraft, { copy: name })}
        onClick={() => void act(beginDraft, { copy: name })}
      >
        {pane.copy}
      </Button>
      <Button size="small" aria-label={say(pane.remove)} onClick={() => void act(removeKept, name)}>
        {pane.remove}
      </Button>
    </div>
  );
}
