/** The text that is kept of a settlement. */
import { describe, expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import { readSnapshot, snapshot, snapshotOf } from "../../../src/history/snapshot";
import { exampleGrids } from "../support/example";
import { settled, settledFrom } from "../support/settled";
import { perfect } from "../support/sheets";

describe("the text that is kept", () => {
  test("of the 2 079 cells of 2023 is under 60 kB, and is the same every time", () => {
    const settlement = settledFrom(agreement2023, exampleGrids());
    const text = snapshotOf(settlement, "0.2.0");
    expect(settlement.reserves.all).toHaveLength(2079);
    expect(new TextEncoder().encode(text).length).toBeLessThan(60_000);
    expect(snapshotOf(settlement, "0.2.0")).toBe(text);
    expect(readSnapshot(text)).toEqual(snapshot(settlement, "0.2.0"));
  });

  test("is not read when it is of another form, damaged, or something else", () => {
    const text = snapshotOf(
      settled([{ Region: "01", Månad: "2023-03", Prestationskrav: 1, ...perfect("1") }]),
      "0.2.0",
    );
    const json = JSON.parse(text) as Record<string, unknown>;
    expect(readSnapshot(text)).toBeDefined();
    expect(
      ["", "x", "null", "[]", "{}", "3", text.slice(0, -1), JSON.stringify({ ...json, form: 2 })]
        .map(readSnapshot)
        .every((one) => one === undefined),
    ).toBe(true);
    for (const key of Object.keys(json)) {
      for (const other of [undefined, null, 7, "x", [], {}, [null], ["x"]]) {
        if (key === "paid" && Array.isArray(other) && other.length === 0) continue; // nothing may have been paid
        const damaged = JSON.stringify({ ...json, [key]: other });
        expect([key, other, readSnapshot(damaged)]).toEqual([key, other, undefined]);
      }
    }
  });
});
