/**
 * Formulas as the user writes and sees them, and as the workbook holds them (`Range.formulasLocal` and
 * `Range.formulas`). Translated token by token, so that there and back is the same.
 */

import type { Culture } from "./culture";
import { english } from "./culture";
import { QUOTED, TEXT, WORD } from "./formula-pieces";

/** The formula, with its `=`, in the user's language. */
export function toLocalFormula(formula: string, culture: Culture): string {
  return translated(formula, { from: english, to: culture, name: (name) => localName(name, culture) }) ?? formula;
}

/**
 * What the user wrote, with its `=`, as the workbook holds it; parentheses that are missing at the end are added.
 * Nothing where it is no formula: a separator of another language, a text or a parenthesis that does not end.
 */
export function toInvariantFormula(text: string, culture: Culture): string | undefined {
  return translated(text, { from: culture, to: english, name: (name) => invariantName(name, culture) });
}

interface Direction {
  readonly from: Culture;
  readonly to: Culture;
  readonly name: (name: string) => string;
}

/** What stands before the name of a function of the user's own that Excel has under the same name. */
const OWN = "_xludf.";
/** What files have before the names of newer functions. */
const NEWER = /^_xlfn\.(?:_xlws\.)?/i;

function localName(name: string, { functions }: Culture): string {
  const [prefix, plain] = apart(name);
  const own = plain.toLowerCase().startsWith(OWN) ? plain.slice(OWN.length) : undefined;
  if (own !== undefined && functions.has(own.toUpperCase())) return prefix + own;
  const known = functions.get(plain.toUpperCase());
  if (known !== undefined) return prefix + known;
  return prefix + (back(functions, plain) === undefined ? plain : OWN + plain);
}

function invariantName(name: string, { functions }: Culture): string {
  const [prefix, plain] = apart(name);
  const known = back(functions, plain);
  if (known !== undefined) return prefix + known;
  const own = plain.toLowerCase().startsWith(OWN) ? plain.slice(OWN.length) : undefined;
  if (own !== undefined && back(functions, own) !== undefined) return prefix + own;
  // SUM is nothing in a Swedish Excel: the cell is to show #NAMN?.
  return prefix + (functions.has(plain.toUpperCase()) ? OWN + plain : plain);
}

function apart(name: string): readonly [prefix: string, plain: string] {
  const prefix = NEWER.exec(name)?.[0] ?? "";
  return [prefix, name.slice(prefix.length)];
}

const backwards = new WeakMap<ReadonlyMap<string, string>, ReadonlyMap<string, string>>();

/** The English word for a local one, in any case. */
function back(words: ReadonlyMap<string, string>, word: string): string | undefined {
  const known = backwards.get(words) ?? new Map([...words].map(([key, local]) => [local.toUpperCase(), key]));
  backwards.set(words, known);
  return known.get(word.toUpperCase());
}

/** The word in the other language; the word itself where it has no other. */
function across(
  word: string,
  pick: (culture: Culture) => ReadonlyMap<string, string>,
  { from, to }: Direction,
): string {
  const inEnglish = from === english ? word : (back(pick(from), word) ?? word);
  const known = [...pick(to)].find(([key]) => key.toUpperCase() === inEnglish.toUpperCase());
  return known?.[1] ?? inEnglish;
}

/** One piece of a formula: what is recognized, and what becomes of it; nothing where it may not stand there. */
type Rule = (text: string, at: number, depth: Depth, how: Direction) => Piece | undefined;

interface Piece {
  readonly length: number;
  readonly text: string;
}

/** How deep in braces and parentheses the place is. */
interface Depth {
  braces: number;
  parentheses: number;
}

const same = (text: string | undefined): Piece | undefined => (text ? { length: text.length, text } : undefined);

function matched(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

const TEXTS = new RegExp(TEXT, "uy");
const NAMES = new RegExp(QUOTED, "uy");
const WORDS = new RegExp(WORD, "uy");

const RULES: readonly Rule[] = [
  (text, at) => same(matched(TEXTS, text, at)),
  (text, at) => same(matched(NAMES, text, at)),
  (text, at, _, how) => bracketed(text, at, how),
  (text, at, _, how) => error(text, at, how),
  (text, at, _, how) => word(text, at, how),
  (text, at, _, { from, to }) => {
    const decimal = from.decimalSeparator === "." ? "\\." : from.decimalSeparator;
    const found = matched(new RegExp(`(?:\\d+(?:${decimal}\\d*)?|${decimal}\\d+)(?:E[+-]?\\d+)?`, "iy"), text, at);
    if (found === undefined) return undefined;
    return { length: found.length, text: found.replace(from.decimalSeparator, to.decimalSeparator) };
  },
  (text, at, depth, how) => mark(text.charAt(at), depth, how),
];

function translated(formula: string, how: Direction): string | undefined {
  const depth: Depth = { braces: 0, parentheses: 0 };
  let result = "";
  for (let at = 0; at < formula.length; ) {
    let piece: Piece | undefined;
    for (const rule of RULES) {
      piece = rule(formula, at, depth, how);
      if (piece) break;
    }
    if (!piece) return undefined;
    result += piece.text;
    at += piece.length;
  }
  return result + ")".repeat(Math.max(0, depth.parentheses));
}

/** The part of a table or another workbook, in brackets: only the separators and the parts' names are words. */
function bracketed(text: string, at: number, how: Direction): Piece | undefined {
  if (text.charAt(at) !== "[") return undefined;
  let depth = 0;
  let end = at;
  do {
    if (text.charAt(end) === "'") end++;
    else if (text.charAt(end) === "[") depth++;
    else if (text.charAt(end) === "]") depth--;
    end++;
  } while (depth > 0 && end < text.length);
  if (depth > 0) return undefined;
  const inner = text.slice(at + 1, end - 1);
  const translatedParts = inner.startsWith("[")
    ? inner
        .split(/(\[(?:'.|[^\]'])*\])/)
        .map((part) => (part.startsWith("[") ? `[${tablePart(part.slice(1, -1), how)}]` : between(part, how)))
        .join("")
    : tablePart(inner, how);
  return { length: end - at, text: `[${translatedParts}]` };
}

const tablePart = (part: string, how: Direction): string =>
  part.startsWith("#") ? across(part, ({ tableParts }) => tableParts, how) : part;

const between = (part: string, { from, to }: Direction): string =>
  part.replaceAll(from.listSeparator, to.listSeparator);

function error(text: string, at: number, how: Direction): Piece | undefined {
  if (text.charAt(at) !== "#") return undefined;
  const found = matched(/#(?:N\/A|GETTING_DATA|HÄMTAR_DATA|[\p{L}]+(?:\/0)?[!?])/iuy, text, at);
  // What spills from a cell is called A1#.
  if (found === undefined) return { length: 1, text: "#" };
  return { length: found.length, text: across(found, ({ errors }) => errors, how) };
}

/** A name, a place, a word for truth, or a function. */
function word(text: string, at: number, { from, to, name }: Direction): Piece | undefined {
  const found = matched(WORDS, text, at);
  if (found === undefined) return undefined;
  const next = text.charAt(at + found.length);
  if (next === "(") return { length: found.length, text: name(found) };
  const truth = next === "!" ? -1 : from.truths.findIndex((one) => one === found.toUpperCase());
  return { length: found.length, text: truth < 0 ? found : (to.truths[truth] ?? found) };
}

/** One character that is no word and no number. */
function mark(character: string, depth: Depth, { from, to }: Direction): Piece | undefined {
  if (character === "{") depth.braces++;
  if (character === "}") depth.braces--;
  if (character === "(") depth.parentheses++;
  if (character === ")") depth.parentheses--;
  const [separator, other] =
    depth.braces > 0 ? [from.columnSeparator, to.columnSeparator] : [from.listSeparator, to.listSeparator];
  if (character === separator) return { length: 1, text: other };
  const isRow = depth.braces > 0 && character === ";";
  return isRow || !/[,;\\"'[\]]/.test(character) ? { length: 1, text: character } : undefined;
}
