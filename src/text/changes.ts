/** The words of the sheet `Ändringar` and of the fingerprint, by language. */
import { changesEn } from "./changes.en";
import { type ChangesText, changesSv } from "./changes.sv";

export type { ChangesText } from "./changes.sv";

/** The words that go with a text's language. */
export function changesWords({ language }: { readonly language: string }): ChangesText {
  return language === changesSv.language ? changesSv : changesEn;
}
