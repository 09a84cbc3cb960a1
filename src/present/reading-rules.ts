/** The reading rules as a table: what the figures rest on besides the cells themselves. */
import type { ReadingRule } from "../problems";
import { type Block, tableOf } from "../sheets";
import { ruleReason, ruleWords, type Text } from "../text";

/** The table, where there are any rules. */
export function rulesBlocks(rules: readonly ReadingRule[], { rules: words }: Text): Block[] {
  if (rules.length === 0) return [];
  const { columns } = words;
  return [
    tableOf<ReadingRule>(
      [
        { id: "rule", header: columns.rule, kind: "text", width: 50, cell: (rule) => ruleWords(rule, words) },
        { id: "reason", header: columns.reason, kind: "long-text", width: 44, cell: (rule) => ruleReason(rule, words) },
      ],
      rules,
      { title: words.title },
    ),
  ];
}
