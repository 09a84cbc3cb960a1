/** The table of contents: the stages of a settlement, in order. */
import { type Agreement, type Performance, REGIONS, type Reserves, reservesOf } from "../agreement";
import type { Month } from "../ground";
import { assert, atOnce, type Parts } from "../ground";
import { type Judgements, measure, qualify } from "../judging";
import type { Ledger } from "../paying";
import { type AlreadyPaid, allHold, allocate, failuresIn, NOTHING_MOVED, pay, payGrants, reconcile } from "../paying";
import { hasErrors, type Problem } from "../problems";
import type { Submission } from "../reading";
import { checkHandedIn, type Found, readHandedIn } from "../reading";
import type { Grid } from "../sheets";
import { neededBy } from "./needed";
import { remarks, undecided } from "./remarks";
import { isTested, type Settings, type Settlement, settlementOf } from "./settlement";
import { weightsIn } from "./weights";

export { isTested, type Settings, type Settlement } from "./settlement";

/** What came of it: the problems, and the settlement unless an error stopped it. */
export interface Result {
  readonly located: Found;
  readonly problems: readonly Problem[];
  readonly settlement?: Settlement;
}

/** The stages, by name, in order. */
export type Stage = "read" | "validate" | "measure" | "qualify" | "allocate" | "pay" | "reconcile";

/** Settles an agreement from the grids of a workbook. */
export function settle(agreement: Agreement, grids: readonly Grid[], settings: Settings = {}): Result {
  return atOnce(stagesOf(agreement, grids, settings));
}

/**
 * The same, telling of each stage before it is run, which waits
 * for the answer: a face can draw, or stop it by throwing.
 */
export async function settleInStages(
  agreement: Agreement,
  grids: readonly Grid[],
  settings: Settings,
  onStage: (stage: Stage) => Promise<void>,
): Promise<Result> {
  const stages = stagesOf(agreement, grids, settings);
  let step = stages.next();
  while (step.done !== true) {
    await onStage(step.value);
    step = stages.next();
  }
  return step.value;
}

// Yields the name of each stage before it is run.
function* stagesOf(agreement: Agreement, grids: readonly Grid[], settings: Settings): Parts<Result, Stage> {
  yield "read";
  const handedIn = readHandedIn(agreement, grids, neededBy(agreement, settings), settings);
  const { located } = handedIn;

  yield "validate";
  const { submission, problems: noted } = checkHandedIn(agreement, handedIn, settings.rules);
  if (hasErrors(noted)) return { located, problems: noted };

  const { problems, settlement } = yield* judgeAndPay(agreement, submission, settings);
  return { located, problems: [...noted, ...problems], ...(settlement && { settlement }) };
}

/** Settles figures that have been read and found in order; the problems are those that only the outcome shows. */
export function settleFigures(
  agreement: Agreement,
  submission: Submission,
  settings: Settings = {},
): Omit<Result, "located"> {
  return atOnce(judgeAndPay(agreement, submission, settings));
}

function* judgeAndPay(
  agreement: Agreement,
  everything: Submission,
  settings: Settings,
): Parts<Omit<Result, "located">, Stage> {
  const { performance } = agreement;
  const regions = REGIONS.map(({ code }) => code);
  const reserves = reservesOf(performance, regions);
  const { submission, leftOut } = untilMonth(everything, settings.until);
  const precision = settings.precision ?? performance?.precision.value;

  yield "measure";
  const measured = performance && measure(performance, submission.observations, reserves);

  yield "qualify";
  const judged = precision && measured ? qualify(measured, precision, settings.reporting) : NOBODY_JUDGED;
  const complete = judged.decided === testedIn(performance, reserves);
  const waiting = performance && complete ? undecided(performance, reserves, judged.shares, settings.decisions) : [];
  if (waiting.length > 0) return { problems: waiting };

  yield "allocate";
  const populations = weightsIn(submission, regions);
  const ledger = performance
    ? allocate(performance, populations.total, reserves, judged.shares, settings.decisions)
    : NOTHING;

  yield "pay";
  const already: AlreadyPaid = performance ? alreadyPaid(submission, performance) : new Map();
  const payments = performance ? pay(performance, regions, ledger, already) : [];
  const { conditionMet, total, young } = populations;
  const basis = { population: total.map(({ weight }) => weight), "population-0-18": young };
  const grants = payGrants(agreement, regions, basis, conditionMet);

  yield "reconcile";
  const { decisions = {} } = settings;
  const { shares } = judged;
  const grounds = { agreement, populations: total, reserves, shares, decisions, already, basis, conditionMet };
  const checks = reconcile(grounds, ledger, payments, grants);
  assert(allHold(checks), `every krona is handed out once (${failuresIn(checks)})`);

  const facts = {
    agreement,
    settings,
    ...(precision && { precision }),
    regions,
    reserves,
    submission,
    leftOut,
    ledger,
    payments,
    grants,
    checks,
    complete,
  };
  const settlement = settlementOf(facts, judged);
  return { problems: remarks(settlement), settlement };
}

const NOTHING: Ledger = {
  entries: [],
  amount: 0n,
  per: 1n,
  moved: () => NOTHING_MOVED,
  openPeriods: new Set(),
};

const NOBODY_JUDGED: Judgements = {
  shares: new Uint8Array(),
  decided: 0,
  verdicts: [],
  awaiting: [],
  lacking: [],
};

// How many cells are judged.
function testedIn(performance: Performance | undefined, { regions, periods, requirements }: Reserves): number {
  return regions.length * requirements.length * periods.filter((period) => isTested(performance, { period })).length;
}

function alreadyPaid({ paid }: Submission, { payments }: Performance): AlreadyPaid {
  const ofPayment = (id: Month) =>
    paid.filter(({ payment }) => payment === id).map(({ region, kronor }) => [region, BigInt(kronor)] as const);
  return new Map(
    payments.value.map(({ id }) => [id, new Map(ofPayment(id))] as const).filter(([, amounts]) => amounts.size > 0),
  );
}

function untilMonth(submission: Submission, until: Month | undefined): Pick<Settlement, "submission" | "leftOut"> {
  if (until === undefined) return { submission, leftOut: [] };
  const [settled, leftOut] = [true, false].map((is) =>
    submission.observations.filter(({ month }) => month <= until === is),
  );
  return { submission: { ...submission, observations: settled ?? [] }, leftOut: leftOut ?? [] };
}
