/** What only the outcome shows: what is open, what nobody earned, and what somebody must decide. */
import { describe, expect, test } from "vitest";
import { reservesOf } from "../../../src/agreement/reserve";
import { remarks, undecided } from "../../../src/settling/remarks";
import { madeUp, performanceOf, requirement, said } from "../support/made-up";
import { settled, settledFrom } from "../support/settled";
import { BEFOLKNING, everyCell, NOTHING, perfect, waits } from "../support/sheets";

const codesOf = (settlement: Parameters<typeof remarks>[0]): readonly string[] =>
  remarks(settlement).map(({ code }) => code);

describe("a settlement", () => {
  test("tells how many cells are open, and for whom there are no figures", () => {
    const [open] = remarks(settled([{ Region: "01", Månad: "2023-03", Prestationskrav: 1, ...perfect("1") }]));
    // 21 regions, 11 months and 9 requirements, one of them decided.
    expect(open).toMatchObject({ code: "months-open", values: { cells: "2078" } });
    expect(open?.values).toMatchObject({ regions: "", only: "Region Stockholm" });
    const most = settled(everyCell((region, _, number) => (region === "01" ? undefined : perfect(number))));
    expect(remarks(most)[0]?.values).toMatchObject({ regions: "Region Stockholm", only: "", cells: "99" });
  });

  test("tells of nothing as missing that the user leaves out", () => {
    const half = everyCell((_, month, number) => (month <= "2023-06" ? { ...NOTHING, ...perfect(number) } : undefined));
    expect(codesOf(settled(half, { until: "2023-06" }))).toEqual([]);
    expect(codesOf(settled(half))).toEqual(["months-open"]);
  });

  test("tells of no cell as open that is handed out without a test", () => {
    const plain = madeUp({ kronor: 1000, requirements: [requirement({ number: "1", weight: 1 })], payments: [2] });
    const january = { ...plain, performance: { ...performanceOf(plain), untested: said(["2030-01" as const]) } };
    const row = {
      Region: "01",
      Månad: "2030-02",
      Prestationskrav: 1,
      Täljare: 1,
      Nämnare: 2,
      "Täljare fg år": 1,
      "Nämnare fg år": 2,
    };
    // 21 regions and February alone, one of them decided.
    expect(remarks(settledFrom(january, [BEFOLKNING, waits([row])]))).toMatchObject([
      { code: "months-open", values: { cells: "20" } },
    ]);
  });

  test("tells where nobody earned anything, and is silent where one did", () => {
    expect(codesOf(settled(everyCell(() => NOTHING)))).toEqual(["nothing-earned"]);
    expect(codesOf(settled(everyCell((region, _, number) => (region === "01" ? perfect(number) : NOTHING))))).toEqual(
      [],
    );
  });

  test("tells whom a payment takes from, the regions below zero alone", () => {
    const whole = settled(everyCell((_, __, number) => perfect(number)));
    const rule = { id: "2023-12", months: ["2023-11"], bonus: true } as const;
    const amounts = new Map([
      ["01", -1n],
      ["03", 0n],
    ]);
    expect(remarks({ ...whole, payments: [{ rule, amounts, asPaid: false }] })).toMatchObject([
      { code: "payment-negative", values: { payment: "2023-12" } },
    ]);
    expect(codesOf({ ...whole, payments: [{ rule, amounts: "open", asPaid: false }] })).toEqual([]);
  });
});

describe("money for a requirement that nobody met", () => {
  const plain = performanceOf(
    madeUp({ kronor: 1000, requirements: [requirement({ number: "1", weight: 1 })], payments: [2] }),
  );
  const shared = { ...plain, unearned: said("met-requirement" as const) };
  const asked = (performance: typeof plain, decisions = {}) =>
    undecided(performance, reservesOf(performance, ["01", "03"]), new Uint8Array(), decisions).map(
      ({ values }) => values,
    );

  test("must be decided on for each period, once", () => {
    expect(asked(shared)).toEqual(
      ["2030-01", "2030-02"].map((period) => ({ number: "1", requirement: "Krav 1", period })),
    );
  });

  test("is not asked about where it is decided, handed out, or goes to a pot", () => {
    expect(asked(shared, { "1": "returned" })).toEqual([]);
    expect(asked({ ...shared, untested: said(["2030-01", "2030-02"]) })).toEqual([]);
    expect(asked(plain)).toEqual([]);
  });
});
