/** When a change in the workbook is read. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { initialState, type State } from "../../../taskpane/state/state";
import { createWatch } from "../../../taskpane/state/watching";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("a change is read when it has come to rest; while Excel is tried, when that is over", () => {
  let state: State = {
    ...initialState({ language: "sv", theme: "light", welcomed: true }, "sv"),
    activity: { kind: "idle" },
  };
  let looks = 0;
  const heard = createWatch(
    () => state,
    new Set(),
    () => {
      looks += 1;
      return Promise.resolve();
    },
  );
  heard("a");
  heard("b");
  vi.runAllTimers();
  expect(looks).toBe(1);
  state = { ...state, view: "excel-check" };
  heard("c");
  vi.advanceTimersByTime(600_000);
  expect(looks).toBe(1);
  state = { ...state, view: "work" };
  vi.runAllTimers();
  expect(looks).toBe(2);
});
