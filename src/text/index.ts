/** The words of the program, by language. */
import { en } from "./en";
import { sv, type Text } from "./sv";

export type { Text } from "./sv";

/** A language the program speaks. */
export type Language = "sv" | "en";

/** The words of each language. */
export const TEXT: Readonly<Record<Language, Text>> = { sv, en };

/** Swedish for any Swedish display language (`sv-SE`, `sv-FI`), English for every other. */
export function languageOf(tag: string): Language {
  return tag.toLowerCase().startsWith("sv") ? "sv" : "en";
}
