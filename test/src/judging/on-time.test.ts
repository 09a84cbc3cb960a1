import fc from "fast-check";
import { expect, test } from "vitest";
import { daysAfter } from "../../../src/ground/month";
import { onTime, TOLERANCE } from "../../../src/judging/on-time";

test("the tolerance is the agreement's own", () => {
  expect(TOLERANCE).toMatchObject({ value: 10, source: { place: "avsnitt 4, punkt 6" } });
  expect("source" in TOLERANCE && TOLERANCE.source.words).toContain(
    "max 10 procent av antal dagar mellan datum för beslut om återbesök och medicinskt måldatum",
  );
});

test("late by at most a tenth of the days, to the day", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: -20, max: 120 }), (days, late) => {
      const target = daysAfter("2023-01-01", days);
      const visited = daysAfter(target, late);
      expect(onTime("2023-01-01", target, visited, { n: TOLERANCE.value, d: 100 })).toBe(
        late <= 0 || 10 * late <= days,
      );
      expect(onTime("2023-01-01", target, visited, { n: 0, d: 1 })).toBe(late <= 0);
    }),
  );
});
