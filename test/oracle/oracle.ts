/**
 * A second settlement, as plain as could be: exact fractions, one rule after the other, from the agreements' texts. It
 * shares nothing with `src/` but the shape of what is handed in. See `rules.ts` for the documents it cites.
 */
import type { Submission } from "../../src/reading/submission";
import type { Fraction } from "../src/support/fraction";
import { decide, isMeasured, isReportedBadly } from "./deciding";
import { type Find, figuresOf, finder } from "./figures";
import { type Given, given } from "./grants";
import type { Precision } from "./judging";
import { type Cell, type Decision, earned, forfeited, handedOut, reserved, type SettledCell, shareOut } from "./money";
import { type Paid, paymentsOf } from "./payments";
import type { Requirement, Rules } from "./rules";

/** What the user chooses. */
export interface Choices {
  /** The first of [domain] 2, row 1, unless told. */
  readonly precision?: Precision;
  /** The last month to settle; later ones are open. */
  readonly until?: string;
  readonly reporting?: "flag" | "disqualify";
  readonly decisions?: Readonly<Partial<Record<string, Decision>>>;
}

/** A settlement. */
export interface Settled {
  readonly cells: readonly SettledCell[];
  /** What each region gets of what was not earned, exactly; open while any cell is. */
  readonly bonus: ReadonlyMap<string, Fraction> | "open";
  readonly payments: readonly Paid[];
  readonly grants: readonly Given[];
}

/** What the rules make of what was handed in, or that somebody has to decide what the text does not say. */
export function settleByTheText(
  rules: Rules,
  submission: Submission,
  choices: Choices = {},
): Settled | "decision needed" {
  const populations = [...submission.populations].sort((a, b) => (a.region < b.region ? -1 : 1));
  const people = new Map(populations.map(({ region, total }) => [region, total]));
  const cells = cellsOf(rules, people, finder(submission), choices).map((cell) => ({
    ...cell,
    earned: earned(cell),
    forfeited: forfeited(cell),
    handedOut: handedOut(cell),
  }));
  // The pot is what the whole year left over: it is not known before every cell is.
  const bonus = cells.some(({ outcome }) => outcome === "open")
    ? "open"
    : shareOut(rules, cells, people, choices.decisions ?? {});
  if (bonus === "decision needed") return bonus;
  return {
    cells,
    bonus,
    payments: paymentsOf(rules, cells, bonus, [...people.keys()], submission.paid),
    grants: rules.grants.map((grant) => given(grant, populations)),
  };
}

function cellsOf(rules: Rules, people: ReadonlyMap<string, number>, find: Find, choices: Choices): Cell[] {
  const everyone = [...people.values()].reduce((all, one) => all + one, 0);
  const { months, judgedTogether, requirements } = rules;
  const periods = judgedTogether ? [months] : months.map((month) => [month]);
  return [...people].flatMap(([region, own]) =>
    periods.flatMap((ofCell) =>
      requirements.map(
        (requirement): Cell => ({
          region,
          period: ofCell.length > 1 ? `${ofCell[0] ?? ""}/${ofCell[ofCell.length - 1] ?? ""}` : (ofCell[0] ?? ""),
          months: ofCell,
          requirement,
          reserved: reserved(requirement, periods.length, own, everyone),
          outcome: outcomeOf(rules, requirement, region, ofCell, find, choices),
        }),
      ),
    ),
  );
}

function outcomeOf(
  rules: Rules,
  requirement: Requirement,
  region: string,
  ofCell: readonly string[],
  find: Find,
  { until, reporting, precision }: Choices,
): Cell["outcome"] {
  // "Prestationskraven tas bort från mars 2020 och medlen för mars–november fördelas efter folkmängd" ([domain] 1.2):
  // nothing of it remains to be known, so it is never left out (2, row 34).
  if (ofCell.every((month) => rules.untested.includes(month))) return "untested";
  if (until !== undefined && (ofCell[ofCell.length - 1] ?? "") > until) return "open";
  const figures = figuresOf(rules, requirement, region, ofCell, find);
  if (!isMeasured(figures)) return "open";
  const rows = ofCell.map((month) => find(region, month, requirement.number));
  if (reporting === "disqualify" && isReportedBadly(rules, requirement, rows)) {
    return { share: 0, path: "disqualified" };
  }
  return decide(requirement, precision ?? "difference", figures);
}
