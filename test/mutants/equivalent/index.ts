/** Mutants that are the same program, each with the reason: no test can tell them from what stands there. */
import type { Equivalent } from "./entry";
import { IN_GROUND } from "./ground";
import { IN_JUDGING } from "./judging";
import { IN_PAYING } from "./paying";

export type { Equivalent } from "./entry";

/** By file. */
export const EQUIVALENT: readonly Equivalent[] = [...IN_JUDGING, ...IN_PAYING, ...IN_GROUND];
