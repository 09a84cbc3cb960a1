/** The function that settles an agreement. */
import { agreementOf } from "./arguments";
import { wrong } from "./errors";
import { filledRows, oneCell, type RawCell } from "./excel-values";
import { mayHideBlanks, rangesAt } from "./ranges";
import type { Ranges } from "./settlement";

/**
 * `SETTLE`: the whole settlement as one spilled table. The arguments are described
 * in `functions.ts`; `addresses` are theirs, and where empty cells may have come
 * as 0 the ranges are read again from the workbook, which tells the two apart.
 */
export async function settle(
  agreement: unknown[][],
  populations: unknown[][],
  waitingTimes: unknown[][],
  table?: unknown[][],
  addresses?: readonly (string | undefined)[],
): Promise<unknown[][]> {
  const rules = agreementOf(oneCell(agreement, "agreement"));
  const which = oneCell(table, "table");
  const { settledTable } = await settlementLoaded();
  return settledTable(rules, await readAgain(populations, waitingTimes, addresses), which);
}

/** What settles: loaded when it is first asked for, as the other functions do not need it. */
export function settlementLoaded(): Promise<typeof import("./settlement")> {
  return import(/* webpackChunkName: "functions-settlement" */ "./settlement").catch(() => {
    throw wrong((words) => words.settleFailed());
  });
}

/** The two ranges; read again from the workbook where empty cells may have come as 0. */
export async function readAgain(
  populations: unknown[][],
  waitingTimes: unknown[][],
  addresses: readonly (string | undefined)[] | undefined,
): Promise<Ranges> {
  const given = [populations, waitingTimes].flatMap((range) => filledRows([range])) as [RawCell[][], RawCell[][]];
  const read = mayHideBlanks(...given) ? await rangesAt([addresses?.[1], addresses?.[2]], given) : given;
  const [people, waiting] = read ?? given;
  return { populations: people, waiting, sure: read !== null };
}
