/** Messages that quote what a user wrote, so that what is wrong with it can be seen. */
import { marked } from "../ground";
import type { ProblemTexts } from "./sv/problems";

/** The same messages, with every invisible character in them shown by its number: `U+200B`. */
export function withMarks(texts: ProblemTexts): ProblemTexts {
  const entries = Object.entries(texts) as [string, (values: never) => string][];
  const shown = entries.map(([code, say]) => [code, (values: never): string => marked(say(values))]);
  // Codes and their values belong together by the type of the texts; the entries lose that.
  const all: unknown = Object.fromEntries(shown);
  return all as ProblemTexts;
}
