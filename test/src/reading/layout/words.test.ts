/** What words say of figures. */
import { expect, test } from "vitest";
import { type Requirement } from "../../../../src/agreement/agreement";
import { agreement2023 } from "../../../../src/agreements/2023";
import { certain, isPure, type Said, saysAnything, wordsOf } from "../../../../src/reading/layout/words";
import type { CellValue } from "../../../../src/sheets/grid";
import { performanceOf, requirement, said } from "../../support/made-up";

const words = wordsOf(performanceOf(agreement2023), "1900");

test.each<readonly [CellValue, Said["facets"]]>([
  ["Täljare", { measure: "numerator" }],
  ["Täljare fg år", { measure: "numerator", time: "last-year" }],
  ["Föregående år, nämnare", { measure: "denominator", time: "last-year" }],
  ["Andel (%) i år", { measure: "share" }],
  ["I år, andel", { measure: "share", time: "this-year" }],
  ["%", { measure: "share" }],
  ["Täljare 2022", { measure: "numerator", year: 2022 }],
  ["mars", { month: 3 }],
  ["Mars 2023", { year: 2023, month: 3 }],
  ["2022 jan", { year: 2022, month: 1 }],
  [2023, { year: 2023 }],
  [44986, { year: 2023, month: 3 }],
  ["Krav 2", { requirement: "2" }],
  ["Krav 2, nämnare", { requirement: "2", measure: "denominator" }],
  ["3) Operation/åtgärd", { requirement: "3" }],
  ["Medicinsk bedömning – täljare, mars", { requirement: "1", measure: "numerator", month: 3 }],
  ["BUP Första besök", { requirement: "7" }],
  ["Andel inom 60 dagar", { measure: "share", limit: "within 60" }],
  ["Väntande inom 30 dagar", { measure: "waitingWithin" }],
  ["Region Skåne", { region: "12" }],
])("%s", (cell, facets) => {
  const said = words(cell);
  expect(said).toMatchObject({ facets, unknown: [], contradictory: [], total: false });
  expect([isPure(said), saysAnything(said)]).toEqual([true, true]);
});

test("words that several requirements answer to stay as they are, for whoever reads the rows to tell", () => {
  expect(words("Första besök").facets).toEqual({ requirement: "Första besök" });
});

test.each([
  ["Region", "region"],
  ["Länskod", "code"],
  ["År", "year"],
  ["Sjukhus", "unit"],
])("%s names a column that says something of each row", (header, key) => {
  expect(words(header)).toEqual({ facets: {}, key, total: false, unknown: [], contradictory: [] });
});

test.each(["Totalt", "Riket", "Summa"])("%s is a total", (text) => {
  expect(words(text)).toMatchObject({ facets: {}, total: true });
});

test("what is not known is kept, and two years contradict each other", () => {
  expect(words("Täljare, justerad").unknown).toEqual(["justerad"]);
  expect(words("2022–2023").facets).toEqual({});
  const both = words("Andel 2022 och 2023");
  expect(both.contradictory).toEqual(["year"]);
  expect(isPure(both)).toBe(false);
  expect(certain(both, ["year", "measure"])).toEqual({ measure: "share" });
});

test("an empty cell, a number and a truth say nothing", () => {
  expect(saysAnything(words(""))).toBe(false);
  expect(words(12.5).unknown).toEqual(["12.5"]);
  expect(saysAnything(words(true))).toBe(false);
});

test("a name with digits is the requirement's, and no limit, no number and no month", () => {
  const [first, second, third] = ["90 dagar", "3 dagar till läkare", "Återbesök"].map((name, index): Requirement => {
    const one = requirement({ number: index === 0 ? "1a" : String(index + 1), weight: 1 });
    return { ...one, id: `krav-${"abc".charAt(index)}`, name, label: said(name) };
  });
  if (!first || !second || !third) throw new Error("three were made");
  const said3 = wordsOf({ ...performanceOf(agreement2023), requirements: [first, second, third] }, "1900");
  const facetsOf = (text: string): Said["facets"] => said3(text).facets;
  expect(facetsOf("90 dagar, täljare")).toEqual({ requirement: "1a", measure: "numerator" });
  expect(facetsOf("3 dagar till läkare mars 2023, andel")).toEqual({
    ...{ requirement: "2", measure: "share", year: 2023, month: 3 },
  });
  expect(facetsOf("Krav 1a, nämnare")).toEqual({ requirement: "1a", measure: "denominator" });
  expect(facetsOf("Krav 3, andel inom 3 dagar")).toEqual({ requirement: "3", measure: "share", limit: "within 3" });
});
