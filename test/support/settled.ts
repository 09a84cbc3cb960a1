/**
 * The sheets that a settlement of performance money writes, in
 * order: all that there are but those written when asked for.
 */
import { OUTPUT, type OutputSheet } from "../../src/sheets/names";

const ON_REQUEST: readonly OutputSheet[] = [
  "agreement",
  "comparison",
  "changes",
  "forecast",
  "scenarios",
  "requisition",
  "financialReport",
  "region",
];

/** Their names. */
export const SETTLED: readonly string[] = (Object.keys(OUTPUT) as OutputSheet[])
  .filter((id) => !ON_REQUEST.includes(id))
  .map((id) => OUTPUT[id]);
