/** What a workbook holds, by where it stands: everything that is a text, whatever it is the text of. */
import type { Cell } from "../../../host/model/cell";
import type { Workbook } from "../../../host/model/workbook";

/** A text by the way to it, such as `sheets.2.charts.0.title.text`. */
export type Facts = ReadonlyMap<string, string>;

/** The way to what a program computes by, or takes for a place. */
const COMPUTES = /\.(?:formula\d?|source)$/;

/** The texts of a chart, which Excel may take for a reference where they begin with `=`. */
const OF_CHARTS = /\.charts\.\d+\.(?:series\.\d+\.name|(?:\w+\.)?title\.text)$/;

/** What is of no concern: how things look, who listens, and the file that a part came from. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  ...["format", "listeners", "calculate", "unsettled", "original", "culture", "customFunctions", "workbook"],
  // A list to choose from is left out where its choices cannot be written out: what it computes stands for itself.
  ...["columnWidths", "rowHeights", "validations"],
]);

/**
 * What is another wherever a text is: digests in the lines about what sheets rest on and in the marks of sheets, and
 * the region that a text is nearest to.
 */
const VARYING = /\b[0-9a-f]{8,}\b| Menas [^?]*\?/g;

/** All texts of a workbook; of JSON those in it. */
export function factsOf(workbook: Workbook): Facts {
  const facts = new Map<string, string>();
  const seen = new Set<unknown>();
  for (const { name, validations } of workbook.sheets)
    for (const { rule } of validations)
      for (const [kind, { source }] of Object.entries(rule as Readonly<Record<string, { readonly source?: unknown }>>))
        if (typeof source === "string" && source.startsWith("=")) facts.set(`${name} ${kind} ${source}`, source);
  const walk = (value: unknown, path: string): void => {
    if (typeof value === "string" && value !== "") {
      const json = /^[[{]"/.test(value.replaceAll(/\s/g, "")) ? parsed(value) : undefined;
      if (json === undefined) facts.set(path, value.replaceAll(VARYING, ""));
      else walk(json, path);
    }
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    const entries: Iterable<readonly [unknown, unknown]> =
      value instanceof Map ? value : value instanceof Set ? [...value].map((one) => [one, one]) : Object.entries(value);
    for (const [key, one] of entries) if (!PASSED_OVER.has(String(key))) walk(one, `${path}.${String(key)}`);
  };
  walk(workbook, "");
  return facts;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Cells of a workbook whose text a program would compute were it entered anew as it stands. */
export function unguarded(workbook: Workbook): readonly string[] {
  const found: string[] = [];
  workbook.forEachCell((sheet, row, column, cell) => {
    if (!isGuarded(cell)) found.push(`${sheet.name} ${String(row)} ${String(column)}: ${String(cell.value)}`);
  });
  return found;
}

function isGuarded({ value, formula, format }: Cell): boolean {
  if (typeof value !== "string" || formula !== undefined || !/^[=+\-@]./su.test(value)) return true;
  return format.numberFormat === "@" || format.quotePrefix === true;
}

/**
 * What is wrong where texts are others: each is to be what it was with the other text in its place, and what is
 * computed the very same. `said` are the texts that may stand there, for what stood.
 */
export function differences(before: Facts, after: Facts, said: (text: string) => readonly string[]): readonly string[] {
  const wrong: string[] = [];
  for (const [path, text] of before) {
    const now = after.get(path);
    if (now === undefined) wrong.push(`${path}: ${text} is gone`);
    else if (COMPUTES.test(path) && text.startsWith("=")) {
      if (now !== text) wrong.push(`${path}: ${text} became ${now}`);
    } else if (!said(text).some((one) => one === now || (OF_CHARTS.test(path) && ` ${one}` === now)))
      wrong.push(`${path}: ${text} became ${JSON.stringify(now)}`);
    else if ((COMPUTES.test(path) || OF_CHARTS.test(path)) && now.startsWith("="))
      wrong.push(`${path}: ${now} computes`);
  }
  for (const [path, text] of after) if (!before.has(path)) wrong.push(`${path}: ${JSON.stringify(text)} is new`);
  return wrong;
}
