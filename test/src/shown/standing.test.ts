/** How it stands: one region's half-finished year, and the nation's. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Agreement } from "../../../src/agreement/agreement";
import { REGIONS } from "../../../src/agreement/regions";
import { agreement2021 } from "../../../src/agreements/2021";
import { agreement2023 } from "../../../src/agreements/2023";
import { settlementOf } from "../../../src/settling/settlement";
import { type Standing, standingOf, type Told } from "../../../src/shown/standing";
import { anyCase, anyShares } from "../support/arbitrary";
import { exampleGrids } from "../support/example";
import { dealtOut, type Shares, settled, settledFrom } from "../support/settled";
import { everyCell, first, waits } from "../support/sheets";

/** Halland's figures of the first months: every requirement at its level, but 1 and 2, which are nowhere near. */
function halland(months: number): ReturnType<typeof everyCell> {
  return everyCell((region, month, requirement) => {
    if (region !== "13" || Number(month.slice(5)) > months) return undefined;
    const few = requirement === "4" || requirement === "5" ? 0 : 100;
    const within = requirement === "1" || requirement === "2" ? 50 : few;
    return {
      Täljare: within,
      Nämnare: 100,
      "Täljare fg år": within,
      "Nämnare fg år": 100,
      "Täljare med tolerans": within,
      Väntande: 10,
    };
  });
}

describe("a region alone, with January to June and without a sheet of populations", () => {
  const settlement = settledFrom(agreement2023, [waits(halland(6))], { until: "2023-06" });
  const standing = standingOf(settlement, "13");
  // 2 500 000 000 / 11 · 342 658 / 10 514 719 = 7 406 457.384… kr a month: six are 44 438 744.31, five 37 032 286.92.

  test("has of what is reserved those six months, and the other five are left out", () => {
    expect([44_438_744n, 44_438_745n]).toContain(standing.reserved);
    expect([37_032_286n, 37_032_287n]).toContain(standing.leftOut);
    expect(standing.open).toBe(0n);
    expect(standing.earned + standing.lost).toBe(standing.reserved);
  });

  test("knows its August payment to the nearest krona: it is what it earned", () => {
    expect(standing.next?.payment.rule.id).toBe("2023-08");
    expect(standing.next?.told).toEqual({ kind: "nearest", kronor: standing.earned });
  });

  test("knows what December can hold at least and at most, and never says 0 for open", () => {
    const december = standing.payments[1]?.told;
    expect(december?.kind).toBe("between");
    if (december?.kind !== "between") return;
    expect(december.least > 0n).toBe(true);
    expect(december.most > december.least).toBe(true);
    // All that anybody can get is all the money.
    expect(december.most < 2_500_000_000n).toBe(true);
  });

  test("has its August payment within a krona of the whole nation's, whatever the others earn", () => {
    const others = exampleGrids().flatMap(({ sheet, cells }) => (sheet === "Väntetider" ? [cells] : []))[0] ?? [];
    const [header = [], ...rows] = others;
    const lines = rows
      .filter(([code]) => code !== "13")
      .map((row) => Object.fromEntries(header.map((name, index) => [String(name), row[index] ?? ""])));
    const whole = settledFrom(agreement2023, [waits([...halland(6), ...lines])]);
    const paid = whole.payments[0]?.amounts;
    const own = paid === undefined || paid === "open" ? 0n : (paid.get("13") ?? 0n);
    const alone = standing.next?.told.kind === "nearest" ? standing.next.told.kronor : 0n;
    expect(own - alone <= 1n && alone - own <= 1n).toBe(true);
  });
});

test("of the whole year a region's standing is what it is paid, and the nation's all that is", () => {
  const settlement = settledFrom(agreement2023, exampleGrids());
  const paid = (index: number, region: string): bigint => {
    const amounts = settlement.payments[index]?.amounts;
    return amounts === undefined || amounts === "open" ? 0n : (amounts.get(region) ?? 0n);
  };
  for (const { code } of REGIONS) {
    const { payments, year, bonus } = standingOf(settlement, code);
    expect(payments.map(({ told }) => told)).toEqual([
      { kind: "exact", kronor: paid(0, code) },
      { kind: "exact", kronor: paid(1, code) },
    ]);
    expect(year).toEqual({ kind: "exact", kronor: paid(0, code) + paid(1, code) });
    expect(bonus.kind).toBe("exact");
  }
  const nation = standingOf(settlement, "all");
  expect(nation.year).toEqual({ kind: "exact", kronor: 2_500_000_000n });
  expect(nation.pot).toEqual({ kind: "exact", kronor: nation.lost });
  expect(nation.next?.payment.rule.id).toBe("2023-12");
});

test("360 of 440 million without a test are known when nobody's age is", () => {
  const { grants } = standingOf(settledFrom(agreement2023, [waits(halland(1))]), "all");
  expect(grants.known).toBe(360_000_000n);
  expect(grants.open.map(({ kronor }) => kronor)).toEqual([80_000_000n]);
});

test("where nothing is decided, nothing is said to be earned", () => {
  const standing = standingOf(
    settled([{ Länskod: "13", Månad: "2023-01", Prestationskrav: 1, Täljare: "", Nämnare: "" }]),
    "13",
  );
  expect(standing.begun).toBe(false);
  expect(standing.year).toMatchObject({ kind: "between", least: 0n });
  expect(standing.payments.map(({ told }) => told.kind)).toEqual(["between", "between"]);
});

test("where unearned money goes to those who met the requirement, it may go back: no total is sure before the end", () => {
  const rows = ["2021-09", "2021-10", "2021-11"].map((month) => ({
    Länskod: "13",
    Månad: month,
    Prestationskrav: 1,
    Täljare: 100,
    Nämnare: 100,
  }));
  const settlement = settledFrom(agreement2021, [waits(rows)]);
  const { earned, year, payments } = standingOf(settlement, "all");
  expect([settlement.complete, earned > 0n]).toEqual([false, true]);
  expect(year).toMatchObject({ kind: "between", least: earned });
  for (const { told } of payments) expect(told).toMatchObject({ kind: "between" });
});

describe("whatever is told while something is open", () => {
  // A real settlement, of which everything that amounts follow from is made anew.
  const real = settledFrom(agreement2023, [waits(halland(1))]);

  function madeUpSettlement(agreement: Agreement, people: Readonly<Record<string, number>>, shares: Shares) {
    const { reserves, shares: decided, ledger, payments, complete } = dealtOut(agreement, people, shares);
    const regions = Object.keys(people).sort();
    const verdicts = reserves.all.flatMap((reserve) => {
      const share = shares(reserve.region, reserve.period, reserve.requirement);
      return share === undefined ? [] : [{ ...first(real.verdicts), reserve, share }];
    });
    const populations = regions.map((region) => ({ region, total: people[region] ?? 0 }));
    const submission = { ...real.submission, populations };
    const made = { agreement, regions, reserves, ledger, payments, complete, submission };
    const judged = { shares: decided, decided: verdicts.length, verdicts, awaiting: [], lacking: [] };
    return settlementOf({ ...real, ...made, grants: [] }, judged);
  }

  const isHeld = (told: Told, end: Told): boolean => {
    if (end.kind !== "exact") return false;
    switch (told.kind) {
      case "exact":
        return end.kronor === told.kronor;
      case "nearest":
        return end.kronor >= told.kronor - 1n && end.kronor <= told.kronor + 1n;
      case "between":
        return end.kronor >= told.least && end.kronor <= told.most;
    }
  };
  const toldIn = ({ year, bonus, pot, payments }: Standing) => [year, bonus, pot, ...payments.map(({ told }) => told)];

  test("holds at the end of the year, for every region and for the nation", () => {
    fc.assert(
      fc.property(anyCase(true, 4), anyShares(false), ({ agreement, people, shares }, rest) => {
        const before = madeUpSettlement(agreement, people, shares);
        const after = madeUpSettlement(agreement, people, (...cell) => shares(...cell) ?? rest(...cell));
        for (const whose of ["all", ...before.regions]) {
          const end = toldIn(standingOf(after, whose));
          toldIn(standingOf(before, whose)).forEach((told, index) => {
            expect(isHeld(told, end[index] ?? told), `${whose} ${String(index)}`).toBe(true);
          });
        }
      }),
      { numRuns: 200 },
    );
  });
});

test("the pot is at least what is lost and at most what is not earned, each rounded the way that holds", () => {
  // Of a month's 7 406 457.384… kr Halland loses 42 per cent and earns 58: of six, 18 664 272.61 and 25 774 471.70.
  const settlement = settledFrom(agreement2023, [waits(halland(6))]);
  const bounds = { kind: "between", least: 18_664_272n, most: 2_500_000_000n - 25_774_471n };
  expect(standingOf(settlement, "13").pot).toEqual(bounds);
  expect(standingOf(settlement, "all").bonus).toEqual(bounds);
});
