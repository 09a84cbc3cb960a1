/** Whether every identity that can be checked holds. */
import { expect, test } from "vitest";
import { allHold, type Check } from "../../../src/paying/check";

const check = (state: Check["state"]): Check => ({
  name: "agreement-total",
  left: { n: 1, d: 1 },
  right: { n: 1, d: 1 },
  state,
});

test("all hold while none fails; what is open cannot be checked", () => {
  expect(allHold([])).toBe(true);
  expect(allHold([check("holds"), check("open")])).toBe(true);
  expect(allHold([check("holds"), check("fails"), check("open")])).toBe(false);
});
