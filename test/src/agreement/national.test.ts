/** Words for the whole country and for sums, which are never a region's. */
import { expect, test } from "vitest";
import { isNational } from "../../../src/agreement/national";
import { REGIONS } from "../../../src/agreement/regions";

test.each([
  "Riket",
  "RIKET, TOTALT",
  "Hela landet",
  "hela-riket",
  "Helariket",
  "Totalsumma",
  "Delsumma",
  "Summa för samtliga regioner",
  "Genomsnitt riket",
  "Ri\u00adket\u200b",
  "Medelva\u0308rde, totalt",
  "Grand total",
])("%s is the whole country or a sum", (text) => {
  expect(isNational(text)).toBe(true);
});

test.each([
  "",
  "-",
  "Regioner",
  "Hela",
  "Genomsnitt",
  "Län",
  "Riket Skåne",
  "Summa Stockholm",
  "Rikets sal 2",
  "Totalförsvaret",
])("“%s” is not", (text) => {
  expect(isNational(text)).toBe(false);
});

test("no region is, by any of its names, alone or beside a sum", () => {
  const names = REGIONS.flatMap(({ name, aliases }) => [name, ...aliases]);
  expect(names.flatMap((name) => [name, `Summa ${name}`, `${name} totalt`]).filter(isNational)).toEqual([]);
});
