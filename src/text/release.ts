/** The words for whoever makes a release. */
import { releaseEn } from "./en/release";
import type { InEvery } from "./language";
import { type ReleaseText, releaseSv } from "./sv/release";

export type { ReleaseText } from "./sv/release";

/** The words of each language. */
export const RELEASE: InEvery<ReleaseText> = { sv: releaseSv, en: releaseEn };
