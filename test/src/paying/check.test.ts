/** Identities of the whole and of each place: whether they hold, and where they do not. */
import { describe, expect, test } from "vitest";
import { allHold, type Check, check, checkEach, failuresIn } from "../../../src/paying/check";

const one = (state: Check["state"]): Check => ({
  name: "agreement-total",
  left: { n: 1, d: 1 },
  right: { n: 1, d: 1 },
  state,
});

test("all hold while none fails; what is open cannot be checked", () => {
  expect(allHold([])).toBe(true);
  expect(allHold([one("holds"), one("open")])).toBe(true);
  expect(allHold([one("holds"), one("fails"), one("open")])).toBe(false);
});

describe("an identity of each place", () => {
  const at = (region: string) => ({ region });

  test("holds where every pair is equal, each in its own unit, and counts the places", () => {
    // 6 thirds and 4 halves of a krona are two kronor each; 9 thirds and 6 halves are three.
    const units = [
      { n: 1n, d: 3n },
      { n: 1n, d: 2n },
    ] as const;
    const held = checkEach(
      "region-earned",
      "region",
      [
        { at: at("A"), left: 6n, right: 4n, also: [4n] },
        { at: at("B"), left: 9n, right: 6n },
      ],
      units,
    );
    expect(held).toEqual({
      name: "region-earned",
      state: "holds",
      left: { n: 15n, d: 3n },
      right: { n: 10n, d: 2n },
      each: { kind: "region", count: 2, apart: [] },
    });
  });

  test("fails where a pair is apart, though the sums are equal, and names the farthest first", () => {
    const { state, each } = checkEach("region-year", "region", [
      { at: at("A"), left: 5n, right: 6n },
      { at: at("B"), left: 7n, right: 7n, also: [7n, 3n] },
      { at: at("C"), left: 6n, right: 5n },
      { at: at("D"), left: 1n, right: "open" },
    ]);
    expect(state).toBe("fails");
    expect(each?.apart.map(({ at: place }) => place.region)).toEqual(["D", "B", "A", "C"]);
    expect(each?.apart[1]).toEqual({ at: at("B"), left: { n: 7n, d: 1n }, right: { n: 3n, d: 1n } });
    expect(each?.apart[0]?.right).toBe("open");
  });

  test("is open where both sides are somewhere, and such a place is not counted", () => {
    const part = (region: string, amount: bigint | "open") => ({
      at: { payment: "2030-01" as const, region },
      left: amount,
      right: amount,
    });
    const later = { at: { payment: "2030-02" as const, region: "A" }, left: 4n, right: 4n };
    const held = checkEach("payment-regions", "payment", [part("A", 3n), part("B", "open"), later]);
    expect([held.state, held.each?.count, held.left]).toEqual(["open", 1, { n: 7n, d: 1n }]);
  });
});

test("what fails is told by name, with the place that is farthest apart and both its sides", () => {
  const each = checkEach("payment-regions", "payment", [
    { at: { payment: "2030-01", region: "A" }, left: 3n, right: "open" },
    { at: { payment: "2030-01", region: "B" }, left: 3n, right: 2n },
  ]);
  const whole = check("agreement-total", { n: 10n, d: 4n }, { n: 1n, d: 1n });
  expect(failuresIn([one("open"), each, one("holds"), whole])).toBe(
    "payment-regions at 2030-01 A: 3.00 against open, agreement-total: 2.50 against 1.00",
  );
});
