/** The sheet `Utfall`: one row per region, period and requirement, with the reason in words. */

import { regionName, requirementsOf } from "../agreement";
import { roundHalfUp, TENTHS, times } from "../ground";
import { isBorderline, marginOf } from "../judging";
import { isTested } from "../settling";
import type { CellValue } from "../sheets";
import { type Block, columnsOf, OUTPUT, type OutSheet, placesOf } from "../sheets";
import { type Amounts, type CellAmounts, reservedOf, type ShownSettlement, type ShownVerdict } from "../shown";
import type { Text } from "../text";
import { clauseOf, explainUntested, placeOf } from "../text";
import { countOrShareCell, finePointsCell, oreCell, pointsCell, shareCell } from "./shown-cells";
import { fateOf, whyVerdict } from "./why";

/** The sheet. */
export function outcomeSheet(settlement: ShownSettlement, amounts: Amounts, text: Text): OutSheet {
  const { agreement, reserves } = settlement;
  const { performance } = agreement;
  const requirements = new Map(requirementsOf(agreement).map((requirement) => [requirement.number, requirement]));
  const untested = performance?.untested;
  const rows = reserves.all.map((reserve): CellValue[] => {
    const { region, period, requirement: number } = reserve;
    const own = amounts.cell(reserve);
    const verdict = settlement.verdictOf(reserve);
    const requirement = requirements.get(number);
    const cells: CellValue[] = [region, regionName(region), period, number, requirement?.name ?? ""];
    if (verdict) cells.push(...decided(verdict, own, whyVerdict(settlement, verdict, text), text));
    else if (!isTested(performance, reserve) && untested && requirement)
      cells.push(
        ...handedOut(own, explainUntested(region, requirement, period, untested, text), placeOf(untested, text), text),
      );
    else cells.push(...open(own, text));
    return cells;
  });
  return {
    id: "outcome",
    name: OUTPUT.outcome,
    title: text.sheets.outcome.title(agreement.title),
    notes: [],
    blocks:
      rows.length === 0
        ? []
        : [
            {
              id: OUTCOME_BLOCK,
              columns: columnsOf(text.sheets.outcome.columns(text.unearned[fateOf(agreement)].column), KINDS),
              rows,
              kinds: finer(settlement),
              filter: true,
            },
          ],
  };
}

/** What formulas of other sheets name the rows by. */
export const OUTCOME_BLOCK = "outcome";

/** Its columns. */
export const OUTCOME_COLUMNS = placesOf([
  "code",
  "region",
  "month",
  "number",
  "requirement",
  "measured",
  "earlier",
  "change",
  "level",
  "waiting",
  "waitingWithin",
  "path",
  "share",
  "margin",
  "borderline",
  "reserved",
  "earned",
  "pot",
  "clause",
  "why",
]);

// A share that stands near its limit is shown with one decimal more, so that it never seems to contradict its tier; a number of
// people is shown as one.
function finer({ reserves, verdictOf }: ShownSettlement): NonNullable<Block["kinds"]> {
  return reserves.all.flatMap((reserve, row): NonNullable<Block["kinds"]>[number][] => {
    const verdict = verdictOf(reserve);
    if (!verdict) return [];
    if (verdict.measurement.requirement.quantity.value === "count")
      return MEASURED.map((column) => ({ row, column, kind: "whole" }));
    return isNear(verdict) ? MEASURED.map((column) => ({ row, column, kind: "finer-share" })) : [];
  });
}

/** The columns of the value, the one it is compared with, and the level's. */
const MEASURED = [OUTCOME_COLUMNS.measured, OUTCOME_COLUMNS.earlier, OUTCOME_COLUMNS.level] as const;

function isNear(verdict: ShownVerdict): boolean {
  const margin = marginOf(verdict);
  return (
    isBorderline(verdict) ||
    (margin !== undefined && roundHalfUp(times(margin, TENTHS)) <= 1 && roundHalfUp(times(margin, TENTHS)) >= -1)
  );
}

const KINDS = [
  ["text", 11],
  ["text", 26],
  ["text", 17],
  ["text", 9],
  ["text", 34],
  ["share", 11],
  ["share", 14],
  ["points", 18],
  ["share", 10],
  ["whole", 10],
  ["share", 12],
  ["text", 16],
  ["share", 10],
  ["fine-points", 12],
  ["text", 10],
  ["ore", 16],
  ["ore", 16],
  ["ore", 16],
  ["text", 22],
  ["free-text", 120],
] as const;

function decided(verdict: ShownVerdict, own: CellAmounts, why: string, text: Text): CellValue[] {
  const { measurement, path, share } = verdict;
  const { requirement } = measurement;
  const besides = requirement.level?.waiting !== undefined;
  return [
    countOrShareCell(requirement, measurement.current),
    countOrShareCell(requirement, measurement.earlier),
    pointsCell(measurement.improvement),
    requirement.level ? countOrShareCell(requirement, measurement.level) : "",
    besides && typeof measurement.waiting === "number" ? measurement.waiting : "",
    besides ? shareCell(measurement.waitingWithin) : "",
    text.path[path],
    share / 100,
    finePointsCell(marginOf(verdict)),
    isBorderline(verdict) ? text.yes : "",
    oreCell(reservedOf(own), text),
    oreCell(own.earned, text),
    oreCell(own.pot, text),
    placeOf(clauseOf(verdict), text),
    why,
  ];
}

function handedOut(own: CellAmounts, why: string, place: string, text: Text): CellValue[] {
  return [
    "",
    "",
    "",
    "",
    "",
    "",
    text.path.untested,
    1,
    "",
    "",
    oreCell(reservedOf(own), text),
    oreCell(own.earned, text),
    oreCell(own.pot, text),
    place,
    why,
  ];
}

function open(own: CellAmounts, text: Text): CellValue[] {
  return [
    "",
    "",
    "",
    "",
    "",
    "",
    text.path.open,
    text.open,
    "",
    "",
    oreCell(reservedOf(own), text),
    text.open,
    text.open,
    "",
    text.explain.open,
  ];
}
