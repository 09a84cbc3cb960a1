/** The function about what stands in an agreement. */
import { type Agreement, type Cited, citations, citedField } from "../src/agreement";
import { fold } from "../src/ground";
import { itemWords, sourcesTable, valueWords } from "../src/present";
import { TEXT } from "../src/text";
import { agreementOf, requirementOf } from "./arguments";
import { language, wrong } from "./errors";
import { type Answer, type Cell, isEmpty, oneCell } from "./excel-values";

/**
 * `RULE`: a value of an agreement with its source, or the list of them as
 * the sheet Källor has it. The arguments are described in `functions.ts`.
 */
export function rule(agreement: unknown[][], requirement?: unknown[][], field?: unknown[][]): unknown[][] {
  const rules = agreementOf(oneCell(agreement, "agreement"));
  const items = itemsOf(rules, oneCell(requirement, "requirement"));
  const asked = oneCell(field, "field");
  if (isEmpty(asked) || asked === 0) return list(rules, items);
  const key = fold(String(asked));
  const found = items.filter((item) => item.names().includes(key));
  const [only, ...more] = found;
  if (!only)
    throw wrong((words) =>
      words.fieldUnknown({ text: String(asked), list: [...new Set(items.map(({ field: name }) => name))].join(", ") }),
    );
  return more.length > 0 ? list(rules, found) : [[valueOf(rules, only), sourceOf(only.cited)]];
}

interface Item {
  readonly path: string;
  readonly cited: Cited<unknown>;
  /** What it is called in data: `weight`, `level.limit`, `months`. */
  readonly field: string;
  /** All that a user may call it, folded. */
  readonly names: () => readonly string[];
}

function itemsOf(agreement: Agreement, requirement: Cell): Item[] {
  const all = citations(agreement).map(({ path, cited }): Item => {
    const { path: field } = citedField(path);
    const said = (): string[] =>
      Object.values(TEXT).flatMap((text) => [text.sheets.sources.items[field], itemWords(agreement, path, text)]);
    return { path, cited, field, names: () => [field, path, ...said()].map(fold) };
  });
  if (isEmpty(requirement) || requirement === 0) return all;
  const index = agreement.performance?.requirements.indexOf(requirementOf(agreement, requirement)) ?? 0;
  return all.filter(({ path }) => path.startsWith(`performance.requirements.${String(index)}.`));
}

function list(agreement: Agreement, items: readonly Item[]): Answer[][] {
  const { columns, rows } = sourcesTable(agreement, items, language());
  return [columns.map(({ header }) => header), ...rows.map((row) => [...row])];
}

// A plain number is a number to calculate with; all else as the sheet says it.
function valueOf(agreement: Agreement, { path, cited, field }: Item): Answer {
  const said = valueWords(cited.value, path, agreement, language());
  return typeof cited.value === "number" && field !== "reporting.responseRate" ? cited.value : said;
}

function sourceOf(value: Cited<unknown>): string {
  const words = language().functions;
  return "source" in value
    ? words.source({ document: value.source.document, where: value.source.place, words: value.source.words })
    : words.assumed(value.assumed);
}
