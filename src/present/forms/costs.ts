/** The third section of a financial report: what was received, what it cost, and what is left. */

import { type Known, sum } from "../../ground";
import type { Cost } from "../../reading";
import type { Block } from "../../sheets";
import { type Formula, quoted, type Ref } from "../../sheets";
import type { Text } from "../../text";
import { FORMS } from "../../text";
import { kronorCell } from "../shown-cells";
import { deadlinesOf } from "./deadlines";
import type { GrantPart } from "./grants";
import { computed, FORM_VALUE, formTable, section } from "./rows";

const [ACTIVITY_BLOCK, COSTS_BLOCK, RESULT_BLOCK] = ["activity", "costs", "result"] as const;

/**
 * The rows there are for items of cost, and those left empty when there are more items
 * than that. The agreement's annex asks for the larger items ("specificera större
 * kostnadsposter", 2023, bilaga 2) and for no number of them: this one is ours.
 */
const [ROWS, SPARE] = [8, 2];

/** The section; `paid` is the cell of what was paid out, and `received` its amount. */
export function costBlocks(
  paid: Ref,
  received: Known<bigint | number>,
  costs: readonly Cost[],
  parts: readonly GrantPart[],
  text: Text,
): Block[] {
  const words = FORMS[text.language].report;
  const spent = costs.reduce((total, { kronor }) => total + kronor, 0);
  const left = received === "open" || costs.length === 0 ? "" : Number(received) - spent;
  const items: Ref = { block: COSTS_BLOCK, row: "all", column: FORM_VALUE };
  const total: Ref = { block: COSTS_BLOCK, row: "total", column: FORM_VALUE };
  const got: Ref = { block: ACTIVITY_BLOCK, row: 0, column: FORM_VALUE };
  const unused: Ref = { block: RESULT_BLOCK, row: 0, column: FORM_VALUE };
  const date =
    deadlinesOf(
      parts.map(({ grant }) => grant),
      "repaid",
    )[0]?.value ?? "";
  const says = { exceeded: words.exceeded, repay: words.repay(date), allUsed: words.allUsed, noCosts: words.noCosts };
  const difference: Formula = ["IF(OR(COUNT(", items, ")=0,COUNT(", got, ')=0),"",', got, "-", total, ")"];
  const outcome: Formula = [
    ...[
      "IF(COUNT(",
      unused,
      `)=0,${quoted(says.noCosts)},IF(`,
      unused,
      `<0,${quoted(says.exceeded)},IF(`,
      unused,
      `>0,${quoted(says.repay)},${quoted(says.allUsed)})))`,
    ],
  ];
  return [
    section(
      words.activity,
      [
        computed(
          words.received,
          received === "open" ? text.open : kronorCell(BigInt(received), text),
          [paid],
          "kronor",
        ),
      ],
      ACTIVITY_BLOCK,
    ),
    costsTable(costs, text),
    section(
      words.result,
      [
        computed(words.unused, left, difference, "kronor"),
        computed(words.outcome, outcomeWords(left, says), outcome, "long-text"),
      ],
      RESULT_BLOCK,
    ),
  ];
}

function costsTable(costs: readonly Cost[], text: Text): Block {
  const words = FORMS[text.language].report;
  const spare = Math.max(ROWS - costs.length, SPARE);
  const spent = costs.reduce((total, { kronor }) => total + kronor, 0);
  const isSpare = (cost: Cost | undefined): boolean => cost === undefined;
  const items: Ref = { block: COSTS_BLOCK, row: "all", column: FORM_VALUE };
  return formTable<Cost | undefined>(
    {
      label: {
        header: words.costItems,
        cell: (cost) => cost?.label ?? "",
        fillIn: isSpare,
        total: { value: words.costSum },
      },
      value: {
        header: FORMS[text.language].kronor,
        kind: "kronor",
        cell: (cost) => cost?.kronor ?? "",
        fillIn: isSpare,
        total: { value: spent, formula: ["SUM(", items, ")"] },
      },
    },
    [...costs, ...Array.from({ length: spare }, () => undefined)],
    { id: COSTS_BLOCK, title: words.costs },
  );
}

/** How much the costs are above what was received; zero where they are not, or where it is not known. */
export function exceededBy(received: Known<bigint | number>, costs: readonly Cost[]): bigint {
  if (received === "open") return 0n;
  const over = sum(costs.map(({ kronor }) => BigInt(kronor))) - BigInt(received);
  return over > 0n ? over : 0n;
}

function outcomeWords(
  left: number | "",
  says: Readonly<Record<"exceeded" | "repay" | "allUsed" | "noCosts", string>>,
): string {
  if (left === "") return says.noCosts;
  return left < 0 ? says.exceeded : left > 0 ? says.repay : says.allUsed;
}
