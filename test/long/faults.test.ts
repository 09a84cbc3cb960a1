/** Every request of every flow fails with every code, before it took effect, half-way and after. */
import { expect, test } from "vitest";
import { faults, suffered, told } from "../taskpane/faults/sweep";

test("no request that fails costs the user a cell, or leaves a sheet that looks finished and is not", async () => {
  const all = await faults();
  const wrong: string[] = [];
  for (const fault of all) for (const one of await suffered(fault)) wrong.push(`${told(fault)}: ${one}`);
  console.info(`${String(all.length)} faults, ${String(wrong.length)} wrong`);
  expect(wrong).toEqual([]);
});
