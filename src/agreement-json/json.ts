/** An agreement as JSON, written and read; the format is published in `docs/agreement.schema.json`. */
import * as v from "valibot";
import type { Agreement, Path } from "../agreement";
import { assert, jsonLevels, MOST_JSON } from "../ground";
import type { JsonExpected } from "../problems";
import { brokenRules, hasErrors, type Problem, pathText, problem } from "../problems";
import { AGREEMENT_FORMAT, agreementSchemas } from "./schema";

/** What JSON says: the agreement, unless a mistake stops it, and everything that was noted with its path. */
export interface AgreementJsonReading {
  readonly agreement?: Agreement;
  readonly problems: readonly Problem[];
}

const { file: FILE } = agreementSchemas("read");

/** An agreement as JSON, its keys always in the same order. */
export function agreementToJson(agreement: Agreement): string {
  // What is held against the schema comes back in the schema's order.
  const written = v.safeParse(FILE, { ...AGREEMENT_FORMAT, ...agreement });
  assert(written.success, "every agreement fits its own format");
  return `${JSON.stringify(written.output, null, 2)}\n`;
}

/** Reads an agreement from JSON text. */
export function agreementFromJson(text: string): AgreementJsonReading {
  const json = parsedJson(text);
  if ("wrong" in json) return { problems: [json.wrong] };
  return agreementFromValue(json.value);
}

/** The same of JSON that is parsed; `at` is where in a larger one it stands, for problems to tell. */
export function agreementFromValue(json: unknown, at: Path = []): AgreementJsonReading {
  const head: Readonly<Record<string, unknown>> = typeof json === "object" && json !== null ? { ...json } : {};
  const { format, formatVersion } = head;
  if (format !== AGREEMENT_FORMAT.format || formatVersion !== AGREEMENT_FORMAT.formatVersion) {
    return {
      problems: [problem("agreement-json-format", { format: jsonShown(format), version: jsonShown(formatVersion) })],
    };
  }
  const reading = v.safeParse(FILE, json);
  if (!reading.success) return { problems: reading.issues.map((issue) => issueProblem(issue, at)) };
  const agreement = withoutHead(reading.output);
  const problems = brokenRules(agreement, at);
  return hasErrors(problems) ? { problems } : { agreement, problems };
}

function withoutHead<Whole extends { readonly format: unknown; readonly formatVersion: unknown }>({
  format: _format,
  formatVersion: _version,
  ...rest
}: Whole): Omit<Whole, "format" | "formatVersion"> {
  return rest;
}

/** JSON text parsed, or what is wrong with it. */
export function parsedJson(text: string): { readonly value: unknown } | { readonly wrong: Problem } {
  if (text.length > MOST_JSON.characters || jsonLevels(text) > MOST_JSON.levels)
    return { wrong: problem("agreement-json-excess", MOST_JSON) };
  try {
    // A byte-order mark is what some editors put first in a file.
    return { value: JSON.parse(text.replace(/^\uFEFF/, "")) as unknown };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return { wrong: problem("agreement-json-unreadable", { text: said }) };
  }
}

/** What is wrong with JSON that does not fit its schema; `at` as above. */
export function issueProblem(issue: v.BaseIssue<unknown>, at: Path = []): Problem {
  const path = pathOf(issue, at);
  if (issue.expected === "never") return problem("agreement-json-unknown", { path });
  if (issue.type === "strict_object" && issue.received === "undefined")
    return problem("agreement-json-missing", { path });
  const options =
    issue.type === "picklist" || issue.type === "variant" ? (issue.expected ?? "").replace(/^\(|\)$/g, "") : "";
  return problem("agreement-json-value", {
    path,
    received: jsonShown(issue.input),
    expected: issue.message as JsonExpected,
    options,
  });
}

// `performance.requirements[2].weight.value`, the first of a list being 0 as in JSON.
function pathOf({ path }: v.BaseIssue<unknown>, at: Path): string {
  return pathText([...at, ...(path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)))]);
}

/** So much of a value is shown of it. */
const SHOWN = 60;

/** A value of JSON as it is shown of it: not the whole of a long one. */
export function jsonShown(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? "–" : text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
