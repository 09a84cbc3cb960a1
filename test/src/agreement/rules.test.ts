/** A broken rule says which, where and how. */
import { expect, test } from "vitest";
import { broken } from "../../../src/agreement/rules";

test("a broken rule is its name, its place and its values", () => {
  expect(broken("id-twice", ["grants", 1, "id"], { id: "block-2", other: ["grants", 0, "id"] })).toEqual({
    rule: "id-twice",
    path: ["grants", 1, "id"],
    values: { id: "block-2", other: ["grants", 0, "id"] },
  });
});
