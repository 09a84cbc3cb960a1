/**
 * The agreement of December 2023 for 2024: performance money for child
 * and adolescent psychiatry only, its levels assumed as in 2023.
 */
import { type Agreement, assumed, assumedLike, type Cited, cited, requirementsOf } from "../agreement";
import { monthsIn } from "../ground";
import { agreement2023 } from "./2023";

const PAGE = "SKR, Överenskommelse för ökad tillgänglighet i hälso- och sjukvården 2024 (22 december 2023)";
const PRESS = "Regeringen, pressmeddelande januari 2024 om tillgänglighet till BUP";
const PAID = "Regeringen, beslut september 2024 och pressmeddelande december 2024";
const EXTENT = "Överenskommelsens omfattning";
const UNKNOWN = "2024 års text är inte funnen; som i 2023 års överenskommelse.";

const here = <T>(value: T, place: string, words: string): Cited<T> => cited(value, PAGE, place, words);
const retold = <T>(value: T, document: string, words: string): Cited<T> =>
  cited(value, document, "återgiven uppgift", words);

const AT_ONCE =
  "En utbetalning av 1 237 500 000 kronor sker direkt till regionerna efter beslut om överenskommelsen, baserat på invånarantal.";
const ON_REPORT =
  "Resterande 1 237 500 000 kronor utbetalas till regionerna när de redovisat hur 2024 års medel använts eller kommer att användas för att uppnå de specificerade prestationskraven och hur arbetet i enlighet med den regionala handlingsplanen fortlöper.";
const TO_SKR = "SKR tilldelas 12 miljoner kronor i överenskommelsen för 2024, samma summa som föregående år.";
const PARTS =
  "I augusti/september 2024 betalades 141 759 535 kronor för februari–juni, i december drygt 300 miljoner kronor: tillsammans 450.";

const requirements = requirementsOf(agreement2023)
  .filter(({ id }) => id.startsWith("bup-"))
  .map((requirement, index) => ({
    ...assumedLike(requirement, UNKNOWN),
    number: String(index + 1),
    pot: "bup",
    weight: assumed(1, "Vikterna är inte funna; de tre kraven väger lika, som 2023."),
  }));

/** The 2024 agreement. */
export const agreement2024: Agreement = {
  id: "2024",
  title: "Överenskommelse om ökad tillgänglighet i hälso- och sjukvården 2024",
  version: "december 2023",
  proven: "partly-assumed",
  total: retold(
    2_937_000_000,
    PRESS,
    "Totalt 2 937 miljoner kronor, varav 530 till BUP. SKR:s sida den 22 december 2023 säger 2 925 miljoner: regionernas medel, utan SKR:s 12.",
  ),
  performance: {
    // 2 925 less the two instalments of 1 237.5.
    pots: [
      {
        id: "bup",
        label: "BUP, prestationsmedel",
        amount: here(
          450_000_000,
          `${EXTENT} (2 925 minus två gånger 1 237,5)`,
          `Överenskommelsen för år 2024 omfattar totalt 2 925 miljoner kronor. ${AT_ONCE} ${ON_REPORT}`,
        ),
      },
    ],
    months: assumed(
      monthsIn("2024-02/2024-11"),
      "Härlett: den första avräkningen gällde februari–juni; tio månader till november, som 2022.",
    ),
    judgedBy: assumed("month", UNKNOWN),
    reserveBasis: assumed("population", UNKNOWN),
    requirements,
    bothPaths: assumed("level-only", UNKNOWN),
    unearned: assumed("bonus-pot", `${UNKNOWN} De två utbetalningarna blir hela beloppet.`),
    unearnedBasis: assumed("earned-over-the-year", UNKNOWN),
    payments: retold(
      [
        { id: "2024-09", months: monthsIn("2024-02/2024-06"), bonus: false },
        { id: "2024-12", months: monthsIn("2024-07/2024-11"), bonus: true },
      ],
      PAID,
      PARTS,
    ),
    precision: assumed("difference", UNKNOWN),
    partPaymentTotal: assumed("nearest-krona", UNKNOWN),
    notAssessable: assumed("not-earned", UNKNOWN),
    onBoundaryWords: assumed("at-most", UNKNOWN),
  },
  grants: [
    {
      id: "folkmangd",
      label: "Efter folkmängd, vid beslutet",
      amount: here(1_237_500_000, EXTENT, AT_ONCE),
      basis: here("population", EXTENT, AT_ONCE),
    },
    {
      id: "folkmangd-redovisning",
      label: "Efter folkmängd, vid redovisning",
      amount: here(1_237_500_000, EXTENT, ON_REPORT),
      basis: assumed("population", "Texten anger invånarantal för den första delen; samma för den andra."),
      condition: here(
        "har redovisat hur medlen använts och hur arbetet enligt handlingsplanen fortlöper",
        EXTENT,
        ON_REPORT,
      ),
    },
    {
      id: "skr",
      label: "SKR",
      amount: here(12_000_000, "SKR:s åtagande 2024", TO_SKR),
      basis: here("skr", "SKR:s åtagande 2024", TO_SKR),
    },
  ],
  populationDate: assumed("2023-11-01", "Datumet är inte funnet. Statens praxis är den 1 november året före."),
  wholeKronor: assumed("largest-remainder", UNKNOWN),
};
