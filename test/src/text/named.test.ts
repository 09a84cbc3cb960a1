/** What a message is made of. */
import { expect, test } from "vitest";
import { namedOr } from "../../../src/text/named";

test("a few names are listed, and many are counted", () => {
  const counted = (count: string): string => `${count} regioner`;
  expect(namedOr("Region Skåne, Region Halland", counted)).toBe("Region Skåne, Region Halland");
  expect(namedOr("A, B, C, D, E", counted)).toBe("A, B, C, D, E");
  expect(namedOr("A, B, C, D, E, F", counted)).toBe("6 regioner");
});
