/** Agreements that never were, of every kind, settled from sheets: their own, and those of the figures. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readAgreement } from "../../src/agreement-sheet";
import type { Problem } from "../../src/problems/problem";
import { type Result, settle, settleFigures } from "../../src/settling/settle";
import { sheetOf } from "../src/support/agreement-sheet";
import { anyAgreementOfAnyKind } from "../src/support/any-agreement";
import { there } from "../src/support/sheets";
import { randomSettings, randomSubmission } from "../support/random-submissions";
import { sayable, sheetsOf } from "../support/submission-sheets";

const errorsOf = (problems: readonly Problem[]): readonly string[] =>
  problems
    .filter(({ severity }) => severity === "error")
    .map(({ code, values }) => `${code} ${JSON.stringify(values)}`);

/** What came of it, whatever it was settled from; else the errors that stopped it. */
function told({ settlement, problems }: Omit<Result, "located">): unknown {
  if (!settlement) return errorsOf(problems);
  const { shares, verdicts, payments, grants, complete, ledger } = settlement;
  return {
    complete,
    shares: [...shares],
    paths: verdicts.map(({ reserve, path, share }) => [
      reserve.region,
      reserve.period,
      reserve.requirement,
      path,
      share,
    ]),
    payments: payments.map(({ rule, amounts }) => [rule.id, amounts === "open" ? amounts : [...amounts]]),
    grants: grants.map(({ grant, amounts }) => [grant.id, typeof amounts === "string" ? amounts : [...amounts]]),
    moved: ledger.moved(),
  };
}

test.each(["sv", "en"] as const)("what sheets in %s say is settled as what they were written from", (language) => {
  let settled = 0;
  fc.assert(
    fc.property(anyAgreementOfAnyKind, fc.nat({ max: 10_000 }), (agreement, seed) => {
      const submission = sayable(agreement, randomSubmission(agreement, seed, { paid: 0, rowless: 0 }));
      fc.pre(agreement.performance === undefined || submission.observations.length > 0);
      const settings = randomSettings(agreement, seed);
      const read = there(readAgreement(sheetOf(agreement, language)).agreement);
      const fromSheets = settle(read, sheetsOf(agreement, submission), settings);
      expect(told(fromSheets)).toEqual(told(settleFigures(agreement, submission, settings)));
      if (fromSheets.settlement) settled += 1;
    }),
    { numRuns: 40 },
  );
  // Not every year stops for somebody to decide.
  expect(settled).toBeGreaterThan(10);
});
