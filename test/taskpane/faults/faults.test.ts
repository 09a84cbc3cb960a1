/** A sample of all faults, as far apart as can be; all of them by `npm run test:long`. */
import { expect, test } from "vitest";
import { faults, suffered, told } from "./sweep";

/** Every so many of them: no divisor of the number of codes or of times, so that all come up. */
const STEP = 211;

test("no request that fails costs the user a cell, or leaves a sheet that looks finished and is not", async () => {
  const all = await faults();
  const some = all.filter((_, index) => index % STEP === 0);
  expect(some.length).toBeGreaterThan(50);
  for (const fault of some) expect(await suffered(fault), told(fault)).toEqual([]);
});

test("the next run takes away every copy of values that a request left half-made", async () => {
  const all = await faults();
  const some = all.filter(
    ({ flow, code, when }) => flow.name === "copies of values" && code === "GeneralException" && when === "half",
  );
  expect(some.length).toBeGreaterThan(5);
  for (const fault of some) expect(await suffered(fault), told(fault)).toEqual([]);
});
