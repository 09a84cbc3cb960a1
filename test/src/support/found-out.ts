/** What a reader can find out of a table with hidden places, who tries every table that agrees with what is shown. */
import type { Disclosure, Shown, SuppressedTable } from "../../../src/ground/suppress";

/** Rows of counts; `null` is a blank. */
export type Cells = readonly (readonly (number | null)[])[];

interface Cell {
  readonly i: number;
  readonly j: number;
}

/** A sum beside the table, and whether a cell is part of it. */
interface Sum {
  readonly name: string;
  readonly shown: Shown;
  readonly holds: (cell: Cell) => boolean;
}

function sumsOf({ rows, columns, total, groups = [] }: SuppressedTable, groupOf: (i: number) => number | null): Sum[] {
  return [
    ...rows.map((shown, row): Sum => ({ name: `row ${row}`, shown, holds: ({ i }) => i === row })),
    ...columns.map((shown, column): Sum => ({ name: `column ${column}`, shown, holds: ({ j }) => j === column })),
    { name: "total", shown: total, holds: () => true },
    ...groups.flatMap((own, group): Sum[] => [
      ...own.columns.map(
        (shown, column): Sum => ({
          name: `column ${column} of group ${group}`,
          shown,
          holds: ({ i, j }) => groupOf(i) === group && j === column,
        }),
      ),
      { name: `total of group ${group}`, shown: own.total, holds: ({ i }) => groupOf(i) === group },
    ]),
  ];
}

/**
 * The hidden places, cells and sums, that have one value in every table that agrees with what is shown. The reader
 * knows which cells are hidden because they are small, and of others that they are not negative.
 */
export function foundOut(cells: Cells, table: SuppressedTable, { threshold, zeros, groups }: Disclosure): string[] {
  const least = zeros === "hidden" ? 0 : 1;
  const places = cells.flatMap((row, i) => row.map((_, j): Cell => ({ i, j })));
  const truth = places.map(({ i, j }) => cells[i]?.[j] ?? 0);
  const values = places.map(({ i, j }): number[] => {
    const value = cells[i]?.[j] ?? null;
    if (value === null) return [0];
    if (table.cells[i]?.[j] !== "suppressed") return [value];
    const isSmall = value >= least && value < threshold;
    const [low, high] = isSmall ? [least, threshold - 1] : [0, value + 2];
    return Array.from({ length: high - low + 1 }, (_, k) => low + k);
  });
  const sums = sumsOf(table, (i) => groups?.[i] ?? null);
  const sumOf = (trial: readonly number[], { holds }: Sum): number =>
    places.reduce((sum, place, k) => (holds(place) ? sum + (trial[k] ?? 0) : sum), 0);

  const exists = (
    differs: (trial: readonly number[]) => boolean,
    allowed: (k: number) => readonly number[],
  ): boolean => {
    const trial: number[] = [];
    const fits = (sum: Sum): boolean => {
      if (typeof sum.shown !== "number") return true;
      const known = sumOf(trial, sum);
      return places.slice(trial.length).some(sum.holds) ? known <= sum.shown : known === sum.shown;
    };
    const search = (): boolean => {
      const last = places[trial.length - 1];
      if (last && !sums.filter(({ holds }) => holds(last)).every(fits)) return false;
      if (trial.length === places.length) return differs(trial);
      return allowed(trial.length).some((value) => {
        trial.push(value);
        const found = search();
        trial.pop();
        return found;
      });
    };
    return search();
  };
  const all = (k: number): readonly number[] => values[k] ?? [];
  const hasOther = (place: number): boolean =>
    exists(
      () => true,
      (k) => (k === place ? all(k).filter((value) => value !== truth[k]) : all(k)),
    );
  return [
    ...places.flatMap(({ i, j }, k) => (table.cells[i]?.[j] !== "suppressed" || hasOther(k) ? [] : [`cell ${i} ${j}`])),
    ...sums.flatMap((sum) =>
      sum.shown !== "suppressed" || exists((trial) => sumOf(trial, sum) !== sumOf(truth, sum), all) ? [] : [sum.name],
    ),
  ];
}
