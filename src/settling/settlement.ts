/** A settled agreement, and what a user may set. */
import {
  type Agreement,
  type Performance,
  type Precision,
  periodsOf,
  type RegionCode,
  type Reserve,
  type Reserves,
  UNKNOWN_SHARE,
} from "../agreement";
import { firstMonthOf, type Month, once, type Period } from "../ground";
import type { Awaiting, Judgements, ReportingRule, Verdict } from "../judging";
import type { Check, Decisions, GrantPayment, Ledger, Merits, Payment } from "../paying";
import { meritsOf } from "../paying";
import type { ReadingRule } from "../problems";
import type { Choice, Observation, Population, Submission } from "../reading";
import type { InputKind } from "../sheets";

/** What a user may set; everything else stands in the agreement. */
export interface Settings {
  /** How limits are met; the agreement's own default when absent. */
  readonly precision?: Precision;
  /** Settle up to and including this month: what is of later months is left out, and stays open. */
  readonly until?: Month;
  /** What it means that figures were too thin or too late: pointed out when absent. */
  readonly reporting?: ReportingRule;
  /**
   * Whether payments that have been made stay as paid (from the sheet
   * `Utbetalt`), the next one carrying the difference; off when absent.
   */
  readonly corrections?: "off" | "carry";
  /** What becomes of the money for requirements that no region met, where the agreement does not say. */
  readonly decisions?: Decisions;
  /** Which sheets and columns to read where guessing was wrong. */
  readonly choices?: Readonly<Partial<Record<InputKind, Choice>>>;
  /** Whether the product's own populations are taken for regions that the sheet `Befolkning` does not have. */
  readonly fillPopulations?: boolean;
  /** How cells are read where they say something else than what is meant. */
  readonly rules?: readonly ReadingRule[];
}

/** What was judged. What is told of single cells is made when somebody asks for it. */
export interface Judgings<Judgement extends Decided = Verdict> {
  /** By the places of the reserves: what a cell earns, in per cent; unknown where it is open or nothing is tested. */
  readonly shares: Uint8Array;
  /** How many cells are decided. */
  readonly decided: number;
  /** In the agreement's order, whatever order the rows came in. */
  readonly verdicts: readonly Judgement[];
  /** The cells that are open though their own figures have come: what they come to rests on others that have not. */
  readonly awaiting: readonly Awaiting[];
  /** The cells that would have come to something else with figures that are said to be missing. */
  readonly lacking: Judgements["lacking"];
}

/** What was settled: all that is known of it, apart from what can be asked. */
export interface Facts<Judgement extends Decided = Verdict> extends Judgings<Judgement> {
  readonly agreement: Agreement;
  readonly settings: Settings;
  /** How limits were met; absent where none are. */
  readonly precision?: Precision;
  /** The regions in order of länskod. */
  readonly regions: readonly RegionCode[];
  readonly reserves: Reserves;
  readonly submission: Submission;
  /** What was handed in of months that the user leaves out: nothing is settled of it. */
  readonly leftOut: readonly Observation[];
  readonly ledger: Ledger;
  readonly payments: readonly Payment[];
  readonly grants: readonly GrantPayment[];
  readonly checks: readonly Check[];
  /** Whether every cell of the agreement is decided. */
  readonly complete: boolean;
}

/** A settled agreement, and what others ask of it; the answers are those of its own facts. */
export interface Settlement<Judgement extends Decided = Verdict> extends Facts<Judgement> {
  /** The verdict on a cell; `undefined` while it is open, and where nothing is tested. */
  readonly verdictOf: (reserve: Reserve) => Judgement | undefined;
  /** What a cell waits for; `undefined` where it is decided, or has no figures of its own yet. */
  readonly awaitingOf: (reserve: Reserve) => Awaiting | undefined;
  readonly metBy: MetBy;
  readonly populationOf: (region: RegionCode) => Population | undefined;
  readonly merits: Merits;
}

/** What every verdict says, whatever is shown of its measurement. */
export type Decided = Pick<Verdict, "reserve" | "share">;

/** The cells of a requirement that were met: in one period, or in any. */
export type MetBy = (requirement: string, period?: Period) => readonly Reserve[];

/** A settlement of these facts. */
export function settlementOf<Judgement extends Decided>(
  facts: Omit<Facts, keyof Judgings>,
  judged: Judgings<Judgement>,
): Settlement<Judgement> {
  const verdicts = once(() => new Map(judged.verdicts.map((verdict) => [verdict.reserve, verdict])));
  const awaiting = once(() => new Map(judged.awaiting.map((one) => [one.reserve, one])));
  const populations = once(
    () => new Map(facts.submission.populations.map((population) => [population.region, population])),
  );
  const met = once(() => metBy(facts.reserves, judged.shares));
  return {
    ...facts,
    shares: judged.shares,
    decided: judged.decided,
    get verdicts() {
      return judged.verdicts;
    },
    get awaiting() {
      return judged.awaiting;
    },
    get lacking() {
      return judged.lacking;
    },
    verdictOf: (reserve) => verdicts().get(reserve),
    awaitingOf: (reserve) => awaiting().get(reserve),
    metBy: (requirement, period) => met()(requirement, period),
    populationOf: (region) => populations().get(region),
    merits: meritsOf(facts.ledger),
  };
}

/** Which cells were met: those that earned something. */
export function metBy(reserves: Reserves, shares: Uint8Array): MetBy {
  const cells = new Map<string, Reserve[]>();
  shares.forEach((share, place) => {
    const reserve = share === 0 || share === UNKNOWN_SHARE ? undefined : reserves.all[place];
    if (!reserve) return;
    const known = cells.get(reserve.requirement);
    if (known) known.push(reserve);
    else cells.set(reserve.requirement, [reserve]);
  });
  return (requirement, period) => {
    const met = cells.get(requirement) ?? [];
    return period === undefined ? met : met.filter((reserve) => reserve.period === period);
  };
}

/**
 * Whether a cell is left out by the settings: of a period that begins after the month that is settled up to. Of one
 * that has begun and is not over, what its figures do not decide yet is open. What is handed out without a test needs
 * no figures, and is never left out.
 */
export function isLeftOut({ agreement, settings: { until } }: Kept, reserve: Pick<Reserve, "period">): boolean {
  return until !== undefined && firstMonthOf(reserve.period) > until && isTested(agreement.performance, reserve);
}

/** The cells that are not left out, in order. */
export function reservesIn(settlement: Kept & Pick<Facts, "reserves">): readonly Reserve[] {
  const { until } = settlement.settings;
  return until === undefined
    ? settlement.reserves.all
    : settlement.reserves.all.filter((reserve) => !isLeftOut(settlement, reserve));
}

/** The periods that are not left out, in order; none without performance money. */
export function periodsIn(settlement: Kept): readonly Period[] {
  const { performance } = settlement.agreement;
  return performance ? periodsOf(performance).filter((period) => !isLeftOut(settlement, { period })) : [];
}

type Kept = Pick<Facts, "agreement" | "settings">;

/** Whether a cell is judged: some months are handed out without a test. */
export function isTested(performance: Performance | undefined, { period }: Pick<Reserve, "period">): boolean {
  return !(performance?.untested?.value ?? []).some((month) => month === period);
}
