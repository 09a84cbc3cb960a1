/** The first table of a region's own sheet: its amounts beside those of the whole country. */

import { type RegionCode, regionName } from "../../agreement";
import { ifKnown, type Known, minusKnown, perHead, sumKnown } from "../../ground";
import { type Amounts as Kronor, totalOf } from "../../paying";
import {
  type Block,
  type CellValue,
  type ColumnKind,
  type Formula,
  type Ref,
  type TableColumn,
  tableOf,
  whereKnown,
} from "../../sheets";
import { type Amounts, type CellAmounts, reservedOf, type ShownSettlement, soFar } from "../../shown";
import type { Text } from "../../text";
import { FORMS } from "../../text";
import { paymentWords } from "../payments";
import { kronorCell, ORE, oreCell, partFormula } from "../shown-cells";
import { fateOf } from "../why";

const BLOCK = "own";

/** The columns of amounts: the region's, and the whole country's. */
type Side = "own" | "nation";

interface Line {
  readonly label: string;
  readonly kind: ColumnKind;
  readonly own: CellValue;
  readonly nation: CellValue;
  /** The formula of both columns, where the row follows from others. */
  readonly formula?: (side: Side) => Formula;
  /** Whether the region's part of the nation's says something. */
  readonly shared: "share" | "no-share";
}

/** The table; its columns are the item, the region, the nation and the region's share. */
export function summaryBlock(settlement: ShownSettlement, amounts: Amounts, region: RegionCode, text: Text): Block {
  const words = FORMS[text.language].region;
  const { performance } = settlement.agreement;
  const head = [
    populationLine(settlement, region, text),
    ...(performance ? performanceLines(settlement, amounts, region, text) : []),
  ];
  const paid = paidLines(settlement, region, text);
  const lines = [...head, ...paid, ...allLine(paid, head.length, text)];
  return tableOf(columns(region, text), lines, { id: BLOCK });
}

function columns(region: RegionCode, text: Text): TableColumn<Line>[] {
  const headers = FORMS[text.language].region.columns(regionName(region));
  const amount = (id: Side): TableColumn<Line> => ({
    id,
    header: headers[id],
    kind: "ore",
    width: 17,
    kindOf: ({ kind }) => kind,
    cell: (line) => line[id],
    formula: ({ formula }) => formula?.(id),
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

function cell(row: number, column: Side): Ref {
  return { block: BLOCK, row, column };
}

function populationLine({ submission, populationOf }: ShownSettlement, region: RegionCode, text: Text): Line {
  const own = populationOf(region)?.total ?? text.open;
  return {
    label: FORMS[text.language].region.population,
    kind: "whole",
    own,
    nation: submission.populations.reduce((sum, { total }) => sum + total, 0),
    shared: "share",
  };
}

/** The rows below the population, counted in the table. */
const [POPULATION, RESERVED, EARNED, BONUS, TOTAL] = [0, 1, 2, 4, 5] as const;

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
    label: string,
    shared: Line["shared"],
    pick: (of: Figures) => Known,
    formula?: Line["formula"],
  ): Line => {
    const [left, right] = [oreCell(pick(own), text), oreCell(pick(nation), text)];
    return { label, kind: "ore", own: left, nation: right, shared, ...(formula && { formula }) };
  };
  const earnedShare = ({ earned, reserved }: Figures): CellValue =>
    earned === "open" ? text.open : reserved === 0n ? "" : Number(earned) / Number(reserved);
  const rounded = (left: Ref, sign: "-" | "/", right: Ref): Formula =>
    whereKnown([left], ["ROUND(", left, sign, right, `,${String(ORE)})`], text.open);
  return [
    ore(words.reserved, "share", ({ reserved }) => reserved),
    ore(words.earned, "share", ({ earned }) => earned),
    {
      label: words.earnedShare,
      kind: "share",
      own: earnedShare(own),
      nation: earnedShare(nation),
      shared: "no-share",
      formula: (side) => partFormula(cell(EARNED, side), cell(RESERVED, side), text),
    },
    ore(text.unearned[fateOf(agreement)].received, "share", ({ bonus }) => bonus),
    ore(
      words.total,
      "share",
      ({ total }) => total,
      (side) => sumOf([cell(EARNED, side), cell(BONUS, side)], text),
    ),
    ore(
      words.against,
      "no-share",
      ({ total, reserved }) => minusKnown(total, reserved),
      (side) => rounded(cell(TOTAL, side), "-", cell(RESERVED, side)),
    ),
    ore(
      words.perHead,
      "no-share",
      ({ total, people: of }) => perHead(total, of),
      (side) => rounded(cell(TOTAL, side), "/", cell(POPULATION, side)),
    ),
  ];
}

function sumOf(cells: readonly Ref[], { open }: Text): Formula {
  return whereKnown(
    cells,
    cells.flatMap((one, index) => (index === 0 ? [one] : ["+", one])),
    open,
  );
}

function paidLines({ agreement, payments, grants }: ShownSettlement, region: RegionCode, text: Text): Line[] {
  const words = FORMS[text.language].region;
  const fate = fateOf(agreement);
  const ofRegion = (kronor: Kronor): bigint => kronor.get(region) ?? 0n;
  return [
    ...payments.map(
      ({ rule, amounts }): Line => ({
        label: words.paid(paymentWords(rule, fate, text)),
        kind: "kronor",
        own: kronorCell(ifKnown(amounts, ofRegion), text),
        nation: kronorCell(ifKnown(amounts, totalOf), text),
        shared: "share",
      }),
    ),
    ...grants.flatMap(({ grant, amounts }): Line[] =>
      amounts === "not-regional"
        ? []
        : [
            {
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

function allLine(paid: readonly Line[], above: number, text: Text): Line[] {
  if (paid.length === 0) return [];
  const all = (pick: (line: Line) => CellValue): CellValue => {
    const parts = paid.map(pick).filter((part) => typeof part === "number");
    return parts.length < paid.length ? text.open : parts.reduce((sum, part) => sum + part, 0);
  };
  const rows = paid.map((_, index) => above + index);
  const formula = (side: Side): Formula =>
    sumOf(
      rows.map((row) => cell(row, side)),
      text,
    );
  return [
    {
      label: FORMS[text.language].region.all,
      kind: "kronor",
      own: all(({ own }) => own),
      nation: all(({ nation }) => nation),
      formula,
      shared: "share",
    },
  ];
}
