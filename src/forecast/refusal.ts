/** Why a change of a scenario cannot be made, with what was given and what is known instead. */
import type { ScenarioProblemValues } from "../problems";

/** The values of the problem, before it is known whose change it is. */
export type Refusal = Pick<ScenarioProblemValues["scenario-change"], "why" | "given" | "known">;
