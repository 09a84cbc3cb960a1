/** The first table of a region's own sheet: its amounts beside those of the whole country. */

import { type RegionCode, regionName } from "../../agreement";
import { ifKnown, type Known, minusKnown, perHead, sumKnown } from "../../ground";
import { type Amounts as Kronor, totalOf } from "../../paying";
import type { Block, CellValue, ColumnKind } from "../../sheets";
import { type BlockFormula, type Formula, type Ref, whereKnown } from "../../sheets";
import { type Amounts, reservedOf, type ShownSettlement, soFar } from "../../shown";
import type { Text } from "../../text";
import { FORMS } from "../../text";
import { paymentWords } from "../payments";
import { kronorCell, ORE, oreCell } from "../shown-cells";
import { fateOf } from "../why";

const BLOCK = "own";
const [OWN, NATION, SHARE] = [1, 2, 2 + 1] as const;

interface Line {
  readonly label: string;
  readonly kind: ColumnKind;
  readonly own: CellValue;
  readonly nation: CellValue;
  /** The formula of both columns, where the row follows from others. */
  readonly formula?: (column: number) => Formula;
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
  const quotient = ({ own, nation, shared }: Line): CellValue =>
    shared === "share" && typeof own === "number" && typeof nation === "number" && nation !== 0 ? own / nation : "";
  const [item = "", name = "", nation = "", share = ""] = words.columns(regionName(region));
  return {
    id: BLOCK,
    columns: [
      { header: item, kind: "long-text", width: 64 },
      { header: name, kind: "ore", width: 17 },
      { header: nation, kind: "ore", width: 17 },
      { header: share, kind: "finer-share", width: 17 },
    ],
    rows: lines.map((line) => [line.label, line.own, line.nation, quotient(line)]),
    kinds: lines.flatMap(({ kind }, row) => [OWN, NATION].map((column) => ({ row, column, kind }))),
    formulas: lines.flatMap((line, row) => lineFormulas(line, row)),
  };
}

function lineFormulas({ formula, shared }: Line, row: number): BlockFormula[] {
  const [own, nation]: [Ref, Ref] = [cell(row, OWN), cell(row, NATION)];
  const both = formula ? [OWN, NATION].map((column): BlockFormula => ({ row, column, formula: formula(column) })) : [];
  const part: Formula = ["IF(COUNT(", own, ",", nation, ")=2,IF(", nation, '=0,"",', own, "/", nation, '),"")'];
  return [...both, ...(shared === "share" ? [{ row, column: SHARE, formula: part }] : [])];
}

function cell(row: number, column: number): Ref {
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
const [POPULATION, RESERVED, EARNED, BONUS, TOTAL] = [0, 1, 2, 2 * 2, 2 * 2 + 1] as const;

function performanceLines(
  { agreement, submission, populationOf }: ShownSettlement,
  amounts: Amounts,
  region: RegionCode,
  text: Text,
): Line[] {
  const words = FORMS[text.language].region;
  const sides = [
    {
      all: amounts.region(region),
      bonus: amounts.bonus(region),
      people: populationOf(region)?.total ?? 0,
    },
    {
      all: amounts.total,
      bonus: amounts.shared,
      people: submission.populations.reduce((sum, { total }) => sum + total, 0),
    },
  ].map(({ all, bonus, people }) => {
    const [reserved, earned] = [reservedOf(all), soFar(all, "earned")];
    const total = sumKnown([earned, bonus]);
    return { reserved, earned, bonus, total, people };
  });
  const line = (
    label: string,
    kind: ColumnKind,
    shared: Line["shared"],
    pick: (side: (typeof sides)[number]) => CellValue,
    formula?: Line["formula"],
  ): Line => {
    const [own = "", nation = ""] = sides.map(pick);
    return { label, kind, own, nation, shared, ...(formula && { formula }) };
  };
  const known = (column: number, rows: readonly number[], formula: Formula): Formula =>
    whereKnown(
      rows.map((row) => cell(row, column)),
      formula,
      text.open,
    );
  const ore = (units: Known): CellValue => oreCell(units, text);
  const received = text.unearned[fateOf(agreement)].received;
  return [
    line(words.reserved, "ore", "share", ({ reserved }) => ore(reserved)),
    line(words.earned, "ore", "share", ({ earned }) => ore(earned)),
    line(
      words.earnedShare,
      "share",
      "no-share",
      ({ earned, reserved }) =>
        earned === "open" ? text.open : reserved === 0n ? "" : Number(earned) / Number(reserved),
      (column) =>
        known(
          column,
          [EARNED],
          ["IF(", cell(RESERVED, column), '=0,"",', cell(EARNED, column), "/", cell(RESERVED, column), ")"],
        ),
    ),
    line(received, "ore", "share", ({ bonus }) => ore(bonus)),
    line(
      words.total,
      "ore",
      "share",
      ({ total }) => ore(total),
      (column) => known(column, [EARNED, BONUS], [cell(EARNED, column), "+", cell(BONUS, column)]),
    ),
    line(
      words.against,
      "ore",
      "no-share",
      ({ total, reserved }) => ore(minusKnown(total, reserved)),
      (column) =>
        known(column, [TOTAL], ["ROUND(", cell(TOTAL, column), "-", cell(RESERVED, column), `,${String(ORE)})`]),
    ),
    line(
      words.perHead,
      "ore",
      "no-share",
      ({ total, people }) => ore(perHead(total, people)),
      (column) =>
        known(column, [TOTAL], ["ROUND(", cell(TOTAL, column), "/", cell(POPULATION, column), `,${String(ORE)})`]),
    ),
  ];
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
  const formula = (column: number): Formula =>
    whereKnown(
      rows.map((row) => cell(row, column)),
      rows.flatMap((row, index) => (index === 0 ? [cell(row, column)] : ["+", cell(row, column)])),
      text.open,
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
