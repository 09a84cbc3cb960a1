/**
 * The agreement of December 2020 for 2021 with the supplement of 1 July 2021, which set its performance requirements.
 */
import { type Agreement, assumed, type Cited, cited, type Level, type Requirement } from "../agreement";
import { monthsIn } from "../ground";

const TEXT =
  "Tilläggsöverenskommelse om ökad tillgänglighet i hälso- och sjukvården 2021 (staten och SKR, 1 juli 2021)";
const LETTER = "Meddelande från SKR:s styrelse om överenskommelsen 2021 (ärendenr 20/01604, beslut 18 december 2020)";
const TABLE_1 = "avsnitt 3.1, tabell 1";
const SILENT = "Texten säger inget; som i 2023 års överenskommelse.";

const here = <T>(value: T, place: string, words: string): Cited<T> => cited(value, TEXT, place, words);

const months = monthsIn("2021-09/2021-11");
const ALL_OR_NOTHING = "Om regionen inte uppnår kraven enligt vad som beskrivs i detta avsnitt utgår ingen ersättning.";
const TO_THOSE_WHO_MET =
  "Medel för ej uppnådda prestationskrav kommer då att fördelas till de regionerna som har uppnått respektive prestationskrav.";

const level = (atLeast: number, place: string, words: string): Level => ({
  limit: here({ atLeast }, place, words),
  share: here(100, "avsnitt 3.1", ALL_OR_NOTHING),
  numerator: here("plain", place, words),
});

const CARE = "avsnitt 3.1.1";
const CARE_MEASURE =
  "hur stor andel av de genomförda medicinska bedömningarna i primärvården som gjordes inom vårdgarantins tre dagar";
const CARE_ROW = "Medicinsk bedömning i primärvården 274,63";
const CARE_LEVEL =
  "minst 82 procent av de genomförda medicinska bedömningarna ha skett inom tre dagar under perioden september till och med november";

const OVER_180 = "avsnitt 3.1.2";
// The covering letter says the share of those waiting; the agreement's own words, the number, are what counts.
const OVER_180_WORDS =
  "För att kvalificera sig till medlen ska regionerna uppvisa en minskning i antalet patienter som har väntat mer än 180 dagar om minst 25 procent under perioden september till november.";
const HALVES =
  "Härlett ur tabell 1: 549,25 miljoner delade 50/25/25 ger tabellens avrundade 274,63, 137,31 och 137,31.";

const BUP = "avsnitt 3.1.3";
const BUP_MEASURE =
  "hur stor andel av månadens genomförda första besök, utredningar respektive behandlingar inom BUP som skedde inom 30 dagar";
const BUP_ROW = "BUP (fördelat på tre prestationskrav) 190,0";
const BUP_LEVEL =
  "minst 72 procent av de genomförda besöken, utredningarna respektive behandlingarna ha skett inom 30 dagar under perioden september till november 2021";
const BUP_WAITING =
  "Om regionen har fler än 20 barn/ungdomar som väntar på besök, utredning respektive behandling ska regionen även uppfylla kravet om att minst 72 procent av de väntade ska ha väntat max 30 dagar.";

const over180 = (number: string, id: string, care: string, label: string, aliases: readonly string[]): Requirement => ({
  number,
  id,
  name: `Över 180 dagar, ${care}`,
  aliases: [
    ...aliases,
    `Väntat över 180 dagar på ${care}`,
    `Väntat mer än 180 dagar på ${care}`,
    `Över 180 dagar till ${care}`,
  ],
  label: here(label, TABLE_1, label),
  area: here("Specialiserad vård", OVER_180, "inom den specialiserade vården"),
  measure: here(
    "antal väntande som har väntat mer än 180 dagar",
    OVER_180,
    "en minskning i antalet patienter som har väntat mer än 180 dagar till besök samt operation/åtgärd",
  ),
  cases: here("waiting", OVER_180, "antalet patienter som har väntat mer än 180 dagar"),
  quantity: here("count", OVER_180, OVER_180_WORDS),
  pot: "ovriga",
  weight: assumed(25, HALVES),
  better: here("lower", OVER_180, OVER_180_WORDS),
  improvement: {
    change: here("relative", OVER_180, OVER_180_WORDS),
    comparedWith: assumed(
      "before-the-period",
      "Texten säger ”förändringar under perioden 1 september till och med 30 november” utan att ange mätning: läst som från augustimätningen (31 augusti) till novembermätningen (30 november).",
    ),
    tiers: here([{ atLeast: 250, share: 100 }], OVER_180, OVER_180_WORDS),
  },
});

const psychiatry = (
  number: string,
  id: string,
  label: string,
  measure: string,
  aliases: readonly string[],
): Requirement => ({
  number,
  id,
  name: `BUP ${label.toLowerCase()}`,
  aliases: [...aliases, `${label} BUP`, `${label} inom BUP`, `${label} inom barn- och ungdomspsykiatrin`],
  label: here(label, "avsnitt 3.1", measure),
  area: here(
    "Barn- och ungdomspsykiatrin",
    BUP,
    "Första besök, utredning och behandling inom barn- och ungdomspsykiatrin",
  ),
  measure: here("genomförda inom 30 dagar", BUP, BUP_MEASURE),
  cases: here("completed", BUP, BUP_MEASURE),
  quantity: here("share", BUP, BUP_MEASURE),
  pot: "bup",
  weight: assumed(1, "Texten säger att 190 miljoner är fördelade på tre krav, inte hur; lika delar."),
  better: here("higher", BUP, BUP_LEVEL),
  level: {
    ...level(720, BUP, BUP_LEVEL),
    waiting: { moreThan: here(20, BUP, BUP_WAITING), limit: here({ atLeast: 720 }, BUP, BUP_WAITING) },
  },
});

const HALF = "Medel inom block 2, 1 478,5 miljoner kronor, betalas ut till regionerna vid två tillfällen.";
const PAID =
  "Medel inom block 2, 1 478,5 miljoner kronor, har betalats ut i samband med beslut om överenskommelsen i december 2020 samt i samband med att regionerna redovisade de regionala handlingsplanerna i mars 2021.";
const basis = assumed<"population">(
  "population",
  "Texterna säger inte hur block 2 fördelas; efter folkmängd som i block 1 och övriga år.",
);

/** The 2021 agreement. */
export const agreement2021: Agreement = {
  id: "2021",
  title: "Överenskommelse om ökad tillgänglighet i hälso- och sjukvården 2021",
  version: "december 2020, med tilläggsöverenskommelsen 1 juli 2021",
  proven: "partly-assumed",
  // "Även 10 000 000 kronor" reads as if on top; but the parts are 2 957 without it, so the total includes it.
  total: cited(
    2_967_000_000,
    LETTER,
    "Bakgrund (SKR:s 10 miljoner ingår: de övriga delarna är 2 957)",
    "Överenskommelsen omfattar 2 967 miljoner kronor. … Överenskommelsen omfattar även 10 000 000 kronor till SKL",
  ),
  performance: {
    pots: [
      { id: "bup", label: "Barn- och ungdomspsykiatri", amount: here(190_000_000, TABLE_1, BUP_ROW) },
      { id: "ovriga", label: "Övriga prestationskrav", amount: here(549_250_000, TABLE_1, `${BUP_ROW} Totalt 739,25`) },
    ],
    months: here(
      months,
      "avsnitt 3.1",
      "Dessa prestationskrav kommer att tillämpas från och med september till och med november 2021.",
    ),
    judgedBy: here(
      "whole-period",
      CARE,
      "Avstämning sker i december och avser medelvärdet för perioden 1 september till och med 30 november 2021.",
    ),
    periodValue: assumed(
      "mean-of-months",
      "Texten säger ”medelvärdet för perioden”: medelvärdet av månadernas andelar, där en månad utan någon genomförd vård inte räknas. Alla månaders antal sammanlagda vore en annan läsning. De som väntar (BUP) räknas vid periodens slut, i november.",
    ),
    reserveBasis: here("population", "följebrevet", "medlen är fördelade enligt befolkningsmängd"),
    requirements: [
      {
        number: "1",
        id: "medicinsk-bedomning",
        name: "Medicinsk bedömning",
        aliases: ["Medicinsk bedömning primärvård", "Medical assessment"],
        label: here("Medicinsk bedömning i primärvården", TABLE_1, CARE_ROW),
        area: here("Primärvården", CARE, CARE_MEASURE),
        measure: here("genomförda medicinska bedömningar inom tre dagar", CARE, CARE_MEASURE),
        cases: here("completed", CARE, CARE_MEASURE),
        quantity: here("share", CARE, CARE_MEASURE),
        pot: "ovriga",
        weight: assumed(50, HALVES),
        better: here("higher", CARE, CARE_LEVEL),
        level: level(820, CARE, CARE_LEVEL),
      },
      over180(
        "2",
        "over-180-forsta-besok",
        "första besök",
        "Patienter som väntat betydligt längre än 90 dagar till första besök",
        ["Första besök över 180 dagar"],
      ),
      over180(
        "3",
        "over-180-operation",
        "operation/åtgärd",
        "Patienter som väntat betydligt längre än 90 dagar till operation",
        ["Operation över 180 dagar", "Operation/åtgärd över 180 dagar", "Över 180 dagar, operation"],
      ),
      psychiatry("4", "bup-forsta-besok", "Första besök", "Första besök inom barn- och ungdomspsykiatrin", [
        "BUP first visit",
      ]),
      psychiatry("5", "bup-utredning", "Utredning", "Utredning inom barn- och ungdomspsykiatrin", [
        "BUP fördjupad utredning",
        "BUP investigation",
      ]),
      psychiatry("6", "bup-behandling", "Behandling", "Behandling inom barn- och ungdomspsykiatrin", ["BUP treatment"]),
    ],
    bothPaths: assumed("level-only", "Inget krav har mer än en väg till medlen."),
    unearned: here("met-requirement", "avsnitt 3.1", TO_THOSE_WHO_MET),
    unearnedBasis: assumed(
      "population",
      "Texten säger till vilka medlen fördelas, inte efter vad; efter folkmängd bland dem, som medlen i övrigt. Om ingen region har uppnått kravet säger texten inget: det måste beslutas.",
    ),
    payments: here(
      [{ id: "2021-12", months, bonus: true }],
      "avsnitt 2.1",
      "Medel inom block 1 utbetalas i december baserat på uppfyllda prestationskrav.",
    ),
    precision: assumed("difference", SILENT),
    partPaymentTotal: assumed("nearest-krona", "Allt betalas på en gång."),
    notAssessable: assumed("not-earned", SILENT),
    onBoundaryWords: assumed(
      "at-most",
      "Måttet säger ”kortare än 30 dagar”, kravet ”max 30 dagar”; högst 30 dagar gäller, som 2023.",
    ),
  },
  grants: [
    {
      id: "block-2-december",
      label: "Block 2, vid beslutet",
      amount: cited(
        739_250_000,
        LETTER,
        "Bakgrund (hälften av 1 478,5)",
        `${HALF} … utbetala ca 739 miljoner kronor inom block 2 till regionerna`,
      ),
      basis,
      paid: here("2020-12", "avsnitt 1.1", PAID),
    },
    {
      id: "block-2-mars",
      label: "Block 2, vid handlingsplanerna",
      amount: cited(
        739_250_000,
        LETTER,
        "Bakgrund (hälften av 1 478,5)",
        `${HALF} … Resterande medel inom block 2, ca 739 miljoner kronor, kommer att utbetalas till regionerna i samband med att de inkommer med de regionala handlingsplanerna senast den 31 mars 2021.`,
      ),
      basis,
      paid: here("2021-03", "avsnitt 1.1", PAID),
    },
    {
      id: "block-2-tillagg",
      label: "Tilläggsöverenskommelsens block 2",
      amount: here(739_250_000, "avsnitt 2.1", "Resterande medel, 739 250 000 kronor, avsätts till insatser"),
      basis,
      paid: here(
        "2021-07",
        "avsnitt 2.1 och 4",
        "Medel inom block 2 utbetalas i samband med beslut om denna tilläggsöverenskommelse. … Stockholm den 1 juli 2021",
      ),
    },
    {
      id: "skr",
      label: "SKR",
      amount: cited(10_000_000, LETTER, "Bakgrund", "Överenskommelsen omfattar även 10 000 000 kronor till SKL"),
      basis: cited(
        "skr",
        LETTER,
        "Bakgrund",
        "10 000 000 kronor till SKL för fortsatt utveckling av den nationella väntetidsdatabasen",
      ),
    },
  ],
  populationDate: assumed("2020-11-01", "Texten anger inget datum. Statens praxis är den 1 november året före."),
  wholeKronor: assumed("largest-remainder", SILENT),
};
