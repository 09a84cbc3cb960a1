/** The sheet `Avtal`: any agreement as one table that can be read, edited and read back. */
import type { Agreement, Cited, Performance, Requirement } from "../agreement";
import { fieldsOf, type PartKind } from "../agreement";
import type { CellValue } from "../sheets";
import { columnsOf, OUTPUT, type OutSheet } from "../sheets";
import type { Text } from "../text";
import { AGREEMENT, type AgreementText } from "../text";
import { phrasesOf, type Setting } from "./phrases";

/** An agreement as a sheet: every value with its source, or with why it is assumed. */
export function agreementSheet(agreement: Agreement, text: Text): OutSheet {
  const words = AGREEMENT[text.language];
  const { part, item, value, document, place, words: sourceWords } = words.columns;
  return {
    id: "agreement",
    name: OUTPUT.agreement,
    title: words.title(agreement.title),
    notes: words.notes,
    blocks: [
      {
        columns: columnsOf(
          [part, item, value, document, place, sourceWords],
          [
            ["text", WIDTH.part],
            ["text", WIDTH.item],
            ["long-text", WIDTH.value],
            ["long-text", WIDTH.document],
            ["text", WIDTH.place],
            ["long-text", WIDTH.words],
          ],
        ),
        rows: partsOf(agreement).flatMap((one) => rowsOf(one, { text, ...settingOf(one, agreement) }, words)),
      },
    ],
  };
}

/** The widths of the columns, in characters. */
const WIDTH = { part: 34, item: 40, value: 60, document: 44, place: 26, words: 100 };

interface Part {
  readonly kind: PartKind;
  readonly name: string;
  readonly content: object;
}

function partsOf(agreement: Agreement): readonly Part[] {
  const { performance, grants } = agreement;
  return [
    { kind: "agreement", name: "", content: agreement },
    ...(performance ? partsOfPerformance(performance) : []),
    ...grants.map((grant): Part => ({ kind: "grant", name: grant.id, content: grant })),
  ];
}

function partsOfPerformance(performance: Performance): readonly Part[] {
  return [
    { kind: "performance", name: "", content: performance },
    ...performance.pots.map((pot): Part => ({ kind: "pot", name: pot.id, content: pot })),
    ...performance.requirements.map(
      (requirement): Part => ({ kind: "requirement", name: requirement.number, content: requirement }),
    ),
  ];
}

function settingOf({ kind, content }: Part, { performance }: Agreement): Omit<Setting, "text"> {
  if (kind !== "requirement") return { weights: 100, unit: "points", quantity: "share" };
  const { pot, improvement, quantity } = content as Requirement;
  const sharing = performance?.requirements.filter((other) => other.pot === pot) ?? [];
  return {
    weights: sharing.reduce((sum, { weight }) => sum + weight.value, 0),
    unit: improvement?.change.value ?? "points",
    quantity: quantity.value,
  };
}

// A source stands on the first of the rows that its value takes.
function rowsOf(
  { kind, name, content }: Part,
  setting: Setting,
  words: AgreementText,
): readonly (readonly CellValue[])[] {
  const part = name === "" ? words.parts[kind] : words.partNamed({ kind, name });
  return fieldsOf(kind).flatMap(([path, field]) => {
    const found = at(content, path);
    if (found === undefined) return [];
    const source = field.source === "cited" ? sourceCells(found as Cited<unknown>, words) : NOTHING;
    const value = field.source === "cited" ? (found as Cited<unknown>).value : found;
    return phrasesOf(field.kind, value, setting).map((phrase, index) => [
      part,
      words.fields[path],
      phrase,
      ...(index === 0 ? source : NOTHING),
    ]);
  });
}

const NOTHING: readonly CellValue[] = ["", "", ""];

function sourceCells(value: Cited<unknown>, words: AgreementText): readonly CellValue[] {
  return "source" in value
    ? [value.source.document, value.source.place, value.source.words]
    : ["", words.assumed, value.assumed];
}

function at(node: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (inside, key) =>
        typeof inside === "object" && inside !== null ? (inside as Readonly<Record<string, unknown>>)[key] : undefined,
      node,
    );
}
