/** The amounts of a settlement in whole kronor, computed once for all that show them. */

import type { Settlement } from "../../../src/settling";
import { type Amounts, shownAmounts } from "../../../src/shown";

const known = new WeakMap<Settlement, Amounts>();

/** The pane shows whole kronor. */
export const DECIMALS = 0;

/** Its amounts. */
export function amountsOf(settlement: Settlement): Amounts {
  const amounts = known.get(settlement) ?? shownAmounts(settlement, DECIMALS);
  known.set(settlement, amounts);
  return amounts;
}
