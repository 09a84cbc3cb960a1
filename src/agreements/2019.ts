/** The agreement for 2019, "a new, updated kömiljard": few of its words were found, the rest is assumed and marked. */
import { type Agreement, assumed, type Cited, cited, type Requirement } from "../agreement";
import { monthsIn } from "../ground";

const RESULTS = "Väntetider i vården, resultat kömiljarden 2019";
const PAID = "alliansforskane.se, 20 juni 2019";
const TEXT_2023 =
  "Överenskommelse om ökad tillgänglighet i hälso- och sjukvården 2023 (staten och SKR, 22 december 2022)";
const UNKNOWN = "2019 års text är inte funnen; som i 2023 års överenskommelse.";

const retold = <T>(value: T, document: string, words: string): Cited<T> =>
  cited(value, document, "återgiven uppgift", words);

const QUALIFY =
  "Regionen kvalificerar sig genom kortare väntetider hösten 2019 än hösten 2018 i den specialiserade vården, eller genom att minst 71 procent får ett första besök respektive en operation/åtgärd inom 60 dagar.";
const EXPORTS =
  "Resultatsidan har två tabeller: relativ förändring av andelen som väntat inom 90 dagar, och andelen som väntat inom 60 dagar.";
const ALL_PAID =
  "Alla 1 280 miljoner betalades ut, så det som inte tjänades in delades ut. Hur är inte funnet; som i 2023 års överenskommelse.";

const months = monthsIn("2019-09/2019-11");

const requirement = (number: string, id: string, name: string, aliases: readonly string[]): Requirement => ({
  number,
  id,
  name,
  aliases,
  label: retold(name, RESULTS, QUALIFY),
  area: retold("Specialiserad vård", RESULTS, QUALIFY),
  measure: retold("väntande: högst 90 dagar för förbättringen, högst 60 dagar för nivån", RESULTS, EXPORTS),
  cases: assumed(
    "waiting",
    "Resultatsidan talar om andelen som väntat; att det är väntande vid månadens slut är antaget, som 2023.",
  ),
  quantity: retold("share", RESULTS, EXPORTS),
  pot: "prestation",
  weight: assumed(1, "Vikterna är inte funna; de två kraven väger lika."),
  better: retold("higher", RESULTS, QUALIFY),
  improvement: {
    change: retold("relative", RESULTS, EXPORTS),
    comparedWith: retold(
      "same-month-last-year",
      RESULTS,
      "September, oktober och november 2019 jämförs med samma månader 2018.",
    ),
    tiers: assumed([{ moreThan: 0, share: 100 }], "Någon trappa är inte funnen; varje förbättring ger hela beloppet."),
  },
  level: {
    limit: retold({ atLeast: 710 }, RESULTS, QUALIFY),
    share: assumed(100, "Andelen är inte funnen; hela beloppet."),
    numerator: retold("own", RESULTS, EXPORTS),
  },
});

/** The 2019 agreement. */
export const agreement2019: Agreement = {
  id: "2019",
  title: "Överenskommelse om en uppdaterad kömiljard 2019",
  version: "2019",
  proven: "partly-assumed",
  total: cited(
    1_610_000_000,
    TEXT_2023,
    "avsnitt 2.1",
    "Totalt omfattade överenskommelsen 1 610 miljoner kronor 2019.",
  ),
  performance: {
    pots: [
      {
        id: "prestation",
        label: "Prestationsmedel",
        amount: retold(1_280_000_000, PAID, "Prestationsmedel december 2019: 1 280 miljoner kronor."),
      },
    ],
    months: retold(months, RESULTS, "Mätmånader: september, oktober och november 2019."),
    judgedBy: assumed("month", UNKNOWN),
    reserveBasis: assumed("population", UNKNOWN),
    requirements: [
      requirement("1", "forsta-besok", "Första besök", ["Första besök specialiserad vård", "First visit"]),
      requirement("2", "operation", "Operation/åtgärd", [
        "Operation",
        "Operation eller åtgärd",
        "Surgery",
        "Operation/treatment",
      ]),
    ],
    bothPaths: assumed("level-only", UNKNOWN),
    unearned: assumed("bonus-pot", ALL_PAID),
    unearnedBasis: assumed("earned-over-the-year", ALL_PAID),
    payments: retold([{ id: "2019-12", months, bonus: true }], RESULTS, "En utbetalning omkring den 20 december 2019."),
    precision: assumed("difference", UNKNOWN),
    partPaymentTotal: assumed("nearest-krona", "Allt betalas på en gång."),
    notAssessable: assumed("not-earned", UNKNOWN),
  },
  grants: [
    {
      id: "folkmangd",
      label: "Efter folkmängd",
      amount: retold(320_000_000, PAID, "Utbetalt efter folkmängd juni 2019: 320 miljoner kronor."),
      basis: retold("population", RESULTS, "20 procent fördelas efter befolkning, 80 procent efter prestation."),
      paid: retold("2019-06", PAID, "Utbetalt efter folkmängd juni 2019: 320 miljoner kronor."),
    },
    {
      id: "skr",
      label: "SKL",
      amount: assumed(10_000_000, "Det som återstår av 1 610 miljoner när regionernas 1 600 är borta."),
      basis: assumed("skr", "De 10 miljonerna antas vara SKL:s, som följande år."),
    },
  ],
  populationDate: assumed("2018-11-01", "Datumet är inte funnet. Statens praxis är den 1 november året före."),
  wholeKronor: assumed("largest-remainder", UNKNOWN),
};
