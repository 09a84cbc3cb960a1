/** All regions together: the case of `what-if.test.ts`. */
import { expect, test } from "vitest";
import type { Change } from "../../../src/forecast/scenario";
import { whatIf, yearSeen } from "../../../src/forecast/what-if";
import { mostMoved, nationOf } from "../../../src/forecast/whole-nation";
import { agreementOf, settledWith } from "../support/ahead";
import { there } from "../support/sheets";
import { HALLAND, NOBODY, PEOPLE, STOCKHOLM } from "../support/whole-year";

const before = there(
  yearSeen(settledWith(agreementOf(), PEOPLE, [...STOCKHOLM, ...HALLAND, ...NOBODY]), { region: "01" }),
);
const outcomeOf = (change: Change) => there(whatIf(before, { name: "Prov", changes: [change] }).outcome);

test("what one gets more another gets less: together they get what the agreement pays", () => {
  const february = outcomeOf({
    ...{ kind: "figure", region: "01", requirement: "1", month: "2030-02", figure: "current", numerator: 63 },
  });
  const { before: was, after, difference } = nationOf(february);
  expect([was.total, after.total, difference.total]).toEqual([9_000_000n, 9_000_000n, 0n]);
  expect(difference).toEqual({ earned: 500_000n, bonus: -500_000n, total: 0n });
  expect(mostMoved(february)).toEqual({
    more: { region: "01", kronor: 293_333n },
    less: { region: "13", kronor: -293_333n },
  });
});

test("of a larger pot nobody gets less, and of nothing changed nobody gets either", () => {
  const larger = outcomeOf({ kind: "pot", pot: "pott", amount: 18_000_000 });
  expect(mostMoved(larger)).toEqual({ more: { region: "01", kronor: 5_040_000n }, less: undefined });
  expect(nationOf(larger).difference.total).toBe(9_000_000n);
  const same = outcomeOf({ kind: "pot", pot: "pott", amount: 9_000_000 });
  expect(mostMoved(same)).toEqual({ more: undefined, less: undefined });
});
