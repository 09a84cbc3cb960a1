/** The sheet `Utfall`: one row per region, month and requirement, with the reason in words. */
import { explain, clauseOf, placeOf } from "../explain";
import type { CellValue } from "../grid";
import { regionName } from "../regions";
import type { Settlement } from "../settle";
import { OUTPUT } from "../sheets";
import type { Text } from "../text";
import { reservedOf, type Amounts, type CellAmounts } from "./amounts";
import { isBorderline, type Verdict } from "../verdict";
import { oreCell, pointsCell, shareCell } from "./cells";
import { columnsOf, type OutSheet } from "./sheet";

/** The sheet. */
export function outcomeSheet({ agreement, reserves, verdicts }: Settlement, amounts: Amounts, text: Text): OutSheet {
  const decisions = new Map(verdicts.map((verdict) => [reserves.find(verdict.measurement.region, verdict.measurement.month, verdict.measurement.requirement.number), verdict]));
  const names = new Map(agreement.requirements.map(({ number, name }) => [number, name]));
  const rows = reserves.all.map((reserve): CellValue[] => {
    const { region, month, requirement } = reserve;
    const own = amounts.cell(reserve);
    const verdict = decisions.get(reserve);
    const cells: CellValue[] = [region, regionName(region), month, requirement, names.get(requirement) ?? ""];
    if (verdict) cells.push(...decided(verdict, own, text));
    else cells.push(...open(own, text));
    return cells;
  });
  return {
    id: "outcome",
    name: OUTPUT.outcome,
    title: text.sheets.outcome.title(agreement.title),
    notes: [],
    blocks: [{ columns: columnsOf(text.sheets.outcome.columns, KINDS), rows }],
  };
}

const KINDS = [
  ["text", 11],
  ["text", 26],
  ["text", 11],
  ["text", 9],
  ["text", 34],
  ["share", 11],
  ["share", 14],
  ["points", 18],
  ["share", 10],
  ["whole", 10],
  ["share", 12],
  ["text", 14],
  ["share", 10],
  ["text", 10],
  ["ore", 16],
  ["ore", 16],
  ["ore", 16],
  ["text", 22],
  ["free-text", 120],
] as const;

function decided(verdict: Verdict, own: CellAmounts, text: Text): CellValue[] {
  const { measurement, path, share } = verdict;
  const { requirement } = measurement;
  const bup = requirement.level.waiting !== undefined;
  return [
    shareCell(measurement.current),
    shareCell(measurement.lastYear),
    pointsCell(measurement.improvement),
    shareCell(measurement.level),
    bup && typeof measurement.waiting === "number" ? measurement.waiting : "",
    bup ? shareCell(measurement.waitingWithin) : "",
    text.path[path],
    share / 100,
    isBorderline(verdict) ? text.yes : "",
    oreCell(reservedOf(own), text),
    oreCell(own.earned, text),
    oreCell(own.pot, text),
    placeOf(clauseOf(verdict), text),
    explain(verdict, text),
  ];
}

function open(own: CellAmounts, text: Text): CellValue[] {
  return ["", "", "", "", "", "", text.path.open, text.open, "", oreCell(reservedOf(own), text), text.open, text.open, "", text.explain.open];
}
