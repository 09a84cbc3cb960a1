/** The table of contents: the stages of a settlement, in order. */
import type { Agreement, Precision } from "./agreement";
import { allHold, type Check } from "./check";
import { allocate, type Earned } from "./allocate";
import { assert } from "./exact";
import type { Grid } from "./grid";
import type { Ledger } from "./ledger";
import { locate, type Choice, type Located } from "./locate";
import { measure } from "./measure";
import type { Measurement } from "./measurement";
import type { Month } from "./month";
import { pay, payGrants } from "./pay";
import type { GrantPayment, Payment } from "./payment";
import { hasErrors, problem, type Problem } from "./problem";
import { qualify } from "./qualify";
import { read } from "./read";
import { reconcile } from "./reconcile";
import { REGIONS, regionName, type RegionCode } from "./regions";
import { reservesOf, type Reserve, type Reserves } from "./reserve";
import type { InputKind } from "./sheets";
import type { Observation, Submission } from "./submission";
import { validate } from "./validate";
import type { Verdict } from "./verdict";

/** What a user may set; everything else stands in the agreement. */
export interface Settings {
  /** How limits are met; the agreement's own default when absent. */
  readonly precision?: Precision;
  /** Settle up to this payment: later months stay open. */
  readonly upTo?: Month;
  /** Which sheets and columns to read where guessing was wrong. */
  readonly choices?: Readonly<Partial<Record<InputKind, Choice>>>;
}

/** A settled agreement. */
export interface Settlement {
  readonly agreement: Agreement;
  readonly precision: Precision;
  readonly upTo: Month | undefined;
  /** The regions in order of länskod. */
  readonly regions: readonly RegionCode[];
  readonly reserves: Reserves;
  readonly submission: Submission;
  readonly verdicts: readonly Verdict[];
  readonly ledger: Ledger;
  readonly payments: readonly Payment[];
  readonly grants: readonly GrantPayment[];
  readonly checks: readonly Check[];
  /** Whether every cell of the agreement is decided. */
  readonly complete: boolean;
}

/** What came of it: the problems, and the settlement unless an error stopped it. */
export interface Result {
  readonly located: Located;
  readonly problems: readonly Problem[];
  readonly settlement?: Settlement;
}

/** The stages, by name, in order. */
export type Stage = "read" | "validate" | "measure" | "qualify" | "allocate" | "pay" | "reconcile";

/** Settles an agreement from the grids of a workbook. */
export function settle(agreement: Agreement, grids: readonly Grid[], settings: Settings = {}): Result {
  const stages = settleInStages(agreement, grids, settings);
  for (;;) {
    const step = stages.next();
    if (step.done === true) return step.value;
  }
}

/** The same, stage by stage: yields the name of each stage before it is run, so that a face can draw, or stop, in between. */
export function* settleInStages(agreement: Agreement, grids: readonly Grid[], settings: Settings = {}): Generator<Stage, Result> {
  const precision = settings.precision ?? agreement.precision.value;

  yield "read";
  const located = locate(grids, settings.choices);
  const { submission: everything, problems: readProblems } = read(agreement, located.population, located.waiting);

  yield "validate";
  const submission = upToPayment(agreement, everything, settings.upTo);
  const found = [...located.problems, ...readProblems, ...validate(agreement, everything)];
  if (hasErrors(found)) return { located, problems: found };

  yield "measure";
  const measurements = measure(agreement.requirements, submission.observations);

  yield "qualify";
  const judged = qualify(measurements, precision);

  yield "allocate";
  const regions = REGIONS.map(({ code }) => code);
  const populations = populationsOf(submission, regions);
  const reserves = reservesOf(agreement, regions);
  const verdictOf = new Map(judged.map((verdict) => [reserveOf(verdict.measurement, reserves), verdict]));
  // In the agreement's order, whatever order the rows came in.
  const verdicts: Verdict[] = [];
  const earned: Earned[] = [];
  for (const reserve of reserves.all) {
    const verdict = verdictOf.get(reserve);
    if (!verdict) continue;
    verdicts.push(verdict);
    earned.push({ reserve, share: verdict.share });
  }
  const ledger = allocate(agreement, populations.total, reserves, earned);

  yield "pay";
  const payments = pay(agreement, regions, ledger);
  const young = populations.young;
  const grants = payGrants(agreement, regions, { population: populations.total.map(({ weight }) => weight), "population-0-18": young });

  yield "reconcile";
  const checks = reconcile(agreement, ledger, payments, grants);
  assert(allHold(checks), `every krona is handed out once (${checks.filter(({ state }) => state === "fails").map(({ name }) => name).join(", ")})`);

  const complete = verdicts.length === reserves.all.length;
  const settlement: Settlement = { agreement, precision, upTo: settings.upTo, regions, reserves, submission, verdicts, ledger, payments, grants, checks, complete };
  return { located, problems: [...found, ...openness(settlement)], settlement };
}

function upToPayment(agreement: Agreement, submission: Submission, upTo: Month | undefined): Submission {
  if (upTo === undefined) return submission;
  const rules = agreement.payments.value;
  const until = rules.findIndex(({ id }) => id === upTo);
  assert(until >= 0, `the agreement has a payment ${upTo}`);
  const months = new Set(rules.slice(0, until + 1).flatMap((rule) => rule.months));
  return { ...submission, observations: submission.observations.filter(({ month }) => months.has(month)) };
}

function populationsOf(submission: Submission, regions: readonly RegionCode[]) {
  const byRegion = new Map(submission.populations.map((population) => [population.region, population]));
  const young = regions.map((region) => byRegion.get(region)?.young);
  return {
    total: regions.map((region) => ({ region, weight: byRegion.get(region)?.total ?? 0 })),
    young: young.every((count) => count !== undefined) && young.some((count) => count > 0) ? young : ("missing" as const),
  };
}

function reserveOf({ region, month, requirement }: Measurement, reserves: Reserves): Reserve {
  const reserve = reserves.find(region, month, requirement.number);
  assert(reserve !== undefined, "a verdict is on a cell of the agreement");
  return reserve;
}

function openness({ verdicts, reserves, submission, ledger, complete }: Settlement): Problem[] {
  const nobody = complete && !ledger.entries.some(({ move }) => move === "earn");
  if (complete) return nobody ? [problem("nothing-earned", {})] : [];
  const withFigures = new Set(submission.observations.map(({ region }: Observation) => region));
  const without = REGIONS.filter(({ code }) => !withFigures.has(code)).map(({ code }) => regionName(code));
  return [problem("months-open", { regions: without.join(", "), cells: String(reserves.all.length - verdicts.length) }, { sheet: submission.sheets.waiting })];
}
