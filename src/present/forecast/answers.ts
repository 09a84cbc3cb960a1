/** The answers of a forecast, line by line: settled today, by the outlook, by the draws, and by the rules. */

import type { Draws, Forecast } from "../../forecast";
import { percentText } from "../../ground";
import { type Block, tableOf } from "../../sheets";
import { FORECAST, type ForecastText, monthWords, type Text } from "../../text";

/** One answer: whole kronor, or none where the words say all. */
export interface Answer {
  readonly label: string;
  readonly kronor: bigint | undefined;
  readonly rests: keyof ForecastText["answers"]["rests"];
}

/** The answers, in the order in which a controller asks. */
export function answersOf(forecast: Forecast, draws: Draws, text: Text): Answer[] {
  const words = FORECAST[text.language].answers;
  const { today, expected, payments, latest, bounds, restsOnOthers } = forecast;
  const settled = restsOnOthers ? "settledAndOthers" : "settled";
  const outlook = restsOnOthers ? "outlookAndOthers" : "outlook";
  const drawn = (label: string, kronor: number): Answer => ({
    label,
    kronor: BigInt(Math.round(kronor)),
    rests: "draws",
  });
  return [
    {
      label: latest === undefined ? words.earnedNothing : words.earned(monthWords(latest, text)),
      kronor: today.earned,
      rests: "settled",
    },
    { label: words.part, kronor: today.bonus, rests: settled },
    { label: words.today, kronor: today.total, rests: settled },
    { label: words.expectedEarned, kronor: expected.earned, rests: "outlook" },
    { label: words.expectedBonus, kronor: expected.bonus, rests: outlook },
    { label: words.expected, kronor: expected.total, rests: outlook },
    ...payments.map(({ id, kronor, isPaid }): Answer => {
      const month = monthWords(id, text);
      return isPaid
        ? { label: words.paid(month), kronor, rests: "settled" }
        : { label: words.payment(month), kronor, rests: outlook };
    }),
    drawn(words.p10, draws.total.p10),
    drawn(words.median, draws.total.median),
    drawn(words.mean, draws.total.mean),
    drawn(words.p90, draws.total.p90),
    { label: words.least, kronor: bounds.least, rests: "rules" },
    { label: words.most, kronor: bounds.most, rests: "rules" },
    ...reachedAnswer(forecast, draws, text),
  ];
}

function reachedAnswer(forecast: Forecast, draws: Draws, text: Text): Answer[] {
  const label = reachedWords(forecast, draws, text);
  return label === undefined ? [] : [{ label, kronor: undefined, rests: "draws" }];
}

/** How often the draws reached what is hoped for; nothing where nothing is. */
export function reachedWords({ goal }: Forecast, { reached, count }: Draws, text: Text): string | undefined {
  if (goal === undefined || reached === undefined) return undefined;
  const share = text.percent(percentText({ n: Math.round(reached * count), d: count }));
  return FORECAST[text.language].answers.reached({ goal: text.kronor(String(goal)), share });
}

/** The same as a table. */
export function answersBlock(forecast: Forecast, draws: Draws, text: Text): Block {
  const { title, columns, rests } = FORECAST[text.language].answers;
  return tableOf<Answer>(
    [
      { id: "item", header: columns.item, kind: "long-text", width: 64, cell: ({ label }) => label },
      {
        ...{ id: "kronor", header: columns.kronor, kind: "kronor", width: 18 },
        cell: ({ kronor }) => (kronor === undefined ? "" : Number(kronor)),
      },
      { id: "rests", header: columns.rests, kind: "text", width: 36, cell: (answer) => rests[answer.rests] },
    ],
    answersOf(forecast, draws, text),
    { title },
  );
}
