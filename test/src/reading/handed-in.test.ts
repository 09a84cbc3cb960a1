/** What was handed in, read by rules: the same money as if the cells had said it, and none without the rule. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { REGIONS } from "../../../src/agreement/regions";
import { agreement2021 } from "../../../src/agreements/2021";
import { agreement2023 } from "../../../src/agreements/2023";
import { shifted } from "../../../src/ground/month";
import { groupsOf } from "../../../src/problems/group";
import { hasErrors } from "../../../src/problems/problem";
import type { ReadingRule } from "../../../src/problems/reading-rule";
import { checkHandedIn, readHandedIn } from "../../../src/reading/handed-in";
import { mendsOf } from "../../../src/reading/mends";
import { settle } from "../../../src/settling/settle";
import type { CellValue, Grid } from "../../../src/sheets/grid";
import { performanceOf } from "../support/made-up";
import { settlementOf } from "../support/settled";
import { BEFOLKNING, type Line, waits } from "../support/sheets";

const MONTHS = ["2023-01", "2023-02", "2023-03"] as const;

/** A few months of some regions, by their names. */
function figures(numbers: readonly number[], name: (region: string) => string = (region) => region): Grid {
  return waits(
    REGIONS.slice(0, 4).flatMap((region, index) =>
      MONTHS.map(
        (month, at): Line => ({
          Region: name(region.name),
          Månad: month,
          Prestationskrav: 2,
          Täljare: 50 + (((numbers[index] ?? 0) + 7 * at) % 50),
          Nämnare: 100,
          "Täljare fg år": 60,
          "Nämnare fg år": 100,
        }),
      ),
    ),
  );
}

/** What each region has earned and gets in each payment. */
function amounts(grid: Grid, rules: readonly ReadingRule[] = []) {
  const { ledger, payments } = settlementOf(settle(agreement2023, [BEFOLKNING, grid], { rules }));
  return {
    entries: ledger.entries,
    payments: payments.map(({ amounts: paid }) => (paid === "open" ? "open" : [...paid])),
  };
}

describe("a misspelt region", () => {
  const misspelt = (region: string): string => (region === "Region Uppsala" ? "Reg Upsala" : region);

  test("is one problem, whose mend gives the amounts of the right spelling; taken back, it is the error again", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(49), { minLength: 4, maxLength: 4 }), (numbers) => {
        const stopped = settle(agreement2023, [BEFOLKNING, figures(numbers, misspelt)]);
        const groups = groupsOf(stopped.problems).filter(({ problem }) => problem.severity === "error");
        expect(groups.map(({ count }) => count)).toEqual([MONTHS.length]);
        const [mend] = groups.flatMap((group) => mendsOf(group, stopped.located));
        expect(mend).toEqual({ kind: "rule", rule: { kind: "region", text: "Reg Upsala", region: "03" } });
        const rules = mend?.kind === "rule" ? [mend.rule] : [];
        expect(amounts(figures(numbers, misspelt), rules)).toEqual(amounts(figures(numbers)));
        const again = settle(agreement2023, [BEFOLKNING, figures(numbers, misspelt)], { rules: [] });
        expect(again.settlement).toBeUndefined();
        expect(again.problems).toEqual(stopped.problems);
      }),
      { numRuns: 20 },
    );
  });
});

describe("figures of another year", () => {
  const rule: ReadingRule = { kind: "years", from: 2024, to: 2023 };
  const inYear = (grid: Grid): Grid => ({
    ...grid,
    cells: grid.cells.map((row) =>
      row.map((cell): CellValue => (MONTHS.some((month) => month === cell) ? shifted(cell as "2023-01", 12) : cell)),
    ),
  });

  test("settle as the agreement's, which is told; under an agreement of another year the rule says nothing", () => {
    const grid = figures([1, 12, 23, 34]);
    const { problems } = settle(agreement2023, [BEFOLKNING, inYear(grid)], { rules: [rule] });
    expect(hasErrors(problems)).toBe(false);
    expect(problems.filter(({ code }) => code === "rule-used").map(({ values }) => values)).toEqual([{ rule }]);
    expect(amounts(inYear(grid), [rule])).toEqual(amounts(grid));
    const other = settle(agreement2021, [BEFOLKNING, inYear(grid)], { rules: [rule] });
    expect(other.problems.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
      "year-wrong",
    ]);
  });

  test("stop the settlement without the rule, and nothing is open for them", () => {
    const { settlement, problems } = settle(agreement2023, [BEFOLKNING, inYear(figures([1, 2, 3, 4]))]);
    expect(settlement).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(["year-wrong"]);
  });

  test("are missed when the agreement's own have come, and the rule can go", () => {
    const { problems } = settle(agreement2023, [BEFOLKNING, figures([1, 2, 3, 4])], { rules: [rule] });
    expect(problems.filter(({ severity }) => severity === "error").map(({ values }) => values)).toEqual([
      { from: "2024", to: "2023", found: "2023" },
    ]);
  });
});

test("without rules all that is wrong with rows and with the whole is told once", () => {
  const lines: readonly Line[] = [1, 2].map(() => ({
    Länskod: "01",
    Månad: "2023-01",
    Prestationskrav: performanceOf(agreement2023).requirements[1]?.number ?? "",
    Täljare: "många",
    Nämnare: 100,
  }));
  const read = readHandedIn(agreement2023, [BEFOLKNING, waits(lines)], ["population", "waiting"], {});
  const { submission, problems } = checkHandedIn(agreement2023, read);
  expect(submission).toBe(read.submission);
  expect(problems.map(({ code, place }) => `${code} ${place?.cell ?? ""}`)).toEqual([
    "count-unreadable D2",
    "count-unreadable D3",
    "row-twice D3",
  ]);
});
