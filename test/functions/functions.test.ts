import fc from "fast-check";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { agreement2023 } from "../../src/agreements/2023";
import { suppress } from "../../src/ground/suppress";
import { verdictOn } from "../../src/judging/one-cell";
import { sourcesSheet } from "../../src/present/records";
import { explainFigures } from "../../src/text/explain";
import { TEXT } from "../../src/text/texts";
import { exampleGrids } from "../src/support/example";
import { settledFrom } from "../src/support/settled";
import { cell, column, type Functions, functionsInNode, shown } from "./support";

let f: Functions;
beforeAll(async () => {
  ({ functions: f } = await functionsInNode());
});

const y2023 = cell(2023);
const tier = (
  requirement: unknown,
  current: unknown,
  previous?: unknown,
  ...rest: readonly unknown[]
): Promise<unknown> => shown(f.tierPayout(y2023, cell(requirement), cell(current), cell(previous), ...rest.map(cell)));

describe("TIERPAYOUT", () => {
  test.each([
    ["65.1 against 62.1 is 3.0 points, where doubles see 2.999…", 2, 0.651, 0.621, 0.75],
    ["percentages are the same as fractions", 2, 65.1, 62.1, 0.75],
    ["and as Swedish text", 2, "65,1 %", "62,1 %", 0.75],
    ["5.0 points earn all", 3, 0.671, 0.621, 1],
    ["0.9 points earn nothing", 3, 0.63, 0.621, 0],
    ["73 % is a high level whatever last year was", 2, 0.73, 0.9, 1],
    ["fewer who waited over 150 days is better", 4, 0.12, 0.13, 0.5],
    ["at most 5 % over 150 days is a high level", 5, "5 %", "3 %", 1],
    ["BUP's second step is 5.0", 7, 0.45, 0.4, 0.75],
    ["a requirement may be named", "Operation/åtgärd", 0.651, 0.621, 0.75],
    ["or be called by its id", "forsta-besok", 0.651, 0.621, 0.75],
    ["2.99 points round to 3.0", 2, 0.6009, 0.571, 0.75],
  ])("%s", async (_, requirement, current, last, share) => {
    expect(await tier(requirement, current, last)).toEqual([[share]]);
  });

  test("the follow-up level is measured with tolerance", async () => {
    expect(await tier(6, 0.84, 0.9, 0.88)).toEqual([[1]]);
    expect(await tier(6, 0.84, 0.84, 0.87)).toEqual([[0]]);
  });

  test("more than 20 waiting must have waited at most 30 days", async () => {
    expect(await tier(8, 0.75, 0.75, null, 20, 0.5)).toEqual([[1]]);
    expect(await tier(8, 0.75, 0.75, null, 21, 0.5)).toEqual([[0]]);
    expect(await tier(8, 0.75, 0.75, null, 21, 0.73)).toEqual([[1]]);
  });

  test("people are counted where the agreement counts people", async () => {
    expect(await shown(f.tierPayout(cell("2021"), cell(2), column(75, 76), column(100, 100)))).toEqual([[1], [0]]);
  });

  test("ranges of one shape spill, single cells go along, and a bad cell is an error of its own", async () => {
    const answer = await shown(f.tierPayout(y2023, cell(2), column("Andel", 0.651, "hej", null, "*"), cell(0.621)));
    expect(answer).toMatchObject([
      [expect.stringContaining("#VALUE! ”Andel”")],
      [0.75],
      [expect.stringContaining("#VALUE! ”hej”")],
      [""],
      [expect.stringContaining("dolt på grund av små tal")],
    ]);
    expect(await shown(f.tierPayout(y2023, cell(2), column(0.651, 0.7), column(0.6, 0.6, 0.6)))).toContain(
      "olika form",
    );
  });

  test("an error in a cell stays in its place", async () => {
    const bad = new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);
    expect(await shown(f.tierPayout(y2023, cell(2), [[bad, 0.651]], cell(0.621)))).toEqual([["#DIV/0! ", 0.75]]);
  });

  test("an error that the answer rests on is the same one where a function may give it, else #VALUE! that names it", async () => {
    const { divisionByZero, invalidName, invalidNumber, notAvailable, nullReference } = CustomFunctions.ErrorCode;
    const passed = (code: CustomFunctions.ErrorCode): Promise<unknown> =>
      shown(f.tierPayout(y2023, cell(2), [[new CustomFunctions.Error(code), 0.651]], cell(0.621)));
    expect(await Promise.all([divisionByZero, invalidNumber, nullReference].map(passed))).toEqual([
      [["#DIV/0! ", 0.75]],
      [["#NUM! ", 0.75]],
      [["#NULL! ", 0.75]],
    ]);
    // Excel shows what is said of these two alone.
    expect(await passed(notAvailable)).toEqual([[expect.stringMatching(/^#N\/A .*#N\/A/), 0.75]]);
    expect(await passed(invalidName)).toEqual([[expect.stringMatching(/^#VALUE! .*#NAME\?/), 0.75]]);
  });

  test("what cannot be assessed is #N/A with the reason, never 0", async () => {
    expect(await tier(2, 0.5, "saknas")).toContain("#N/A");
    expect(await tier(2, 0.5, "saknas")).toContain("kan inte bedömas");
  });

  test("a figure that has not come and decides is #N/A with what has not, and one that is missing with that", async () => {
    const notYet = (what: string): string => `#N/A ${what} har inte levererats, och utfallet beror på det`;
    expect(await tier(2, 0.5, null)).toContain(notYet("Jämförelsevärdet"));
    expect(await tier(2, 0.5, "-")).toContain(notYet("Jämförelsevärdet"));
    expect(await tier(2, 0.5, null)).toContain("skriv saknas");
    expect(await tier(2, 0.5, "saknas")).toContain("kan inte bedömas: värdet saknas");
    expect(await tier(8, 0.75, 0.75)).toContain(
      notYet("Antalet väntande och andelen av de väntande som har väntat högst 30 dagar"),
    );
    expect(await tier(6, 0.84, 0.81)).toContain(notYet("Nivåns eget värde"));
    expect(await tier(6, 0.84, 0.81, "saknas")).toEqual([[0.75]]);
    expect(await shown(f.explain(y2023, cell(2), cell(0.5), cell(null)))).toEqual([
      [expect.stringMatching(/^Jämförelsevärdet har inte levererats/)],
    ]);
  });

  test("a figure that has not come and decides nothing changes no answer", async () => {
    expect(await tier(2, 0.73, null)).toEqual([[1]]);
    expect(await tier(6, 0.84, 0.79, null)).toEqual([[1]]);
    expect(await tier(8, 0.75, 0.65, null, null, null)).toEqual([[1]]);
  });

  test("a value of this year that is said to be missing is not assessable", async () => {
    expect(await tier(2, "saknas", 0.5)).toContain("kravet kan inte bedömas: värdet saknas");
    expect(await tier(2, "-", 0.5)).toContain("#N/A Årets värde saknas");
  });

  test("a bare zero is refused where an empty cell would mean something else, and only there", async () => {
    expect(await tier(4, 0, 0.1)).toContain("tom eller 0");
    expect(await tier(4, "0 %", 0.1)).toEqual([[1]]);
    expect(await tier(8, 0.75, 0.75, null, 0, 0.5)).toContain("tom eller 0");
    // 73 % is enough whatever the other cells hold.
    expect(await tier(2, 0.73, 0, 0, 0, 0)).toEqual([[1]]);
  });

  test.each([
    ["no agreement", null, 1, "Överenskommelsen saknas"],
    ["an unknown agreement", 1999, 1, "2025-bup, 2024, 2023"],
    ["an agreement without requirements", "kvinnors-halsa-2022", 1, "#N/A"],
    ["an unknown requirement", 2023, 10, "1 Medicinsk bedömning"],
    ["words that name two requirements", 2023, "Första besök", "2 Första besök, 7 BUP första besök"],
    ["no requirement", 2023, null, "Prestationskravet saknas"],
  ])("%s is refused with what there is", async (_, agreement, requirement, words) => {
    expect(await shown(f.tierPayout(cell(agreement), cell(requirement), cell(0.5), cell(0.4)))).toContain(words);
  });
});

test("every share of every requirement is what the engine says, and EXPLAIN says it in its words", async () => {
  const performance = agreement2023.performance;
  for (const requirement of performance?.requirements ?? []) {
    for (const now of [312, 500, 621, 651, 729, 730, 901]) {
      const share = { n: now, d: 1000 };
      const values = {
        current: share,
        earlier: { n: 621, d: 1000 },
        own: share,
        waiting: 25,
        waitingWithin: { n: 7, d: 10 },
      };
      const verdict = performance && verdictOn(performance, requirement, values);
      const args = [
        y2023,
        cell(requirement.number),
        cell(now / 1000),
        cell(0.621),
        cell(now / 1000),
        cell(25),
        cell(0.7),
      ] as const;
      expect(await shown(f.tierPayout(...args))).toEqual([[(verdict?.share ?? 0) / 100]]);
      expect(await shown(f.explain(...args))).toEqual([[verdict && explainFigures(verdict, "bonus-pot", TEXT.sv)]]);
    }
  }
});

describe("IMPROVEMENT", () => {
  test("is in points, towards better, rounded as the agreement does", async () => {
    expect(await shown(f.improvement(column(0.651, 0.6009, 0.6), column(0.621, 0.571, 0.62)))).toEqual([
      [3],
      [3],
      [-2],
    ]);
    expect(await shown(f.improvement(cell(0.12), cell(0.13), y2023, cell(4)))).toEqual([[1]]);
    expect(await shown(f.improvement(cell(70), cell(100), cell(2021), cell(2)))).toEqual([[30]]);
  });

  test("a value that is missing is #N/A, and a zero must be said", async () => {
    expect(await shown(f.improvement(cell(0.5), cell("saknas")))).toContain("#N/A");
    expect(await shown(f.improvement(cell(0.5), cell(0)))).toContain("tom eller 0");
    expect(await shown(f.improvement(cell(0.5), cell("0 %")))).toEqual([[50]]);
  });
});

describe("RESERVED", () => {
  test("is the month's part by population and weight, to the öre", async () => {
    // 2 500 000 000 × 24/100 ÷ 11 months, half of the people: 27 272 727,2727…
    expect(
      await shown(f.reserved(y2023, cell(2), column(44986, "2023-03", "mars 2023", 202311), cell(50), column(50, 50))),
    ).toEqual(column(27272727.27, 27272727.27, 27272727.27, 27272727.27));
    expect(await shown(f.reserved(y2023, cell(2), cell("2023-12"), cell(50), cell(100)))).toContain("mäts inte");
    // 2023-03-01 in a workbook that counts from 1904: taken for 2019-02-28.
    expect(await shown(f.reserved(y2023, cell(2), cell(43_524), cell(50), cell(100)))).toContain("februari 2019");
    expect(await shown(f.reserved(y2023, cell(2), cell("2023-03"), cell(0), cell(100)))).toContain(
      "Folkmängden saknas",
    );
    expect(await shown(f.reserved(y2023, cell(2), cell("2023-03"), cell(50), column(50, null)))).toContain(
      "rad 2, kolumn 1",
    );
  });

  test("a month of an agreement that judges the whole period has none of its own", async () => {
    expect(await shown(f.reserved(cell(2021), cell(2), cell("2021-10"), cell(50), cell(100)))).toContain("#N/A");
    expect(
      await shown(f.reserved(cell(2021), cell(2), column("hela perioden", "2021-09/2021-11"), cell(50), cell(100))),
    ).toEqual(column(68656250, 68656250));
  });

  test("all reserves of an agreement together are its performance money, but for öre", async () => {
    const months = agreement2023.performance?.months.value ?? [];
    const all = (
      await Promise.all(
        agreement2023.performance?.requirements.map(({ number }) =>
          f.reserved(y2023, cell(number), [[...months]], cell(3), cell(3)),
        ) ?? [],
      )
    ).flat(2) as number[];
    expect(Math.abs(all.reduce((a, b) => a + b, 0) - 2_500_000_000)).toBeLessThan(1);
  });
});

describe("BONUSPOTTSHARE and ALLOCATE", () => {
  test("a third each: the odd öre goes to the first", async () => {
    expect(await shown(f.bonusPottShare(column(1, 1, 1), column(1, 1, 1), cell(100)))).toEqual(
      column(33.34, 33.33, 33.33),
    );
    expect(await shown(f.bonusPottShare(cell(1), column(1, 1, 1), cell(100)))).toEqual([[33.33]]);
    expect(await shown(f.bonusPottShare(column(1, null, "x"), cell(3), cell(100)))).toMatchObject([
      [33.33],
      [""],
      [expect.stringContaining("#VALUE!")],
    ]);
    expect(await shown(f.bonusPottShare(cell(1), column(0, 0), cell(100)))).toContain("#N/A");
    expect(await shown(f.bonusPottShare(cell(5), cell(3), cell(100)))).toContain("mer än allt");
    expect(await shown(f.allocate(cell(100), [[1, 1, 1]]))).toEqual([[34, 33, 33]]);
    expect(await shown(f.allocate(cell("1 000,50 kr"), column(1, null, 2), cell(2)))).toEqual(column(333.5, "", 667));
  });

  test("decimals in the weights count exactly: 0.1 and 0.2 are a third and two thirds", async () => {
    expect(await shown(f.allocate(cell(3), [[0.1, 0.2]]))).toEqual([[1, 2]]);
  });

  test.each([
    ["nothing to share by", 1, [[0], [null]], null, "alla vikter är noll"],
    ["an amount below zero", -1, [[1]], null, "från noll"],
    ["an amount finer than the parts", 1.5, [[1]], null, "fler än 0 decimaler"],
    ["no amount", null, [[1]], null, "Beloppet saknas"],
    ["a header among the weights", 1, [["Folkmängd"], [1]], null, "rad 1, kolumn 1"],
    ["too many decimals", 1, [[1]], 10, "decimaler"],
  ])("%s is refused", async (_, amount, weights, decimals, words) => {
    expect(await shown(f.allocate(cell(amount), weights, cell(decimals)))).toContain(words);
  });

  test("whatever the weights, the parts add up to the amount", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 2_500_000_000 }),
        fc.array(fc.integer({ min: 0, max: 3_000_000 }), { minLength: 1, maxLength: 30 }),
        async (amount, weights) => {
          fc.pre(weights.some((weight) => weight > 0));
          const parts = ((await f.allocate(cell(amount), [weights]))[0] ?? []) as number[];
          expect(parts.reduce((a, b) => a + b, 0)).toBe(amount);
        },
      ),
    );
  });
});

describe("GAP", () => {
  test("says patients, points, the share then, and the limit", async () => {
    // 65.1 against 63.0 %: 3.0 points is met from 65.95 % on, and 660 of 1 000 is the first that is.
    expect(await shown(f.gap(y2023, cell(2), cell(651), cell(1000), cell(630), cell(1000)))).toEqual([
      [9, 0.9, 0.75, "Förbättring: 3,0 procentenheter"],
    ]);
    expect(
      await shown(
        f.gap(
          y2023,
          column(2, 6, 7),
          column(730, 80, 700),
          column(1000, 100, 1000),
          column(600, 79, 690),
          column(1000, 100, 1000),
        ),
      ),
    ).toEqual([
      [0, 0, 1, "Hela reserven är redan intjänad"],
      [2, 2, 0.75, "Förbättring: 3,0 procentenheter (den höga nivån mäts med en egen täljare och ingår inte)"],
      [30, 3, 1, "Hög nivå: minst 73\u00a0% (förutsatt att villkoret om väntande är uppfyllt)"],
    ]);
  });

  test("people are fewer where people are counted", async () => {
    expect(await shown(f.gap(cell(2021), cell(2), cell(80), cell(null), cell(100)))).toMatchObject([
      [5, 5, 1, expect.stringContaining("25,0 procent")],
    ]);
  });

  test("a bad row holds its error in all four columns", async () => {
    const [bad, good] = (await shown(
      f.gap(y2023, cell(2), column("hej", 651), cell(1000), cell(630), cell(1000)),
    )) as unknown[][];
    expect(bad?.every((one) => String(one).startsWith("#VALUE!"))).toBe(true);
    expect(good?.[0]).toBe(9);
    expect(await shown(f.gap(y2023, cell(2), [[1, 2]], cell(10)))).toContain("en kolumn");
    expect(await shown(f.gap(y2023, cell(2), cell(11), cell(10)))).toContain("större än");
    expect(await shown(f.gap(y2023, cell(2), cell(651), cell("0")))).toContain("större än");
  });
});

describe("ONTIME", () => {
  const days = (visited: unknown[][], tolerance?: unknown): Promise<unknown> =>
    shown(f.onTime(cell("2023-01-01"), cell(45027), visited, cell(tolerance)));
  test("is strict unless a tolerance is given: 100 days and 10 days late", async () => {
    const visits = column("2023-04-11", "2023-04-12", "2023-04-21", "2023-04-22");
    expect(await days(visits)).toEqual(column(true, false, false, false));
    expect(await days(visits, false)).toEqual(column(true, false, false, false));
    for (const tolerance of [true, "tolerans", 0.1, "10 %", 10])
      expect(await days(visits, tolerance)).toEqual(column(true, true, true, false));
  });

  test("a visit not made is #N/A, dates in the wrong order are #VALUE!", async () => {
    expect(await days(column(null, 0, "Besök"))).toMatchObject([
      [""],
      [expect.stringContaining("#N/A")],
      [expect.stringContaining("#VALUE!")],
    ]);
    expect(await days(cell("2022-12-31"))).toContain("före beslutet");
    expect(await days(cell("2023-04-11"), "lite")).toContain("lite");
  });

  test("dates of a workbook that counts from 1904 give the same, as long as all three are dates", async () => {
    // 2023-01-01, 2023-04-11, and the days on both sides of the tolerance.
    const [decided, target, visits] = [43_465, 43_565, column(43_565, 43_575, 43_576)];
    expect(await shown(f.onTime(cell(decided), cell(target), visits, cell(true)))).toEqual(column(true, true, false));
    expect(await shown(f.onTime(cell("2023-01-01"), cell(target), visits, cell(true)))).not.toEqual(
      column(true, true, false),
    );
  });
});

describe("ranges with nothing in them", () => {
  // A whole column as Excel hands it over: most of its rows are nothing, or 0 on the desktop.
  const whole = (empty: unknown, ...values: readonly unknown[]): unknown[][] =>
    Array.from({ length: 1_048_576 }, (_, row) => [row < values.length ? values[row] : empty]);

  test("whole columns are answered for their filled rows, and a row that is empty in all of them by nothing", async () => {
    for (const empty of [null, 0]) {
      const [now, before] = [whole(empty, 0.651, null, 0.7), whole(empty, 0.621, null, 0.6, "saknas")];
      expect(await shown(f.tierPayout(y2023, cell(2), now, before))).toEqual([
        [0.75],
        [""],
        [1],
        [expect.stringMatching(empty === 0 ? /tom eller 0|#N\/A/ : /#N\/A/)],
      ]);
    }
    expect(await shown(f.tierPayout(y2023, cell(2), whole(null), whole(null)))).toEqual([[""]]);
    expect(await shown(f.gap(y2023, cell(2), whole(0, 651), whole(0, 1000), whole(0, 630), whole(0, 1000)))).toEqual([
      [9, 0.9, 0.75, "Förbättring: 3,0 procentenheter"],
    ]);
    expect(await shown(f.tierPayout(y2023, cell(2), whole(null, 0.651), column(0.6, 0.6)))).toContain("olika form");
  });

  test("a zero at the end of a range that is no whole column is a zero", async () => {
    expect(await shown(f.allocate(cell(3), column(1, 0)))).toEqual(column(3, 0));
    expect(await shown(f.improvement(column(0.5, 0), column(0.4, "saknas")))).toHaveLength(2);
  });

  test("weights, earned kronor and populations may be whole columns with a header", async () => {
    expect(await shown(f.allocate(cell(100), whole(0, "Vikt", 1, 1, 1)))).toEqual(column("", 34, 33, 33));
    const earned = whole(null, "Intjänat", 1, 1, 1);
    expect(await shown(f.bonusPottShare(column(1, 1, 1), earned, cell(100)))).toEqual(column(33.34, 33.33, 33.33));
    const people = (...more: unknown[]) =>
      shown(f.reserved(y2023, cell(2), cell("2023-03"), cell(50), whole(0, "Folkmängd", 50, ...more)));
    expect(await people(50)).toEqual([[27_272_727.27]]);
    expect(await people(null, 50)).toContain("rad 3, kolumn 1");
  });
});

describe("RULE", () => {
  test("a value with its source", async () => {
    expect(await shown(f.rule(y2023, cell(2), cell("vikt")))).toEqual([
      [24, expect.stringContaining("avsnitt 3.1, tabell 1")],
    ]);
    expect(await shown(f.rule(y2023, cell(2), cell("weight")))).toEqual([
      [24, expect.stringContaining("2) Första besök 24 600 000")],
    ]);
    expect(await shown(f.rule(y2023, cell(null), cell("Precision")))).toEqual([
      [expect.any(String), expect.stringContaining("Antaget:")],
    ]);
    expect(await shown(f.rule(y2023, cell(2), cell("höjd")))).toContain("level.limit");
  });

  test("the list is the sheet Källor", async () => {
    const [block] = sourcesSheet(settledFrom(agreement2023, exampleGrids()), TEXT.sv).blocks;
    expect(await shown(f.rule(y2023))).toEqual([block?.columns.map(({ header }) => header), ...(block?.rows ?? [])]);
    expect(((await shown(f.rule(y2023, cell(2)))) as unknown[]).length).toBeLessThan(20);
    expect(((await shown(f.rule(y2023, cell(null), cell("vikt")))) as unknown[]).length).toBe(10);
  });
});

describe("SUPPRESS", () => {
  test("hides as the engine does, and keeps the shape", async () => {
    const rows = [
      [5, 300, 41],
      [60, 70, 80],
      [null, 100, 90],
    ];
    const { cells } = suppress(rows, { threshold: 20, zeros: "shown", sums: [] });
    expect(await shown(f.suppress(rows))).toEqual(
      cells.map((row) => row.map((one) => (one === "suppressed" ? "*" : (one ?? "")))),
    );
    expect(
      await shown(
        f.suppress(
          [
            ["", "A", "B"],
            ["x", 5, 40],
          ],
          cell(10),
        ),
      ),
    ).toEqual([
      ["", "A", "B"],
      ["x", "*", 40],
    ]);
  });

  test("never leaves a total that gives a hidden number away", async () => {
    const answer = (await shown(
      f.suppress([
        ["", "Män", "Kvinnor", "Summa"],
        ["x", 5, 30, 35],
        ["y", 40, 50, 90],
        ["z", 41, 51, 92],
        ["Summa", 86, 131, 217],
      ]),
    )) as unknown[][];
    expect(answer[1]?.[1]).toBe("*");
    expect(answer.flat().filter((one) => one === "*").length).toBeGreaterThanOrEqual(4);
    expect(answer.map((row) => row.length)).toEqual([4, 4, 4, 4, 4]);
  });

  test("what cannot be protected is refused", async () => {
    expect(await shown(f.suppress([[5, -1]]))).toContain("rad 1, kolumn 2");
    expect(await shown(f.suppress([[5, "*"]]))).toContain("rad 1, kolumn 2");
    expect(await shown(f.suppress([[5, 6]], cell(2)))).toContain("från 3");
  });
});

describe("the language of errors", () => {
  afterEach(() => Reflect.deleteProperty(globalThis, "Office"));

  test.each([
    ["Excel shown in English", { context: { displayLanguage: "en-GB" } }, "no agreement"],
    ["Excel shown in Swedish", { context: { displayLanguage: "sv-FI" } }, "ingen överenskommelse"],
    ["Excel that has not said yet", { context: {} }, "ingen överenskommelse"],
    ["Excel that is not ready", {}, "ingen överenskommelse"],
  ])("%s", async (_name, Office, words) => {
    Object.assign(globalThis, { Office });
    expect(await shown(f.tierPayout(cell(1999), cell(1), cell(0.5)))).toContain(words);
  });
});
