/** Custom functions as the genuine runtime computes them. */

import { describe, expect, test } from "vitest";
import { open } from "../support/client";

describe("custom functions", () => {
  test("the genuine runtime computes, awaits and fails", async () => {
    const { CustomFunctions: runtime, host } = open();
    runtime.associate({
      TWICE: (x: number) => x * 2,
      LATER: async (rows: number[][]) => {
        await Promise.resolve();
        return rows.flat().reduce((a, b) => a + b, 0);
      },
      NONE: () => {
        // The client's error for cells is no subclass of Error.
        throw new runtime.Error(runtime.ErrorCode.notAvailable, "finns inte") as unknown;
      },
    });
    const results = await Promise.allSettled([
      host.invocations.invoke("TWICE", [21], "Blad1!A1"),
      host.invocations.invoke(
        "LATER",
        [
          [
            [1, 2],
            [3, 4],
          ],
        ],
        "Blad1!A2",
      ),
      host.invocations.invoke("NONE", [], "Blad1!A3"),
    ]);
    expect(results.slice(0, 2)).toEqual([
      { status: "fulfilled", value: 42 },
      { status: "fulfilled", value: 10 },
    ]);
    expect(results[2]).toMatchObject({ status: "rejected", reason: { cellError: "#N/A", message: "finns inte" } });
    expect(host.invocations.pending).toBe(0);
  });
});
