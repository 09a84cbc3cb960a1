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

  const error = { type: "Error", basicType: "Error", basicValue: "#N/A" };
  const entity = { type: "Entity", text: "Region Skåne", basicType: "Error", basicValue: "#VALUE!", properties: {} };
  const formatted = { type: "FormattedNumber", basicValue: 0.5, numberFormat: "0 %" };
  const both = { allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: true };

  test("an error among the arguments is the answer, and nothing is called, where the metadata takes none", async () => {
    const { CustomFunctions: runtime, host } = open();
    let calls = 0;
    runtime.associate({ COUNT: () => ++calls });
    for (const accepted of [{}, { allowCustomDataForDataTypeAny: true }])
      await expect(host.invocations.invoke("COUNT", [[[1, error]]], "Blad1!A1", accepted)).rejects.toMatchObject({
        cellError: "#N/A",
      });
    // What is no plain value is an error for a function that takes no data types.
    await expect(host.invocations.invoke("COUNT", [[[entity]]], "Blad1!A1")).rejects.toMatchObject({
      cellError: "#VALUE!",
    });
    expect(calls).toBe(0);
    expect(host.invocations.pending).toBe(0);
  });

  test("errors come as the client's errors, data types as their objects, where the metadata takes them", async () => {
    const { CustomFunctions: runtime, host } = open();
    const seen: unknown[] = [];
    runtime.associate({ SEE: (rows: unknown[][]) => seen.push(...rows.flat()) });
    await host.invocations.invoke("SEE", [[[error, formatted]]], "Blad1!A1", { allowErrorForDataTypeAny: true });
    expect(seen[0]).toBeInstanceOf(runtime.Error);
    expect(seen[0]).toMatchObject({ code: "#N/A" });
    expect(seen[1]).toBe(0.5);
    await host.invocations.invoke("SEE", [[[error, formatted, entity, 1]]], "Blad1!A1", both);
    expect(seen.slice(2)).toEqual([error, formatted, entity, 1]);
  });
});
