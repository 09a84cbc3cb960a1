/**
 * The words of an agreement's sheet, written in one language
 * and read in both: a branch that is loaded with such a sheet.
 */
import type { ChoiceName, Choices } from "../agreement";
import { agreementEn } from "./en/agreement";
import type { InEvery } from "./language";
import { type AgreementText, agreementSv } from "./sv/agreement";

export type { AgreementText } from "./sv/agreement";

/** The words of each language. */
export const AGREEMENT: InEvery<AgreementText> = { sv: agreementSv, en: agreementEn };

/** All of them, to recognise what a sheet says whatever language it was written in. */
export const ALL_AGREEMENT_TEXTS: readonly AgreementText[] = Object.values(AGREEMENT);

/** A value of a choice in words. */
export function choiceWords<Name extends ChoiceName>(words: AgreementText, name: Name, value: Choices[Name]): string {
  return words.choices[name][value];
}
