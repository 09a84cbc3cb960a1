/** SUPPRESS against a reader who tries every table there is, whatever the headers are and wherever the totals stand. */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { cell, type Functions, functionsInNode, shown } from "./support";
import { anyGroups, anyTable, foundOut, laidOut, smallShown } from "./tables";

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
  test("beside a total of zero in a column that might have been codes", async () => {
    const table = {
      cells: [
        [4, 4],
        [0, 9],
        [0, 0],
        [4, 6],
      ],
      threshold: 5,
      header: "none",
      labels: "none",
      rowTotal: { at: "last", named: false },
      columnTotal: { at: "first", named: false },
      edges: false,
    } as const;
    const { rows, places } = laidOut(table);
    expect(rows.map((row) => row[0])).toEqual([8, 9, 0, 10, 27]);
    const answer = await suppress(rows, table.threshold);
    expect(foundOut(table, (row, column) => answer[places.row(row)]?.[places.column(column)] ?? "")).toEqual([]);
  });

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
