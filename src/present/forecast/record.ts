/** A forecast as the JSON that scripts rely on; its form is described in `docs/json.md`. */

import type { Draws, Forecast, Gets } from "../../forecast";
import { approximate } from "../../ground";
import { hundredths, stepRows } from "./steps";

/** The JSON of a forecast, apart from that of a settlement: nothing in it is settled. Kronor are whole. */
export interface ForecastRecord {
  readonly kind: "forecast";
  readonly agreement: string;
  readonly region: string;
  readonly way: string;
  readonly others: { readonly from: string; readonly share: number; readonly restedOn: boolean };
  readonly months: readonly string[];
  readonly monthsWithoutLastYear: readonly string[];
  readonly today: GetsRecord;
  readonly expected: GetsRecord;
  readonly payments: Readonly<Record<string, { readonly kronor: number; readonly paid: boolean }>>;
  readonly bounds: { readonly least: number; readonly most: number };
  readonly draws: Pick<Draws, "count" | "seed" | "total" | "earned"> & {
    readonly reached: number | null;
    readonly requirements: readonly BandRecord[];
  };
  readonly alternatives: readonly { readonly way: string; readonly others: string; readonly total: number }[];
  readonly steps: readonly StepRecord[];
  readonly spending: SpendingRecord | null;
  readonly regions: Readonly<Record<string, { readonly today: GetsRecord; readonly expected: GetsRecord }>>;
}

interface GetsRecord {
  readonly earned: number;
  readonly bonus: number;
  readonly total: number;
}

type BandRecord = Draws["total"] & { readonly requirement: string };

/** A step, or a month that has none: then `none` says why, and what is of a step is `null`. */
interface StepRecord {
  readonly requirement: string;
  readonly month: string;
  readonly share: number;
  readonly none: string | null;
  readonly then: number | null;
  readonly lever: string | null;
  readonly patients: number | null;
  readonly missing: string | null;
  readonly direct: number | null;
  readonly withPot: number | null;
}

interface SpendingRecord {
  readonly budget: number;
  readonly patients: number;
  readonly gain: number;
  readonly taken: readonly StepRecord[];
}

/** The record of a forecast and its draws. */
export function forecastRecord(forecast: Forecast, draws: Draws): ForecastRecord {
  const { agreement, outlook, spending } = forecast;
  const numbers = agreement.performance?.requirements.map(({ number }) => number) ?? [];
  return {
    kind: "forecast",
    agreement: agreement.id,
    region: forecast.region,
    way: outlook.way,
    others: {
      from: outlook.others.from,
      share: approximate(outlook.others.share),
      restedOn: forecast.restsOnOthers,
    },
    months: forecast.months,
    monthsWithoutLastYear: forecast.monthsWithoutLastYear,
    today: gets(forecast.today),
    expected: gets(forecast.expected),
    payments: Object.fromEntries(
      forecast.payments.map(({ id, kronor, isPaid }) => [id, { kronor: Number(kronor), paid: isPaid }]),
    ),
    bounds: { least: Number(forecast.bounds.least), most: Number(forecast.bounds.most) },
    draws: {
      ...{ count: draws.count, seed: draws.seed, total: whole(draws.total), earned: whole(draws.earned) },
      reached: draws.reached ?? null,
      requirements: draws.requirements.map((band, index) => ({ requirement: numbers[index] ?? "", ...whole(band) })),
    },
    alternatives: forecast.alternatives.map(({ way, others, total }) => ({
      ...{ way, others: others.from, total: Number(total) },
    })),
    steps: stepRows(forecast.steps).map(stepRecord),
    spending: spending
      ? {
          ...{ budget: spending.budget, patients: spending.patients, gain: Number(spending.gain) },
          taken: spending.taken.map(stepRecord),
        }
      : null,
    regions: Object.fromEntries(
      forecast.regions.map(({ region, today, expected }) => [region, { today: gets(today), expected: gets(expected) }]),
    ),
  };
}

function gets({ earned, bonus, total }: Gets): GetsRecord {
  return { earned: Number(earned), bonus: Number(bonus), total: Number(total) };
}

function whole({ mean, p10, median, p90 }: Draws["total"]): Draws["total"] {
  return {
    ...{ mean: Math.round(mean), p10: Math.round(p10) },
    ...{ median: Math.round(median), p90: Math.round(p90) },
  };
}

function stepRecord({ of, step }: ReturnType<typeof stepRows>[number]): StepRecord {
  return {
    requirement: of.requirement.number,
    month: of.month,
    share: of.share,
    none: of.none ?? null,
    then: step?.share ?? null,
    lever: step?.lever ?? null,
    patients: step?.patients ?? null,
    missing: step ? hundredths(step.missing) : null,
    direct: step ? Number(step.direct) : null,
    withPot: step ? Number(step.withPot) : null,
  };
}
