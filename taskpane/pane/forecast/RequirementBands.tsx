/** The bands of what is earned by requirement, on one scale. */
import { memo } from "react";
import { requirementsOf } from "../../../src/agreement";
import type { Draws, Forecast } from "../../../src/forecast";
import { usePane } from "../parts/context";
import { useShared } from "../parts/styles";
import { BandMark } from "./BandPlot";
import { useForecastLooks } from "./looks";
import { bandsOn } from "./plot";
import { drawn, useWords } from "./words";

/** A line and a picture for each requirement. */
export const RequirementBands = memo(function RequirementBands({
  forecast,
  draws,
}: {
  readonly forecast: Forecast;
  readonly draws: Draws;
}) {
  const { t, text } = usePane();
  const looks = useForecastLooks();
  const shared = useShared();
  const { pane } = useWords();
  const marks = bandsOn(draws.requirements);
  const say = (amount: number): string => drawn(amount, t, text);
  return (
    <section aria-labelledby="forecast-requirements">
      <h3 id="forecast-requirements" className={shared.heading}>
        {pane.requirements}
      </h3>
      <ul className={shared.list}>
        {requirementsOf(forecast.agreement).map(({ number, name }, index) => {
          const [band, mark] = [draws.requirements[index], marks[index]];
          if (!band || !mark) return null;
          return (
            <li key={number} className={looks.card}>
              <span className={shared.strong}>{`${number} ${text.requirementName(name)}`}</span>
              <svg className={looks.svg} height="16" aria-hidden focusable="false">
                <line className={looks.axis} x1="0" x2="100%" y1="8" y2="8" />
                <BandMark {...mark} y={4} />
              </svg>
              <span className={shared.small}>
                {pane.requirementBand({ p10: say(band.p10), median: say(band.median), p90: say(band.p90) })}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
});
