/** The amounts of a settlement in whole kronor, computed once for all that show them. */
import { shownAmounts, type Amounts } from "../../src/present/amounts";
import type { Settlement } from "../../src/settle";

const known = new WeakMap<Settlement, Amounts>();

/** Its amounts. */
export function amountsOf(settlement: Settlement): Amounts {
  const amounts = known.get(settlement) ?? shownAmounts(settlement, 0);
  known.set(settlement, amounts);
  return amounts;
}
