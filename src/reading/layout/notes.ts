/** What of a table is not read: kept by why, to be shown. */
import type { UnreadWhy } from "../../problems";
import type { At } from "./keys";

/** Such cells: how many, the first of them, and words that tell which. */
export interface LeftOutCells {
  readonly count: number;
  readonly first: At;
  readonly words: readonly string[];
}

/** Gathers what is not read. */
export class Notes {
  readonly leftOut = new Map<UnreadWhy, LeftOutCells>();

  cell(why: UnreadWhy, at: At, words: string): void {
    const known = this.leftOut.get(why) ?? { count: 0, first: at, words: [] };
    this.leftOut.set(why, {
      ...known,
      count: known.count + 1,
      words: known.words.includes(words) ? known.words : [...known.words, words],
    });
  }
}
