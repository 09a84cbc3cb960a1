/** Numbers that are changed on the sheets by hand: the formulas of `Avstämning` say so, and where. */
import { beforeAll, describe, expect, test } from "vitest";
import { agreement2020 } from "../../src/agreements/2020";
import { agreement2021 } from "../../src/agreements/2021";
import { agreement2023 } from "../../src/agreements/2023";
import { agreement2024 } from "../../src/agreements/2024";
import { agreementKvinnorsHalsa2022 } from "../../src/agreements/kvinnors-halsa-2022";
import { TEXT } from "../../src/text/texts";
import { at } from "../src/support/sheets";
import { type Cell, WrittenYear } from "../support/written-year";

/** The columns of numbers that somebody could change, by their tables; what is computed natively is not. */
const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  "summary regions": ["population", "reserved", "earned", "bonus"],
  "summary requirements": ["weight", "reserved", "earned", "pot"],
  "outcome outcome": ["share", "reserved", "earned", "pot"],
  "bonus months": ["reserved", "earned", "pot"],
  "bonus shared": ["earned", "bonus"],
};

/** Those of whole kronor: all columns of payments, grants and requirements. */
const KRONOR = ["payments payments", "grants grants", "byRequirement by-requirement"];

const AGREEMENTS = [agreement2023, agreement2024, agreement2021, agreement2020, agreementKvinnorsHalsa2022];

describe.each(AGREEMENTS.map((agreement) => [agreement.id, agreement] as const))("of %s", (_, agreement) => {
  const year = new WrittenYear(agreement);
  beforeAll(() => year.write());

  const columnsOf = (table: string): readonly string[] =>
    NUMBERS[table] ??
    (KRONOR.includes(table)
      ? year
          .place(table)
          .columns.flatMap(({ id = "", kind }) => (["kronor", "whole"].includes(kind) && id !== "sum" ? [id] : []))
      : []);

  test("nothing is wrong with what was written", () => {
    expect(year.wrong).toEqual([]);
  });

  test("no formula needs the add-in", () => {
    expect(year.formulas.length).toBeGreaterThan(20);
    expect(year.formulas.filter((formula) => /KOMILJARD/i.test(formula))).toEqual([]);
  });

  test("a number that is changed is found, in every column of every table", () => {
    const unseen = year.tables.flatMap((table) =>
      columnsOf(table).flatMap((column) => {
        const { count } = year.place(table);
        // The first row and one in the midst, each by a tenth and two kronor.
        return [0, Math.floor(count / 2)].flatMap((row) => {
          const cell: Cell = { table, row, column };
          const { length } = year.when([cell, (old) => (column === "share" ? 0.37 : Math.round(old * 1.1) + 2)]);
          return length > 0 ? [] : [`${table} ${String(row)} ${column}`];
        });
      }),
    );
    expect(unseen).toEqual([]);
    expect(year.wrong).toEqual([]);
  });

  test("a number that is made a text is found", () => {
    for (const table of year.tables.filter((one) => columnsOf(one).length > 0)) {
      const column = at(columnsOf(table), columnsOf(table).length - 1);
      const { count } = year.place(table);
      const row = Array.from({ length: count }, (_unused, index) => index).find(
        (index) => Number(year.value({ table, row: index, column })) > 0,
      );
      if (row !== undefined) expect(year.when([{ table, row, column }, () => "?"]), table).not.toEqual([]);
    }
    expect(year.wrong).toEqual([]);
  });
});

describe("each check has numbers that only it looks at, and names their place", () => {
  const [pot, meeting] = [new WrittenYear(agreement2023), new WrittenYear(agreement2021)];
  beforeAll(async () => {
    await pot.write();
    await meeting.write();
  });
  const title = (name: keyof typeof TEXT.sv.checks): string => TEXT.sv.checks[name].title;
  const plus = (kronor: number, ...cells: readonly (readonly [table: string, row: number, column: string])[]) =>
    cells.map(([table, row, column]) => [{ table, row, column }, (old: number) => old + kronor] as const);

  /** Nine kronor more in one row of a column and less in two others, so that the sum is as it was. */
  const shifted = (table: string, column: string, [row, one, other]: readonly [number, number, number] = [0, 1, 2]) => [
    ...plus(9, [table, row, column]),
    ...plus(-5, [table, one, column]),
    ...plus(-4, [table, other, column]),
  ];
  const first = "Region Stockholm";
  const withoutLabels = (wrong: readonly string[]): string[] => wrong.map((line) => line.replace(/: .* @ /, " @ "));

  test.each([
    ["region-reserves", () => plus(50, ["summary regions", 0, "population"])],
    // Regions stand by länskod, Stockholm first, with 99 rows each in `Utfall`.
    ["region-decided", () => shifted("outcome outcome", "pot", [0, 99, 198])],
    ["region-bonus", () => ["summary regions", "bonus shared"].flatMap((table) => shifted(table, "bonus"))],
    [
      "payment-regions",
      () => [...shifted("payments payments", "2023-08"), ...plus(-9, ["payments payments", 0, "2023-12"])],
    ],
  ] as const)("%s, among others", (name, edits) => {
    expect(withoutLabels(pot.when(...edits()))).toContain(`${title(name)} @ ${first}`);
  });

  test.each([
    [
      "region-earned",
      first,
      () => [[{ table: "outcome outcome", row: 0, column: "share" }, (old: number) => Math.abs(old - 0.1)] as const],
    ],
    ["region-year", first, () => shifted("payments payments", "2023-12")],
    ["region-year", first, () => shifted("byRequirement by-requirement", "requirement 3")],
    ["grant-regions", first, () => shifted("grants grants", at(grantsIn(pot), 0))],
    [
      "requirement-reserves",
      "1",
      () => [...shifted("summary requirements", "reserved"), ...shifted("summary requirements", "pot")],
    ],
    [
      "requirement-earned",
      "3",
      () => [...plus(-9, ["summary requirements", 2, "earned"]), ...plus(9, ["summary requirements", 2, "pot"])],
    ],
    ["months-outcome", "2023-01", () => [...shifted("bonus months", "reserved"), ...shifted("bonus months", "pot")]],
    [
      "months-outcome",
      "2023-01",
      () => [
        ...shifted("bonus months", "earned"),
        ...shifted("bonus months", "pot").map(
          ([cell, change]) => [cell, (old: number) => 2 * old - change(old)] as const,
        ),
      ],
    ],
  ] as const)("%s @ %s, and no other", (name, place, edits) => {
    const wrong = withoutLabels(pot.when(...edits()));
    // A requirement's kronor are looked at by both checks of requirements.
    expect(
      wrong.filter((line) => !line.startsWith(title("requirement-earned")) || name === "requirement-earned"),
    ).toEqual([`${title(name)} @ ${place}`]);
  });

  test("of a redistribution: by what each requirement left, and who met it", () => {
    const receivers = Array.from({ length: 21 }, (_, row) => row).filter(
      (row) => Number(meeting.value({ table: "bonus shared", row, column: "bonus" })) > 1e6,
    );
    const [one = 0, other = 0] = receivers;
    const edits = ["summary regions", "bonus shared"].flatMap((table) => [
      ...plus(1000, [table, one, "bonus"]),
      ...plus(-999, [table, other, "bonus"]),
    ]);
    const named = String(meeting.value({ table: "bonus shared", row: one, column: "region" }));
    expect(meeting.when(...edits)).toContain(`${title("region-bonus")} @ ${named}`);
    expect(meeting.when(...shifted("bonus left", "pot"))).toEqual([`${title("requirement-earned")} @ 1`]);
  });
});

function grantsIn(year: WrittenYear): string[] {
  return year.place("grants grants").columns.flatMap(({ id = "" }) => (id.startsWith("grant ") ? [id] : []));
}

describe("money moved between two regions", () => {
  const year = new WrittenYear(agreement2023);
  beforeAll(() => year.write());
  const stockholm = 0;
  const skane = 9;
  const moved = (table: string, column: string, kronor: number, rows = [stockholm, skane]) =>
    rows.map(
      (row, index) => [{ table, row, column }, (old: number) => old + (index === 0 ? -kronor : kronor)] as const,
    );
  const exchanged = (table: string, column: string, one: number, other: number) =>
    [
      [one, other],
      [other, one],
    ].map(([row = 0, from = 0]) => [{ table, row, column }, () => year.value({ table, row: from, column })] as const);
  const places = (wrong: readonly string[]): string[] => wrong.map((line) => line.split(" @ ")[1] ?? "");

  test("though every sum is as it was: earned, bonus and payments, on all sheets at once", () => {
    const region = /^Region (Stockholm|Skåne)$/;
    const payments = year.place("payments payments").columns.flatMap(({ id }) => (id?.startsWith("2023-") ? [id] : []));
    expect(payments).toEqual(["2023-08", "2023-12"]);
    const found = [
      year.when(...moved("summary regions", "bonus", 1e8), ...moved("bonus shared", "bonus", 1e8)),
      ...payments.map((id) => year.when(...moved("payments payments", id, 1e8))),
      // Of one region's first cell in `Utfall` to the other's.
      year.when(
        ...moved("outcome outcome", "earned", 1e6, [0, 9 * 99]),
        ...moved("outcome outcome", "pot", -1e6, [0, 9 * 99]),
        ...moved("summary regions", "earned", 1e6),
        ...moved("bonus shared", "earned", 1e6),
      ),
    ];
    for (const wrong of found) {
      expect(wrong.length).toBeGreaterThan(0);
      expect(places(wrong).some((place) => region.test(place))).toBe(true);
    }
  });

  test("a krona of one payment, and of a grant, between two whose roundings are less than a krona before and after", () => {
    const columns = [
      "payment 0 rounding",
      "year rounding",
      ...year
        .place("grants grants")
        .columns.flatMap(({ id = "" }) => (id.startsWith("grant ") ? [`${id} rounding`] : [])),
    ];
    for (const column of columns) {
      const roundings = Array.from({ length: 21 }, (_, row) =>
        Number(year.value({ table: "reconciliation apart-regions", row, column })),
      );
      // Whose remainder is the largest gives to whose is the smallest: neither is then a krona from what is exact.
      const from = roundings.indexOf(Math.min(...roundings.filter((own) => own > 0)));
      const to = roundings.indexOf(Math.max(...roundings.filter((own) => own < 0)));
      const [table, own] = column.startsWith("grant ")
        ? (["grants grants", column.replace(" rounding", "")] as const)
        : (["payments payments", column.startsWith("year") ? "2023-12" : "2023-08"] as const);
      const one = year.when(...moved(table, own, 1, [from, to]));
      expect(
        places(one).some((place) => place.startsWith("Region ")),
        column,
      ).toBe(true);
    }
  });

  test("two regions' amounts, two payments and two requirements' reserves exchanged", () => {
    expect(places(year.when(...exchanged("payments payments", "2023-12", stockholm, skane)))).toContain(
      "Region Stockholm",
    );
    expect(places(year.when(...exchanged("summary requirements", "reserved", 0, 1)))).toContain("1");
    const both = Array.from({ length: 21 }, (_, row) => row).flatMap((row) => {
      const cell = (column: string): Cell => ({ table: "payments payments", row, column });
      const [august, december] = [year.value(cell("2023-08")), year.value(cell("2023-12"))];
      return [[cell("2023-08"), () => december] as const, [cell("2023-12"), () => august] as const];
    });
    expect(year.when(...both).join()).toContain("Varje utbetalning är rätt belopp till varje region");
  });

  test("all bonus to one region, and a correct sheet again once it is changed back", () => {
    const tables = ["summary regions", "bonus shared"];
    const all = tables.flatMap((table) =>
      Array.from({ length: 21 }, (_, row) => {
        const total = Number(year.value({ table, row: 21, column: "bonus" }));
        return [{ table, row, column: "bonus" }, () => (row === skane ? total : 0)] as const;
      }),
    );
    const wrong = year.when(...all);
    expect(wrong).toContain("Varje region har sin del av det som inte tjänats in @ Region Skåne");
    expect(year.wrong).toEqual([]);
  });
});
