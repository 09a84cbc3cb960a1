/** What a mutant is: one small change of the engine that some test should notice. */

import type ts from "typescript";

/** Where a change may be made. */
export interface Place {
  readonly node: ts.Node;
  readonly checker: ts.TypeChecker;
  /** Outside every function stand tables. */
  readonly inFunction: boolean;
}

/** A place in a file, and what stands there instead. */
export interface Mutant {
  /** From the root of the repository. */
  readonly file: string;
  /** Offsets in the file's text. */
  readonly start: number;
  readonly end: number;
  /** Counted from 1. */
  readonly line: number;
  readonly lineText: string;
  /** What stands there, and what stands there instead. */
  readonly was: string;
  readonly becomes: string;
  /** A statement can only be left out; an expression gets another. */
  readonly form: "expression" | "statement";
}

/** What became of it. `unreached`: no test comes by; `hung`: a test took ten times its normal steps. */
export const FATES = ["killed", "hung", "crashed", "survived", "unreached"] as const;
/** One of them. */
export type Fate = (typeof FATES)[number];

/** Whether the tests noticed. */
export const noticed = (fate: Fate): boolean => fate === "killed" || fate === "hung" || fate === "crashed";

/** As a person reads it: place, what stood there, what stands there instead. */
export function told({ file, line, was, becomes, form }: Mutant): string {
  return `${file}:${line}  ${oneLine(was)}  →  ${form === "statement" ? "(left out)" : oneLine(becomes)}`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ");
