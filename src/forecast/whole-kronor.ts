/** A year in whole kronor that add up: by region what is earned, what comes through the pot, and both. */
import type { RegionCode } from "../agreement";
import { assert, type Ratio, roundDiv, roundQuotas, sum } from "../ground";
import type { Money, Year } from "../paying";
import { moneyIn } from "../paying";
import type { Settlement } from "../settling";
import type { Gets } from "./gets";

/** What a region gets of a year. */
export interface RegionGets extends Gets {
  readonly region: RegionCode;
}

/** What a year's shares come to: the total by largest remainder, and of it what is earned to the nearest krona. */
export function wholeKronor(year: Year, shares: Uint8Array, others: Ratio): readonly RegionGets[] {
  return inWholeKronor(year, moneyIn(year, shares, others));
}

/** The same of a year whose money has been counted. */
export function inWholeKronor(year: Year, money: readonly Money[]): readonly RegionGets[] {
  const [{ per } = { per: 1n }] = money;
  assert(
    money.every((one) => one.per === per),
    "a year's money is in one unit",
  );
  const parts = money.map(({ earned, bonus }) => earned + bonus);
  return split(year, money, roundQuotas(roundDiv(sum(parts), per), parts, per));
}

/** The same of a year that is settled: the total is what the settlement pays, whatever was paid of it already. */
export function settledKronor(
  { payments }: Settlement,
  year: Year,
  shares: Uint8Array,
  others: Ratio,
): readonly RegionGets[] {
  const paid = year.regions.map((region) =>
    sum(
      payments.map(({ amounts, outstanding }) => {
        assert(amounts !== "open", "a year that is settled has no open payment");
        return (amounts.get(region) ?? 0n) + (outstanding?.get(region) ?? 0n);
      }),
    ),
  );
  return split(year, moneyIn(year, shares, others), paid);
}

// What comes through the pot is the rest, so that the two are the total.
function split({ regions }: Year, money: readonly Money[], totals: readonly bigint[]): readonly RegionGets[] {
  return regions.map((region, index) => {
    const { earned: units, per } = money[index] ?? { earned: 0n, per: 1n };
    const total = totals[index] ?? 0n;
    const nearest = roundDiv(units, per);
    const earned = nearest > total ? total : nearest;
    return { region, earned, bonus: total - earned, total };
  });
}
