/** What is shown of a region in sums of what is shown: by requirement, so far, and all money of the year together. */
import { requirementsOf } from "../agreement";
import { reservesIn } from "../settling";
import type { Amounts, CellAmounts } from "./amounts";
import type { ShownSettlement } from "./shown";
import type { Standing, Told, Whose } from "./standing";

/**
 * What became of the money for each requirement, by its number: a region's, or all regions'; what is left out is no
 * part of it.
 */
export function byRequirement(
  settlement: Pick<ShownSettlement, "agreement" | "reserves" | "settings">,
  amounts: Amounts,
  whose: Whose,
): ReadonlyMap<string, CellAmounts> {
  const numbers = requirementsOf(settlement.agreement).map(({ number }) => number);
  if (whose === "all") return new Map(numbers.map((number) => [number, amounts.requirement(number)]));
  const own = reservesIn(settlement).filter(({ region }) => region === whose);
  return new Map(
    numbers.map((number) => [
      number,
      together(own.filter(({ requirement }) => requirement === number).map((cell) => amounts.cell(cell))),
    ]),
  );
}

/** All money of the year: performance money and, of money without a test, what is known. */
export function wholeYear({ year, grants }: Pick<Standing, "year" | "grants">): Told {
  return year.kind === "between"
    ? { kind: "between", least: year.least + grants.known, most: year.most + grants.known }
    : { ...year, kronor: year.kronor + grants.known };
}

/** What is certain so far: what is earned, and what is known of money without a test. */
export function certainSoFar({ earned, grants }: Pick<Standing, "earned" | "grants">): bigint {
  return earned + grants.known;
}

function together(cells: readonly CellAmounts[]): CellAmounts {
  return cells.reduce(
    (sum, own) => ({ earned: sum.earned + own.earned, pot: sum.pot + own.pot, open: sum.open + own.open }),
    { earned: 0n, pot: 0n, open: 0n },
  );
}
