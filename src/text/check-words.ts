/** An identity's places in words: how many there are, and where it fails. */
import { type Agreement, regionName } from "../agreement";
import type { Known, Ratio } from "../ground";
import type { Check, Place } from "../paying";
import { monthWords } from "./explain";
import type { Text } from "./sv";

/** How many places an identity was looked at in, `21 regioner`; nothing where it is of the whole. */
export function countWords({ each }: Check, { places }: Text): string {
  return each ? places.count[each.kind](each.count) : "";
}

// A place: `Region Skåne`, `krav 3`, `utbetalningen i augusti 2023, Region Skåne`, or a grant by its name.
function placeWords({ grants }: Agreement, { region, requirement, payment, grant }: Place, text: Text): string {
  return [
    requirement === undefined ? "" : text.places.requirement(requirement),
    payment === undefined ? "" : text.places.payment(monthWords(payment, text)),
    grant === undefined ? "" : (grants.find(({ id }) => id === grant)?.label ?? grant),
    region === undefined ? "" : regionName(region),
  ]
    .filter(Boolean)
    .join(", ");
}

/**
 * Where an identity fails the most, with both its sides there, and in how many places more it does; nothing where it
 * does not fail in any. `amount` writes kronor.
 */
export function apartWords(
  agreement: Agreement,
  { each }: Check,
  amount: (kronor: Ratio) => string,
  text: Text,
): string {
  const [worst, ...others] = each?.apart ?? [];
  if (!worst) return "";
  const side = (kronor: Known<Ratio>): string => (kronor === "open" ? text.open : amount(kronor));
  const where = placeWords(agreement, worst.at, text);
  const first = text.places.apart({ where, left: side(worst.left), right: side(worst.right) });
  return others.length === 0 ? first : `${first} ${text.places.more(others.length)}`;
}
