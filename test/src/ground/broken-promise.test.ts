/** A defect of ours is told as one, with the truth that did not hold. */
import { expect, test } from "vitest";
import { BrokenPromise } from "../../../src/ground/broken-promise";

test("a broken promise is an error that says which truth did not hold", () => {
  const error = new BrokenPromise("there is something to share by");
  expect(error).toBeInstanceOf(Error);
  expect(error.message).toBe("Broken promise: there is something to share by");
});
