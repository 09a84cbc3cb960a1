/** How long a settlement takes, and its arithmetic against the same in plain doubles. */
import { readFile } from "node:fs/promises";
import { readXlsx } from "../../host/files/xlsx";
import { connect } from "../../host/wire/connect";
import { REGIONS } from "../../src/agreement/regions";
import { reservesOf } from "../../src/agreement/reserve";
import { agreement2023 } from "../../src/agreements/2023";
import { measure } from "../../src/judging/measure";
import { qualify } from "../../src/judging/qualify";
import { allocate } from "../../src/paying/allocate";
import { pay } from "../../src/paying/pay";
import { reconcile } from "../../src/paying/reconcile";
import { present } from "../../src/present/present";
import { locate } from "../../src/reading/locate";
import { read } from "../../src/reading/read";
import { settle } from "../../src/settling/settle";
import { layOut } from "../../src/sheets/sheet";
import { TEXT } from "../../src/text/texts";
import { readWorkbook } from "../../taskpane/excel/workbook";
import { performanceOf } from "../src/support/made-up";
import { settleInDoubles, totalsInDoubles } from "./doubles";
import { libreOfficeLines } from "./libreoffice";
import { alone, pair } from "./time";

const ROUNDS = 60;

/** Lines to print: the settlement from grids in to grids out, its arithmetic, and the ratio to doubles. */
export async function settlementLines(): Promise<string[]> {
  const workbook = await readXlsx(await readFile("examples/komiljarden-2023.xlsx"));
  const { Excel, Office } = connect(workbook);
  Object.assign(globalThis, { Excel, Office });
  const { grids } = await readWorkbook();

  const cold = timed(() => whole());
  const { submission } = read(agreement2023, locate(grids, ["population", "waiting"]));
  const rules = performanceOf(agreement2023);
  const regions = REGIONS.map(({ code }) => code);
  const weights = regions.map((region) => ({
    region,
    weight: submission.populations.find((one) => one.region === region)?.total ?? 0,
  }));

  function whole() {
    const { settlement, problems } = settle(agreement2023, grids);
    return settlement && present(settlement, problems, TEXT.sv).map(layOut);
  }
  function exact() {
    const reserves = reservesOf(rules, regions);
    const judged = qualify(measure(rules, submission.observations, reserves), "difference");
    const ledger = allocate(rules, weights, reserves, judged.shares);
    const payments = pay(rules, regions, ledger);
    const grounds = { agreement: agreement2023, populations: weights, reserves, shares: judged.shares };
    return { judged, ledger, checks: reconcile(grounds, ledger, payments, []) };
  }
  function everything() {
    const { judged, ledger } = exact();
    return [judged.verdicts, judged.awaiting, ledger.entries];
  }
  const totals = pair(exact, () => totalsInDoubles(agreement2023, submission, regions), ROUNDS);
  const all = pair(everything, () => settleInDoubles(agreement2023, submission, regions), ROUNDS);
  const full = alone(whole, ROUNDS);
  return [
    `settlement, grids in to grids out, first call   ${cold.toFixed(1)} ms`,
    `settlement, grids in to grids out, warm         ${full.median.toFixed(1)} ms   (target: at most 20; best ${full.best.toFixed(1)})`,
    `  its arithmetic, observations to totals        ${totals.a.toFixed(2)} ms`,
    `  the same in plain doubles                     ${totals.b.toFixed(2)} ms`,
    `  ratio exact / doubles                         ${totals.ratio.toFixed(1)}      (target: at most 2.5)`,
    `  with every verdict and every entry            ${all.a.toFixed(2)} ms`,
    `  the same in plain doubles                     ${all.b.toFixed(2)} ms`,
    `  ratio exact / doubles                         ${all.ratio.toFixed(1)}`,
    ...(await libreOfficeLines(agreement2023, submission, totals.a)),
  ];
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
