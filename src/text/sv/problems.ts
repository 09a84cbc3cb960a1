/** What is wrong, where and what to do, in Swedish. */
import type { Problem, ProblemCode, ProblemValues, SheetLack, UnreadWhy, Unsaid } from "../../problems";
import { namedOr } from "../named";
import { ruleReason, ruleWords } from "../said-rule";
import { agreementProblemsSv } from "./agreement-problems";
import { kronor, number, percent } from "./numbers";
import { rulesSv } from "./rules";
import { scenarioProblemsSv } from "./scenario-problems";

/** What a sheet can lack and be whole. */
const LACKS: Readonly<Record<SheetLack, string>> = {
  rules: "färger efter innehåll",
  charts: "diagram",
  filter: "filter",
  page: "sidans utseende vid utskrift och låsta rader",
  folds: "fällda rader",
  "alt-text": "diagrammens alternativtext",
};

/** A message for every code, made of its values. */
export type ProblemTexts = { readonly [Code in ProblemCode]: (values: ProblemValues[Code]) => string };

const UNSAID: Readonly<Record<Unsaid, string>> = {
  region: "vilken region talen gäller",
  month: "vilken månad talen gäller",
  requirement: "vilket prestationskrav talen gäller",
  measure: "om talen är täljare, nämnare eller andelar",
};

const UNREAD: Readonly<Record<UnreadWhy, string>> = {
  "whole-country": "de gäller hela riket eller är summor",
  "part-of-region": "de gäller sjukhus eller andra delar av en region",
  subtotal: "de är delsummor utan månad eller krav",
  "other-months": "månaden varken mäts eller jämförs",
  "not-compared": "uppgiften jämförs inte med föregående år",
  "column-unknown": "rubriken säger något som inte är känt",
};

const FIRST_NAMES = 6;

function namesSv(names: readonly string[]): string {
  const more = names.length - FIRST_NAMES;
  return `${names.slice(0, FIRST_NAMES).join(", ")}${more > 0 ? ` och ${String(more)} till` : ""}`;
}

function messageSv({ code, values }: Problem): string {
  // Code and values belong together by the type of Problem; the index loses that.
  return (problemsSv[code] as (values: Problem["values"]) => string)(values);
}

/** Swedish. */
export const problemsSv: ProblemTexts = {
  "sheet-missing": ({ sheet, columns }) =>
    `Bladet ${sheet} hittades inte. Lägg till ett blad med namnet ${sheet} och kolumnerna ${columns}. Heter det något annat: välj det under Underlag i panelen.`,
  "column-missing": ({ column, headers }) =>
    `Kolumnen ${column} saknas. Lägg till den i rubrikraden. Heter den något annat: välj den under Underlag i panelen, eller döp om den. ${headers === "" ? "Inga rubriker hittades." : `Rubrikerna är: ${headers}.`}`,
  "column-twice": ({ column, other }) =>
    `Kolumnen ${column} finns redan i ${other}; den här läses inte. Ta bort eller döp om den ena.`,
  "column-doubled": ({ column, other }) =>
    `Två kolumner heter ${column} men har olika tal; den andra börjar i ${other}. Skriv i rubriken vad som skiljer dem, till exempel 2023 och 2022.`,
  "table-unplaced": ({ table, lacking, headers }) =>
    `Tabellen ${table} kan inte läsas: det framgår inte ${UNSAID[lacking]}. Skriv det i en rubrik eller en kolumn, eller ange det i panelen under Underlag, Läs in. Rubriker som hittades: ${headers}.`,
  "table-not-read": ({ table, lacking, headers }) =>
    `Tabellen ${table} lästes inte: det framgår inte ${UNSAID[lacking]}. Skriv det i en rubrik om tabellen ska läsas, eller ange det i panelen under Underlag, Läs in. Rubriker som hittades: ${headers}.`,
  "parts-without-region": ({ part, count }) =>
    `Delar av ${part} har egna rader, men regionen har ingen för samma månad och krav (${count} ${count === "1" ? "cell" : "celler"}). Lägg till regionens rad: delarna läses inte och summeras inte. Finns ingen: hoppa över delarnas rader, så är regionen öppen.`,
  "cells-left-out": ({ why, count, words }) =>
    `${count} ${count === "1" ? "cell" : "celler"} lämnades utanför: ${UNREAD[why]}${words === "" ? "" : ` (${words})`}.`,
  "filled-down": ({ count }) =>
    `${count} ${count === "1" ? "rad" : "rader"} saknar egen region, månad eller krav och läses som raden ovanför, som sammanslagna celler. Kontrollera att det är så.`,
  "year-assumed": ({ table, year }) =>
    `Tabellen ${table} säger inget år och läses som ${year}. Skriv året i en rubrik om det är ett annat.`,
  "cell-error": ({ text }) => `Cellen visar felvärdet ${text}. Rätta formeln eller skriv in värdet.`,
  "cell-uncalculated": ({ text }) =>
    `Cellen visar ${text}: formeln är inte beräknad än. Räkna om arbetsboken i Excel (F9) och spara den, eller skriv in värdet.`,
  "region-unknown": ({ text, suggestion }) =>
    `”${text}” är ingen region.${suggestion === "" ? "" : ` Menas ${suggestion}?`} Skriv länskoden (01–25) eller regionens namn.`,
  "region-missing": () => "Raden har uppgifter men ingen region. Skriv länskoden eller regionens namn.",
  "rows-beneath": ({ names }) =>
    `Raderna under regionerna bär namn som inte är regioners: ${namesSv(names)}. Är det sjukhus eller andra delar av en region: hoppa över raderna, regionens egen rad gäller. Är det en region: rätta namnet.`,
  "region-conflict": ({ code, name }) => `Länskoden ${code} och namnet ${name} är olika regioner. Rätta det ena.`,
  "month-unreadable": ({ text }) =>
    text.trim() === ""
      ? "Månaden saknas. Skriv den som 2023-01."
      : `”${text}” kan inte läsas som en månad. Skriv den som 2023-01.`,
  "month-without-year": ({ text }) =>
    `”${text}” säger inte vilket år månaden hör till. Skriv den som 2023-01, eller lägg till en kolumn År.`,
  "year-unreadable": ({ text }) =>
    text.trim() === ""
      ? "Året saknas, och månaden säger det inte. Skriv året som 2023."
      : `”${text}” kan inte läsas som ett år. Skriv det som 2023.`,
  "year-other": ({ month, year, count }) =>
    `Månaden är ${month} men året ${year}, och månaden gäller. Så är det på ${count} ${count === "1" ? "rad" : "rader"}; här är den första. Rätta det som är fel.`,
  "requirement-unknown": ({ text }) =>
    text.trim() === ""
      ? "Prestationskravet saknas. Skriv kravets nummer."
      : `”${text}” är inget prestationskrav i överenskommelsen. Skriv kravets nummer eller namn som i bladet Avtal.`,
  "requirement-ambiguous": ({ text, chosen, others }) =>
    `”${text}” kan vara flera krav; det läses som ${chosen}, inte ${others}. Skriv kravets nummer för att vara säker.`,
  "count-unreadable": ({ column, text }) =>
    `${column}: ”${text}” är inget antal. Skriv ett heltal, lämna cellen tom om uppgiften inte har kommit, eller skriv saknas om den inte finns.`,
  "count-negative": ({ column, text }) => `${column}: ${text} är negativt. Ett antal är noll eller mer.`,
  "count-not-whole": ({ column, text }) =>
    `${column}: ${text} är inte ett heltal. Skriv antalet, eller använd kolumnen Andel för en andel.`,
  "odd-grouping": ({ text, read }) =>
    `”${text}” har ovanliga mellanrum och lästes som ${number(read)}. Kontrollera talet.`,
  "share-unreadable": ({ column, text }) =>
    `${column}: ”${text}” är ingen andel. Skriv till exempel 0,713 eller 71,3 %.`,
  "share-out-of-range": ({ column, text }) => `${column}: ${text} ligger utanför 0–100 %. Rätta värdet.`,
  "share-ambiguous": ({ column, text, read }) =>
    `${column}: ${text} lästes som ${percent(read)}, fast kolumnens andra värden är skrivna i procent. Skriv procenttecken om det inte är vad som menas.`,
  "share-differs": ({ share, counts }) =>
    `Andelen ${percent(share)} stämmer inte med antalen, som ger ${percent(counts)}. Antalen gäller; rätta det som är fel.`,
  "pair-incomplete": ({ present, absent }) =>
    `${present} är ifylld men inte ${absent}. Fyll i båda, eller lämna båda tomma.`,
  "more-than-all": ({ part, whole, partValue, wholeValue }) =>
    `${part} (${number(partValue)}) är större än ${whole} (${number(wholeValue)}). Rätta det ena.`,
  "less-than-strict": ({ tolerance, strict }) =>
    `Värdet med tolerans (${tolerance}) är mindre än det utan (${strict}). Toleransen kan bara lägga till besök; rätta det ena.`,
  "date-unreadable": ({ text }) =>
    `”${text}” kan inte läsas som ett datum och lämnas utan avseende. Skriv det som 2022-11-01.`,
  "row-twice": ({ region, key, other }) =>
    `${region}${key === "" ? "" : ` (${key})`} finns redan i ${other}. Ta bort den ena raden.`,
  "population-missing": ({ regions, count, date }) =>
    `Folkmängd saknas för ${namedOr(regions, (count) => `${count} regioner`)}. Reserverna kan inte räknas utan alla regioners folkmängd. ${
      date === ""
        ? "Fyll i dem."
        : `Fyll i dem, eller låt programmet fylla i de ${count} som saknas med folkmängd ${date} (0–18 år är inte känd).`
    }`,
  "population-supplied": ({ date, document, regions, young }) =>
    `Folkmängd ${date} är programmets egen${regions === "" ? "" : ` för ${namedOr(regions, (count) => `${count} regioner`)}`}: ${document}. ${young === "" ? "" : `Folkmängd ${young} år är inte känd; medel efter den är öppna. `}Ett eget blad Befolkning går före.`,
  "population-zero": ({ region }) => `Folkmängden för ${region} är 0. Fyll i invånarantalet.`,
  "population-young-partial": ({ regions }) =>
    `Folkmängd 0–18 saknas för ${namedOr(regions, (count) => `${count} regioner`)}. Pengarna efter invånarantal 0–18 år lämnas öppna tills alla är ifyllda.`,
  "population-young-larger": ({ region }) =>
    `Folkmängd 0–18 för ${region} är större än hela folkmängden. Rätta det ena.`,
  "population-dates-mixed": ({ dates }) =>
    `Folkmängderna avser olika datum (${dates}). Använd samma datum för alla regioner.`,
  "population-year-other": ({ column, expected }) =>
    `Folkmängderna står i kolumnen ${column}, men statens praxis är ${expected}. Hämta det årets folkmängder, om det inte är de här som ska gälla.`,
  "population-year-open": ({ columns, expected }) =>
    `Folkmängderna ska avse ${expected}, och det går inte att välja mellan kolumnerna ${columns}. Ta bort de andra, eller döp om den som gäller till Folkmängd.`,
  "population-years-left-out": ({ column, others }) =>
    `Folkmängderna lästes i kolumnen ${column}. Övriga lämnades utanför: ${others}.`,
  "population-day-unsaid": ({ column, expected }) =>
    `Kolumnen ${column} säger året men inte dagen, och SCB:s folkmängd för ett år avser den 31 december. Statens praxis är ${expected}. Kontrollera att det är den dagens folkmängder.`,
  "population-total-missing": ({ regions, found }) =>
    `Folkmängden finns bara för delar av befolkningen (${found}) i ${regions}. Lägg till raden för alla åldrar och båda könen, i SCB:s tabell ”totalt”.`,
  "population-parts-left-out": ({ count, part }) =>
    `${count} ${count === "1" ? "rad" : "rader"} för delar av befolkningen (${part}) lämnades utanför. Raderna för alla åldrar och båda könen gäller.`,
  "population-young-summed": () => "Folkmängd 0–18 är summan av raderna för 0, 1, 2 … 18 år. Kontrollera den.",
  "population-date-other": ({ date, expected }) =>
    `Folkmängderna avser ${date}. Överenskommelsen anger inget datum; statens praxis är ${expected}.`,
  "national-left-out": ({ count }) =>
    `${count} ${count === "1" ? "rad" : "rader"} för hela riket, eller med summor, lämnades utanför. Nämnaren är summan av de 21 regionerna.`,
  "months-left-out": ({ count, months }) =>
    `${count} ${count === "1" ? "rad" : "rader"} avser månader som inte mäts (${months}) och lämnades utanför.`,
  "year-wrong": ({ found, expected, agreement, other }) =>
    `Uppgifterna avser ${found}, men överenskommelsen (${agreement}) mäter ${expected}. ${other === "" ? "" : `Byt till ${other}. `}Ska ${found} års uppgifter prövas mot den här överenskommelsen: läs ${found} som ${expected}.`,
  "months-not-measured": ({ found, expected, agreement }) =>
    `Uppgifterna avser ${found}, men överenskommelsen (${agreement}) mäter ${expected}: inga av dem kan avräknas. Lägg till uppgifter för de månaderna, eller välj ett annat blad under Underlag i panelen.`,
  "figures-year-absent": ({ from, to, found }) =>
    `Uppgifter för ${from} skulle läsas som ${to}, men underlagets uppgifter avser ${found}. Ta bort läsregeln, eller välj ett blad med uppgifter för ${from}.`,
  "no-usable-row": ({ count }) =>
    `Ingen av de ${count} raderna gäller en region: alla är rikets eller summor. Lägg till regionernas rader, eller välj ett annat blad under Underlag i panelen.`,
  "rule-used": ({ rule }) => `Läsregel: ${ruleWords(rule, rulesSv)}. ${ruleReason(rule, rulesSv)}`,
  "rule-idle": ({ rule }) =>
    `Läsregel utan verkan: ${ruleWords(rule, rulesSv)}. Inga celler i underlaget berörs. Ta bort den i panelen under Kontroll om den inte behövs.`,
  "set-aside": ({ reason, what }) =>
    `Satt åt sidan (${reason}). Raden läses inte; det som beror på den är öppet, inte noll. Felet: ${messageSv(what)}`,
  "note-row-left-out": () =>
    "Raden har bara en ifylld cell och lästes som en anmärkning, inte som en regions uppgifter.",
  "response-rate-low": ({ count, limit }) =>
    `Svarsfrekvensen är under ${percent(limit.replace(".0", ""))} på ${count} ${count === "1" ? "rad" : "rader"}; här är den första. Texten anger ingen följd för pengarna; inställningen Rapportering avgör.`,
  jump: ({ last, current }) =>
    `Andelen gick från ${percent(last)} till ${percent(current)} på ett år. Kontrollera att uppgifterna är rätt.`,
  "yes-no-unreadable": ({ column, text }) =>
    `${column}: ”${text}” är varken ja eller nej. Skriv ja, nej, eller lämna cellen tom om det inte är avgjort.`,
  "kronor-unreadable": ({ column, text }) =>
    `${column}: ”${text}” är inget belopp i hela kronor. Skriv beloppet som betalades ut.`,
  "payment-unknown": ({ text, known }) =>
    text.trim() === ""
      ? `Utbetalningen saknas. Skriv en av ${known}.`
      : `”${text}” är ingen utbetalning i överenskommelsen. Skriv en av ${known}.`,
  "paid-missing": ({ payment, regions }) =>
    `Utbetalningen ${payment} saknar belopp för ${regions}. En utbetalning görs till alla regioner; skriv 0 där inget betalades.`,
  "payment-negative": ({ payment, regions }) =>
    `Rättelsen i utbetalningen ${payment} är större än vad den ger ${regions}, som får ett belopp under noll. Avgör hur det regleras.`,
  "pooled-needs-counts": ({ count }) =>
    `Periodens andel räknas ur antalen, men ${count} ${count === "1" ? "rad har" : "rader har"} bara en andel; här är den första. Fyll i täljare och nämnare.`,
  "reported-late": ({ count, days }) =>
    `${count} ${count === "1" ? "rad" : "rader"} rapporterades mer än ${days} dagar efter månadens slut; här är den första. Texten anger ingen följd för pengarna; inställningen Rapportering avgör.`,
  "condition-open": ({ grant, regions }) =>
    `${grant}: det är inte sagt om ${namedOr(regions, (count) => `${count} regioner`)} uppfyller villkoret. Pengarna står öppna tills kolumnen Villkor uppfyllt har ja eller nej för alla.`,
  "condition-not-met": ({ grant, regions }) =>
    `${grant}: ${namedOr(regions, (count) => `${count} regioner`)} uppfyller inte villkoret och får inget. Beloppet stannar hos staten; texten säger inte något annat.`,
  "decision-needed": ({ number, requirement, period }) =>
    `Ingen region uppfyllde krav ${number} ${requirement} (${period}), och överenskommelsen säger inte vart pengarna då går. Besluta: till alla regioner efter folkmängd, eller åter till staten.`,
  "agreement-sheet-missing": ({ sheet }) =>
    `Arbetsboken har inget blad ${sheet}, och det är det som ska avräknas. Välj en annan överenskommelse, eller skriv en till bladet ${sheet}.`,
  "comparison-unmeasured": ({ agreement, requirements }) =>
    `${agreement} mäter ${requirements}, som underlaget inte har uppgifter om. De kraven, och det som beror på dem, står öppna i jämförelsen.`,
  "months-open": ({ regions, only, cells }) =>
    `${number(cells)} av avtalets celler har ännu inga uppgifter och är ${cells === "1" ? "öppen" : "öppna"}${regions === "" ? "" : `; inga uppgifter alls finns för ${namedOr(regions, (count) => `${count} regioner`)}`}${only === "" ? "" : `; uppgifter finns bara för ${only}`}. Det som inte tjänats in, och slututbetalningen, räknas när alla är ifyllda.`,
  "figures-undelivered": ({ column, count, requirements, regions, others, months }) =>
    `${column}: värdet har inte levererats för ${regions}${others === "0" ? "" : ` och ${others} ${others === "1" ? "region" : "regioner"} till`} (krav ${requirements}; ${months}). ${number(count)} av avtalets celler beror på det och är ${count === "1" ? "öppen" : "öppna"}. Fyll i värdena, eller skriv saknas där det inte finns något: då kan kravet inte bedömas den vägen.`,
  "figures-missing": ({ column, count, requirements, regions, others, months }) =>
    `${column}: det står att värdet saknas för ${regions}${others === "0" ? "" : ` och ${others} ${others === "1" ? "region" : "regioner"} till`} (krav ${requirements}; ${months}). ${number(count)} av avtalets celler kan därför inte bedömas den vägen. Lämna cellen tom om värdet är på väg: då är de öppna tills det har kommit.`,
  "change-from-zero": ({ requirement, count, regions, others }) =>
    `Krav ${requirement}: det värde som jämförs med är noll för ${regions}${others === "0" ? "" : ` och ${others} ${others === "1" ? "region" : "regioner"} till`}, och en förändring från noll kan inte räknas i procent. ${number(count)} av avtalets celler tjänar därför inget, hur bra årets värde än är; texten säger inte vad som då gäller. Kontrollera värdet.`,
  "nothing-earned": () =>
    "Ingen region har tjänat in något under året. Bonuspotten kan då inte fördelas efter intjänade medel; texten säger inte vad som gäller.",
  "sheet-copied": ({ sheet }) =>
    `Bladet ”${sheet}” är en kopia av ett blad som tillägget har skrivit, eller kommer från en annan arbetsbok. Det läses inte och skrivs inte om, så det som står där är från när det kopierades. Ta bort det, eller behåll det som det är.`,
  "sheet-lacks": ({ sheet, lacks }) =>
    `Bladet ”${sheet}” är skrivet och dess siffror är hela, men Excel kunde inte göra: ${lacks.map((one) => LACKS[one]).join(", ")}. Avräkna igen med den här arbetsboken framme; händer det på nytt, låt det vara. Använd bladet som det är.`,
  "figures-hidden": ({ least }) => `En anmärkning om raden visar små tal och är dold (färre än ${least}).`,
  "requisition-late": ({ recipient, date, deadline, place }) =>
    `${recipient} rekvirerade ${date}, efter ${deadline}: rätten att rekvirera förfaller (${place}). Kontrollera datumet.`,
  "report-late": ({ recipient, date, deadline, place }) =>
    `${recipient} redovisade ${date}, efter ${deadline} då redovisningen senast ska lämnas (${place}). Kontrollera datumet.`,
  "repayment-late": ({ recipient, date, deadline, place }) =>
    `${recipient} betalade tillbaka ${date}, efter ${deadline} då medel som inte använts senast ska återbetalas (${place}). Kontrollera datumet.`,
  "deadline-unknown": ({ grants }) =>
    `Överenskommelsens text i programmet anger ingen tidsgräns för rekvisition av ${grants}. Kontrollera originalet.`,
  "nothing-to-requisition": ({ recipient }) =>
    `${recipient} får inga övriga medel i överenskommelsen: det finns inget att rekvirera.`,
  "costs-exceed": ({ recipient, amount }) =>
    `${recipient}: kostnaderna är ${kronor(amount)} större än bidraget, och inget är kvar att betala tillbaka.`,
  "organisation-number-unreadable": ({ text }) =>
    `”${text}” är inget organisationsnummer. Skriv tio siffror som 232100-0016.`,
  "organisation-number-check": ({ text }) =>
    `Kontrollsiffran i organisationsnumret ${text} stämmer inte. Kontrollera numret.`,
  "cost-unreadable": ({ text }) =>
    text.trim() === ""
      ? "Beloppet saknas. Skriv kostnaden i hela kronor."
      : `”${text}” är inget belopp i hela kronor. Skriv kostnaden i hela kronor.`,
  ...agreementProblemsSv,
  ...scenarioProblemsSv,
};
