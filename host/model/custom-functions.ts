/**
 * Functions of add-ins, as a formula and as a file name them: `KOMILJARD.RULE` and `_xldudf_KOMILJARD_RULE`
 * (office-js #5611, #5865; examples/formler.xlsx). Excel shows the file's name where it has not found the add-in.
 */

/** The names in files by the names in formulas, these in capitals. */
export type CustomFunctions = Map<string, string>;

const TEXTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'/.source;
const IN_FILE = new RegExp(`${TEXTS}|_xldudf_([\\p{L}\\p{N}.]+)_([\\p{L}\\p{N}_.]+)(?=\\()`, "giu");
const IN_FORMULA = new RegExp(`${TEXTS}|[\\p{L}_][\\p{L}\\p{N}_.]*(?=\\()`, "gu");

/** The name that files have for a function of an add-in's namespace. */
export const nameInFile = (namespace: string, name: string): string => `_xldudf_${namespace}_${name}`;

/** A file's formula as Excel has it, and what it names learnt: a namespace ends at its first `_`. */
export function fromFile(formula: string, known: CustomFunctions): string {
  if (!/_xldudf_/i.test(formula)) return formula;
  return formula.replace(IN_FILE, (found: string, namespace?: string, name?: string) => {
    if (namespace === undefined || name === undefined) return found;
    const called = `${namespace}.${name}`;
    known.set(called.toUpperCase(), found);
    return called;
  });
}

/** A formula as a file has it. */
export function toFile(formula: string, known: CustomFunctions): string {
  if (known.size === 0) return formula;
  return formula.replace(IN_FORMULA, (found) => known.get(found.toUpperCase()) ?? found);
}
