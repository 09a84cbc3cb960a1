/** The names of parts of regions. */
import { expect, test } from "vitest";
import { isPartColumn, namesPart } from "../../../../src/reading/layout/parts";

test.each([
  "Danderyds sjukhus",
  "Karolinska universitetssjukhuset",
  "SUS",
  "varav privata",
  "  Övriga",
  "– Norra",
  "Höglandssjukhuset",
  "Helsingborgs lasarett",
])("%s is a part of a region", (text) => {
  expect(namesPart(text)).toBe(true);
});

test.each(["Region Skåne", "Region Sknåe", "Västra Götaland", "Halland", "Susedalen", ""])(
  "%s is none by its name",
  (text) => {
    expect(namesPart(text)).toBe(false);
  },
);

test("a column of hospitals is known by its header", () => {
  expect(["Sjukhus", "Klinik", "Vårdgivare", "Region", 7].map(isPartColumn)).toEqual([true, true, true, false, false]);
});
