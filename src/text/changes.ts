/** The words of the sheet `Ändringar` and of the fingerprint: a branch that is loaded with a settlement. */
import { changesEn } from "./en/changes";
import type { InEvery } from "./language";
import { type ChangesText, changesSv } from "./sv/changes";

export type { ChangesText } from "./sv/changes";

/** The words of each language. */
export const CHANGES: InEvery<ChangesText> = { sv: changesSv, en: changesEn };
