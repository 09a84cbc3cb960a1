/** What an agreement is called in short, and how far it is proven: the same words wherever it is named. */
import { type Agreement, assumptionsOf } from "../agreement";
import type { Text } from "../text";

/**
 * Its title as it stands in a list: by its year first, without what every title begins with,
 * `2023: ökad tillgänglighet i hälso- och sjukvården`; a title without a year as it is.
 */
export function agreementName({ title }: Pick<Agreement, "title">): string {
  const about = title.replace(/^Överenskommelse om (en |ett )?/, "");
  const year = YEARS.exec(about)?.[0];
  // One that tells already what it is goes as it stands.
  if (year === undefined || about.includes(":")) return title;
  const rest = about
    .replace(year, "")
    .replace(/\s+,/, ",")
    .replace(/\s{2,}/, " ")
    .trim();
  return rest === "" ? year : `${year}: ${rest}`;
}

const YEARS = /\b20\d\d(?:–20\d\d)?\b/;

/** How far it is proven, and how many values are assumed: `Fullständig, 6 antagna värden`; a template as that. */
export function provenWords(agreement: Agreement, text: Text): string {
  const label = text.proven[agreement.proven];
  const assumed = assumptionsOf(agreement).length;
  return agreement.proven === "template" || assumed === 0 ? label : `${label}, ${text.assumedValues(assumed)}`;
}
