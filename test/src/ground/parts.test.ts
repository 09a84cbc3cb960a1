import { describe, expect, test } from "vitest";
import { atOnce, type Parts } from "../../../src/ground/parts";

describe("work in parts", () => {
  test("comes to the same at once as part by part", () => {
    const done: number[] = [];
    function* parts(): Parts<string, number> {
      for (const part of [1, 2, 3]) {
        yield part;
        done.push(part);
      }
      return "all";
    }
    const told: number[] = [];
    const work = parts();
    let part = work.next();
    for (; part.done !== true; part = work.next()) told.push(part.value);
    expect([part.value, told, done]).toEqual(["all", [1, 2, 3], [1, 2, 3]]);
    expect(atOnce(parts())).toBe("all");
    expect(done).toEqual([1, 2, 3, 1, 2, 3]);
  });
});
