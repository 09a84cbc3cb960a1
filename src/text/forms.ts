/** The words of the forms and of a region's own sheet, by language. */
import { formsEn } from "./en/forms";
import { type FormsText, formsSv } from "./sv/forms";

export type { FormsText } from "./sv/forms";

/** The words that go with a text's language. */
export function formsWords({ language }: { readonly language: string }): FormsText {
  return language === formsSv.language ? formsSv : formsEn;
}
