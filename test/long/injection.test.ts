/** Every string of the corpus in every place where a user may write a text; the suite does a sample. */
import { expect, test } from "vitest";
import { wrongIn } from "../support/injection/compared";
import { STRINGS } from "../support/injection/strings";

test("no text computes, or loses a character, wherever it is written", async () => {
  expect(await wrongIn(STRINGS.map((_, turn) => turn))).toEqual([]);
});
