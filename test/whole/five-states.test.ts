/** Not delivered, missing, hidden, wrong, not calculated: five things in a cell beside a value, and none is another. */
import { describe, expect, test } from "vitest";
import {
  baselineOf,
  hasOwnNumerator,
  periodsOf,
  type Requirement,
  requirementsOf,
} from "../../src/agreement/agreement";
import { REGIONS } from "../../src/agreement/regions";
import { AGREEMENTS } from "../../src/agreements";
import { lastMonthOf, type Month, monthsIn } from "../../src/ground/month";
import { present } from "../../src/present/present";
import { recordOf } from "../../src/present/record";
import { regionPack } from "../../src/present/region/pack";
import { settle } from "../../src/settling/settle";
import type { CellValue } from "../../src/sheets/grid";
import { layOut } from "../../src/sheets/sheet";
import { TEXT } from "../../src/text/texts";
import { fraction, product } from "../src/support/fraction";
import { performanceOf } from "../src/support/made-up";
import { codes, kronor, resultOf, settlementOf } from "../src/support/settled";
import { at, BEFOLKNING, everyCell, first, type Line, NOTHING, PEOPLE, sheet, there } from "../src/support/sheets";

/** A figure of a requirement: the cells it is read from, and what stands in the row's others so that it decides. */
interface Kind {
  readonly name: string;
  readonly columns: readonly string[];
  readonly others: Line;
  readonly isBefore?: true;
}

const HALF: Line = { Täljare: 500, Nämnare: 1000, "Täljare fg år": 500, "Nämnare fg år": 1000 };
const LONG_QUEUE: Line = { Täljare: 1000, Nämnare: 1000, "Täljare fg år": 1000, "Nämnare fg år": 1000 };

function kindsOf(requirement: Requirement): Kind[] {
  const { quantity, improvement, level } = requirement;
  const counted = quantity.value === "count";
  const before = improvement?.comparedWith.value === "before-the-period";
  const waiting = level?.waiting !== undefined;
  const late: Line = { Väntande: 100, "Andel väntande inom 30 dagar": "50 %" };
  return [
    { name: "current", columns: counted ? ["Täljare"] : ["Täljare", "Nämnare"], others: { ...HALF, Väntande: 0 } },
    ...(improvement && !before ? [{ name: "earlier", columns: ["Täljare fg år", "Nämnare fg år"], others: HALF }] : []),
    ...(before ? [{ name: "earlier", columns: ["Täljare"], others: HALF, isBefore: true as const }] : []),
    ...(hasOwnNumerator(requirement) ? [{ name: "level", columns: ["Täljare med tolerans"], others: HALF }] : []),
    ...(waiting ? [{ name: "waiting", columns: ["Väntande"], others: { ...LONG_QUEUE, ...late } }] : []),
    ...(waiting
      ? [{ name: "waitingWithin", columns: ["Andel väntande inom 30 dagar"], others: { ...LONG_QUEUE, ...late } }]
      : []),
  ];
}

const cases = AGREEMENTS.flatMap((agreement) =>
  requirementsOf(agreement).flatMap((requirement) =>
    kindsOf(requirement).map(
      (kind) => [agreement.id, requirement.number, kind.name, { agreement, requirement, kind }] as const,
    ),
  ),
);

describe.each(cases)("%s, requirement %s, the figure %s", (_, number, name, { agreement, kind }) => {
  const performance = performanceOf(agreement);
  const period = there(
    periodsOf(performance).find((one) => !performance.untested?.value.some((month) => month === one)),
  );
  const baseline = baselineOf(performance);
  const where = kind.isBefore && baseline !== undefined ? baseline : lastMonthOf(period);
  const months: readonly Month[] = [
    ...(baseline === undefined ? [] : [baseline]),
    ...periodsOf(performance).flatMap((one) => monthsIn(one)),
  ];
  const isOwn = (region: string, month: Month, requirement: string): boolean =>
    region === "01" && month === where && requirement === number;
  // Everybody else has figures that meet nothing and wait for nothing.
  const lines = (written: string): Line[] =>
    REGIONS.flatMap(({ code }) =>
      months.flatMap((month) =>
        requirementsOf(agreement).map((requirement): Line => {
          const row: Line = {
            Länskod: code,
            Månad: month,
            Prestationskrav: requirement.number,
            ...HALF,
            "Täljare med tolerans": 500,
            Väntande: 100,
            "Andel väntande inom 30 dagar": "50 %",
          };
          const own = code === "01" && requirement.number === number ? kind.others : {};
          const blank = isOwn(code, month, requirement.number)
            ? Object.fromEntries(
                [...kind.columns, ...(name === "current" ? ["Täljare med tolerans"] : [])].map((one) => [one, written]),
              )
            : {};
          return { ...row, ...own, ...blank };
        }),
      ),
    );
  const settledWith = (written: string) => {
    const decisions = Object.fromEntries(requirementsOf(agreement).map((one) => [one.number, "population" as const]));
    const result = settle(agreement, [BEFOLKNING, sheet("Väntetider", lines(written))], { decisions });
    const { reserves, verdictOf, awaitingOf, complete } = settlementOf(result);
    const reserve = there(reserves.find("01", period, number));
    const told = codes(result).filter((code) => code.startsWith("figures-") || code === "months-open");
    return {
      path: verdictOf(reserve)?.path,
      share: verdictOf(reserve)?.share,
      complete,
      told,
      waits: awaitingOf(reserve)?.figures,
    };
  };

  test("empty is open, and said", () => {
    const isNotYet = name === "current";
    expect(settledWith("")).toEqual({
      path: undefined,
      share: undefined,
      complete: false,
      told: [isNotYet ? "months-open" : "figures-undelivered"],
      waits: isNotYet ? undefined : [name],
    });
  });

  test("“saknas” is not assessable, and said", () => {
    const { told, ...settled } = settledWith("saknas");
    expect(settled).toEqual({ path: "not-assessable", share: 0, complete: true, waits: undefined });
    expect(new Set(told)).toEqual(new Set(["figures-missing"]));
  });

  test("hidden is not assessable", () => {
    expect(settledWith("*")).toEqual({ path: "not-assessable", share: 0, complete: true, told: [], waits: undefined });
  });
});

describe("last year of requirement 1 for Stockholm in March 2023, through everything that shows it", () => {
  const result = (cell: CellValue) =>
    resultOf(
      everyCell((region, month, requirement) =>
        region === "01" && month === "2023-03" && requirement === "1"
          ? { ...NOTHING, "Täljare fg år": cell, "Nämnare fg år": typeof cell === "number" ? 1000 : cell }
          : NOTHING,
      ),
    );
  const row = (cell: CellValue): readonly CellValue[] => {
    const outcome = there(present(settlementOf(result(cell)), [], TEXT.sv).find(({ id }) => id === "outcome"));
    return there(
      first(outcome.blocks).rows.find(
        ([code, , month, number]) => code === "01" && month === "2023-03" && number === "1",
      ),
    );
  };
  const text = (cell: CellValue): string => row(cell).join(" | ");

  test("a value is compared with", () => {
    expect(text(450)).toContain("andelen steg 5,0 procentenheter");
  });

  test("not delivered is open in Utfall, with the reason, and no amount is 0", () => {
    const cells = row("");
    expect(cells.filter((cell) => cell === 0)).toEqual([]);
    expect(cells).toContain("Öppen");
    expect(cells.at(-1)).toBe("Jämförelsevärdet har inte levererats, och utfallet beror på det; reserven är öppen.");
    expect(text("-")).toBe(text(""));
  });

  test("missing and hidden are not assessable, each for its own reason", () => {
    expect(text("saknas")).toContain("förbättringen mot mars 2022 kan inte bedömas: värdet saknas");
    expect(text("*")).toContain("värdet är dolt på grund av små tal");
  });

  test("an error and a formula that is not calculated stop the settlement, each in its own words", () => {
    for (const [cell, code] of [
      ["#DIV/0!", "cell-error"],
      ["#BUSY!", "cell-uncalculated"],
    ] as const) {
      expect(result(cell).settlement).toBeUndefined();
      expect(new Set(codes(result(cell)))).toEqual(new Set([code]));
    }
  });

  test("the sheet of problems says how many cells are open, where, and what to write", () => {
    const { settlement, problems } = result("");
    const sheets = present(there(settlement), problems, TEXT.sv);
    const listed = layOut(there(sheets.find(({ id }) => id === "problems"))).lines.map(({ cells }) =>
      cells.join(" | "),
    );
    const line = there(listed.find((one) => one.includes("Täljare fg år")));
    expect(line).toContain("Varning");
    expect(line).toContain("har inte levererats för Region Stockholm (krav 1; 2023-03). 1 av avtalets celler");
    expect(line).toContain("skriv saknas där det inte finns något");
  });

  test("the JSON lists the open cell with what it waits for, and neither a verdict nor a pot", () => {
    const { settlement, problems } = result("");
    const record = recordOf(there(settlement), problems, TEXT.sv);
    expect(record).toMatchObject({ complete: false, pot: null });
    expect(record.awaiting).toEqual([
      {
        region: "01",
        month: "2023-03",
        requirement: "1",
        figures: ["earlier"],
        why: "Jämförelsevärdet har inte levererats, och utfallet beror på det; reserven är öppen.",
      },
    ]);
    expect(record.verdicts).toHaveLength(2078);
    expect(record.regions["01"]?.payments).toEqual({ "2023-08": null, "2023-12": null });
    const said = result("saknas");
    expect(recordOf(there(said.settlement), said.problems, TEXT.sv)).toMatchObject({ complete: true, awaiting: [] });
  });

  test("the region's own sheet says why", () => {
    const { settlement, problems } = result("");
    const lines = regionPack(there(settlement), problems, "01", TEXT.sv).flatMap((one) =>
      layOut(one).lines.map(({ cells }) => cells.join(" | ")),
    );
    expect(lines.filter((line) => line.includes("Jämförelsevärdet har inte levererats"))).toHaveLength(1);
  });
});

describe("a year of Region Blekinge in which last year's values of five months have not come", () => {
  // The levels of requirements 2 and 3 in January to April (24 % each) and of 7 in January (6 %): 198 % of a month. An
  // improvement of 3.0 points for requirement 2 in May to September: 75 % of 24 %, five times: 90 % of a month.
  const year = (last: CellValue) =>
    resultOf(
      everyCell((region, month, requirement): Line => {
        if (region !== "10") return NOTHING;
        if (["2", "3"].includes(requirement) && month <= "2023-04") return { ...NOTHING, Täljare: 730 };
        if (requirement === "7" && month === "2023-01")
          return { ...NOTHING, Täljare: 730, "Täljare fg år": 730, Väntande: 20, "Väntande inom 30 dagar": 10 };
        if (requirement !== "2" || month > "2023-09") return NOTHING;
        return {
          ...NOTHING,
          Täljare: 530,
          "Täljare fg år": last,
          "Nämnare fg år": typeof last === "number" ? 1000 : last,
        };
      }),
    );
  const share = (percent: number) =>
    product(product(fraction(2_500_000_000, 11), fraction(percent, 100)), fraction(PEOPLE.get("10") ?? 0, 10_514_719));
  const earned = (last: CellValue) => kronor(settlementOf(year(last)).ledger, "earn", ({ region }) => region === "10");
  const million = (last: CellValue): string => (Number(earned(last).n / earned(last).d) / 1_000_000).toFixed(1);

  test("9.9 million are earned when they have come", () => {
    expect(earned(500)).toEqual(share(288));
    expect(million(500)).toBe("9.9");
    expect(settlementOf(year(500)).complete).toBe(true);
  });

  test("6.8 million are earned so far while they have not, and the rest is open, not lost", () => {
    const { complete, awaiting, ledger, payments } = settlementOf(year(""));
    expect(earned("")).toEqual(share(198));
    expect(million("")).toBe("6.8");
    expect([complete, awaiting.length]).toEqual([false, 5]);
    // What is earned, forfeited and open of the region's reserve is all of it; the five cells are open whole.
    const of = (move: "reserve" | "earn" | "forfeit") => kronor(ledger, move, ({ region }) => region === "10");
    const less = (a: ReturnType<typeof share>, b: ReturnType<typeof share>) =>
      fraction(a.n * b.d - b.n * a.d, a.d * b.d);
    expect(less(less(of("reserve"), of("earn")), of("forfeit"))).toEqual(share(5 * 24));
    expect(payments.map(({ amounts }) => amounts)).toEqual(["open", "open"]);
  });

  test("6.8 million are all when they are said to be missing, and that is told", () => {
    expect(earned("saknas")).toEqual(share(198));
    expect(settlementOf(year("saknas")).complete).toBe(true);
    expect(codes(year("saknas"))).toEqual(["figures-missing"]);
    expect(at(year("").problems, 0)).toMatchObject({
      code: "figures-undelivered",
      values: { count: "5", months: "2023-05–2023-09" },
    });
  });
});
