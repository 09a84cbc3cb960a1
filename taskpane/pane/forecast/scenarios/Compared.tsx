/** Scenarios side by side: a region's kronor, the sum of all as a check, and folded the difference of every region. */
import { useState } from "react";
import { regionName } from "../../../../src/agreement";
import { nationOf, type ScenarioOutcome, type TriedScenarios } from "../../../../src/forecast";
import type { Text } from "../../../../src/text";
import { usePane } from "../../parts/context";
import { signedNumber } from "../../parts/format";
import { useShared } from "../../parts/styles";
import { useScenarioLooks } from "./looks";
import { useScenarioWords, useWhose } from "./words";

interface Props {
  readonly all: TriedScenarios;
}

/** The tables; nothing where no scenario can be computed. */
export function Compared({ all }: Props) {
  const shared = useShared();
  const { pane } = useScenarioWords();
  const outcomes = all.tries.flatMap(({ outcome }) => outcome ?? []);
  if (outcomes.length === 0) return null;
  return (
    <div className={shared.tight} role="group" aria-labelledby="scenarios-compared">
      <h4 id="scenarios-compared" className={shared.heading}>
        {pane.compared.title}
      </h4>
      <SideBySide all={all} outcomes={outcomes} />
      <EveryRegion all={all} outcomes={outcomes} />
    </div>
  );
}

interface WithOutcomes extends Props {
  readonly outcomes: readonly ScenarioOutcome[];
}

function SideBySide({ all, outcomes }: WithOutcomes) {
  const { text } = usePane();
  const looks = useScenarioLooks();
  const shared = useShared();
  const { pane } = useScenarioWords();
  const words = pane.compared;
  const whose = useWhose(all.region);
  const rows = outcomes.map((outcome) => {
    const nation = nationOf(outcome);
    return { outcome, nation, own: outcome.regions.find((one) => one.region === all.region) ?? nation };
  });
  const [first] = rows;
  return (
    <table id="scenarios-side-by-side" className={`${shared.table} ${looks.right}`}>
      <caption className={shared.small}>{words.of(whose)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.kronor}</th>
          <th scope="col">{words.difference}</th>
          <th scope="col">{words.check}</th>
        </tr>
      </thead>
      {first && (
        <Line name={words.before} cells={[first.own.before.total, undefined, first.nation.before.total]} text={text} />
      )}
      {rows.map(({ outcome, nation, own }) => (
        <Line
          key={outcome.scenario.name}
          name={outcome.scenario.name}
          cells={[own.after.total, own.difference.total, nation.after.total]}
          text={text}
        />
      ))}
    </table>
  );
}

// A name may be long: it has a line of its own, and its figures stand below it.
function Line({
  name,
  cells: [kronor, moved, all],
  text,
}: {
  readonly name: string;
  readonly cells: readonly [kronor: bigint, moved: bigint | undefined, all: bigint];
  readonly text: Text;
}) {
  const shared = useShared();
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3} style={{ borderBottom: "none", paddingBottom: 0 }}>
          {name}
        </th>
      </tr>
      <tr>
        <td className={shared.number}>{text.number(String(kronor))}</td>
        <td className={shared.number}>{moved === undefined ? "" : signedNumber(moved, text)}</td>
        <td className={shared.number}>{text.number(String(all))}</td>
      </tr>
    </tbody>
  );
}

function EveryRegion({ all, outcomes }: WithOutcomes) {
  const shared = useShared();
  const { pane } = useScenarioWords();
  const [open, setOpen] = useState(false);
  return (
    <details
      id="scenarios-regions"
      className={shared.details}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{pane.compared.regions}</summary>
      {open && <Differences all={all} outcomes={outcomes} />}
    </details>
  );
}

// With many scenarios it is wider than the pane, and rolls by itself.
function Differences({ all, outcomes }: WithOutcomes) {
  const { text } = usePane();
  const looks = useScenarioLooks();
  const shared = useShared();
  const { pane } = useScenarioWords();
  const words = pane.compared;
  return (
    <section className={looks.wide} aria-label={`${words.regions}. ${words.scroll}`} tabIndex={0}>
      <table className={shared.table}>
        <caption className={shared.small}>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.region}</th>
            {outcomes.map(({ scenario }) => (
              <th key={scenario.name} scope="col">
                <div className={looks.narrow} style={{ marginLeft: "auto" }}>
                  {scenario.name}
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {all.before.regions.map(({ region }, place) => (
            <tr key={region}>
              <th scope="row" className={region === all.region ? looks.own : undefined}>
                {regionName(region)}
              </th>
              {outcomes.map(({ scenario, regions }) => (
                <td key={scenario.name} className={shared.number}>
                  {signedNumber(regions[place]?.difference.total ?? 0n, text)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
