/** Mutants that are the same program, each with the reason: no test can tell them from what stands there. */

/** One of them, told so that it is found again when lines move; an entry that is not found is an error. */
export interface Equivalent {
  readonly file: string;
  /** Part of the line, where the same stands in several lines of the file. */
  readonly line?: string;
  readonly was: string;
  /** What stands there instead; nothing for a statement that is left out. */
  readonly becomes: string;
  readonly why: string;
}

/** By file. */
export const EQUIVALENT: readonly Equivalent[] = [];
