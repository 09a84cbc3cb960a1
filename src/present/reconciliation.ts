/** The sheet `Avstämning`: every identity computed anew from the other sheets by native formulas. */
import {
  type CellValue,
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
import { type Line, otherLines, performanceLines } from "./reconciliation-lines";

/** The sheet. */
export function reconciliationSheet(settlement: ShownSettlement, amounts: Amounts, text: Text): OutSheet {
  const words = text.sheets.reconciliation;
  const lines = [
    ...(settlement.agreement.performance ? performanceLines(settlement, amounts, text) : []),
    ...otherLines(settlement, text),
  ];
  const columns = [...sideColumns(text), ...resultColumns(text)];
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
    ],
    pages: "one",
  };
}

const BLOCK = "checks";

function sideColumns(text: Text): TableColumn<Line>[] {
  const headers = text.sheets.reconciliation.columns;
  return [
    { id: "check", header: headers.check, kind: "text", width: 46, cell: ({ name }) => text.checks[name].title },
    { id: "leftWords", header: headers.leftWords, kind: "text", width: 44, cell: ({ name }) => text.checks[name].left },
    {
      id: "left",
      header: headers.left,
      kind: "ore",
      width: 20,
      cell: ({ left }) => left.value,
      formula: ({ left }) => left.formula,
    },
    {
      id: "rightWords",
      header: headers.rightWords,
      kind: "text",
      width: 44,
      cell: ({ name }) => text.checks[name].right,
    },
    {
      id: "right",
      header: headers.right,
      kind: "ore",
      width: 20,
      cell: ({ right }) => right.value,
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
