/** Figures of another year than the agreement's, read as if they were of it: a question of what would be. */
import type { Agreement, Cited } from "../agreement";
import { AGREEMENTS } from "../agreements";
import { inYears, lastDayOf, type Month, yearOf } from "../ground";
import type { ReadingRule } from "../problems";
import type { Observation, Submission } from "./submission";

/** The year of an agreement's first month; `undefined` where nothing is measured. */
export function yearOfAgreement({ performance }: Agreement): number | undefined {
  const [first] = performance?.months.value ?? [];
  return first === undefined ? undefined : yearOf(first);
}

/** The agreement of a year that the program can settle by; a template is none. `undefined` where there is none. */
export function agreementOfYear(year: number): Agreement | undefined {
  return AGREEMENTS.find((one) => one.proven !== "template" && yearOfAgreement(one) === year);
}

/** The rule by which figures of another year are read as this agreement's, where there is one. */
export function yearsRule(agreement: Agreement, rules: readonly ReadingRule[]): YearsRule | undefined {
  const year = yearOfAgreement(agreement);
  return rules.find((rule): rule is YearsRule => rule.kind === "years" && rule.to === year);
}

/** Such a rule. */
export type YearsRule = Extract<ReadingRule, { readonly kind: "years" }>;

/** The agreement with its months in the figures' year, to read them by; its payments keep their names. */
export function inFiguresYear(agreement: Agreement, { from, to }: Pick<YearsRule, "from" | "to">): Agreement {
  const { performance } = agreement;
  if (!performance) return agreement;
  const moved = (cited: Cited<readonly Month[]>): Cited<readonly Month[]> => ({
    ...cited,
    value: cited.value.map((month) => inYears(month, from - to)),
  });
  const { months, untested } = performance;
  return {
    ...agreement,
    performance: { ...performance, months: moved(months), ...(untested && { untested: moved(untested) }) },
  };
}

/** The figures in the agreement's year: their months, and the days on which they were reported. */
export function inAgreementsYear(submission: Submission, { from, to }: YearsRule): Submission {
  const years = to - from;
  return {
    ...submission,
    observations: submission.observations.map(
      (one): Observation => ({
        ...one,
        month: inYears(one.month, years),
        reported: one.reported === undefined ? undefined : dayInYears(one.reported, years),
      }),
    ),
  };
}

// 29 February is the 28th in a year that has none.
function dayInYears(date: string, years: number): string {
  const [year = "", number = "", day = ""] = date.split("-");
  const month = inYears(`${Number(year)}-${number}` as Month, years);
  const [moved, last] = [`${month}-${day}`, lastDayOf(month)];
  return moved > last ? last : moved;
}
