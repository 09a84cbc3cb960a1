/** Which populations an agreement can go by. */
import { describe, expect, test } from "vitest";
import { vintageFor } from "../../../src/populations/vintage";

describe("the vintage for a day", () => {
  test.each([
    ["the day itself", "2022-11-01", "2022-11-01"],
    ["the nearest after it", "2019-11-01", "2019-12-31"],
    ["the nearest before it", "2020-11-01", "2020-06-30"],
    ["the earlier of two a year away", "2023-11-01", "2022-11-01"],
  ])("is %s", (_, date, expected) => {
    expect(vintageFor(date)?.date).toBe(expected);
  });

  test("is none where the nearest is more than a year away, or where it is no day", () => {
    expect([vintageFor("2026-11-01"), vintageFor("2016-11-01"), vintageFor("hösten")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
