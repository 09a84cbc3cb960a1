/** Why an amount is what it is: bonus, payment, grant, each as a sentence with its clause. */
import { type Agreement, monthsOf, type RegionCode, type Reserve, regionName, requirementsOf } from "../agreement";
import { decimalText, percentText, roundDiv, spanOf } from "../ground";
import type { Decision, GrantPayment, Payment } from "../paying";
import type { Amounts, ShownSettlement, ShownVerdict } from "../shown";
import type { Text } from "../text";
import { explain, type Fate, monthWords, periodWords, placeOf } from "../text";
import { ORE } from "./shown-cells";

/** What becomes of unearned money under an agreement; the bonus pot where it has no performance money at all. */
export function fateOf({ performance }: Agreement): Fate {
  return performance?.unearned.value ?? "bonus-pot";
}

/** Why a verdict is what it is, and what becomes of its money under this settlement. */
export function whyVerdict(settlement: ShownSettlement, verdict: ShownVerdict, text: Text): string {
  return explain(verdict, fateOf(settlement.agreement), text, decisionOn(settlement, verdict));
}

/** Why a cell is open: it has no figures yet, or waits for others than its own. */
export function whyOpen(settlement: ShownSettlement, reserve: Reserve, text: Text): string {
  const waiting = settlement.awaitingOf(reserve);
  return waiting ? text.explain.awaiting(waiting.figures) : text.explain.open;
}

// What was decided counts where nobody met the requirement in the period.
function decisionOn(
  settlement: ShownSettlement,
  { reserve: { requirement, period } }: ShownVerdict,
): Decision | undefined {
  const { agreement, settings, complete, metBy } = settlement;
  const decision = settings.decisions?.[requirement];
  const counts = complete && fateOf(agreement) === "met-requirement" && metBy(requirement, period).length === 0;
  return counts ? decision : undefined;
}

/**
 * Everything that a region gets and why: its part of what was not
 * earned, its payments and its grants; what is open is left out.
 */
export function whyOf(
  settlement: ShownSettlement,
  amounts: Amounts,
  decimals: number,
  region: RegionCode,
  text: Text,
): string[] {
  return [
    ...(settlement.agreement.performance ? [whyBonus(settlement, amounts, decimals, region, text)] : []),
    ...settlement.payments.map((payment) => whyPayment(settlement, payment, region, text)),
    ...settlement.grants.map((grant) => whyGrant(settlement, grant, region, text)),
  ].filter((sentence) => sentence !== "");
}

/** Why a region gets its part of what was not earned; empty while that is open. `decimals` are those of the amounts. */
export function whyBonus(
  settlement: ShownSettlement,
  amounts: Amounts,
  decimals: number,
  region: RegionCode,
  text: Text,
): string {
  const { agreement, ledger, merits } = settlement;
  const [bonus, words] = [amounts.bonus(region), text.explain];
  if (bonus === "open" || !agreement.performance) return "";
  const [name, place] = [regionName(region), placeOf(agreement.performance.unearnedBasis, text)];
  const amount = text.kronor(amountText(bonus, decimals));
  switch (agreement.performance.unearned.value) {
    case "bonus-pot": {
      const { of: meritOf, all } = merits;
      const earned = meritOf(region);
      if (amounts.total.pot === 0n) return words.emptyPot(name);
      if (all === 0n) return words.unshared(name);
      return earned === 0n
        ? words.noBonus(name)
        : words.bonus({ region: name, amount, share: text.percent(percentText({ n: earned, d: all }, 2)), place });
    }
    case "met-requirement": {
      const through = ledger.entries.filter(
        (entry) => entry.move === "redistribute" && entry.region === region && entry.units > 0n,
      );
      const met = new Set(through.map(({ reserve }) => reserve?.requirement));
      const numbers = requirementsOf(agreement)
        .map(({ number }) => number)
        .filter((number) => met.has(number));
      if (amounts.total.pot === 0n) return words.emptyPot(name);
      return numbers.length === 0
        ? words.notRedistributed(name)
        : words.redistributed({ region: name, amount, requirements: numbers.join(", "), place });
    }
  }
}

/** Why a payment gives a region what it gives; empty while it is open. */
export function whyPayment(
  settlement: ShownSettlement,
  { rule, amounts, correction, asPaid }: Payment,
  region: RegionCode,
  text: Text,
): string {
  const { agreement } = settlement;
  if (amounts === "open" || !agreement.performance) return "";
  const words = text.explain;
  const [name, decision] = [regionName(region), monthWords(rule.id, text)];
  const kronor = (amount: bigint): string => text.kronor(String(amount));
  if (asPaid) return words.asPaid({ region: name, amount: kronor(amounts.get(region) ?? 0n), decision });
  const [amount, months, place] = [
    kronor(amounts.get(region) ?? 0n),
    periodWords(spanOf(rule.months), text),
    placeOf(agreement.performance.payments, text),
  ];
  const corrects = correction?.get(region) ?? 0n;
  const why =
    rule.bonus && settlement.merits.receives(region)
      ? words.paymentWithPot({ region: name, amount, decision, months, part: text.explain.itsPart, place })
      : words.payment({ region: name, amount, decision, months, place });
  return corrects === 0n ? why : `${why} ${words.corrected(kronor(corrects))}`;
}

/** Why a grant gives a region what it gives; empty while it is open, and for what no region gets. */
export function whyGrant(
  { submission, populationOf }: ShownSettlement,
  { grant, amounts }: GrantPayment,
  region: RegionCode,
  text: Text,
): string {
  if (typeof amounts === "string") return "";
  const name = regionName(region);
  const heads = (one: (typeof submission.populations)[number]): number =>
    grant.basis.value === "population-0-18" ? (one.young ?? 0) : one.total;
  const own = populationOf(region);
  const all = submission.populations.reduce((sum, one) => sum + heads(one), 0);
  if (grant.condition && own?.conditionMet !== true)
    return text.explain.withheld({ region: name, condition: grant.condition.value });
  const share = text.percent(percentText({ n: own ? heads(own) : 0, d: all }, 2));
  const basis = text.sheets.inSentence.basis[grant.basis.value];
  return text.explain.grant({
    region: name,
    amount: text.kronor(String(amounts.get(region) ?? 0n)),
    share,
    whole: text.kronor(String(grant.amount.value)),
    basis,
    place: placeOf(grant.amount, text),
  });
}

/** The months an agreement measures, in words; empty where it measures none. */
export function measuredWords(agreement: Agreement, text: Text): string {
  const months = monthsOf(agreement);
  return months.length === 0 ? "" : periodWords(spanOf(months), text);
}

// In öre at most: finer amounts are rounded to them.
function amountText(units: bigint, decimals: number): string {
  return decimals <= ORE
    ? decimalText(units, decimals)
    : decimalText(roundDiv(units, 10n ** BigInt(decimals - ORE)), ORE);
}
