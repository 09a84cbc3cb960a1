/**
 * Where the text of the 2023 agreement is silent or can be read in two ways: one test for each row of the list that the
 * choices were made by (docs/domain.md 2, its rows by number), and that each choice is a named value of the agreement.
 */
import { describe, expect, test } from "vitest";
import type { Cited } from "../../src/agreement/agreement";
import { REGIONS } from "../../src/agreement/regions";
import { agreement2023 } from "../../src/agreements/2023";
import type { Month } from "../../src/ground/month";
import { balance } from "../../src/paying/ledger";
import { present } from "../../src/present/present";
import { settle } from "../../src/settling/settle";
import { INPUT } from "../../src/sheets/names";
import { TEXT } from "../../src/text/texts";
import { dealt, fraction, product, toWhole } from "../src/support/fraction";
import { judge, paid } from "../src/support/judge";
import { performanceOf } from "../src/support/made-up";
import { amountsOf, codes, kronor, resultOf, settled, settlementOf, verdictOn } from "../src/support/settled";
import {
  at,
  BEFOLKNING,
  everyCell,
  type Line,
  NOTHING,
  PEOPLE,
  perfect,
  sheet,
  there,
  waits,
} from "../src/support/sheets";

const march = "2023-03";
const one = (line: Line): Line => ({ Länskod: "01", Månad: march, Prestationskrav: 1, ...line });

/** The verdict on a single row of Region Stockholm in March. */
function verdictOf(requirement: string, line: Line) {
  return verdictOn(settled([one({ Prestationskrav: requirement, ...line })]), "01", march, requirement);
}

/** What the same row waits for, which leaves its cell open. */
function waitedFor(requirement: string, line: Line): readonly string[] {
  const { verdicts, awaiting, complete } = settled([one({ Prestationskrav: requirement, ...line })]);
  expect([verdicts, complete]).toEqual([[], false]);
  return awaiting.flatMap(({ figures }) => figures);
}

const counts = (now: number, all: number, before: number, allBefore: number): Line => ({
  Täljare: now,
  Nämnare: all,
  "Täljare fg år": before,
  "Nämnare fg år": allBefore,
});

/** Everybody in time everywhere, but for what a rule says. */
function perfectBut(rule: (region: string, month: Month, requirement: string) => Line | undefined): Line[] {
  return everyCell((region, month, requirement) => rule(region, month, requirement) ?? perfect(requirement));
}

describe("the precision of percentages", () => {
  test("row 1: 2.95 points, between the printed 2.9 and 3.0, are 3.0 by default; the other readings are offered and the cell is flagged", () => {
    expect(performanceOf(agreement2023).precision).toMatchObject({ value: "difference" });
    expect("assumed" in performanceOf(agreement2023).precision).toBe(true);
    const verdict = verdictOf("1", counts(6295, 10_000, 6000, 10_000));
    expect([verdict.path, verdict.share]).toEqual(["improvement", 75]);
    expect(verdict.otherwise.map(({ precision, outcome }) => [precision, outcome.share])).toEqual([["exact", 50]]);
    const rows = [one(counts(6295, 10_000, 6000, 10_000))];
    expect(verdictOn(settled(rows, { precision: "exact" }), "01", march, "1").share).toBe(50);
    expect(verdictOn(settled(rows, { precision: "shares" }), "01", march, "1").share).toBe(75);
  });

  test("row 1: 70.05 → 73.04 is 75 % but 70.1 → 73.0 is 50 %", () => {
    expect(verdictOf("6", { ...counts(7304, 10_000, 7005, 10_000), "Täljare med tolerans": 7304 }).share).toBe(75);
    expect(verdictOf("6", { ...counts(730, 1000, 701, 1000), "Täljare med tolerans": 730 }).share).toBe(50);
  });

  test("row 2: 72.96 % meets the 73 % at one decimal, is flagged, and does not meet it unrounded", () => {
    const verdict = verdictOf("2", counts(1824, 2500, 1824, 2500));
    expect([verdict.path, verdict.share]).toEqual(["level", 100]);
    expect(verdict.otherwise.map(({ precision, outcome }) => [precision, outcome.path])).toEqual([["exact", "none"]]);
  });

  test("rows 1 and 2: the chosen reading is printed in the output, in both languages", () => {
    for (const text of [TEXT.sv, TEXT.en]) {
      const sheets = present(settled([one(NOTHING)], { precision: "shares" }), [], text);
      expect(at(sheets, 0).notes.join(" ")).toContain(text.precision.shares);
    }
  });
});

describe("what is measured", () => {
  test("row 3: “kortare än 60” and “högst 60” are one figure, at most 60, and the choice has its reason", () => {
    expect(performanceOf(agreement2023).onBoundaryWords).toMatchObject({ value: "at-most" });
    expect(reasonOf(performanceOf(agreement2023).onBoundaryWords)).toMatch(
      /kortare än 60 \(30\) dagar.*högst 60.*max 30/,
    );
    // 73 of 100 at most 60 days after 68: the same figure meets the level and would make the improvement.
    const verdict = judge({ requirement: "2", now: [73, 100], before: [68, 100] });
    expect([verdict.path, verdict.tier]).toEqual(["level", { atLeast: 50, share: 100 }]);
  });

  test("row 4: those over 150 days are a row of their own and never come from the 60 days", () => {
    const settlement = settled(
      everyCell((region, month, requirement) => (requirement === "4" ? undefined : perfect(requirement))),
    );
    expect(settlement.complete).toBe(false);
    expect(settlement.verdicts).toHaveLength(21 * 11 * 8);
    // Requirement 4 weighs 3 of 100: 75 000 000 kr are open.
    expect(balance("reserve", settlement.ledger.moved()) * settlement.ledger.amount).toBe(
      75_000_000n * settlement.ledger.per,
    );
  });

  test("row 5: follow-up visits have two columns, one for each path, and both are shown", () => {
    expect(INPUT.waiting.headers.numerator).not.toEqual(INPUT.waiting.headers.numeratorTolerance);
    const line = { ...counts(84, 100, 84, 100), "Täljare med tolerans": 88 };
    expect(verdictOf("6", line)).toMatchObject({
      path: "level",
      measurement: { current: { n: 84, d: 100 }, level: { n: 88, d: 100 } },
    });
    const strictAlone = (tolerant: string): Line => ({ ...counts(95, 100, 95, 100), "Täljare med tolerans": tolerant });
    expect(verdictOf("6", strictAlone("saknas"))).toMatchObject({ path: "not-assessable", share: 0 });
    expect(waitedFor("6", strictAlone(""))).toEqual(["level"]);
    const outcome = there(
      present(settled([one({ Prestationskrav: 6, ...line })]), [], TEXT.sv).find(({ id }) => id === "outcome"),
    );
    const headers = at(outcome.blocks, 0).columns.map(({ header }) => header);
    const row =
      at(outcome.blocks, 0).rows.find(
        ([code, , month, number]) => code === "01" && month === march && number === "6",
      ) ?? [];
    expect([row[headers.indexOf("Uppmätt")], row[headers.indexOf("Nivåmått")]]).toEqual([0.84, 0.88]);
  });

  test("row 6: without last year's value the improvement cannot be assessed, and the level still is", () => {
    const none = { "Täljare fg år": "saknas", "Nämnare fg år": "saknas" };
    expect(verdictOf("1", { Täljare: 89, Nämnare: 100, ...none })).toMatchObject({
      path: "not-assessable",
      share: 0,
      level: "below",
      tier: "not-assessable",
    });
    expect(verdictOf("1", { Täljare: 90, Nämnare: 100, ...none })).toMatchObject({
      path: "level",
      share: 100,
      tier: "not-assessable",
    });
  });

  test("row 6: last year's value that has not been delivered leaves open what rests on it, and nothing else", () => {
    expect(waitedFor("1", { Täljare: 89, Nämnare: 100 })).toEqual(["earlier"]);
    expect(verdictOf("1", { Täljare: 90, Nämnare: 100 })).toMatchObject({ path: "level", share: 100 });
  });

  test("row 7: of both paths only the level pays, and the other is remembered", () => {
    expect(verdictOf("3", counts(80, 100, 78, 100))).toMatchObject({
      path: "level",
      share: 100,
      tier: { atLeast: 10, share: 50 },
    });
  });

  test("row 8: child psychiatry with more than 20 waiting too long fails the level and keeps the improvement", () => {
    const waiting = { Väntande: 100, "Väntande inom 30 dagar": 72 };
    expect(verdictOf("8", { ...counts(80, 100, 80, 100), ...waiting })).toMatchObject({
      path: "none",
      level: "waiting",
    });
    expect(verdictOf("8", { ...counts(80, 100, 75, 100), ...waiting })).toMatchObject({
      path: "improvement",
      share: 75,
      level: "waiting",
    });
  });

  test("row 9: exactly 20 waiting are not more than 20, and an unknown number is not 20 either", () => {
    expect(verdictOf("7", { ...counts(73, 100, 73, 100), Väntande: 20, "Väntande inom 30 dagar": 0 })).toMatchObject({
      path: "level",
    });
    expect(verdictOf("7", { ...counts(73, 100, 73, 100), Väntande: 21, "Väntande inom 30 dagar": 0 })).toMatchObject({
      path: "none",
    });
    expect(verdictOf("7", { ...counts(73, 100, 73, 100), Väntande: "saknas" })).toMatchObject({
      path: "not-assessable",
      level: "not-assessable",
    });
    expect(waitedFor("7", counts(73, 100, 73, 100))).toEqual(["waiting", "waitingWithin"]);
  });

  test("row 14: 0 of 0 is no share, whatever percentage is printed beside it", () => {
    expect(verdictOf("9", { ...counts(0, 0, 5, 10), Väntande: 0 })).toMatchObject({
      path: "not-assessable",
      share: 0,
      measurement: { current: "nobody" },
    });
    expect(verdictOf("9", { ...counts(0, 0, 5, 10), Andel: "0 %", Väntande: 0 })).toMatchObject({
      path: "not-assessable",
      measurement: { current: "nobody" },
    });
    // Nobody waiting over 150 days because nobody waits at all is not taken for 0 %.
    expect(verdictOf("4", counts(0, 0, 5, 10))).toMatchObject({ path: "not-assessable", share: 0 });
    expect(verdictOf("4", counts(0, 1, 5, 10))).toMatchObject({ path: "level", share: 100 });
    expect(verdictOf("1", counts(80, 100, 0, 0))).toMatchObject({
      path: "not-assessable",
      measurement: { earlier: "nobody" },
    });
  });

  test("row 15: a hidden small number is neither empty nor zero", () => {
    for (const mark of ["*", "..", "<20", "under 20", "x", "Sekretess"]) {
      expect(verdictOf("5", { ...counts(0, 100, 50, 100), Täljare: mark })).toMatchObject({
        path: "not-assessable",
        share: 0,
        measurement: { current: "suppressed" },
      });
      expect(verdictOf("1", { ...counts(80, 100, 0, 0), "Täljare fg år": mark, "Nämnare fg år": mark })).toMatchObject({
        path: "not-assessable",
        measurement: { earlier: "suppressed" },
      });
    }
    // Empty is open, hidden is decided.
    const lastYear = { "Täljare fg år": 1, "Nämnare fg år": 2 };
    expect(settled([one({ ...lastYear, Täljare: "", Nämnare: "" })]).verdicts).toEqual([]);
    expect(settled([one({ ...lastYear, Täljare: "*", Nämnare: "*" })]).verdicts).toHaveLength(1);
  });

  test("row 27: an improvement from 100 % or from 0 % over 150 days is the level's", () => {
    expect(paid({ requirement: "1", now: [100, 100], before: [100, 100] })).toBe("level 100");
    expect(paid({ requirement: "4", now: [0, 100], before: [0, 100] })).toBe("level 100");
  });
});

describe("where money goes that is not earned", () => {
  test("row 10: a step of 50 or 75 per cent leaves the rest in the pot", () => {
    const half = settled([one(counts(61, 100, 60, 100))]);
    const [earned, forfeited] = [kronor(half.ledger, "earn"), kronor(half.ledger, "forfeit")];
    expect(earned).toEqual(forfeited);
    // 18 % of a month pot, by population, and half of it.
    expect(earned).toEqual(
      fraction(2_500_000_000n * 18n * BigInt(PEOPLE.get("01") ?? 0), 11n * 100n * 10_514_719n * 2n),
    );
    const most = settled([one(counts(63, 100, 60, 100))]);
    expect(kronor(most.ledger, "earn").n * kronor(most.ledger, "forfeit").d).toBe(
      3n * kronor(most.ledger, "forfeit").n * kronor(most.ledger, "earn").d,
    );
  });

  test("row 11: where no region qualifies for a requirement one month, all of it goes to the pot", () => {
    const { ledger } = settled(
      perfectBut((region, month, requirement) => (month === "2023-07" && requirement === "2" ? NOTHING : undefined)),
    );
    expect(kronor(ledger, "forfeit")).toEqual(fraction(600_000_000, 11));
    expect(kronor(ledger, "bonus")).toEqual(fraction(600_000_000, 11));
  });

  test("row 12: a region that earned nothing all year gets nothing of the pot", () => {
    const { ledger, payments } = settled(perfectBut((region) => (region === "12" ? NOTHING : undefined)));
    expect(kronor(ledger, "bonus", ({ region }) => region === "12")).toEqual(fraction(0));
    for (const { amounts } of payments) expect(amounts !== "open" && amounts.get("12")).toBe(0n);
  });

  test("row 13: when nobody earned anything the pot cannot be shared: that is said, and nothing is divided by zero", () => {
    const result = resultOf(everyCell(() => NOTHING));
    const { ledger, payments, checks } = settlementOf(result);
    expect(codes(result)).toContain("nothing-earned");
    expect(kronor(ledger, "forfeit")).toEqual(fraction(2_500_000_000));
    expect(payments.flatMap(amountsOf).every((amount) => amount === 0n)).toBe(true);
    expect(checks.map(({ state }) => state)).not.toContain("fails");
  });

  test("rows 14 and 15: what cannot be assessed goes to the pot, and that is a named assumption", () => {
    expect(performanceOf(agreement2023).notAssessable).toMatchObject({ value: "not-earned" });
    expect("assumed" in performanceOf(agreement2023).notAssessable).toBe(true);
    const { ledger } = settled([one(counts(0, 0, 0, 0))]);
    expect(kronor(ledger, "forfeit")).toEqual(
      kronor(
        ledger,
        "reserve",
        ({ reserve }) => reserve?.region === "01" && reserve.period === march && reserve.requirement === "1",
      ),
    );
  });
});

describe("kronor", () => {
  test("row 16: a month pot is 2 500 000 000 / 11, exactly", () => {
    const { ledger } = settled([one(NOTHING)]);
    for (const month of performanceOf(agreement2023).months.value)
      expect(kronor(ledger, "reserve", ({ reserve }) => reserve?.period === month)).toEqual(
        fraction(2_500_000_000, 11),
      );
  });

  test("row 17: each payment is whole kronor by largest remainder of the regions' exact amounts", () => {
    expect(agreement2023.wholeKronor).toMatchObject({ value: "largest-remainder" });
    const { payments } = settled(everyCell((_, __, requirement) => perfect(requirement)));
    const people = REGIONS.map(({ code }) => fraction(PEOPLE.get(code) ?? 0));
    // All is earned: six elevenths of the money in August, 1 363 636 363.6, to the nearest krona.
    expect(amountsOf(at(payments, 0))).toEqual(
      toWhole(
        1_363_636_364n,
        people.map((heads) => product(fraction(15_000_000_000n, 11n * 10_514_719n), heads)),
      ),
    );
    expect(payments.map(({ rule }) => rule.id)).toEqual(["2023-08", "2023-12"]);
  });

  test("row 18: December is the year less August, region by region, so that both are 2 500 000 000", () => {
    const { payments } = settled(everyCell((_, __, requirement) => perfect(requirement)));
    const year = dealt(
      2_500_000_000n,
      REGIONS.map(({ code }) => fraction(PEOPLE.get(code) ?? 0)),
    );
    const [august, december] = payments.map(amountsOf);
    expect(REGIONS.map((_, index) => (august?.[index] ?? 0n) + (december?.[index] ?? 0n))).toEqual(year);
    expect(year.reduce((a, b) => a + b, 0n)).toBe(2_500_000_000n);
  });
});

describe("a region with a few kronor a year, as when its population is mistyped as 8", () => {
  test("row 18: what August paid stays paid, no December is below zero, and the sum is the money", () => {
    const people = sheet(
      "Befolkning",
      REGIONS.map(({ code }) => ({ Länskod: code, Folkmängd: code === "09" ? 8 : (PEOPLE.get(code) ?? 0) })),
    );
    // Gotland earns 75 % of requirement 1 in January: 23.57… kr,
    // rounded up to 24 in August and down to 23 over the year.
    const gotland = (month: Month, number: string): Line =>
      month === "2023-01" && number === "1" ? { ...NOTHING, Täljare: 530 } : NOTHING;
    const lines = everyCell((region, month, number) => (region === "09" ? gotland(month, number) : perfect(number)));
    const { payments } = settlementOf(settle(agreement2023, [people, waits(lines)]));
    expect(payments.map(({ amounts }) => amounts !== "open" && amounts.get("09"))).toEqual([24n, 0n]);
    expect(payments.flatMap(amountsOf).reduce((a, b) => a + b, 0n)).toBe(2_500_000_000n);
  });
});

describe("populations", () => {
  const dated = (date: (index: number) => string) =>
    sheet(
      "Befolkning",
      REGIONS.map(({ code }, index) => ({ Länskod: code, Folkmängd: PEOPLE.get(code) ?? 0, "Per datum": date(index) })),
    );

  test("row 19: 1 November of the year before is the assumed date; another one, or several, is pointed out", () => {
    expect(agreement2023.populationDate).toMatchObject({ value: "2022-11-01" });
    expect("assumed" in agreement2023.populationDate).toBe(true);
    const of = (date: (index: number) => string) => codes(settle(agreement2023, [dated(date), waits([one(NOTHING)])]));
    expect(of(() => "2022-11-01").filter((code) => code.startsWith("population"))).toEqual([]);
    expect(of(() => "2022-12-31")).toContain("population-date-other");
    expect(of((index) => (index === 7 ? "2022-12-31" : "2022-11-01"))).toContain("population-dates-mixed");
  });

  test("row 20: the 80 million go by the population 0–18, a column of its own, and are open without it", () => {
    const young = REGIONS.map((_, index) => 10_000 + index * 1001);
    const withYoung = sheet(
      "Befolkning",
      REGIONS.map(({ code }, index) => ({
        Länskod: code,
        Folkmängd: PEOPLE.get(code) ?? 0,
        "Folkmängd 0–18": young[index] ?? 0,
      })),
    );
    const grants = settlementOf(settle(agreement2023, [withYoung, waits([one(NOTHING)])])).grants;
    expect(grants.map(({ grant }) => [grant.id, grant.amount.value])).toEqual([
      ["block-2-folkmangd", 360_000_000],
      ["block-2-bup", 80_000_000],
      ["skr", 12_000_000],
    ]);
    const amounts = at(grants, 1).amounts;
    expect(typeof amounts === "object" && [...amounts.values()]).toEqual(
      dealt(
        80_000_000n,
        young.map((count) => fraction(count)),
      ),
    );
    const without = settled([one(NOTHING)]).grants;
    expect(at(without, 1).amounts).toBe("open");
    const byPeople = at(without, 0).amounts;
    expect(typeof byPeople === "object" && [...byPeople.values()]).toEqual(
      dealt(
        360_000_000n,
        REGIONS.map(({ code }) => fraction(PEOPLE.get(code) ?? 0)),
      ),
    );
  });

  test("row 21: the denominator is the sum of the 21 regions, not the printed national figure", () => {
    const riket = { ...BEFOLKNING, cells: [...BEFOLKNING.cells, ["00", "Riket", 10_521_556, "2022-11-01"]] };
    const result = settle(agreement2023, [riket, waits([one(NOTHING)])]);
    expect(codes(result)).toContain("national-left-out");
    const { ledger } = settlementOf(result);
    expect(kronor(ledger, "reserve", ({ region }) => region === "09")).toEqual(
      fraction(2_500_000_000n * BigInt(PEOPLE.get("09") ?? 0), 10_514_719n),
    );
    expect(kronor(ledger, "reserve")).toEqual(fraction(2_500_000_000));
  });
});

describe("the data", () => {
  test("row 22: a response rate below 95 % is pointed out and costs nothing", () => {
    const thin = resultOf([one({ ...counts(90, 100, 90, 100), Svarsfrekvens: 0.9499 })]);
    expect(codes(thin)).toContain("response-rate-low");
    expect(verdictOn(settlementOf(thin), "01", march, "1").share).toBe(100);
    expect(codes(resultOf([one({ ...counts(90, 100, 90, 100), Svarsfrekvens: 0.95 })]))).not.toContain(
      "response-rate-low",
    );
  });

  test("row 24: a share that goes from 94 % to 0 % is pointed out, and settled as it stands", () => {
    const absurd = resultOf([one(counts(0, 100, 94, 100))]);
    expect(absurd.problems).toContainEqual(
      expect.objectContaining({ code: "jump", severity: "warning", place: { sheet: "Väntetider", cell: "D2" } }),
    );
    expect(settlementOf(absurd).verdicts).toHaveLength(1);
    expect(codes(resultOf([one(counts(60, 100, 94, 100))]))).not.toContain("jump");
  });

  test("row 30: one region has many names, and the länskod is what counts", () => {
    const names: readonly (readonly [string, string])[] = [
      ["Sörmland", "04"],
      ["Södermanland", "04"],
      ["Jämtland", "23"],
      ["Jämtland Härjedalen", "23"],
      ["VGR", "14"],
      ["Västra Götaland", "14"],
      ["Jönköping", "06"],
      ["Jönköpings län", "06"],
      ["Kalmar", "08"],
      ["Kalmar län", "08"],
      ["Örebro", "18"],
      ["Örebro län", "18"],
      ["Örebro läns landsting", "18"],
    ];
    for (const [name, code] of names) {
      const { verdicts } = settled([{ Region: name, Månad: march, Prestationskrav: 1, ...counts(1, 2, 1, 2) }]);
      expect(verdicts.map(({ reserve }) => reserve.region)).toEqual([code]);
    }
  });

  test("row 31: no-break and thin spaces are read, and “544 99 160” is read with a warning", () => {
    for (const text of ["1 146", "1\u00a0146", "1\u2009146", "1\u202f146"]) {
      const result = resultOf([one({ ...counts(0, 0, 500, 1000), Täljare: text, Nämnare: "2\u00a0000" })]);
      expect(codes(result)).not.toContain("odd-grouping");
      expect(verdictOn(settlementOf(result), "01", march, "1").measurement.current).toMatchObject({ n: 1146, d: 2000 });
    }
    const odd = resultOf([one({ ...counts(0, 0, 500, 1000), Täljare: 1, Nämnare: "544 99 160" })]);
    expect(odd.problems).toContainEqual(
      expect.objectContaining({
        code: "odd-grouping",
        values: { text: "544 99 160", read: "54499160" },
        place: { sheet: "Väntetider", cell: "E2" },
      }),
    );
    expect(verdictOn(settlementOf(odd), "01", march, "1").measurement.current).toMatchObject({ n: 1, d: 54_499_160 });
  });
});

/** The reason of an assumption. */
function reasonOf(value: Cited<unknown> | undefined): string {
  return value && "assumed" in value ? value.assumed : "";
}
