/** An agreement and what was handed in, as a scenario has them; refused where a change cannot be made. */
import { type Agreement, type Incoherence, incoherences, type Path } from "../agreement";
import { type Month, monthsIn } from "../ground";
import { isOnlyADoubt, type Problem, problem, ruleProblem } from "../problems";
import type { Submission } from "../reading";
import { isLeftOut, type Settlement, underAnother } from "../settling";
import { lastYearsOf } from "./ahead";
import { changedAgreement } from "./change-agreement";
import { isLessThanStrict, withFigure, withPopulation } from "./change-figures";
import type { Refusal } from "./refusal";
import { type Change, type Scenario, subjectOf } from "./scenario";

/** What is settled or looked ahead of. */
export interface Grounds {
  readonly agreement: Agreement;
  readonly submission: Submission;
}

/** What came of a scenario: its grounds unless a change cannot be made, and everything that was noted. */
export interface AppliedScenario {
  readonly grounds?: Grounds;
  readonly problems: readonly Problem[];
}

/**
 * The grounds with the changes of a scenario made in order. `leftOut` are the months that the user leaves out. What
 * cannot be made refuses the whole scenario: no change is ever left out of it.
 */
export function applyScenario(
  before: Grounds,
  { name, changes }: Scenario,
  leftOut: readonly Month[],
): AppliedScenario {
  const refuse = (index: number, refusal: Refusal): AppliedScenario => ({
    problems: [problem("scenario-change", { scenario: name, change: String(index + 1), ...refusal })],
  });
  const subjects = changes.map(subjectOf);
  const notes: Problem[] = [];
  let grounds = before;
  let unchanged = before.agreement;
  for (const [index, change] of changes.entries()) {
    const first = subjects.indexOf(subjects[index] ?? "");
    if (first !== index) return refuse(index, { why: "twice", given: String(first + 1), known: "" });
    if (change.kind === "agreement") {
      const moved = another(grounds, change.agreement, index);
      if ("why" in moved) return refuse(index, moved);
      const { unmeasured } = moved;
      if (unmeasured.length > 0) {
        const requirements = unmeasured.join(", ");
        notes.push(problem("scenario-unmeasured", { scenario: name, agreement: change.agreement.title, requirements }));
      }
      grounds = moved;
      unchanged = moved.agreement;
      continue;
    }
    const changed = made(grounds, change, leftOut, name);
    if ("why" in changed) return refuse(index, changed);
    grounds = changed;
  }
  const { performance } = grounds.agreement;
  const less = changes.map(
    (one) =>
      one.kind === "figure" && performance !== undefined && isLessThanStrict(performance, grounds.submission, one),
  );
  if (less.includes(true)) return refuse(less.lastIndexOf(true), { why: "less-than-strict", given: "", known: "" });
  const [errors, doubts] = newlyBroken(name, unchanged, grounds.agreement);
  return errors.length > 0 ? { problems: errors } : { grounds, problems: [...notes, ...doubts] };
}

// What the agreement itself is doubted for has been told where it was read.
function newlyBroken(
  scenario: string,
  unchanged: Agreement,
  agreement: Agreement,
): readonly [errors: readonly Problem[], doubts: readonly Problem[]] {
  const keyOf = ({ rule, path }: Incoherence): string => [rule, ...path].join(" ");
  const before = new Set(incoherences(unchanged).map(keyOf));
  const broken = incoherences(agreement).map((one) => ({
    isNew: !before.has(keyOf(one)),
    broken: ruleProblem(one, (path) => placeIn(agreement, path)),
  }));
  return [
    broken.flatMap((one) =>
      isOnlyADoubt(one.broken) ? [] : [problem("scenario-rule", { scenario, broken: one.broken })],
    ),
    broken.flatMap((one) =>
      one.isNew && isOnlyADoubt(one.broken) ? [problem("scenario-doubt", { scenario, broken: one.broken })] : [],
    ),
  ];
}

/** What a scenario makes of a settlement's grounds, before anything is settled anew. */
export function appliedTo(settlement: Settlement, scenario: Scenario): AppliedScenario {
  return applyScenario(groundsOf(settlement, isOfAnother(scenario)), scenario, leftOutOf(settlement));
}

/** Whether another agreement is tried. */
export function isOfAnother({ changes }: Scenario): boolean {
  return changes.some(({ kind }) => kind === "agreement");
}

// Another agreement has periods and payments of its own: it is settled as far as the figures go, and of the months that
// are left out only last year's figures are known.
function groundsOf(settlement: Settlement, isOther: boolean): Grounds {
  const { agreement, submission, leftOut } = settlement;
  const observations = [...submission.observations, ...(isOther ? lastYearsOf(settlement) : leftOut)];
  const all: Submission = { ...submission, observations };
  return { agreement, submission: all };
}

function leftOutOf(settlement: Settlement): readonly Month[] {
  const left = settlement.reserves.all.filter((reserve) => isLeftOut(settlement, reserve));
  return [...new Set(left.flatMap(({ period }) => monthsIn(period)))];
}

function another(
  { agreement, submission }: Grounds,
  other: Agreement,
  index: number,
): (Grounds & { readonly unmeasured: readonly string[] }) | Refusal {
  if (index > 0) return { why: "agreement-first", given: "", known: "" };
  return other.performance
    ? underAnother(agreement, other, submission)
    : { why: "no-performance", given: other.title, known: "" };
}

function made(
  { agreement, submission }: Grounds,
  change: Exclude<Change, { kind: "agreement" }>,
  leftOut: readonly Month[],
  name: string,
): Grounds | Refusal {
  const { performance } = agreement;
  if (change.kind === "population") return { agreement, submission: withPopulation(submission, change) };
  if (!performance) return { why: "no-performance", given: agreement.title, known: "" };
  if (change.kind === "figure") {
    const changed = withFigure(performance, submission, leftOut, change);
    return "why" in changed ? changed : { agreement, submission: changed };
  }
  const changed = changedAgreement(agreement, performance, change, name);
  return "why" in changed ? changed : { agreement: changed, submission };
}

// Where in the agreement, by its own names: it has no cells here. A part is a list's name and a place in it.
function placeIn({ title, performance, grants }: Agreement, path: Path): string {
  const after = (list: string): number => Number(path[path.indexOf(list) + 1]);
  const requirement = performance?.requirements[after("requirements")];
  if (requirement && path.includes("requirements")) return `${requirement.number} ${requirement.name}`;
  const part = path.includes("pots") ? performance?.pots[after("pots")] : grants[after("grants")];
  return part?.label ?? title;
}
