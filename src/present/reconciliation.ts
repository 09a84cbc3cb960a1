/** The sheet `Avstämning`: every identity computed anew from the other sheets by native formulas. */
import {
  type CellValue,
  type ColumnKind,
  type Formula,
  OUTPUT,
  type OutSheet,
  quoted,
  type Ref,
  type TableColumn,
  tableOf,
  whereKnown,
} from "../sheets";
import type { Amounts, ShownSettlement } from "../shown";
import type { Text } from "../text";
import { hasRows, sourceOf } from "./reconciliation-cells";
import { type Line, otherLines, performanceLines } from "./reconciliation-lines";
import { lotBlocks } from "./reconciliation-lots";
import { regionTable } from "./reconciliation-regions";
import { monthTable, requirementTable } from "./reconciliation-requirements";
import { apartBlock, apartLines } from "./reconciliation-tables";

/** The sheet. */
export function reconciliationSheet(settlement: ShownSettlement, amounts: Amounts, text: Text): OutSheet {
  const words = text.sheets.reconciliation;
  const source = sourceOf(settlement, amounts, text);
  const hasPerformance = hasRows(settlement);
  const regions = regionTable(source);
  const [requirements, months] = [requirementTable(source), monthTable(source)];
  const lines = [
    ...(hasPerformance ? performanceLines(settlement, amounts, text) : []),
    ...otherLines(settlement, text),
    ...apartLines(regions, text),
    ...(hasPerformance ? [...apartLines(requirements, text), ...apartLines(months, text)] : []),
  ];
  const columns = [...sideColumns(text), ...resultColumns(text), ...placeColumns(text)];
  const at = columns.findIndex(({ id }) => id === "result");
  return {
    id: "reconciliation",
    name: OUTPUT.reconciliation,
    title: words.title,
    notes: [words.how],
    blocks: [
      tableOf(columns, lines, {
        id: BLOCK,
        highlights: [
          { from: at, to: at, begins: text.state.fails, mark: "bad" },
          { from: at, to: at, begins: text.state.holds, mark: "good" },
          { from: at, to: at, begins: text.state.open, mark: "open" },
        ],
      }),
      ...(regions.columns.length > 0 ? [apartBlock(regions, text)] : []),
      ...(hasPerformance ? [apartBlock(requirements, text), apartBlock(months, text)] : []),
      ...lotBlocks(source),
    ],
    pages: "one",
  };
}

const BLOCK = "checks";

function sideColumns(text: Text): TableColumn<Line>[] {
  const headers = text.sheets.reconciliation.columns;
  return [
    {
      id: "check",
      header: headers.check,
      kind: "long-text",
      width: 54,
      cell: ({ name, title }) => title ?? text.checks[name].title,
    },
    {
      id: "leftWords",
      header: headers.leftWords,
      kind: "text",
      width: 44,
      cell: ({ name, words }) => (words ?? text.checks[name]).left,
    },
    {
      id: "left",
      header: headers.left,
      kind: "ore",
      width: 20,
      cell: ({ left }) => left.value,
      kindOf: counted,
      formula: ({ left }) => left.formula,
    },
    {
      id: "rightWords",
      header: headers.rightWords,
      kind: "text",
      width: 44,
      cell: ({ name, words }) => (words ?? text.checks[name]).right,
    },
    {
      id: "right",
      header: headers.right,
      kind: "ore",
      width: 20,
      cell: ({ right }) => right.value,
      kindOf: counted,
      formula: ({ right }) => right.formula,
    },
  ];
}

function resultColumns(text: Text): TableColumn<Line>[] {
  const headers = text.sheets.reconciliation.columns;
  const at = (row: number, column: string): Ref => ({ block: BLOCK, row, column });
  return [
    {
      id: "apart",
      header: headers.apart,
      kind: "ore",
      width: 14,
      cell: (line) => apartOf(line, text),
      kindOf: counted,
      formula: (_, index) => {
        const [left, right] = [at(index, "left"), at(index, "right")];
        return whereKnown([left, right], ["ROUND(", left, "-", right, ",2)"], text.open);
      },
    },
    {
      id: "result",
      header: headers.result,
      kind: "text",
      width: 16,
      cell: (line) => resultOf(line, text),
      formula: ({ within }, index) => resultFormula(at(index, "apart"), within, text),
    },
  ];
}

// Where several places are counted, the one that is farthest apart, and by how much it is.
function placeColumns(text: Text): TableColumn<Line>[] {
  const { where, by } = text.places.sheet;
  return [
    {
      id: "where",
      header: where,
      kind: "text",
      width: 28,
      cell: () => "",
      formula: ({ places }, index) => {
        const own: Ref = { block: BLOCK, row: index, column: "by" };
        return places && ["IF(", own, '=0,"",INDEX(', places.names, ",MATCH(", own, ",", places.cells, ",0)))"];
      },
    },
    {
      id: "by",
      header: by,
      kind: "ore",
      width: 18,
      cell: ({ places }) => (places ? 0 : ""),
      formula: ({ places }) =>
        places && [
          ...["IF(MAX(", places.cells, ")>=-MIN(", places.cells, "),"],
          ...["MAX(", places.cells, "),MIN(", places.cells, "))"],
        ],
    },
  ];
}

// A number of places is no amount.
function counted({ words }: Line): ColumnKind | undefined {
  return words ? "whole" : undefined;
}

function apartOf({ left, right }: Line, { open }: Text): CellValue {
  return typeof left.value === "number" && typeof right.value === "number"
    ? Math.round((left.value - right.value) * 100) / 100
    : open;
}

function resultOf(line: Line, text: Text): string {
  const apart = apartOf(line, text);
  if (typeof apart !== "number") return text.state.open;
  return Math.abs(apart) <= line.within ? text.state.holds : text.state.fails;
}

function resultFormula(apart: Ref, within: number, { state }: Text): Formula {
  return [
    "IF(COUNT(",
    apart,
    ")=0,",
    quoted(state.open),
    ",IF(ABS(",
    apart,
    `)<=${String(within)},`,
    quoted(state.holds),
    ",",
    quoted(state.fails),
    "))",
  ];
}
