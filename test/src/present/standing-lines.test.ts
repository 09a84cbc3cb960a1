/** How it stands, in words. */
import { describe, expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import { agreementKvinnorsHalsa2022 } from "../../../src/agreements/kvinnors-halsa-2022";
import { standingLines, toldWords } from "../../../src/present/standing-lines";
import { TEXT } from "../../../src/text/texts";
import { settledFrom } from "../support/settled";
import { everyCell, NOTHING, perfect, waits } from "../support/sheets";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("an amount is told", () => {
  test.each([
    [{ kind: "exact", kronor: 1_234_567n } as const, "1 234 567 kr"],
    [{ kind: "nearest", kronor: 1_234_567n } as const, "1 234 567 kr, slutligt på en krona när"],
    [{ kind: "between", least: 5n, most: 1_000n } as const, "minst 5 kr, högst 1 000 kr"],
  ])("%o", (told, words) => {
    expect(plain(toldWords(told, TEXT.sv))).toBe(words);
  });
});

const half = settledFrom(
  agreement2023,
  [
    waits(
      everyCell((region, month, requirement) =>
        region === "13" && month <= "2023-06" ? { ...NOTHING, ...perfect(requirement) } : undefined,
      ),
    ),
  ],
  { until: "2023-06" },
);
const told = (whose: string): ReadonlyMap<string, string> =>
  new Map(standingLines(half, whose, TEXT.sv).map((line) => [line.label, plain(toldWords(line.told, TEXT.sv))]));

test("a half year says what is left out, the next payment, and never 0 for what is open", () => {
  const lines = told("13");
  // 2 500 000 000 · 6/11 · 342 658/10 514 719, all of it earned; five months are 37 032 286.92 kr.
  expect(lines.get("Intjänat")).toBe("44 438 744 kr");
  expect(lines.get("Nästa utbetalning, augusti 2023: jan–jun")).toBe("44 438 744 kr, slutligt på en krona när");
  expect(lines.get("Utelämnat: senare månader")).toBe("37 032 287 kr");
  expect([...lines.values()].filter((words) => words.startsWith("0 kr") && !words.includes("högst"))).toEqual([
    // Halland lost nothing, which is known.
    lines.get("Till bonuspotten"),
  ]);
});

test("money by ages 0–18 is open and told, and the rest is known", () => {
  expect([...told("all")].filter(([label]) => label.includes("0–18"))).toHaveLength(1);
  expect(told("all").get("Övriga medel")).toBe("360 000 000 kr");
});

test("where nothing is paid for performance only the other money is told", () => {
  const grants = settledFrom(agreementKvinnorsHalsa2022, []);
  const lines = standingLines(grants, "01", TEXT.en).map(({ label }) => label);
  expect(lines).toEqual(["Other money"]);
});
