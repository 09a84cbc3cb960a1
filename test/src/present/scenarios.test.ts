/** The sheet of scenarios: the case of `what-if.test.ts`, read as a user does. */
import { describe, expect, test } from "vitest";
import { compareScenarios } from "../../../src/forecast/compare-scenarios";
import type { Change, Scenario } from "../../../src/forecast/scenario";
import { scenariosRecord } from "../../../src/present/forecast/scenario-record";
import { scenariosSheet } from "../../../src/present/forecast/scenarios";
import { layOut, type OutSheet } from "../../../src/sheets/sheet";
import { TEXT } from "../../../src/text/texts";
import { agreementOf, settledWith } from "../support/ahead";
import { there } from "../support/sheets";
import { before, HALLAND, NOBODY, PEOPLE, STOCKHOLM } from "../support/whole-year";

const WHOLE_YEAR = [...STOCKHOLM, ...HALLAND, ...NOBODY];
const february: Change = {
  ...{ kind: "figure", region: "01", requirement: "1", month: "2030-02", figure: "current", numerator: 63 },
};
const scenarios: readonly Scenario[] = [
  { name: "En till i tid", changes: [february] },
  { name: "Ingen ändring", changes: [] },
];
const compared = (observations = WHOLE_YEAR, all = scenarios, region?: string) =>
  there(compareScenarios(settledWith(agreementOf(), PEOPLE, observations), all, { region }).compared);
const plain = (text: unknown): string => String(text).replaceAll("\u00a0", " ");
const rowsOf = (sheet: OutSheet, block: number) => sheet.blocks[block]?.rows.map((row) => row.map(plain).join(" | "));
const sheetOf = (...of: Parameters<typeof compared>) => scenariosSheet(compared(...of), undefined, "2030", TEXT.sv);

describe("the sheet", () => {
  test("says that it is no settlement: in its title, its first note, its fingerprint and its colour", () => {
    const { title, notes, tone, charts } = sheetOf();
    expect(title).toBe("Scenarier, prognos och ingen avräkning: Påhittad överenskommelse");
    expect(notes[0]).toMatch(/^Det här är scenarier\. Inget belopp här är avräknat/);
    expect(notes.at(-1)).toBe("Scenariernas fingeravtryck: scenarier · 2030");
    expect([tone, charts?.[0]?.altText]).toEqual(["forecast", expect.stringContaining("ingen avräkning")]);
  });

  test("has a row per region, and kronor and difference per scenario, which add up", () => {
    const sheet = sheetOf();
    expect(rowsOf(sheet, 0)).toEqual([
      "01 Region Stockholm | 5040000 | 5333333 | 293333 | 5040000 | 0",
      "13 Region Halland | 3960000 | 3666667 | -293333 | 3960000 | 0",
    ]);
    expect(sheet.blocks[0]?.total?.join(" | ")).toBe("Summa | 9000000 | 9000000 | 0 | 9000000 | 0");
    expect(rowsOf(sheet, 1)?.[0]).toBe("01 Region Stockholm | 500000 | -206667 | 0 | 0");
  });

  test("tells the changes as they were typed", () => {
    expect(rowsOf(sheetOf(), 2)).toEqual([
      "En till i tid | uppgifterna | Region Stockholm, krav 1, februari 2030: månadens uppgift blir 63 i täljaren",
      "Ingen ändring | uppgifterna | ingen ändring",
    ]);
  });

  test("tells who gains and who loses, as a matrix and as a sentence", () => {
    const sheet = sheetOf(WHOLE_YEAR, scenarios, "13");
    expect(sheet.notes.map(plain)).toContain(
      "Klarar Region Halland krav 1 fullt ut hela året får den 193 846 kr mer; mest berörs Region Stockholm (−193 846 kr).",
    );
    expect([rowsOf(sheet, 3), rowsOf(sheet, 4)]).toEqual([
      ["1 Krav 1 | 193846 | 250000 | -56154 | Region Stockholm | -193846 |  |  |  |  | 0"],
      [
        "01 Region Stockholm | 1131429 | 2500000 | -1368571 | Region Halland | -1131429 |  |  |  |  | 0",
        "13 Region Halland | 193846 | 250000 | -56154 | Region Stockholm | -193846 |  |  |  |  | 0",
      ],
    ]);
    // Without a region of one's own it is of the one that gains most.
    expect(sheetOf().notes.join()).toContain("Klarar Region Stockholm krav 1");
  });

  test("says what it rests on while the year is not over", () => {
    // What has not come has no half to change.
    const both = { ...february, denominator: 100 } as Change;
    const sheet = sheetOf(before(WHOLE_YEAR, "2030-02", "2030-03"), [{ name: "Prov", changes: [both] }]);
    expect(plain(sheet.notes[1])).toContain("Där uppgifter saknas antas 45,9 % av reserven tjänas in.");
    expect(rowsOf(sheet, 2)?.[0]).toContain("uppgifterna och utsikten");
  });

  test("without scenarios has what is as it is, and no chart of nothing", () => {
    const sheet = sheetOf(WHOLE_YEAR, []);
    expect(sheet.notes).toContain("Inget scenario är sparat.");
    expect([sheet.charts, sheet.blocks.length]).toEqual([undefined, 2]);
  });

  test("has a chart over the columns of differences", () => {
    const sheet = sheetOf();
    const block = there(layOut(sheet).blocks.get("scenario-regions"));
    const ids = block.columns.map(({ id }) => id);
    const { categories, values } = there(sheet.charts?.[0]).data;
    expect([categories, ...values].every((id) => ids.includes(String(id)))).toBe(true);
    expect(values).toHaveLength(2);
  });

  test("is told in English too", () => {
    const { title, notes } = scenariosSheet(compared(), undefined, "2030", TEXT.en);
    expect(title).toContain("no settlement");
    expect(notes.join()).toContain("If Region Stockholm meets requirement 1 in full all year, it gets");
  });
});

describe("a change in words", () => {
  const said = (change: Change, hideBelow?: number): string | undefined =>
    rowsOf(
      scenariosSheet(compared(WHOLE_YEAR, [{ name: "Prov", changes: [change] }]), hideBelow, "", TEXT.sv),
      2,
    )?.[0]?.split(" | ")[2];
  const half = { ...february, numerator: 9, denominator: 18 } as Change;

  test.each<[Change, string]>([
    [{ kind: "weight", requirement: "1", weight: 3 }, "Krav 1: vikten blir 3"],
    [
      { kind: "step", requirement: "1", step: 2, limit: 25, share: 70 },
      "Krav 1, steg 2: gränsen blir 2,5 procentenheter, ger 70 % av reserven",
    ],
    [{ kind: "level", requirement: "1", limit: 805 }, "Krav 1, hög nivå: gränsen blir minst 80,5 %"],
    [{ kind: "population", region: "13", population: 2000 }, "Region Halland: folkmängden blir 2 000"],
    [{ kind: "pot", pot: "pott", amount: 18_000_000 }, "Potten Pott blir 18 000 000 kr"],
    [{ kind: "agreement", agreement: agreementOf() }, "Avtalet blir Påhittad överenskommelse"],
    [half, "Region Stockholm, krav 1, februari 2030: månadens uppgift blir 9 av 18"],
  ])("%j", (change, words) => expect(said(change)).toBe(words));

  test("a small number that was typed is hidden where small numbers are, on the sheet and in the JSON", () => {
    expect(said(half, 20)).toContain("blir färre än 20 av färre än 20");
    const one = compared(WHOLE_YEAR, [{ name: "Prov", changes: [half] }]);
    expect(JSON.stringify(scenariosRecord(one, 20, TEXT.sv))).not.toMatch(/ 9 av| 18"/);
  });
});

test("the JSON has the same, in numbers", () => {
  const { kind, basis, scenarios: all, interdependence, regions } = scenariosRecord(compared(), undefined, TEXT.sv);
  expect([kind, basis, regions["01"]?.total]).toEqual(["scenarios", "settled", 5_040_000]);
  expect(all[0]).toMatchObject({
    name: "En till i tid",
    regions: { "01": { total: 5_333_333, difference: 293_333, direct: 500_000, throughPot: -206_667 } },
  });
  expect(interdependence).toMatchObject({
    requirement: "1",
    month: null,
    each: [{ region: "01", own: 1_131_429, most: [{ region: "13", kronor: -1_131_429 }], rest: 0 }, { region: "13" }],
    own: [],
  });
});
