/** Months and payments as people write them. */
import type { PaymentRule } from "../agreement";
import { type DateSystem, type Month, monthsIn, parseMonth, parseMonthIn, yearOf } from "../ground";
import type { CellValue } from "../sheets";
import { isNone, plainText } from "./parse";

/** Months: `januari 2023–november 2023`, `januari–november 2023`, `jan 2023, mars 2023`, or a date of Excel's. */
export function readMonths(cell: CellValue, system: DateSystem = "1900"): readonly Month[] | undefined {
  if (isNone(cell)) return [];
  const one = typeof cell === "boolean" ? null : parseMonthIn(system, cell);
  if (one !== null) return [one];
  const items = plainText(cell)
    .split(/, ?|; ?| och | and | samt /)
    .map(readRange);
  return items.some((months) => months === undefined) ? undefined : items.flatMap((months) => months ?? []);
}

/**
 * A payment: `augusti 2023: januari 2023–juni 2023`, with
 * `… och det som inte tjänats in` where that is shared out with it.
 */
export function readPayment(cell: CellValue): PaymentRule | undefined {
  const text = plainText(cell);
  const colon = text.indexOf(":");
  if (colon < 0) return undefined;
  const id = parseMonth(text.slice(0, colon));
  const rest = text.slice(colon + 1).trim();
  const covered = rest.replace(REST, "");
  const months = readMonths(covered);
  return id === null || months === undefined ? undefined : { id, months, bonus: covered !== rest };
}

// What was not earned, in the words of the sheet and of the agreements.
const REST =
  /(?:,|;|\+)?(?: ?(?:och|samt|and|plus))? (?:det som inte (?:har )?tjänats in|bonuspotten|bonus|what was not earned|the bonus pot|bonus pot)$/;

function readRange(text: string): readonly Month[] | undefined {
  const one = parseMonth(text);
  if (one !== null) return [one];
  for (const { index, 0: sign } of text.matchAll(/ ?(?:-|\/| till och med | t\.?o\.?m\.? | till | to ) ?/g)) {
    const last = parseMonth(text.slice(index + sign.length).trim());
    const before = text.slice(0, index).trim();
    const first = parseMonth(before) ?? (last && parseMonth(`${before} ${String(yearOf(last))}`));
    // Any two months may be misread from a long text; those in order are a range.
    if (first !== null && last !== null && first <= last) return monthsIn(`${first}/${last}`);
  }
  return undefined;
}
