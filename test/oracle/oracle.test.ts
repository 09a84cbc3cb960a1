/**
 * Random years of every agreement, which lie where rules turn, are settled by the program as by the second settlement
 * written from the agreements' texts: each cell, each exact amount, each whole krona. `npm run test:long` does many.
 */
import { expect, test } from "vitest";
import { AGREEMENTS } from "../../src/agreements";
import { agreement2024 } from "../../src/agreements/2024";
import { RULES } from "./agreements";
import { differingYears } from "./compare";

/** Of each agreement: what takes some ten seconds for all of them. */
const YEARS = 20;

test("every built-in agreement has its rules written a second time", () => {
  expect(RULES.map(({ id }) => id).sort()).toEqual(AGREEMENTS.map(({ id }) => id).sort());
});

test.each(AGREEMENTS.map((agreement) => [agreement.id, agreement] as const))(
  "years of %s are settled to every cell and every krona as the text says",
  (_, agreement) => {
    expect(differingYears(agreement, 0, YEARS)).toEqual([]);
  },
);

// Some regions get so little that December would be below zero, since August rounded up what the year rounds down.
test("years of which nearly all is earned are settled to every krona, also where August paid a krona too much", () => {
  const mood = {
    course: "nearly all met",
    people: "some tiny",
    absent: 0,
    undelivered: 0,
    rowless: 0,
    paid: 0,
  } as const;
  expect(differingYears(agreement2024, YEARS, 2 * YEARS, mood)).toEqual([]);
});
