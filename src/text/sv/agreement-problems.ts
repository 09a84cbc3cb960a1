/** What may be wrong with an agreement that a user wrote, and what to do, in Swedish: the master. */

import type { ChoiceName, LimitSide } from "../../agreement";
import { isChoice, type ValueKind } from "../../agreement";
import type { AgreementProblemValues, JsonExpected, RuleCode, RuleProblem } from "../../problems";
import { monthNames } from "../writing";
import { agreementSv } from "./agreement";
import { kronor, month, number, percent } from "./numbers";

/** A message for every code, made of its values. */
export type AgreementProblemTexts = {
  readonly [Code in keyof AgreementProblemValues]: (values: AgreementProblemValues[Code]) => string;
};

/** Those of them about a rule that an agreement breaks, on its sheet or in its JSON. */
export type RuleTexts = Pick<AgreementProblemTexts, RuleCode>;

/** A broken rule in the words of a language. */
export function sayRule(texts: RuleTexts, { code, values }: RuleProblem): string {
  // Code and values belong together by the type of RuleProblem; the index loses that.
  return (texts[code] as (values: RuleProblem["values"]) => string)(values);
}

const months = (names: string): string => monthNames(names, month);

const { fields, parts, columns, choices } = agreementSv;

const EXPECTED: Readonly<Record<Exclude<ValueKind, ChoiceName>, string>> = {
  text: "en text",
  texts: "ett namn per rad",
  money: "hela kronor, till exempel 2 500 000 000 kr eller 2 500 miljoner kronor",
  weight: "hela procent, till exempel 18 %, eller delar, till exempel 1 av 3",
  percent: "hela procent, till exempel 75 %",
  tenths: "procent med högst en decimal, till exempel 95 %",
  count: "ett heltal, till exempel 20",
  days: "ett antal dagar, till exempel 21 dagar",
  date: "ett datum, till exempel 2022-11-01",
  month: "en månad, till exempel augusti 2023",
  months: "månader, till exempel januari 2023–november 2023",
  limit: "en gräns med minst, högst eller mer än, till exempel minst 73 %",
  level:
    "en gräns med minst, högst eller mer än, till exempel minst 73 %; där ett antal mäts utan procenttecken, till exempel högst 120",
  tiers: "ett steg, till exempel 1,0–2,9 procentenheter ger 50 %, eller 5,0 procentenheter eller mer ger 100 %",
  payments:
    "månaden för utbetalningen, kolon och månaderna den gäller, till exempel augusti 2023: januari 2023–juni 2023",
};

const IN_JSON: Readonly<Record<JsonExpected, string>> = {
  text: "en text inom citattecken, som inte är tom",
  date: 'ett datum, till exempel "2022-11-01"',
  month: 'en månad, till exempel "2023-08"',
  kronor: "hela kronor från 1, till exempel 2500000000",
  whole: "ett heltal från 0, utan citattecken",
  tenths: "hela tiondels procent 0–1000, till exempel 730 för 73 %",
  share: "hela procent 1–100, till exempel 75",
  "yes-no": "true eller false",
  choice: "något av de namngivna värdena",
  list: "en lista inom hakparenteser",
  object: "ett objekt inom klamrar",
};

/** How the sides of a limit are written. */
const SIDES: Readonly<Record<LimitSide, string>> = { atLeast: "minst", atMost: "högst", moreThan: "mer än" };
const SIDE_WORDS = "minst, högst eller mer än";

/** The rules that an agreement may break, in Swedish. */
export const rulesOfAgreementSv: RuleTexts = {
  "agreement-part-missing": ({ part }) =>
    `Delen ${parts[part]} saknas. Lägg till den: på bladet som rader med ${parts[part]} i kolumnen ${columns.part}.`,
  "agreement-id-twice": ({ id, other }) => `”${id}” betecknar redan en annan del (${other}). Ändra det ena.`,
  "agreement-amount-above-zero": ({ amount }) =>
    `Beloppet är ${kronor(amount)}. Skriv beloppet i hela kronor från 1, eller ta bort hela delen.`,
  "agreement-total": ({ sum, total, difference, side }) =>
    `Potterna och de övriga medlen blir ${kronor(sum)} tillsammans: ${kronor(difference)} ${side === "less" ? "mindre" : "mer"} än hela beloppet ${kronor(total)}. Rätta beloppet här eller i delarna.`,
  "agreement-source-partial": ({ missing }) =>
    `Källan är ofullständig: ${columns[missing]} är tom. Fyll i den; om texten är tyst, töm ${columns.document}, skriv ${agreementSv.assumed} i ${columns.place} och skälet i den sista kolumnen.`,
  "agreement-number-above-zero": ({ number: value }) => `Värdet är ${number(value)}. Skriv ett heltal från 1.`,
  "agreement-percent-outside": ({ percent: value }) =>
    `${percent(value)} går inte: det ska vara hela procent, 1–100. Rätta det, eller ta bort steget eller nivån.`,
  "agreement-limit-outside": ({ limit }) =>
    `Gränsen ${percent(limit)} går inte: den ska ligga mellan 0 och 100 %, med högst en decimal. Rätta den.`,
  "agreement-months": ({ months: text }) =>
    `Månaderna (${text === "" ? agreementSv.none : months(text)}) ska följa på varandra inom ett och samma år. Skriv till exempel januari 2023–november 2023.`,
  "agreement-period-value-needed": () =>
    `Hela perioden bedöms på en gång, men det står inte hur månaderna blir ett värde. Lägg till raden ${fields.periodValue}.`,
  "agreement-period-value-alone": () =>
    `${fields.periodValue} gäller bara när hela perioden bedöms på en gång. Ta bort raden, eller ändra ${fields.judgedBy}.`,
  "agreement-untested-not-measured": ({ months: names }) =>
    `Utan prövning är ${months(names)}, som inte finns i ${fields.months}. Lägg till det där, eller ta bort det här.`,
  "agreement-untested-all": () =>
    "Alla månader är utan prövning. Ta bort någon av dem, eller för upp pengarna som Övriga medel i stället.",
  "agreement-untested-together": () =>
    "Månader utan prövning går bara ihop med att varje månad bedöms för sig. Ta bort raden, eller ändra hur månaderna bedöms.",
  "agreement-payment-missing": () =>
    "Avtalet har ingen utbetalning. Lägg till minst en, med de månader som den gäller.",
  "agreement-payment-empty": ({ payment }) =>
    `Utbetalningen ${months(payment)} gäller ingen månad. Skriv månaderna, eller ta bort utbetalningen.`,
  "agreement-payment-months": ({ unpaid, twice, unmeasured }) =>
    [
      unpaid === "" ? "" : `Ingen utbetalning gäller ${months(unpaid)}.`,
      twice === "" ? "" : `Två gånger betalas ${months(twice)}.`,
      unmeasured === "" ? "" : `Månader som inte mäts: ${months(unmeasured)}.`,
      "Utbetalningarna ska tillsammans gälla varje månad som mäts en gång; rätta månaderna.",
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
  "agreement-payment-order": ({ payment }) =>
    `Månaderna betalas inte i ordning: utbetalningen ${months(payment)} bryter den. Skriv utbetalningar och månader i tidsföljd.`,
  "agreement-payment-early": ({ payment, month }) =>
    `Utbetalningen ${months(payment)} gäller ${months(month)}, som då inte är slut. Rätta den ena månaden.`,
  "agreement-payment-twice": ({ payment, other }) =>
    `En utbetalning ${months(payment)} finns redan i ${other}. Slå ihop dem, eller rätta månaden.`,
  "agreement-one-payment": () =>
    "Månader som bedöms på en gång betalas av en enda utbetalning. Slå ihop raderna, eller ändra hur månaderna bedöms.",
  "agreement-rest-with-last": ({ payment }) =>
    `Det som inte tjänats in ska delas ut med den sista utbetalningen och ingen annan; rätta ${months(payment)}. På bladet står ”och det som inte tjänats in” sist på den sista raden, och bara där; i JSON är dess bonus true.`,
  "agreement-basis-of-bonus-pot": () =>
    `En bonuspott fördelas efter ${choices.unearnedBasis["earned-over-the-year"]}. Ändra det ena av de två värdena.`,
  "agreement-basis-of-requirement": () =>
    "Det som går till regionerna som klarade kravet fördelas efter folkmängd. Ändra det ena av de två värdena.",
  "agreement-pot-unknown": ({ text, pots }) =>
    `”${text}” är ingen pott i avtalet. Skriv någon av ${pots}, eller lägg till delen ${agreementSv.partNamed({ kind: "pot", name: text })}.`,
  "agreement-pot-unused": ({ pot }) =>
    `Inget krav betalas ur potten ${pot}. Skriv den som ${fields.pot} vid ett krav, eller ta bort den.`,
  "agreement-weights-too-fine": () =>
    "Potternas belopp och kravens vikter har inget gemensamt mått som går att räkna exakt med. Skriv potternas belopp i jämna tusental kronor, eller vikterna i färre delar.",
  "agreement-word-twice": ({ word, part, other }) =>
    `”${word}” betecknar redan ${part} (${other}). Varje krav ska ha egna namn; ändra det ena.`,
  "agreement-no-path": ({ part }) =>
    `${part} kan inte uppfyllas: det har varken förbättring eller hög nivå. Lägg till raderna för det ena eller båda.`,
  "agreement-counted-in-points": () =>
    `Ett antal förbättras i procent av det tidigare värdet, inte i procentenheter. Ändra här eller i ${fields.quantity}.`,
  "agreement-tiers-missing": () => "Trappan har inget steg. Lägg till minst ett, eller ta bort förbättringen.",
  "agreement-tiers-order": ({ limit, better, other }) =>
    `Steget börjar vid ${number(limit)}, inte lägre än det bättre steget i ${other} (${number(better)}). Rätta gränserna så att varje värde hör till ett steg.`,
  "agreement-tiers-share": ({ share, lower, other }) =>
    `Steget ger ${percent(share)}, inte mer än det lägre steget i ${other} (${percent(lower)}). Ett bättre steg ska ge mer; rätta det ena.`,
  "agreement-level-side": ({ side, better }) =>
    `Nivån är ${SIDES[side]} ett visst värde, men ${choices.better[better]} är bättre för kravet: den som blir bättre skulle mista nivån. Rätta gränsens ${SIDE_WORDS}, eller ändra ${fields.better}.`,
  "agreement-level-side-own": ({ side, better }) =>
    `Nivån är ${SIDES[side]} ett visst värde, men ${choices.better[better]} är bättre för kravet. Mäter nivåns egen täljare något där det är tvärtom är det rätt; annars mister den som blir bättre nivån. Se efter, och rätta gränsens ${SIDE_WORDS} om den är fel.`,
  "agreement-waiting-side": () =>
    `Villkoret om väntande är högst ett visst värde, men räknar andelen som har väntat högst 30 dagar: den som får fler av dem i tid skulle mista nivån. Skriv minst eller mer än.`,
  "agreement-level-share": ({ share, best, other }) =>
    `Nivån ger ${percent(share)}, mindre än förbättringens bästa steg i ${other} (${percent(best)}), och där båda nås är det bara nivån som ger ersättning: den som når nivån kan få mindre än den som inte gör det. Rätta det ena, om det inte står så i överenskommelsen.`,
  "agreement-tolerance-alone": () =>
    `${fields["level.tolerance"]} gäller bara där ${fields["level.numerator"]} är ${choices.numerator["with-tolerance"]}. Ändra det ena, eller ta bort toleransen.`,
};

/** The messages in Swedish. */
export const agreementProblemsSv: AgreementProblemTexts = {
  ...rulesOfAgreementSv,
  "agreement-header-missing": () =>
    `Bladet har ingen rubrikrad för ett avtal. Skriv kolumnerna ${columns.part}, ${columns.item} och ${columns.value} i en av de tjugo första raderna.`,
  "agreement-part-unknown": ({ text, suggestion }) =>
    text === ""
      ? `Raden hör inte till någon del. Skriv till exempel ${parts.agreement} eller ${parts.requirement} 1 i kolumnen ${columns.part}.`
      : `”${text}” är ingen del av ett avtal.${suggestion === "" ? "" : ` Menas ${parts[suggestion]}?`} Skriv någon av ${Object.values(parts).join(", ")}, eller ta bort raden.`,
  "agreement-part-unnamed": ({ part }) =>
    `Delen ${parts[part]} saknar namn eller nummer. Skriv det efter ordet, till exempel ${agreementSv.partNamed({ kind: part, name: "1" })}.`,
  "agreement-note-left-out": ({ text }) =>
    `”${text}” står ensamt på raden och lästes som en anmärkning, inte som en del av avtalet.`,
  "agreement-item-missing": ({ part }) =>
    `Raden har ett värde men ingen uppgift. Skriv i kolumnen ${columns.item} vad värdet är för ${part}.`,
  "agreement-item-unknown": ({ part, text, suggestion }) =>
    `”${text}” är ingen uppgift för ${part}.${suggestion === "" ? "" : ` Menas ${fields[suggestion]}?`} Rätta ordet, eller ta bort raden.`,
  "agreement-row-missing": ({ part, field }) => `${part}: raden ${fields[field]} saknas. Lägg till den.`,
  "agreement-row-twice": ({ part, field, other }) =>
    `${part}: ${fields[field]} finns redan i ${other}. Ta bort den ena raden, eller ge delen ett annat nummer eller namn.`,
  "agreement-group-partial": ({ part, field, present }) =>
    `${part}: ${fields[present]} är ifyllt men inte ${fields[field]}. Lägg till den raden, eller ta bort dem som hör ihop med den.`,
  "agreement-value-missing": ({ part, field }) => `${part}: ${fields[field]} saknar värde. Fyll i det.`,
  "agreement-value": ({ field, text, expected }) =>
    `${fields[field]}: ”${text}” kan inte läsas. Skriv ${isChoice(expected) ? `något av: ${Object.values<string>(choices[expected]).join("; ")}` : EXPECTED[expected]}.`,
  "agreement-source-absent": ({ count }) =>
    `${count} ${count === "1" ? "värde har varken källa eller skäl och räknas som antaget" : "värden har varken källa eller skäl och räknas som antagna"}; här är det första. Fyll i källan om den finns.`,
  "agreement-sources-differ": ({ field, other }) =>
    `${fields[field]}: raden har en annan källa än ${other}. Listan har en källa; den i ${other} används. Skriv båda där, eller töm den här.`,
  "agreement-weights": ({ pot, sum, whole, form, cells }) =>
    form === "parts"
      ? `Vikterna i potten ${pot} blir ${number(sum)} delar tillsammans, men skrivs som delar av ${whole}. Rätta ${cells}.`
      : `Vikterna i potten ${pot} blir ${percent(sum)} tillsammans, inte ${percent("100")}. Rätta ${cells}, eller skriv dem alla som delar, till exempel 1 av 3.`,
  "agreement-tiers-gap": ({ from, to, other }) =>
    `Trappan har ett glapp: ${number(from)}–${number(to)} ger ingenting innan nästa steg (${other}) börjar. Låt det här steget gå fram till det.`,
  "agreement-tiers-overlap": ({ from, to, other }) =>
    `Trappans steg överlappar: ${number(from)}–${number(to)} finns också i steget i ${other}. Rätta gränserna så att varje värde hör till ett steg.`,
  "agreement-tiers-end": ({ to }) =>
    `Det bästa steget slutar vid ${number(to)}: större förbättringar skulle ge ingenting. Skriv ”eller mer” i stället för den övre gränsen.`,
  "agreement-unit": ({ text, change, other }) =>
    `”${text}” stämmer inte med ${other}, där förbättringen mäts i ${choices.change[change]}. Rätta det ena.`,
  "agreement-json-unreadable": ({ text }) =>
    `Filen är inte JSON (${text}). Öppna en fil som har exporterats härifrån, eller rätta den.`,
  "agreement-json-excess": ({ characters, levels }) =>
    `Filen läses inte: den har fler än ${number(String(characters))} tecken, eller mer än ${String(levels)} nivåer i varandra, vilket inget avtal har. Öppna en fil som har exporterats härifrån.`,
  "agreement-json-format": ({ format, version }) =>
    `Filen är inget avtal i det här formatet (format ${format}, formatVersion ${version}). Skriv ”format”: ”komiljarden-avtal” och ”formatVersion”: 1.`,
  "agreement-json-missing": ({ path }) => `I filen saknas ${path}. Lägg till värdet.`,
  "agreement-json-unknown": ({ path }) => `Namnet ${path} finns inte i formatet. Rätta namnet, eller ta bort värdet.`,
  "agreement-json-value": ({ path, received, expected, options }) =>
    `Värdet ${path}: ${received} kan inte läsas. Skriv ${IN_JSON[expected]}${options === "" ? "" : `: ${options}`}.`,
  "agreement-json-doubt": ({ path, broken }) => `Se över ${path}: ${sayRule(rulesOfAgreementSv, broken)}`,
  "agreement-json-rule": ({ path, broken }) => `Vid ${path}: ${sayRule(rulesOfAgreementSv, broken)}`,
};
