/** A reading rule as a sentence. */
import { regionName } from "../agreement";
import { areasOf, type ReadingRule } from "../problems";
import type { RuleTexts } from "./sv/rules";

/** What a rule does, in the words of a language. */
export function ruleWords(rule: ReadingRule, { words }: RuleTexts): string {
  switch (rule.kind) {
    case "region":
      return words.region({ text: rule.text, region: regionName(rule.region) });
    case "parts":
      return words.parts(rule.names.join(", "));
    case "fill-down":
      return words.fillDown(rule.sheet);
    case "years":
      return words.years({ from: String(rule.from), to: String(rule.to) });
    case "set-aside": {
      const areas = areasOf(rule.cells.map((cell) => ({ sheet: rule.sheet, cell })));
      return words.setAside(`${rule.sheet}!${areas.map(({ area = "" }) => area).join(", ")}`);
    }
  }
}

/** What it rests on, or what follows of it; a reason that the user typed ends with one full stop. */
export function ruleReason(rule: ReadingRule, { reasons }: RuleTexts): string {
  switch (rule.kind) {
    case "region":
      return reasons.region;
    case "parts":
      return reasons.parts;
    case "fill-down":
      return reasons.fillDown;
    case "years":
      return reasons.years;
    case "set-aside":
      return reasons.setAside(rule.reason.replace(/[.\s]+$/, ""));
  }
}
