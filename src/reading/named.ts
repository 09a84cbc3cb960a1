/** The requirements that people's words name. */
import type { Requirement } from "../agreement";
import { fold, visible } from "../ground";
import type { CellValue } from "../sheets";

/**
 * The requirements that a cell names by number, id, name, alias
 * or label: one, several where the words are shared, or none.
 */
export function requirementsNamed(requirements: readonly Requirement[], cell: CellValue): readonly Requirement[] {
  const text = visible(String(cell));
  const numbered = /^(?:krav|prestationskrav|requirement|nr)?\s*(\d{1,2})(?:[).:,\s-]+(.*))?$/i.exec(text);
  if (!numbered) return worded(requirements, text);
  const found = requirements.filter(({ number }) => number === String(Number(numbered[1])));
  const named = numbered[2] === undefined || numbered[2] === "" ? [] : worded(requirements, numbered[2]);
  // "1) Operation/åtgärd" says two things: neither is guessed.
  return named.length === 0 || found.some((one) => named.includes(one)) ? found : [];
}

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
