/** The agreement of 22 December 2022 for 2023: numbers and the words they rest on, nothing else. */
import {
  type Agreement,
  assumed,
  type Cited,
  cited,
  type Grant,
  type Improvement,
  type Level,
  type Limit,
  type Requirement,
  type Tier,
} from "../agreement";
import { type Month, monthOf } from "../ground";

const TEXT = "Överenskommelse om ökad tillgänglighet i hälso- och sjukvården 2023 (staten och SKR, 22 december 2022)";
const TABLE_1 = "avsnitt 3.1, tabell 1";

const here = <T>(value: T, place: string, words: string): Cited<T> => cited(value, TEXT, place, words);

const months = (first: number, last: number): Month[] =>
  Array.from({ length: last - first + 1 }, (_, index) => monthOf(2023, first + index));

const ONE_THREE_FIVE: readonly Tier[] = [
  { atLeast: 50, share: 100 },
  { atLeast: 30, share: 75 },
  { atLeast: 10, share: 50 },
];
const ONE_THREE_FIVE_WORDS =
  "Förbättring med 1,0–2,9 procentenheter ger regionen 50 procent av regionens reserverade månadspott. " +
  "Förbättring med 3,0–4,9 procentenheter ger 75 procent av månadspotten. " +
  "Förbättring med 5,0 procentenheter eller mer ger 100 procent av månadspotten.";
const ONE_FIVE_TEN: readonly Tier[] = [
  { atLeast: 100, share: 100 },
  { atLeast: 50, share: 75 },
  { atLeast: 10, share: 50 },
];
const ONE_FIVE_TEN_WORDS =
  "Förbättring med 1,0–4,9 procentenheter ger regionen 50 procent av regionens reserverade månadspott. " +
  "Förbättring med 5,0–9,9 procentenheter ger 75 procent av månadspotten. " +
  "Förbättring med 10,0 procentenheter eller mer ger 100 procent av månadspotten.";

const COMPARED =
  "regionerna förbättra sig utifrån sina egna väntetider under motsvarande månad 2022 … Jämförelse mot föregående år förutsätter att det finns ett värde att jämföra med.";

const improvement = (tiers: readonly Tier[], place: string, words: string): Improvement => ({
  change: here("points", place, words),
  comparedWith: here("same-month-last-year", "avsnitt 4", COMPARED),
  tiers: here(tiers, place, words),
});

const POT = "block-1";
const shareIn = (place: string, words: string): Cited<"share"> => here("share", place, words);

const level = (limit: Limit, place: string, words: string): Level => ({
  limit: here(limit, place, words),
  share: here(100, place, "Regionen kan också kvalificera sig till medlen (100 procent)"),
  numerator: here("plain", place, words),
});

const WAITED_60 = "avsnitt 4, punkt 2–3";
const WAITED_60_WORDS =
  "minst 73 procent av de väntande har väntat högst 60 dagar på sitt besök respektive operation/åtgärd";
const WAITED_60_MEASURE =
  "hur stor andel av dem som väntar på ett första besök respektive operation/åtgärd inom den specialiserade vården som har väntat kortare än 60 dagar";
const TOLERANCE_WORDS =
  "Om återbesök genomförs efter måldatum anses man ha nått måluppfyllelse för det absoluta kravet om den tid som förflutit är max 10 procent av antal dagar mellan datum för beslut om återbesök och medicinskt måldatum.";
const OVER_150 = "avsnitt 4, punkt 4–5";
const OVER_150_WORDS =
  "max 5 procent av de väntande har väntat längre än 150 dagar på sitt besök respektive operation/åtgärd";
const OVER_150_MEASURE =
  "hur stor andel av dem som väntar på ett första besök respektive operation/åtgärd inom den specialiserade vården som har väntat längre än 150 dagar";
const BUP = "avsnitt 4, punkt 7–9";
const BUP_MEASURE =
  "hur stor andel av månadens genomförda första besök, utredningar respektive behandlingar inom barn- och ungdomspsykiatrin som skedde inom 30 dagar";
const BUP_WORDS =
  "minst 73 procent av de genomförda besöken, utredningarna respektive behandlingarna ha skett inom 30 dagar";
const BUP_WAITING_WORDS =
  "Om regionen har fler än 20 barn/unga som väntar på besök, utredning respektive behandling ska regionen även uppfylla kravet om att minst 73 procent av de väntade ha väntat max 30 dagar.";

const PRIMARY_CARE = here("Primärvården", TABLE_1, "Primärvården:");
const SPECIALISED = here("Specialiserad vård", TABLE_1, "Specialiserad vård:");
const PSYCHIATRY = here("Barn- och ungdomspsykiatrin, BUP", TABLE_1, "Barn- och ungdomspsykiatrin, BUP:");

type Row = readonly [
  number: string,
  id: string,
  label: string,
  weight: number,
  row: string,
  aliases: readonly string[],
];

const waited60 = (...[number, id, label, weight, row, aliases]: Row): Requirement => ({
  number,
  id,
  name: label,
  aliases,
  label: here(label, TABLE_1, row),
  area: SPECIALISED,
  measure: here("väntande som har väntat högst 60 dagar", WAITED_60, WAITED_60_MEASURE),
  cases: here("waiting", WAITED_60, WAITED_60_MEASURE),
  quantity: shareIn(WAITED_60, WAITED_60_MEASURE),
  pot: POT,
  weight: here(weight, TABLE_1, row),
  better: here("higher", WAITED_60, "en större andel av de väntande ska ha väntat kortare än 60 dagar"),
  improvement: improvement(ONE_THREE_FIVE, WAITED_60, ONE_THREE_FIVE_WORDS),
  level: level({ atLeast: 730 }, WAITED_60, WAITED_60_WORDS),
});

const over150 = (...[number, id, label, weight, row, aliases]: Row): Requirement => ({
  number,
  id,
  name: label.replace("Patienter som har väntat över 150 dagar på", "Över 150 dagar,"),
  aliases: [...aliases, label.replace("Patienter som har väntat", "Väntat")],
  label: here(label, TABLE_1, row),
  area: SPECIALISED,
  measure: here("väntande som har väntat längre än 150 dagar", OVER_150, OVER_150_MEASURE),
  cases: here("waiting", OVER_150, OVER_150_MEASURE),
  quantity: shareIn(OVER_150, OVER_150_MEASURE),
  pot: POT,
  weight: here(weight, TABLE_1, row),
  better: here("lower", OVER_150, "en mindre andel av de väntande ska ha väntat längre än 150 dagar"),
  improvement: improvement(ONE_THREE_FIVE, OVER_150, ONE_THREE_FIVE_WORDS),
  level: level({ atMost: 50 }, OVER_150, OVER_150_WORDS),
});

const psychiatry = (...[number, id, label, weight, row, aliases]: Row): Requirement => ({
  number,
  id,
  name: `BUP ${label.toLowerCase()}`,
  aliases: [
    ...aliases,
    `${label} BUP`,
    `${label} inom BUP`,
    `${label} barn- och ungdomspsykiatri`,
    `Barn- och ungdomspsykiatri ${label}`,
    `${label} inom barn- och ungdomspsykiatrin`,
  ],
  label: here(label, TABLE_1, row),
  area: PSYCHIATRY,
  measure: here("genomförda inom 30 dagar", BUP, BUP_MEASURE),
  cases: here("completed", BUP, BUP_MEASURE),
  quantity: shareIn(BUP, BUP_MEASURE),
  pot: POT,
  weight: here(weight, TABLE_1, row),
  better: here(
    "higher",
    BUP,
    "en större andel av de genomförda besöken, utredningarna respektive behandlingarna inom BUP ska ha skett inom 30 dagar",
  ),
  improvement: improvement(ONE_FIVE_TEN, BUP, ONE_FIVE_TEN_WORDS),
  level: {
    ...level({ atLeast: 730 }, BUP, BUP_WORDS),
    waiting: { moreThan: here(20, BUP, BUP_WAITING_WORDS), limit: here({ atLeast: 730 }, BUP, BUP_WAITING_WORDS) },
  },
});

const ON_REQUISITION: Pick<Grant, "requisitionBy" | "repayBy" | "reportBy"> = {
  requisitionBy: here(
    "2023-12-01",
    "avsnitt 8",
    "Medel till regionerna för block 2 (440 miljoner kronor) utbetalas engångsvis efter rekvisition till Kammarkollegiet senast den 1 december 2023. Rätten till bidrag förfaller om rekvisition inte inkommit inom denna tid.",
  ),
  repayBy: here(
    "2024-03-31",
    "avsnitt 8",
    "Medel som regionen inte har använt för avsett ändamål ska återbetalas till Kammarkollegiet senast den 31 mars 2024.",
  ),
  reportBy: here(
    "2024-03-31",
    "avsnitt 7.1",
    "Regionerna ska lämna en redovisning till Regeringskansliet (Socialdepartementet) och Socialstyrelsen senast den 31 mars 2024.",
  ),
};

/**
 * The 2023 agreement. The assumed requirements of 2020, those of 2022, and those of psychiatry for children and young
 * people of 2024 and 2025 are taken over from here: a number changed here is changed there.
 */
export const agreement2023: Agreement = {
  id: "2023",
  title: "Överenskommelse om ökad tillgänglighet i hälso- och sjukvården 2023",
  version: "22 december 2022",
  proven: "complete",
  total: here(2_952_000_000, "avsnitt 3", "Överenskommelsen 2023 omfattar 2 952 miljoner kronor."),
  performance: {
    pots: [
      {
        id: POT,
        label: "Block 1",
        amount: here(
          2_500_000_000,
          "avsnitt 3",
          "Medel i block 1 (2 500 miljoner kronor) betalas ut baserat på regionernas uppfyllnadsgrad av de prestationskrav som beskrivs i avsnitt 4.",
        ),
      },
    ],
    months: here(
      months(1, 11),
      "avsnitt 3.1",
      "Totalt fördelas drygt 227 miljoner kronor till regionerna varje månad under perioden januari-november 2023.",
    ),
    judgedBy: here(
      "month",
      "avsnitt 4",
      "För samtliga vårdinsatser gäller att regionernas väntetider mäts varje månad",
    ),
    reserveBasis: here(
      "population",
      "avsnitt 3.1",
      "varje region reserveras en del av månadspotten baserat på invånarantal",
    ),
    requirements: [
      {
        number: "1",
        id: "medicinsk-bedomning",
        name: "Medicinsk bedömning",
        aliases: [
          "Medicinsk bedömning i primärvården",
          "Medicinsk bedömning primärvård",
          "Primärvård medicinsk bedömning",
          "Medical assessment",
        ],
        label: here("Medicinsk bedömning", TABLE_1, "1) Medicinsk bedömning 18 450 000"),
        area: PRIMARY_CARE,
        measure: here(
          "genomförda medicinska bedömningar inom tre dagar",
          "avsnitt 4, punkt 1",
          "hur stor andel av de genomförda medicinska bedömningarna i primärvården som gjordes inom vårdgarantins tre dagar",
        ),
        cases: here("completed", "avsnitt 4, punkt 1", "av de genomförda medicinska bedömningarna"),
        quantity: shareIn("avsnitt 4, punkt 1", "hur stor andel av de genomförda medicinska bedömningarna"),
        pot: POT,
        weight: here(18, TABLE_1, "1) Medicinsk bedömning 18 450 000"),
        better: here(
          "higher",
          "avsnitt 4, punkt 1",
          "en större andel av de genomförda medicinska bedömningarna ska ha skett inom tre dagar 2023 jämfört med samma månad 2022",
        ),
        improvement: improvement(ONE_THREE_FIVE, "avsnitt 4, punkt 1", ONE_THREE_FIVE_WORDS),
        level: level(
          { atLeast: 900 },
          "avsnitt 4, punkt 1",
          "minst 90 procent av de genomförda medicinska bedömningarna har skett inom tre dagar",
        ),
      },
      waited60("2", "forsta-besok", "Första besök", 24, "2) Första besök 24 600 000", [
        "Första besök specialiserad vård",
        "Specialiserad vård första besök",
        "Första besök inom den specialiserade vården",
        "First visit",
      ]),
      waited60("3", "operation", "Operation/åtgärd", 24, "3) Operation/åtgärd 24 600 000", [
        "Operation",
        "Operation eller åtgärd",
        "Operation/åtgärd inom den specialiserade vården",
        "Surgery",
        "Operation/treatment",
      ]),
      over150(
        "4",
        "over-150-forsta-besok",
        "Patienter som har väntat över 150 dagar på första besök",
        3,
        "4) Patienter som har väntat över 150 dagar på första besök 3 75 000",
        [
          "Patienter som väntat längre än 150 dagar på första besök",
          "Väntat längre än 150 dagar på första besök",
          "Över 150 dagar första besök",
          "Första besök över 150 dagar",
        ],
      ),
      over150(
        "5",
        "over-150-operation",
        "Patienter som har väntat över 150 dagar på operation/åtgärd",
        3,
        "5) Patienter som har väntat över 150 dagar på operation/åtgärd 3 75 000",
        [
          "Patienter som väntat längre än 150 dagar på operation/åtgärd",
          "Väntat längre än 150 dagar på operation/åtgärd",
          "Över 150 dagar operation",
          "Över 150 dagar operation/åtgärd",
          "Operation/åtgärd över 150 dagar",
        ],
      ),
      {
        number: "6",
        id: "aterbesok",
        name: "Återbesök",
        aliases: [
          "Återbesök inom den specialiserade vården",
          "Återbesök specialiserad vård",
          "Follow-up visit",
          "Follow-up visits",
        ],
        label: here("Återbesök", TABLE_1, "6) Återbesök 10 250 000"),
        area: SPECIALISED,
        measure: here(
          "genomförda återbesök inom medicinskt måldatum",
          "avsnitt 4, punkt 6",
          "hur stor andel av återbesöken inom den specialiserade vården som genomfördes inom det medicinska måldatumet",
        ),
        cases: here("completed", "avsnitt 4, punkt 6", "av återbesöken inom den specialiserade vården som genomfördes"),
        quantity: shareIn("avsnitt 4, punkt 6", "hur stor andel av återbesöken"),
        pot: POT,
        weight: here(10, TABLE_1, "6) Återbesök 10 250 000"),
        better: here(
          "higher",
          "avsnitt 4, punkt 6",
          "en större andel av de genomförda återbesöken ska ha skett inom det medicinska måldatumet",
        ),
        improvement: improvement(ONE_THREE_FIVE, "avsnitt 4, punkt 6", ONE_THREE_FIVE_WORDS),
        level: {
          ...level(
            { atLeast: 880 },
            "avsnitt 4, punkt 6",
            "minst 88 procent av de genomförda återbesöken har skett inom det medicinska måldatumet",
          ),
          numerator: here("with-tolerance", "avsnitt 4, punkt 6", TOLERANCE_WORDS),
          tolerance: here(10, "avsnitt 4, punkt 6", TOLERANCE_WORDS),
        },
      },
      psychiatry("7", "bup-forsta-besok", "Första besök", 6, "7) Första besök 6 150 000", ["BUP first visit"]),
      psychiatry("8", "bup-utredning", "Fördjupad utredning", 6, "8) Fördjupad utredning 6 150 000", [
        "Utredning",
        "BUP utredning",
        "BUP investigation",
      ]),
      psychiatry("9", "bup-behandling", "Behandling", 6, "9) Behandling 6 150 000", ["BUP treatment"]),
    ],
    bothPaths: here(
      "level-only",
      "avsnitt 4",
      "Om en region har förbättrat sina väntetider och har en hög uppfyllnadsgrad av vårdgarantin får regionen endast ersättning för hög uppfyllnadsgrad.",
    ),
    unearned: here(
      "bonus-pot",
      "avsnitt 3.1.1",
      "Om en region inte klarar ett visst prestationskrav överförs medlen för det prestationskravet till en s.k. bonuspott. I bonuspotten samlas därmed de medel som inte betalas ut till regionerna under året p.g.a. att en eller flera regioner inte uppnår prestationskraven. Om inte någon av regionerna uppfyller prestationskraven en viss månad utgår ingen ersättning till regionerna utan alla medel för den månaden överförs till bonuspotten.",
    ),
    unearnedBasis: here(
      "earned-over-the-year",
      "avsnitt 3.1.1",
      "Bonuspotten utbetalas i december 2023 utifrån samma fördelning som medlen för uppfyllda prestationskrav.",
    ),
    payments: here(
      [
        { id: "2023-08", months: months(1, 6), bonus: false },
        { id: "2023-12", months: months(7, 11), bonus: true },
      ],
      "avsnitt 8",
      "I augusti 2023 utbetalas medel baserat på regionernas uppfyllnadsgrad av prestationskraven för januari till och med juni 2023. I december 2023 utbetalas medel baserat på regionernas uppfyllnadsgrad av prestationskraven under juli till och med november 2023. Vid utbetalningen i december fördelas även medlen i bonuspotten.",
    ),
    reporting: {
      responseRate: here(
        950,
        "avsnitt 5.3",
        "Svarsfrekvensen för rapportering av väntande och faktisk väntetid till den nationella väntetidsdatabasen ska uppgå till minst 95 procent varje månad under årets alla månader.",
      ),
      withinDays: here(
        21,
        "avsnitt 5.3",
        "Rapporteringen av faktiska väntetider (genomförda besök/operation/åtgärder) ska finnas i väntetidsdatabasen senast tre veckor efter den månad som mätperioden avser.",
      ),
    },
    precision: assumed(
      "difference",
      "Trapporna är skrivna med en decimal men texten säger inte hur en förbättring avrundas. Skillnaden räknas ur antalen och avrundas till en decimal, halva uppåt, så att inga glapp uppstår mellan stegen; andelen mot nivån likaså.",
    ),
    partPaymentTotal: assumed(
      "nearest-krona",
      "Texten anger inte hur augustibeslutets summa blir hela kronor. Det som hittills har tjänats in avrundas till närmaste krona, halva uppåt.",
    ),
    notAssessable: assumed(
      "not-earned",
      "Texten säger inte vad som gäller när ett krav inte kan bedömas (0 av 0, sekretessmarkerat värde, inget jämförelsevärde). Regionen har då inte visat att kravet är uppfyllt och medlen går till bonuspotten.",
    ),
    onBoundaryWords: assumed(
      "at-most",
      "Måttet säger ”kortare än 60 (30) dagar” medan kravet säger ”högst 60” och ”max 30”. Databasens intervall är 31–60 och 0–30 dagar; högst 60 respektive högst 30 dagar gäller.",
    ),
  },
  grants: [
    {
      id: "block-2-folkmangd",
      label: "Block 2, efter invånarantal",
      // 440 million in block 2 less the 80 million below.
      amount: here(
        360_000_000,
        "avsnitt 3",
        "Medel i block 2 (440 miljoner kronor) betalas ut till regionerna utifrån invånarantal … Av medlen i block 2 fördelas 80 miljoner kronor utifrån invånarantal 0–18 år",
      ),
      basis: here(
        "population",
        "avsnitt 3",
        "Totalt 440 miljoner kronor fördelas till regionerna utifrån invånarantal.",
      ),
      ...ON_REQUISITION,
    },
    {
      id: "block-2-bup",
      label: "Block 2, BUP efter invånarantal 0–18 år",
      amount: here(
        80_000_000,
        "avsnitt 3",
        "Av medlen i block 2 fördelas 80 miljoner kronor utifrån invånarantal 0–18 år för insatser riktade till barn- och ungdomspsykiatrin.",
      ),
      basis: here("population-0-18", "avsnitt 3", "utifrån invånarantal 0–18 år"),
      ...ON_REQUISITION,
    },
    {
      id: "skr",
      label: "SKR",
      amount: here(
        12_000_000,
        "avsnitt 3",
        "SKR tilldelas 12 miljoner kronor för att genomföra de insatser som beskrivs i avsnitt 6.",
      ),
      basis: here("skr", "avsnitt 3", "12 miljoner kronor till SKR"),
      requisitionBy: here(
        "2023-12-01",
        "avsnitt 8",
        "Medel till SKR (12 miljoner kronor) utbetalas engångsvis efter rekvisition till Kammarkollegiet senast den 1 december 2023. Rätten till bidrag förfaller om rekvisition inte inkommit inom denna tid.",
      ),
      repayBy: here(
        "2024-03-31",
        "avsnitt 8",
        "Medel som SKR inte har använt för avsett ändamål ska återbetalas till Kammarkollegiet senast den 31 mars 2024.",
      ),
      reportBy: here(
        "2024-03-31",
        "avsnitt 8",
        "En ekonomisk redovisning för kalenderåret som visar hur de medel som tilldelats SKR har använts ska lämnas till Kammarkollegiet senast den 31 mars 2024.",
      ),
    },
  ],
  populationDate: assumed(
    "2022-11-01",
    "Texten anger inget datum för invånarantalet. Statens praxis är den 1 november året före.",
  ),
  wholeKronor: assumed(
    "largest-remainder",
    "Texten anger inte hur belopp blir hela kronor. Publicerade tabeller följer största rest; vid lika rest går kronan till lägst länskod. Året fördelas först och december är året minus augusti.",
  ),
};
