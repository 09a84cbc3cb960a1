/** The sheet `Avstämning`: every identity computed anew from the other sheets by native formulas. */
import type { CellValue } from "../sheets";
import { type BlockFormula, columnsOf, OUTPUT, type OutSheet, placesOf, quoted, type Ref, whereKnown } from "../sheets";
import type { Amounts, ShownSettlement } from "../shown";
import type { Text } from "../text";
import { type Line, otherLines, performanceLines, type Side } from "./reconciliation-lines";

/** The sheet. */
export function reconciliationSheet(settlement: ShownSettlement, amounts: Amounts, text: Text): OutSheet {
  const words = text.sheets.reconciliation;
  const lines = [
    ...(settlement.agreement.performance ? performanceLines(settlement, amounts, text) : []),
    ...otherLines(settlement, text),
  ];
  return {
    id: "reconciliation",
    name: OUTPUT.reconciliation,
    title: words.title,
    notes: [words.how],
    blocks: [
      {
        id: BLOCK,
        columns: columnsOf(words.columns, [
          ["text", 46],
          ["text", 44],
          ["ore", 20],
          ["text", 44],
          ["ore", 20],
          ["ore", 14],
          ["text", 16],
        ]),
        rows: lines.map((line) => row(line, text)),
        formulas: lines.flatMap((line, index) => formulas(line, index, text)),
        highlights: [
          { from: RESULT, to: RESULT, begins: text.state.fails, mark: "bad" },
          { from: RESULT, to: RESULT, begins: text.state.holds, mark: "good" },
          { from: RESULT, to: RESULT, begins: text.state.open, mark: "open" },
        ],
      },
    ],
    pages: "one",
  };
}

const BLOCK = "checks";
const {
  left: LEFT,
  right: RIGHT,
  apart: APART,
  result: RESULT,
} = placesOf(["title", "leftWords", "left", "rightWords", "right", "apart", "result"]);

function row({ name, left, right, within }: Line, text: Text): CellValue[] {
  const words = text.checks[name];
  const apart =
    typeof left.value === "number" && typeof right.value === "number"
      ? Math.round((left.value - right.value) * 100) / 100
      : text.open;
  const state =
    typeof apart === "number" ? (Math.abs(apart) <= within ? text.state.holds : text.state.fails) : text.state.open;
  return [words.title, words.left, left.value, words.right, right.value, apart, state];
}

function formulas({ left, right, within }: Line, index: number, text: Text): BlockFormula[] {
  const cell = (column: number): Ref => ({ block: BLOCK, row: index, column });
  const side = (column: number, { formula }: Side): BlockFormula[] =>
    formula ? [{ row: index, column, formula }] : [];
  return [
    ...side(LEFT, left),
    ...side(RIGHT, right),
    {
      row: index,
      column: APART,
      formula: whereKnown([cell(LEFT), cell(RIGHT)], ["ROUND(", cell(LEFT), "-", cell(RIGHT), ",2)"], text.open),
    },
    {
      row: index,
      column: RESULT,
      formula: [
        "IF(COUNT(",
        cell(APART),
        ")=0,",
        quoted(text.state.open),
        ",IF(ABS(",
        cell(APART),
        `)<=${String(within)},`,
        quoted(text.state.holds),
        ",",
        quoted(text.state.fails),
        "))",
      ],
    },
  ];
}
