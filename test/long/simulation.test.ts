/** As the suite's own sample, over many more seeds. */
import { expect, test } from "vitest";
import { simulated } from "../taskpane/simulation/simulate";

test("nothing is lost or wrong in 3,000 simulations", async () => {
  for (let seed = 1_000; seed < 4_000; seed += 1) expect(await simulated(seed), `seed ${String(seed)}`).toEqual([]);
});
