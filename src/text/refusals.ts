/** The words that say why a file cannot be read: a branch that is loaded with the readers of files. */
import { refusalsEn } from "./en/refusals";
import type { InEvery } from "./language";
import { type RefusalText, refusalsSv } from "./sv/refusals";

export type { RefusalText } from "./sv/refusals";

/** The words of each language. */
export const REFUSALS: InEvery<RefusalText> = { sv: refusalsSv, en: refusalsEn };
