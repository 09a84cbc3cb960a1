import { expect, test } from "vitest";
import { paneEn } from "../../../src/text/en/pane";
import { TEXT } from "../../../src/text/texts";

test.each([
  ["1234", "SEK 1,234"],
  ["−1234.5", "−SEK 1,234.5"],
  ["-5", "-SEK 5"],
  ["+5", "+SEK 5"],
  ["0", "SEK 0"],
])("in English the sign of %s stands before the currency: %s", (text, words) =>
  expect(TEXT.en.kronor(text)).toBe(words),
);

test("of millions too", () => {
  expect(paneEn.million("−1.5")).toBe("−SEK 1.5\u00a0m");
  expect(paneEn.million("1.5")).toBe("SEK 1.5\u00a0m");
});

test("Swedish has the currency last", () => expect(TEXT.sv.kronor("−1234")).toBe("−1\u00a0234\u00a0kr"));
