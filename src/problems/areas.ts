/** Places told shortly: cells below each other are one area. */
import type { Place } from "./problem";

/** An area of a sheet such as `A5:A7`, or one cell; no area where the place is a whole sheet. */
interface Area {
  readonly sheet: string;
  readonly area?: string;
}

/** The areas of some places, in their order: cells right below each other, as they come, are one. */
export function areasOf(places: readonly Place[]): readonly Area[] {
  const areas: { sheet: string; column: string; first: number; last: number }[] = [];
  for (const { sheet, cell = "" } of places) {
    const [, column = "", row = "0"] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    const before = areas.at(-1);
    const follows = column !== "" && before?.sheet === sheet && before.column === column;
    if (follows && before.last + 1 === Number(row)) before.last = Number(row);
    else areas.push({ sheet, column, first: Number(row), last: Number(row) });
  }
  return areas.map(({ sheet, column, first, last }) => {
    if (column === "") return { sheet };
    const start = `${column}${String(first)}`;
    return { sheet, area: first === last ? start : `${start}:${column}${String(last)}` };
  });
}
