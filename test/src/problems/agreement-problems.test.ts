/** What is wrong with an agreement that a user wrote: every code has words of its own in both languages, and says what to do. */
import { describe, expect, test } from "vitest";
import {
  AGREEMENT_SEVERITY,
  type AgreementProblemValues,
  type AgreementRule,
} from "../../../src/problems/agreement-problem";
import { agreementProblemsEn } from "../../../src/text/en/agreement-problems";
import type { Language } from "../../../src/text/language";
import { agreementProblemsSv } from "../../../src/text/sv/agreement-problems";
import { TEXT } from "../../../src/text/texts";

type Code = keyof AgreementProblemValues;
const CODES = Object.keys(AGREEMENT_SEVERITY) as readonly Code[];

const VALUES: { readonly [One in Code]: AgreementProblemValues[One] } = {
  "agreement-header-missing": {},
  "agreement-part-unknown": { text: "Kraf 7", suggestion: "requirement" },
  "agreement-part-unnamed": { part: "pot" },
  "agreement-part-missing": { part: "performance" },
  "agreement-note-left-out": { text: "Anteckning 7" },
  "agreement-item-missing": { part: "Krav 7" },
  "agreement-item-unknown": { part: "Krav 7", text: "Vigt", suggestion: "weight" },
  "agreement-row-missing": { part: "Krav 7", field: "weight" },
  "agreement-row-twice": { part: "Krav 7", field: "weight", other: "C7" },
  "agreement-group-partial": { part: "Krav 7", field: "level.share", present: "level.limit" },
  "agreement-value-missing": { part: "Krav 7", field: "weight" },
  "agreement-value": { field: "cases", text: "alla 7", expected: "cases" },
  "agreement-source-partial": { missing: "place" },
  "agreement-source-absent": { count: "7" },
  "agreement-sources-differ": { field: "improvement.tiers", other: "D7" },
  "agreement-weights": { pot: "block-7", sum: "101", whole: "100", form: "percent", cells: "C7, C8" },
  "agreement-tiers-gap": { from: "3.0", to: "3.4", other: "C7" },
  "agreement-tiers-overlap": { from: "3.0", to: "3.4", other: "C7" },
  "agreement-tiers-share": { share: "50", lower: "75", other: "C7" },
  "agreement-tiers-end": { to: "9.9" },
  "agreement-unit": { text: "5 %", change: "points", other: "C7" },
  "agreement-months": { months: "2023-01,2023-03" },
  "agreement-payment-months": { unpaid: "2023-01", twice: "2023-02", unmeasured: "2023-03" },
  "agreement-payment-early": { payment: "2023-06", month: "2023-07" },
  "agreement-payment-twice": { payment: "2023-06", other: "C7" },
  "agreement-total": { sum: "90", total: "100", difference: "10", side: "less" },
  "agreement-word-twice": { word: "Första besök 7", part: "Krav 7", other: "C7" },
  "agreement-pot-unknown": { text: "block-7", pots: "block-1, block-2" },
  "agreement-pot-unused": { pot: "block-7" },
  "agreement-no-path": { part: "Krav 7" },
  "agreement-rule": { rule: "one-payment" },
  "agreement-incoherent": { sentence: "the pot 7 pays no requirement" },
  "agreement-json-unreadable": { text: "Unexpected token 7" },
  "agreement-json-format": { format: '"annat"', version: "7" },
  "agreement-json-missing": { path: "total.value" },
  "agreement-json-unknown": { path: "total.extra" },
  "agreement-json-value": { path: "total.value", received: '"7"', expected: "kronor", options: "" },
};

/** What stands as itself in every language's words; the rest are names that the language has words for. */
const SHOWN = [
  "text",
  "other",
  "cells",
  "count",
  "pot",
  "pots",
  "sum",
  "word",
  "sentence",
  "path",
  "received",
  "format",
  "version",
  "difference",
];

const TO_DO: Readonly<Record<Language, RegExp>> = {
  sv: /Skriv|Rätta|Lägg till|Ta bort|Fyll i|Slå ihop|Låt|[Ää]ndra|Öppna|anmärkning|rätta/,
  en: /Type|[Cc]orrect|Add|Remove|Fill (it )?in|Put them|Put the|Let|[Cc]hange|Open|note|Write/,
};

const RULES: readonly AgreementRule[] = [
  ...([
    "amount-above-zero",
    "share-above-zero",
    "weight-above-zero",
    "period-value-needed",
    "period-value-alone",
    "basis-of-bonus-pot",
    "basis-of-requirement",
  ] as const),
  ...([
    "rest-with-last",
    "one-payment",
    "untested-not-measured",
    "untested-all",
    "untested-together",
    "counted-in-points",
  ] as const),
];

describe.each(["sv", "en"] as const)("in %s", (language) => {
  const messages = (language === "sv" ? agreementProblemsSv : agreementProblemsEn)(TEXT[language]);
  const said = <One extends Code>(code: One, values: AgreementProblemValues[One]): string => messages[code](values);

  test("every code has a message of its own", () => {
    expect(Object.keys(messages).sort()).toEqual([...CODES].sort());
    expect(new Set(CODES.map((code) => said(code, VALUES[code] as never))).size).toBe(CODES.length);
  });

  test.each(CODES)("%s says what is wrong with its values, and what to do", (code) => {
    const message = said(code, VALUES[code] as never);
    expect(message).toMatch(/^[^a-zåäö].*\.$/su);
    expect(message).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
    expect(message).toMatch(TO_DO[language]);
    for (const [name, value] of Object.entries<string>(VALUES[code]))
      if (SHOWN.includes(name)) expect(message, name).toContain(value);
  });

  test.each(RULES)("the rule %s says what to do", (rule) => {
    expect(said("agreement-rule", { rule })).toMatch(TO_DO[language]);
  });
});
