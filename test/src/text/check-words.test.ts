/** Where an identity fails, in both languages. */
import { describe, expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import { type Compared, checkEach } from "../../../src/paying/check";
import { kronorText } from "../../../src/present/shown-cells";
import { apartWords, countWords } from "../../../src/text/check-words";
import { TEXT } from "../../../src/text/texts";

const words = (compared: readonly Compared[], language: "sv" | "en" = "sv"): string => {
  const text = TEXT[language];
  const failing = checkEach("payment-regions", "payment", compared);
  return apartWords(agreement2023, failing, (kronor) => text.kronor(kronorText(kronor, 0)), text);
};

describe("where an identity fails", () => {
  const region = { at: { payment: "2023-08", region: "12" }, left: 1_000_000n, right: 999_999n } as const;

  test("is told with the place and both sides, and how many places more", () => {
    expect(words([region])).toBe(
      "utbetalningen i augusti 2023, Region Skåne: 1\u00a0000\u00a0000\u00a0kr ≠ 999\u00a0999\u00a0kr",
    );
    const other = { ...region, at: { ...region.at, region: "01" }, right: "open" as const };
    expect(words([region, other], "en")).toBe(
      "the payment in August 2023, Region Stockholm: SEK\u00a01,000,000 ≠ open and in 1 place more",
    );
    expect(words([region, other, { ...other, at: { ...region.at, region: "03" } }])).toMatch(
      / ≠ öppen och på 2 ställen till$/,
    );
  });

  test("may be a requirement or a grant, by its number and its name", () => {
    expect(words([{ at: { requirement: "3" }, left: 1n, right: 2n }])).toBe("krav 3: 1\u00a0kr ≠ 2\u00a0kr");
    const grant = agreement2023.grants[0];
    expect(words([{ at: { grant: grant?.id ?? "" }, left: 1n, right: 2n }])).toContain(`${grant?.label ?? ""}: `);
  });

  test("is nothing where it holds, and places are counted", () => {
    expect(words([{ ...region, right: region.left }])).toBe("");
    const held = checkEach("payment-regions", "payment", [{ ...region, right: region.left }]);
    expect([countWords(held, TEXT.sv), countWords(held, TEXT.en)]).toEqual(["1 utbetalning", "1 payment"]);
    const { each: _, ...whole } = held;
    expect(countWords(whole, TEXT.sv)).toBe("");
  });
});
