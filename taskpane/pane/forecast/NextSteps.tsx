/** The next steps, most kronor per patient first: five of them, all when asked; and the months that have none. */
import { Button } from "@fluentui/react-components";
import { memo, useState } from "react";
import type { Draws, Forecast, Steps } from "../../../src/forecast";
import { stepRows } from "../../../src/present";
import { monthWords } from "../../../src/text";
import { usePane } from "../parts/context";
import { useShared } from "../parts/styles";
import { StepCard } from "./StepCard";
import { useWords } from "./words";

/** So many are shown at first. */
const FIRST = 5;

interface Props {
  readonly forecast: Forecast;
  /** Absent until the years are drawn. */
  readonly draws: Draws | undefined;
}

/** The steps. */
export const NextSteps = memo(function NextSteps({ forecast, draws }: Props) {
  const { text } = usePane();
  const shared = useShared();
  const { pane } = useWords();
  const [isWhole, setWhole] = useState(false);
  const rows = stepRows(forecast.steps);
  const steps = rows.flatMap(({ of, step }) => (step ? [{ of, step }] : []));
  const without = rows.flatMap(({ of, step }) => (step ? [] : [of]));
  const count = (many: number): string => text.number(String(many));
  return (
    <section aria-labelledby="forecast-steps">
      <h3 id="forecast-steps" className={shared.heading}>
        {pane.steps}
      </h3>
      {steps.length === 0 ? (
        <p className={shared.text}>{pane.noSteps}</p>
      ) : (
        <ol className={shared.list}>
          {steps.slice(0, isWhole ? steps.length : FIRST).map(({ of, step }) => (
            <StepCard
              key={`${String(of.place)} ${of.month} ${step.lever} ${String(step.share)}`}
              of={of}
              step={step}
              draws={draws}
            />
          ))}
        </ol>
      )}
      {steps.length > FIRST && (
        <Button className={shared.start} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? pane.fewSteps : pane.allSteps(count(steps.length))}
        </Button>
      )}
      {without.length > 0 && (
        <details className={shared.details}>
          <summary>{pane.impossible(count(without.length))}</summary>
          <ul className={shared.small} style={{ paddingLeft: "18px" }}>
            {without.map((of) => (
              <WithoutStep key={`${String(of.place)} ${of.month}`} of={of} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
});

function WithoutStep({ of: { requirement, month, none } }: { readonly of: Steps }) {
  const { text } = usePane();
  const { words, pane } = useWords();
  const title = pane.stepTitle({
    requirement: `${requirement.number} ${text.requirementName(requirement.name)}`,
    month: monthWords(month, text),
  });
  return <li>{none === undefined ? title : `${title}: ${words.steps.none[none]}`}</li>;
}
