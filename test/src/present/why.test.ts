/** Every amount says why it is what it is. */
import { describe, expect, test } from "vitest";
import { REGIONS } from "../../../src/agreement/regions";
import { agreement2021 } from "../../../src/agreements/2021";
import { recordOf } from "../../../src/present/record";
import { whyOf } from "../../../src/present/why";
import { type Settlement, settle } from "../../../src/settling/settle";
import { shownAmounts } from "../../../src/shown/amounts";
import { TEXT } from "../../../src/text/texts";
import { performanceOf } from "../support/made-up";
import { resultOf, settlementOf } from "../support/settled";
import { BEFOLKNING, everyCell, perfect, there, waits } from "../support/sheets";

describe("every amount says why it is what it is", () => {
  const told = (settlement: Settlement, region: string): string[] =>
    whyOf(settlement, shownAmounts(settlement, 2), 2, region, TEXT.sv).map((sentence) =>
      sentence.replaceAll("\u00a0", " "),
    );

  test("a bonus by the share of all that was earned, a payment by its months, a grant by the population", () => {
    // Only Skåne and Halland earn anything: all of requirement 1 in March. Their populations are 1 413 080 and 342 658.
    const lines = everyCell((region, month, number) =>
      number === "1" && month === "2023-03" && (region === "12" || region === "13")
        ? perfect("1")
        : {
            Täljare: number === "4" || number === "5" ? 900 : 500,
            Nämnare: 1000,
            "Täljare fg år": 500,
            "Nämnare fg år": 1000,
            "Täljare med tolerans": 500,
            Väntande: 100,
            "Väntande inom 30 dagar": 50,
          },
    );
    const settlement = settlementOf(resultOf(lines));
    const [bonus, august, december, grant] = told(settlement, "12");
    // 1 413 080 of 1 755 738 is 80.48 per cent.
    expect(bonus).toMatch(
      /^Region Skåne får [\d ]+,\d\d kr ur bonuspotten: den tjänade in 80,48 % av allt som regionerna tjänade in under året \(avsnitt 3\.1\.1\)\.$/,
    );
    // 2 500 000 000 / 11 · 18 % · 1 413 080 / 10 514 719 = 5 497 799.63 kr.
    expect(august).toBe("Region Skåne får 5 497 800 kr i augusti 2023: intjänat för januari–juni 2023 (avsnitt 8).");
    expect(december).toMatch(
      /^Region Skåne får [\d ]+ kr i december 2023: intjänat för juli–november 2023 och sin del av det som inte tjänats in \(avsnitt 8\)\.$/,
    );
    expect(grant).toBe("Region Skåne får 48 380 637 kr: 13,44 % av 360 000 000 kr efter invånarantal (avsnitt 3).");
    expect(told(settlement, "01")[0]).toBe(
      "Region Stockholm får inget ur bonuspotten: den tjänade inte in något under året.",
    );
  });

  test("what somebody decided where nobody met a requirement, and a pot that cannot be shared", () => {
    const lines = REGIONS.flatMap(({ code }) =>
      performanceOf(agreement2021).requirements.flatMap(({ number }) => {
        const counted = number === "2" || number === "3";
        return (counted ? ["08", "09", "10", "11"] : ["09", "10", "11"]).map((month) => ({
          Länskod: code,
          Månad: `2021-${month}`,
          Prestationskrav: number,
          Täljare: counted ? (month === "08" || number === "3" ? 100 : 10) : 90,
          Nämnare: counted ? "" : 100,
          Väntande: 1,
        }));
      }),
    );
    const why = (decision: "population" | "returned") => {
      const settlement = settlementOf(
        settle(agreement2021, [BEFOLKNING, waits(lines)], { decisions: { "3": decision } }),
      );
      return there(recordOf(settlement, [], TEXT.sv).verdicts.find(({ requirement: number }) => number === "3")).why;
    };
    expect(why("returned")).toMatch(/Ingen region uppfyllde kravet: medlen går åter till staten, enligt beslut\.$/);
    expect(why("population")).toMatch(/medlen går till alla efter folkmängd, enligt beslut\.$/);
    const nobody = settlementOf(
      resultOf(
        everyCell((_region, _month, number) => ({
          Täljare: number === "4" || number === "5" ? 900 : 500,
          Nämnare: 1000,
          "Täljare fg år": 500,
          "Nämnare fg år": 1000,
          "Täljare med tolerans": 500,
          Väntande: 100,
          "Väntande inom 30 dagar": 50,
        })),
      ),
    );
    expect(told(nobody, "01").slice(0, 3)).toEqual([
      "Region Stockholm får inget ur bonuspotten: ingen region tjänade in något, och potten kan då inte fördelas.",
      "Region Stockholm får 0 kr i augusti 2023: intjänat för januari–juni 2023 (avsnitt 8).",
      "Region Stockholm får 0 kr i december 2023: intjänat för juli–november 2023 (avsnitt 8).",
    ]);
  });

  test("where all was earned there is no pot, and nobody is said to have earned nothing", () => {
    expect(told(settlementOf(resultOf(everyCell((_region, _month, number) => perfect(number)))), "01")[0]).toBe(
      "Region Stockholm får inget därutöver: allt som var reserverat tjänades in.",
    );
  });
});
