/** A forecast as the lines that the command line prints. */

import { regionName } from "../../src/agreement";
import type { Draws, Forecast } from "../../src/forecast";
import { answersOf, othersNote, stepRows } from "../../src/present";
import { COMMAND, FORECAST, monthWords, type Text } from "../../src/text";

/** So many steps are printed; the sheet has all. */
const MOST_STEPS = 5;

/** The answers, and the steps that give most for a patient. */
export function forecastReport(forecast: Forecast, draws: Draws, text: Text): string {
  const words = FORECAST[text.language];
  const { title, steps } = COMMAND[text.language].forecast;
  const answers = answersOf(forecast, draws, text).map(({ label, kronor }) =>
    kronor === undefined ? `  ${label}` : `  ${label}: ${text.kronor(String(kronor))}`,
  );
  const best = stepRows(forecast.steps)
    .slice(0, MOST_STEPS)
    .flatMap(({ of, step }) =>
      step
        ? [
            `  ${of.requirement.number} ${text.requirementName(of.requirement.name)}, ${monthWords(of.month, text)}: ${words.steps.line(
              {
                patients: text.number(String(step.patients)),
                lever: words.steps.levers[step.lever],
                share: text.percent(String(step.share)),
                kronor: text.kronor(String(step.withPot)),
              },
            )}`,
          ]
        : [],
    );
  return [
    "",
    `${title}: ${regionName(forecast.region)}`,
    ...(forecast.restsOnOthers ? [othersNote(forecast, text)] : []),
    ...answers,
    ...(best.length > 0 ? [steps, ...best] : []),
  ].join("\n");
}
