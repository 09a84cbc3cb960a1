/** Agreements that never were, of every kind that the oracle has words for, are settled as by its second reckoning. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { incoherences } from "../../src/agreement/coherent";
import { anyAgreementOfAnyKind } from "../src/support/any-agreement";
import { plain, rulesOfAny } from "./any-rules";
import { differingYears } from "./compare";

test("any agreement is settled to every cell and every krona as its rules say", () => {
  fc.assert(
    fc.property(anyAgreementOfAnyKind.map(plain), fc.nat({ max: 10_000 }), (agreement, seed) => {
      expect(incoherences(agreement)).toEqual([]);
      expect(differingYears(agreement, seed, 1, {}, rulesOfAny(agreement))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
