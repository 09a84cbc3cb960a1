/**
 * The populations of Sweden's 21 regions in the autumn of 2022: real figures, the only ones in the example that are.
 *
 * Decoded from SKR's table "Fördelning av medel 2023" (kvinnors hälsa, 1 437 000 000 kr by population, published
 * 2023-02-03): 10 514 719 is the only national population that makes all 21 whole-krona amounts whole persons.
 * The numbers are therefore safe; the date is inferred (1 November of the year before is the state's usual practice).
 * Populations aged 0–18 by region were not found anywhere, so there are none here.
 */
export const populations: readonly Region[] = [
  { code: "01", name: "Region Stockholm", population: 2_437_158 },
  { code: "03", name: "Region Uppsala", population: 400_070 },
  { code: "04", name: "Region Sörmland", population: 302_473 },
  { code: "05", name: "Region Östergötland", population: 471_797 },
  { code: "06", name: "Region Jönköpings län", population: 368_963 },
  { code: "07", name: "Region Kronoberg", population: 204_257 },
  { code: "08", name: "Region Kalmar län", population: 247_791 },
  { code: "09", name: "Region Gotland", population: 61_167 },
  { code: "10", name: "Region Blekinge", population: 158_876 },
  { code: "12", name: "Region Skåne", population: 1_413_080 },
  { code: "13", name: "Region Halland", population: 342_658 },
  { code: "14", name: "Västra Götalandsregionen", population: 1_757_225 },
  { code: "17", name: "Region Värmland", population: 283_951 },
  { code: "18", name: "Region Örebro län", population: 307_656 },
  { code: "19", name: "Region Västmanland", population: 280_584 },
  { code: "20", name: "Region Dalarna", population: 288_343 },
  { code: "21", name: "Region Gävleborg", population: 287_431 },
  { code: "22", name: "Region Västernorrland", population: 243_334 },
  { code: "23", name: "Region Jämtland Härjedalen", population: 132_484 },
  { code: "24", name: "Region Västerbotten", population: 276_136 },
  { code: "25", name: "Region Norrbotten", population: 249_285 },
];

/** A region with its two-digit länskod, official name and number of inhabitants. */
export interface Region {
  readonly code: string;
  readonly name: string;
  readonly population: number;
}

/** The day the populations are taken to refer to; inferred, see above. */
export const populationDate = "2022-11-01";
