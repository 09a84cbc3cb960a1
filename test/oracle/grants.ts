/** Money without a performance requirement, in whole kronor. */
import type { Population } from "../../src/reading/submission";
import { fraction, product, quotient } from "../src/support/fraction";
import type { Grant } from "./rules";
import { dealOut } from "./whole-kronor";

/** What a grant gives each region, and what of it is given to none since they have not done what is asked. */
export interface Given {
  readonly id: string;
  readonly amounts: ReadonlyMap<string, bigint> | "open" | "not to regions";
  readonly withheld: bigint;
}

/**
 * "utifrån invånarantal", and 80 million "utifrån invånarantal 0–18 år" ([2023] 3): open where the ages are not known
 * ([domain] 2, row 20). What is paid "när de redovisat" ([domain] 1.6) waits until it is said of each whether it has; a
 * region that has not gets nothing, and the others no more for it ([case] 2024).
 */
export function given({ id, kronor, by, onCondition }: Grant, populations: readonly Population[]): Given {
  if (by === "SKR") return { id, amounts: "not to regions", withheld: 0n };
  const people = populations.map(({ total, young }) => (by === "people" ? total : young));
  const unsaid = onCondition && populations.some(({ conditionMet }) => conditionMet === undefined);
  if (unsaid || people.includes(undefined)) return { id, amounts: "open", withheld: 0n };
  const everyone = people.reduce<number>((all, one) => all + (one ?? 0), 0);
  const parts = people.map((one) => product(fraction(kronor), quotient(fraction(one ?? 0), fraction(everyone))));
  const dealt = dealOut(kronor, parts);
  const isGiven = (place: number): boolean => !onCondition || populations[place]?.conditionMet === true;
  return {
    id,
    amounts: new Map(populations.map(({ region }, place) => [region, isGiven(place) ? (dealt[place] ?? 0n) : 0n])),
    withheld: dealt.reduce((all, amount, place) => (isGiven(place) ? all : all + amount), 0n),
  };
}
