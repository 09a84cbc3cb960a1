/** What a measurement earned, and by which path. */
import { boundOf, type Limit, type Precision, type Reserve, type Tier } from "../agreement";
import { minus, type Ratio, TENTHS } from "../ground";
import { isThere, type Measurement } from "./measurement";

/**
 * How a region earned its reserve, or did not; `disqualified` says that its figures were not delivered as they should.
 */
export type Path = "level" | "improvement" | "none" | "not-assessable" | "disqualified";

/**
 * Whether the level was reached; `waiting` says that only the
 * condition on those waiting failed, `no-path` that there is no level.
 */
export type LevelState = "met" | "below" | "waiting" | "not-assessable" | "no-path";

/** One reading of a measurement: what it earns under one precision mode. */
export interface Outcome {
  readonly path: Path;
  /** Per cent of the reserved amount. */
  readonly share: number;
  readonly level: LevelState;
  /** The step the improvement reached, whether or not the level made it irrelevant. */
  readonly tier: Tier | "none" | "not-assessable" | "no-path";
}

/** That a reading waits for figures. */
interface OpenOutcome {
  readonly path: "open";
  readonly share: "open";
}

/** What a measurement earns, and whether another precision mode would say otherwise. */
export interface Judged extends Outcome {
  readonly measurement: Measurement;
  /** The mode it was judged by. */
  readonly precision: Precision;
  /**
   * The outcomes of the modes that differ from the one that counts; none when all agree, `open`
   * where a mode would wait for figures that have not been delivered.
   */
  readonly otherwise: readonly { readonly precision: Precision; readonly outcome: Outcome | OpenOutcome }[];
}

/** The same of a cell of the agreement: what a region earned of that reserve. */
export interface Verdict extends Judged {
  readonly reserve: Reserve;
}

/** Whether the precision mode decides the verdict. */
export function isBorderline({ otherwise }: Pick<Judged, "otherwise">): boolean {
  return otherwise.length > 0;
}

/** What a margin is measured on; where there is no value a word says why. */
interface Marginal extends Pick<Outcome, "path" | "tier"> {
  readonly measurement: Pick<Measurement, "requirement"> & Readonly<Record<"improvement" | "level", Ratio | string>>;
}

/**
 * How far a verdict is from the limit that decides it, as a share (percentage points, or of the value compared with):
 * above zero when the limit was passed. Where nothing was met it is what the improvement lacks to the lowest step, or
 * else the level to its limit; `undefined` where nothing could be measured, and for levels in numbers of people.
 */
export function marginOf({ path, tier, measurement }: Marginal): Ratio | undefined {
  const { requirement, improvement, level } = measurement;
  const toLevel =
    requirement.level && isThere(level) && requirement.quantity.value === "share"
      ? past(level, requirement.level.limit.value)
      : undefined;
  if (path === "level") return toLevel;
  const lowest = requirement.improvement?.tiers.value.at(-1);
  const step = typeof tier === "object" ? tier : lowest;
  return step && isThere(improvement) ? past(improvement, step) : toLevel;
}

function past(value: Ratio, limit: Limit): Ratio {
  const bound = { n: boundOf(limit), d: TENTHS };
  return "atMost" in limit ? minus(bound, value) : minus(value, bound);
}
