import fc from "fast-check";
import { expect, test } from "vitest";
import { requirementsOf } from "../../../src/agreement/agreement";
import { agreement2021 } from "../../../src/agreements/2021";
import { agreement2023 } from "../../../src/agreements/2023";
import { daysAfter } from "../../../src/ground/month";
import { onTime, toleranceOf } from "../../../src/judging/on-time";

const TOLERANCE = toleranceOf(agreement2023) ?? { n: 0, d: 1 };

test("the tolerance is the agreement's own, in its own words", () => {
  const follow = requirementsOf(agreement2023).find(({ level }) => level?.numerator.value === "with-tolerance");
  expect(follow?.level?.tolerance).toMatchObject({
    value: 10,
    source: {
      place: "avsnitt 4, punkt 6",
      words: expect.stringContaining(
        "max 10 procent av antal dagar mellan datum för beslut om återbesök och medicinskt måldatum",
      ) as string,
    },
  });
  expect(TOLERANCE).toEqual({ n: 10, d: 100 });
});

test("an agreement without follow-up visits has none", () => {
  expect(toleranceOf(agreement2021)).toBeUndefined();
});

test("late by at most a tenth of the days, to the day", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: -20, max: 120 }), (days, late) => {
      const target = daysAfter("2023-01-01", days);
      const visited = daysAfter(target, late);
      expect(onTime("2023-01-01", target, visited, TOLERANCE)).toBe(late <= 0 || 10 * late <= days);
      expect(onTime("2023-01-01", target, visited, { n: 0, d: 1 })).toBe(late <= 0);
    }),
  );
});
