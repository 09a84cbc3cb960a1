/** A change from zero has no percentage: who had nobody waiting before earns nothing, and that is pointed out. */
import { describe, expect, test } from "vitest";
import { agreement2021 } from "../../../src/agreements/2021";
import { agreement2023 } from "../../../src/agreements/2023";
import { fromZero } from "../../../src/settling/from-zero";
import { explain } from "../../../src/text/explain";
import { TEXT } from "../../../src/text/texts";
import { settledFrom, verdictOn } from "../support/settled";
import { at, BEFOLKNING, everyCell, type Line, NOTHING, sheet, waits } from "../support/sheets";

const PERIOD = "2021-09/2021-11";

/** The number of patients who had waited more than 180 days for a first visit: in August, and in November. */
const waited = (region: string, august: number | string, november: number): readonly Line[] =>
  (
    [
      ["2021-08", august],
      ["2021-11", november],
    ] as const
  ).map(([Månad, Täljare]) => ({ Länskod: region, Månad, Prestationskrav: 2, Täljare }));

const settled = (...lines: readonly (readonly Line[])[]) =>
  settledFrom(agreement2021, [BEFOLKNING, sheet("Väntetider", lines.flat(), { top: 3, left: 2 })], {
    decisions: { "2": "population" },
  });

describe("requirement 2 of 2021, a fourth fewer patients than in August", () => {
  const settlement = settled(
    waited("01", 20, 1),
    waited("03", 0, 0),
    waited("12", 1, 0),
    waited("13", 0, 4),
    waited("14", 0, 0),
    waited("17", "saknas", 0),
  );

  test("is met by who had one and has none, and not by who had none", () => {
    const shareOf = (region: string): number => verdictOn(settlement, region, PERIOD, "2").share;
    expect(["01", "12", "03", "13", "14", "17"].map(shareOf)).toEqual([100, 100, 0, 0, 0, 0]);
  });

  test("is pointed out once, with those who had none and their first row", () => {
    // The table begins in C4 with the header: Uppsala's November is its fourth row of figures, and F is Täljare.
    expect(fromZero(settlement)).toEqual([
      {
        code: "change-from-zero",
        severity: "warning",
        place: { sheet: "Väntetider", cell: "F8" },
        values: {
          requirement: "2 Över 180 dagar, första besök",
          count: "3",
          regions: "Region Uppsala, Region Halland",
          others: "1",
        },
      },
    ]);
  });

  test("is explained by it where it is not met", () => {
    const verdict = verdictOn(settlement, "03", PERIOD, "2");
    expect(explain(verdict, "met-requirement", TEXT.sv)).toContain("en förändring från noll kan inte räknas i procent");
  });

  test("is said nothing of where everybody had somebody", () => {
    expect(fromZero(settled(waited("01", 20, 1), waited("03", 1, 1)))).toEqual([]);
  });
});

test("percentage points are counted from zero as from anything", () => {
  const lines = everyCell((_, __, number) => (number === "1" ? { ...NOTHING, "Täljare fg år": 0 } : undefined));
  expect(fromZero(settledFrom(agreement2023, [BEFOLKNING, waits([at(lines, 0)])]))).toEqual([]);
});
