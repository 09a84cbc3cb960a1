/** Figures that an agreement has no use for: those of another year, and rows of which none is a region's. */
import type { Agreement } from "../agreement";
import { type Month, yearOf } from "../ground";
import { type Place, type Problem, problem } from "../problems";
import { agreementOfYear, yearOfAgreement } from "./figure-years";
import { type Found, latestOtherYear } from "./find";
import { placeAt } from "./row";
import type { YearsMet } from "./waiting";

/**
 * That the figures are of another year than the agreement, or of months of it that are not measured. A year that has
 * begun, and rows that wait for their
 * figures, are of the right one; so are figures of both, of which the others are left out.
 */
export function wrongYear(
  agreement: Agreement,
  { arranged }: Found,
  { ofOthers, anyMeasured, anyUsed }: YearsMet,
): Problem[] {
  const expected = yearOfAgreement(agreement);
  const [first] = ofOthers;
  const gathered = arranged === undefined || anyUsed ? undefined : latestOtherYear(arranged);
  if (expected === undefined || (!first && gathered === undefined)) return [];
  // Beside figures of other years those of the year before are not what the year's are compared with.
  const before = gathered !== undefined && anyMeasured ? [expected - 1] : [];
  const found = [
    ...ofOthers.map(({ month }) => yearOf(month)),
    ...(gathered === undefined ? [] : [gathered]),
    ...before,
  ].reduce((last, year) => Math.max(last, year));
  const place: Place | undefined = first
    ? placeAt(first.row, "month")
    : arranged?.tables.flatMap(({ table }) => ({ sheet: table.grid.sheet }))[0];
  if (found === expected) {
    const months = ofOthers.length === 0 ? String(found) : spanText(ofOthers.map(({ month }) => month));
    return [
      problem(
        "months-not-measured",
        { found: months, expected: spanText(agreement.performance?.months.value ?? []), agreement: agreement.title },
        place,
      ),
    ];
  }
  return [
    problem(
      "year-wrong",
      {
        found: String(found),
        expected: String(expected),
        agreement: agreement.title,
        other: agreementOfYear(found)?.title ?? "",
      },
      place,
    ),
  ];
}

/** The first and the last of some months; one alone is itself. */
export function spanText(months: readonly Month[]): string {
  const inOrder = [...months].sort();
  const [first = "", last = ""] = [inOrder[0], inOrder[inOrder.length - 1]];
  return first === last ? first : `${first}–${last}`;
}
