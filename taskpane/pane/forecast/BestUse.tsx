/** The best use of the patients that can be spent: where, how many, and what all of it gives together. */
import type { Forecast } from "../../../src/forecast";
import { spendingTitle } from "../../../src/present";
import { monthWords } from "../../../src/text";
import { usePane } from "../parts/context";
import { useShared } from "../parts/styles";
import { useForecastLooks } from "./looks";
import { useWords } from "./words";

type Taken = NonNullable<Forecast["spending"]>["taken"][number];

/** What the patients give most for, or how to ask. */
export function BestUse({ forecast: { spending } }: { readonly forecast: Forecast }) {
  const { text } = usePane();
  const shared = useShared();
  const { pane } = useWords();
  return (
    <section aria-labelledby="forecast-spending">
      <h3 id="forecast-spending" className={shared.heading}>
        {pane.spent}
      </h3>
      <p id="forecast-spent" className={shared.text}>
        {spending ? `${spendingTitle(spending, text)}.` : pane.spentAsk}
      </p>
      {spending && spending.taken.length > 0 && (
        <ol className={shared.list}>
          {spending.taken.map((taken) => (
            <Spent key={`${String(taken.of.place)} ${taken.of.month}`} taken={taken} />
          ))}
        </ol>
      )}
    </section>
  );
}

// What each gives by itself stands among the steps: together they give something else.
function Spent({ taken: { of, step } }: { readonly taken: Taken }) {
  const { text } = usePane();
  const looks = useForecastLooks();
  const shared = useShared();
  const { words, pane } = useWords();
  const { requirement, month, share } = of;
  return (
    <li className={looks.card}>
      <span>
        {pane.stepTitle({
          requirement: `${requirement.number} ${text.requirementName(requirement.name)}`,
          month: monthWords(month, text),
        })}
      </span>
      <span className={shared.small}>
        {pane.spentOn({
          patients: pane.patientsOf({
            patients: text.number(String(step.patients)),
            lever: words.steps.levers[step.lever],
          }),
          now: text.percent(String(share)),
          then: text.percent(String(step.share)),
        })}
      </span>
    </li>
  );
}
