/** Names and columns of the sheets, in and out. */
import { fold } from "../ground";

/** The kinds of input: what every settlement needs, and what has been paid already. */
export type InputKind = "population" | "waiting" | "paid";

/** The kinds of input that only the forms ask for: who requisitions, and what it cost. */
export type FormKind = "details" | "costs";

/** Any kind of sheet that is read. */
export type SheetKind = InputKind | FormKind;

/** A column of the populations. */
type PopulationColumn = "code" | "region" | "population" | "young" | "conditionMet" | "asOf" | "age" | "sex" | "year";

/** A column of what has been paid already. */
type PaidColumn = "code" | "region" | "payment" | "kronor";

/** A column of the waiting figures. */
export type WaitingColumn =
  | "code"
  | "region"
  | "month"
  | "year"
  | "requirement"
  | "numerator"
  | "denominator"
  | "numeratorLast"
  | "denominatorLast"
  | "numeratorTolerance"
  | "waiting"
  | "waitingWithin"
  | "responseRate"
  | "reported"
  | "share"
  | "shareLast"
  | "shareTolerance"
  | "shareWaitingWithin";

/** A column of who requisitions, and of when. */
export type DetailsColumn =
  | "code"
  | "region"
  | "organisationNumber"
  | "contact"
  | "address"
  | "phone"
  | "fax"
  | "email"
  | "account"
  | "paymentReference"
  | "agreementNumber"
  | "decisionNumber"
  | "from"
  | "to"
  | "requisitioned"
  | "reportedOn"
  | "repaid"
  | "received";

/** A column of what it cost. */
export type CostsColumn = "code" | "region" | "cost" | "amount";

/** A column of any kind. */
export type Column = PopulationColumn | WaitingColumn | PaidColumn | DetailsColumn | CostsColumn;

/**
 * One input sheet: its name, the names it is also known by, and
 * its columns with their headers; the first header is ours.
 */
export interface InputSheet {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Without one column of each group the sheet cannot be read. */
  readonly required: readonly (readonly Column[])[];
  readonly headers: Readonly<Partial<Record<Column, readonly string[]>>>;
}

const CODE = [
  "Länskod",
  "Läns kod",
  "Län",
  "Regionkod",
  "Kod",
  "Code",
  "County code",
  "Region code",
  "lan_kod",
  "lanskod",
];
const REGION = [
  "Region",
  "Regioner",
  "Landsting",
  "Landsting / region",
  "Landsting/region",
  "Regionnamn",
  "Namn",
  "Region name",
  "Name",
];

const YEAR = ["År", "Kalenderår", "Year"];

/** The input sheets. */
export const INPUT: Readonly<Record<InputKind, InputSheet>> = {
  population: {
    name: "Befolkning",
    aliases: ["Folkmängd", "Invånare", "Invånarantal", "Population", "Populations"],
    required: [["code", "region"], ["population"]],
    headers: {
      code: CODE,
      region: REGION,
      population: [
        "Folkmängd",
        "Folkmangd totalt",
        "Befolkning",
        "Invånare",
        "Invånarantal",
        "Antal invånare",
        "Population",
        "Total population",
        "Inhabitants",
      ],
      young: [
        "Folkmängd 0–18",
        "Folkmängd 0-18 år",
        "Befolkning 0-18",
        "Invånare 0-18",
        "Invånarantal 0-18 år",
        "0-18",
        "0-18 år",
        "Barn och unga",
        "Population 0-18",
        "Population 0-18 years",
        "Age 0-18",
      ],
      conditionMet: [
        "Villkor uppfyllt",
        "Villkoret uppfyllt",
        "Redovisat",
        "Har redovisat",
        "Uppfyller villkoren",
        "Condition met",
        "Reported",
      ],
      asOf: ["Per datum", "Datum", "Per", "Avser datum", "Referensdatum", "As of", "Date", "Reference date"],
      age: ["Ålder", "Age"],
      sex: ["Kön", "Sex", "Gender"],
      year: YEAR,
    },
  },
  waiting: {
    name: "Väntetider",
    aliases: ["Väntetid", "Väntetidsdata", "Utdata väntetider", "Waiting times", "Waiting", "Waits"],
    required: [["code", "region"], ["month"], ["requirement"], ["numerator", "share"]],
    headers: {
      code: CODE,
      region: REGION,
      month: ["Månad", "Mån", "Mätmånad", "Period", "Month"],
      year: YEAR,
      requirement: [
        "Prestationskrav",
        "Krav",
        "Kravnummer",
        "Krav nr",
        "Mått",
        "Requirement",
        "Measure",
        "Requirement number",
      ],
      numerator: ["Täljare", "Täljare i år", "Antal inom", "Numerator", "Numerator this year"],
      denominator: ["Nämnare", "Nämnare i år", "Antal totalt", "Denominator", "Denominator this year"],
      numeratorLast: [
        "Täljare fg år",
        "Täljare föregående år",
        "Täljare förra året",
        "Täljare f.å.",
        "Numerator last year",
        "Numerator previous year",
      ],
      denominatorLast: [
        "Nämnare fg år",
        "Nämnare föregående år",
        "Nämnare förra året",
        "Nämnare f.å.",
        "Denominator last year",
        "Denominator previous year",
      ],
      numeratorTolerance: [
        "Täljare med tolerans",
        "Täljare tolerans",
        "Täljare inkl tolerans",
        "Täljare för nivån",
        "Täljare nivå",
        "Numerator with tolerance",
        "Numerator for the level",
      ],
      waiting: ["Väntande", "Antal väntande", "Väntande totalt", "Waiting", "Number waiting"],
      waitingWithin: [
        "Väntande inom 30 dagar",
        "Antal väntande inom 30 dagar",
        "Väntande högst 30 dagar",
        "Waiting within 30 days",
      ],
      responseRate: ["Svarsfrekvens", "Svarsfrekvens %", "Response rate"],
      reported: ["Rapporterad", "Rapporterat", "Rapporteringsdatum", "I databasen", "Date reported", "Reported on"],
      share: ["Andel", "Andel i år", "Andel %", "Måluppfyllelse", "Share", "Share this year"],
      shareLast: [
        "Andel fg år",
        "Andel föregående år",
        "Andel förra året",
        "Andel f.å.",
        "Share last year",
        "Share previous year",
      ],
      shareTolerance: [
        "Andel med tolerans",
        "Andel tolerans",
        "Andel för nivån",
        "Andel nivå",
        "Share with tolerance",
        "Share for the level",
      ],
      shareWaitingWithin: [
        "Andel väntande inom 30 dagar",
        "Andel väntande högst 30 dagar",
        "Share waiting within 30 days",
      ],
    },
  },
  paid: {
    name: "Utbetalt",
    aliases: ["Utbetalat", "Redan utbetalt", "Tidigare utbetalningar", "Paid", "Paid already"],
    required: [["code", "region"], ["payment"], ["kronor"]],
    headers: {
      code: CODE,
      region: REGION,
      payment: ["Utbetalning", "Beslut", "Utbetalningsmånad", "Payment", "Decision"],
      kronor: ["Belopp", "Kronor", "Utbetalt", "Utbetalt belopp", "Amount", "Kronor paid"],
    },
  },
};

/** The sheets that only the forms ask for; without them the forms have more to fill in by hand. */
export const FORM_INPUT: Readonly<Record<FormKind, InputSheet>> = {
  details: {
    name: "Uppgifter",
    aliases: ["Kontaktuppgifter", "Bidragsmottagare", "Details", "Recipients"],
    required: [
      ["code", "region"],
      ["organisationNumber", "contact", "account", "agreementNumber", "decisionNumber", "requisitioned", "reportedOn"],
    ],
    headers: {
      code: CODE,
      region: [...REGION, "Bidragsmottagare", "Mottagare", "Recipient"],
      organisationNumber: ["Organisationsnummer", "Orgnr", "Org.nr", "Organisation number"],
      contact: ["Kontaktperson", "Contact", "Contact person"],
      address: ["Postadress", "Adress", "Postal address"],
      phone: ["Telefon", "Telefon inkl. riktnummer", "Telefonnummer", "Phone", "Telephone"],
      fax: ["Faxnummer", "Fax"],
      email: ["E-postadress", "E-post", "Epost", "E-mail"],
      account: ["Bankgiro", "Plusgiro", "Bankgiro/Plusgiro", "Giro"],
      paymentReference: ["Betalningsreferens", "Önskad betalningsreferens", "Referens", "Payment reference"],
      agreementNumber: [
        "Diarienummer överenskommelse",
        "Diarienummer för överenskommelsen",
        "Reference number, agreement",
      ],
      decisionNumber: ["Diarienummer beslut", "Diarienummer för beslutet", "Reference number, decision"],
      from: ["Period från", "Från", "Period from"],
      to: ["Period till", "Till", "Period to"],
      requisitioned: ["Rekvirerat datum", "Rekvirerat", "Requisitioned on"],
      reportedOn: ["Redovisat datum", "Reported on"],
      repaid: ["Återbetalat datum", "Återbetalat", "Repaid on"],
      received: ["Erhållet bidrag", "Bidrag som erhållits", "Bidrag som utbetalats", "Received grant"],
    },
  },
  costs: {
    name: "Kostnader",
    aliases: ["Kostnad", "Costs"],
    required: [["code", "region"], ["cost"], ["amount"]],
    headers: {
      code: CODE,
      region: [...REGION, "Bidragsmottagare", "Mottagare", "Recipient"],
      cost: ["Kostnadspost", "Post", "Kostnadsslag", "Cost", "Item"],
      amount: ["Belopp", "Kronor", "Amount"],
    },
  },
};

const ANY_INPUT: Readonly<Record<SheetKind, InputSheet>> = { ...INPUT, ...FORM_INPUT };

/** A sheet that is read, of any kind. */
export function inputOf(kind: SheetKind): InputSheet {
  return ANY_INPUT[kind];
}

/** The header a column has in our own sheets, and in messages. */
export function headerOf(kind: SheetKind, column: Column): string {
  return ANY_INPUT[kind].headers[column]?.[0] ?? column;
}

/** The column a header names, without regard to case, accents, spaces and signs; `undefined` when it is none. */
export function columnOf(kind: SheetKind, header: string): Column | undefined {
  return COLUMNS[kind].get(fold(header));
}

/** Whether a sheet's or table's name is that of an input sheet. */
export function isNamed(kind: SheetKind, name: string): boolean {
  const key = fold(name);
  return [ANY_INPUT[kind].name, ...ANY_INPUT[kind].aliases].some((known) => fold(known) === key);
}

const COLUMNS: Readonly<Record<SheetKind, ReadonlyMap<string, Column>>> = {
  population: columnsOf("population"),
  waiting: columnsOf("waiting"),
  paid: columnsOf("paid"),
  details: columnsOf("details"),
  costs: columnsOf("costs"),
};

function columnsOf(kind: SheetKind): ReadonlyMap<string, Column> {
  return new Map(
    (Object.entries(ANY_INPUT[kind].headers) as [Column, readonly string[]][]).flatMap(([column, headers]) =>
      headers.map((header) => [fold(header), column] as const),
    ),
  );
}

/** The sheets that are written: a settlement's in order, then those made on request. */
export type OutputSheet =
  | "summary"
  | "byRequirement"
  | "outcome"
  | "heatMap"
  | "bonus"
  | "payments"
  | "grants"
  | "charts"
  | "reconciliation"
  | "sources"
  | "problems"
  | "agreement"
  | "comparison"
  | "changes"
  | "forecast"
  | "scenarios"
  | "requisition"
  | "financialReport"
  | "region";

/** Their names; of the last three there is one for each recipient, whose name follows. */
export const OUTPUT: Readonly<Record<OutputSheet, string>> = {
  summary: "Sammanställning",
  byRequirement: "Per krav",
  outcome: "Utfall",
  heatMap: "Utfallskarta",
  bonus: "Bonuspott",
  payments: "Utbetalningar",
  grants: "Övriga medel",
  charts: "Diagram",
  reconciliation: "Avstämning",
  sources: "Källor",
  problems: "Anmärkningar",
  agreement: "Avtal",
  comparison: "Jämförelse",
  changes: "Ändringar",
  forecast: "Prognos",
  scenarios: "Scenarier",
  requisition: "Rekvisition",
  financialReport: "Redovisning",
  region: "Region",
};
