/** The rows of the table gathered into parts and fields, by the words for them in any language. */
import { type FieldPath, fieldsOf, PART_KINDS, type PartKind } from "../agreement";
import { editDistance, fold, similar, visible } from "../ground";
import { ALL_AGREEMENT_TEXTS } from "../text";
import { plainText } from "./parse";
import { addressOf, cellAt, isEmpty, note, noteErrorValues, type Table } from "./table";

/** A part of an agreement as it was found: its kind, its name or number, and the rows of each of its fields. */
export interface Part {
  readonly kind: PartKind;
  readonly name: string;
  /** The words in the sheet's own cell. */
  readonly title: string;
  /** The first row of the part. */
  readonly row: number;
  /** The rows of each field, those without a value too. */
  readonly rows: Map<FieldPath, number[]>;
}

/** All parts below the header, in order. An empty part cell goes on with the part above it. */
export function partsIn(table: Table): readonly Part[] {
  const parts = new Map<string, Part>();
  const seen = new Set<string>();
  let above: Part | "none" | "unknown" = "none";
  for (let row = table.header + 1; row < table.grid.cells.length; row += 1) {
    const [text, item] = [String(cellAt(table, row, "part")).trim(), String(cellAt(table, row, "item"))];
    const filled = !isEmpty(item) || !isEmpty(cellAt(table, row, "value"));
    noteErrorValues(table, row);
    if (text !== "") {
      above = partOf(table, text, row, filled, parts, seen) ?? "unknown";
      seen.add(text);
    }
    if (!filled || above === "unknown") continue;
    if (above === "none") note(table, "agreement-part-unknown", { text: "", suggestion: "" }, row, "part");
    else addRow(table, above, item, row);
  }
  return [...parts.values()];
}

// A part that is not known is noted once, at its first row.
function partOf(
  table: Table,
  text: string,
  row: number,
  filled: boolean,
  parts: Map<string, Part>,
  seen: ReadonlySet<string>,
): Part | undefined {
  const reading = readPart(text);
  if (reading === undefined) {
    if (seen.has(text)) return undefined;
    if (filled) note(table, "agreement-part-unknown", { text, suggestion: nearestKind(text) }, row, "part");
    else note(table, "agreement-note-left-out", { text }, row, "part");
    return undefined;
  }
  const { kind, name } = reading;
  if (PART_KINDS[kind] === "named" && name === "") {
    if (!seen.has(text)) note(table, "agreement-part-unnamed", { part: kind }, row, "part");
    return undefined;
  }
  const key = `${kind} ${plainText(name)}`;
  const part = parts.get(key) ?? { kind, name, title: text, row, rows: new Map<FieldPath, number[]>() };
  parts.set(key, part);
  return part;
}

function addRow(table: Table, part: Part, item: string, row: number): void {
  if (isEmpty(item)) {
    note(table, "agreement-item-missing", { part: part.title }, row, "item");
    return;
  }
  const path = readField(part.kind, item);
  if (path === undefined) {
    note(
      table,
      "agreement-item-unknown",
      { part: part.title, text: item.trim(), suggestion: nearestField(part.kind, item) },
      row,
      "item",
    );
    return;
  }
  part.rows.set(path, [...(part.rows.get(path) ?? []), row]);
}

/** The row of a field that holds its value; its first one, or the part's own where there is none. */
export function rowOf(part: Part, path: FieldPath): number {
  return part.rows.get(path)?.[0] ?? part.row;
}

/** The address of a field's value. */
export function valueAddress(table: Table, part: Part, path: FieldPath): string {
  return addressOf(table, rowOf(part, path), "value");
}

// `Krav 1`, `Pott block-1`, `Övriga medel: skr`; the longest word wins.
function readPart(cell: string): { readonly kind: PartKind; readonly name: string } | undefined {
  const text = visible(cell).replace(/ +/g, " ");
  const found = PART_WORDS.find(({ kind, word }) => {
    const rest = text.slice(word.length);
    return (
      text.slice(0, word.length).toLowerCase() === word &&
      (PART_KINDS[kind] === "one" ? /^[ :.]*$/.test(rest) : /^($|[ :])/.test(rest))
    );
  });
  return (
    found && {
      kind: found.kind,
      name: text
        .slice(found.word.length)
        .replace(/^[ :]+/, "")
        .trim(),
    }
  );
}

function readField(kind: PartKind, item: string): FieldPath | undefined {
  const key = fold(item);
  return FIELD_WORDS[kind].find(({ word }) => word === key)?.path;
}

function nearestKind(text: string): PartKind | "" {
  const first = fold(text.replace(/\d+\s*$/, ""));
  return (
    similar(
      first,
      PART_WORDS.map(({ kind, word }) => [fold(word), kind] as const),
      distance,
    ) ?? ""
  );
}

function nearestField(kind: PartKind, item: string): FieldPath | "" {
  return (
    similar(
      fold(item),
      FIELD_WORDS[kind].map(({ word, path }) => [word, path] as const),
      distance,
    ) ?? ""
  );
}

// A word that begins another is near it.
function distance(key: string, word: string): number {
  return key.length > 2 && (word.startsWith(key) || key.startsWith(word)) ? 1 : editDistance(key, word);
}

const KINDS = Object.keys(PART_KINDS) as readonly PartKind[];

// As sheets that were written before say it.
const EARLIER: Readonly<Partial<Record<PartKind, readonly string[]>>> = {
  grant: ["Pengar utan prövning", "Money without a test"],
};

const PART_WORDS: readonly { readonly kind: PartKind; readonly word: string }[] = KINDS.flatMap((kind) =>
  [...ALL_AGREEMENT_TEXTS.map(({ parts }) => parts[kind]), ...(EARLIER[kind] ?? [])].map((word) => ({
    kind,
    word: word.toLowerCase(),
  })),
).sort((a, b) => b.word.length - a.word.length);

const fieldWords = (kind: PartKind): readonly { readonly path: FieldPath; readonly word: string }[] =>
  fieldsOf(kind).flatMap(([path]) => ALL_AGREEMENT_TEXTS.map(({ fields }) => ({ path, word: fold(fields[path]) })));

const FIELD_WORDS: Readonly<Record<PartKind, ReturnType<typeof fieldWords>>> = {
  agreement: fieldWords("agreement"),
  performance: fieldWords("performance"),
  pot: fieldWords("pot"),
  requirement: fieldWords("requirement"),
  grant: fieldWords("grant"),
};
