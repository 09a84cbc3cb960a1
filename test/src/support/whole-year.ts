/** The year of `ahead.ts` with nothing left open: the other nineteen regions have figures, and nobody lives there. */
import { REGIONS } from "../../../src/agreement/regions";
import { type Month, monthOf } from "../../../src/ground/month";
import type { Observation } from "../../../src/reading/submission";
import { type Part, seen } from "./ahead";

/** Stockholm with twice the people of Halland. */
export const PEOPLE = { "01": 2000, "13": 1000 };

const FIRST = 2030;

/** January, February and March of 2030: what was seen, and the year before. */
function quarter(region: string, months: readonly (readonly [now: Part, before: Part])[]): Observation[] {
  return months.map(([now, before], index) => seen({ region, month: monthOf(FIRST, index + 1), now, before }));
}

/** 62 of 100 waiting within the limit all three months, against 60, 58 and 61: 50, 75 and 50 per cent of 2 000 000. */
export const STOCKHOLM = quarter("01", [
  [
    [62, 100],
    [60, 100],
  ],
  [
    [62, 100],
    [58, 100],
  ],
  [
    [62, 100],
    [61, 100],
  ],
]);

/** 55 of 100 against 50, 50 and 52: 100, 100 and 75 per cent of 1 000 000. */
export const HALLAND = quarter("13", [
  [
    [55, 100],
    [50, 100],
  ],
  [
    [55, 100],
    [50, 100],
  ],
  [
    [55, 100],
    [52, 100],
  ],
]);

/** The regions where nobody lives: 1 of 2 both years. */
export const NOBODY: readonly Observation[] = REGIONS.filter(({ code }) => !(code in PEOPLE)).flatMap(({ code }) =>
  quarter(code, [
    [
      [1, 2],
      [1, 2],
    ],
    [
      [1, 2],
      [1, 2],
    ],
    [
      [1, 2],
      [1, 2],
    ],
  ]),
);

/** The observations without what has come of some months. */
export function before(observations: readonly Observation[], ...open: readonly Month[]): Observation[] {
  return observations.map((one) => (open.includes(one.month) ? { ...one, current: { kind: "undelivered" } } : one));
}
