/** The sheet `Utbetalningar`: whole kronor of performance money per region and decision. */
import type { PaymentRule, RegionCode } from "../agreement";
import { numberOf } from "../ground";
import type { Amounts, Payment } from "../paying";
import { OUTPUT, type OutSheet } from "../sheets";
import { nearPayments, type ShownSettlement } from "../shown";
import { type Fate, monthWords, type Text } from "../text";
import { type KronorColumn, kronorTable } from "./kronor-table";
import { fateOf, whyPayment } from "./why";

/** The payments of performance money. */
export function paymentsSheet(settlement: ShownSettlement, text: Text): OutSheet {
  const { payments, regions } = settlement;
  const words = text.sheets.payments;
  const near = nearAmounts(settlement);
  return {
    id: "payments",
    name: OUTPUT.payments,
    title: words.title,
    notes: [words.note, ...(near.size > 0 ? [words.near] : [])],
    blocks: [
      kronorTable(
        {
          id: PAYMENTS_BLOCK,
          regions,
          columns: payments.flatMap((payment) => columnsOfPayment(settlement, payment, near.get(payment), text)),
          words,
          why: (region) =>
            payments
              .map((payment) => whyPayment(settlement, payment, region, text))
              .filter(Boolean)
              .join(" "),
        },
        text,
      ),
    ],
    pages: "one",
  };
}

/** What formulas of other sheets name the payments' table by; its column of sums is `SUM_COLUMN`. */
export const PAYMENTS_BLOCK = "payments";

/** The columns of a payment: what it gives, what of that corrects others, and what it should have given besides. */
export const paymentColumn = {
  paid: (id: PaymentRule["id"]): string => id,
  correction: (id: PaymentRule["id"]): string => `${id} correction`,
  outstanding: (id: PaymentRule["id"]): string => `${id} outstanding`,
} as const;

// What an open payment gives the regions whose own figures are all there, to a krona.
function nearAmounts(settlement: ShownSettlement): ReadonlyMap<Payment, Amounts> {
  const found = new Map<Payment, Map<RegionCode, bigint>>();
  if (settlement.payments.every(({ amounts }) => amounts !== "open")) return found;
  for (const region of settlement.regions) {
    for (const { payment, kronor } of nearPayments(settlement, region)) {
      const own = found.get(payment) ?? new Map<RegionCode, bigint>();
      found.set(payment, own.set(region, kronor));
    }
  }
  return found;
}

function columnsOfPayment(
  { agreement }: ShownSettlement,
  { rule, amounts, correction, asPaid, outstanding }: Payment,
  near: Amounts | undefined,
  text: Text,
): KronorColumn[] {
  const words = text.sheets.payments;
  const header = paymentWords(rule, fateOf(agreement), text);
  const part = (
    kind: "correction" | "outstanding",
    name: string,
    of: KronorColumn["amounts"] | undefined,
  ): KronorColumn[] =>
    of ? [{ id: paymentColumn[kind](rule.id), header: name, amounts: of, partOfAnother: true }] : [];
  return [
    { id: paymentColumn.paid(rule.id), header: asPaid ? words.asPaid(header) : header, amounts, ...(near && { near }) },
    ...part("correction", words.correction(monthWords(rule.id, text)), correction),
    ...part("outstanding", words.outstanding, outstanding),
  ];
}

/** A payment by its decision's month, the months it pays, and whether what was not earned goes with it. */
export function paymentWords({ id, months, bonus }: PaymentRule, fate: Fate, text: Text): string {
  return text.sheets.payments.payment({
    decision: monthWords(id, text),
    months: months.map((month) => text.shortMonth(numberOf(month))),
    withPot: bonus ? text.unearned[fate].withPayment : "",
  });
}
