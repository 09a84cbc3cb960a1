/** The sheets `Källor` and `Anmärkningar`: what the figures rest on. */
import {
  type Agreement,
  type ChoiceName,
  type Choices,
  type Cited,
  citations,
  citedField,
  isChoice,
  type Limit,
  type PaymentRule,
  type Tenths,
  type Tier,
} from "../agreement";
import { decimalText } from "../ground";
import { groupsOf, type Problem, type ProblemGroup } from "../problems";
import {
  type Block,
  type CellValue,
  type ColumnKind,
  OUTPUT,
  type OutSheet,
  type TableColumn,
  tableOf,
} from "../sheets";
import type { ShownSettlement } from "../shown";
import type { Text } from "../text";
import { AGREEMENT, changeWords, choiceWords, limitWords } from "../text";
import { paymentWords } from "./payments";
import { placesText } from "./places";
import { rulesBlocks } from "./reading-rules";
import { fateOf } from "./why";

/** Every value of the agreement with the words it rests on, the populations, and the rules figures were read by. */
export function sourcesSheet(
  {
    agreement,
    submission,
    settings,
  }: Pick<ShownSettlement, "agreement" | "submission"> & Partial<Pick<ShownSettlement, "settings">>,
  text: Text,
): OutSheet {
  const words = text.sheets.sources;
  return {
    id: "sources",
    name: OUTPUT.sources,
    title: words.title,
    notes: [],
    blocks: [
      sourcesTable(agreement, citations(agreement), text),
      peopleTable(submission, text),
      ...rulesBlocks(settings?.rules ?? [], text),
    ],
  };
}

/** Where the populations are from: the user's own sheet, the product's own, or both. */
function peopleTable({ populations, supplied, sheets }: ShownSettlement["submission"], text: Text): Block {
  const words = text.sheets.sources;
  const own = populations.length - (supplied?.regions.length ?? 0);
  const { source, date = "", certainty = "published", isDateStated = true } = supplied?.vintage ?? {};
  const rows: readonly Record<"item" | "value" | "document" | "place" | "words", string>[] = [
    ...(own > 0
      ? [{ item: words.people, value: words.peopleRows(own), document: sheets.population, place: "", words: "" }]
      : []),
    ...(source && supplied
      ? [
          {
            item: words.peopleOf(date),
            value: words.peopleRows(supplied.regions.length),
            document: source.document,
            place: source.place,
            words: [words.certainty[certainty], ...(isDateStated ? [] : [words.dateInferred]), source.words].join(" "),
          },
        ]
      : []),
  ];
  const column = (id: keyof (typeof rows)[number], kind: ColumnKind, width: number) => ({
    id,
    header: words.columns[id],
    kind,
    width,
    cell: (row: (typeof rows)[number]) => row[id],
  });
  return tableOf(
    [
      column("item", "text", 50),
      column("value", "long-text", 44),
      column("document", "long-text", 44),
      column("place", "text", 26),
      column("words", "long-text", 100),
    ],
    rows,
    { title: words.peopleTitle },
  );
}

/** A cited value; `path` is where it stands in the agreement. */
interface Citation {
  readonly path: string;
  readonly cited: Cited<unknown>;
}

/** That sheet's table of some values: each with the document, the place and its words. */
export function sourcesTable(agreement: Agreement, cited: readonly Citation[], text: Text): Block {
  const headers = text.sheets.sources.columns;
  const column = (
    id: keyof typeof headers,
    kind: ColumnKind,
    width: number,
    cell: (citation: Citation) => CellValue,
  ): TableColumn<Citation> => ({ id, header: headers[id], kind, width, cell });
  return tableOf(
    [
      column("item", "text", 50, ({ path }) => itemWords(agreement, path, text)),
      column("value", "long-text", 44, ({ path, cited: { value } }) => valueWords(value, path, agreement, text)),
      column("document", "long-text", 44, ({ cited: one }) => ("source" in one ? one.source.document : "")),
      column("place", "text", 26, ({ cited: one }) =>
        "source" in one ? one.source.place : text.sheets.sources.assumed,
      ),
      column("words", "long-text", 100, ({ cited: one }) => ("source" in one ? one.source.words : one.assumed)),
    ],
    cited,
  );
}

/** Every cause of problems on a row: how many cells it is about, where they are, and what to do about it. */
export function problemsSheet(problems: readonly Problem[], text: Text): OutSheet {
  const words = text.sheets.problems;
  return {
    id: "problems",
    name: OUTPUT.problems,
    title: words.title,
    notes: problems.length === 0 ? [words.none] : [],
    blocks: [tableOf(problemColumns(text), groupsOf(problems))],
  };
}

function problemColumns(text: Text): TableColumn<ProblemGroup>[] {
  const headers = text.sheets.problems.columns;
  const column = (
    id: keyof typeof headers,
    kind: ColumnKind,
    width: number,
    cell: (group: ProblemGroup) => CellValue,
  ): TableColumn<ProblemGroup> => ({ id, header: headers[id], kind, width, cell });
  return [
    column("severity", "text", 14, ({ problem }) => text.severity[problem.severity]),
    column("count", "whole", 8, ({ count }) => count),
    column("sheet", "text", 16, ({ problem }) => problem.place?.sheet ?? ""),
    column("cell", "long-text", 26, ({ places }) => placesText(places, text)),
    column("message", "long-text", 100, ({ problem }) => messageOf(problem, text)),
  ];
}

/** A problem's message in a language. */
export function messageOf({ code, values }: Problem, text: Text): string {
  // Code and values belong together by the type of Problem; the index loses that.
  return (text.problems[code] as (values: Problem["values"]) => string)(values);
}

/**
 * What a path of `citations` is said as: `performance.requirements.3.level.limit`
 * is the requirement's name and what of it.
 */
export function itemWords({ performance, grants }: Agreement, path: string, text: Text): string {
  const { kind, index, path: own } = citedField(path);
  const name = {
    agreement: undefined,
    performance: undefined,
    requirement: named(performance?.requirements[index]?.name, text),
    pot: performance?.pots[index]?.label,
    grant: grants[index]?.label,
  }[kind];
  const item = text.sheets.sources.items[own];
  return name === undefined ? item : `${name}: ${item}`;
}

function named(name: string | undefined, text: Text): string | undefined {
  return name === undefined ? undefined : text.requirementName(name);
}

/** A cited value in words. `path` is where it stands in the agreement. */
export function valueWords(value: unknown, path: string, agreement: Agreement, text: Text): string {
  if (Array.isArray(value)) return value.map((one) => valueWords(one, path, agreement, text)).join("; ");
  if (isTier(value))
    return text.sheets.sources.tier({
      limit: limitWords(value, text, stepWords(agreement, path, text)),
      share: text.percent(String(value.share)),
    });
  if (isLimit(value)) return limitWords(value, text);
  if (isPaymentRule(value)) return paymentWords(value, fateOf(agreement), text);
  const { kind } = citedField(path).field;
  // The field table says which kind goes with which type.
  if (isChoice(kind)) return choiceWords(AGREEMENT[text.language], kind, value as Choices[ChoiceName]);
  if (typeof value !== "number") return String(value);
  if (kind === "tenths") return text.percent(decimalText(value, 1));
  if (kind === "weight") return weightWords(value, path, agreement, text);
  return kind === "money" ? text.kronor(String(value)) : text.number(String(value));
}

// Of a pot whose weights are not per cent a weight is so many parts of them all.
function weightWords(weight: number, path: string, { performance }: Agreement, text: Text): string {
  const pot = performance?.requirements[citedField(path).index]?.pot;
  const whole = (performance?.requirements ?? []).reduce(
    (sum, one) => sum + (one.pot === pot ? one.weight.value : 0),
    0,
  );
  return whole === PER_CENT
    ? text.percent(String(weight))
    : AGREEMENT[text.language].ofWhole({ part: text.number(String(weight)), whole: text.number(String(whole)) });
}

const PER_CENT = 100;

function stepWords({ performance }: Agreement, path: string, text: Text): (tenths: Tenths) => string {
  const improvement = performance?.requirements[Number(path.split(".")[2])]?.improvement;
  return (tenths) =>
    improvement ? changeWords(improvement, decimalText(tenths, 1), text) : text.explain.points(decimalText(tenths, 1));
}

function isTier(value: unknown): value is Tier {
  return isLimit(value) && "share" in value;
}

function isLimit(value: unknown): value is Limit {
  return (
    typeof value === "object" && value !== null && ("atLeast" in value || "atMost" in value || "moreThan" in value)
  );
}

function isPaymentRule(value: unknown): value is PaymentRule {
  return typeof value === "object" && value !== null && "bonus" in value;
}
