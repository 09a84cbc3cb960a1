/**
 * Cells as the engine's values: agreements, requirements, shares,
 * counts, amounts, months and dates as people write them.
 */
import { type Agreement, type Performance, type Requirement, requirementsOf } from "../src/agreement";
import { AGREEMENTS, DEFAULT_AGREEMENT } from "../src/agreements";
import { fold, type Ratio, ratioOfText, remember, visible } from "../src/ground";
import type { Absent, Value } from "../src/judging";
import { requirementsNamed } from "../src/reading";
import { isBlank, numberText, readCount, readDate, readShare } from "../src/sheets";
import { unavailable, wrong } from "./errors";
import { type Cell, isEmpty } from "./excel-values";

/** The agreement that a cell names by its id (2023, "2023", "2025-bup"). Empty is refused: no agreement is guessed. */
export function agreementOf(cell: Cell): Agreement {
  if (isEmpty(cell) || cell === 0) throw wrong((words) => words.agreementMissing(AGREEMENT_IDS));
  const agreement = BY_ID.get(fold(String(cell)));
  if (!agreement) throw wrong((words) => words.agreementUnknown({ text: String(cell), list: AGREEMENT_IDS }));
  return agreement;
}

/** The same, and the newest of which all figures are known when the cell is empty. */
export function agreementOrNewest(cell: Cell): Agreement {
  return isEmpty(cell) || cell === 0 ? DEFAULT_AGREEMENT : agreementOf(cell);
}

/** The performance part of an agreement; `#N/A` where all of its money is handed out without a test. */
export function performanceOf({ id, performance }: Agreement): Performance {
  if (!performance) throw unavailable((words) => words.noPerformance(id));
  return performance;
}

/**
 * The requirement that a cell names by number, id or words; words that several share are refused with the candidates.
 */
export function requirementOf(agreement: Agreement, cell: Cell): Requirement {
  const all = requirementsOf(agreement);
  if (isEmpty(cell) || cell === 0) throw wrong((words) => words.requirementMissing(listOf(all)));
  const [first, ...others] = namedIn(agreement)(cell ?? "");
  if (!first) throw wrong((words) => words.requirementUnknown({ text: String(cell), list: listOf(all) }));
  if (others.length > 0)
    throw wrong((words) => words.requirementAmbiguous({ text: String(cell), list: listOf([first, ...others]) }));
  return first;
}

/** What a requirement measures in a cell: a share, or a number of people where that is what it counts. */
export function valueOf({ quantity }: Requirement, cell: Cell): Value {
  if (quantity.value === "share") return shareOf(cell);
  const count = countOf(cell);
  return typeof count === "number" ? { n: count, d: 1 } : count;
}

/**
 * A share: 0.713, 71.3, "71,3 %"; an empty cell and "-" are not
 * delivered, "saknas" is missing, `*` and "<20" suppressed.
 */
export function shareOf(cell: Cell): Value {
  if (cell === null) return "undelivered";
  const reading = readShare(cell);
  switch (reading.kind) {
    case "share":
      return reading.share;
    case "undelivered":
    case "missing":
    case "suppressed":
      return reading.kind;
    case "unreadable":
    case "out-of-range":
      throw wrong((words) => words.shareUnreadable(String(cell)));
  }
}

/** A count, or why there is none. */
export function countOf(cell: Cell): number | Absent {
  if (cell === null) return "undelivered";
  const reading = readCount(cell);
  switch (reading.kind) {
    case "count":
      return reading.count;
    case "undelivered":
    case "missing":
    case "suppressed":
      return reading.kind;
    case "unreadable":
    case "negative":
    case "not-whole":
      throw wrong((words) => words.countUnreadable(String(cell)));
  }
}

/**
 * An amount or a weight from zero up, exactly as shown; `null`
 * when the cell is empty, `undefined` when it is no such number.
 */
export function amountOf(cell: Cell): Ratio | null | undefined {
  if (isEmpty(cell) || (typeof cell === "string" && isBlank(cell))) return null;
  if (typeof cell === "boolean") return undefined;
  const text = typeof cell === "number" ? numberText(cell) : plain(String(cell));
  const value = text === undefined ? null : ratioOfText(text);
  return value && value.n >= 0 ? value : undefined;
}

/**
 * A date as `2023-03-14`; an empty cell, and the 0 that Excel may
 * pass for one, is `#N/A` under the name of what it should be. A
 * number comes without its workbook's date system: it counts from 1900.
 */
export function dateOf(cell: Cell, what: "decided" | "target" | "visited"): string {
  const date = cell === 0 ? undefined : readDate(cell ?? "");
  if (date === undefined) throw unavailable((words) => words.dateMissing(words.dates[what]));
  if (date === null) throw wrong((words) => words.dateUnreadable({ what: words.dates[what], text: String(cell) }));
  return date;
}

const AGREEMENT_IDS = AGREEMENTS.map(({ id }) => id).join(", ");
const BY_ID = new Map(AGREEMENTS.map((agreement) => [fold(agreement.id), agreement]));

const namedIn = remember((agreement: Agreement) =>
  remember((cell: string | number | boolean) => requirementsNamed(requirementsOf(agreement), cell)),
);

function listOf(requirements: readonly Requirement[]): string {
  return requirements.map(({ number, name }) => `${number} ${name}`).join(", ");
}

// "12,000" is twelve to a Swede and twelve thousand to an American: neither is guessed.
function plain(text: string): string | undefined {
  const digits = visible(text)
    .replace(/ /g, "")
    .replace(/(kr|kronor|sek)\.?$/i, "");
  return /^\d{1,3}([.,]\d{3})+$/.test(digits) ? undefined : digits.replace(",", ".");
}
