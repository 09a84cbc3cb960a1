/** Figures that came too thin or too late. */
import { describe, expect, test } from "vitest";
import { type Settings } from "../../../src/settling/settle";
import { fraction } from "../support/fraction";
import { codes, kronor, resultOf, settlementOf } from "../support/settled";
import { first, type Line, perfect, there } from "../support/sheets";

describe("reporting", () => {
  const line = (extra: Line): Line[] => [
    { ...there(perfect("1")), Region: "Skåne", Månad: "2023-03", Prestationskrav: 1, ...extra },
  ];
  const outcome = (extra: Line, settings: Settings) => {
    const result = resultOf(line(extra), settings);
    return [first(settlementOf(result).verdicts).path, codes(result).filter((code) => code.startsWith("re"))];
  };

  test.each([
    [{ Svarsfrekvens: 0.949 }, "disqualified", ["response-rate-low"]],
    [{ Svarsfrekvens: 0.95 }, "level", []],
    [{ Svarsfrekvens: "" }, "level", []],
    // Three weeks after 31 March is 21 April.
    [{ Rapporterad: "2023-04-21" }, "level", []],
    [{ Rapporterad: "2023-04-22" }, "disqualified", ["reported-late"]],
  ] as const)("%o is %s where thin or late figures disqualify, and costs nothing by default", (extra, path, said) => {
    expect(outcome(extra, { reporting: "disqualify" })).toEqual([path, said]);
    expect(outcome(extra, {})).toEqual(["level", said]);
    expect(outcome(extra, { reporting: "flag" })).toEqual(["level", said]);
  });

  test("figures on those waiting have no deadline", () => {
    const waiting = [
      { Region: "Skåne", Månad: "2023-03", Prestationskrav: 2, Täljare: 80, Nämnare: 100, Rapporterad: "2023-06-01" },
    ];
    expect(first(settlementOf(resultOf(waiting, { reporting: "disqualify" })).verdicts).path).toBe("level");
  });

  test("what is disqualified goes to the pot", () => {
    const { ledger } = settlementOf(resultOf(line({ Svarsfrekvens: 0.5 }), { reporting: "disqualify" }));
    expect([kronor(ledger, "earn"), kronor(ledger, "forfeit")]).toEqual([
      fraction(0),
      kronor(
        ledger,
        "reserve",
        ({ reserve }) => reserve?.region === "12" && reserve.period === "2023-03" && reserve.requirement === "1",
      ),
    ]);
  });
});
