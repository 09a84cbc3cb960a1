/** Files that are made to do harm, or were harmed, and how each should end. Nothing of them is kept: they are made. */
import { REFUSALS, TROUBLE } from "../../../src/text";
import { PACKAGES } from "./packages";
import type { Hostile, Outcome } from "./parts";
import { SHEETS } from "./sheets";
import { TEXTS } from "./texts";

export type { Hostile } from "./parts";

/** All of them. */
export const HOSTILE: readonly Hostile[] = [...PACKAGES, ...SHEETS, ...TEXTS];

/** What is wrong with what was said of a file; nothing when it ended as it should. */
export function wronglySaid(said: string | undefined, outcome: Outcome): string | undefined {
  if (outcome === "read") return said === undefined ? undefined : `refused: ${said}`;
  if (said === undefined) return "read";
  const [key, says] = outcome;
  const isSaid = wordsOf(key).every((words) => said.includes(words)) && (says?.test(said) ?? true);
  return isSaid ? undefined : said;
}

/** The fixed words of a reason: those between the values that it is told with. */
function wordsOf(key: string): readonly string[] {
  if (key === "fileTooLarge") return [TROUBLE.sv.why.large];
  if (key === "json") return ["Fel: "];
  const { [key as keyof typeof REFUSALS.sv]: message } = REFUSALS.sv;
  if (typeof message === "string") return [message];
  const text = (message as unknown as (values: unknown) => string)(VALUES);
  return text.split(MARK).map((words) => words.trim());
}

/** Stands for every value that a reason is told with. */
const MARK = "\u0001";
const VALUES: unknown = new Proxy({}, { get: (_, key) => (typeof key === "string" ? MARK : () => MARK) });
