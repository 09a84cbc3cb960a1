/** Two agreements on the same figures. */
import { describe, expect, test } from "vitest";
import { type Agreement } from "../../../src/agreement/agreement";
import { agreement2021 } from "../../../src/agreements/2021";
import { agreement2023 } from "../../../src/agreements/2023";
import { compareAgreements, movedBy } from "../../../src/settling/compare";
import { months, performanceOf } from "../support/made-up";
import { BEFOLKNING, everyCell, perfect, there, waits } from "../support/sheets";

describe("two agreements on the same figures", () => {
  const grids = [BEFOLKNING, waits(everyCell((_region, _month, number) => perfect(number)))];

  test("the same one twice differs by nothing, whatever its numbers and year", () => {
    const twin: Agreement = movedBy(
      {
        ...agreement2023,
        performance: {
          ...performanceOf(agreement2023),
          requirements: performanceOf(agreement2023).requirements.map((one) => ({
            ...one,
            number: String(10 - Number(one.number)),
          })),
        },
      },
      -4,
    );
    expect(performanceOf(twin).months.value).toEqual(months(1, 11).map((month) => month.replace("2030", "2019")));
    const { comparison } = compareAgreements(agreement2023, twin, grids);
    const { first: one, second: other, yearsMoved } = there(comparison);
    expect(yearsMoved).toBe(4);
    expect(other.payments.map(({ amounts }) => amounts)).toEqual(one.payments.map(({ amounts }) => amounts));
    expect(other.complete).toBe(true);
  });

  test("a requirement that the figures say nothing of is told, and is open", () => {
    const { comparison, problems } = compareAgreements(agreement2023, agreement2021, grids);
    expect(there(comparison).unmeasured).toHaveLength(2);
    expect(problems.map(({ code }) => code)).toContain("comparison-unmeasured");
    expect(there(comparison).second.complete).toBe(false);
  });

  test("what was before the period counts under the second agreement too", () => {
    // 400 wait too long in August and 300 in November, a quarter fewer: the whole reserve, by both.
    const rows = ["2021-08", "2021-09", "2021-10", "2021-11"].map((month, index) => ({
      Region: "Skåne",
      Månad: month,
      Prestationskrav: 2,
      Täljare: [400, 1, 1, 300][index] ?? 0,
    }));
    const { comparison } = compareAgreements(agreement2021, agreement2021, [BEFOLKNING, waits(rows)]);
    const { first: one, second: other } = there(comparison);
    expect(one.verdicts.map(({ path, share }) => [path, share])).toEqual([["improvement", 100]]);
    expect(other.verdicts).toEqual(one.verdicts);
  });

  test("errors in the figures stop it", () => {
    expect(compareAgreements(agreement2023, agreement2021, [BEFOLKNING]).comparison).toBeUndefined();
  });
});
