/** Whatever happens to a workbook over many runs: her cells stand, what looks finished is right, the next is clean. */
import { expect, test } from "vitest";
import { simulated } from "./simulate";

test.each(Array.from({ length: 40 }, (_, seed) => seed + 1))("of seed %i nothing is lost or wrong", async (seed) => {
  expect(await simulated(seed)).toEqual([]);
});
