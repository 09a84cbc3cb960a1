/** The requirements that people's words name. */
import type { Requirement } from "../agreement";
import { fold, visible } from "../ground";
import type { CellValue } from "../sheets";

/**
 * The requirements that a cell names by number, id, name, alias or label: one, several where the words are shared, or
 * none. A name that begins with a number, such as "3 dagar till läkare", is a name; a number is the agreement's own,
 * "1a" where it has one, and what follows it may be words of the user's.
 */
export function requirementsNamed(requirements: readonly Requirement[], cell: CellValue): readonly Requirement[] {
  return readBy(requirements, visible(String(cell)), isNoName);
}

/** The same of words in which nothing else may stand: after a number only what names the same requirement. */
export function requirementsNamedWholly(requirements: readonly Requirement[], text: string): readonly Requirement[] {
  return readBy(requirements, visible(text), () => false);
}

function readBy(
  requirements: readonly Requirement[],
  text: string,
  mayFollow: (requirements: readonly Requirement[], text: string) => boolean,
): readonly Requirement[] {
  const rest = withoutZeros(text.replace(BEFORE, ""));
  const numbered = numberedIn(requirements, rest);
  if (numbered?.after === "") return numbered.found;
  // "Krav 90 dagar" has the name after the word for what it is.
  const whole = [text, ...(/^\d/.test(rest) ? [rest] : [])].map((words) => worded(requirements, words));
  const named = whole.find(({ length }) => length > 0);
  if (named || !numbered) return named ?? [];
  const { found, after } = numbered;
  const besides = worded(requirements, after.replace(SIGNS, ""));
  // "1) Operation/åtgärd" says two things: neither is guessed.
  if (besides.length > 0) return found.some((one) => besides.includes(one)) ? found : [];
  return !MEASURED.test(rest) && mayFollow(requirements, text) ? found : [];
}

interface Numbered {
  readonly found: readonly Requirement[];
  /** What stands after the number, with the signs between them. */
  readonly after: string;
}

// The longest number that the text begins with, so that 1a and 1.1 are not 1.
function numberedIn(requirements: readonly Requirement[], text: string): Numbered | undefined {
  let longest: Numbered | undefined;
  for (const one of requirements) {
    const after = afterNumber(text, withoutZeros(visible(one.number)));
    if (after !== undefined && (longest === undefined || after.length < longest.after.length))
      longest = { found: [one], after };
  }
  return longest && (/[\p{L}\d%]/u.test(longest.after) ? longest : { ...longest, after: "" });
}

// 01 is 1, whichever of the two writes it.
function withoutZeros(text: string): string {
  return text.replace(/^0+(?=\d)/, "");
}

function afterNumber(text: string, number: string): string | undefined {
  if (squeezed(text) === squeezed(number)) return "";
  if (!text.toLowerCase().startsWith(number.toLowerCase())) return undefined;
  const after = text.slice(number.length);
  return /^[\p{L}\d]|^[.,:-]\d/u.test(after) ? undefined : after;
}

function squeezed(text: string): string {
  return text.replace(/\s/g, "").toLowerCase();
}

// After "3)" and "Krav 3" may stand whatever the user calls it; after "3 " not where a requirement's name begins so.
function isNoName(requirements: readonly Requirement[], text: string): boolean {
  const [, number] = /^0*(\d+)[\s-]/.exec(text) ?? [];
  if (number === undefined) return true;
  const begins = new RegExp(`^0*${number}(?!\\d)`);
  return !requirements.some(({ id, name, aliases, label }) =>
    [id, name, ...aliases, label.value].some((word) => begins.test(visible(word))),
  );
}

const BEFORE = /^(?:krav|prestationskrav|requirement|nr)?\s*/i;
const SIGNS = /^[).:,\s-]+/;
// A number of days, or of per cent, is no number of a requirement.
const MEASURED = /^\d+[\s-]*(?:dag|dygn|dgr|veck|månad|år|day|week|month|year|procent|per ?cent|%)/i;

function worded(requirements: readonly Requirement[], text: string): readonly Requirement[] {
  const exact = requirements.filter(({ id }) => id === text.toLowerCase());
  if (exact.length > 0) return exact;
  const key = fold(text);
  const known = requirements.filter((one) => wordsOf(one).names.has(key));
  const labelled = requirements.filter((one) => wordsOf(one).label === key);
  // Two requirements may bear the same label under different headings; then the label alone is not enough.
  return labelled.length > 1 ? labelled : known.length > 0 ? known : labelled;
}

// Every word of a workbook may be asked for: what it is compared with is folded once.
function wordsOf(requirement: Requirement): FoldedWords {
  const before = FOLDED.get(requirement);
  if (before) return before;
  const { id, name, aliases, label } = requirement;
  const words = { names: new Set([id, name, ...aliases].map(fold)), label: fold(label.value) };
  FOLDED.set(requirement, words);
  return words;
}

interface FoldedWords {
  readonly names: ReadonlySet<string>;
  readonly label: string;
}

const FOLDED = new WeakMap<Requirement, FoldedWords>();
