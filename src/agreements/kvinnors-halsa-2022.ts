/** The women's-health money of 2022: one amount by population. */
import { type Agreement, assumed, cited } from "../agreement";

const OVERVIEW = "SKR, Överenskommelser mellan SKR och regeringen inom vård och omsorg (15 augusti 2022)";
const TABLE = "SKR, Fördelning av medel 2022 (15 augusti 2022)";
const WORDS =
  "Under 2022 fördelas 1 382 miljoner kronor till regionerna, av dessa är 445 miljoner från tilläggsöverenskommelsen.";
const amount = cited(1_382_000_000, OVERVIEW, "Förlossningsvård och kvinnors hälsa 2022", WORDS);

/** The women's-health money of 2022. */
export const agreementKvinnorsHalsa2022: Agreement = {
  id: "kvinnors-halsa-2022",
  title: "Förlossningsvård och kvinnors hälsa 2022",
  version: "2022",
  proven: "partly-assumed",
  total: amount,
  grants: [
    {
      id: "folkmangd",
      label: "Efter folkmängd",
      amount,
      basis: cited("population", TABLE, "återgiven uppgift", "Tabellens 21 belopp i hela kronor följer folkmängden."),
    },
  ],
  populationDate: assumed("2021-11-01", "Tabellen anger inget datum; dess folkmängder är från hösten 2021."),
  wholeKronor: cited(
    "largest-remainder",
    TABLE,
    "återgiven uppgift",
    "De 21 beloppen är fördelade med största rest; avrundade var för sig blir de 2 kronor för mycket.",
  ),
};
