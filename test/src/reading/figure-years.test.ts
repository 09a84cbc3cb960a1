/** Figures of another year, read as the agreement's. */
import { expect, test } from "vitest";
import { AGREEMENTS } from "../../../src/agreements";
import { agreement2021 } from "../../../src/agreements/2021";
import { agreement2023 } from "../../../src/agreements/2023";
import {
  agreementOfYear,
  inAgreementsYear,
  inFiguresYear,
  yearOfAgreement,
  yearsRule,
} from "../../../src/reading/figure-years";
import { find } from "../../../src/reading/find";
import { read } from "../../../src/reading/read";
import { performanceOf } from "../support/made-up";
import { BEFOLKNING, waits } from "../support/sheets";

const RULE = { kind: "years", from: 2024, to: 2023 } as const;

test("an agreement is of the year of its first month; money without a test is of none", () => {
  expect(yearOfAgreement(agreement2023)).toBe(2023);
  expect(AGREEMENTS.filter(({ performance }) => !performance).map(yearOfAgreement)).toEqual([undefined, undefined]);
});

test("each year has the agreement of its own, and a template is offered to nobody", () => {
  expect(agreementOfYear(2021)).toBe(agreement2021);
  expect([2018, 2027].map(agreementOfYear)).toEqual([undefined, undefined]);
});

test("a rule holds under agreements of the year that it reads figures as", () => {
  expect(yearsRule(agreement2023, [{ kind: "fill-down", sheet: "A" }, RULE])).toBe(RULE);
  expect(yearsRule(agreement2021, [RULE])).toBeUndefined();
});

test("figures are read by months of their own year, and the payments keep their names", () => {
  const { months, payments } = performanceOf(inFiguresYear(agreement2023, RULE));
  expect([months.value[0], months.value.at(-1)]).toEqual(["2024-01", "2024-11"]);
  expect(payments).toBe(performanceOf(agreement2023).payments);
});

test("what was read stands in the agreement's year, with the day on which it was reported", () => {
  const line = (month: string, reported: string) => ({
    Länskod: "01",
    Månad: month,
    Prestationskrav: 2,
    Täljare: 80,
    Nämnare: 100,
    Rapporterad: reported,
  });
  const grid = waits([line("2024-01", "2024-02-29"), line("2024-11", "2024-12-14")]);
  const { submission } = read(
    inFiguresYear(agreement2023, RULE),
    find(inFiguresYear(agreement2023, RULE), [BEFOLKNING, grid], ["population", "waiting"]),
  );
  const moved = inAgreementsYear(submission, RULE).observations;
  expect(moved.map(({ month, reported }) => [month, reported])).toEqual([
    ["2023-01", "2023-02-28"],
    ["2023-11", "2023-12-14"],
  ]);
});
