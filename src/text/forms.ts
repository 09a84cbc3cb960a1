/** The words of the forms and of a region's own sheet, by language. */
import { formsEn } from "./forms.en";
import { type FormsText, formsSv } from "./forms.sv";

export type { FormsText } from "./forms.sv";

/** The words that go with a text's language. */
export function formsWords({ language }: { readonly language: string }): FormsText {
  return language === formsSv.language ? formsSv : formsEn;
}
