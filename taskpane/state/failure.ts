/**
 * What went wrong when talking to Excel: a kind that has words,
 * the sheets it concerns, and details without cell values.
 */

import { BrokenPromise } from "../../src/ground";
import { type CodeKind, kindOfCode } from "../excel/codes";
import { ChangedMeanwhile } from "../excel/finish-sheets";
import { AnotherWrites } from "../excel/lease";
import { OpenedReadOnly } from "../excel/one-undo";
import { NameTaken } from "../excel/workbook";
import { Cancelled, SheetsProtected } from "../runs/run";

/** A kind of failure; the words of each stand in `src/text/sv/pane.ts` and its English twin. */
export type FailureKind = CodeKind | "protected-workbook" | "sheet-changed" | "another-writes" | "renewed" | "ours";

/** A failure to tell the user of. */
export interface Failure {
  readonly kind: FailureKind;
  /** Names of the sheets concerned, when they are known. */
  readonly sheets: readonly string[];
  /** For support: codes, names of members, versions. Never a message or a value, which may hold what cells hold. */
  readonly details: string;
}

/** What the program and its surroundings are, for the details. */
export interface Versions {
  readonly addin: string;
  readonly excel: string;
}

/** Tells what an error was; `during` names what was being done. A cancelled run is no failure. */
export function failureOf(error: unknown, during: string, versions: Versions): Failure | undefined {
  if (error instanceof Cancelled) return undefined;
  const facts = factsOf(error);
  const sheets = namesSheets(error) ? error.sheets : [];
  return { kind: kindOf(error, facts), sheets, details: detailsOf(facts, during, versions) };
}

/** Whether a part of the program that is loaded late could not be: it is gone, as after a new deployment. */
export function isGone(error: unknown): boolean {
  // What webpack calls it, whether the file is missing or the server does not answer.
  return error instanceof Error && error.name === "ChunkLoadError";
}

function namesSheets(error: unknown): error is SheetsProtected | NameTaken | ChangedMeanwhile {
  return error instanceof SheetsProtected || error instanceof NameTaken || error instanceof ChangedMeanwhile;
}

interface Facts {
  readonly name: string;
  readonly code: string;
  readonly location: string;
  readonly statement: string;
  readonly inner: string;
}

function kindOf(error: unknown, { code, location, statement }: Facts): FailureKind {
  if (error instanceof SheetsProtected) return error.by === "password" ? "password-sheet" : "protected-sheet";
  if (error instanceof NameTaken) return "name-taken";
  if (error instanceof ChangedMeanwhile) return "sheet-changed";
  if (error instanceof AnotherWrites) return "another-writes";
  if (error instanceof OpenedReadOnly) return "read-only";
  if (isGone(error)) return "renewed";
  if (code === "") return error instanceof BrokenPromise ? "ours" : "unknown";
  const kind = kindOfCode(code);
  // Excel says "access denied" of a sheet's cells and of the
  // workbook's sheets alike; what was asked for tells them apart.
  return kind === "protected-sheet" && /WorksheetCollection\.add|worksheets\.add\(/.test(`${location} ${statement}`)
    ? "protected-workbook"
    : kind;
}

function factsOf(error: unknown): Facts {
  const name = error instanceof Error ? error.name : typeof error;
  const { code, debugInfo } = (typeof error === "object" && error !== null ? error : {}) as {
    code?: unknown;
    debugInfo?: Partial<Record<string, unknown>>;
  };
  const inner = debugInfo?.["innerError"] as { code?: unknown } | null | undefined;
  return {
    name,
    code: wordOf(code),
    location: wordOf(debugInfo?.["errorLocation"]),
    statement: withoutValues(textOf(debugInfo?.["statement"])),
    inner: wordOf(inner?.code),
  };
}

function detailsOf(
  { name, code, location, statement, inner }: Facts,
  during: string,
  { addin, excel }: Versions,
): string {
  const lines = [
    ["Kömiljarden", addin],
    ["Excel", excel],
    ["during", during],
    ["error", name],
    ["code", code],
    ["inner code", inner],
    ["location", location],
    ["statement", statement],
  ];
  return lines.flatMap(([label = "", value = ""]) => (value === "" ? [] : [`${label}: ${value}`])).join("\n");
}

/**
 * A statement with everything between brackets or quotes, and what it assigns, left out: only names of members remain.
 */
export function withoutValues(statement: string): string {
  return statement
    .replace(/(["'`])(?:\\.|(?!\1)[^\\])*\1?/g, "…")
    .replace(/=(?!\s*[A-Za-z_$][\w$]*\s*(?:\.|\())[^;]*/g, "= …")
    .replace(/\([^()]*\)/g, "(…)")
    .replace(/\[[^\]]*\]/g, "[…]")
    .slice(0, 200);
}

// Codes and locations are names; anything else in their place might be a value.
function wordOf(value: unknown): string {
  return typeof value === "string" && /^[\w.]{1,80}$/.test(value) ? value : "";
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
