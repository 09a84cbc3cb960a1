/** The answer: the year by the outlook with its band, settled today, the next payments, and the rules' bounds. */
import { Button } from "@fluentui/react-components";
import type { Draws, Forecast } from "../../../src/forecast";
import { monthWords } from "../../../src/text";
import { drawAgain, stopDraws } from "../../state/actions/foresee";
import type { Foresight } from "../../state/foresight";
import { usePane } from "../parts/context";
import { Facts } from "../parts/Facts";
import { kronor } from "../parts/format";
import { useShared } from "../parts/styles";
import { BandPlot } from "./BandPlot";
import { useForecastLooks } from "./looks";
import { drawn as told, useWords } from "./words";

/** The answer of a forecast. */
export function YearAhead({ forecast, drawn }: { readonly forecast: Forecast; readonly drawn: Foresight["drawn"] }) {
  const { text } = usePane();
  const looks = useForecastLooks();
  const shared = useShared();
  const { pane } = useWords();
  return (
    <div className={looks.framed} id="forecast-answer" aria-busy={drawn?.kind === "under-way"}>
      <div>
        <h3 className={shared.heading}>{pane.year}</h3>
        <div className={looks.headline}>{kronor(forecast.expected.total, text)}</div>
      </div>
      <Uncertainty forecast={forecast} drawn={drawn} />
      <Today forecast={forecast} />
      <Payments forecast={forecast} />
      <Bounds forecast={forecast} />
    </div>
  );
}

function Uncertainty({ forecast, drawn }: { readonly forecast: Forecast; readonly drawn: Foresight["drawn"] }) {
  const { act } = usePane();
  const shared = useShared();
  const { pane } = useWords();
  switch (drawn?.kind) {
    case "done":
      return <Bands forecast={forecast} draws={drawn.draws} />;
    case "under-way":
      return <UnderWay count={drawn.count} of={drawn.of} />;
    case "stopped":
      return (
        <div className={shared.tight}>
          <span className={shared.text}>{pane.isStopped}</span>
          <Button className={shared.start} onClick={() => void act(drawAgain)}>
            {pane.again}
          </Button>
        </div>
      );
    case undefined:
      return null;
  }
}

function Bands({ forecast, draws }: { readonly forecast: Forecast; readonly draws: Draws }) {
  const { t, text } = usePane();
  const shared = useShared();
  const { pane } = useWords();
  const { p10, median, p90 } = draws.total;
  return (
    <div className={shared.tight}>
      <BandPlot draws={draws} outlook={forecast.expected.total} />
      <span className={shared.text}>
        {`${pane.band({ p10: told(p10, t, text), p90: told(p90, t, text) })} ${pane.median(told(median, t, text))}`}
      </span>
      <span className={shared.small}>{pane.dots}</span>
    </div>
  );
}

function UnderWay({ count, of }: { readonly count: number; readonly of: number }) {
  const { act, text } = usePane();
  const looks = useForecastLooks();
  const shared = useShared();
  const { pane } = useWords();
  return (
    <div className={shared.tight}>
      <progress className={looks.bar} value={count} max={of} aria-label={pane.drawingLabel} />
      <div className={shared.row} style={{ justifyContent: "space-between" }}>
        <span className={shared.text}>
          {pane.drawing({ count: text.number(String(count)), of: text.number(String(of)) })}
        </span>
        <Button onClick={() => void act(stopDraws)}>{pane.cancel}</Button>
      </div>
    </div>
  );
}

function Today({ forecast: { latest, today } }: { readonly forecast: Forecast }) {
  const { text } = usePane();
  const { words } = useWords();
  const { answers } = words;
  return (
    <Facts
      facts={[
        [answers.today, kronor(today.total, text)],
        [
          latest === undefined ? answers.earnedNothing : answers.earned(monthWords(latest, text)),
          kronor(today.earned, text),
        ],
        [answers.part, kronor(today.bonus, text)],
      ]}
    />
  );
}

function Payments({ forecast: { payments } }: { readonly forecast: Forecast }) {
  const { text } = usePane();
  const shared = useShared();
  const { words, pane } = useWords();
  const coming = payments.filter(({ isPaid }) => !isPaid);
  return (
    <div>
      <h4 className={shared.heading}>{pane.payments}</h4>
      {coming.length === 0 ? (
        <span className={shared.text}>{pane.noPayments}</span>
      ) : (
        <Facts
          facts={coming.map(({ id, kronor: amount }) => [
            words.answers.paid(monthWords(id, text)),
            kronor(amount, text),
          ])}
        />
      )}
    </div>
  );
}

function Bounds({ forecast: { bounds } }: { readonly forecast: Forecast }) {
  const { text } = usePane();
  const shared = useShared();
  const { words, pane } = useWords();
  return (
    <div>
      <h4 className={shared.heading}>{pane.bounds}</h4>
      <Facts
        facts={[
          [words.answers.least, kronor(bounds.least, text)],
          [words.answers.most, kronor(bounds.most, text)],
        ]}
      />
    </div>
  );
}
