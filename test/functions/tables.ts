/** Tables of counts as people lay them out, and a reader who tries every table that agrees with what is shown. */
import fc from "fast-check";

/** A table by its true numbers: rows and columns, and which of their sums stand first or last, with a name or none. */
interface Table {
  readonly cells: readonly (readonly number[])[];
  readonly threshold: number;
  readonly header: "none" | "text" | "year" | "date" | "blank";
  readonly labels: "none" | "name" | "code and name" | "name and code" | "month";
  readonly rowTotal: Total;
  readonly columnTotal: Total;
  readonly edges: boolean;
  /** How many rows each group has, and where its sum stands. */
  readonly groups?: { readonly sizes: readonly number[]; readonly sums: "before" | "after" };
}

interface Total {
  readonly at: "none" | "first" | "last";
  readonly named: boolean;
}

/** A row or column of the true table: an index, a group's sum, or the total. */
type Line = number | "total" | { readonly group: number };

const TOTALS = ["Summa", "Totalt", "Riket", "Samtliga regioner", "Hela landet"];

function linesOf(count: number, total: Total, groups?: Table["groups"]): Line[] {
  const inner: Line[] = Array.from({ length: count }, (_, k) => k);
  const grouped = groups
    ? groups.sizes.flatMap((size, group): Line[] => {
        const first = groups.sizes.slice(0, group).reduce((a, b) => a + b, 0);
        const own = inner.slice(first, first + size);
        return groups.sums === "before" ? [{ group }, ...own] : [...own, { group }];
      })
    : inner;
  return total.at === "none" ? grouped : total.at === "first" ? ["total", ...grouped] : [...grouped, "total"];
}

function membersOf(line: Line, count: number, groups?: Table["groups"]): number[] {
  if (typeof line === "number") return [line];
  const all = Array.from({ length: count }, (_, k) => k);
  if (line === "total") return all;
  const first = (groups?.sizes ?? []).slice(0, line.group).reduce((a, b) => a + b, 0);
  return all.slice(first, first + (groups?.sizes[line.group] ?? 0));
}

/** The table as a range, and where its lines stand in it. */
export function laidOut(table: Table) {
  const { cells, header, labels, rowTotal, columnTotal, edges, groups } = table;
  const [height, width] = [cells.length, cells[0]?.length ?? 0];
  const [lines, columns] = [linesOf(height, rowTotal, groups), linesOf(width, columnTotal)];
  const value = (row: Line, column: Line) =>
    membersOf(row, height, groups).reduce(
      (sum, i) => sum + membersOf(column, width).reduce((all, j) => all + (cells[i]?.[j] ?? 0), 0),
      0,
    );
  const name = (line: Line) =>
    typeof line === "number"
      ? `Region ${"ABCDEFGH".charAt(line)}`
      : line === "total"
        ? rowTotal.named
          ? TOTALS[height % TOTALS.length]
          : ""
        : "Summa";
  const code = (line: Line) => (typeof line === "number" ? [1, 3, 4, 10, 12, 13][line] : null);
  const label = (line: Line): unknown[] => {
    if (labels === "none") return [];
    if (labels === "name") return [name(line)];
    if (labels === "code and name") return [code(line), name(line)];
    if (labels === "name and code") return [name(line), code(line)];
    return [typeof line === "number" ? 202_301 + line : name(line)];
  };
  const heading = (column: Line): unknown => {
    if (column === "total") return columnTotal.named ? "Totalt" : header === "text" ? "Antal" : null;
    const k = Number(column);
    return header === "text"
      ? `Kolumn ${String(k)}`
      : header === "year"
        ? 2019 + k
        : header === "date"
          ? 44_562 + 31 * k
          : null;
  };
  const corner = label(0).map((_, k) =>
    header === "text"
      ? (({ "name and code": ["Region", "Kod"], "code and name": ["Kod", "Region"] } as Record<string, string[]>)[
          labels
        ]?.[k] ?? "Region")
      : k === 0 && header !== "blank"
        ? "Region"
        : null,
  );
  const top = header === "none" ? [] : [[...corner, ...columns.map(heading)]];
  const body = lines.map((line) => [...label(line), ...columns.map((column) => value(line, column))]);
  const inner = [...top, ...body];
  const blank = (inner[0] ?? []).map(() => null);
  const edge = edges ? 1 : 0;
  const rows = edges ? [blank, ...inner, blank, blank].map((row) => [null, ...row, null]) : inner;
  const same = (a: Line, b: Line) => JSON.stringify(a) === JSON.stringify(b);
  return {
    rows,
    places: {
      row: (line: Line) => edge + top.length + lines.findIndex((one) => same(one, line)),
      column: (line: Line) => edge + label(0).length + columns.findIndex((one) => same(one, line)),
    },
  };
}

type Seen = (row: Line, column: Line) => unknown;

/** The small numbers that are shown. */
export function smallShown({ cells, threshold }: Table, seen: Seen): string[] {
  return cells.flatMap((row, i) =>
    row.flatMap((value, j) =>
      value > 0 && value < threshold && seen(i, j) !== "*" ? [`${String(i)} ${String(j)}`] : [],
    ),
  );
}

/** Hidden places with one value in every table that agrees with what is shown, for one who knows which are small. */
export function foundOut(table: Table, seen: Seen): string[] {
  const { cells, threshold, rowTotal, columnTotal, groups } = table;
  const [height, width] = [cells.length, cells[0]?.length ?? 0];
  const [lines, columns] = [linesOf(height, rowTotal, groups), linesOf(width, columnTotal)];
  const truth = cells.flat();
  const places = lines.flatMap((row) =>
    columns.map((column) => ({
      name: JSON.stringify([row, column]),
      members: new Set(
        membersOf(row, height, groups).flatMap((i) => membersOf(column, width).map((j) => i * width + j)),
      ),
      isShown: seen(row, column) !== "*",
    })),
  );
  const sum = (trial: readonly number[], members: ReadonlySet<number>) =>
    trial.reduce((all, value, k) => (members.has(k) ? all + value : all), 0);
  const shownPlaces = places
    .filter(({ isShown }) => isShown)
    .map((one) => ({ ...one, sum: sum(truth, one.members), last: Math.max(...one.members) }));
  const single = new Set(shownPlaces.flatMap(({ members }) => (members.size === 1 ? [...members] : [])));
  const values = truth.map((value, k) => {
    if (single.has(k)) return [value];
    const [low, high] = value > 0 && value < threshold ? [1, threshold - 1] : [0, value + 3];
    // The true value first: what differs little is found soonest.
    return Array.from({ length: high - low + 1 }, (_, step) => low + step).sort(
      (a, b) => Math.abs(a - value) - Math.abs(b - value),
    );
  });
  const other = (members: ReadonlySet<number>): boolean => {
    const trial: number[] = [];
    const search = (): boolean => {
      const k = trial.length;
      for (const one of shownPlaces) {
        if (!one.members.has(k - 1)) continue;
        const known = sum(trial, one.members);
        if (known > one.sum || (one.last === k - 1 && known !== one.sum)) return false;
      }
      if (k === truth.length) return sum(trial, members) !== sum(truth, members);
      return (values[k] ?? []).some((value) => {
        trial.push(value);
        const found = search();
        trial.pop();
        return found;
      });
    };
    return search();
  };
  return places.flatMap(({ name, members, isShown }) => (isShown || other(members) ? [] : [name]));
}

const anyCount = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 4, arbitrary: fc.integer({ min: 3, max: 9 }) },
);

function cellsOf(height: fc.Arbitrary<number>, widest: number): fc.Arbitrary<number[][]> {
  return fc
    .tuple(height, fc.integer({ min: 1, max: widest }))
    .chain(([tall, wide]) =>
      fc.array(fc.array(anyCount, { minLength: wide, maxLength: wide }), { minLength: tall, maxLength: tall }),
    );
}

function anyTotal(): fc.Arbitrary<Total> {
  return fc.record({ at: fc.constantFrom("none" as const, "first" as const, "last" as const), named: fc.boolean() });
}

/** Tables with any headers and labels, and totals anywhere. */
export function anyTable(): fc.Arbitrary<Table> {
  return fc.record({
    cells: cellsOf(fc.integer({ min: 2, max: 4 }), 3),
    threshold: fc.integer({ min: 3, max: 5 }),
    header: fc.constantFrom("none" as const, "text" as const, "year" as const, "date" as const, "blank" as const),
    labels: fc.constantFrom(
      "none" as const,
      "name" as const,
      "code and name" as const,
      "name and code" as const,
      "month" as const,
    ),
    rowTotal: anyTotal(),
    columnTotal: anyTotal(),
    edges: fc.boolean(),
  });
}

/** Tables in which groups of rows have sums of their own. */
export function anyGroups(): fc.Arbitrary<Table> {
  return fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 2 }).chain((sizes) =>
    fc.record({
      cells: cellsOf(fc.constant(sizes.reduce((a, b) => a + b, 0)), 2),
      threshold: fc.integer({ min: 3, max: 5 }),
      header: fc.constantFrom("text" as const, "year" as const),
      labels: fc.constantFrom("name" as const, "name and code" as const),
      rowTotal: fc.record({
        at: fc.constantFrom("none" as const, "first" as const, "last" as const),
        named: fc.constant(true),
      }),
      columnTotal: anyTotal(),
      edges: fc.constant(false),
      groups: fc.record({ sizes: fc.constant(sizes), sums: fc.constantFrom("before" as const, "after" as const) }),
    }),
  );
}
