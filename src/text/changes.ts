/** The words of the sheet `Ändringar` and of the fingerprint, by language. */
import { changesEn } from "./en/changes";
import { type ChangesText, changesSv } from "./sv/changes";

export type { ChangesText } from "./sv/changes";

/** The words that go with a text's language. */
export function changesWords({ language }: { readonly language: string }): ChangesText {
  return language === changesSv.language ? changesSv : changesEn;
}
