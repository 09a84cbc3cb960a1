/** What was handed in, found and read as the user's reading rules say. */
import type { Agreement } from "../agreement";
import { type Problem, problem, type ReadingRule } from "../problems";
import type { Grid, InputKind } from "../sheets";
import { inAgreementsYear, inFiguresYear, type YearsRule, yearsRule } from "./figure-years";
import { type Found, find, isOfOtherYear } from "./find";
import type { Choice } from "./locate";
import { read } from "./read";
import { ruledGrids } from "./rules";
import { setAside } from "./set-aside";
import type { Submission } from "./submission";
import { validate } from "./validate";
import type { YearsMet } from "./waiting";
import { spanText, wrongYear } from "./wrong-year";

/** How grids are read: which sheets and columns were chosen, and which rules. */
export interface HowRead {
  readonly choices?: Readonly<Partial<Record<InputKind, Choice>>>;
  readonly rules?: readonly ReadingRule[];
  /** Whether the product's own populations are taken for regions that the sheet does not have. */
  readonly fillPopulations?: boolean;
}

/** What was handed in, before the whole of it has been checked. */
interface HandedIn {
  /** Where it was found; the cells in it are the user's own. */
  readonly located: Found;
  readonly submission: Submission;
  readonly problems: readonly Problem[];
}

/** Finds and reads the inputs that are needed, and tells what each rule did. */
export function readHandedIn(
  agreement: Agreement,
  grids: readonly Grid[],
  needed: readonly InputKind[],
  { choices = {}, rules = [], fillPopulations = false }: HowRead,
): HandedIn {
  const ruled = ruledGrids(grids, rules, choices);
  const years = yearsRule(agreement, rules);
  const readBy = years ? inFiguresYear(agreement, years) : agreement;
  const found = find(readBy, ruled.grids, needed, choices);
  const {
    submission,
    problems,
    years: met = NONE_MET,
  } = read(readBy, readable(found), fillPopulations ? "fill" : "as they are");
  return {
    located: ruled.own(found),
    submission: years ? inAgreementsYear(submission, years) : submission,
    problems: [
      ...found.problems,
      ...problems,
      ...wrongYear(readBy, found, met).map((one) => (years ? ofRule(one, agreement, years) : one)),
      ...ruled.notes(found),
      ...(years ? [problem("rule-used", { rule: years }, { sheet: submission.sheets.waiting })] : []),
    ],
  };
}

// Under a rule it is the rule that meets no figures: the agreement is of another year than it reads them from.
function ofRule(one: Problem, { performance }: Agreement, { from, to }: YearsRule): Problem {
  // Its months are told as they are measured, not in the year that they are looked for in.
  if (one.code === "months-not-measured") {
    const expected = spanText(performance?.months.value ?? []);
    return problem(one.code, { ...one.values, expected }, ...(one.place ? [one.place] : []));
  }
  if (one.code !== "year-wrong") return one;
  return problem(
    "figures-year-absent",
    { from: String(from), to: String(to), found: one.values.found },
    ...(one.place ? [one.place] : []),
  );
}

const NONE_MET: YearsMet = { ofOthers: [], anyMeasured: false, anyUsed: false };

// Tables of other years were understood, and are no regular table to read row by row.
function readable({ waiting, ...found }: Found): Found {
  const { arranged } = found;
  return waiting && !(arranged && isOfOtherYear(arranged)) ? { ...found, waiting } : found;
}

/** Checks the whole of what was handed in, without what is set aside: the figures that remain, and all problems. */
export function checkHandedIn(
  agreement: Agreement,
  { submission, problems }: HandedIn,
  rules: readonly ReadingRule[] = [],
): { readonly submission: Submission; readonly problems: readonly Problem[] } {
  const first = [...problems, ...validate(agreement, submission)];
  if (!rules.some(({ kind }) => kind === "set-aside")) return { submission, problems: first };
  const { submission: kept, remaining, notes } = setAside(submission, first, rules);
  // What the rows that are left out had to do with others is not told of without them.
  return { submission: kept, problems: [...remaining([...problems, ...validate(agreement, kept)]), ...notes] };
}
