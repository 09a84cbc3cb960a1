/** The words of the forms and of a region's own sheet: a branch that is loaded with them. */
import { formsEn } from "./en/forms";
import type { InEvery } from "./language";
import { type FormsText, formsSv } from "./sv/forms";

export type { FormsText } from "./sv/forms";

/** The words of each language. */
export const FORMS: InEvery<FormsText> = { sv: formsSv, en: formsEn };
