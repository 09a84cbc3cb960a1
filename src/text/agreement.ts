/** The words of an agreement's sheet, by language: written in one, read in both. */
import { agreementEn } from "./en/agreement";
import type { Language } from "./language";
import { type AgreementText, agreementSv } from "./sv/agreement";

export type { AgreementText } from "./sv/agreement";

/** The words of each language. */
export const AGREEMENT_TEXT: Readonly<Record<Language, AgreementText>> = { sv: agreementSv, en: agreementEn };

/** The same in every language, to be recognised whatever language a sheet was written in. */
export const ALL_AGREEMENT_TEXTS: readonly AgreementText[] = Object.values(AGREEMENT_TEXT);

/** The words that go with a text's language. */
export function agreementWords({ language }: { readonly language: string }): AgreementText {
  return language === agreementSv.language ? agreementSv : agreementEn;
}
