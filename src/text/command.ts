/** The words of the command line: a branch that only it loads. */
import { commandEn } from "./en/command";
import type { InEvery } from "./language";
import { type CommandText, commandSv } from "./sv/command";

export type { CommandText } from "./sv/command";

/** The words of each language. */
export const COMMAND: InEvery<CommandText> = { sv: commandSv, en: commandEn };
