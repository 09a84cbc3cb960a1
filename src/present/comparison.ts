/** The sheet `Jämförelse`: what each region gets under two agreements on the same figures. */

import { type RegionCode, regionName } from "../agreement";
import { ifKnown, type Known, minusKnown, perHead, sumKnown } from "../ground";
import type { Comparison, Settlement } from "../settling";
import type { CellValue } from "../sheets";
import { columnsOf, OUTPUT, type OutSheet } from "../sheets";
import { shownAmounts } from "../shown";
import type { Text } from "../text";
import { ORE, oreCell } from "./shown-cells";

/** The sheet: performance money and other money by region under each agreement, and the difference. */
export function comparisonSheet({ first, second, yearsMoved, unmeasured }: Comparison, text: Text): OutSheet {
  const words = text.sheets.comparison;
  const titles = [first, second].map(({ agreement }) => agreement.title) as [string, string];
  const sides = [sideOf(first), sideOf(second)] as const;
  const lines = first.regions.map((region) => ({ region, amounts: sides.map((side) => side(region)) as [Side, Side] }));
  const cells = ([a, b]: readonly [Side, Side]): CellValue[] => [
    ...[a.performance, a.grants, a.total, b.performance, b.grants, b.total].map((amount) => oreCell(amount, text)),
    oreCell(minusKnown(b.total, a.total), text),
  ];
  const all = (pick: (amounts: readonly [Side, Side]) => Side): Side => ({
    performance: sumKnown(lines.map(({ amounts }) => pick(amounts).performance)),
    grants: sumKnown(lines.map(({ amounts }) => pick(amounts).grants)),
    total: sumKnown(lines.map(({ amounts }) => pick(amounts).total)),
  });
  const each = (difference: Known, people: number): CellValue => oreCell(perHead(difference, people), text);
  const totals = [all(([a]) => a), all(([, b]) => b)] as const;
  const everyone = first.submission.populations.reduce((all, { total }) => all + total, 0);
  return {
    id: "comparison",
    name: OUTPUT.comparison,
    title: words.title,
    notes: [
      words.first({ title: titles[0], proven: text.proven[first.agreement.proven] }),
      words.second({ title: titles[1], proven: text.proven[second.agreement.proven] }),
      ...(yearsMoved === 0 ? [] : [words.moved(String(yearsMoved))]),
      ...(unmeasured.length === 0 ? [] : [words.unmeasured(unmeasured.join(", "))]),
    ],
    blocks: [
      {
        columns: columnsOf(words.columns({ a: first.agreement.id, b: second.agreement.id }), [
          ["text", 11],
          ["text", 28],
          ["ore", 20],
          ["ore", 18],
          ["ore", 20],
          ["ore", 20],
          ["ore", 18],
          ["ore", 20],
          ["ore", 20],
          ["ore", 16],
        ]),
        rows: lines.map(({ region, amounts }) => [
          region,
          regionName(region),
          ...cells(amounts),
          each(minusKnown(amounts[1].total, amounts[0].total), first.populationOf(region)?.total ?? 0),
        ]),
        total: [
          "",
          text.sheets.summary.total,
          ...cells(totals),
          each(minusKnown(totals[1].total, totals[0].total), everyone),
        ],
      },
    ],
  };
}

interface Side {
  readonly performance: Known;
  readonly grants: Known;
  readonly total: Known;
}

// Performance money is the earned and its part of what was not; grants are whole kronor. Both in öre.
function sideOf(settlement: Settlement): (region: RegionCode) => Side {
  const amounts = shownAmounts(settlement, ORE);
  return (region) => {
    const bonus = amounts.bonus(region);
    const performance = sumKnown([amounts.region(region).earned, bonus]);
    const grants = sumKnown(
      settlement.grants.flatMap(({ amounts: given }) =>
        given === "not-regional" ? [] : [ifKnown(given, (known) => (known.get(region) ?? 0n) * 10n ** BigInt(ORE))],
      ),
    );
    return { performance, grants, total: sumKnown([performance, grants]) };
  };
}
