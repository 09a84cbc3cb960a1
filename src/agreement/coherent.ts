/**
 * What any agreement must satisfy before a krona is reserved: sums,
 * names and sources; time and requirements in files of their own.
 */
import { fold, sum } from "../ground";
import {
  type Agreement,
  type Cited,
  citations,
  type Found,
  type Grant,
  type Performance,
  type Pot,
  type Requirement,
} from "./agreement";
import { incoherentRequirement, requirementAt } from "./coherent-requirement";
import { incoherentTime } from "./coherent-time";
import { isCount, notCount, notTenths } from "./coherent-value";
import { partsOfMoney } from "./reserve";
import { broken, type Incoherence, type Path } from "./rules";

/**
 * Every rule that an agreement breaks, each where it is broken; none when it is coherent.
 * Of a part that is not known, such as a cell that could not be read, nothing is said.
 */
export function incoherences(agreement: Found<Agreement>): readonly Incoherence[] {
  const { performance, grants = [] } = agreement;
  return [
    ...money(agreement),
    ...idsTwice(["grants"], "id", grants),
    ...(performance ? ofPerformance(performance) : []),
    ...(performance || grants.length > 0 ? [] : [broken("part-missing", ["grants"], { part: "grant" })]),
    ...citations(agreement).flatMap(({ path, cited }) => sources(keysOf(path), cited)),
  ];
}

interface Placed<Part> {
  readonly path: Path;
  readonly part: Part;
}

function money({ total, performance, grants = [] }: Found<Agreement>): Incoherence[] {
  const pots = performance?.pots ?? [];
  const parts: readonly Placed<Found<Pot> | Found<Grant>>[] = [
    ...pots.map((part, index) => ({ path: ["performance", "pots", index], part })),
    ...grants.map((part, index) => ({ path: ["grants", index], part })),
  ];
  const amounts = parts.flatMap(({ path, part }) => (part.amount ? [{ path, kronor: part.amount.value }] : []));
  const tooSmall = amounts
    .filter(({ kronor }) => !isCount(kronor))
    .map(({ path, kronor }) => broken("amount-above-zero", [...path, "amount", "value"], { amount: String(kronor) }));
  const sum = amounts.reduce((all, { kronor }) => all + kronor, 0);
  if (!total || amounts.length < parts.length || sum === total.value) return tooSmall;
  return [
    ...tooSmall,
    broken("total", ["total", "value"], {
      sum: String(sum),
      total: String(total.value),
      difference: String(Math.abs(sum - total.value)),
      side: sum < total.value ? "less" : "more",
    }),
  ];
}

function ofPerformance(performance: Found<Performance>): Incoherence[] {
  const { pots = [], requirements = [], reporting } = performance;
  const reportingPath = ["performance", "reporting"];
  return [
    ...idsTwice(["performance", "pots"], "id", pots),
    ...idsTwice(["performance", "requirements"], "number", requirements),
    ...(pots.length === 0 ? [broken("part-missing", ["performance", "pots"], { part: "pot" })] : []),
    ...(requirements.length === 0
      ? [broken("part-missing", ["performance", "requirements"], { part: "requirement" })]
      : [...unpaid(pots, requirements), ...tooFine(pots, requirements), ...wordsTwice(requirements)]),
    ...requirements.flatMap(incoherentRequirement),
    ...incoherentTime(performance),
    ...notTenths([...reportingPath, "responseRate", "value"], reporting?.responseRate?.value),
    ...notCount([...reportingPath, "withinDays", "value"], reporting?.withinDays?.value),
  ];
}

function idsTwice<Name extends string>(
  path: Path,
  name: Name,
  parts: readonly Readonly<Partial<Record<Name, string | undefined>>>[],
): Incoherence[] {
  const ids = parts.map((part) => part[name]);
  return ids.flatMap((id, index) => {
    const first = ids.indexOf(id);
    if (id === undefined || first === index) return [];
    return [broken("id-twice", [...path, index, name], { id, other: [...path, first, name] })];
  });
}

function unpaid(pots: readonly Found<Pot>[], requirements: readonly Found<Requirement>[]): Incoherence[] {
  const known = pots.flatMap(({ id }) => (id === undefined ? [] : [id]));
  // One whose pot is not known may be paid from any of them.
  const open = requirements.some(({ pot }) => pot === undefined);
  return [
    ...requirements.flatMap(({ pot }, index) =>
      pot === undefined || known.length === 0 || known.includes(pot)
        ? []
        : [broken("pot-unknown", [...requirementAt(index), "pot"], { text: pot, pots: known.join(", ") })],
    ),
    ...pots.flatMap(({ id }, index) =>
      open || id === undefined || requirements.some(({ pot }) => pot === id)
        ? []
        : [broken("pot-unused", ["performance", "pots", index], { pot: id })],
    ),
  ];
}

// What is counted of a region's year is per cent × weight, and is to be a number that is kept exactly.
function tooFine(pots: readonly Found<Pot>[], requirements: readonly Found<Requirement>[]): Incoherence[] {
  const money = new Map(
    pots.flatMap(({ id, amount }) =>
      id !== undefined && amount && isCount(amount.value) ? [[id, amount.value] as const] : [],
    ),
  );
  const weights = requirements.flatMap(({ pot, weight }) =>
    pot !== undefined && money.has(pot) && weight && isCount(weight.value) ? [{ pot, parts: weight.value }] : [],
  );
  const isPaying = (id: string): boolean => weights.some(({ pot }) => pot === id);
  // Of what is not known nothing is said, and what is wrong otherwise is told otherwise.
  if (money.size < pots.length || weights.length < requirements.length || ![...money.keys()].every(isPaying)) return [];
  const all = sum(partsOfMoney(money, weights));
  const most = BigInt(Number.MAX_SAFE_INTEGER) / (WHOLE * MONTHS_IN_YEAR);
  return all <= most ? [] : [broken("weights-too-fine", ["performance", "pots", 0, "amount", "value"], {})];
}

/** Per cent of a reserve that is earned whole, and the most months that are measured. */
const WHOLE = 100n;
const MONTHS_IN_YEAR = 12n;

// A word that a user may type must name one requirement; only a label may be shared, under different headings.
function wordsTwice(requirements: readonly Found<Requirement>[]): Incoherence[] {
  const known = new Map<string, { readonly index: number; readonly path: Path }>();
  return requirements.flatMap((requirement, index) =>
    wordsOf(requirement).flatMap(({ word, keys }) => {
      const path = [...requirementAt(index), ...keys];
      const before = known.get(fold(word));
      if (!before) known.set(fold(word), { index, path });
      return before && before.index !== index
        ? [broken("word-twice", path, { word, part: requirementAt(before.index), other: before.path })]
        : [];
    }),
  );
}

function wordsOf({ id, name, aliases = [] }: Found<Requirement>): { readonly word: string; readonly keys: Path }[] {
  const all = [
    ...(id === undefined ? [] : [{ word: id, keys: ["id"] }]),
    ...(name === undefined ? [] : [{ word: name, keys: ["name"] }]),
    ...aliases.map((word, index) => ({ word, keys: ["aliases", index] })),
  ];
  const folded = all.map(({ word }) => fold(word));
  return all.filter((_, index) => folded.indexOf(folded[index] ?? "") === index);
}

function sources(path: Path, cited: Cited<unknown>): Incoherence[] {
  const told: readonly (readonly [missing: "document" | "place" | "words", text: string, keys: Path])[] =
    "source" in cited
      ? (["document", "place", "words"] as const).map((one) => [one, cited.source[one], ["source", one]])
      : [["words", cited.assumed, ["assumed"]]];
  return told
    .filter(([, text]) => text.trim() === "")
    .map(([missing, , keys]) => broken("source-partial", [...path, ...keys], { missing }));
}

function keysOf(path: string): Path {
  return path.split(".").map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}
