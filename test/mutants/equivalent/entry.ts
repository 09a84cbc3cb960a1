/** How a mutant that is the same program is told. */

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

/** Those of a file. */
export const of = (file: string, ones: readonly Omit<Equivalent, "file">[]): readonly Equivalent[] =>
  ones.map((one) => ({ file, ...one }));
