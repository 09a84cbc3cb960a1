/**
 * The agreement of January 2022 with its supplement of April: amounts
 * and months are known, levels and weights assumed as in 2023.
 */
import {
  type Agreement,
  assumed,
  assumedLike,
  type Cited,
  cited,
  type Requirement,
  requirementsOf,
} from "../agreement";
import { monthsIn } from "../ground";
import { agreement2023 } from "./2023";

const TEXT_2023 =
  "Överenskommelse om ökad tillgänglighet i hälso- och sjukvården 2023 (staten och SKR, 22 december 2022)";
const OVERVIEW = "SKR, Överenskommelser mellan SKR och regeringen inom vård och omsorg (15 augusti 2022)";
const NEWS = "SKR, nyhet 26 augusti 2022";
const DECISIONS = "SKR, nyhet 26 augusti 2022; regeringens beslut om utbetalning december 2022";
const UNKNOWN = "2022 års text är inte funnen; som i 2023 års överenskommelse.";
const STRICTER =
  "2022 års krav är inte funna; som 2023. Enligt regeringens pressmeddelande i december 2022 skärptes alla krav till 2023 och vikter flyttades: 2022 års nivåer var lägre.";
const NO_STAIRCASE = `${STRICTER} Trappan för återbesök kom 2023; här finns bara nivån.`;

const retold = <T>(value: T, document: string, words: string): Cited<T> =>
  cited(value, document, "återgiven uppgift", words);

const PARTS = "2 967 miljoner kronor: block 1 på 2 512,6, block 2 på 443,4 efter folkmängd och 11 till SKR.";
const PAID =
  "Augusti 697 329 040 kronor för februari–juni, december 1 815 270 960 kronor för juli–november och bonuspotten: tillsammans hela block 1.";
const SUPPLEMENT = "Tilläggsöverenskommelsen omfattade totalt 36 miljoner kronor 2022.";

const byLevel = ({
  number,
  id,
  name,
  aliases,
  label,
  area,
  measure,
  cases,
  quantity,
  pot,
  weight,
  better,
  level,
}: Requirement): Requirement => ({
  ...{ number, id, name, aliases, label, area, measure, cases, quantity, pot, weight, better },
  ...(level && { level }),
});

/** The 2022 agreement. */
export const agreement2022: Agreement = {
  id: "2022",
  title: "Överenskommelse om ökad tillgänglighet i hälso- och sjukvården 2022",
  version: "27 januari 2022, med tilläggsöverenskommelsen 25 april 2022",
  proven: "partly-assumed",
  total: cited(
    3_003_000_000,
    TEXT_2023,
    "avsnitt 2.1 och 2.1.1 (summan av de två)",
    `Totalt omfattade överenskommelsen 2 967 miljoner kronor 2022. … ${SUPPLEMENT}`,
  ),
  performance: {
    pots: [{ id: "block-1", label: "Block 1", amount: retold(2_512_600_000, NEWS, PARTS) }],
    months: cited(
      monthsIn("2022-02/2022-11"),
      TEXT_2023,
      "avsnitt 2.1",
      "Nio prestationskrav, som omfattar såväl primärvården som den specialiserade vården, inklusive barn- och ungdomspsykiatrin, tillämpades under februari till och med november 2022.",
    ),
    judgedBy: assumed("month", UNKNOWN),
    reserveBasis: assumed("population", UNKNOWN),
    requirements: requirementsOf(agreement2023).map((requirement) =>
      requirement.id === "aterbesok"
        ? assumedLike(byLevel(requirement), NO_STAIRCASE)
        : assumedLike(requirement, STRICTER),
    ),
    bothPaths: assumed("level-only", UNKNOWN),
    unearned: retold("bonus-pot", DECISIONS, PAID),
    unearnedBasis: assumed("earned-over-the-year", UNKNOWN),
    payments: retold(
      [
        { id: "2022-08", months: monthsIn("2022-02/2022-06"), bonus: false },
        { id: "2022-12", months: monthsIn("2022-07/2022-11"), bonus: true },
      ],
      DECISIONS,
      PAID,
    ),
    precision: assumed("difference", UNKNOWN),
    partPaymentTotal: assumed("nearest-krona", UNKNOWN),
    notAssessable: assumed("not-earned", UNKNOWN),
    onBoundaryWords: assumed("at-most", UNKNOWN),
  },
  grants: [
    {
      id: "block-2",
      label: "Block 2, efter folkmängd",
      amount: retold(443_400_000, NEWS, PARTS),
      basis: cited(
        "population",
        OVERVIEW,
        "Ökad tillgänglighet",
        "Block 2, utvecklingsblocket på 443 miljoner kronor, fördelas och betalas ut enligt befolkningsmängd.",
      ),
      paid: retold("2022-01", NEWS, "Block 2 betalades ut i samband med beslutet den 27 januari 2022."),
    },
    {
      id: "tillagg-april",
      label: "Tilläggsöverenskommelsen i april",
      amount: cited(36_000_000, TEXT_2023, "avsnitt 2.1.1", SUPPLEMENT),
      basis: assumed(
        "population",
        "Tilläggets fördelning är inte funnen; efter folkmängd. Någon del kan ha varit SKR:s.",
      ),
    },
    { id: "skr", label: "SKR", amount: retold(11_000_000, NEWS, PARTS), basis: retold("skr", NEWS, PARTS) },
  ],
  populationDate: assumed("2021-11-01", "Datumet är inte funnet. Statens praxis är den 1 november året före."),
  wholeKronor: assumed("largest-remainder", UNKNOWN),
};
