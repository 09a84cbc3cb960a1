/** How long a forecast's draws take, against plain doubles in the same run, their memory, and a changed cell's cost. */
import { readFile } from "node:fs/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { readXlsx } from "../../host/files/xlsx";
import { connect } from "../../host/wire/connect";
import { agreement2023 } from "../../src/agreements/2023";
import { type Drawing, drawerOf } from "../../src/forecast/draws";
import { forecastOf } from "../../src/forecast/forecast";
import { standingOf } from "../../src/forecast/standing";
import type { Month } from "../../src/ground/month";
import { moneyIn, WHOLE } from "../../src/paying/year";
import { readWorkbook } from "../../taskpane/excel/workbook";
import { settledFrom } from "../src/support/settled";
import { there } from "../src/support/sheets";
import { drawInDoubles } from "./draws-in-doubles";
import { alone, pair } from "./time";

/** Half of the year has come; the other half is drawn, of all regions. */
const UNTIL: Month = "2023-06";
const REGION = "13";
const THOUSAND = 1000;
const MILLION = 1_000_000;
const ROUNDS = 60;

/** The lines to print. */
export async function forecastLines(): Promise<string[]> {
  const { Excel, Office } = connect(await readXlsx(await readFile("examples/komiljarden-2023.xlsx")));
  Object.assign(globalThis, { Excel, Office });
  const { grids } = await readWorkbook();
  const settlement = settledFrom(agreement2023, grids, { until: UNTIL });
  const { drawing } = there(forecastOf(settlement, { region: REGION }));
  return [...drawLines(drawing), ...cellLines(drawing)];
}

function drawLines(drawing: Drawing): string[] {
  const before = performance.now();
  const drawer = drawerOf(drawing);
  const ready = performance.now() - before;
  const first = timed(() => {
    drawer.draw(THOUSAND);
  });
  const small = memory();
  const { a, b, ratio } = pair(
    () => {
      drawer.draw(THOUSAND);
    },
    drawInDoubles(drawing, THOUSAND),
    ROUNDS,
  );
  const { best } = alone(() => {
    drawer.draw(THOUSAND);
  }, ROUNDS);
  const million = timed(() => {
    drawer.draw(MILLION);
  });
  const megabytes = (bytes: number): string => `${(bytes / MILLION).toFixed(1)} MB`;
  return [
    `draws, made ready: ${String(drawing.open.length)} open cells              ${ready.toFixed(0)} ms`,
    `  the first 1,000 years                         ${first.toFixed(1)} ms`,
    `  1,000 years more                              ${a.toFixed(1)} ms   (target: at most 5; best ${best.toFixed(1)})`,
    `  the same in plain doubles                     ${b.toFixed(1)} ms`,
    `  ratio exact / doubles                         ${ratio.toFixed(2)}`,
    `  1,000,000 years                               ${(million / THOUSAND).toFixed(2)} s   (target: at most 2.5)`,
    `  memory after 1,000 years, and after all       ${megabytes(small)}, ${megabytes(memory())}`,
  ];
}

function cellLines({ year, shares, others, open }: Drawing): string[] {
  const standing = standingOf(year, shares, others);
  const { place } = there(open[0]);
  let share = 0;
  const { a, b, ratio } = pair(
    () => {
      for (let i = 0; i < THOUSAND; i++) {
        share = WHOLE - share;
        standing.set(place, share);
        standing.of(0);
      }
    },
    () => {
      for (let i = 0; i < THOUSAND; i++) moneyIn(year, shares, others);
    },
    ROUNDS,
  );
  return [
    `a changed cell, and what its region gets        ${a.toFixed(2)} µs`,
    `  the whole year                                ${b.toFixed(2)} µs`,
    `  ratio changed / whole                         ${ratio.toFixed(3)}   (target: at most 0.2)`,
  ];
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

// What is still held when everything that nobody holds has been thrown away.
function memory(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
