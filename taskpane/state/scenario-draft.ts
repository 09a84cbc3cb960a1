/** A scenario while it is being written: what has been typed, as it was typed, and what is wrong with it. */
import { type Agreement, type Performance, REGIONS, type RegionCode, type Requirement } from "../../src/agreement";
import {
  appliedTo,
  type Change,
  changeableFigures,
  changeableMonths,
  type Grounds,
  type Scenario,
  takesNumber,
} from "../../src/forecast";
import { decimalText, TENTHS } from "../../src/ground";
import type { ChangeSubject, NewValue } from "../../src/present";
import type { Problem } from "../../src/problems";
import type { Settlement } from "../../src/settling";
import type { Language } from "../../src/text";
import { wholeTyped } from "./forecast-choices";

/** A change: what it is about, and what has been typed. */
export interface DraftChange extends ChangeSubject {
  /** Its own, and no other change's of the draft. */
  readonly key: number;
  readonly typed: Readonly<Partial<Record<NewValue, string>>>;
}

/** Another agreement: what was chosen of those that are offered, or `kept` for one that came with the scenario. */
interface DraftAgreement {
  readonly choice: string;
  readonly agreement: Agreement;
}

/** How what is typed must be written. */
type Form = "whole" | "positive" | "tenths" | "earns";

/** A field in which something else stands than can be: which change's, by its key. */
export interface WrongField {
  readonly key: number;
  readonly field: NewValue;
  readonly must: Form;
}

/** The draft. */
export interface Draft {
  readonly name: string;
  /** The name of the scenario that it is to be instead of; a new one where absent. */
  readonly of?: string | undefined;
  readonly agreement?: DraftAgreement | undefined;
  readonly changes: readonly DraftChange[];
  readonly isTouched: boolean;
  /** What stood in the way of the last attempt to keep it. */
  readonly wrong: readonly WrongField[];
  readonly problems: readonly Problem[];
  /** How many attempts there have been. */
  readonly attempts: number;
}

/** A scenario to be written on; `of` is its name where it is to be instead of that one. */
export function draftOf(
  { name, changes }: Scenario,
  of: string | undefined,
  first: (key: number) => DraftChange,
  language: Language,
): Draft {
  const agreement = changes.flatMap((one) => (one.kind === "agreement" ? one.agreement : []))[0];
  const others = changes.flatMap((one, key) =>
    one.kind === "agreement" ? [] : draftChange(one, first(key), language),
  );
  return {
    ...{ name, of, changes: others, isTouched: false, wrong: [], problems: [], attempts: 0 },
    ...(agreement && { agreement: { choice: KEPT, agreement } }),
  };
}

/** The choice that is the agreement which came with a scenario. */
export const KEPT = "kept";

/** What a draft's changes are made to: the settlement's figures and agreement, or those under another agreement. */
export function groundsOf(settlement: Settlement, { agreement: other }: Pick<Draft, "agreement">): Grounds {
  const changes: Change[] = other ? [{ kind: "agreement", agreement: other.agreement }] : [];
  // One that pays nothing for performance refuses every change, and says so when it is to be kept.
  return appliedTo(settlement, { name: "", changes }).grounds ?? settlement;
}

/** A change to begin with: of the latest figure of a region. */
export function firstChange({ agreement, submission }: Grounds, own: RegionCode | undefined, key: number): DraftChange {
  const { performance } = agreement;
  const region = own ?? REGIONS[0]?.code ?? "";
  const months = performance ? changeableMonths(performance) : [];
  const seen = new Set(
    submission.observations.flatMap((one) =>
      one.region === region && ["counts", "share", "number"].includes(one.current.kind) ? one.month : [],
    ),
  );
  return {
    ...{ key, kind: "figure", region, figure: "current", step: 1, typed: {} },
    requirement: performance?.requirements[0]?.number ?? "",
    month: months.filter((one) => seen.has(one)).at(-1) ?? months[0] ?? "2000-01",
    pot: performance?.pots[0]?.id ?? "",
  };
}

/** The change with what it is about fitted to its kind: a requirement that has steps, a figure that is looked at. */
export function fitted(change: DraftChange, performance: Performance): DraftChange {
  const { requirements } = performance;
  const has = ({ improvement, level }: Requirement): boolean =>
    change.kind === "step" ? improvement !== undefined : change.kind !== "level" || level !== undefined;
  const chosen = requirementIn(performance, change.requirement);
  const requirement = chosen && !has(chosen) ? requirements.find(has) : chosen;
  if (!requirement) return change;
  const figures = changeableFigures(requirement);
  const steps = requirement.improvement?.tiers.value.length ?? 0;
  return {
    ...change,
    requirement: requirement.number,
    ...(!figures.includes(change.figure) && { figure: "current" }),
    ...(change.step > steps && { step: 1 }),
  };
}

/** The fields of a change. */
export function fieldsOf(
  { kind, figure, requirement: number }: Pick<ChangeSubject, "kind" | "figure" | "requirement">,
  performance: Performance,
): readonly NewValue[] {
  switch (kind) {
    case "figure": {
      const requirement = requirementIn(performance, number);
      return requirement && takesNumber(requirement, figure) ? ["number"] : ["numerator", "denominator", "share"];
    }
    case "step":
    case "level":
      return ["limit", "earns"];
    case "pot":
      return ["amount"];
    default:
      return [kind];
  }
}

/** Whether a limit is a number of people. */
export function limitsPeople({ kind, requirement }: ChangeSubject, performance: Performance): boolean {
  return kind === "level" && requirementIn(performance, requirement)?.quantity.value === "count";
}

/** The scenario that a draft is, but for what is wrong in its fields. */
export function scenarioOf(
  { name, agreement, changes }: Draft,
  performance: Performance,
): { readonly scenario: Scenario; readonly wrong: readonly WrongField[] } {
  const read = changes.map((one) => readChange(one, performance));
  const first: Change[] = agreement ? [{ kind: "agreement", agreement: agreement.agreement }] : [];
  return {
    scenario: { name: name.trim(), changes: [...first, ...read.map(({ change }) => change)] },
    wrong: read.flatMap((one) => one.wrong),
  };
}

function requirementIn({ requirements }: Performance, number: string): Requirement | undefined {
  return requirements.find((one) => one.number === number);
}

interface ReadChange {
  readonly change: Change;
  readonly wrong: readonly WrongField[];
}

// What may be left empty is left as it is; of a weight, a population and a pot something must be said.
function readChange(change: DraftChange, performance: Performance): ReadChange {
  const wrong: WrongField[] = [];
  const isPeople = limitsPeople(change, performance);
  const values = Object.fromEntries(
    fieldsOf(change, performance).flatMap((field) => {
      const typed = (change.typed[field] ?? "").trim();
      const must = field === "limit" && isPeople ? "whole" : FORMS[field];
      if (typed === "" && !MUST_BE_SAID.has(field)) return [];
      const value = valueOf(typed, must);
      if (value === undefined) wrong.push({ key: change.key, field, must });
      return [[field, field === "limit" && isPeople ? (value ?? 0) * TENTH : (value ?? 0)]];
    }),
  ) as Partial<Record<NewValue, number>>;
  return { change: changeOf(change, values), wrong };
}

const MUST_BE_SAID: ReadonlySet<NewValue> = new Set(["weight", "population", "amount"]);

const FORMS: Readonly<Record<NewValue, Form>> = {
  ...{ numerator: "whole", denominator: "whole", number: "whole", weight: "whole" },
  ...{ share: "tenths", limit: "tenths", earns: "earns", population: "positive", amount: "positive" },
};

/** A tenth of a person is the unit of a limit on people. */
const TENTH = 10;
const HUNDRED = 100;

function valueOf(typed: string, form: Form): number | undefined {
  if (form === "tenths") return tenthsTyped(typed);
  const value = wholeTyped(typed.replace(/%$/, ""));
  if (value === undefined || form === "whole") return value;
  return value >= 1 && (form === "positive" || value <= HUNDRED) ? value : undefined;
}

/** A number from 0 to 100 with at most one decimal, as somebody types it, in whole tenths; nothing where it is none. */
function tenthsTyped(typed: string): number | undefined {
  const [, whole, tenth = "0"] = /^(\d{1,3})(?:[.,](\d))?%?$/.exec(typed.replace(/\s/g, "")) ?? [];
  const value = whole === undefined ? undefined : Number(whole) * TENTH + Number(tenth);
  return value !== undefined && value <= TENTHS ? value : undefined;
}

function changeOf(
  { kind, region, requirement, month, figure, step, pot }: DraftChange,
  { earns, weight = 0, population = 0, amount = 0, limit, ...counts }: Partial<Record<NewValue, number>>,
): Change {
  const tier = { ...(limit !== undefined && { limit }), ...(earns !== undefined && { share: earns }) };
  switch (kind) {
    case "figure":
      return { kind, region, requirement, month, figure, ...counts };
    case "weight":
      return { kind, requirement, weight };
    case "step":
      return { kind, requirement, step, ...tier };
    case "level":
      return { kind, requirement, ...tier };
    case "population":
      return { kind, region, population };
    case "pot":
      return { kind, pot, amount };
  }
}

// As it would be typed: without spaces between thousands, which a language writes as another's decimals.
function draftChange(
  change: Exclude<Change, { kind: "agreement" }>,
  first: DraftChange,
  language: Language,
): DraftChange {
  const whole = (value: number | undefined): string | undefined => value?.toString();
  const tenths = (value: number | undefined): string | undefined => {
    const text = value === undefined ? undefined : decimalText(value, 1).replace(/\.0$/, "");
    return language === "sv" ? text?.replace(".", ",") : text;
  };
  const written = (
    about: Partial<ChangeSubject>,
    typed: Partial<Record<NewValue, string | undefined>>,
  ): DraftChange => ({
    ...first,
    ...about,
    kind: change.kind,
    typed: Object.fromEntries(Object.entries(typed).filter(([, text]) => text !== undefined)),
  });
  switch (change.kind) {
    case "figure": {
      const { region, requirement, month, figure, numerator, denominator, share, number } = change;
      return written(
        { region, requirement, month, figure },
        { numerator: whole(numerator), denominator: whole(denominator), share: tenths(share), number: whole(number) },
      );
    }
    case "weight":
      return written({ requirement: change.requirement }, { weight: whole(change.weight) });
    case "step":
      return written(
        { requirement: change.requirement, step: change.step },
        { limit: tenths(change.limit), earns: whole(change.share) },
      );
    case "level":
      return written({ requirement: change.requirement }, { limit: tenths(change.limit), earns: whole(change.share) });
    case "population":
      return written({ region: change.region }, { population: whole(change.population) });
    case "pot":
      return written({ pot: change.pot }, { amount: whole(change.amount) });
  }
}
