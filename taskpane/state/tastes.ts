/** Matters of taste, kept in the browser: language, theme, and whether the welcome has been seen. */
import type { Language } from "../../src/text";

/** The themes there are; `excel` follows the surroundings. */
export const THEMES = ["excel", "light", "dark", "contrast"] as const;
/** The languages there are; `excel` follows Excel's. */
export const LANGUAGES = ["excel", "sv", "en"] as const;

/** What the user prefers. */
export interface Tastes {
  readonly language: Language | "excel";
  readonly theme: (typeof THEMES)[number];
  readonly welcomed: boolean;
}

const FIRST: Tastes = { language: "excel", theme: "excel", welcomed: false };

/** Where tastes are kept: the browser's storage, or nothing where it is turned off. */
export type Shelf = Pick<Storage, "getItem" | "setItem">;

/** The tastes kept under a key. */
export function readTastes(shelf: Shelf | undefined, key: string): Tastes {
  const stored = parse(shelf?.getItem(key) ?? null);
  return {
    language: LANGUAGES.find((language) => language === stored["language"]) ?? FIRST.language,
    theme: THEMES.find((theme) => theme === stored["theme"]) ?? FIRST.theme,
    welcomed: stored["welcomed"] === true,
  };
}

/** The language that the pane speaks. */
export function languageIn({
  tastes,
  displayLanguage,
}: {
  readonly tastes: Tastes;
  readonly displayLanguage: Language;
}): Language {
  return tastes.language === "excel" ? displayLanguage : tastes.language;
}

/** Keeps the tastes. */
export function keepTastes(shelf: Shelf | undefined, key: string, tastes: Tastes): void {
  shelf?.setItem(key, JSON.stringify(tastes));
}

/** The browser's storage, unless the browser refuses it. */
export function browserShelf(): Shelf | undefined {
  try {
    const { localStorage } = window;
    localStorage.setItem("komiljarden.probe", "");
    localStorage.removeItem("komiljarden.probe");
    return localStorage;
  } catch {
    return undefined; // storage is turned off or full: tastes last as long as the pane
  }
}

/** The key of the tastes; Excel on the web gives each document's origin a part of the storage. */
export function shelfKey(partition: string | undefined): string {
  return `${partition ?? ""}komiljarden.tastes`;
}

function parse(text: string | null): Readonly<Record<string, unknown>> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {}; // not written by us
  }
}
