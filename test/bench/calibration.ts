/**
 * How often a year came out within the band that its first months gave: the later months are hidden, drawn, and
 * compared with what they were. A figure, not a promise: the years are invented, and by one method.
 */

import type { RegionCode } from "../../src/agreement/regions";
import { agreement2023 } from "../../src/agreements/2023";
import { forecastOf } from "../../src/forecast/forecast";
import { WAYS, type Way } from "../../src/forecast/outlook";
import type { Month } from "../../src/ground/month";
import type { Payment } from "../../src/paying/payment";
import type { Settlement } from "../../src/settling/settle";
import { exampleSeed, generate } from "../../taskpane/inputs/sample/generate";
import { inputSheets } from "../../taskpane/inputs/sample/sheets";
import { settledFrom } from "../src/support/settled";
import { BEFOLKNING, type Line, there, waits } from "../src/support/sheets";

/** The months after which nothing is known. */
const CUTS: readonly Month[] = ["2023-03", "2023-06", "2023-09"];
const DRAWS = 500;
const SEED = 1;
/** Each is asked of its own third of the regions; the example of all of them. */
const RANDOM_YEARS = 12;
const PARTS = 3;

/** The lines to print. */
export function calibrationLines(): string[] {
  const example = outcomes(exampleSeed, () => true);
  const random = Array.from({ length: RANDOM_YEARS }, (_, year) =>
    outcomes(year + 1, (region) => region % PARTS === year % PARTS),
  ).flat();
  return [
    "years that came out within the band of eight draws in ten, their later months hidden (some minutes)",
    ...WAYS.flatMap((way) => [
      told(`the example, outlook ${way}`, example, way),
      told(`${String(RANDOM_YEARS)} random years, outlook ${way}`, random, way),
    ]),
  ];
}

/** Where a region's year came out by the band that was drawn for it. */
interface CameOut {
  readonly way: Way;
  readonly where: "below" | "within" | "above";
}

function outcomes(seed: number, isAsked: (index: number) => boolean): CameOut[] {
  const grids = [BEFOLKNING, waits(linesOf(seed))];
  const whole = settledFrom(agreement2023, grids);
  return CUTS.flatMap((until) => {
    const known = settledFrom(agreement2023, grids, { until });
    return WAYS.flatMap((way) =>
      known.regions
        .filter((_, index) => isAsked(index))
        .map((region): CameOut => {
          const { p10, p90 } = bandOf(known, region, way);
          const came = Number(whole.payments.reduce((sum, { amounts }) => sum + paidTo(region, amounts), 0n));
          return { way, where: came < p10 ? "below" : came > p90 ? "above" : "within" };
        }),
    );
  });
}

function linesOf(seed: number): Line[] {
  const [, { columns, rows }] = inputSheets(generate(seed));
  return rows.map((row) =>
    Object.fromEntries(
      columns.flatMap(({ header }, index) => {
        const cell = row[index] ?? null;
        return cell === null || typeof cell === "object" ? [] : [[header, cell] as const];
      }),
    ),
  );
}

function paidTo(region: RegionCode, amounts: Payment["amounts"]): bigint {
  if (amounts === "open") throw new Error("the whole year is decided");
  return amounts.get(region) ?? 0n;
}

function bandOf(known: Settlement, region: RegionCode, way: Way): { readonly p10: number; readonly p90: number } {
  const drawer = there(forecastOf(known, { region, way, seed: SEED })).drawer();
  drawer.draw(DRAWS);
  return drawer.result().total;
}

function told(what: string, all: readonly CameOut[], way: Way): string {
  const own = all.filter((one) => one.way === way);
  const share = (where: CameOut["where"]): string =>
    `${((100 * own.filter((one) => one.where === where).length) / own.length).toFixed(0)} %`;
  const line = `  ${what}, ${String(own.length)} times`.padEnd(60);
  return `${line}${share("within")}   (aim: 80; below ${share("below")}, above ${share("above")})`;
}
