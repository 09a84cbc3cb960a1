/** The first table of a region's own sheet: its amounts beside those of the whole country. */

import { type RegionCode, regionName } from "../../agreement";
import { assert, ifKnown, type Known, minusKnown, perHead, sumKnown } from "../../ground";
import { type Amounts as Kronor, totalOf } from "../../paying";
import {
  type Block,
  type CellValue,
  type ColumnKind,
  type Formula,
  type Ref,
  sumOfKnown,
  type TableColumn,
  tableOf,
  whereKnown,
} from "../../sheets";
import { type Amounts, type CellAmounts, nearPayments, reservedOf, type ShownSettlement, soFar } from "../../shown";
import type { Text } from "../../text";
import { FORMS } from "../../text";
import { paymentWords } from "../payments";
import { kronorCell, ORE, oreCell, partFormula } from "../shown-cells";
import { fateOf } from "../why";

const BLOCK = "own";

/** The columns of amounts: the region's, and the whole country's. */
type Side = "own" | "nation";

interface Line {
  /** What the formulas of other rows name it by. */
  readonly id?: string;
  readonly label: string;
  /** The kind of both columns, or of each: one of them may be known in part alone. */
  readonly kind: ColumnKind | Readonly<Record<Side, ColumnKind>>;
  readonly own: CellValue;
  readonly nation: CellValue;
  /** The formula of both columns, where the row follows from others: `of` is another row's cell in the same column. */
  readonly formula?: (of: (id: string) => Ref) => Formula;
  /** Whether the region's part of the nation's says something: of what is open it says nothing yet. */
  readonly shared: "share" | "no-share";
}

/** The table; its columns are the item, the region, the nation and the region's share. */
export function summaryBlock(settlement: ShownSettlement, amounts: Amounts, region: RegionCode, text: Text): Block {
  const { performance } = settlement.agreement;
  const paid = paidLines(settlement, region, text);
  const lines = [
    populationLine(settlement, region, text),
    ...(performance ? performanceLines(settlement, amounts, region, text) : []),
    ...paid,
    ...allLine(paid, text),
  ];
  return tableOf(columns(lines, region, text), lines, { id: BLOCK });
}

function columns(lines: readonly Line[], region: RegionCode, text: Text): TableColumn<Line>[] {
  const headers = FORMS[text.language].region.columns(regionName(region));
  const amount = (id: Side): TableColumn<Line> => ({
    id,
    header: headers[id],
    kind: "ore",
    width: 17,
    kindOf: ({ kind }) => (typeof kind === "string" ? kind : kind[id]),
    cell: (line) => line[id],
    formula: ({ formula }) => formula?.((row) => cell(rowOf(lines, row), id)),
  });
  return [
    { id: "item", header: headers.item, kind: "long-text", width: 64, cell: ({ label }) => label },
    amount("own"),
    amount("nation"),
    {
      id: "share",
      header: headers.share,
      kind: "finer-share",
      width: 17,
      cell: quotient,
      formula: ({ shared }, row) => (shared === "share" ? quotientFormula(row) : undefined),
    },
  ];
}

function quotient({ own, nation, shared }: Line): CellValue {
  return shared === "share" && typeof own === "number" && typeof nation === "number" && nation !== 0
    ? own / nation
    : "";
}

function quotientFormula(row: number): Formula {
  const [own, nation] = [cell(row, "own"), cell(row, "nation")];
  return ["IF(COUNT(", own, ",", nation, ")=2,IF(", nation, '=0,"",', own, "/", nation, '),"")'];
}

function rowOf(lines: readonly Line[], id: string): number {
  const row = lines.findIndex((line) => line.id === id);
  assert(row >= 0, `the table has a row ${id}`);
  return row;
}

function cell(row: number, column: Side): Ref {
  return { block: BLOCK, row, column };
}

function populationLine({ submission, populationOf }: ShownSettlement, region: RegionCode, text: Text): Line {
  const own = populationOf(region)?.total ?? text.open;
  return {
    id: "population",
    label: FORMS[text.language].region.population,
    kind: "whole",
    own,
    nation: submission.populations.reduce((sum, { total }) => sum + total, 0),
    shared: "share",
  };
}

/** What the lines of performance money show of the region or of the whole country. */
interface Figures {
  readonly reserved: bigint;
  readonly earned: Known;
  readonly bonus: Known;
  readonly total: Known;
  readonly people: number;
}

function figuresOf(all: CellAmounts, bonus: Known, people: number): Figures {
  const earned = soFar(all, "earned");
  return { reserved: reservedOf(all), earned, bonus, total: sumKnown([earned, bonus]), people };
}

function performanceLines(
  { agreement, submission, populationOf }: ShownSettlement,
  amounts: Amounts,
  region: RegionCode,
  text: Text,
): Line[] {
  const words = FORMS[text.language].region;
  const own = figuresOf(amounts.region(region), amounts.bonus(region), populationOf(region)?.total ?? 0);
  const people = submission.populations.reduce((sum, { total }) => sum + total, 0);
  const nation = figuresOf(amounts.total, amounts.shared, people);
  const ore = (
    id: string,
    label: string,
    shared: Line["shared"],
    pick: (of: Figures) => Known,
    formula?: Line["formula"],
  ): Line => {
    const [left, right] = [oreCell(pick(own), text), oreCell(pick(nation), text)];
    return { id, label, kind: "ore", own: left, nation: right, shared, ...(formula && { formula }) };
  };
  const earnedShare = ({ earned, reserved }: Figures): CellValue =>
    earned === "open" ? text.open : reserved === 0n ? "" : Number(earned) / Number(reserved);
  // Of a total that has an open part nothing follows.
  const rounded = (of: (id: string) => Ref, left: Ref, sign: "-" | "/", right: Ref): Formula =>
    whereKnown([of("earned"), of("bonus")], ["ROUND(", left, sign, right, `,${String(ORE)})`], text.open);
  return [
    ore("reserved", words.reserved, "share", ({ reserved }) => reserved),
    ore("earned", words.earned, amounts.total.open === 0n ? "share" : "no-share", ({ earned }) => earned),
    {
      label: words.earnedShare,
      kind: "share",
      own: earnedShare(own),
      nation: earnedShare(nation),
      shared: "no-share",
      formula: (of) => partFormula(of("earned"), of("reserved"), text),
    },
    ore("bonus", text.unearned[fateOf(agreement)].received, "share", ({ bonus }) => bonus),
    {
      ...ore(
        "total",
        words.total,
        nation.total === "open" ? "no-share" : "share",
        ({ total, earned }) => (total === "open" ? earned : total),
        (of) => sumOfKnown([of("earned"), of("bonus")], text.open),
      ),
      kind: { own: totalKind(own), nation: totalKind(nation) },
    },
    ore(
      "against",
      words.against,
      "no-share",
      ({ total, reserved }) => minusKnown(total, reserved),
      (of) => rounded(of, of("total"), "-", of("reserved")),
    ),
    ore(
      "per-head",
      words.perHead,
      "no-share",
      ({ total, people: of }) => perHead(total, of),
      (of) => rounded(of, of("total"), "/", of("population")),
    ),
  ];
}

// Where the bonus is open the total is what is earned, at least.
function totalKind({ total, earned }: Figures): ColumnKind {
  return total === "open" && earned !== "open" ? "least-ore" : "ore";
}

/** A line of what is paid, which the last line sums. */
type PaidLine = Line & { readonly id: string };

function paidLines(settlement: ShownSettlement, region: RegionCode, text: Text): PaidLine[] {
  const { agreement, payments, grants } = settlement;
  const near = nearPayments(settlement, region);
  const words = FORMS[text.language].region;
  const fate = fateOf(agreement);
  const ofRegion = (kronor: Kronor): bigint => kronor.get(region) ?? 0n;
  return [
    ...payments.map((payment, index): PaidLine => {
      const { rule, amounts } = payment;
      const nearest = near.find((one) => one.payment === payment)?.kronor;
      return {
        id: `payment ${String(index)}`,
        label: words.paid(paymentWords(rule, fate, text)),
        kind: { own: nearest === undefined ? "kronor" : "near-kronor", nation: "kronor" },
        own: kronorCell(nearest ?? ifKnown(amounts, ofRegion), text),
        nation: kronorCell(ifKnown(amounts, totalOf), text),
        shared: "share",
      };
    }),
    ...grants.flatMap(({ grant, amounts }): PaidLine[] =>
      amounts === "not-regional"
        ? []
        : [
            {
              id: `grant ${grant.id}`,
              label: grant.label,
              kind: "kronor",
              own: kronorCell(ifKnown(amounts, ofRegion), text),
              nation: kronorCell(ifKnown(amounts, totalOf), text),
              shared: "share",
            },
          ],
    ),
  ];
}

function allLine(paid: readonly PaidLine[], text: Text): Line[] {
  if (paid.length === 0) return [];
  const all = (pick: (line: Line) => CellValue): CellValue => {
    const parts = paid.map(pick).filter((part) => typeof part === "number");
    return parts.length === 0 ? text.open : parts.reduce((sum, part) => sum + part, 0);
  };
  const isWhole = paid.every(({ own, nation }) => typeof own === "number" && typeof nation === "number");
  const kindOf = (pick: (line: Line) => CellValue): ColumnKind => {
    const known = paid.filter((line) => typeof pick(line) === "number").length;
    return known > 0 && known < paid.length ? "least-kronor" : "kronor";
  };
  return [
    {
      label: FORMS[text.language].region.all,
      kind: { own: kindOf(({ own }) => own), nation: kindOf(({ nation }) => nation) },
      own: all(({ own }) => own),
      nation: all(({ nation }) => nation),
      formula: (of) =>
        sumOfKnown(
          paid.map(({ id }) => of(id)),
          text.open,
        ),
      shared: isWhole ? "share" : "no-share",
    },
  ];
}
