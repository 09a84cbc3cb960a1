/** Single numbers of an agreement: at, just below and just above what they may be. */
import { expect, test } from "vitest";
import { isCount, notCount, notPercent, notTenths } from "../../../src/agreement/coherent-value";

const path = ["weight", "value"];

test.each([
  [-1, false],
  [0, false],
  [0.5, false],
  [1, true],
  [Number.MAX_SAFE_INTEGER, true],
  [Number.MAX_SAFE_INTEGER + 1, false],
  [Number.NaN, false],
])("whether %d is a whole number above zero: %s", (value, is) => {
  expect(isCount(value)).toBe(is);
  expect(notCount(path, value)).toEqual(
    is ? [] : [{ rule: "number-above-zero", path, values: { number: String(value) } }],
  );
});

test.each([
  [0, false],
  [1, true],
  [99.5, false],
  [100, true],
  [101, false],
])("whether %d is whole per cent of a reserve: %s", (value, is) => {
  expect(notPercent(path, value)).toEqual(
    is ? [] : [{ rule: "percent-outside", path, values: { percent: String(value) } }],
  );
});

test.each([
  [-1, "-0.1"],
  [0, undefined],
  [29.5, "2.95"],
  [1000, undefined],
  [1001, "100.1"],
])("%d tenths are told as %s per cent where they are no limit", (value, told) => {
  expect(notTenths(path, value)).toEqual(
    told === undefined ? [] : [{ rule: "limit-outside", path, values: { limit: told } }],
  );
});

test("nothing is said of a number that is not known", () => {
  expect([notCount, notPercent, notTenths].flatMap((rule) => rule(path, undefined))).toEqual([]);
});
