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
      host.invocations.invoke("TWICE", [21]),
      host.invocations.invoke("LATER", [
        [
          [1, 2],
          [3, 4],
        ],
      ]),
      host.invocations.invoke("NONE", []),
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
      await expect(host.invocations.invoke("COUNT", [[[1, error]]], {}, accepted)).rejects.toMatchObject({
        cellError: "#N/A",
      });
    // What is no plain value is an error for a function that takes no data types.
    await expect(host.invocations.invoke("COUNT", [[[entity]]])).rejects.toMatchObject({
      cellError: "#VALUE!",
    });
    expect(calls).toBe(0);
    expect(host.invocations.pending).toBe(0);
  });

  test("errors come as the client's errors, data types as their objects, where the metadata takes them", async () => {
    const { CustomFunctions: runtime, host } = open();
    const seen: unknown[] = [];
    runtime.associate({ SEE: (rows: unknown[][]) => seen.push(...rows.flat()) });
    await host.invocations.invoke("SEE", [[[error, formatted]]], {}, { allowErrorForDataTypeAny: true });
    expect(seen[0]).toBeInstanceOf(runtime.Error);
    expect(seen[0]).toMatchObject({ code: "#N/A" });
    expect(seen[1]).toBe(0.5);
    await host.invocations.invoke("SEE", [[[error, formatted, entity, 1]]], {}, both);
    expect(seen.slice(2)).toEqual([error, formatted, entity, 1]);
  });

  test("a function is told the addresses that are given, and none otherwise; an empty cell comes as null", async () => {
    const { CustomFunctions: runtime, host } = open();
    const told: unknown[] = [];
    runtime.associate({
      TELL: (...args: readonly unknown[]) => {
        const { address, parameterAddresses } = args.at(-1) as CustomFunctions.Invocation;
        told.push([args.slice(0, -1), address, parameterAddresses]);
        return 0;
      },
    });
    const range = [
      [1, null],
      ["", 0],
    ];
    await host.invocations.invoke("TELL", [range, 7, null]);
    const parameters = ["'Mina tal'!A1:B2", null, null];
    await host.invocations.invoke("TELL", [range, 7, null], { caller: "Blad1!C3", parameters });
    expect(told).toEqual([
      [[range, 7, null], undefined, undefined],
      [[range, 7, null], "Blad1!C3", parameters],
    ]);
  });
});
