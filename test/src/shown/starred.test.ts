/** Small numbers in words that somebody else wrote. */
import { expect, test } from "vitest";
import { starred } from "../../../src/shown/starred";

test("numbers from one up to the threshold are starred, whole or not, and others stand", () => {
  expect(starred("7 av 9 svarade, 19 saknas, 20 väntar", 20)).toBe("* av * svarade, * saknas, 20 väntar");
  expect(starred("7,5 och 7.5 st, −3, 0 och 2023", 20)).toBe("* och * st, −*, 0 och 2023");
  expect(starred("07 (prel.)", 20)).toBe("* (prel.)");
  expect(starred("inget antal", 20)).toBe("inget antal");
});
