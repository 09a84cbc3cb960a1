/** The words for what goes wrong between the program and its files: a branch that only the command line loads. */
import { troubleEn } from "./en/trouble";
import type { InEvery } from "./language";
import { type TroubleText, troubleSv } from "./sv/trouble";

export type { TroubleText } from "./sv/trouble";

/** The words of each language. */
export const TROUBLE: InEvery<TroubleText> = { sv: troubleSv, en: troubleEn };
