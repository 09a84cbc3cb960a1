/** Years that never were: seeded figures for every region of the 2021, 2023 and 2024 agreements, settled. */

import { type Agreement, PRECISIONS } from "../../src/agreement/agreement";
import { REGIONS } from "../../src/agreement/regions";
import { agreement2021 } from "../../src/agreements/2021";
import { agreement2023 } from "../../src/agreements/2023";
import { agreement2024 } from "../../src/agreements/2024";
import { type Settings, type Settlement, settle } from "../../src/settling/settle";
import type { Grid } from "../../src/sheets/grid";
import { between, mulberry32, type Random } from "../../taskpane/inputs/sample/random";
import { performanceOf } from "../src/support/made-up";
import { settlementOf } from "../src/support/settled";
import { type Line, sheet } from "../src/support/sheets";

/** The year of a seed: of five in a row one is of 2023, which has most cells, two of 2021 and two of 2024. */
export function randomYear(seed: number): Settlement {
  const random = mulberry32(seed * 7919 + 17);
  const agreement = TURNS[seed % TURNS.length] ?? agreement2023;
  return settlementOf(settle(agreement, [people(random), figures(agreement, random)], settingsOf(agreement, random)));
}

const TURNS: readonly Agreement[] = [agreement2023, agreement2021, agreement2024, agreement2021, agreement2024];

function settingsOf(agreement: Agreement, random: Random): Settings {
  const precision = PRECISIONS[whole(random, 0, PRECISIONS.length - 1)];
  const untilAugust = agreement === agreement2023 && random() < 0.15;
  // What nobody met is dealt out or goes back, as somebody has to decide.
  const decisions = Object.fromEntries(
    performanceOf(agreement).requirements.map(({ number }) => [
      number,
      random() < 0.5 ? ("population" as const) : ("returned" as const),
    ]),
  );
  return { decisions, ...(precision !== undefined && { precision }), ...(untilAugust && { until: "2023-06" }) };
}

function people(random: Random): Grid {
  const young = random() < 0.5;
  return sheet(
    "Befolkning",
    REGIONS.map(({ code, name }) => {
      const all = whole(random, 2000, 2_500_000);
      return {
        Länskod: code,
        Region: name,
        Folkmängd: all,
        "Villkor uppfyllt": random() < 0.9 ? "ja" : "nej",
        ...(young && { "Folkmängd 0–18": Math.floor(all * between(random, 0.15, 0.3)) }),
      };
    }),
  );
}

function figures(agreement: Agreement, random: Random): Grid {
  const { months, requirements } = performanceOf(agreement);
  // 2021 compares with the month before its period.
  const all = agreement === agreement2021 ? ["2021-08", ...months.value] : months.value;
  const luck = random();
  const lines = REGIONS.flatMap(({ code }) =>
    all.flatMap((month) =>
      requirements.map(
        ({ number }): Line => ({ Länskod: code, Månad: month, Prestationskrav: number, ...counts(random, luck) }),
      ),
    ),
  );
  return sheet("Väntetider", lines);
}

/** Counts around the limits of the agreements, more of them beyond in a lucky year; now and then one is hidden. */
function counts(random: Random, luck: number): Line {
  const [denominator, last] = [whole(random, 5, 9000), whole(random, 5, 9000)];
  const share = between(random, 0.3 + luck * 0.4, 1);
  const [numerator, numeratorLast] = [
    Math.floor(denominator * share),
    Math.floor(last * Math.min(1, Math.max(0, share + between(random, -0.08, 0.05)))),
  ];
  const waiting = whole(random, 0, 60);
  return {
    Täljare: random() < 0.002 ? "*" : numerator,
    Nämnare: denominator,
    "Täljare fg år": random() < 0.002 ? "*" : numeratorLast,
    "Nämnare fg år": last,
    "Täljare med tolerans": Math.min(denominator, Math.ceil(numerator * 1.03)),
    Väntande: waiting,
    "Väntande inom 30 dagar": Math.floor(waiting * between(random, 0.5, 1)),
  };
}

function whole(random: Random, low: number, high: number): number {
  return Math.floor(between(random, low, high + 1));
}
