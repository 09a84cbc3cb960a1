/** Every request of every flow fails with every code, before it took effect, half-way and after. */
import { expect, test } from "vitest";
import { FLOWS } from "../taskpane/faults/flows";
import { faults, suffered, told } from "../taskpane/faults/sweep";

test.each(FLOWS.map((flow) => [flow.name, flow] as const))(
  "no request of %s that fails costs the user a cell, or leaves a sheet that looks finished and is not",
  async (name, flow) => {
    const all = (await faults()).filter((fault) => fault.flow === flow);
    const wrong: string[] = [];
    for (const fault of all) for (const one of await suffered(fault)) wrong.push(`${told(fault)}: ${one}`);
    console.info(`${name}: ${String(all.length)} faults, ${String(wrong.length)} wrong`);
    expect(wrong).toEqual([]);
  },
);
