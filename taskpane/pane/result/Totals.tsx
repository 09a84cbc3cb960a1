/** The sums of a settlement; what cannot be known yet is said to be open. */

import type { Known } from "../../../src/ground";
import { totalOf } from "../../../src/paying";
import { fateOf, paymentWords } from "../../../src/present";
import type { Settlement } from "../../../src/settling";
import { type Amounts, reservedOf, soFar } from "../../../src/shown";
import { usePane } from "../parts/context";
import { Facts } from "../parts/Facts";
import { kronor } from "../parts/format";
import { useShared } from "../parts/styles";

/** Earned, the pot, what is open, and the payments. */
export function Totals({ settlement, amounts }: { readonly settlement: Settlement; readonly amounts: Amounts }) {
  const { t, text } = usePane();
  const shared = useShared();
  const { total } = amounts;
  const words = t.result;
  const { agreement } = settlement;
  const fate = fateOf(agreement);
  const known = (amount: Known): string => (amount === "open" ? text.open : kronor(amount, text));
  const partly = (amount: Known): string => (amount === "open" ? text.open : words.soFar(kronor(amount, text)));
  return (
    <div className={shared.tight}>
      <h4 className={shared.heading}>{words.totals}</h4>
      <Facts
        facts={[
          ...(agreement.performance
            ? [
                [words.block, kronor(reservedOf(total), text)] as const,
                [words.earned, known(soFar(total, "earned"))] as const,
                [
                  text.unearned[fate].sheet,
                  settlement.complete ? kronor(total.pot, text) : partly(soFar(total, "pot")),
                ] as const,
              ]
            : []),
          ...(total.open > 0n ? [[words.stillOpen, kronor(total.open, text)] as const] : []),
          ...settlement.payments.map(
            ({ rule, amounts: paid }) =>
              [
                words.payment(paymentWords(rule, fate, text)),
                paid === "open" ? text.open : kronor(totalOf(paid), text),
              ] as const,
          ),
          ...settlement.grants.map(
            ({ grant, amounts: paid }) =>
              [
                grant.label,
                paid === "open"
                  ? text.open
                  : kronor(paid === "not-regional" ? BigInt(grant.amount.value) : totalOf(paid), text),
              ] as const,
          ),
        ]}
      />
      <p className={shared.small}>{words.whole}</p>
    </div>
  );
}
