/** The words of the task pane, by language; apart from the others, since the custom functions and the command line need none of them. */
import type { Language } from "./index";
import { paneEn } from "./pane.en";
import { paneSv, type PaneText } from "./pane.sv";

export type { PaneText } from "./pane.sv";

/** The pane's words of each language. */
export const PANE_TEXT: Readonly<Record<Language, PaneText>> = { sv: paneSv, en: paneEn };
