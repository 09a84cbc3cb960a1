/** The stages together, also on figures that are not all there. */
import { describe, expect, test } from "vitest";
import { REGIONS } from "../../../src/agreement/regions";
import { totalOf } from "../../../src/paying/payment";
import { recordOf } from "../../../src/present/record";
import { TEXT } from "../../../src/text/texts";
import { madeUp, said } from "../support/made-up";
import { resultOf, settledFrom, settlementOf } from "../support/settled";
import { at, BEFOLKNING, everyCell, type Line, NOTHING, PEOPLE, perfect, sheet, there } from "../support/sheets";

/** A row with counts in every column; 6 because follow-up visits use the most of them. */
const COUNTS: Line = {
  Länskod: "01",
  Region: "Region Stockholm",
  Månad: "2023-03",
  Prestationskrav: 6,
  Täljare: 80,
  Nämnare: 100,
  "Täljare fg år": 70,
  "Nämnare fg år": 90,
  "Täljare med tolerans": 85,
  Väntande: 30,
  "Väntande inom 30 dagar": 10,
  Svarsfrekvens: 0.97,
};

describe("partial input", () => {
  const amounts = (lines: readonly Line[]) => recordOf(settlementOf(resultOf(lines)), [], TEXT.sv);

  test("one region's own figures: its verdicts and earnings are there, everything that needs the others is null", () => {
    const own = everyCell((region, _, requirement) => (region === "08" ? perfect(requirement) : undefined));
    const record = amounts(own);
    expect([record.complete, record.pot, record.verdicts.length]).toEqual([false, null, 99]);
    // Kalmar earns all that is reserved for it: 2 500 000 000 kr
    // by its part of 10 514 719 inhabitants, to six decimals.
    const reserve =
      (2_500_000_000n * 1_000_000n * BigInt(PEOPLE.get("08") ?? 0) * 2n + 10_514_719n) / (2n * 10_514_719n);
    expect(record.regions["08"]).toMatchObject({
      earned: `${reserve / 1_000_000n}.${String(reserve % 1_000_000n).padStart(6, "0")}`,
      bonus: null,
      total: null,
      payments: { "2023-08": null, "2023-12": null },
    });
    expect(record.regions["01"]).toMatchObject({
      earned: null,
      bonus: null,
      total: null,
      payments: { "2023-08": null, "2023-12": null },
    });
    const told = there(resultOf(own).problems.find(({ code }) => code === "months-open"));
    expect(told.values).toMatchObject({ cells: String(2079 - 99) });
    expect(told.severity).toBe("info");
  });

  test("figures to July: August is paid, December and the pot are open", () => {
    const record = amounts(everyCell((_, month) => (month <= "2023-07" ? NOTHING : undefined)));
    expect([record.complete, record.pot]).toEqual([false, null]);
    for (const { payments, bonus, total } of Object.values(record.regions))
      expect([payments, bonus, total]).toEqual([{ "2023-08": 0, "2023-12": null }, null, null]);
  });

  test("July alone: no payment can be known, not even August's", () => {
    const record = amounts(
      everyCell((_, month, requirement) => (month === "2023-07" ? perfect(requirement) : undefined)),
    );
    for (const { payments } of Object.values(record.regions))
      expect(payments).toEqual({ "2023-08": null, "2023-12": null });
    expect(record.checks.filter(({ holds }) => holds === false)).toEqual([]);
    expect(record.checks.find(({ name }) => name === "payments-block")?.holds).toBeNull();
  });

  test("rows made out in advance with empty figures are open, as if they were not there", () => {
    const filled = everyCell((_, month, requirement) => (month <= "2023-06" ? perfect(requirement) : undefined));
    const ahead = everyCell((_, month, requirement) =>
      month <= "2023-06" ? perfect(requirement) : { "Täljare fg år": 500, "Nämnare fg år": 1000 },
    );
    expect(amounts(ahead)).toEqual(amounts(filled));
  });

  test("no waiting figures at all: the reserves and block 2 are there, nothing else", () => {
    const result = resultOf([{ ...COUNTS, Täljare: "", Nämnare: "", "Täljare med tolerans": "" }]);
    const record = recordOf(settlementOf(result), result.problems, TEXT.sv);
    expect(record.verdicts).toEqual([]);
    expect(record.grants["block-2-folkmangd"]).toMatchObject({ "01": expect.any(Number) as number });
    expect(record.grants).toMatchObject({ "block-2-bup": null, skr: 12_000_000 });
    expect(Object.values(record.regions).map(({ earned }) => earned)).toEqual(REGIONS.map(() => null));
  });
});

test("a grant by the young is open where nobody is young: it cannot be shared by nothing", () => {
  const plain = madeUp({ kronor: 100, requirements: [], payments: [1] });
  const { performance: _, ...withoutPerformance } = plain;
  const grant = { id: "g", label: "G", amount: said(100), basis: said("population-0-18" as const) };
  const young = (count: number) =>
    sheet(
      "Befolkning",
      REGIONS.map(({ code }) => ({ Länskod: code, Folkmängd: 100, "Folkmängd 0–18": count })),
    );
  const given = (count: number) =>
    at(settledFrom({ ...withoutPerformance, grants: [grant] }, [young(count)]).grants, 0);
  expect(given(0).amounts).toBe("open");
  expect(totalOf(given(1).amounts as ReadonlyMap<string, bigint>)).toBe(100n);
});

test("an agreement without performance money needs the populations alone", () => {
  const { id, title, version, proven, populationDate, wholeKronor } = madeUp({
    kronor: 100,
    requirements: [],
    payments: [1],
  });
  const grant = { id: "g", label: "G", amount: said(100), basis: said("population" as const) };
  const { payments, grants, verdicts, checks, complete } = settledFrom(
    { id, title, version, proven, populationDate, wholeKronor, total: said(100), grants: [grant] },
    [BEFOLKNING],
  );
  expect([payments, verdicts, complete]).toEqual([[], [], true]);
  expect(totalOf(at(grants, 0).amounts as ReadonlyMap<string, bigint>)).toBe(100n);
  expect(checks.map(({ name, state }) => [name, state])).toEqual([
    ["grants-dealt", "holds"],
    ["agreement-total", "holds"],
    ["grant-regions", "holds"],
  ]);
});
