/** Work on the page: it pauses when a slice is over, tells how far it is, and stops when it is told to. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Parts } from "../../../src/ground";
import { inSlices } from "../../../taskpane/runs/slices";

/** The time that the work is told; each part takes five milliseconds of it. */
let now = 0;
const PART = 5;

function* parts(count: number): Parts<string, number> {
  for (let part = 1; part <= count; part++) {
    now += PART;
    yield part;
  }
  return "done";
}

beforeEach(() => {
  now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now);
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe("work in slices", () => {
  test("pauses after each twelve milliseconds, not after each part", async () => {
    const paused: number[] = [];
    const pause = (part: number): Promise<void> => {
      paused.push(part);
      return Promise.resolve();
    };
    expect(await inSlices(parts(10), pause)).toBe("done");
    // Three parts are fifteen milliseconds.
    expect(paused).toEqual([3, 6, 9]);
  });

  test("lets others go on meanwhile", async () => {
    const order: string[] = [];
    setTimeout(() => order.push("another"));
    await inSlices(parts(10)).then(() => order.push("the work"));
    expect(order).toEqual(["another", "the work"]);
  });

  test("goes no further when it is stopped", async () => {
    const work = parts(10);
    await expect(inSlices(work, () => Promise.reject(new Error("stop")))).rejects.toThrow("stop");
    expect(work.next().value).toBe(4);
  });
});
