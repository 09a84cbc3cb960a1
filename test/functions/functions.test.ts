import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";

// What Excel's runtime offers, as far as an answer can be told apart: the code and the words.
class CellError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}
Object.assign(globalThis, { CustomFunctions: { Error: CellError, ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" }, associate: () => undefined } });

let functions: typeof import("../../functions/functions");
beforeAll(async () => {
  functions = await import("../../functions/functions");
});

function errorOf(call: () => unknown): CellError {
  try {
    call();
  } catch (error) {
    return error as CellError;
  }
  throw new Error("it answered");
}

describe("KM.TIERSHARE", () => {
  test.each([
    ["65.1 against 62.1 is 3.0 points, where doubles see 2.999…", 2, 0.651, 0.621, 0.75],
    ["percentages are the same as fractions", 2, 65.1, 62.1, 0.75],
    ["and as Swedish text", 2, "65,1 %", "62,1 %", 0.75],
    ["5.0 points earn all", 3, 0.671, 0.621, 1],
    ["0.9 points earn nothing", 3, 0.63, 0.621, 0],
    ["73 % is a high level whatever last year was", 2, 0.73, 0.9, 1],
    ["fewer who waited over 150 days is better", 4, 0.12, 0.13, 0.5],
    ["at most 5 % over 150 days is a high level", 5, "5 %", "3 %", 1],
    ["BUP's second step is 5.0", 7, 0.45, 0.4, 0.75],
    ["a requirement may be named", "Första besök", 0.651, 0.621, 0.75],
  ])("%s", (_, requirement, current, last, share) => {
    expect(functions.tierShare(requirement, current, last)).toBe(share);
  });

  test("the follow-up level is measured with tolerance", () => {
    expect(functions.tierShare(6, 0.84, 0.9, 0.88)).toBe(1);
    expect(functions.tierShare(6, 0.84, 0.84, 0.87)).toBe(0);
  });

  test("more than 20 waiting must have waited at most 30 days", () => {
    expect(functions.tierShare(8, 0.75, 0.75, undefined, 20, 0.5)).toBe(1);
    expect(functions.tierShare(8, 0.75, 0.75, undefined, 21, 0.5)).toBe(0);
    expect(functions.tierShare(8, 0.75, 0.75, undefined, 21, 0.73)).toBe(1);
  });

  test("what cannot be assessed is #N/A with the reason, never 0", () => {
    const error = errorOf(() => functions.tierShare(2, 0.5, "saknas"));
    expect(error.code).toBe("#N/A");
    expect(error.message).toContain("Förbättringen kan inte bedömas");
  });

  test("a bare zero may be an empty cell and is refused; the text 0 % is a zero", () => {
    expect(errorOf(() => functions.tierShare(4, 0, 0.1)).message).toContain("tom eller 0");
    expect(functions.tierShare(4, "0 %", 0.1)).toBe(1);
  });

  test.each([
    ["an unknown requirement", () => functions.tierShare(10, 0.5, 0.4), "1, 2, 3, 4, 5, 6, 7, 8, 9"],
    ["an unknown agreement", () => functions.tierShare(1, 0.5, 0.4, undefined, undefined, undefined, undefined, "1999"), "2023"],
    ["an unknown rounding", () => functions.tierShare(1, 0.5, 0.4, undefined, undefined, undefined, "nearest"), "difference, exact, shares"],
    ["a share above 100 %", () => functions.tierShare(1, 101, 0.4), "101"],
    ["words where a share should be", () => functions.tierShare(1, "mycket", 0.4), "mycket"],
  ])("%s is #VALUE! and says what there is", (_, call, words) => {
    const error = errorOf(call);
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toContain(words);
  });

  test("the precision mode decides 2.99 points", () => {
    const call = (precision?: string): number => functions.tierShare(2, 0.6009, 0.571, undefined, undefined, undefined, precision);
    expect([call(), call("exact"), call("shares")]).toEqual([0.75, 0.5, 0.75]);
  });
});

test("KM.TIERPAYOUT pays the share of the reserve", () => {
  // 75 % of 1 000 000,40 is 750 000,30.
  expect(functions.tierPayout(1_000_000.4, 2, 0.651, 0.621)).toBe(750_000.3);
});

test("KM.EXPLAIN names the step and the limit", () => {
  expect(functions.explainShare(2, 0.651, 0.621)).toBe(
    "Förbättring 3,0 procentenheter (62,10\u00a0% → 65,10\u00a0%) når steget 3,0 procentenheter och ger 75\u00a0% av reserven. Resten går till bonuspotten.",
  );
});

test("KM.RESERVE is the month's part by population and weight", () => {
  // 2 500 000 000 × 24/100 ÷ 11 months, half of the people: 27 272 727,2727…
  expect(functions.reserve(50, [[50], [50]], 2)).toBe(300_000_000 / 11);
  expect(errorOf(() => functions.reserve(0, [[0]], 2)).code).toBe("#VALUE!");
});

describe("KM.BONUSSHARE and KM.APPORTION", () => {
  test("a third each: the odd öre goes to the first", () => {
    expect(functions.bonusShare(100, [[1], [1], [1]])).toEqual([[33.34], [33.33], [33.33]]);
    expect(functions.apportion(100, [[1, 1, 1]])).toEqual([[34, 33, 33]]);
  });

  test("decimals in the weights count exactly: 0.1 and 0.2 are a third and two thirds", () => {
    expect(functions.apportion(3, [[0.1, 0.2]])).toEqual([[1, 2]]);
  });

  test("nothing to share by is #VALUE!", () => {
    expect(errorOf(() => functions.bonusShare(1, [[0], [0]])).message).toContain("alla vikter är noll");
    expect(errorOf(() => functions.apportion(1.5, [[1]])).message).toContain("heltal");
  });

  test("whatever the weights, the parts add up to the total", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_500_000_000 }), fc.array(fc.integer({ min: 0, max: 3_000_000 }), { minLength: 1, maxLength: 30 }), (total, weights) => {
        fc.pre(weights.some((weight) => weight > 0));
        const parts = functions.apportion(total, [weights])[0] ?? [];
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
      }),
    );
  });
});
