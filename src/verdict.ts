/** What a measurement earned, and by which path. */
import type { Precision, Tier } from "./agreement";
import type { Measurement } from "./measurement";

/** How a region earned its reserve, or did not. */
export type Path = "level" | "improvement" | "none" | "not-assessable";

/** Whether the level was reached; `waiting` says that only the condition on those waiting failed. */
export type LevelState = "met" | "below" | "waiting" | "not-assessable";

/** One reading of a measurement: what it earns under one precision mode. */
export interface Outcome {
  readonly path: Path;
  /** Per cent of the reserved amount. */
  readonly share: number;
  readonly level: LevelState;
  /** The step the improvement reached, whether or not the level made it irrelevant. */
  readonly tier: Tier | "none" | "not-assessable";
}

/** What a measurement earns, and whether another precision mode would say otherwise. */
export interface Verdict extends Outcome {
  readonly measurement: Measurement;
  /** The mode it was judged by. */
  readonly precision: Precision;
  /** The outcomes of the modes that differ from the one that counts; none when all agree. */
  readonly otherwise: readonly { readonly precision: Precision; readonly outcome: Outcome }[];
}

/** Whether the precision mode decides the verdict. */
export function isBorderline(verdict: Verdict): boolean {
  return verdict.otherwise.length > 0;
}
