/** Packages as parts and relations, and what became of a user's when the workbook was written back. */
import { askPython } from "./python";

/** A part of a package. */
export interface Part {
  readonly digest: string;
  readonly type: string | null;
  /** Whether an XML part says NaN. */
  readonly nan?: boolean;
  /** The namespace of an XML part's root. */
  readonly namespace?: string | null;
  /** Where an XML part lies as a schema sees it. */
  readonly file?: string;
}

/** A relation of a part, or of the package, whose name is empty. */
interface Relation {
  readonly source: string;
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** A package that could be read. */
export interface Package {
  readonly parts: Readonly<Record<string, Part>>;
  readonly relations: readonly Relation[];
}

/** What became of a package: how many parts are the user's alone, how many of them are kept, and what is wrong. */
export interface Kept {
  readonly all: number;
  readonly kept: number;
  readonly wrong: readonly string[];
}

/** Reads packages, and puts their XML parts into folders; an error where one cannot be read. */
export async function readPackages(
  pairs: readonly (readonly [workbook: string, folder: string])[],
): Promise<readonly (Package | { readonly error: string })[]> {
  return (await askPython("read-packages.py", pairs)) as readonly (Package | { readonly error: string })[];
}

/** What a writer may change, by the ends of the types of the relations that lead to it. */
const OURS = /\/(?:officeDocument|styles|sharedStrings|calcChain|core-properties|extended-?[pP]roperties)$/;

/** Compares a package with what was written of it. */
export function compared(before: Package, after: Package): Kept {
  const ours = new Set(before.relations.filter(({ type }) => OURS.test(type)).map(({ target }) => target));
  const names = Object.keys(before.parts).filter(
    (name) => !ours.has(name) && !/(?:\.rels|^\[Content_Types\]\.xml)$/.test(name),
  );
  const lost = names.flatMap((name) => {
    const [old, now] = [before.parts[name], after.parts[name]];
    if (now === undefined) return [`${name} is gone`];
    return now.digest === old?.digest ? [] : [`${name} is changed`];
  });
  return {
    all: names.length,
    kept: names.length - lost.length,
    wrong: [
      ...lost,
      ...lostRelations(before, after),
      ...dangling(before, after),
      ...untyped(before, after),
      ...notNumbers(before, after),
      ...mixed(after),
    ],
  };
}

/**
 * Relations that are gone. A part that is as it was names them by their ids; one that was written anew may give them
 * others, and a strict workbook's have types in another namespace.
 */
function lostRelations(before: Package, after: Package): readonly string[] {
  const isAsItWas = (name: string): boolean =>
    before.parts[name] !== undefined && before.parts[name].digest === after.parts[name]?.digest;
  const said = ({ source, id, type, target }: Relation): string =>
    JSON.stringify([source, isAsItWas(source) ? id : type.replace(/^.*\//, ""), target]);
  const now = new Set(after.relations.map(said));
  return before.relations
    .filter((relation) => !OURS.test(relation.type) && !now.has(said(relation)))
    .map(({ source, target }) => `the relation of ${source || "the package"} to ${target} is gone`);
}

function dangling(before: Package, after: Package): readonly string[] {
  const leadsNowhere = ({ parts, relations }: Package): readonly string[] =>
    relations
      .filter(({ external, target }) => !external && parts[target] === undefined)
      .map(({ source, target }) => `${source || "the package"} names ${target}, which is not there`);
  return news(leadsNowhere(before), leadsNowhere(after));
}

function untyped(before: Package, after: Package): readonly string[] {
  const nameless = ({ parts }: Package): readonly string[] =>
    Object.keys(parts)
      .filter((name) => name !== "[Content_Types].xml" && parts[name]?.type === null)
      .map((name) => `${name} has no content type`);
  const retyped = Object.keys(before.parts).flatMap((name) => {
    const [old, now] = [before.parts[name]?.type, after.parts[name]?.type];
    return now === undefined || now === old || old?.includes("template.main") === true
      ? []
      : [`${name} was ${String(old)} and is ${String(now)}`];
  });
  return [...news(nameless(before), nameless(after)), ...retyped];
}

function notNumbers(before: Package, after: Package): readonly string[] {
  return Object.keys(after.parts)
    .filter((name) => after.parts[name]?.nan === true && before.parts[name]?.nan !== true)
    .map((name) => `${name} says NaN`);
}

/** A workbook is strict or transitional, in all its parts. */
function mixed({ parts }: Package): readonly string[] {
  const dialects = new Set(
    Object.values(parts).flatMap(({ namespace }) =>
      namespace?.includes("/spreadsheetml/") === true ? [namespace] : [],
    ),
  );
  return dialects.size > 1 ? ["parts of strict and of transitional workbooks are mixed"] : [];
}

/** What is said after and was not said before. */
export function news(before: readonly string[], after: readonly string[]): readonly string[] {
  const known = new Set(before);
  return [...new Set(after)].filter((one) => !known.has(one));
}
