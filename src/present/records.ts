/** The sheets `Avstämning`, `Källor` and `Anmärkningar`: what the figures rest on. */
import { citations, type Cited, type Limit, type PaymentRule, type Tier } from "../agreement";
import { decimalText } from "../exact";
import { limitWords } from "../explain";
import type { CellValue } from "../grid";
import type { Problem } from "../problem";
import type { Check } from "../check";
import type { Settlement } from "../settle";
import { OUTPUT } from "../sheets";
import type { Text } from "../text";
import { kronorText, ORE } from "./cells";
import { paymentWords } from "./payments";
import { columnsOf, type OutSheet } from "./sheet";

/** Every identity with both its sides. */
export function reconciliationSheet({ checks }: Settlement, text: Text): OutSheet {
  const words = text.sheets.reconciliation;
  return {
    id: "reconciliation",
    name: OUTPUT.reconciliation,
    title: words.title,
    notes: [],
    blocks: [
      {
        columns: columnsOf(words.columns, [["text", 50], ["text", 44], ["ore", 20], ["text", 44], ["ore", 20], ["ore", 14], ["text", 14]]),
        rows: checks.map((check) => checkRow(check, text)),
      },
    ],
  };
}

/** Every value of the agreement with the words it rests on. */
export function sourcesSheet({ agreement }: Settlement, text: Text): OutSheet {
  const words = text.sheets.sources;
  return {
    id: "sources",
    name: OUTPUT.sources,
    title: words.title,
    notes: [],
    blocks: [
      {
        columns: columnsOf(words.columns, [["text", 50], ["long-text", 44], ["long-text", 44], ["text", 26], ["long-text", 100]]),
        rows: citations(agreement).map(({ path, cited }) => [itemWords(agreement, path, text), valueWords(cited.value, path, text), ...sourceCells(cited, text)]),
      },
    ],
  };
}

/** Every problem, what to do about it, and where it is. */
export function problemsSheet(problems: readonly Problem[], text: Text): OutSheet {
  const words = text.sheets.problems;
  return {
    id: "problems",
    name: OUTPUT.problems,
    title: words.title,
    notes: problems.length === 0 ? [words.none] : [],
    blocks: [
      {
        columns: columnsOf(words.columns, [["text", 14], ["text", 26], ["text", 16], ["text", 10], ["long-text", 100]]),
        rows: problems.map((problem) => [text.severity[problem.severity], problem.code, problem.place?.sheet ?? "", problem.place?.cell ?? "", messageOf(problem, text)]),
      },
    ],
  };
}

/** A problem's message in a language. */
export function messageOf({ code, values }: Problem, text: Text): string {
  // Code and values belong together by the type of Problem; the index loses that.
  return (text.problems[code] as (values: Problem["values"]) => string)(values);
}

function checkRow({ name, left, right, state }: Check, text: Text): CellValue[] {
  const words = text.checks[name];
  const difference = { n: BigInt(left.n) * BigInt(right.d) - BigInt(right.n) * BigInt(left.d), d: BigInt(left.d) * BigInt(right.d) };
  return [
    words.title,
    words.left,
    Number(kronorText(left, ORE)),
    words.right,
    Number(kronorText(right, ORE)),
    state === "open" ? text.open : Number(kronorText(difference, ORE)),
    text.state[state],
  ];
}

function sourceCells(value: Cited<unknown>, text: Text): CellValue[] {
  return "source" in value ? [value.source.document, value.source.place, value.source.words] : ["", text.sheets.sources.assumed, value.assumed];
}

// `requirements.3.level.limit` is said as the requirement's name and what of it.
function itemWords({ requirements, grants }: Settlement["agreement"], path: string, text: Text): string {
  const [first = "", index = "", ...rest] = path.split(".");
  const named = first === "requirements" ? requirements[Number(index)]?.name : first === "grants" ? grants[Number(index)]?.label : undefined;
  const item = text.sheets.sources.items[named === undefined ? path : rest.join(".")] ?? path;
  return named === undefined ? item : `${named}: ${item}`;
}

function valueWords(value: unknown, path: string, text: Text): string {
  if (Array.isArray(value)) return value.map((one) => valueWords(one, path, text)).join("; ");
  if (isTier(value)) return text.sheets.sources.tier(text.explain.points(decimalText(value.atLeast, 1)), text.percent(String(value.share)));
  if (isLimit(value)) return limitWords(value, text);
  if (isPaymentRule(value)) return paymentWords(value, text);
  if (typeof value !== "number") return text.sheets.sources.values[String(value)] ?? String(value);
  if (path === "responseRate") return text.percent(decimalText(value, 1));
  return /amount|total|performance/.test(path) ? text.kronor(String(value)) : text.number(String(value));
}

function isTier(value: unknown): value is Tier {
  return typeof value === "object" && value !== null && "share" in value && "atLeast" in value;
}

function isLimit(value: unknown): value is Limit {
  return typeof value === "object" && value !== null && ("atLeast" in value || "atMost" in value);
}

function isPaymentRule(value: unknown): value is PaymentRule {
  return typeof value === "object" && value !== null && "bonus" in value;
}
