/** The words by which totals and labels are known in a range, in Swedish and in English. */
import { fold } from "../src/ground";

/** Whether a text names a total, of regions or of anything else. */
export function namesTotal(text: string): boolean {
  return TOTALS.has(fold(text));
}

/** Whether a text names a column of codes, of months or of other labels. */
export function namesLabel(text: string): boolean {
  return LABELS.has(fold(text));
}

const TOTALS = folded([
  "summa",
  "totalsumma",
  "delsumma",
  "s:a",
  "totalt",
  "total",
  "samtliga",
  "samtliga regioner",
  "samtliga län",
  "samtliga kommuner",
  "alla",
  "alla regioner",
  "alla län",
  "alla kommuner",
  "riket",
  "hela riket",
  "riket totalt",
  "totalt riket",
  "summa riket",
  "hela landet",
  "landet",
  "sverige",
  "hela sverige",
  "summa totalt",
  "sum",
  "totals",
  "grand total",
  "subtotal",
  "all",
  "all regions",
  "all counties",
  "whole country",
  "the whole country",
  "the country",
  "sweden",
]);

const LABELS = folded([
  "kod",
  "länskod",
  "regionkod",
  "kommunkod",
  "nr",
  "nummer",
  "id",
  "krav",
  "region",
  "län",
  "kommun",
  "månad",
  "år",
  "period",
  "datum",
  "vecka",
  "kvartal",
  "code",
  "county code",
  "region code",
  "no",
  "number",
  "requirement",
  "county",
  "municipality",
  "month",
  "year",
  "date",
  "week",
  "quarter",
]);

function folded(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(fold));
}
