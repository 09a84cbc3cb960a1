/** A grant on a condition, from the sheet to the payment. */
import { describe, expect, test } from "vitest";
import { REGIONS } from "../../src/agreement/regions";
import { agreement2024 } from "../../src/agreements/2024";
import { payGrants } from "../../src/paying/pay";
import { settle } from "../../src/settling/settle";
import { madeUp, said } from "../src/support/made-up";
import { codes } from "../src/support/settled";
import { at, PEOPLE, sheet, there, waits } from "../src/support/sheets";

describe("a grant on a condition", () => {
  const met = (answers: readonly (boolean | undefined)[]) =>
    new Map(
      answers.flatMap((answer, index) => (answer === undefined ? [] : [[at(["A", "B", "C"], index), answer] as const])),
    );
  const given = (answers: readonly (boolean | undefined)[]) => {
    const grant = {
      id: "g",
      label: "G",
      amount: said(100),
      basis: said("population" as const),
      condition: said("har redovisat"),
    };
    const [payment] = payGrants(
      { ...madeUp({ kronor: 1, requirements: [], payments: [1] }), grants: [grant] },
      ["A", "B", "C"],
      { population: [1, 1, 2], "population-0-18": "missing" },
      met(answers),
    );
    const { amounts, withheld } = there(payment);
    return [typeof amounts === "string" ? amounts : [...amounts.values()], withheld];
  };

  test("goes to those who met it; what the others would have had stays, and nobody gets more for it", () => {
    expect(given([true, true, true])).toEqual([[25n, 25n, 50n], 0n]);
    expect(given([true, false, true])).toEqual([[25n, 0n, 50n], 25n]);
    expect(given([true, undefined, true])).toEqual(["open", 0n]);
  });

  test("is asked for on the population's sheet, and an answer that is none is refused", () => {
    const sheetWith = (answer: string) =>
      sheet(
        "Befolkning",
        REGIONS.map(({ code }, index) => ({
          Länskod: code,
          Folkmängd: there(PEOPLE.get(code)),
          "Villkor uppfyllt": index === 0 ? answer : "ja",
        })),
      );
    const settledWith = (answer: string) =>
      settle(agreement2024, [sheetWith(answer), waits([{ Region: "Skåne", Månad: "2024-02", Prestationskrav: 1 }])]);
    const told = (answer: string) =>
      codes(settledWith(answer)).filter((code) => code.startsWith("condition") || code.startsWith("yes"));
    expect([told("ja"), told("nej"), told(""), told("kanske")]).toEqual([
      [],
      ["condition-not-met"],
      ["condition-open"],
      ["yes-no-unreadable", "condition-open"],
    ]);
    // Who has not met it loses money, which asks to be looked at; who has not answered has decided nothing.
    const graveOf = (answer: string) =>
      settledWith(answer)
        .problems.filter(({ code }) => code.startsWith("condition"))
        .map(({ severity }) => severity);
    expect([graveOf("nej"), graveOf("")]).toEqual([["warning"], ["info"]]);
  });
});
