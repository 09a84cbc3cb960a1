/** The sheet `Jämförelse`: what each region gets under two agreements on the same figures. */

import { type RegionCode, regionName } from "../agreement";
import { ifKnown, type Known, minusKnown, perHead, sumOfKnown } from "../ground";
import type { Comparison, Settlement } from "../settling";
import { type ColumnKind, OUTPUT, type OutSheet, type TableColumn, tableOf } from "../sheets";
import { shownAmounts, soFar } from "../shown";
import type { Text } from "../text";
import { provenWords } from "./agreement-words";
import { ORE, oreCell } from "./shown-cells";

/** The sheet: performance money and other money by region under each agreement, and the difference. */
export function comparisonSheet(comparison: Comparison, text: Text): OutSheet {
  const { first, second, yearsMoved, unmeasured } = comparison;
  const words = text.sheets.comparison;
  const sides = [sideOf(first), sideOf(second)] as const;
  const rows = first.regions.map(
    (region): Row => ({
      region,
      sides: [sides[0](region), sides[1](region)],
      people: first.populationOf(region)?.total ?? 0,
    }),
  );
  return {
    id: "comparison",
    name: OUTPUT.comparison,
    title: words.title,
    notes: [
      words.first({ title: first.agreement.title, proven: provenWords(first.agreement, text) }),
      words.second({ title: second.agreement.title, proven: provenWords(second.agreement, text) }),
      ...(yearsMoved === 0 ? [] : [words.moved(String(yearsMoved))]),
      ...(unmeasured.length === 0 ? [] : [words.unmeasured(unmeasured.join(", "))]),
    ],
    blocks: [tableOf(columns(comparison, rows, text), rows)],
  };
}

/** What a region gets, and how many live in it. */
interface Row {
  readonly region: RegionCode;
  readonly sides: readonly [Side, Side];
  readonly people: number;
}

function columns({ first }: Comparison, rows: readonly Row[], text: Text): TableColumn<Row>[] {
  const headers = text.sheets.comparison.columns;
  const all: Omit<Row, "region"> = {
    sides: [sumOfSides(rows.map(({ sides }) => sides[0])), sumOfSides(rows.map(({ sides }) => sides[1]))],
    people: first.submission.populations.reduce((everyone, { total }) => everyone + total, 0),
  };
  const amount = (
    id: Exclude<keyof typeof headers, "code" | "region">,
    width: number,
    of: (row: Omit<Row, "region">) => Known,
  ): TableColumn<Row> => ({
    id,
    header: headers[id],
    kind: "ore",
    width,
    cell: (row) => oreCell(of(row), text),
    total: { value: oreCell(of(all), text) },
  });
  // What is known of a sum that has an open part stands there as the least that it is.
  const least = (
    id: Parameters<typeof amount>[0],
    width: number,
    of: (row: Omit<Row, "region">) => Sum,
  ): TableColumn<Row> => ({
    ...amount(id, width, (row) => of(row).known),
    kindOf: (row) => leastKind(of(row)),
    total: { value: oreCell(of(all).known, text), kind: leastKind(of(all)) },
  });
  const earnings = ({ sides: [a, b] }: Omit<Row, "region">): Known => exactDifference(b.performance, a.performance);
  const difference = ({ sides: [a, b] }: Omit<Row, "region">): Known => exactDifference(b.total, a.total);
  return [
    { id: "code", header: headers.code, kind: "text", width: 11, cell: ({ region }) => region },
    {
      id: "region",
      header: headers.region,
      kind: "text",
      width: 28,
      cell: ({ region }) => regionName(region),
      total: { value: text.sheets.summary.total },
    },
    least("firstPerformance", 20, ({ sides: [a] }) => a.performance),
    least("firstGrants", 18, ({ sides: [a] }) => a.grants),
    least("firstTotal", 20, ({ sides: [a] }) => a.total),
    least("secondPerformance", 20, ({ sides: [, b] }) => b.performance),
    least("secondGrants", 18, ({ sides: [, b] }) => b.grants),
    least("secondTotal", 20, ({ sides: [, b] }) => b.total),
    amount("performanceDifference", 20, earnings),
    amount("difference", 20, difference),
    amount("perHead", 16, (row) => perHead(difference(row), row.people)),
  ];
}

interface Side {
  readonly performance: Sum;
  readonly grants: Sum;
  readonly total: Sum;
}

/** What is known of a sum, in öre, and whether that is all of it. */
interface Sum {
  readonly known: Known;
  readonly whole: boolean;
}

function sumOf(parts: readonly Known[]): Sum {
  return { known: sumOfKnown(parts), whole: parts.every((part) => part !== "open") };
}

function together(sums: readonly Sum[]): Sum {
  return { known: sumOfKnown(sums.map(({ known }) => known)), whole: sums.every(({ whole }) => whole) };
}

function sumOfSides(sides: readonly Side[]): Side {
  return {
    performance: together(sides.map(({ performance }) => performance)),
    grants: together(sides.map(({ grants }) => grants)),
    total: together(sides.map(({ total }) => total)),
  };
}

function leastKind({ known, whole }: Sum): ColumnKind | undefined {
  return whole || known === "open" ? undefined : "least-ore";
}

function exactDifference(b: Sum, a: Sum): Known {
  return a.whole && b.whole ? minusKnown(b.known, a.known) : "open";
}

// Performance money is the earned and its part of what was not; grants are whole kronor. Both in öre.
function sideOf(settlement: Settlement): (region: RegionCode) => Side {
  const amounts = shownAmounts(settlement, ORE);
  return (region) => {
    const bonus = amounts.bonus(region);
    const performance = sumOf([soFar(amounts.region(region), "earned"), bonus]);
    const grants = sumOf(
      settlement.grants.flatMap(({ amounts: given }) =>
        given === "not-regional" ? [] : [ifKnown(given, (known) => (known.get(region) ?? 0n) * 10n ** BigInt(ORE))],
      ),
    );
    return { performance, grants, total: together([performance, grants]) };
  };
}
