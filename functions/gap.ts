/** The function about what is missing to earn more. */
import { boundOf, hasOwnNumerator, type Performance, type Requirement } from "../src/agreement";
import { approximate, decimalText } from "../src/ground";
import type { Value } from "../src/judging";
import { type Counted, type Gap, gapFrom, restsOnWaiting } from "../src/judging";
import { changeWords, limitWords } from "../src/text";
import { agreementOf, countOf, performanceOf, requirementOf } from "./arguments";
import { language, unavailable, wrong } from "./errors";
import { type Answer, asked, type Cell, shapeOf, whicheverZero } from "./excel-values";

const WIDTH = 4;

/**
 * `GAP`: how far it is to the next share of the reserve: the fewest patients to move, the points
 * missing to the limit, what is then earned, The arguments are described in `functions.ts`.
 */
export function gap(
  agreement: unknown[][],
  requirement: unknown[][],
  numerator: unknown[][],
  denominator: unknown[][],
  previousNumerator?: unknown[][],
  previousDenominator?: unknown[][],
): unknown[][] {
  const args = [agreement, requirement, numerator, denominator, previousNumerator, previousDenominator];
  const [, width] = shapeOf(args);
  if (width > 1) throw wrong((words) => words.notOneColumn());
  const ask = ([agreementCell = null, requirementCell = null, ...rest]: readonly Cell[]): Answer[] => {
    const rules = agreementOf(agreementCell);
    const measured = requirementOf(rules, requirementCell);
    return answerTo(performanceOf(rules), measured, rest);
  };
  const failed = (error: CustomFunctions.Error): Answer[] => Array.from({ length: WIDTH }, () => error);
  return asked<readonly Answer[]>(args, ask, failed, Array<Answer>(WIDTH).fill("")).map(([row = []]) => [...row]);
}

function answerTo(performance: Performance, requirement: Requirement, cells: readonly Cell[]): Answer[] {
  const { patients, missing, share, ...way } = whicheverZero(
    cells,
    (given) => wayOf(performance, requirement, given),
    (one) => [one.patients, one.share, approximate(one.missing), one.path],
  );
  return [patients, approximate(missing), approximate({ n: share, d: 100 }), words(requirement, way)];
}

function wayOf(performance: Performance, requirement: Requirement, cells: readonly Cell[]): Gap {
  const [now, before] =
    requirement.quantity.value === "count"
      ? [peopleOf(cells[0]), peopleOf(cells[2])]
      : [pairOf(cells[0], cells[1]), pairOf(cells[2], cells[3])];
  if (!now) throw unavailable((text) => text.currentMissing());
  const earlier: Value =
    before === null ? "missing" : before.denominator === 0 ? "nobody" : { n: before.numerator, d: before.denominator };
  const way = gapFrom(performance, requirement, now, earlier);
  if (way === "nobody") throw unavailable((text) => text.nobody());
  if (way === "unreachable") throw unavailable((text) => text.unreachable());
  return way;
}

// A pair of counts; `null` when both are empty or one is hidden.
function pairOf(numerator: Cell = null, denominator: Cell = null): Counted | null {
  const [part, whole] = [countOf(numerator), countOf(denominator)];
  if (part === "suppressed" || whole === "suppressed") return null;
  if (typeof part !== "number" && typeof whole !== "number") return null;
  if (typeof part !== "number" || typeof whole !== "number") throw wrong((words) => words.pairIncomplete());
  if (part > whole) throw wrong((words) => words.partLarger({ part: String(part), whole: String(whole) }));
  return { numerator: part, denominator: whole };
}

// A number of people has no whole; a denominator beside it is not read.
function peopleOf(cell: Cell = null): Counted | null {
  const people = countOf(cell);
  return typeof people === "number" ? { numerator: people, denominator: 1 } : null;
}

function words(requirement: Requirement, { path, bound }: Pick<Gap, "path" | "bound">): string {
  const text = language();
  const say = text.functions.gap;
  const notes = [
    ...(path !== "improvement" && restsOnWaiting(requirement) && !hasOwnNumerator(requirement) ? [say.waiting] : []),
    ...(hasOwnNumerator(requirement) ? [say.withoutLevel] : []),
  ];
  const note = notes.length === 0 ? "" : ` (${notes.join("; ")})`;
  if (path === "top") return say.top + note;
  const { level, improvement } = requirement;
  if (path === "level" && level) {
    const people = requirement.quantity.value === "count";
    return (
      say.level(
        limitWords(
          level.limit.value,
          text,
          people ? () => text.number(String(boundOf(level.limit.value) / 10)) : undefined,
        ),
      ) + note
    );
  }
  return say.improvement(improvement ? changeWords(improvement, decimalText(bound, 1), text) : "") + note;
}
