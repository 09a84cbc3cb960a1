/** What can be done about a problem by a choice, without touching a cell. */
import { REGIONS, type RegionCode } from "../agreement";
import type { Problem, ProblemGroup, ReadingRule } from "../problems";
import { canNameRegion } from "../problems";
import { agreementOfYear } from "./figure-years";
import type { Found } from "./find";
import { maySetAside } from "./set-aside";

/** One choice. */
export type Mend =
  /** Keep this reading rule. */
  | { readonly kind: "rule"; readonly rule: ReadingRule }
  /** Take this rule back. */
  | { readonly kind: "remove-rule"; readonly rule: ReadingRule }
  /** Say which region this text names. */
  | { readonly kind: "choose-region"; readonly text: string }
  /** Settle by this agreement instead. */
  | { readonly kind: "agreement"; readonly id: string; readonly year: string }
  /** Take the product's own populations, of this day, for so many regions that the sheet does not have. */
  | { readonly kind: "fill-populations"; readonly count: string; readonly date: string }
  /** Say which sheet, table or columns hold it. */
  | { readonly kind: "choose-sheet" }
  /** Leave the errors in these cells on purpose; the reason is the user's to give. */
  | {
      readonly kind: "set-aside";
      readonly code: string;
      readonly sheet: string;
      readonly cells: readonly string[];
    };

/** The choices there are about the problems of one cause, the likeliest first. */
export function mendsOf({ problem, places }: ProblemGroup, located: Pick<Found, "population" | "paid">): Mend[] {
  return [...certainMends(problem), ...asideMends(problem, places, located)];
}

function certainMends(problem: Problem): Mend[] {
  switch (problem.code) {
    case "region-unknown": {
      const { text, suggestion } = problem.values;
      return canNameRegion(text) ? regionMends(text, suggestion) : [];
    }
    case "rows-beneath": {
      const { names } = problem.values;
      const [name = "", ...others] = names;
      const only: Mend[] = others.length === 0 ? regionMends(name, "") : [];
      return names.every(canNameRegion) ? [{ kind: "rule", rule: { kind: "parts", names } }, ...only] : [];
    }
    case "parts-without-region": {
      const { names } = problem.values;
      return names.every(canNameRegion) ? [{ kind: "rule", rule: { kind: "parts", names } }] : [];
    }
    case "region-missing":
      return fillDown(problem);
    case "month-unreadable":
    case "year-unreadable":
    case "requirement-unknown":
      return problem.values.text.trim() === "" ? fillDown(problem) : [];
    case "cells-left-out":
      return problem.values.why === "subtotal" ? fillDown(problem) : [];
    case "year-wrong": {
      const { found, expected } = problem.values;
      const other = agreementOfYear(Number(found));
      const rule = { kind: "years", from: Number(found), to: Number(expected) } as const;
      return [...(other ? [{ kind: "agreement", id: other.id, year: found } as const] : []), { kind: "rule", rule }];
    }
    case "figures-year-absent": {
      const { from, to } = problem.values;
      return [{ kind: "remove-rule", rule: { kind: "years", from: Number(from), to: Number(to) } }];
    }
    case "population-missing": {
      const { count, date } = problem.values;
      return date === "" ? [] : [{ kind: "fill-populations", count, date }];
    }
    case "sheet-missing":
    case "column-missing":
      return [{ kind: "choose-sheet" }];
    default:
      return [];
  }
}

function regionMends(text: string, suggestion: string): Mend[] {
  const region: RegionCode | undefined = REGIONS.find(({ name }) => name === suggestion)?.code;
  return region === undefined
    ? [{ kind: "choose-region", text }]
    : [{ kind: "rule", rule: { kind: "region", text, region } }];
}

function fillDown({ place }: Problem): Mend[] {
  return place === undefined || place.sheet === ""
    ? []
    : [{ kind: "rule", rule: { kind: "fill-down", sheet: place.sheet } }];
}

function asideMends(
  problem: Problem,
  places: ProblemGroup["places"],
  { population, paid }: Pick<Found, "population" | "paid">,
): Mend[] {
  const sheets = { population: population?.grid.sheet ?? "", waiting: "", paid: paid?.grid.sheet ?? "" };
  const bySheet = new Map<string, string[]>();
  for (const { sheet, cell } of places)
    if (cell !== undefined && maySetAside({ ...problem, place: { sheet, cell } }, sheets))
      bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), cell]);
  return [...bySheet].map(([sheet, cells]) => ({ kind: "set-aside", code: problem.code, sheet, cells }));
}
