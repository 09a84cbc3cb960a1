/**
 * What is wrong with an agreement that a user wrote: every code
 * has words of its own in both languages, and says what to do.
 */
import { describe, expect, test } from "vitest";
import { CHOICE_NAMES, valuesOf } from "../../../src/agreement/choices";
import { AGREEMENT_SEVERITY, type AgreementProblemValues } from "../../../src/problems/agreement-problem";
import { AGREEMENT, choiceWords } from "../../../src/text/agreement";
import { agreementProblemsEn } from "../../../src/text/en/agreement-problems";
import type { Language } from "../../../src/text/language";
import { type AgreementProblemTexts, agreementProblemsSv } from "../../../src/text/sv/agreement-problems";

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
  "agreement-weights-too-fine": {},
  "agreement-pot-unused": { pot: "block-7" },
  "agreement-no-path": { part: "Krav 7" },
  "agreement-id-twice": { id: "block-7", other: "C7" },
  "agreement-amount-above-zero": { amount: "0" },
  "agreement-number-above-zero": { number: "0" },
  "agreement-percent-outside": { percent: "0" },
  "agreement-limit-outside": { limit: "100.1" },
  "agreement-period-value-needed": {},
  "agreement-period-value-alone": {},
  "agreement-untested-not-measured": { months: "2023-01,2023-03" },
  "agreement-untested-all": {},
  "agreement-untested-together": {},
  "agreement-payment-missing": {},
  "agreement-payment-empty": { payment: "2023-06" },
  "agreement-payment-order": { payment: "2023-06" },
  "agreement-one-payment": {},
  "agreement-rest-with-last": { payment: "2023-06" },
  "agreement-basis-of-bonus-pot": {},
  "agreement-basis-of-requirement": {},
  "agreement-counted-in-points": {},
  "agreement-tiers-missing": {},
  "agreement-tiers-order": { limit: "5", better: "5", other: "C7" },
  "agreement-level-side": { side: "atMost", better: "higher" },
  "agreement-level-side-own": { side: "atLeast", better: "lower" },
  "agreement-waiting-side": {},
  "agreement-level-share": { share: "50", best: "75", other: "C7" },
  "agreement-tolerance-alone": {},
  "agreement-json-rule": {
    path: "grants[0].id",
    broken: { code: "agreement-id-twice", values: { id: "block-7", other: "grants[7].id" } },
  },
  "agreement-json-doubt": {
    path: "performance.requirements[0].level.share.value",
    broken: { code: "agreement-level-share", values: { share: "50", best: "75", other: "C7" } },
  },
  "agreement-json-unreadable": { text: "Unexpected token 7" },
  "agreement-json-excess": { characters: 7, levels: 5 },
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

const MESSAGES: Readonly<Record<Language, AgreementProblemTexts>> = {
  sv: agreementProblemsSv,
  en: agreementProblemsEn,
};

describe.each(["sv", "en"] as const)("in %s", (language) => {
  const messages = MESSAGES[language];
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
    for (const [name, value] of Object.entries(VALUES[code]))
      if (SHOWN.includes(name)) expect(message, name).toContain(value);
  });
});

test.each(CODES)("%s is said otherwise in the other language", (code) => {
  const said = ({ [code]: message }: AgreementProblemTexts): string =>
    (message as (values: unknown) => string)(VALUES[code]);
  expect(said(agreementProblemsSv)).not.toBe(said(agreementProblemsEn));
});

describe.each(CHOICE_NAMES)("the choice %s", (name) => {
  test.each(valuesOf(name))("%s has its words in both languages", (value) => {
    const [sv, en] = [choiceWords(AGREEMENT.sv, name, value), choiceWords(AGREEMENT.en, name, value)];
    expect(sv).not.toBe("");
    expect(en).not.toBe("");
    expect(sv).not.toBe(en);
  });
});
