/** The sheet `Jämförelse`: what each region gets under two agreements on the same figures. */

import { type RegionCode, regionName } from "../agreement";
import { decimalText, sum } from "../ground";
import type { Comparison, Settlement } from "../settling";
import type { CellValue } from "../sheets";
import { columnsOf, OUTPUT, type OutSheet } from "../sheets";
import { shownAmounts } from "../shown";
import type { Text } from "../text";
import { ORE, oreCell } from "./cells";

/** The sheet: performance money and other money by region under each agreement, and the difference. */
export function comparisonSheet({ first, second, yearsMoved, unmeasured }: Comparison, text: Text): OutSheet {
  const words = text.sheets.comparison;
  const titles = [first, second].map(({ agreement }) => agreement.title) as [string, string];
  const sides = [sideOf(first), sideOf(second)] as const;
  const lines = first.regions.map((region) => ({ region, amounts: sides.map((side) => side(region)) as [Side, Side] }));
  const cells = ([a, b]: readonly [Side, Side]): CellValue[] => [
    ...[a.performance, a.grants, a.total, b.performance, b.grants, b.total].map((amount) => oreCell(amount, text)),
    oreCell(minus(b.total, a.total), text),
  ];
  const all = (pick: (amounts: readonly [Side, Side]) => Side): Side => ({
    performance: together(lines.map(({ amounts }) => pick(amounts).performance)),
    grants: together(lines.map(({ amounts }) => pick(amounts).grants)),
    total: together(lines.map(({ amounts }) => pick(amounts).total)),
  });
  const perHead = (difference: bigint | "open", population: number): CellValue =>
    difference === "open" || population === 0
      ? text.open
      : Number(decimalText(roundedPer(difference, population), ORE));
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
          perHead(minus(amounts[1].total, amounts[0].total), first.populationOf(region)?.total ?? 0),
        ]),
        total: [
          "",
          text.sheets.summary.total,
          ...cells(totals),
          perHead(minus(totals[1].total, totals[0].total), everyone),
        ],
      },
    ],
  };
}

interface Side {
  readonly performance: bigint | "open";
  readonly grants: bigint | "open";
  readonly total: bigint | "open";
}

// Performance money is the earned and its part of what was not; grants are whole kronor. Both in öre.
function sideOf(settlement: Settlement): (region: RegionCode) => Side {
  const amounts = shownAmounts(settlement, ORE);
  return (region) => {
    const bonus = amounts.bonus(region);
    const performance = bonus === "open" ? "open" : amounts.region(region).earned + bonus;
    const grants = together(
      settlement.grants.flatMap(({ amounts: given }) =>
        given === "not-regional" ? [] : [given === "open" ? "open" : (given.get(region) ?? 0n) * 10n ** BigInt(ORE)],
      ),
    );
    return { performance, grants, total: together([performance, grants]) };
  };
}

function together(amounts: readonly (bigint | "open")[]): bigint | "open" {
  const known = amounts.filter((amount) => amount !== "open");
  return known.length < amounts.length ? "open" : sum(known);
}

function minus(a: bigint | "open", b: bigint | "open"): bigint | "open" {
  return a === "open" || b === "open" ? "open" : a - b;
}

// To the nearest öre, halves away from zero so that a gain and a loss of the same size look the same.
function roundedPer(amount: bigint, people: number): bigint {
  const per = BigInt(people);
  const size = amount < 0n ? -amount : amount;
  const rounded = (2n * size + per) / (2n * per);
  return amount < 0n ? -rounded : rounded;
}
