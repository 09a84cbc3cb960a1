/** What each cell of an agreement has reserved and earned, worked out from the agreement alone, in exact kronor. */
import { type Agreement, moneyOf } from "../../../src/agreement/agreement";
import type { Month } from "../../../src/ground/month";
import { type Fraction, fraction, product } from "./fraction";
import { performanceOf } from "./made-up";
import type { Shares } from "./settled";

/** An agreement, the regions' populations, and what each cell earned. */
export interface Case {
  readonly agreement: Agreement;
  readonly people: Readonly<Record<string, number>>;
  readonly shares: Shares;
}

/** One cell; its share is `undefined` while it is open. */
export interface Cell {
  readonly region: string;
  readonly month: Month;
  readonly number: string;
  readonly share: number | undefined;
  readonly reserve: Fraction;
  readonly earned: Fraction;
}

/** Every cell: a month's equal part of the money, by population, by weight. */
export function byTheText({ agreement, people, shares }: Case): Cell[] {
  const weights = performanceOf(agreement).requirements.reduce((total, { weight }) => total + weight.value, 0);
  const heads = Object.values(people).reduce((total, count) => total + count, 0);
  return Object.entries(people).flatMap(([region, count]) =>
    performanceOf(agreement).months.value.flatMap((month) =>
      performanceOf(agreement).requirements.map(({ number, weight }): Cell => {
        const share = shares(region, month, number);
        const reserve = [
          fraction(moneyOf(performanceOf(agreement)), performanceOf(agreement).months.value.length),
          fraction(weight.value, weights),
          fraction(count, heads),
        ].reduce(product);
        return { region, month, number, share, reserve, earned: product(reserve, fraction(share ?? 0, 100)) };
      }),
    ),
  );
}
