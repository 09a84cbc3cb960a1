/** Every agreement settles its worked example, `test/cases/<id>.md`, to the krona. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { citations } from "../../src/agreement/agreement";
import { AGREEMENTS } from "../../src/agreements";
import { settle } from "../../src/settling/settle";
import { caseFile, type ExpectedAmounts } from "../src/support/cases";
import { settlementOf } from "../src/support/settled";

test("every agreement has its worked example, and there are no others", () => {
  const files = readdirSync(join(import.meta.dirname, "../cases")).filter((name) => name.endsWith(".md"));
  expect(files.sort()).toEqual(AGREEMENTS.map(({ id }) => `${id}.md`).sort());
});

describe.each(AGREEMENTS.map((agreement) => [agreement.id, agreement] as const))(
  "the example of %s",
  (_, agreement) => {
    const { clauses, cases } = caseFile(agreement);

    test("quotes the clauses that the agreement's values rest on", () => {
      const words = citations(agreement).map(({ cited }) => ("source" in cited ? cited.source.words : cited.assumed));
      expect(clauses).not.toEqual([]);
      expect(clauses.filter((clause) => !words.some((known) => known.includes(clause)))).toEqual([]);
    });

    test.each(cases.map((one) => [one.title, one] as const))(
      "%s",
      (_, { grids, settings, verdicts, payments, grants, problems, stops }) => {
        const result = settle(agreement, grids, settings);
        const codes = result.problems.map(({ code }) => code);
        expect(codes).toEqual(expect.arrayContaining([...problems, ...stops]));
        if (stops.length > 0) {
          expect(result.settlement).toBeUndefined();
          return;
        }
        const settlement = settlementOf(result);
        expect(settlement.complete).toBe(true);
        if (verdicts) {
          const cell = (region: string, period: string, requirement: string) =>
            `${region} ${period} krav ${requirement}`;
          const came = settlement.verdicts.map(
            ({ reserve: { region, period, requirement }, path, share }) =>
              `${cell(region, period, requirement)}: ${path} ${share}`,
          );
          expect(came.sort()).toEqual(
            verdicts
              .map(
                ({ region, period, requirement, path, share }) =>
                  `${cell(region, period, requirement)}: ${path} ${share}`,
              )
              .sort(),
          );
        }
        expect(settlement.payments.map(({ rule }) => rule.id)).toEqual(payments.map(({ heading }) => heading));
        for (const [index, { amounts }] of settlement.payments.entries())
          expect(amounts).toEqual(written(payments[index]).byRegion);
        if (grants.length > 0)
          expect(
            settlement.grants.filter(({ amounts }) => amounts !== "not-regional").map(({ grant }) => grant.label),
          ).toEqual(grants.map(({ heading }) => heading));
        for (const { heading, byRegion, withheld } of grants) {
          const grant = settlement.grants.find(({ grant: { label } }) => label === heading);
          expect(grant?.amounts).toEqual(byRegion);
          expect(grant?.withheld).toBe(withheld);
        }
      },
    );

    test("adds up", () => {
      for (const { payments, grants } of cases) {
        for (const { heading, byRegion, sum } of [...payments, ...grants])
          expect(`${heading}: ${String(total(byRegion))}`).toBe(`${heading}: ${String(sum)}`);
      }
    });
  },
);

function written(amounts: ExpectedAmounts | undefined): ExpectedAmounts {
  if (!amounts) throw new Error("the example does not say what is paid");
  return amounts;
}

function total(amounts: ReadonlyMap<string, bigint>): bigint {
  return [...amounts.values()].reduce((a, b) => a + b, 0n);
}
