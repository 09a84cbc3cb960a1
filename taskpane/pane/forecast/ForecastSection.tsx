/** Step 6: a year that is not over, looked ahead of. The details, their words and the engine are loaded when opened. */
import { regionName } from "../../../src/agreement";
import { foreseeable } from "../../state/foresight";
import { regionOf } from "../../state/remembered";
import { usePane } from "../parts/context";
import { millions } from "../parts/format";
import { late } from "../parts/late";
import { Section } from "../parts/Section";

const ForecastDetails = late(() => import("./ForecastDetails"));

/** The step: never done and never in the way, for it is no part of a settlement. */
export function ForecastSection() {
  return (
    <Section id="forecast" state="apart" status={useForecastStatus()}>
      <ForecastDetails />
    </Section>
  );
}

function useForecastStatus(): string {
  const { state, t, text } = usePane();
  const { foresight, look, remembered } = state;
  if (!look) return t.data.reading;
  if (regionOf(remembered) === undefined) return t.forecast.noRegion;
  const now = foreseeable(state);
  if (!now) return t.forecast.waits;
  if (now.settlement.complete) return t.forecast.none;
  if (foresight?.of !== now.of) return t.forecast.ready;
  const { forecast, none } = foresight;
  if (none) return t.forecast.none;
  return forecast
    ? t.forecast.status({
        region: regionName(forecast.region),
        amount: millions(forecast.expected.total, t, text),
      })
    : t.forecast.ready;
}
