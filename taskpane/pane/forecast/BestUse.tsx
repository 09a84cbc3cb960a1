/** The best use of the patients that can be spent. */
import type { Forecast } from "../../../src/forecast";
import { spendingTitle } from "../../../src/present";
import { usePane } from "../parts/context";
import { useShared } from "../parts/styles";
import { StepCard } from "./StepCard";
import { useWords } from "./words";

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
          {spending.taken.map(({ of, step }) => (
            <StepCard key={`${String(of.place)} ${of.month}`} of={of} step={step} draws={undefined} />
          ))}
        </ol>
      )}
    </section>
  );
}
