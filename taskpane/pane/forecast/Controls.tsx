/** How the forecast is made: the months to come, the others, the patients to spend and the budget. */
import { requirementsOf } from "../../../src/agreement";
import type { Draws, Forecast } from "../../../src/forecast";
import { percentText } from "../../../src/ground";
import { othersNote, reachedWords } from "../../../src/present";
import { chooseForecast } from "../../state/actions/foresee";
import { OTHERS, OUTLOOKS, percentTyped, wholeTyped } from "../../state/forecast-choices";
import { usePane } from "../parts/context";
import { LabelledSelect } from "../parts/Labelled";
import { useShared } from "../parts/styles";
import { TypedField } from "../parts/TypedField";
import { useWords } from "./words";

interface Props {
  readonly forecast: Forecast;
  /** Absent until the years are drawn. */
  readonly draws: Draws | undefined;
}

/** The controls; what is changed is looked ahead of at once. */
export function Controls({ forecast, draws }: Props) {
  const { state } = usePane();
  const shared = useShared();
  const { pane } = useWords();
  return (
    <div className={shared.stack} role="group" aria-labelledby="forecast-controls">
      <h3 id="forecast-controls" className={shared.heading}>
        {pane.controls}
      </h3>
      <WayChoice />
      {state.remembered.forecast?.outlook === "own" && <OwnEntries forecast={forecast} />}
      {forecast.restsOnOthers && <OthersChoice forecast={forecast} />}
      <Whole choice="patients" />
      <Goal forecast={forecast} draws={draws} />
    </div>
  );
}

function WayChoice() {
  const { state, act } = usePane();
  const { words, pane } = useWords();
  return (
    <LabelledSelect
      label={pane.months}
      value={state.remembered.forecast?.outlook ?? OUTLOOKS[0]}
      change={(value) => void act(chooseForecast, { outlook: OUTLOOKS.find((one) => one === value) })}
    >
      {OUTLOOKS.map((one) => (
        <option key={one} value={one}>
          {one === "own" ? pane.ownWay : words.shortWays[one]}
        </option>
      ))}
    </LabelledSelect>
  );
}

function OwnEntries({ forecast }: Pick<Props, "forecast">) {
  const { state, act, text } = usePane();
  const shared = useShared();
  const { pane } = useWords();
  const { own = {} } = state.remembered.forecast ?? {};
  return (
    <div className={shared.stack}>
      <p className={shared.small}>{pane.ownHelp}</p>
      {requirementsOf(forecast.agreement).map(({ number, name, quantity }) => {
        const isCount = quantity.value === "count";
        const value = own[number] === undefined ? "" : text.number(own[number]);
        return (
          <TypedField
            key={`${number} ${value}`}
            label={pane.ownUnit({
              name: `${number} ${text.requirementName(name)}`,
              unit: isCount ? pane.people : pane.percent,
            })}
            value={value}
            parse={(typed) => (isCount ? wholeTyped(typed)?.toString() : percentTyped(typed))}
            wrong={isCount ? pane.wrongWhole : pane.wrongPercent}
            change={(entry) => {
              const { [number]: _, ...others } = own;
              void act(chooseForecast, { own: entry === undefined ? others : { ...others, [number]: entry } });
            }}
          />
        );
      })}
    </div>
  );
}

function OthersChoice({ forecast }: Pick<Props, "forecast">) {
  const { state, act, text } = usePane();
  const { pane } = useWords();
  const chosen = state.remembered.forecast?.others ?? "published";
  const named = OTHERS.find((one) => one === chosen);
  return (
    <>
      <LabelledSelect
        label={pane.others}
        value={named ?? "entry"}
        hint={othersNote(forecast, text)}
        // What has stood there until now is what she begins from.
        change={(value) =>
          void act(chooseForecast, {
            others: OTHERS.find((one) => one === value) ?? percentText(forecast.outlook.others.share),
          })
        }
      >
        {[...OTHERS, "entry" as const].map((one) => (
          <option key={one} value={one}>
            {pane.othersOf[one]}
          </option>
        ))}
      </LabelledSelect>
      {named === undefined && (
        <TypedField
          key={chosen}
          label={pane.othersEntry}
          value={text.number(chosen)}
          parse={percentTyped}
          wrong={pane.wrongPercent}
          change={(others) => void act(chooseForecast, { others })}
        />
      )}
    </>
  );
}

// A whole number that may be left unsaid: patients to spend, or the budget.
function Whole({ choice }: { readonly choice: "patients" | "goal" }) {
  const { state, act, text } = usePane();
  const { pane } = useWords();
  const value = state.remembered.forecast?.[choice];
  return (
    <TypedField
      key={value}
      label={pane[choice]}
      value={value === undefined ? "" : text.number(String(value))}
      parse={wholeTyped}
      wrong={pane.wrongWhole}
      change={(typed) => void act(chooseForecast, { [choice]: typed })}
    />
  );
}

function Goal({ forecast, draws }: Props) {
  const { state, text } = usePane();
  const shared = useShared();
  const { pane } = useWords();
  const reached = draws && reachedWords(forecast, draws, text);
  return (
    <div className={shared.tight}>
      <Whole choice="goal" />
      {state.remembered.forecast?.goal !== undefined && (
        <span id="forecast-goal" className={shared.text}>
          {reached ?? pane.goalWaits}
        </span>
      )}
    </div>
  );
}
