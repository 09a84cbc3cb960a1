/** What is told beside a region's own amounts while the nation's are open. */
import { describe, expect, test } from "vitest";
import { chartsSheet } from "../../../../src/present/charts";
import { regionPack } from "../../../../src/present/region/pack";
import { shownAmounts } from "../../../../src/shown/amounts";
import { TEXT } from "../../../../src/text/texts";
import { settled } from "../../support/settled";
import { everyCell, NOTHING, perfect, there } from "../../support/sheets";

describe("of a half year of two regions alone", () => {
  const half = settled(
    everyCell((region, month, requirement) =>
      ["13", "14"].includes(region) && month <= "2023-06" ? { ...NOTHING, ...perfect(requirement) } : undefined,
    ),
    { until: "2023-06" },
  );
  const sheetOf = (region: string) => there(regionPack(half, [], region, TEXT.sv)[0]);
  const lineOf = (region: string, label: string) => {
    const block = there(sheetOf(region).blocks.find(({ id }) => id === "own"));
    const at = block.rows.findIndex(([own]) => own === label);
    const kinds = [1, 2].map((column) => block.kinds?.find((one) => one.row === at && one.column === column)?.kind);
    return { cells: there(block.rows[at]), kinds, formulas: block.formulas?.filter((one) => one.row === at) ?? [] };
  };

  test("the region's share of the nation is told of what is known of the nation, and of nothing else", () => {
    expect(lineOf("13", "Efter folkmängd (reserverat)").cells[3]).toBeCloseTo(342_658 / 10_514_719, 6);
    for (const label of ["Intjänat", "Summa prestationsmedel"]) {
      const { cells, formulas } = lineOf("13", label);
      expect(typeof cells[2]).toBe("number");
      expect(cells[3]).toBe("");
      expect(formulas.map(({ column }) => column)).not.toContain(3);
    }
  });

  test("a total with an open part is at least what is known of it, on each side by itself", () => {
    expect(lineOf("13", "Summa prestationsmedel").kinds).toEqual(["least-ore", "least-ore"]);
    // Skåne has no figures: its total is open, and the nation's is what two regions have earned.
    const skane = lineOf("12", "Summa prestationsmedel");
    expect(skane.cells.slice(1, 2)).toEqual(["öppen"]);
    expect(skane.kinds).toEqual(["ore", "least-ore"]);
  });

  test("one sheet is one", () => {
    expect(sheetOf("13").notes.join(" ")).toContain("Underlag: bladet Väntetider.");
  });

  test("the chart says how much is lost and how much is not decided", () => {
    const few = settled(
      everyCell((region, month, requirement) =>
        month > "2023-06" ? undefined : { ...NOTHING, ...(region === "13" ? perfect(requirement) : {}) },
      ),
      { until: "2023-06" },
    );
    const { notes } = chartsSheet(few, shownAmounts(few, 2), TEXT.sv);
    // One region of 342 658 of 10 514 719 earns all of its reserve, and nobody else anything: nothing is open.
    expect(notes[0]?.replaceAll("\u00a0", " ")).toBe(
      "Hittills är 3,3 % av de reserverade medlen intjänade; 96,7 % tjänades inte in, och 0,0 % är inte avgjort än.",
    );
  });
});
