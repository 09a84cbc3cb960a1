/** One further step: what it takes in points and in patients, what it is worth, and how often it comes by itself. */
import type { Draws, NextStep, Steps } from "../../../src/forecast";
import { perPatient, stepLimit, stepMissing, stepOdds } from "../../../src/present";
import { monthWords } from "../../../src/text";
import { usePane } from "../parts/context";
import { Facts } from "../parts/Facts";
import { difference, kronor } from "../parts/format";
import { useShared } from "../parts/styles";
import { useForecastLooks } from "./looks";
import { useWords } from "./words";

/** The card; `draws` are absent until the years are drawn. */
export function StepCard({
  of,
  step,
  draws,
}: {
  readonly of: Steps;
  readonly step: NextStep;
  readonly draws: Draws | undefined;
}) {
  const { text } = usePane();
  const looks = useForecastLooks();
  const shared = useShared();
  const { words, pane } = useWords();
  const { requirement, month, share } = of;
  const percent = (part: number): string => text.percent(String(part));
  return (
    <li className={looks.card}>
      <span className={shared.strong}>
        {pane.stepTitle({
          requirement: `${requirement.number} ${text.requirementName(requirement.name)}`,
          month: monthWords(month, text),
        })}
      </span>
      <span>
        {pane.patientsOf({ patients: text.number(String(step.patients)), lever: words.steps.levers[step.lever] })}
      </span>
      <span className={shared.small}>
        {pane.way({
          now: percent(share),
          then: percent(step.share),
          limit: stepLimit(requirement, step, text),
          missing: stepMissing(requirement, step, text),
        })}
      </span>
      <Facts
        facts={[
          [pane.withPot, difference(step.withPot, text)],
          [pane.direct, difference(step.direct, text)],
          [pane.perPatient, kronor(perPatient(step), text)],
          [pane.odds, draws ? stepOdds(draws, of, step.share, text) : pane.oddsWait],
        ]}
      />
    </li>
  );
}
