/** Several looks at once: the last one counts, for everybody who waits. */
import { expect, test } from "vitest";
import { readWorkbook } from "../../../taskpane/excel/workbook";
import { createLooking } from "../../../taskpane/state/looking";
import { initialState } from "../../../taskpane/state/state";
import { createStore } from "../../../taskpane/state/store";
import { example } from "../support/opened";
import { connected } from "../support/out-sheets";

test("whoever waits for a look that a later one has overtaken waits for the answer that counts", async () => {
  connected(await example());
  const store = createStore(initialState({ language: "sv", theme: "excel", welcomed: true }, "sv"));
  const { examine } = createLooking(store, new Set());
  const contents = await readWorkbook(new Set());
  const precisionShown = () => store.state().look?.result.settlement?.precision;
  const choose = (precision: "exact" | "shares"): Promise<void> => {
    store.happened({ type: "remember", remembered: { ...store.state().remembered, precision } });
    return examine(contents);
  };
  const overtaken = choose("exact");
  const counting = choose("shares");
  await overtaken;
  expect(precisionShown()).toBe("shares");
  await counting;
  expect(precisionShown()).toBe("shares");
});
