/** Names and columns of the sheets, in and out. */
import { fold } from "./regions";

/** The two kinds of input. */
export type InputKind = "population" | "waiting";

/** A column of the populations. */
export type PopulationColumn = "code" | "region" | "population" | "young" | "asOf";

/** A column of the waiting figures. */
export type WaitingColumn =
  | "code"
  | "region"
  | "month"
  | "requirement"
  | "numerator"
  | "denominator"
  | "numeratorLast"
  | "denominatorLast"
  | "numeratorTolerance"
  | "waiting"
  | "waitingWithin"
  | "responseRate"
  | "share"
  | "shareLast"
  | "shareTolerance"
  | "shareWaitingWithin";

/** A column of either kind. */
export type Column = PopulationColumn | WaitingColumn;

/** One input sheet: its name, the names it is also known by, and its columns with their headers; the first header is ours. */
export interface InputSheet {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Without one column of each group the sheet cannot be read. */
  readonly required: readonly (readonly Column[])[];
  readonly headers: Readonly<Partial<Record<Column, readonly string[]>>>;
}

const CODE = ["Länskod", "Läns kod", "Län", "Regionkod", "Kod", "Code", "County code", "Region code", "lan_kod", "lanskod"];
const REGION = ["Region", "Regioner", "Landsting", "Landsting / region", "Landsting/region", "Regionnamn", "Namn", "Region name", "Name"];

/** The input sheets. */
export const INPUT: Readonly<Record<InputKind, InputSheet>> = {
  population: {
    name: "Befolkning",
    aliases: ["Folkmängd", "Invånare", "Invånarantal", "Population", "Populations"],
    required: [["code", "region"], ["population"]],
    headers: {
      code: CODE,
      region: REGION,
      population: ["Folkmängd", "Folkmangd totalt", "Befolkning", "Invånare", "Invånarantal", "Antal invånare", "Population", "Total population", "Inhabitants"],
      young: ["Folkmängd 0–18", "Folkmängd 0-18 år", "Befolkning 0-18", "Invånare 0-18", "Invånarantal 0-18 år", "0-18", "0-18 år", "Barn och unga", "Population 0-18", "Population 0-18 years", "Age 0-18"],
      asOf: ["Per datum", "Datum", "Per", "Avser datum", "Referensdatum", "As of", "Date", "Reference date"],
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
      requirement: ["Prestationskrav", "Krav", "Kravnummer", "Krav nr", "Mått", "Requirement", "Measure", "Requirement number"],
      numerator: ["Täljare", "Täljare i år", "Antal inom", "Numerator", "Numerator this year"],
      denominator: ["Nämnare", "Nämnare i år", "Antal totalt", "Denominator", "Denominator this year"],
      numeratorLast: ["Täljare fg år", "Täljare föregående år", "Täljare förra året", "Täljare f.å.", "Numerator last year", "Numerator previous year"],
      denominatorLast: ["Nämnare fg år", "Nämnare föregående år", "Nämnare förra året", "Nämnare f.å.", "Denominator last year", "Denominator previous year"],
      numeratorTolerance: ["Täljare med tolerans", "Täljare tolerans", "Täljare inkl tolerans", "Numerator with tolerance"],
      waiting: ["Väntande", "Antal väntande", "Väntande totalt", "Waiting", "Number waiting"],
      waitingWithin: ["Väntande inom 30 dagar", "Antal väntande inom 30 dagar", "Väntande högst 30 dagar", "Waiting within 30 days"],
      responseRate: ["Svarsfrekvens", "Svarsfrekvens %", "Response rate"],
      share: ["Andel", "Andel i år", "Andel %", "Måluppfyllelse", "Share", "Share this year"],
      shareLast: ["Andel fg år", "Andel föregående år", "Andel förra året", "Andel f.å.", "Share last year", "Share previous year"],
      shareTolerance: ["Andel med tolerans", "Andel tolerans", "Share with tolerance"],
      shareWaitingWithin: ["Andel väntande inom 30 dagar", "Andel väntande högst 30 dagar", "Share waiting within 30 days"],
    },
  },
};

/** The header a column has in our own sheets, and in messages. */
export function headerOf(kind: InputKind, column: Column): string {
  return INPUT[kind].headers[column]?.[0] ?? column;
}

/** The column a header names, without regard to case, accents, spaces and signs; `undefined` when it is none. */
export function columnOf(kind: InputKind, header: string): Column | undefined {
  return COLUMNS[kind].get(fold(header));
}

/** Whether a sheet's or table's name is that of an input sheet. */
export function isNamed(kind: InputKind, name: string): boolean {
  const key = fold(name);
  return [INPUT[kind].name, ...INPUT[kind].aliases].some((known) => fold(known) === key);
}

const COLUMNS: Readonly<Record<InputKind, ReadonlyMap<string, Column>>> = {
  population: columnsOf("population"),
  waiting: columnsOf("waiting"),
};

function columnsOf(kind: InputKind): ReadonlyMap<string, Column> {
  return new Map(
    (Object.entries(INPUT[kind].headers) as [Column, readonly string[]][]).flatMap(([column, headers]) =>
      headers.map((header) => [fold(header), column] as const),
    ),
  );
}

/** The sheets a settlement writes, in order. */
export type OutputSheet = "summary" | "outcome" | "bonus" | "payments" | "grants" | "reconciliation" | "sources" | "problems";

/** Their names. */
export const OUTPUT: Readonly<Record<OutputSheet, string>> = {
  summary: "Sammanställning",
  outcome: "Utfall",
  bonus: "Bonuspott",
  payments: "Utbetalningar",
  grants: "Block 2",
  reconciliation: "Avstämning",
  sources: "Källor",
  problems: "Anmärkningar",
};
