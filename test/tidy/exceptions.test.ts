import { expect, test } from "vitest";
import { unexcused } from "./exceptions";

test("an exception excuses its subject, and is itself reported once nothing is wrong with it", () => {
  const complaints = ["longWork", "src/a/long.ts", "src/a/longer.ts"].map((subject) => ({
    subject,
    objection: "is long",
  }));
  expect(unexcused(complaints, { longWork: "a reason", "a/long.ts": "a reason", short: "a reason" })).toEqual([
    "src/a/longer.ts: is long",
    "short: nothing is wrong with it, so it needs no exception",
  ]);
  expect(unexcused(complaints, { "ger.ts": "a reason" })).toHaveLength(4);
});
