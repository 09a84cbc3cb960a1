/**
 * The agreement on child and adolescent psychiatry 2025–2026, the
 * money of 2025: amounts are known, levels assumed as in 2023.
 */
import { type Agreement, assumed, assumedLike, type Cited, cited, requirementsOf } from "../agreement";
import { monthsIn } from "../ground";
import { agreement2023 } from "./2023";

const PRESS = "Regeringen, pressmeddelanden februari, augusti och december 2025 om medel till BUP";
const UNKNOWN = "Överenskommelsens text är inte funnen; som i 2023 års överenskommelse.";

const retold = <T>(value: T, words: string): Cited<T> => cited(value, PRESS, "återgiven uppgift", words);

const PARTS = "1 000 miljoner kronor 2025: 150 till strategiska insatser, 10 till SKR och 840 prestationsmedel.";
const PAID =
  "172 006 253 kronor för mars–juni senast den 30 augusti, 667 993 747 kronor senast den 22 december, då bonuspotten fördelas efter hela årets prestationer.";
const MEASURES =
  "Förbättring av genomförda första besök, påbörjade utredningar och påbörjade behandlingar inom 30 dagar.";

const requirements = requirementsOf(agreement2023)
  .filter(({ id }) => id.startsWith("bup-"))
  .map((requirement, index) => ({
    ...assumedLike(requirement, UNKNOWN),
    number: String(index + 1),
    pot: "bup",
    measure: retold("genomförda eller påbörjade inom 30 dagar", MEASURES),
    weight: assumed(1, "Vikterna är inte funna; de tre kraven väger lika, som 2023."),
  }));

/** The 2025 agreement on child and adolescent psychiatry. */
export const agreement2025Bup: Agreement = {
  id: "2025-bup",
  title: "Överenskommelse om barn- och ungdomspsykiatrin 2025–2026, medlen för 2025",
  version: "2025",
  proven: "partly-assumed",
  total: retold(1_000_000_000, PARTS),
  performance: {
    pots: [{ id: "bup", label: "BUP, prestationsmedel", amount: retold(840_000_000, PARTS) }],
    months: assumed(
      monthsIn("2025-03/2025-11"),
      "Härlett: den första utbetalningen gällde mars–juni, den andra kom i december; alltså mars–november.",
    ),
    judgedBy: assumed("month", UNKNOWN),
    reserveBasis: assumed("population", UNKNOWN),
    requirements,
    bothPaths: assumed("level-only", UNKNOWN),
    unearned: retold("bonus-pot", PAID),
    unearnedBasis: retold("earned-over-the-year", PAID),
    payments: retold(
      [
        { id: "2025-08", months: monthsIn("2025-03/2025-06"), bonus: false },
        { id: "2025-12", months: monthsIn("2025-07/2025-11"), bonus: true },
      ],
      PAID,
    ),
    precision: assumed("difference", UNKNOWN),
    partPaymentTotal: assumed("nearest-krona", UNKNOWN),
    notAssessable: assumed("not-earned", UNKNOWN),
    onBoundaryWords: assumed("at-most", UNKNOWN),
  },
  grants: [
    {
      id: "strategiska",
      label: "Strategiska insatser",
      amount: retold(150_000_000, PARTS),
      basis: assumed(
        "population",
        "Fördelningen är inte funnen; efter folkmängd, som andra medel utan prestationskrav.",
      ),
    },
    { id: "skr", label: "SKR", amount: retold(10_000_000, PARTS), basis: retold("skr", PARTS) },
  ],
  populationDate: assumed("2024-11-01", "Datumet är inte funnet. Statens praxis är den 1 november året före."),
  wholeKronor: assumed("largest-remainder", UNKNOWN),
};
