/** The words that the task pane speaks, a language at a time: nobody should wait for the words of another. */
import type { InEvery, Language } from "./language";
import type { Text } from "./sv";
import type { PaneText } from "./sv/pane";

export type { PaneText } from "./sv/pane";

/** The words of a language: the pane's own, and the engine's. */
export interface Words {
  readonly t: PaneText;
  readonly text: Text;
}

const LOADED: InEvery<() => Promise<Words>> = {
  sv: async () => {
    const [{ paneSv }, { sv }] = await Promise.all([import("./sv/pane"), import("./sv")]);
    return { t: paneSv, text: sv };
  },
  en: async () => {
    const [{ paneEn }, { en }] = await Promise.all([import("./en/pane"), import("./en")]);
    return { t: paneEn, text: en };
  },
};

/** Loads the words of a language. */
export async function wordsOf(language: Language): Promise<Words> {
  return LOADED[language]();
}
