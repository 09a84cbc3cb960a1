/** Sheets that open on one region. */
import { expect, test } from "vitest";
import { REGIONS } from "../../../src/agreement/regions";
import { agreement2023 } from "../../../src/agreements/2023";
import { present } from "../../../src/present/present";
import { settle } from "../../../src/settling/settle";
import { TEXT } from "../../../src/text/texts";
import { exampleGrids } from "../support/example";
import { settlementOf } from "../support/settled";

const result = settle(agreement2023, exampleGrids());
const settlement = settlementOf(result);
const all = present(settlement, result.problems, TEXT.sv);
const opened = present(settlement, result.problems, TEXT.sv, { region: "13" });

test("the region's own sheet comes first, and the others are the same but for what is folded and said to be", () => {
  expect(opened[0]).toMatchObject({ id: "region", key: "13" });
  const unfolded = (sheets: typeof all) =>
    sheets.map((sheet) => ({
      ...sheet,
      notes: sheet.notes.filter((note) => note !== TEXT.sv.sheets.folded),
      blocks: sheet.blocks.map(({ folded: _, ...block }) => block),
    }));
  expect(unfolded(opened.slice(1))).toEqual(unfolded(all));
});

test("every row of another region is folded, and no other row", () => {
  const codes = new Set(REGIONS.map(({ code }) => code));
  // Avstämning folds what it computes on the way, whichever region it is.
  const own = ({ id }: { readonly id: string }): boolean => id === "reconciliation";
  expect(opened.find(own)).toEqual(all.find(own));
  const blocks = opened
    .slice(1)
    .filter((sheet) => !own(sheet))
    .flatMap((sheet) => sheet.blocks);
  for (const { rows, folded = [] } of blocks) {
    const others = rows.flatMap(([first], index) => (codes.has(String(first)) && first !== "13" ? [index] : []));
    expect(folded).toEqual(others);
  }
  const told = opened.filter(({ notes }) => notes.includes(TEXT.sv.sheets.folded)).map(({ id }) => id);
  expect(told).toEqual(["summary", "byRequirement", "outcome", "heatMap", "bonus", "payments", "grants"]);
  // Sammanställning, Per krav, Utfall, nine maps, Bonuspott, Utbetalningar, Övriga medel.
  expect(blocks.filter(({ folded }) => folded)).toHaveLength(15);
});
