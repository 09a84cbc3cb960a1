/** What stands now where a scenario changes something, in words: beside each field of its new value. */
import { requirementsOf } from "../../agreement";
import type { Change, FigureChange, Grounds } from "../../forecast";
import { decimalText, percentText, ratio } from "../../ground";
import type { FigureName } from "../../judging";
import type { Figure, Observation } from "../../reading";
import { changeWords, limitWords, type Text } from "../../text";

/** What can be typed of a change. */
export type NewValue =
  | "numerator"
  | "denominator"
  | "share"
  | "number"
  | "weight"
  | "limit"
  | "earns"
  | "population"
  | "amount";

/** What a change is about, whatever it changes it to. */
export interface ChangeSubject extends Pick<FigureChange, "region" | "requirement" | "month" | "figure"> {
  readonly kind: Exclude<Change["kind"], "agreement">;
  /** From 1, the best first. */
  readonly step: number;
  readonly pot: string;
}

/** The values that stand there; one that is not known is absent. */
export function presentValues(
  subject: ChangeSubject,
  { agreement, submission }: Grounds,
  text: Text,
): Readonly<Partial<Record<NewValue, string>>> {
  const requirement = requirementsOf(agreement).find(({ number }) => number === subject.requirement);
  switch (subject.kind) {
    case "figure": {
      const own = submission.observations.find(
        ({ region, requirement: number, month }) =>
          region === subject.region && number === subject.requirement && month === subject.month,
      );
      return own ? figureValues(own, subject.figure, text) : {};
    }
    case "weight":
      return requirement ? { weight: text.number(String(requirement.weight.value)) } : {};
    case "step": {
      const tier = requirement?.improvement?.tiers.value[subject.step - 1];
      if (!requirement?.improvement || !tier) return {};
      const { improvement } = requirement;
      const say = (tenths: number): string => changeWords(improvement, text.number(decimalText(tenths, 1)), text);
      return { limit: limitWords(tier, text, say), earns: text.percent(String(tier.share)) };
    }
    case "level": {
      if (!requirement?.level) return {};
      const { limit, share } = requirement.level;
      const isCount = requirement.quantity.value === "count";
      const people = (tenths: number): string => text.number(decimalText(tenths, 1));
      const said = isCount ? limitWords(limit.value, text, people) : limitWords(limit.value, text);
      return { limit: said, earns: text.percent(String(share.value)) };
    }
    case "population": {
      const own = submission.populations.find(({ region }) => region === subject.region);
      return own ? { population: text.number(String(own.total)) } : {};
    }
    case "pot": {
      const pot = agreement.performance?.pots.find(({ id }) => id === subject.pot);
      return pot ? { amount: text.kronor(String(pot.amount.value)) } : {};
    }
  }
}

const FIELDS = {
  current: "current",
  earlier: "lastYear",
  level: "withTolerance",
  waitingWithin: "waitingWithin",
} as const satisfies Readonly<Record<Exclude<FigureName, "waiting">, keyof Observation>>;

function figureValues(own: Observation, figure: FigureName, text: Text): Partial<Record<NewValue, string>> {
  if (figure === "waiting")
    return own.waiting.kind === "count" ? { number: text.number(String(own.waiting.count)) } : {};
  const there: Figure = own[FIELDS[figure]];
  switch (there.kind) {
    case "counts": {
      const { numerator, denominator } = there;
      const counts = { numerator: text.number(String(numerator)), denominator: text.number(String(denominator)) };
      // Of nobody there is no share.
      return denominator === 0
        ? counts
        : { ...counts, share: text.percent(percentText(ratio(numerator, denominator))) };
    }
    case "share":
      return { share: text.percent(percentText(there.share)) };
    case "number":
      return { number: text.number(String(there.number)) };
    default:
      return {};
  }
}
