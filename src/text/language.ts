/** The languages, without their words. */

/** A language the program speaks. */
export type Language = "sv" | "en";

/** What stands in every language: `TEXT[language]`, `FORMS[text.language]`. */
export type InEvery<Words> = Readonly<Record<Language, Words>>;

/** Swedish for any Swedish display language (`sv-SE`, `sv-FI`), English for every other. */
export function languageOf(tag: string): Language {
  return tag.toLowerCase().startsWith("sv") ? "sv" : "en";
}
