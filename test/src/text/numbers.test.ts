import { expect, test } from "vitest";
import { paneEn } from "../../../src/text/en/pane";
import { TEXT } from "../../../src/text/texts";

test.each([
  ["1234", "SEK\u00a01,234"],
  ["−1234.5", "−SEK\u00a01,234.5"],
  ["-5", "-SEK\u00a05"],
  ["+5", "+SEK\u00a05"],
  ["0", "SEK\u00a00"],
])("in English the sign of %s stands before the currency: %s", (text, words) =>
  expect(TEXT.en.kronor(text)).toBe(words),
);

test("of millions too", () => {
  expect(paneEn.million("−1.5")).toBe("−SEK\u00a01.5\u00a0m");
  expect(paneEn.million("1.5")).toBe("SEK\u00a01.5\u00a0m");
});

test("Swedish has the currency last", () => expect(TEXT.sv.kronor("−1234")).toBe("−1\u00a0234\u00a0kr"));
