/** SUPPRESS attacked by a reader who tries every table there is, whatever the headers are and wherever the totals stand. */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { cell, type Functions, functionsInNode, shown } from "./support";

let f: Functions;
beforeAll(async () => {
  ({ functions: f } = await functionsInNode());
});

const suppress = async (rows: unknown[][], threshold?: number): Promise<unknown[][]> => {
  const answer = await shown(f.suppress(rows, cell(threshold)));
  if (!Array.isArray(answer)) throw new Error(`${String(answer)} for ${JSON.stringify(rows)}`);
  return answer as unknown[][];
};

describe("no hidden number can be computed back", () => {
  test("whatever the headers and labels are, and wherever the totals stand", async () => {
    await fc.assert(
      fc.asyncProperty(anyTable(), async (table) => {
        const { rows, places } = laidOut(table);
        const answer = await suppress(rows, table.threshold);
        expect(foundOut(table, (row, column) => answer[places.row(row)]?.[places.column(column)] ?? "")).toEqual([]);
        expect(smallShown(table, (row, column) => answer[places.row(row)]?.[places.column(column)] ?? "")).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  test("also where groups of rows have sums of their own, before or after them", async () => {
    await fc.assert(
      fc.asyncProperty(anyGroups(), async (table) => {
        const { rows, places } = laidOut(table);
        const answer = await suppress(rows, table.threshold);
        expect(foundOut(table, (row, column) => answer[places.row(row)]?.[places.column(column)] ?? "")).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("what is a header or a label is shown", () => {
  const small = [
    ["A", 5],
    ["B", 50],
    ["C", 40],
  ];
  const hidden = [
    ["A", "*"],
    ["B", 50],
    ["C", "*"],
  ];

  test.each([
    ["a year", 2022],
    ["a year as text", "2022"],
    ["a month", 202_203],
    ["a date", 44_562],
    ["a word", "Antal"],
    ["nothing", null],
  ])("%s above the numbers", async (_, header) => {
    const answer = await suppress([["Region", header], ...small, ["Summa", 95]]);
    expect(answer).toEqual([["Region", header ?? ""], ...hidden, ["Summa", 95]]);
  });

  test("a code or a month before the numbers", async () => {
    const total = ["Summa", 95];
    for (const codes of [
      [1, 3, 4],
      [202_301, 202_302, 202_303],
      ["2023-01", "2023-02", "2023-03"],
    ]) {
      const coded = (rows: unknown[][]) => rows.map(([, count], k) => [codes[k], count]);
      expect(await suppress([["Kod", "Antal"], ...coded(small), total])).toEqual([
        ["Kod", "Antal"],
        ...coded(hidden),
        total,
      ]);
      const named = (rows: unknown[][]) => rows.map((row, k) => [codes[k], ...row]);
      expect(await suppress([...named(small), [null, "Riket", 95]])).toEqual([...named(hidden), ["", "Riket", 95]]);
    }
  });

  test("and so are empty edges, and a blank among the numbers", async () => {
    expect(
      await suppress([
        [null, null, null],
        [null, "A", 5],
        [null, "B", null],
        [null, "C", 90],
        [null, "Riket", 95],
        [null, null, null],
      ]),
    ).toEqual([
      ["", "", ""],
      ["", "A", "*"],
      ["", "B", ""],
      ["", "C", "*"],
      ["", "Riket", 95],
    ]);
  });

  test("a total is first or last, by any of its names or none", async () => {
    for (const name of [
      "Summa",
      "Totalt",
      "Riket",
      "Samtliga regioner",
      "Hela landet",
      "Alla",
      "Totalsumma",
      "Total",
      "",
    ]) {
      expect(await suppress([...small, [name, 95]])).toEqual([...hidden, [name, 95]]);
      expect(await suppress([[name, 95], ...small])).toEqual([[name, 95], ...hidden]);
    }
  });
});

describe("what is called a total and does not add up is refused", () => {
  const refused = (rows: unknown[][]): Promise<unknown> => shown(f.suppress(rows));

  test("with what it should be and the difference", async () => {
    const answer = await refused([
      ["Region", 2022],
      ["A", 5],
      ["B", 50],
      ["C", 40],
      ["Summa", 96],
    ]);
    expect(answer).toMatch(/^#VALUE! .*96 \(rad 5, kolumn 2\).*95.*skillnad på 1\b/);
    expect(
      await refused([
        ["Region", "Män", "Kvinnor", "Totalt"],
        ["A", 5, 40, 45],
        ["B", 50, 60, 100],
      ]),
    ).toMatch(/100 \(rad 3, kolumn 4\).*110.*skillnad på 10\b/);
  });

  test("and so are subtotals of rows and of columns at once", async () => {
    const row = (name: string, ...counts: number[]) => [name, ...counts];
    const answer = await refused([
      ["", "a", "b", "Summa", "c", "d", "Summa", "Totalt"],
      row("A", 1, 2, 3, 4, 5, 9, 12),
      row("B", 10, 20, 30, 40, 50, 90, 120),
      row("Summa", 11, 22, 33, 44, 55, 99, 132),
      row("C", 1, 1, 2, 1, 1, 2, 4),
      row("D", 2, 2, 4, 2, 2, 4, 8),
      row("Summa", 3, 3, 6, 3, 3, 6, 12),
      row("Totalt", 14, 25, 39, 47, 58, 105, 144),
    ]);
    expect(answer).toContain("Både rader och kolumner");
  });
});

test("a table of 20 000 rows, and whole columns of which few rows are filled, are answered", async () => {
  const rows = Array.from({ length: 20_000 }, (_, k) => {
    const [men, women] = [(k * 7919) % 60, (k * 104_729) % 90];
    return [`Klinik ${String(k)}`, men, women, men + women];
  });
  const sum = (column: number) => rows.reduce((all, row) => all + Number(row[column]), 0);
  const tall = await suppress([["Klinik", "Män", "Kvinnor", "Summa"], ...rows, ["Summa", sum(1), sum(2), sum(3)]]);
  expect(tall).toHaveLength(20_002);
  expect(tall.flat().filter((one) => typeof one === "number" && one > 0 && one < 20)).toEqual([]);
  const whole = Array.from(
    { length: 1_048_576 },
    (_, k): unknown[] =>
      [
        ["Region", 2022],
        ["A", 5],
        ["B", 50],
        ["C", 40],
        ["Summa", 95],
      ][k] ?? [null, null],
  );
  expect(await suppress(whole)).toEqual([
    ["Region", 2022],
    ["A", "*"],
    ["B", 50],
    ["C", "*"],
    ["Summa", 95],
  ]);
});

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

function laidOut(table: Table) {
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

function smallShown({ cells, threshold }: Table, seen: Seen): string[] {
  return cells.flatMap((row, i) =>
    row.flatMap((value, j) =>
      value > 0 && value < threshold && seen(i, j) !== "*" ? [`${String(i)} ${String(j)}`] : [],
    ),
  );
}

/** The hidden places with one value in every table that agrees with what is shown, for one who knows which are small. */
function foundOut(table: Table, seen: Seen): string[] {
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

function anyTable(): fc.Arbitrary<Table> {
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

function anyGroups(): fc.Arbitrary<Table> {
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
