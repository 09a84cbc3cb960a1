/** What an agreement is settled from: apart from the settling, since a face asks for it long before. */
import type { Agreement } from "../agreement";
import type { InputKind } from "../sheets";
import type { Settings } from "./settlement";

/** The inputs that an agreement is settled from. */
export function neededBy({ performance }: Agreement, { corrections }: Settings): readonly InputKind[] {
  return [
    "population",
    ...(performance ? (["waiting"] as const) : []),
    ...(performance && corrections === "carry" ? (["paid"] as const) : []),
  ];
}
