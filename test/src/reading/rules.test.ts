/** Reading rules about cells: copies are read, and the user's own cells stay as they are. */
import { expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import { groupsOf, type ReadingRule } from "../../../src/problems";
import { find } from "../../../src/reading/find";
import { mendsOf } from "../../../src/reading/mends";
import { read } from "../../../src/reading/read";
import { ruledGrids } from "../../../src/reading/rules";
import type { CellValue, Grid } from "../../../src/sheets/grid";
import { BEFOLKNING, type Line, sheet, waits } from "../support/sheets";

const line = (Region: CellValue, month: CellValue, requirement: CellValue = 2): Line => ({
  Region,
  Månad: month,
  Prestationskrav: requirement,
  Täljare: 80,
  Nämnare: 100,
  "Täljare fg år": 70,
  "Nämnare fg år": 100,
});

function readBy(rules: readonly ReadingRule[], ...grids: readonly Grid[]) {
  const ruled = ruledGrids([BEFOLKNING, ...grids], rules);
  const found = find(agreement2023, ruled.grids, ["population", "waiting"]);
  const { submission, problems } = read(agreement2023, found);
  return {
    rows: submission.observations.map(({ region, month, requirement }) => `${region} ${month} ${requirement}`),
    problems: [...found.problems, ...problems],
    codes: [...found.problems, ...problems].map(({ code }) => code),
    notes: groupsOf(ruled.notes(found)).map(({ problem, count }) => `${problem.code} ${String(count)}`),
    own: ruled.own(found),
  };
}

test("a misspelt region is read as the one it was said to be, and the sheet still has the user's text", () => {
  const grid = waits([line("Reg Haland", "2023-01"), line("REG HALAND", "2023-02"), line("Region Skåne", "2023-01")]);
  const rule: ReadingRule = { kind: "region", text: "Reg Haland", region: "13" };
  const { rows, codes, notes, own } = readBy([rule], grid);
  expect(rows).toEqual(["13 2023-01 2", "13 2023-02 2", "12 2023-01 2"]);
  expect(codes).toEqual([]);
  expect(notes).toEqual(["rule-used 2"]);
  expect(own.waiting?.grid).toBe(grid);
  expect(grid.cells[1]?.[0]).toBe("Reg Haland");
});

test("it is also read so as a header, and in a sheet of populations", () => {
  const rule: ReadingRule = { kind: "region", text: "Reg Haland", region: "13" };
  const wide = sheet("Utdata", [
    { Krav: 2, Mått: "Täljare", Månad: "2023-01", "Reg Haland": 80, "Region Skåne": 70 },
    { Krav: 2, Mått: "Nämnare", Månad: "2023-01", "Reg Haland": 100, "Region Skåne": 100 },
  ]);
  expect(readBy([rule], wide).rows.sort()).toEqual(["12 2023-01 2", "13 2023-01 2"]);
  const people = {
    ...BEFOLKNING,
    cells: BEFOLKNING.cells.map((row) =>
      row.map((cell) => (cell === "13" || cell === "Region Halland" ? "Reg Haland" : cell)),
    ),
  };
  const ruled = ruledGrids([people], [rule]);
  const { submission } = read(agreement2023, find(agreement2023, ruled.grids, ["population"]));
  expect(submission.populations.map(({ region }) => region)).toContain("13");
});

test("rows of parts are skipped by their names, in a regular table and in any other, with or without the region's row", () => {
  const rule: ReadingRule = { kind: "parts", names: ["Ystad", "Lund"] };
  const regular = waits([line("Region Skåne", "2023-01"), line("Ystad", "2023-01"), line("Lund", "2023-02")]);
  expect(readBy([rule], regular)).toMatchObject({ rows: ["12 2023-01 2"], codes: [], notes: ["rule-used 2"] });
  const wide = sheet("Utdata", [
    { Region: "Region Skåne", Krav: 2, Mått: "Täljare", "2023-01": 80 },
    { Region: "Region Skåne", Krav: 2, Mått: "Nämnare", "2023-01": 100 },
    { Region: "Ystad", Krav: 2, Mått: "Täljare", "2023-01": 8 },
    { Region: "Ystad", Krav: 2, Mått: "Nämnare", "2023-01": 10 },
  ]);
  expect(readBy([rule], wide)).toMatchObject({ rows: ["12 2023-01 2"], codes: [], notes: ["rule-used 2"] });
});

test("a name that was not said to be a part is still told of", () => {
  const rule: ReadingRule = { kind: "parts", names: ["Ystad"] };
  const grid = waits([line("Region Skåne", "2023-01"), line("Ystad", "2023-01"), line("Lund", "2023-01")]);
  expect(readBy([rule], grid).codes).toEqual(["rows-beneath"]);
});

test("what merged cells leave empty is as above, but neither in a line alone nor in a row of sums", () => {
  const rule: ReadingRule = { kind: "fill-down", sheet: "Väntetider" };
  const grid = waits([
    line("Region Skåne", "2023-01", 2),
    line("Region Skåne", "2023-02", ""),
    line("Region Halland", "2023-01", ""),
    { ...line("", "", ""), Täljare: 240, Nämnare: 300, "Täljare fg år": 210, "Nämnare fg år": 300 },
    { Region: "Källa: regionerna" },
  ]);
  const { rows, notes } = readBy([rule], grid);
  expect(rows).toEqual(["12 2023-01 2", "12 2023-02 2", "13 2023-01 2"]);
  expect(notes).toEqual(["rule-used 2"]);
  expect(readBy([], grid).rows).not.toEqual(rows);
});

test("a rule that no cell needs is told to have no effect, also where another sheet has such cells", () => {
  const rule: ReadingRule = { kind: "region", text: "Reg Haland", region: "13" };
  const notes = sheet("Anteckningar", [{ A: "Reg Haland", B: "ring dem" }]);
  expect(readBy([rule], waits([line("Region Skåne", "2023-01")]), notes).notes).toEqual(["rule-idle 1"]);
});

test("without rules about cells the grids are the very same", () => {
  const grids = [BEFOLKNING];
  expect(ruledGrids(grids, [{ kind: "years", from: 2023, to: 2021 }]).grids).toBe(grids);
});

test("a hospital whose region has no row of its own is skipped by its name, and the region has no figures", () => {
  const hospitals = sheet("Väntetider", [
    { ...line("Region Skåne", "2023-01"), Sjukhus: "SUS" },
    { ...line("Region Skåne", "2023-01"), Sjukhus: "Helsingborgs lasarett" },
    { ...line("Region Halland", "2023-01"), Sjukhus: "" },
  ]);
  const [told] = groupsOf(readBy([], hospitals).problems.filter(({ code }) => code === "parts-without-region"));
  const [mend] = told ? mendsOf(told, {}) : [];
  if (mend?.kind !== "rule") throw new Error("There is no mend.");
  const { rows, codes } = readBy([mend.rule], hospitals);
  expect(rows).toEqual(["13 2023-01 2"]);
  expect(codes).not.toContain("parts-without-region");
});
