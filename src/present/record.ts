/** A settlement as the JSON that scripts rely on; its form is described in `docs/json.md`. */
import { decimalText, type Known, type Ratio, sumKnown } from "../ground";
import { type FigureName, isBorderline } from "../judging";
import type { Each } from "../paying";
import type { Problem } from "../problems";
import { type ShownSettlement, type Standing, shownAmounts, standingOf, type Told } from "../shown";
import type { Text } from "../text";
import { messageOf } from "./records";
import { kronorText } from "./shown-cells";
import { whyOf, whyOpen, whyVerdict } from "./why";

/** Decimals of the amounts: finer than anything paid, and rounded so that their sums are exact. */
const DECIMALS = 6;

/** The JSON of a settlement; what is open is `null`, never zero. */
export interface SettlementRecord {
  readonly agreement: string;
  readonly precision: string | null;
  readonly complete: boolean;
  readonly pot: string | null;
  readonly regions: Readonly<Record<string, RegionRecord>>;
  readonly grants: Readonly<Record<string, GrantRecord>>;
  readonly verdicts: readonly VerdictRecord[];
  readonly awaiting: readonly AwaitingRecord[];
  readonly checks: readonly {
    readonly name: string;
    readonly left: string;
    readonly right: string;
    readonly holds: boolean | null;
    /** Of how many regions, requirements, payments or grants it is, and where it fails; `null` where of the whole. */
    readonly each: EachRecord | null;
  }[];
  readonly problems: readonly ProblemRecord[];
}

/** The places of a check; what one is not of is `null`, and so is a side that is open. */
interface EachRecord {
  readonly of: string;
  readonly count: number;
  readonly apart: readonly Readonly<
    Record<"region" | "requirement" | "payment" | "grant" | "left" | "right", string | null>
  >[];
}

/** A grant in whole kronor: by region, or one sum that is no region's. */
type GrantRecord = Readonly<Record<string, number>> | number | null;

/** A region's amounts in kronor. */
interface RegionRecord {
  readonly earned: string | null;
  readonly bonus: string | null;
  readonly total: string | null;
  /** Whole kronor by payment id. */
  readonly payments: Readonly<Record<string, number | null>>;
  /** How it stands, in whole kronor: what is open is told by its bounds. */
  readonly standing: StandingRecord | null;
  /** Why the amounts are what they are, in the language asked for. */
  readonly why: readonly string[];
}

/** How a region stands; `null` stands for it where there is no performance money. */
interface StandingRecord {
  readonly reserved: number;
  readonly earned: number | null;
  readonly open: number;
  readonly leftOut: number;
  readonly bonus: ToldRecord;
  readonly year: ToldRecord;
  readonly payments: Readonly<Record<string, ToldRecord>>;
}

/** An amount: `exact`, `nearest` (final to a krona) or `between`, with the least and the most that it can be. */
interface ToldRecord {
  readonly kind: string;
  readonly least: number;
  readonly most: number;
}

/** One verdict. */
interface VerdictRecord {
  readonly region: string;
  /** A month, or the first and the last where several are judged together: `2021-09/2021-11`. */
  readonly month: string;
  readonly requirement: string;
  readonly path: string;
  readonly share: string;
  readonly borderline: boolean;
  /** The verdict as a sentence, in the language asked for. */
  readonly why: string;
}

/** A cell that is open though its own figures have come. */
interface AwaitingRecord extends Pick<VerdictRecord, "region" | "month" | "requirement" | "why"> {
  /** What has not been delivered and decides. */
  readonly figures: readonly FigureName[];
}

/** One problem, with its message in the language asked for. */
interface ProblemRecord {
  readonly code: string;
  readonly severity: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly message: string;
}

/** The record of a settlement. */
export function recordOf(settlement: ShownSettlement, problems: readonly Problem[], text: Text): SettlementRecord {
  const { agreement, precision, complete, regions, payments, grants, verdicts, awaiting, checks } = settlement;
  const amounts = shownAmounts(settlement, DECIMALS);
  const kronor = (units: bigint): string => decimalText(units, DECIMALS);
  const told = (units: Known): string | null => (units === "open" ? null : kronor(units));
  const whole = shownAmounts(settlement, 0);
  const measured = new Set(verdicts.map(({ reserve }) => reserve.region));
  return {
    agreement: agreement.id,
    precision: precision ?? null,
    complete,
    pot: complete ? kronor(amounts.total.pot) : null,
    regions: Object.fromEntries(
      regions.map((region): [string, RegionRecord] => {
        const { earned } = amounts.region(region);
        const bonus = amounts.bonus(region);
        return [
          region,
          {
            earned: measured.has(region) ? kronor(earned) : null,
            bonus: told(bonus),
            total: told(sumKnown([earned, bonus])),
            payments: Object.fromEntries(
              payments.map(({ rule, amounts: paid }) => [
                rule.id,
                paid === "open" ? null : Number(paid.get(region) ?? 0n),
              ]),
            ),
            standing: agreement.performance ? standingRecord(standingOf(settlement, region, whole)) : null,
            why: whyOf(settlement, amounts, DECIMALS, region, text),
          },
        ];
      }),
    ),
    grants: Object.fromEntries(
      grants.map(({ grant, amounts: paid }): [string, GrantRecord] => {
        if (paid === "open") return [grant.id, null];
        if (paid === "not-regional") return [grant.id, grant.amount.value];
        return [grant.id, Object.fromEntries([...paid].map(([region, amount]) => [region, Number(amount)]))];
      }),
    ),
    verdicts: verdicts.map((verdict) => ({
      region: verdict.reserve.region,
      month: verdict.reserve.period,
      requirement: verdict.reserve.requirement,
      path: verdict.path,
      share: String(verdict.share / 100),
      borderline: isBorderline(verdict),
      why: whyVerdict(settlement, verdict, text),
    })),
    awaiting: awaiting.map(({ reserve, figures }) => ({
      region: reserve.region,
      month: reserve.period,
      requirement: reserve.requirement,
      figures,
      why: whyOpen(settlement, reserve, text),
    })),
    checks: checks.map(({ name, left, right, state, each }) => ({
      name,
      left: kronorText(left, DECIMALS),
      right: kronorText(right, DECIMALS),
      holds: state === "open" ? null : state === "holds",
      each: each ? eachRecord(each) : null,
    })),
    problems: problems.map((problem) => problemRecord(problem, text)),
  };
}

function eachRecord({ kind, count, apart }: Each): EachRecord {
  const side = (kronor: Known<Ratio>): string | null => (kronor === "open" ? null : kronorText(kronor, DECIMALS));
  return {
    of: kind,
    count,
    apart: apart.map(({ at: { region = null, requirement = null, payment = null, grant = null }, left, right }) => ({
      region,
      requirement,
      payment,
      grant,
      left: side(left),
      right: side(right),
    })),
  };
}

function problemRecord(problem: Problem, text: Text): ProblemRecord {
  return {
    code: problem.code,
    severity: problem.severity,
    sheet: problem.place?.sheet ?? null,
    cell: problem.place?.cell ?? null,
    message: messageOf(problem, text),
  };
}

function standingRecord({ reserved, earned, open, leftOut, begun, bonus, year, payments }: Standing): StandingRecord {
  return {
    reserved: Number(reserved),
    earned: begun ? Number(earned) : null,
    open: Number(open),
    leftOut: Number(leftOut),
    bonus: toldRecord(bonus),
    year: toldRecord(year),
    payments: Object.fromEntries(payments.map(({ payment, told }) => [payment.rule.id, toldRecord(told)])),
  };
}

function toldRecord(told: Told): ToldRecord {
  const [least, most] = told.kind === "between" ? [told.least, told.most] : [told.kronor, told.kronor];
  return { kind: told.kind, least: Number(least), most: Number(most) };
}
