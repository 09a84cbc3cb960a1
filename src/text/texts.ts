/** The words of the program, by language. */
import { en } from "./en";
import type { Language } from "./language";
import { sv, type Text } from "./sv";

/** The words of each language. */
export const TEXT: Readonly<Record<Language, Text>> = { sv, en };
