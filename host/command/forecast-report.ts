/** A forecast as the lines that the command line prints. */

import { regionName } from "../../src/agreement";
import type { Draws, Forecast, NextStep, Steps } from "../../src/forecast";
import { answersOf, othersNote, placeWords, stepRows } from "../../src/present";
import { COMMAND, FORECAST, type Text } from "../../src/text";

/** So many steps are printed; the sheet has all. */
const MOST_STEPS = 5;

/** The answers, and the steps that give most for a patient. */
export function forecastReport(forecast: Forecast, draws: Draws, text: Text): string {
  const { title, steps } = COMMAND[text.language].forecast;
  const answers = answersOf(forecast, draws, text).map(({ label, kronor }) =>
    kronor === undefined ? `  ${label}` : `  ${label}: ${text.kronor(String(kronor))}`,
  );
  const best = stepRows(forecast.steps)
    .slice(0, MOST_STEPS)
    .flatMap(({ of, step }) => (step ? [stepLine(of, step, text)] : []));
  return [
    "",
    `${title}: ${regionName(forecast.region)}`,
    ...(forecast.restsOnOthers ? [othersNote(forecast, text)] : []),
    ...answers,
    ...(best.length > 0 ? [steps, ...best] : []),
  ].join("\n");
}

function stepLine(of: Steps, step: NextStep, text: Text): string {
  const { line, levers } = FORECAST[text.language].steps;
  const what = line({
    patients: text.number(String(step.patients)),
    lever: levers[step.lever],
    share: text.percent(String(step.share)),
    kronor: text.kronor(String(step.withPot)),
  });
  return `  ${placeWords(of, text)}: ${what}`;
}
