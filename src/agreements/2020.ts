/**
 * The agreement of December 2019 for 2020 and its supplement of April
 * 2020, which let the test go from March; requirements as in 2023, marked.
 */
import { type Agreement, assumed, assumedLike, type Cited, cited, requirementsOf } from "../agreement";
import { monthsIn } from "../ground";
import { agreement2023 } from "./2023";

const TEXT_2023 =
  "Överenskommelse om ökad tillgänglighet i hälso- och sjukvården 2023 (staten och SKR, 22 december 2022)";
const SKR_PAGE = "SKR, sidan Överenskommelse 2020 (13 maj 2020)";
const SUPPLEMENT =
  "Tilläggsöverenskommelse till 2020 års överenskommelse (beslutad 23 april, undertecknad 24 april 2020)";
const UNKNOWN = "2020 års text är inte funnen; som i 2023 års överenskommelse.";

const retold = <T>(value: T, document: string, words: string): Cited<T> =>
  cited(value, document, "återgiven uppgift", words);

const months = monthsIn("2020-01/2020-11");
const AT_SIGNING =
  "432,9 miljoner kronor betalas ut efter folkmängd i samband med beslutet i december 2019; resten är prestationsmedel under 2020.";

/** The 2020 agreement. */
export const agreement2020: Agreement = {
  id: "2020",
  title: "Överenskommelse om ökad tillgänglighet i hälso- och sjukvården 2020",
  version: "19 december 2019, med tilläggsöverenskommelsen 24 april 2020",
  proven: "partly-assumed",
  total: cited(
    2_896_000_000,
    TEXT_2023,
    "avsnitt 2.1",
    "För 2020 avsatte regeringen 2 896 miljoner kronor till överenskommelsen.",
  ),
  performance: {
    pots: [
      {
        id: "block-1",
        label: "Prestationsmedel",
        amount: assumed(2_453_100_000, "Härlett: 2 896 miljoner minus 432,9 efter folkmängd och 10 till SKR."),
      },
    ],
    months: assumed(
      months,
      "Härlett: 9/11 av 2 453,1 miljoner är de ca 2 miljarder som frigjordes i april 2020; alltså januari–november.",
    ),
    judgedBy: assumed("month", UNKNOWN),
    untested: retold(
      monthsIn("2020-03/2020-11"),
      SUPPLEMENT,
      "Prestationskraven tas bort från mars 2020 och medlen för mars–november fördelas efter folkmängd; inga nya medel.",
    ),
    reserveBasis: assumed("population", UNKNOWN),
    requirements: assumedLike(requirementsOf(agreement2023), UNKNOWN),
    bothPaths: assumed("level-only", UNKNOWN),
    unearned: assumed("bonus-pot", UNKNOWN),
    unearnedBasis: assumed("earned-over-the-year", UNKNOWN),
    payments: assumed(
      [{ id: "2020-12", months, bonus: true }],
      "Utbetalningarna under 2020 är inte funna; en utbetalning i december.",
    ),
    precision: assumed("difference", UNKNOWN),
    partPaymentTotal: assumed("nearest-krona", "Allt betalas på en gång."),
    notAssessable: assumed("not-earned", UNKNOWN),
    onBoundaryWords: assumed("at-most", UNKNOWN),
  },
  grants: [
    {
      id: "folkmangd",
      label: "Efter folkmängd",
      amount: retold(432_900_000, SKR_PAGE, AT_SIGNING),
      basis: retold("population", SKR_PAGE, AT_SIGNING),
      paid: retold("2019-12", SKR_PAGE, AT_SIGNING),
    },
    {
      id: "skr",
      label: "SKR",
      amount: retold(10_000_000, "ESV, regleringsbrev (rbid 20504)", "10 000 000 kronor till SKR från anslaget 1:11."),
      basis: retold("skr", "ESV, regleringsbrev (rbid 20504)", "10 000 000 kronor till SKR från anslaget 1:11."),
    },
  ],
  populationDate: retold(
    "2019-11-01",
    "Regeringen, preliminär fördelning (maj 2020)",
    "Den preliminära fördelningen för 2020, med kömiljarden, bygger på SCB:s folkmängd den 1 november 2019.",
  ),
  wholeKronor: assumed("largest-remainder", UNKNOWN),
};
