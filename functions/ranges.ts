/** Ranges read again from the workbook, where Excel's arguments do not tell an empty cell from a zero. */
import { filledRows, type RawCell } from "./excel-values";

type Pair = readonly [RawCell[][], RawCell[][]];

/** Whether an empty cell may have come as 0: there are zeros, and not one empty cell that came as empty. */
export function mayHideBlanks(...ranges: readonly (readonly (readonly RawCell[])[])[]): boolean {
  const cells = ranges.flat(2);
  return cells.includes(0) && !cells.includes(null);
}

/**
 * The cells at two addresses such as `Blad1!A1:E22`; `null` when
 * they are no ranges of this workbook, or not of the same shape.
 */
export async function rangesAt(
  addresses: readonly [string | undefined, string | undefined],
  given: Pair,
): Promise<[RawCell[][], RawCell[][]] | null> {
  const places = addresses.map((address) => /^(?:.*\])?'?(.+?)'?!([$A-Z\d:]+)$/.exec(address ?? ""));
  if (typeof Excel === "undefined" || places.some((place) => place === null || place[0].includes("["))) return null;
  try {
    const context = new Excel.RequestContext();
    const ranges = places.map((place) =>
      context.workbook.worksheets
        .getItem((place?.[1] ?? "").replaceAll("''", "'"))
        .getRange(place?.[2])
        .load("values"),
    );
    await context.sync();
    const [populations, waiting] = ranges.flatMap((range) => filledRows([range.values])) as [RawCell[][], RawCell[][]];
    return sameShape(populations, given[0]) && sameShape(waiting, given[1]) ? [populations, waiting] : null;
  } catch {
    return null; // then the zeros must not matter
  }
}

function sameShape(one: readonly RawCell[][], other: readonly RawCell[][]): boolean {
  return one.length === other.length && one[0]?.length === other[0]?.length;
}
