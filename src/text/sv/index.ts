/** All words a user meets, in Swedish: the master. `en.ts` has the same keys. */
import type { Performance, Precision, Proven } from "../../agreement";
import type { Absent, Path } from "../../judging";
import type { CheckName } from "../../paying";
import type { ProblemCode, ProblemValues, Severity } from "../../problems";

/** Where unearned money goes. */
type Fate = Performance["unearned"]["value"];

import { grouped } from "../writing";
import { agreementProblemsSv } from "./agreement-problems";
import { functionsSv } from "./functions";

/** A message for every code, made of its values. */
export type ProblemTexts = { readonly [Code in ProblemCode]: (values: ProblemValues[Code]) => string };

const NO_BREAK = "\u00a0";
const number = (text: string): string => grouped(text, NO_BREAK, ",");
const percent = (text: string): string => `${number(text)}${NO_BREAK}%`;

const MONTHS = [
  "januari",
  "februari",
  "mars",
  "april",
  "maj",
  "juni",
  "juli",
  "augusti",
  "september",
  "oktober",
  "november",
  "december",
];

const kronor = (text: string): string => `${number(text)}${NO_BREAK}kr`;
const month = (number: number, year: number): string => `${MONTHS[number - 1] ?? ""} ${String(year)}`;

const problems: ProblemTexts = {
  "sheet-missing": ({ sheet, columns }) =>
    `Bladet ${sheet} hittades inte. Lägg till ett blad med namnet ${sheet} och kolumnerna ${columns}.`,
  "column-missing": ({ column }) =>
    `Kolumnen ${column} saknas. Lägg till den i rubrikraden, eller döp om kolumnen som innehåller uppgiften.`,
  "column-twice": ({ column, other }) =>
    `Kolumnen ${column} finns redan i ${other}; den här läses inte. Ta bort eller döp om den ena.`,
  "cell-error": ({ text }) => `Cellen visar felvärdet ${text}. Rätta formeln eller skriv in värdet.`,
  "region-unknown": ({ text, suggestion }) =>
    `”${text}” är ingen region.${suggestion === "" ? "" : ` Menas ${suggestion}?`} Skriv länskoden (01–25) eller regionens namn.`,
  "region-missing": () => "Raden har uppgifter men ingen region. Skriv länskoden eller regionens namn.",
  "region-conflict": ({ code, name }) => `Länskoden ${code} och namnet ${name} är olika regioner. Rätta det ena.`,
  "month-unreadable": ({ text }) =>
    text.trim() === ""
      ? "Månaden saknas. Skriv den som 2023-01."
      : `”${text}” kan inte läsas som en månad. Skriv den som 2023-01.`,
  "requirement-unknown": ({ text }) =>
    text.trim() === ""
      ? "Prestationskravet saknas. Skriv kravets nummer."
      : `”${text}” är inget prestationskrav i överenskommelsen. Skriv kravets nummer eller namn som i bladet Avtal.`,
  "requirement-ambiguous": ({ text, chosen, others }) =>
    `”${text}” kan vara flera krav; det läses som ${chosen}, inte ${others}. Skriv kravets nummer för att vara säker.`,
  "count-unreadable": ({ column, text }) =>
    `${column}: ”${text}” är inget antal. Skriv ett heltal, eller lämna cellen tom om uppgiften saknas.`,
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
  "population-missing": ({ regions }) =>
    `Folkmängd saknas för ${regions}. Reserverna kan inte räknas utan alla regioners folkmängd; fyll i dem.`,
  "population-zero": ({ region }) => `Folkmängden för ${region} är 0. Fyll i invånarantalet.`,
  "population-young-partial": ({ regions }) =>
    `Folkmängd 0–18 saknas för ${regions}. Pengarna efter invånarantal 0–18 år lämnas öppna tills alla är ifyllda.`,
  "population-young-larger": ({ region }) =>
    `Folkmängd 0–18 för ${region} är större än hela folkmängden. Rätta det ena.`,
  "population-dates-mixed": ({ dates }) =>
    `Folkmängderna avser olika datum (${dates}). Använd samma datum för alla regioner.`,
  "population-date-other": ({ date, expected }) =>
    `Folkmängderna avser ${date}. Överenskommelsen anger inget datum; statens praxis är ${expected}.`,
  "national-left-out": ({ count }) =>
    `${count} ${count === "1" ? "rad" : "rader"} för hela riket lämnades utanför. Nämnaren är summan av de 21 regionerna.`,
  "months-left-out": ({ count, months }) =>
    `${count} ${count === "1" ? "rad" : "rader"} avser månader som inte mäts (${months}) och lämnades utanför.`,
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
    `${grant}: det är inte sagt om ${regions} uppfyller villkoret. Pengarna står öppna tills kolumnen Villkor uppfyllt har ja eller nej för alla.`,
  "condition-not-met": ({ grant, regions }) =>
    `${grant}: ${regions} uppfyller inte villkoret och får inget. Beloppet stannar hos staten; texten säger inte något annat.`,
  "decision-needed": ({ number, requirement, period }) =>
    `Ingen region uppfyllde krav ${number} ${requirement} (${period}), och överenskommelsen säger inte vart pengarna då går. Besluta: till alla regioner efter folkmängd, eller åter till staten.`,
  "agreement-sheet-missing": ({ sheet }) =>
    `Arbetsboken har inget blad ${sheet}, och det är det som ska avräknas. Välj en annan överenskommelse, eller skriv en till bladet ${sheet}.`,
  "comparison-unmeasured": ({ agreement, requirements }) =>
    `${agreement} mäter ${requirements}, som underlaget inte har uppgifter om. De kraven, och det som beror på dem, står öppna i jämförelsen.`,
  "months-open": ({ regions, cells }) =>
    `${number(cells)} av avtalets celler har ännu inga uppgifter och är öppna${regions === "" ? "" : `; inga uppgifter alls finns för ${regions}`}. Det som inte tjänats in, och slututbetalningen, räknas när alla är ifyllda.`,
  "nothing-earned": () =>
    "Ingen region har tjänat in något under året. Bonuspotten kan då inte fördelas efter intjänade medel; texten säger inte vad som gäller.",
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
    `${recipient} får inga medel utan prestationskrav i överenskommelsen: det finns inget att rekvirera.`,
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
  ...agreementProblemsSv({ number, percent, kronor, month }),
};

const severity: Readonly<Record<Severity, string>> = { error: "Fel", warning: "Varning", info: "Upplysning" };

const path: Readonly<Record<Path | "open" | "untested", string>> = {
  level: "Hög nivå",
  improvement: "Förbättring",
  none: "Ej uppfyllt",
  "not-assessable": "Kan ej bedömas",
  disqualified: "Brister i rapporteringen",
  untested: "Utan prövning",
  open: "Öppen",
};

const precision: Readonly<Record<Precision, string>> = {
  difference: "skillnaden avrundad till en decimal",
  exact: "exakt jämförelse utan avrundning",
  shares: "varje andel avrundad till en decimal först",
};

const absent: Readonly<Record<Absent, string>> = {
  missing: "värdet saknas",
  suppressed: "värdet är dolt på grund av små tal",
  nobody: "det fanns ingen att mäta (0 av 0)",
  "from-zero": "en förändring från noll kan inte räknas i procent",
  hidden: "värdet är dolt, för få personer",
};

const checks: Readonly<
  Record<
    CheckName | "outcome-summary" | "requirement-rows" | "requirement-columns",
    { readonly title: string; readonly left: string; readonly right: string }
  >
> = {
  "pots-reserves": { title: "Prestationsmedlen är reserverna", left: "Prestationsmedel", right: "Summa reserverat" },
  "reserves-decided": {
    title: "Reserverna är intjänat, ej intjänat eller ännu öppet",
    left: "Summa reserverat",
    right: "Intjänat + utan prövning + ej intjänat + öppet",
  },
  "pot-bonuses": {
    title: "Det som inte tjänats in är fördelat",
    left: "Ej intjänat",
    right: "Bonus + omfördelat + åter till staten (och ofördelat)",
  },
  "part-payments": {
    title: "Delutbetalningen är det intjänade",
    left: "Intjänat i delutbetalningens månader",
    right: "Delutbetalt (och rättat senare)",
  },
  "payments-block": {
    title: "Utbetalningarna är prestationsmedlen",
    left: "Prestationsmedel",
    right: "Summa utbetalt (och ofördelat)",
  },
  "payments-not-negative": {
    title: "Ingen utbetalning är negativ",
    left: "Noll",
    right: "Summa negativa utbetalningar",
  },
  "outcome-summary": {
    title: "Utfall och Sammanställning säger detsamma",
    left: "Intjänat i Sammanställning",
    right: "Summa intjänat i Utfall",
  },
  "requirement-rows": {
    title: "Per krav: raderna är utbetalningarna",
    left: "Summa utbetalt",
    right: "Summa av raderna i Per krav",
  },
  "requirement-columns": {
    title: "Per krav: kolumnerna är utbetalningarna",
    left: "Summa utbetalt",
    right: "Summa av kolumnerna i Per krav",
  },
  "grants-dealt": {
    title: "Medel utan prestationskrav är fördelade",
    left: "Medel till regionerna",
    right: "Fördelat + innehållet",
  },
  "agreement-total": {
    title: "Avtalets alla medel är placerade",
    left: "Överenskommelsen totalt",
    right: "Prestationsmedel + övriga medel",
  },
};

/** Words that differ by where unearned money goes. */
interface UnearnedWords {
  readonly sheet: string;
  readonly column: string;
  readonly received: string;
  readonly amount: (amount: string) => string;
  readonly openAmount: (amount: string) => string;
  readonly regionTitle: string;
  readonly all: string;
  readonly rest: string;
  readonly withPayment: string;
}

const unearned: Readonly<Record<Fate, UnearnedWords>> = {
  "bonus-pot": {
    sheet: "Bonuspotten",
    column: "Till bonuspotten",
    received: "Bonus",
    amount: (amount) => `Bonuspotten är ${amount}.`,
    openAmount: (amount) => `Bonuspotten är öppen. Hittills har ${amount} gått till den.`,
    regionTitle: "Fördelning efter vad regionerna tjänat in under året",
    all: "Reserven går till bonuspotten.",
    rest: "Resten går till bonuspotten.",
    withPayment: " och bonuspotten",
  },
  "met-requirement": {
    sheet: "Omfördelningen",
    column: "Ej intjänat",
    received: "Omfördelat",
    amount: (amount) => `${amount} tjänades inte in och går till de regioner som uppfyllde respektive krav.`,
    openAmount: (amount) => `Omfördelningen är öppen. Hittills har ${amount} inte tjänats in.`,
    regionTitle: "Fördelning till de regioner som uppfyllde kraven, efter folkmängd",
    all: "Reserven går till de regioner som uppfyllde kravet.",
    rest: "Resten går till de regioner som uppfyllde kravet.",
    withPayment: " och det som inte tjänats in",
  },
};

/** Swedish. */
export const sv = {
  language: "sv",
  number,
  percent,
  kronor,
  month,
  shortMonth: (number: number): string => (MONTHS[number - 1] ?? "").slice(0, 3),
  open: "öppen",
  yes: "ja",
  no: "nej",
  problems,
  severity,
  path,
  precision,
  absent,
  checks,
  unearned,
  /** What was decided where nobody met a requirement. */
  decided: {
    population: {
      all: "Ingen region uppfyllde kravet: medlen går till alla efter folkmängd, enligt beslut.",
      rest: "Resten går till alla efter folkmängd, enligt beslut.",
    },
    returned: {
      all: "Ingen region uppfyllde kravet: medlen går åter till staten, enligt beslut.",
      rest: "Resten går åter till staten, enligt beslut.",
    },
  },
  proven: { complete: "Fullständig", "partly-assumed": "Delvis antagen", template: "Mall" } satisfies Record<
    Proven,
    string
  > as Readonly<Record<Proven, string>>,
  provenMeans: {
    complete: "Alla belopp, krav och gränser står i överenskommelsens text.",
    "partly-assumed": "Texten har inte hittats i sin helhet. Det som antagits är märkt, med skäl, i bladet Källor.",
    template: "En mall att fylla i: inget i den är avtalat.",
  } satisfies Record<Proven, string> as Readonly<Record<Proven, string>>,
  state: { holds: "stämmer", fails: "stämmer inte", open: "öppen" },
  explain: {
    earns: (region: string, share: string, requirement: string, when: string) =>
      `${region} får ${share} av reserven för ${requirement} ${when}`,
    earnsNothing: (region: string, requirement: string, when: string) =>
      `${region} får inget för ${requirement} ${when}`,
    during: (from: string, to: string) => (from === to ? `i ${from}` : `under ${from}–${to}`),
    level: (level: string, limit: string) => `nivån ${level} når kravet ${limit}`,
    levelWins: (tier: string) => `även förbättringen når ${tier}, men bara nivån ger ersättning`,
    rose: (subject: string, amount: string, from: string, to: string) => `${subject} steg ${amount}, ${from} → ${to}`,
    fell: (subject: string, amount: string, from: string, to: string) => `${subject} sjönk ${amount}, ${from} → ${to}`,
    same: {
      share: (value: string) => `andelen är oförändrad, ${value}`,
      count: (value: string) => `antalet är oförändrat, ${value}`,
    },
    subject: { share: "andelen", count: "antalet" },
    reaches: (step: string) => `vilket når steget ${step}`,
    tooLittle: (step: string) => `vilket inte når ${step}`,
    levelBelow: (level: string, limit: string) => `nivån ${level} når inte kravet ${limit}`,
    levelWaiting: (waiting: string, within: string, limit: string) =>
      `nivån räcker inte: ${waiting} väntar och ${within} av dem har väntat högst 30 dagar, kravet är ${limit}`,
    levelUnknown: (why: string) => `nivån kan inte bedömas: ${why}`,
    waitingUnknown: "antalet väntande, eller andelen av dem inom 30 dagar, saknas",
    hidden: (least: string) => `dolt (färre än ${least})`,
    hiddenNote: (least: string) =>
      `Små tal är dolda: antal under ${least}, andelar av färre än ${least} och det som skulle avslöja dem visas inte. Utfall och belopp är räknade på de verkliga talen.`,
    levelHidden: (limit: string, least: string) => `nivån når kravet ${limit} (värdet är dolt, färre än ${least})`,
    levelBelowHidden: (limit: string, least: string) =>
      `nivån når inte kravet ${limit} (värdet är dolt, färre än ${least})`,
    levelWaitingHidden: (limit: string, least: string) =>
      `nivån räcker inte: andelen av de väntande som har väntat högst 30 dagar når inte kravet ${limit} (antalen är dolda, färre än ${least})`,
    reachesHidden: (step: string, least: string) =>
      `förbättringen når steget ${step} (värdena är dolda, färre än ${least})`,
    tooLittleHidden: (step: string, least: string) =>
      `förbättringen når inte ${step} (värdena är dolda, färre än ${least})`,
    improvementUnknown: (month: string, why: string) => `förbättringen mot ${month} kan inte bedömas: ${why}`,
    currentUnknown: (why: string) => `kravet kan inte bedömas: ${why}`,
    thin: "svarsfrekvensen är lägre än överenskommelsen kräver",
    late: "uppgifterna rapporterades senare än överenskommelsen kräver",
    borderline: (mode: string, share: string) => `Gränsfall: med ${mode} blir det ${share}.`,
    open: "Uppgift saknas ännu; reserven är öppen.",
    untested: (region: string, requirement: string, when: string) =>
      `${region} får hela reserven för ${requirement} ${when}: månaden prövas inte`,
    atLeast: (limit: string) => `minst ${limit}`,
    atMost: (limit: string) => `högst ${limit}`,
    moreThan: (limit: string) => `mer än ${limit}`,
    itsPart: "sin del",
    points: (text: string) => `${number(text)} procentenheter`,
    relative: (text: string) => `${number(text)} procent`,
    bonus: (region: string, amount: string, share: string, place: string) =>
      `${region} får ${amount} ur bonuspotten: den tjänade in ${share} av allt som regionerna tjänade in under året (${place}).`,
    unshared: (region: string) =>
      `${region} får inget ur bonuspotten: ingen region tjänade in något, och potten kan då inte fördelas.`,
    emptyPot: (region: string) => `${region} får inget därutöver: allt som var reserverat tjänades in.`,
    noBonus: (region: string) => `${region} får inget ur bonuspotten: den tjänade inte in något under året.`,
    redistributed: (region: string, amount: string, requirements: string, place: string) =>
      `${region} får ${amount} av det som andra inte tjänade in: den uppfyllde krav ${requirements} och delar de pengarna med dem som gjorde detsamma, efter folkmängd (${place}).`,
    notRedistributed: (region: string) =>
      `${region} får inget av det som andra inte tjänade in: den uppfyllde inget krav där pengar blev över.`,
    payment: (region: string, amount: string, decision: string, months: string, place: string) =>
      `${region} får ${amount} i ${decision}: intjänat för ${months} (${place}).`,
    paymentWithPot: (region: string, amount: string, decision: string, months: string, part: string, place: string) =>
      `${region} får ${amount} i ${decision}: intjänat för ${months} och ${part} av det som inte tjänats in (${place}).`,
    asPaid: (region: string, amount: string, decision: string) =>
      `${region} har fått ${amount} i ${decision}; beloppet står fast.`,
    corrected: (amount: string) => `Däri ${amount} som rättar tidigare utbetalningar.`,
    grant: (region: string, amount: string, share: string, whole: string, basis: string, place: string) =>
      `${region} får ${amount}: ${share} av ${whole} efter ${basis} (${place}).`,
    withheld: (region: string, condition: string) => `${region} får inget: villkoret är inte uppfyllt (${condition}).`,
  },
  sheets: {
    unfinished: "OFULLSTÄNDIGT: avräkningen avbröts innan bladet blev klart",
    valuesOnly: (name: string) => `${name} (värden)`,
    summary: {
      title: (agreement: string) => `Kömiljarden: avräkning av ${agreement}`,
      complete:
        "Alla celler är avgjorda. Belopp visas i kronor och ören; hela kronor fastställs i bladet Utbetalningar.",
      partial: "Avräkningen är inte fullständig: det som inte kan räknas än står som öppet.",
      measured: (months: string, sheets: string) =>
        `${months === "" ? "" : `Mätperiod: ${months}. `}Underlag: bladen ${sheets}.`,
      proven: (label: string, means: string, assumptions: number) =>
        `Avtalets uppgifter: ${label.toLowerCase()}. ${means}${assumptions === 0 ? "" : ` Antagna värden: ${String(assumptions)}.`}`,
      noPerformance: "Överenskommelsen har inga prestationskrav: alla medel fördelas efter bladet Övriga medel.",
      settings: (precision: string, upTo: string) =>
        `Förbättring och nivå bedöms med ${precision}.${upTo === "" ? "" : ` Avräknat till och med utbetalningen ${upTo}.`}`,
      disqualifying: "Krav vars uppgifter är för tunna eller för sena räknas som ej uppfyllda (inställning).",
      decision: {
        population: (requirement: string) =>
          `Ingen uppfyllde krav ${requirement}: medlen går till alla efter folkmängd (beslut).`,
        returned: (requirement: string) => `Ingen uppfyllde krav ${requirement}: medlen går åter till staten (beslut).`,
      },
      dates: (date: string) => `Folkmängd per ${date}.`,
      noDate: (expected: string) => `Folkmängdens datum är inte angivet i underlaget; statens praxis är ${expected}.`,
      columns: (received: string) => [
        "Länskod",
        "Region",
        "Folkmängd",
        "Efter folkmängd (reserverat)",
        "Intjänat",
        "Andel intjänat",
        received,
        "Summa",
        "Mot folkmängd",
        "Kr per invånare",
      ],
      requirementColumns: [
        "Krav",
        "Prestationskrav",
        "Vikt",
        "Reserverat",
        "Intjänat",
        "Andel intjänat",
        "Ej intjänat",
        "Öppet",
      ],
      requirementTitle: "Per prestationskrav",
      total: "Summa",
    },
    byRequirement: {
      title: (agreement: string) => `Per prestationskrav i hela kronor: ${agreement}`,
      what: (received: string) =>
        `Intjänat för kravet, och den del av regionens andra belopp (${received.toLowerCase()}) som följer av det.`,
      rule: "Avrundning: radens summa är vad regionen får utbetalt under året (största rest). Varje cell är avrundad nedåt eller uppåt så att både rader och kolumner summerar (kontrollerad avrundning).",
      strayed:
        "Någon kolumnsumma ligger mer än en krona från sitt exakta värde, eftersom radernas summor är bestämda av utbetalningarna.",
      sum: "Summa",
    },
    heatMap: {
      title: (agreement: string) => `Utfallskarta: ${agreement}`,
      legend: (
        sign: Readonly<
          Record<"level" | "improvement" | "none" | "unknown" | "disqualified" | "untested" | "open", string>
        >,
      ) =>
        `${sign.level}100 hög nivå · ${sign.improvement}100 ${sign.improvement}75 ${sign.improvement}50 förbättring och andel av reserven · ${sign.none} ej uppfyllt · ${sign.unknown} kan ej bedömas · ${sign.disqualified} brister i rapporteringen · ${sign.untested} utan prövning · ${sign.open} öppen`,
    },
    charts: {
      title: (agreement: string) => `Diagram: ${agreement}`,
      regions: (received: string) => `Intjänat och ${received.toLowerCase()} per region`,
      regionsAlt: (region: string, amount: string, share: string) =>
        `Regionerna tjänade in ${share} av de reserverade medlen. Mest får ${region}: ${amount}.`,
      regionsOpenAlt: (share: string) =>
        `Hittills är ${share} av de reserverade medlen intjänade; resten är inte avgjort än.`,
      months: "Andel av reserven som tjänades in, per månad",
      monthsAlt: (share: string) => `Över alla månader är ${share} av reserven intjänad; diagrammet visar varje månad.`,
      requirements: "Intjänat och ej intjänat per prestationskrav",
      requirementsAlt: (earned: string, unearned: string) =>
        `Alla krav tillsammans gav ${earned}; ${unearned} tjänades inte in.`,
      kronor: "Kronor",
      share: "Andel",
    },
    fingerprint: (line: string) => `Fingeravtryck: ${line}`,
    outcome: {
      title: (agreement: string) => `Utfall per region, månad och prestationskrav: ${agreement}`,
      columns: (unearnedColumn: string) => [
        "Länskod",
        "Region",
        "Månad",
        "Krav",
        "Prestationskrav",
        "Uppmätt",
        "Jämförelsevärde",
        "Förbättring, procent(enheter)",
        "Nivåmått",
        "Väntande",
        "Väntande inom 30 dagar",
        "Väg",
        "Andel av reserven",
        "Marginal, procent(enheter)",
        "Gränsfall",
        "Reserverat",
        "Intjänat",
        unearnedColumn,
        "Bestämmelse",
        "Skäl",
      ],
    },
    bonus: {
      unshared: "Ingen region har tjänat in något: potten kan inte fördelas.",
      kept: (amount: string) => `${amount} går åter till staten enligt beslut.`,
      monthColumns: ["Månad", "Reserverat", "Intjänat", "Andel intjänat", "Ej intjänat", "Öppet"],
      columns: (received: string) => ["Länskod", "Region", "Intjänat", "Andel av allt intjänat", received, "Skäl"],
      requirementTitle: "Per prestationskrav",
      requirementColumns: ["Krav", "Prestationskrav", "Ej intjänat", "Uppfyllt av, regioner"],
    },
    payments: {
      title: "Utbetalningar i hela kronor",
      note: "Hela kronor enligt största rest. Året fördelas först; den sista utbetalningen är året minus de tidigare, så att summan blir exakt.",
      payment: (decision: string, months: readonly string[], withPot: string) =>
        `${decision}: ${months.length > 1 ? `${months[0] ?? ""}–` : ""}${months.at(-1) ?? ""}${withPot}`,
      asPaid: (header: string) => `${header} (som utbetalt)`,
      correction: (decision: string) => `varav rättelse i ${decision}`,
      outstanding: "kvar att reglera",
      why: "Skäl",
      sum: "Summa",
    },
    grants: {
      title: "Övriga medel: utan prestationskrav",
      note: "Fördelas oberoende av väntetiderna.",
      condition: "Villkor uppfyllt",
      conditionNote: (grant: string, condition: string) => `${grant}: villkor: ${condition}`,
      why: "Skäl",
      withheld: "Innehållet: villkoret är inte uppfyllt",
      young: "Folkmängd 0–18",
      population: "Folkmängd",
      others: "Mottagare",
      sum: "Summa",
    },
    comparison: {
      title: "Jämförelse: två överenskommelser på samma underlag",
      first: (title: string, proven: string) => `A: ${title} (${proven.toLowerCase()}).`,
      second: (title: string, proven: string) => `B: ${title} (${proven.toLowerCase()}).`,
      moved: (years: string) => `B:s månader har flyttats ${years} år för att möta underlaget.`,
      unmeasured: (requirements: string) =>
        `B mäter ${requirements}, som underlaget saknar: det som beror på dem är öppet.`,
      columns: (a: string, b: string) => [
        "Länskod",
        "Region",
        `A ${a}: prestation`,
        "A: övriga medel",
        "A: summa",
        `B ${b}: prestation`,
        "B: övriga medel",
        "B: summa",
        "B − A",
        "B − A, kr per invånare",
      ],
    },
    reconciliation: {
      title: "Avstämning",
      how: "Varje led räknas om med Excels egna formler ur de andra bladen; det som inte är en formel står i avtalet. Delutbetalningen är hela kronor och får skilja en halv.",
      columns: ["Kontroll", "Vänster led", "Kronor", "Höger led", "Kronor", "Skillnad", "Resultat"],
    },
    sources: {
      title: "Källor: varje värde i avtalet och orden det vilar på",
      columns: ["Uppgift", "Värde", "Dokument", "Ställe", "Källans ord, eller vad som antas och varför"],
      assumed: "Antaget: texten är tyst",
      tier: (limit: string, share: string) => `${limit} ger ${share}`,
      items: {
        total: "Överenskommelsens medel",
        pot: "belopp",
        judgedBy: "Bedöms",
        periodValue: "Periodens värde",
        untested: "Månader utan prövning",
        months: "Månader som mäts",
        reserveBasis: "Reserven fördelas efter",
        bothPaths: "När båda vägarna är uppfyllda",
        unearned: "Medel som inte tjänas in",
        unearnedBasis: "Det ej intjänade fördelas efter",
        payments: "Utbetalningar",
        "reporting.responseRate": "Svarsfrekvens, minst",
        "reporting.withinDays": "Genomförda ska rapporteras inom dagar",
        precision: "Avrundning av förbättring och nivå",
        populationDate: "Folkmängdens datum",
        wholeKronor: "Hela kronor",
        partPaymentTotal: "Delutbetalningens summa",
        notAssessable: "Krav som inte kan bedömas",
        onBoundaryWords: "”Kortare än” eller ”högst”",
        label: "benämning",
        area: "område",
        measure: "mått",
        weight: "vikt",
        better: "riktning",
        cases: "vilka som räknas",
        quantity: "andel eller antal",
        "improvement.change": "förbättring räknas i",
        "improvement.comparedWith": "förbättring jämförs med",
        "improvement.tiers": "trappa",
        "level.limit": "hög nivå",
        "level.share": "hög nivå ger, procent",
        "level.numerator": "hög nivå mäts med",
        "level.waiting.moreThan": "villkor om väntande gäller vid fler än",
        "level.waiting.limit": "villkor om väntande inom 30 dagar",
        amount: "belopp",
        basis: "fördelas efter",
        paid: "betalas ut",
        condition: "villkor",
        requisitionBy: "rekvireras senast",
        repayBy: "återbetalas senast",
        reportBy: "redovisas senast",
      } as Readonly<Record<string, string>>,
      values: {
        population: "invånarantal",
        "population-0-18": "invånarantal 0–18 år",
        skr: "SKR",
        "same-month-last-year": "samma månad föregående år",
        "level-only": "bara hög nivå ersätts",
        "bonus-pot": "går till bonuspotten",
        "met-requirement": "går till de regioner som uppfyllde kravet",
        "not-earned": "är inte intjänade",
        month: "månad för månad",
        "whole-period": "hela perioden tillsammans",
        "mean-of-months": "medelvärdet av månadernas andelar",
        pooled: "alla månaders antal tillsammans",
        points: "procentenheter",
        relative: "procent av jämförelsevärdet",
        "before-the-period": "månaden före perioden",
        waiting: "väntande vid månadens slut",
        completed: "genomförda under månaden",
        share: "andel",
        count: "antal",
        own: "en egen täljare",
        "earned-over-the-year": "intjänade medel under året",
        difference: "skillnaden avrundas till en decimal",
        "largest-remainder": "största rest",
        "nearest-krona": "närmaste krona",
        "at-most": "högst",
        higher: "högre är bättre",
        lower: "lägre är bättre",
        plain: "samma täljare som förbättringen",
        "with-tolerance": "täljare med tolerans",
      } as Readonly<Record<string, string>>,
    },
    problems: {
      title: "Anmärkningar",
      none: "Inga anmärkningar.",
      columns: ["Allvar", "Kod", "Blad", "Cell", "Vad som är fel och vad man gör"],
    },
    region: "Region",
    code: "Länskod",
  },
  functions: functionsSv,
  report: {
    columns: ["Region", "Intjänat", "Bonus", "Summa", "Mot folkmängd", "Kr per invånare"],
    written: (file: string, sheets: string) => `\nSkrev ${file} med bladen ${sheets}.`,
    packs: (folder: string, count: number) => `Skrev ${String(count)} arbetsböcker i ${folder}.`,
    json: (file: string) => `Skrev ${file}.`,
  },
};

/** What every language must say. */
export type Text = Widen<typeof sv>;

// Swedish says which language it is; every other says another.
type Widen<T> = Omit<T, "language"> & { readonly language: string };
