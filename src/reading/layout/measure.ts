/** What is measured, in which column of the regular table, and the words for it that stand alone. */
import { fold } from "../../ground";
import type { Column, WaitingColumn } from "../../sheets";

/** What figures can be, of whichever year. */
export const MEASURES = [
  "numerator",
  "denominator",
  "share",
  "numeratorTolerance",
  "shareTolerance",
  "waiting",
  "waitingWithin",
  "shareWaitingWithin",
  "responseRate",
  "reported",
] as const;
/** What a figure is, of whichever year. */
export type Measure = (typeof MEASURES)[number];

/** The year of the figures, or the one before. */
export type Time = "this-year" | "last-year";

/** What a column tells of its row, rather than a figure; `unit` is a hospital or another part of a region. */
export type KeyColumn = "code" | "region" | "month" | "requirement" | "year" | "measure" | "unit";

/** A word's meaning where it names what is measured, when, or a column that says so for each row. */
export interface Measured {
  readonly measure: Measure;
  readonly time: Time;
}

/** What a word or a column means. */
export interface Meaning {
  readonly facets?: Partial<Measured>;
  readonly key?: KeyColumn;
}

const OF_COLUMN: Readonly<Partial<Record<Column, Meaning>>> = {
  code: { key: "code" },
  year: { key: "year" },
  region: { key: "region" },
  month: { key: "month" },
  requirement: { key: "requirement" },
  numerator: { facets: { measure: "numerator" } },
  denominator: { facets: { measure: "denominator" } },
  share: { facets: { measure: "share" } },
  numeratorLast: { facets: { measure: "numerator", time: "last-year" } },
  denominatorLast: { facets: { measure: "denominator", time: "last-year" } },
  shareLast: { facets: { measure: "share", time: "last-year" } },
  numeratorTolerance: { facets: { measure: "numeratorTolerance" } },
  shareTolerance: { facets: { measure: "shareTolerance" } },
  waiting: { facets: { measure: "waiting" } },
  waitingWithin: { facets: { measure: "waitingWithin" } },
  shareWaitingWithin: { facets: { measure: "shareWaitingWithin" } },
  responseRate: { facets: { measure: "responseRate" } },
  reported: { facets: { measure: "reported" } },
};

/** What the figures or keys of a column of the regular table are. */
export function columnMeaning(column: WaitingColumn): Meaning {
  return OF_COLUMN[column] ?? {};
}

/** The column of the regular table that a figure belongs in; none for a year before that is not compared. */
export function columnFor(measure: Measure, time: Time): WaitingColumn | undefined {
  if (time === "this-year") return measure;
  switch (measure) {
    case "numerator":
      return "numeratorLast";
    case "denominator":
      return "denominatorLast";
    case "share":
      return "shareLast";
    default:
      return undefined;
  }
}

/** The meaning of a folded word: that of the header it is, or of a word that is only said of a part of a header. */
export function measuredIn(key: string, column: Column | undefined): Meaning | undefined {
  const ofColumn = column === undefined ? undefined : OF_COLUMN[column];
  return ofColumn ?? WORDS.get(key);
}

const WORDS: ReadonlyMap<string, Meaning> = new Map([
  ...words({ facets: { time: "last-year" } }, [
    "fg år",
    "föreg år",
    "föregående år",
    "förra året",
    "f.å.",
    "fjol",
    "i fjol",
    "fjolåret",
    "året innan",
    "samma månad föregående år",
    "samma månad förra året",
    "jämförelseår",
    "jämförelsemånad",
    "jämförelse",
    "last year",
    "previous year",
  ]),
  ...words({ facets: { time: "this-year" } }, [
    "i år",
    "innevarande år",
    "detta år",
    "aktuellt år",
    "årets",
    "this year",
    "current year",
  ]),
  ...words({ facets: { measure: "share" } }, ["andelar", "procent", "andel i procent", "andel procent", "percent"]),
  ...words({ key: "unit" }, [
    "Sjukhus",
    "Enhet",
    "Klinik",
    "Vårdenhet",
    "Vårdgivare",
    "Utförare",
    "Förvaltning",
    "Verksamhet",
    "Hospital",
    "Unit",
    "Clinic",
    "Provider",
  ]),
  ...words({ key: "measure" }, ["Variabel", "Värdetyp", "Uppgift", "Mätvärde", "Variable"]),
  ...words({ key: "year" }, ["År", "Kalenderår", "Mätår", "Year"]),
]);

function words(meaning: Meaning, texts: readonly string[]): (readonly [string, Meaning])[] {
  return texts.map((text) => [fold(text), meaning] as const);
}
