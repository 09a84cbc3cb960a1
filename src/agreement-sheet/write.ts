/** The sheet `Avtal`: any agreement as one table that can be read, edited and read back. */
import type { Agreement, Cited, Performance, Requirement } from "../agreement";
import { fieldsOf, type PartKind } from "../agreement";
import { type ColumnKind, OUTPUT, type OutSheet, type TableColumn, tableOf } from "../sheets";
import type { Text } from "../text";
import { AGREEMENT, type AgreementText } from "../text";
import { phrasesOf, type Setting } from "./phrases";

/** An agreement as a sheet: every value with its source, or with why it is assumed. */
export function agreementSheet(agreement: Agreement, text: Text): OutSheet {
  const words = AGREEMENT[text.language];
  return {
    id: "agreement",
    name: OUTPUT.agreement,
    title: words.title(agreement.title),
    notes: words.notes,
    blocks: [
      tableOf(
        columns(words),
        partsOf(agreement).flatMap((one) => rowsOf(one, { text, ...settingOf(one, agreement) }, words)),
      ),
    ],
  };
}

/** A row of the sheet: a value or one phrase of it, and on the first of its rows where it is from. */
type Row = Readonly<Record<keyof AgreementText["columns"], string>>;

function columns(words: AgreementText): TableColumn<Row>[] {
  const column = (id: keyof Row, looks: { readonly kind: ColumnKind; readonly width: number }): TableColumn<Row> => ({
    id,
    header: words.columns[id],
    ...looks,
    cell: (row) => row[id],
  });
  return [
    column("part", { kind: "text", width: 34 }),
    column("item", { kind: "text", width: 40 }),
    column("value", { kind: "long-text", width: 60 }),
    column("document", { kind: "long-text", width: 44 }),
    column("place", { kind: "text", width: 26 }),
    column("words", { kind: "long-text", width: 100 }),
  ];
}

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
function rowsOf({ kind, name, content }: Part, setting: Setting, words: AgreementText): readonly Row[] {
  const part = name === "" ? words.parts[kind] : words.partNamed({ kind, name });
  return fieldsOf(kind).flatMap(([path, field]) => {
    const found = at(content, path);
    if (found === undefined) return [];
    const source = field.source === "cited" ? sourceCells(found as Cited<unknown>, words) : NOTHING;
    const value = field.source === "cited" ? (found as Cited<unknown>).value : found;
    return phrasesOf(field.kind, value, setting).map((phrase, index) => ({
      part,
      item: words.fields[path],
      value: phrase,
      ...(index === 0 ? source : NOTHING),
    }));
  });
}

type SourceCells = Pick<Row, "document" | "place" | "words">;

const NOTHING: SourceCells = { document: "", place: "", words: "" };

function sourceCells(value: Cited<unknown>, words: AgreementText): SourceCells {
  if (!("source" in value)) return { document: "", place: words.assumed, words: value.assumed };
  const { document, place, words: said } = value.source;
  return { document, place, words: said };
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
