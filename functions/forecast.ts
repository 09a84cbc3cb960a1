/** The functions that look ahead of a year that is not over. */
import { type Agreement, endsOf, REGIONS, type RegionCode, readRegion } from "../src/agreement";
import { type Month, parseMonth } from "../src/ground";
import { monthWords } from "../src/text";
import { agreementOf, performanceOf } from "./arguments";
import { language, unavailable, wrong } from "./errors";
import { type Cell, isEmpty, oneCell } from "./excel-values";
import type { Ahead } from "./forecast-tables";
import { readAgain, settlementLoaded } from "./settle";

/**
 * `FORECAST`: what a year that is not over may bring a region. The arguments are described in `functions.ts`; the last
 * are their addresses, as of `SETTLE`.
 */
export const forecast = looking("answers");

/** `WORTH`: what the next steps of a region take and give, with the arguments of `FORECAST`. */
export const worth = looking("steps");

type Arguments = readonly [
  agreement: unknown[][],
  populations: unknown[][],
  waitingTimes: unknown[][],
  region: unknown[][],
  month?: unknown[][],
  addresses?: readonly (string | undefined)[],
];

function looking(which: Ahead): (...given: Arguments) => Promise<unknown[][]> {
  return (...given) => ahead(given, which);
}

async function ahead(
  [agreement, populations, waitingTimes, region, month, addresses]: Arguments,
  which: Ahead,
): Promise<unknown[][]> {
  const rules = agreementOf(oneCell(agreement, "agreement"));
  performanceOf(rules);
  const whose = regionIn(oneCell(region, "region"));
  const until = monthIn(rules, oneCell(month, "month"));
  const [{ aheadTable }, { rowsFrom }, ranges] = [
    await import(/* webpackChunkName: "functions-forecast" */ "./forecast-tables").catch(() => {
      throw wrong((words) => words.settleFailed());
    }),
    await settlementLoaded(),
    await readAgain(populations, waitingTimes, addresses),
  ];
  const settings = until === undefined ? {} : { until };
  return rowsFrom(rules, ranges, settings, (result) => aheadTable(result, whose, which));
}

function regionIn(cell: Cell): RegionCode {
  const reading = readRegion(isEmpty(cell) || typeof cell === "boolean" || cell === null ? "" : cell);
  if (reading.kind === "region") return reading.region.code;
  const known = REGIONS.map(({ code, name }) => `${code} ${name}`).join(", ");
  throw wrong((words) => words.regionUnreadable({ text: String(cell ?? ""), list: known }));
}

// The last month that is settled; none where the cell is empty.
function monthIn(agreement: Agreement, cell: Cell): Month | undefined {
  if (isEmpty(cell)) return undefined;
  const month = typeof cell === "boolean" || cell === null ? null : parseMonth(cell);
  if (month === null) throw wrong((words) => words.monthUnreadable(String(cell)));
  const ends = endsOf(agreement);
  if (!ends.includes(month))
    throw unavailable((words) =>
      words.monthNotMeasured({ month: monthWords(month, language()), list: ends.join(", ") }),
    );
  return month;
}
