/**
 * The words of the program in every language: the tree that whatever speaks has in hand. What is seldom said are
 * branches in files of their own (`FORMS`, `CHANGES`, `AGREEMENT`, `COMMAND`, `REFUSALS`, looked up by the text's
 * language), so that a page loads them with the sheets that say them; the pane's own words are loaded a language at a
 * time.
 */
import { en } from "./en";
import type { InEvery } from "./language";
import { sv, type Text } from "./sv";

/** The words of each language. */
export const TEXT: InEvery<Text> = { sv, en };
