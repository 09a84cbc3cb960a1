/** The sheets `Avstämning`, `Källor` and `Anmärkningar`: what the figures rest on. */
import { citations, type Cited } from "../agreement";
import type { CellValue } from "../grid";
import type { Problem } from "../problem";
import type { Check } from "../check";
import type { Settlement } from "../settle";
import { OUTPUT } from "../sheets";
import type { Text } from "../text";
import { kronorText, ORE } from "./cells";
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
        columns: columnsOf(words.columns, [["text", 34], ["text", 34], ["text", 44], ["text", 26], ["long-text", 90]]),
        rows: citations(agreement).map(({ path, cited }) => [pathWords(agreement, path), valueWords(cited.value), ...sourceCells(cited, text)]),
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

function pathWords({ requirements, grants }: Settlement["agreement"], path: string): string {
  const [first = "", index = "", ...rest] = path.split(".");
  const named = first === "requirements" ? requirements[Number(index)] : first === "grants" ? grants[Number(index)] : undefined;
  return named ? [named.id, ...rest].join(" ") : path;
}

function valueWords(value: unknown): string {
  const plain = typeof value === "string" ? value : JSON.stringify(value);
  return plain.replace(/["{}[\]]/g, "").replaceAll(":", " ").replaceAll(",", ", ");
}
