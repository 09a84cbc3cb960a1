/** Theorems about a table rounded both ways, and tables small enough to check by hand or by trying everything. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roundQuotas } from "../../../src/ground/apportion";
import { roundDiv } from "../../../src/ground/exact";
import { type Prescribed, type RoundedTable, roundTable } from "../../../src/ground/round-table";

describe("a table rounded both ways", () => {
  test("rounds every cell, row, column and the total down or up, and adds up, whatever the quotas", () => {
    fc.assert(
      fc.property(anyTable(), ({ quotas, d }) => {
        const { cells, rows, columns } = rounded(roundTable(quotas, d));
        expect(cells.map((row) => row.length)).toEqual(quotas.map((row) => row.length));
        for (const [i, row] of quotas.entries()) for (const [j, n] of row.entries()) expectNear(cells[i]?.[j], n, d);
        for (const [i, row] of quotas.entries()) expectNear(rows[i], sum(row), d);
        for (const [j, column] of turned(quotas).entries()) expectNear(columns[j], sum(column), d);
        expect(cells.map(sum)).toEqual(rows);
        expect(turned(cells).map(sum)).toEqual(columns);
        expect(sum(rows)).toBe(roundDiv(sum(quotas.map(sum)), d));
      }),
      { numRuns: 400 },
    );
  });

  test("keeps a total prescribed, down as well as up", () => {
    fc.assert(
      fc.property(anyTable(), fc.boolean(), ({ quotas, d }, up) => {
        const exact = sum(quotas.map(sum));
        const total = exact / d + (up && exact % d > 0n ? 1n : 0n);
        const { rows, columns } = rounded(roundTable(quotas, d, { total }));
        expect(sum(rows)).toBe(total);
        for (const [j, column] of turned(quotas).entries()) expectNear(columns[j], sum(column), d);
      }),
    );
  });

  test("keeps rows prescribed, or columns, and every cell still down or up", () => {
    fc.assert(
      fc.property(anyPrescribed(), ({ quotas, d, rows, columns }) => {
        const across = roundTable(quotas, d, { rows });
        const along = roundTable(quotas, d, { columns });
        for (const one of [across, along]) {
          expect(one.kind).not.toBe("impossible");
          if (one.kind === "impossible") continue;
          for (const [i, row] of quotas.entries())
            for (const [j, n] of row.entries()) expectNear(one.cells[i]?.[j], n, d);
          expect(turned(one.cells).map(sum)).toEqual(one.columns);
          expect(one.cells.map(sum)).toEqual(one.rows);
        }
        expect(across).toMatchObject({ rows });
        expect(along).toMatchObject({ columns });
      }),
      { numRuns: 300 },
    );
  });

  test("is the best of all the tables there are, and is impossible only where there is none", () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(
        anyPrescribed(5, 3n).filter(isEnumerable),
        fc.constantFrom("neither", "rows", "columns", "both"),
        ({ quotas, d, rows, columns }, which) => {
          const prescribed: Prescribed = {
            ...(which === "rows" || which === "both" ? { rows } : {}),
            ...(which === "columns" || which === "both" ? { columns } : {}),
          };
          const answer = roundTable(quotas, d, prescribed);
          const costs = everyRounding(quotas, d)
            .map((cells) => costOf(cells, quotas, d, prescribed))
            .filter((cost) => cost !== null);
          seen.set(answer.kind, (seen.get(answer.kind) ?? 0) + 1);
          if (answer.kind === "impossible") {
            expect(costs).toEqual([]);
            return;
          }
          const own = costOf(answer.cells, quotas, d, prescribed);
          expect(own).toBe(costs.reduce((a, b) => (a < b ? a : b)));
          expect(answer.kind === "strayed").toBe(own !== null && own >= STRAY);
        },
      ),
      { numRuns: 1500, seed: 7 },
    );
    expect([...seen.keys()].sort()).toEqual(["impossible", "rounded", "strayed"]);
  });

  test("of one row, or one column, is the largest remainder", () => {
    fc.assert(
      fc.property(anyTable(1, 30), ({ quotas, d }) => {
        const [row = []] = quotas;
        const plain = roundQuotas(roundDiv(sum(row), d), row, d);
        expect(rounded(roundTable(quotas, d)).cells).toEqual([plain]);
        expect(rounded(roundTable(turned(quotas), d)).cells).toEqual(turned([plain]));
      }),
    );
  });

  test("is the same every time, and whatever the quotas are multiplied and divided by", () => {
    fc.assert(
      fc.property(anyTable(), fc.bigInt({ min: 1n, max: 10n ** 60n }), ({ quotas, d }, factor) => {
        const once = roundTable(quotas, d);
        expect(roundTable(quotas, d)).toEqual(once);
        expect(
          roundTable(
            quotas.map((row) => row.map((n) => n * factor)),
            d * factor,
          ),
        ).toEqual(once);
      }),
    );
  });

  test("deals thirds on the diagonal where the largest remainder of every row would give one column everything", () => {
    const thirds = [
      [1n, 1n, 1n],
      [1n, 1n, 1n],
      [1n, 1n, 1n],
    ];
    expect(thirds.map((row) => roundQuotas(1n, row, 3n))).toEqual([
      [1n, 0n, 0n],
      [1n, 0n, 0n],
      [1n, 0n, 0n],
    ]);
    const { cells, rows, columns } = rounded(roundTable(thirds, 3n));
    expect([rows, columns]).toEqual([
      [1n, 1n, 1n],
      [1n, 1n, 1n],
    ]);
    expect(cells.flat().filter((units) => units === 1n)).toHaveLength(3);
  });

  test("moves a unit to the cell where it is nearest to being one", () => {
    // Columns of 1.4, 0.7 and 0.9: row by row the first would get 2 and the
    // third nothing. It costs the second row 0.2 to mend, the first 0.3.
    const cells = [
      [1n, 0n, 0n],
      [0n, 1n, 1n],
    ];
    expect(
      roundTable(
        [
          [6n, 1n, 3n],
          [8n, 6n, 6n],
        ],
        10n,
      ),
    ).toEqual({ kind: "rounded", cells, rows: [1n, 2n], columns: [1n, 1n, 1n] });
  });

  test("leaves a largest remainder of the sums that no cells can have", () => {
    // One unit; the earlier row and the earlier column would have it, and the cell they share is zero.
    expect(
      roundTable(
        [
          [0n, 1n],
          [1n, 0n],
        ],
        2n,
      ),
    ).toEqual({
      kind: "rounded",
      cells: [
        [0n, 1n],
        [0n, 0n],
      ],
      rows: [1n, 0n],
      columns: [0n, 1n],
    });
  });

  test("gives the unit to the column that is nearest to having one, where the nearest of all cannot", () => {
    // Columns of 0.45, 0.30 and 0.45; the first would have the unit, but nothing of it is in the row that has one.
    const quotas = [
      [0n, 6n, 5n],
      [9n, 0n, 0n],
      [0n, 0n, 4n],
    ];
    expect(roundTable(quotas, 20n, { rows: [1n, 0n, 0n] })).toMatchObject({ kind: "rounded", columns: [0n, 0n, 1n] });
  });

  test("says that both sums prescribed may be impossible, and that rows prescribed may leave a column outside its bounds", () => {
    expect(
      roundTable(
        [
          [8n, 1n],
          [7n, 4n],
        ],
        10n,
        { rows: [0n, 2n], columns: [2n, 0n] },
      ),
    ).toEqual({ kind: "impossible" });
    expect(
      roundTable(
        [
          [1n, 0n],
          [0n, 1n],
        ],
        2n,
        { rows: [1n, 0n], columns: [0n, 1n] },
      ),
    ).toEqual({ kind: "impossible" });
    const halves = [
      [1n, 0n],
      [1n, 0n],
      [0n, 1n],
      [0n, 1n],
    ];
    expect(roundTable(halves, 2n, { rows: [1n, 1n, 0n, 0n] })).toMatchObject({ kind: "strayed", columns: [2n, 0n] });
    expect(roundTable(halves, 2n, { rows: [1n, 0n, 1n, 0n] })).toMatchObject({ kind: "rounded", columns: [1n, 1n] });
  });

  test("takes a table of nothing, and none that is not a table", () => {
    expect(roundTable([], 3n)).toEqual({ kind: "rounded", cells: [], rows: [], columns: [] });
    expect(roundTable([[], []], 3n)).toEqual({ kind: "rounded", cells: [[], []], rows: [0n, 0n], columns: [] });
    expect(() => roundTable([[1n], [1n, 2n]], 3n)).toThrow("rows of one length");
    expect(() => roundTable([[-1n]], 3n)).toThrow("nothing negative");
    expect(() => roundTable([[4n]], 3n, { total: 3n })).toThrow("the exact total rounded down or up");
    expect(() => roundTable([[3n], [4n]], 3n, { rows: [0n, 2n] })).toThrow("the exact sum rounded down or up");
    expect(() => roundTable([[3n], [4n]], 3n, { rows: [1n, 1n], total: 3n })).toThrow("add up to the total");
  });

  test("of 21 regions and 99 columns adds up, even with hundreds of digits and every row alike", () => {
    const d = 10n ** 300n + 7n;
    const alike = Array.from({ length: 21 }, (_, i) =>
      Array.from({ length: 99 }, (_, j) => (d * BigInt(37 * j + 1000 * i + 11)) / 99n + BigInt(j)),
    );
    const mixed = alike.map((row, i) => row.map((n, j) => (n * BigInt(i * i + j + 3)) / 17n));
    for (const quotas of [alike, mixed]) {
      const { columns } = rounded(roundTable(quotas, d));
      for (const [j, column] of turned(quotas).entries()) expectNear(columns[j], sum(column), d);
    }
  });
});

const STRAY = 10n ** 9n;
const LEAVE = 10n ** 6n;

/** What a table costs by the rule in words, in parts of `d`; `null` when it is not one that was asked for. */
function costOf(cells: bigint[][], quotas: bigint[][], d: bigint, { rows, columns }: Prescribed): bigint | null {
  const total = rows ? sum(rows) : columns ? sum(columns) : roundDiv(sum(quotas.map(sum)), d);
  if (sum(cells.map(sum)) !== total) return null;
  const sides = [
    { sums: cells.map(sum), exact: quotas.map(sum), own: rows, other: columns },
    { sums: turned(cells).map(sum), exact: turned(quotas).map(sum), own: columns, other: rows },
  ];
  let cost = 0n;
  for (const { sums, exact, own, other } of sides) {
    const aims = own ?? roundQuotas(total, exact, d);
    for (const [k, units] of sums.entries()) {
      const [aim = 0n, n = 0n] = [aims[k], exact[k]];
      if (units === aim) continue;
      if (own) return null;
      const [low, high] = [n / d, (n + d - 1n) / d];
      const outside = units < low ? low - units : units > high ? units - high : 0n;
      if (outside > 0n && !other) return null;
      cost += outside * STRAY;
      if (aim !== high && units > aim) cost += LEAVE + d - (n % d);
      if (aim !== low && units < aim) cost += LEAVE + (n % d);
    }
  }
  for (const [i, row] of quotas.entries())
    for (const [j, n] of row.entries()) if ((cells[i]?.[j] ?? 0n) * d > n) cost -= n % d;
  return cost;
}

/** Whether there are at most 512 roundings to try. */
function isEnumerable({ quotas, d }: { readonly quotas: bigint[][]; readonly d: bigint }): boolean {
  return quotas.flat().filter((n) => n % d > 0n).length <= 9;
}

function everyRounding(quotas: bigint[][], d: bigint): bigint[][][] {
  let tables: bigint[][][] = [[]];
  for (const row of quotas) {
    let lines: bigint[][] = [[]];
    for (const n of row)
      lines = lines.flatMap((line) =>
        n % d === 0n
          ? [[...line, n / d]]
          : [
              [...line, n / d],
              [...line, n / d + 1n],
            ],
      );
    tables = tables.flatMap((table) => lines.map((line) => [...table, line]));
  }
  return tables;
}

/**
 * A table of quotas: any size up to these, zeros, whole quotas, halves, and numbers of hundreds of digits among them.
 */
function anyTable(most = 6, wide = most, largest = 10n ** 200n) {
  return fc
    .tuple(
      fc.integer({ min: 1, max: most }),
      fc.integer({ min: 1, max: wide }),
      fc.oneof(fc.constantFrom(1n, 2n, 3n, 10n), fc.bigInt({ min: 1n, max: largest })),
    )
    .chain(([height, width, d]) => {
      const quota = fc.oneof(
        { weight: 2, arbitrary: fc.constant(0n) },
        fc.constantFrom(d, 2n * d),
        fc.bigInt({ min: 0n, max: 3n * d }),
        fc.bigInt({ min: 0n, max: d }),
        fc.constant(d / 2n),
      );
      const row = fc.array(quota, { minLength: width, maxLength: width });
      return fc.array(row, { minLength: height, maxLength: height }).map((quotas) => ({ quotas, d }));
    });
}

/** A table with rows and columns rounded at random, to one total. */
function anyPrescribed(most = 6, largest = 10n ** 200n) {
  return fc
    .tuple(anyTable(most, most, largest), fc.boolean(), fc.infiniteStream(fc.integer({ min: 0, max: 1000 })))
    .map(([{ quotas, d }, up, chance]) => {
      const exact = sum(quotas.map(sum));
      const total = exact / d + (up && exact % d > 0n ? 1n : 0n);
      const deal = (sums: bigint[]) => {
        const order = sums.map((n, k) => ({ k, fractional: n % d > 0n, key: Number(chance.next().value) }));
        const left = Number(total - sum(sums.map((n) => n / d)));
        const up = new Set(
          order
            .filter(({ fractional }) => fractional)
            .sort((a, b) => a.key - b.key)
            .slice(0, left)
            .map(({ k }) => k),
        );
        return sums.map((n, k) => n / d + (up.has(k) ? 1n : 0n));
      };
      return { quotas, d, rows: deal(quotas.map(sum)), columns: deal(turned(quotas).map(sum)) };
    });
}

function rounded(table: RoundedTable) {
  if (table.kind !== "rounded") throw new Error(`the table is ${table.kind}`);
  return table;
}

function expectNear(units: bigint | undefined, n: bigint, d: bigint) {
  expect([n / d, (n + d - 1n) / d]).toContain(units);
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((a, b) => a + b, 0n);
}

function turned(table: readonly (readonly bigint[])[]): bigint[][] {
  return (table[0] ?? []).map((_, j) => table.map((row) => row[j] ?? 0n));
}
