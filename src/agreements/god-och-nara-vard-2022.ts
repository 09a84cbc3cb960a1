/** The regions' part of the money for good and close care 2022: one amount by population. */
import { type Agreement, assumed, cited } from "../agreement";

const OVERVIEW = "SKR, Överenskommelser mellan SKR och regeringen inom vård och omsorg (15 augusti 2022)";
const WORDS =
  "Överenskommelsen omfattar totalt 6 373 miljoner kronor. Av dessa avsätts 5 070 miljoner kronor till regionerna respektive 1 000 miljoner till kommunerna.";
const amount = cited(5_070_000_000, OVERVIEW, "God och nära vård 2022 (regionernas del)", WORDS);

/** The regions' part of the 2022 agreement on good and close care. */
export const agreementGodOchNaraVard2022: Agreement = {
  id: "god-och-nara-vard-2022",
  title: "God och nära vård 2022, regionernas del",
  version: "2022",
  proven: "partly-assumed",
  total: amount,
  grants: [
    {
      id: "folkmangd",
      label: "Efter folkmängd",
      amount,
      basis: assumed("population", "Källan säger inte hur regionernas del fördelas; efter folkmängd."),
    },
  ],
  populationDate: assumed("2021-11-01", "Datumet är inte funnet. Statens praxis är den 1 november året före."),
  wholeKronor: assumed("largest-remainder", "Källan säger inget; publicerade tabeller följer största rest."),
};
