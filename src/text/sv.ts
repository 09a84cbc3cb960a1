/** All words a user meets, in Swedish: the master. `en.ts` has the same keys. */
import type { Precision } from "../agreement";
import type { ProblemCode, ProblemValues, Severity } from "../problem";
import type { Path } from "../verdict";
import type { CheckName } from "../check";
import type { Absent } from "../measurement";

/** A message for every code, made of its values. */
export type ProblemTexts = { readonly [Code in ProblemCode]: (values: ProblemValues[Code]) => string };

/** Digits grouped by three from the right, with the decimal sign given. */
export function grouped(text: string, separator: string, decimal: string): string {
  const point = text.indexOf(".");
  const whole = point < 0 ? text : text.slice(0, point);
  const groups = whole.length <= 3 ? whole : whole.replace(/\B(?=(\d{3})+(?!\d))/g, separator);
  return point < 0 ? groups : groups + decimal + text.slice(point + 1);
}

const NO_BREAK = "\u00a0";
const number = (text: string): string => grouped(text, NO_BREAK, ",");
const percent = (text: string): string => `${number(text)}${NO_BREAK}%`;

const MONTHS = ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];

const problems: ProblemTexts = {
  "sheet-missing": ({ sheet, columns }) => `Bladet ${sheet} hittades inte. Lägg till ett blad med namnet ${sheet} och kolumnerna ${columns}.`,
  "column-missing": ({ column }) => `Kolumnen ${column} saknas. Lägg till den i rubrikraden, eller döp om kolumnen som innehåller uppgiften.`,
  "column-twice": ({ column, other }) => `Kolumnen ${column} finns redan i ${other}; den här läses inte. Ta bort eller döp om den ena.`,
  "cell-error": ({ text }) => `Cellen visar felvärdet ${text}. Rätta formeln eller skriv in värdet.`,
  "region-unknown": ({ text, suggestion }) =>
    `”${text}” är ingen region.${suggestion === "" ? "" : ` Menas ${suggestion}?`} Skriv länskoden (01–25) eller regionens namn.`,
  "region-missing": () => "Raden har uppgifter men ingen region. Skriv länskoden eller regionens namn.",
  "region-conflict": ({ code, name }) => `Länskoden ${code} och namnet ${name} är olika regioner. Rätta det ena.`,
  "month-unreadable": ({ text }) => (text.trim() === "" ? "Månaden saknas. Skriv den som 2023-01." : `”${text}” kan inte läsas som en månad. Skriv den som 2023-01.`),
  "requirement-unknown": ({ text }) =>
    text.trim() === "" ? "Prestationskravet saknas. Skriv kravets nummer, 1–9." : `”${text}” är inget prestationskrav i överenskommelsen. Skriv kravets nummer, 1–9.`,
  "requirement-ambiguous": ({ text, chosen, others }) => `”${text}” kan vara flera krav; det läses som ${chosen}, inte ${others}. Skriv kravets nummer för att vara säker.`,
  "count-unreadable": ({ column, text }) => `${column}: ”${text}” är inget antal. Skriv ett heltal, eller lämna cellen tom om uppgiften saknas.`,
  "count-negative": ({ column, text }) => `${column}: ${text} är negativt. Ett antal är noll eller mer.`,
  "count-not-whole": ({ column, text }) => `${column}: ${text} är inte ett heltal. Skriv antalet, eller använd kolumnen Andel för en andel.`,
  "odd-grouping": ({ text, read }) => `”${text}” har ovanliga mellanrum och lästes som ${number(read)}. Kontrollera talet.`,
  "share-unreadable": ({ column, text }) => `${column}: ”${text}” är ingen andel. Skriv till exempel 0,713 eller 71,3 %.`,
  "share-out-of-range": ({ column, text }) => `${column}: ${text} ligger utanför 0–100 %. Rätta värdet.`,
  "share-ambiguous": ({ column, text, read }) =>
    `${column}: ${text} lästes som ${percent(read)}, fast kolumnens andra värden är skrivna i procent. Skriv procenttecken om det inte är vad som menas.`,
  "share-differs": ({ share, counts }) => `Andelen ${percent(share)} stämmer inte med antalen, som ger ${percent(counts)}. Antalen gäller; rätta det som är fel.`,
  "pair-incomplete": ({ present, absent }) => `${present} är ifylld men inte ${absent}. Fyll i båda, eller lämna båda tomma.`,
  "more-than-all": ({ part, whole, partValue, wholeValue }) => `${part} (${number(partValue)}) är större än ${whole} (${number(wholeValue)}). Rätta det ena.`,
  "less-than-strict": ({ tolerance, strict }) => `Värdet med tolerans (${tolerance}) är mindre än det utan (${strict}). Toleransen kan bara lägga till besök; rätta det ena.`,
  "date-unreadable": ({ text }) => `”${text}” kan inte läsas som ett datum och lämnas utan avseende. Skriv det som 2022-11-01.`,
  "row-twice": ({ region, key, other }) => `${region}${key === "" ? "" : ` (${key})`} finns redan i ${other}. Ta bort den ena raden.`,
  "population-missing": ({ regions }) => `Folkmängd saknas för ${regions}. Reserverna kan inte räknas utan alla regioners folkmängd; fyll i dem.`,
  "population-zero": ({ region }) => `Folkmängden för ${region} är 0. Fyll i invånarantalet.`,
  "population-young-partial": ({ regions }) => `Folkmängd 0–18 saknas för ${regions}. Pengarna efter invånarantal 0–18 år lämnas öppna tills alla är ifyllda.`,
  "population-young-larger": ({ region }) => `Folkmängd 0–18 för ${region} är större än hela folkmängden. Rätta det ena.`,
  "population-dates-mixed": ({ dates }) => `Folkmängderna avser olika datum (${dates}). Använd samma datum för alla regioner.`,
  "population-date-other": ({ date, expected }) => `Folkmängderna avser ${date}. Överenskommelsen anger inget datum; statens praxis är ${expected}.`,
  "national-left-out": ({ count }) => `${count} ${count === "1" ? "rad" : "rader"} för hela riket lämnades utanför. Nämnaren är summan av de 21 regionerna.`,
  "months-left-out": ({ count, months }) => `${count} ${count === "1" ? "rad" : "rader"} avser månader som inte mäts (${months}) och lämnades utanför.`,
  "note-row-left-out": () => "Raden har bara en ifylld cell och lästes som en anmärkning, inte som en regions uppgifter.",
  "response-rate-low": ({ count, limit }) => `Svarsfrekvensen är under ${percent(limit.replace(".0", ""))} på ${count} ${count === "1" ? "rad" : "rader"}; här är den första. Överenskommelsen anger ingen följd för pengarna.`,
  "jump": ({ last, current }) => `Andelen gick från ${percent(last)} till ${percent(current)} på ett år. Kontrollera att uppgifterna är rätt.`,
  "months-open": ({ regions, cells }) =>
    `${number(cells)} av avtalets celler har ännu inga uppgifter och är öppna${regions === "" ? "" : `; inga uppgifter alls finns för ${regions}`}. Bonuspotten och slututbetalningen räknas när alla är ifyllda.`,
  "nothing-earned": () => "Ingen region har tjänat in något under året. Bonuspotten kan då inte fördelas efter intjänade medel; texten säger inte vad som gäller.",
};

const severity: Readonly<Record<Severity, string>> = { error: "Fel", warning: "Varning", info: "Upplysning" };

const path: Readonly<Record<Path | "open", string>> = {
  level: "Hög nivå",
  improvement: "Förbättring",
  none: "Ej uppfyllt",
  "not-assessable": "Kan ej bedömas",
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
};

const checks: Readonly<Record<CheckName, { readonly title: string; readonly left: string; readonly right: string }>> = {
  "pots-reserves": { title: "Månadspotterna är reserverna", left: "Block 1", right: "Summa reserverat" },
  "reserves-decided": { title: "Reserverna är intjänat, till potten eller ännu öppet", left: "Summa reserverat", right: "Intjänat + till bonuspotten + öppet" },
  "pot-bonuses": { title: "Bonuspotten är fördelad", left: "Till bonuspotten", right: "Summa bonus (och ofördelat)" },
  "part-payments": { title: "Delutbetalningen är det intjänade", left: "Intjänat i delutbetalningens månader, hela kronor", right: "Delutbetalt" },
  "payments-block": { title: "Utbetalningarna är block 1", left: "Block 1", right: "Summa utbetalt (och ofördelat)" },
  "payments-not-negative": { title: "Ingen utbetalning är negativ", left: "Noll", right: "Summa negativa utbetalningar" },
  "agreement-total": { title: "Avtalets alla medel är placerade", left: "Överenskommelsen totalt", right: "Block 1 + block 2 + SKR" },
};

/** Swedish. */
export const sv = {
  language: "sv",
  number,
  percent,
  kronor: (text: string): string => `${number(text)}${NO_BREAK}kr`,
  month: (number: number, year: number): string => `${MONTHS[number - 1] ?? ""} ${String(year)}`,
  shortMonth: (number: number): string => (MONTHS[number - 1] ?? "").slice(0, 3),
  open: "öppen",
  yes: "ja",
  problems,
  severity,
  path,
  precision,
  absent,
  checks,
  state: { holds: "stämmer", fails: "stämmer inte", open: "öppen" },
  explain: {
    level: (level: string, limit: string, share: string) => `Hög nivå: ${level} mot kravet ${limit} ger ${share} av reserven.`,
    levelWins: (tier: string) => `Även förbättringen når ${tier}, men bara nivån ger ersättning.`,
    improvement: (from: string, to: string, points: string, step: string, share: string) => `Förbättring ${points} (${from} → ${to}) når steget ${step} och ger ${share} av reserven.`,
    tooLittle: (from: string, to: string, points: string, step: string) => `Förändringen ${points} (${from} → ${to}) når inte ${step}.`,
    levelBelow: (level: string, limit: string) => `Nivån ${level} når inte kravet ${limit}.`,
    levelWaiting: (waiting: string, within: string, limit: string) => `Nivån räcker inte: ${waiting} väntar och ${within} av dem har väntat högst 30 dagar, kravet är ${limit}.`,
    levelUnknown: (why: string) => `Nivån kan inte bedömas: ${why}.`,
    waitingUnknown: "antalet väntande, eller andelen av dem inom 30 dagar, saknas",
    improvementUnknown: (month: string, why: string) => `Förbättringen kan inte bedömas: för ${month} gäller att ${why}.`,
    currentUnknown: (why: string) => `Kravet kan inte bedömas: ${why}.`,
    toPot: "Reserven går till bonuspotten.",
    restToPot: "Resten går till bonuspotten.",
    borderline: (mode: string, share: string) => `Gränsfall: med ${mode} blir det ${share}.`,
    open: "Uppgift saknas ännu; reserven är öppen.",
    atLeast: (limit: string) => `minst ${limit}`,
    atMost: (limit: string) => `högst ${limit}`,
    points: (text: string) => `${number(text)} procentenheter`,
  },
  sheets: {
    unfinished: "OFULLSTÄNDIGT: avräkningen avbröts innan bladet blev klart",
    summary: {
      title: (agreement: string) => `Kömiljarden: avräkning av ${agreement}`,
      complete: "Alla celler är avgjorda. Belopp visas i kronor och ören; hela kronor fastställs i bladet Utbetalningar.",
      partial: "Avräkningen är inte fullständig: det som inte kan räknas än står som öppet.",
      settings: (precision: string, upTo: string) => `Förbättring och nivå bedöms med ${precision}.${upTo === "" ? "" : ` Avräknat till och med utbetalningen ${upTo}.`}`,
      dates: (date: string) => `Folkmängd per ${date}.`,
      noDate: (expected: string) => `Folkmängdens datum är inte angivet i underlaget; statens praxis är ${expected}.`,
      columns: ["Länskod", "Region", "Folkmängd", "Efter folkmängd (reserverat)", "Intjänat", "Andel intjänat", "Bonus", "Summa", "Mot folkmängd", "Kr per invånare"],
      requirementColumns: ["Krav", "Prestationskrav", "Vikt", "Reserverat", "Intjänat", "Andel intjänat", "Till bonuspotten", "Öppet"],
      requirementTitle: "Per prestationskrav",
      total: "Summa",
    },
    outcome: {
      title: (agreement: string) => `Utfall per region, månad och prestationskrav: ${agreement}`,
      columns: [
        "Länskod",
        "Region",
        "Månad",
        "Krav",
        "Prestationskrav",
        "Uppmätt",
        "Föregående år",
        "Förändring, procentenheter",
        "Nivåmått",
        "Väntande",
        "Väntande inom 30 dagar",
        "Väg",
        "Andel av reserven",
        "Gränsfall",
        "Reserverat",
        "Intjänat",
        "Till bonuspotten",
        "Bestämmelse",
        "Skäl",
      ],
    },
    bonus: {
      title: "Bonuspotten",
      pot: (amount: string) => `Bonuspotten är ${amount}.`,
      openPot: (amount: string) => `Bonuspotten är öppen. Hittills har ${amount} gått till den.`,
      unshared: "Ingen region har tjänat in något: potten kan inte fördelas.",
      monthColumns: ["Månad", "Reserverat", "Intjänat", "Till bonuspotten", "Öppet"],
      regionTitle: "Fördelning efter vad regionerna tjänat in under året",
      columns: ["Länskod", "Region", "Intjänat", "Andel av allt intjänat", "Bonus"],
    },
    payments: {
      title: "Utbetalningar i hela kronor",
      note: "Hela kronor enligt största rest. Året fördelas först; den sista utbetalningen är året minus de tidigare, så att summan blir exakt.",
      payment: (decision: string, months: readonly string[], bonus: boolean) => `${decision}: ${months[0] ?? ""}–${months.at(-1) ?? ""}${bonus ? " och bonuspotten" : ""}`,
      sum: "Summa",
    },
    grants: { title: "Block 2 och SKR", note: "Utbetalas efter rekvisition, oberoende av väntetiderna.", young: "Folkmängd 0–18", population: "Folkmängd", others: "Mottagare", sum: "Summa" },
    reconciliation: { title: "Avstämning", columns: ["Kontroll", "Vänster led", "Kronor", "Höger led", "Kronor", "Skillnad", "Resultat"] },
    sources: {
      title: "Källor: varje värde i avtalet och orden det vilar på",
      columns: ["Uppgift", "Värde", "Dokument", "Ställe", "Källans ord, eller vad som antas och varför"],
      assumed: "Antaget: texten är tyst",
      tier: (points: string, share: string) => `minst ${points} ger ${share}`,
      items: {
        total: "Överenskommelsens medel",
        performance: "Block 1, prestationsmedel",
        months: "Månader som mäts",
        reserveBasis: "Reserven fördelas efter",
        improvementBasis: "Förbättring jämförs med",
        bothPaths: "När båda vägarna är uppfyllda",
        unearned: "Medel som inte tjänas in",
        bonusBasis: "Bonuspotten fördelas efter",
        payments: "Utbetalningar",
        responseRate: "Svarsfrekvens, minst",
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
        tiers: "trappa",
        "level.limit": "hög nivå",
        "level.share": "hög nivå ger, procent",
        "level.numerator": "hög nivå mäts med",
        "level.waiting.moreThan": "villkor om väntande gäller vid fler än",
        "level.waiting.limit": "villkor om väntande inom 30 dagar",
        amount: "belopp",
        basis: "fördelas efter",
      } as Readonly<Record<string, string>>,
      values: {
        population: "invånarantal",
        "population-0-18": "invånarantal 0–18 år",
        skr: "SKR",
        "same-month-last-year": "samma månad föregående år",
        "level-only": "bara hög nivå ersätts",
        "bonus-pot": "går till bonuspotten",
        "earned-over-the-year": "intjänade medel under året",
        difference: "skillnaden avrundas till en decimal",
        "largest-remainder": "största rest",
        "nearest-krona": "närmaste krona",
        "at-most": "högst",
        higher: "högre andel är bättre",
        lower: "lägre andel är bättre",
        plain: "samma täljare som förbättringen",
        "with-tolerance": "täljare med tolerans",
      } as Readonly<Record<string, string>>,
    },
    problems: { title: "Anmärkningar", none: "Inga anmärkningar.", columns: ["Allvar", "Kod", "Blad", "Cell", "Vad som är fel och vad man gör"] },
    region: "Region",
    code: "Länskod",
  },
  functions: {
    zeroOrEmpty: () => "Cellen är tom eller 0. Skriv en verklig nolla som texten 0 %, och ”saknas” när värdet saknas.",
    currentMissing: () => "Årets värde saknas.",
    shareUnreadable: (value: string) => `”${value}” är ingen andel mellan 0 och 100 %.`,
    countUnreadable: (value: string) => `”${value}” är inget antal.`,
    amountUnreadable: (value: string) => `”${value}” är inget belopp från noll och uppåt.`,
    notWhole: (value: string) => `${value} är inte ett heltal.`,
    weightsEmpty: () => "Det finns inget att fördela efter: alla vikter är noll.",
    populationsEmpty: () => "Folkmängderna är noll.",
    precisionUnknown: (value: string) => `Okänd avrundning. Det finns: ${value}.`,
    agreementUnknown: (value: string) => `Okänd överenskommelse. Det finns: ${value}.`,
    requirementUnknown: (value: string) => `Okänt prestationskrav. Det finns: ${value}.`,
  },
  report: {
    columns: ["Region", "Intjänat", "Bonus", "Summa", "Mot folkmängd", "Kr per invånare"],
    written: (file: string, sheets: string) => `\nSkrev ${file} med bladen ${sheets}.`,
    json: (file: string) => `Skrev ${file}.`,
  },
};

/** What every language must say. */
export type Text = Widen<typeof sv>;

// Swedish says which language it is; every other says another.
type Widen<T> = Omit<T, "language"> & { readonly language: string };
