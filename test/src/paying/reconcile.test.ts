/** The identities of the money. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reconcile } from "../../../src/paying/reconcile";
import { anyCase } from "../support/arbitrary";
import { dealtOut } from "../support/settled";

describe("a settlement", () => {
  test("reconcile: every identity holds, with one part payment or several", () => {
    fc.assert(
      fc.property(anyCase(true, 4), ({ agreement, people, shares }) => {
        const { ledger, payments, grounds } = dealtOut(agreement, people, shares);
        expect(reconcile(grounds, ledger, payments, []).filter(({ state }) => state === "fails")).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
