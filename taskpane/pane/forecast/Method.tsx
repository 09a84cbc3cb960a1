/** How the years are drawn, what the forecast rests on, and the seed; folded. */
import type { Draws, Forecast } from "../../../src/forecast";
import { forecastNotes } from "../../../src/present";
import { chooseForecast } from "../../state/actions/foresee";
import { wholeTyped } from "../../state/forecast-choices";
import { usePane } from "../parts/context";
import { useShared } from "../parts/styles";
import { TypedField } from "../parts/TypedField";
import { useWords } from "./words";

/** The method. */
export function Method({ forecast, draws }: { readonly forecast: Forecast; readonly draws: Draws | undefined }) {
  const { act, text } = usePane();
  const shared = useShared();
  const { pane } = useWords();
  const { seed } = forecast.drawing;
  return (
    <details className={shared.details}>
      <summary>{pane.method}</summary>
      <div className={shared.stack}>
        {draws &&
          forecastNotes(forecast, draws, text).map((note) => (
            <p key={note} className={shared.small}>
              {note}
            </p>
          ))}
        <TypedField
          key={seed}
          label={pane.seed}
          value={String(seed)}
          parse={wholeTyped}
          wrong={pane.wrongWhole}
          hint={pane.seedHelp}
          change={(value) => void act(chooseForecast, { seed: value })}
        />
      </div>
    </details>
  );
}
