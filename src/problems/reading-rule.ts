/**
 * Reading rules: what a user chose once about how cells are read. A rule never changes a cell; the figures are read as
 * it says, which is told where they are told.
 */
import { REGIONS, type RegionCode } from "../agreement";
import { fold } from "../ground";

/** One rule. */
export type ReadingRule =
  /** Cells with this text, wherever they stand, name this region. */
  | { readonly kind: "region"; readonly text: string; readonly region: RegionCode }
  /** Rows of these names are parts of regions, as hospitals are, and are not read. */
  | { readonly kind: "parts"; readonly names: readonly string[] }
  /** What is left empty of region, month or requirement on this sheet is as in the row above. */
  | { readonly kind: "fill-down"; readonly sheet: string }
  /** The figures of one year are read as those of another, under agreements of the latter. */
  | { readonly kind: "years"; readonly from: number; readonly to: number }
  /** Errors of this code in these cells are left on purpose, for this reason: their rows are not read. */
  | {
      readonly kind: "set-aside";
      readonly code: string;
      readonly sheet: string;
      readonly cells: readonly string[];
      readonly reason: string;
    };

/** What two rules are the same by: a rule of the same cells or words replaces the one before. */
export function ruleKey(rule: ReadingRule): string {
  switch (rule.kind) {
    case "region":
      return JSON.stringify([rule.kind, fold(rule.text)]);
    case "parts":
      return JSON.stringify([rule.kind, ...rule.names.map(fold).sort()]);
    case "fill-down":
      return JSON.stringify([rule.kind, rule.sheet]);
    case "years":
      return JSON.stringify([rule.kind, rule.to]);
    case "set-aside":
      return JSON.stringify([rule.kind, rule.code, rule.sheet, ...rule.cells]);
  }
}

/** Whether a text can be read as a region by a rule: it has a letter, since a number may be a figure elsewhere. */
export function canNameRegion(text: string): boolean {
  return /[a-z]/.test(fold(text));
}

/** The rules in a value that was stored; what is not understood counts as not chosen. */
export function rulesIn(stored: unknown): readonly ReadingRule[] {
  const rules = Array.isArray(stored) ? stored.flatMap((one: unknown) => ruleIn(one) ?? []) : [];
  return [...new Map(rules.map((rule) => [ruleKey(rule), rule])).values()];
}

function ruleIn(stored: unknown): ReadingRule | undefined {
  if (typeof stored !== "object" || stored === null) return undefined;
  const rule = stored as Readonly<Record<string, unknown>>;
  switch (rule["kind"]) {
    case "region": {
      const region = REGIONS.find(({ code }) => code === rule["region"]);
      return isText(rule["text"]) && canNameRegion(rule["text"]) && region
        ? { kind: "region", text: rule["text"], region: region.code }
        : undefined;
    }
    case "parts":
      return areTexts(rule["names"]) && rule["names"].every(canNameRegion)
        ? { kind: "parts", names: rule["names"] }
        : undefined;
    case "fill-down":
      return isText(rule["sheet"]) ? { kind: "fill-down", sheet: rule["sheet"] } : undefined;
    case "years":
      return isYear(rule["from"]) && isYear(rule["to"]) && rule["from"] !== rule["to"]
        ? { kind: "years", from: rule["from"], to: rule["to"] }
        : undefined;
    case "set-aside":
      return isText(rule["code"]) && isText(rule["sheet"]) && areTexts(rule["cells"]) && isText(rule["reason"])
        ? {
            kind: "set-aside",
            code: rule["code"],
            sheet: rule["sheet"],
            cells: rule["cells"],
            reason: rule["reason"],
          }
        : undefined;
    default:
      return undefined;
  }
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every(isText);
}

/** Years have four digits, of this thousand: months are written so. */
const YEAR = /^[12]\d{3}$/;

function isYear(value: unknown): value is number {
  return typeof value === "number" && YEAR.test(String(value));
}
