/** Two agreements on the same figures. */
import {
  type Agreement,
  baselineOf,
  type Cited,
  monthsOf,
  type Performance,
  paymentsOf,
  requirementsOf,
} from "../agreement";
import { inYears, type Month, yearOf } from "../ground";
import { type Problem, problem } from "../problems";
import type { Located, Submission } from "../reading";
import type { Grid } from "../sheets";
import { type Settings, type Settlement, settle, settleFigures } from "./settle";

/** The same figures settled under two agreements. */
export interface Comparison {
  readonly first: Settlement;
  readonly second: Settlement;
  /** By how many years the second agreement was moved to meet the figures. */
  readonly yearsMoved: number;
  /** The second agreement's requirements that the figures say nothing of, as the first one has no such requirement. */
  readonly unmeasured: readonly string[];
}

/** What came of it: the problems, and the comparison unless an error stopped it. */
export interface ComparisonResult {
  readonly located: Located;
  readonly problems: readonly Problem[];
  readonly comparison?: Comparison;
}

/**
 * Settles the figures under the first agreement, whose figures they are, and then under the second: moved to the
 * first one's year, and its requirements met by those of the first that bear the same id, whatever their numbers.
 */
export function compareAgreements(
  first: Agreement,
  second: Agreement,
  grids: readonly Grid[],
  settings: Settings = {},
): ComparisonResult {
  const { located, problems, settlement } = settle(first, grids, settings);
  if (!settlement) return { located, problems };
  const { agreement: moved, submission, yearsMoved, unmeasured } = underAnother(first, second, settlement.submission);
  // The second agreement has payments of its own: it is settled as far as the figures go.
  const others: Settings = Object.fromEntries(Object.entries(settings).filter(([key]) => key !== "until"));
  const result = settleFigures(moved, submission, others);
  if (!result.settlement) return { located, problems: [...problems, ...result.problems] };
  const note =
    unmeasured.length > 0
      ? [problem("comparison-unmeasured", { agreement: second.title, requirements: unmeasured.join(", ") })]
      : [];
  return {
    located,
    problems: [...problems, ...note],
    comparison: { first: settlement, second: result.settlement, yearsMoved, unmeasured },
  };
}

/** Another agreement for the same figures: moved to their year, and they under its numbers. */
interface UnderAnother extends Pick<Comparison, "yearsMoved" | "unmeasured"> {
  readonly agreement: Agreement;
  readonly submission: Submission;
}

/** Another agreement in the year of the first, and what was handed in under the first as it measures it. */
export function underAnother(first: Agreement, second: Agreement, submission: Submission): UnderAnother {
  const yearsMoved = yearsBetween(second, first);
  const agreement = movedBy(second, yearsMoved);
  const known = new Set(requirementsOf(first).map(({ id }) => id));
  const unmeasured = requirementsOf(second)
    .filter(({ id }) => !known.has(id))
    .map(({ number, name }) => `${number} ${name}`);
  return { agreement, submission: translated(submission, first, agreement), yearsMoved, unmeasured };
}

/**
 * An agreement so many years later, or earlier where the number
 * is negative: its months, payments and dates, and nothing else.
 */
export function movedBy(agreement: Agreement, years: number): Agreement {
  if (years === 0) return agreement;
  const { performance, populationDate } = agreement;
  const grants = agreement.grants.map(({ paid, ...grant }) => ({
    ...grant,
    ...(paid && { paid: changed(paid, (month) => inYears(month, years)) }),
  }));
  return {
    ...agreement,
    populationDate: changed(populationDate, (date) => date.replace(/^\d+/, (year) => String(Number(year) + years))),
    ...(performance && { performance: performanceBy(performance, years) }),
    grants,
  };
}

function performanceBy(performance: Performance, years: number): Performance {
  const all = (months: readonly Month[]): readonly Month[] => months.map((month) => inYears(month, years));
  const { months, untested, payments } = performance;
  return {
    ...performance,
    months: changed(months, all),
    ...(untested && { untested: changed(untested, all) }),
    payments: changed(payments, (rules) =>
      rules.map((rule) => ({ ...rule, id: inYears(rule.id, years), months: all(rule.months) })),
    ),
  };
}

function changed<T>(value: Cited<T>, change: (value: T) => T): Cited<T> {
  return { ...value, value: change(value.value) };
}

function yearsBetween(from: Agreement, to: Agreement): number {
  const [there, here] = [firstMonth(to), firstMonth(from)];
  return there === undefined || here === undefined ? 0 : yearOf(there) - yearOf(here);
}

function firstMonth(agreement: Agreement): Month | undefined {
  return monthsOf(agreement)[0] ?? paymentsOf(agreement)[0]?.id;
}

function translated(submission: Submission, from: Agreement, to: Agreement): Submission {
  const numbers = new Map(requirementsOf(to).map(({ id, number }) => [id, number]));
  const target = new Map(requirementsOf(from).map(({ id, number }) => [number, numbers.get(id)]));
  const baseline = to.performance && baselineOf(to.performance);
  // What an improvement is compared with may be a month before those that are measured.
  const looksAt = new Set([...monthsOf(to), ...(baseline === undefined ? [] : [baseline])]);
  return {
    ...submission,
    observations: submission.observations.flatMap((one) => {
      const requirement = target.get(one.requirement);
      return requirement !== undefined && looksAt.has(one.month) ? [{ ...one, requirement }] : [];
    }),
    paid: [],
  };
}
