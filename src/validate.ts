/** Checks of the whole submission: what one row cannot know. */
import type { Agreement } from "./agreement";
import { approximate, compare, decimalText, minus, percentText, ratio, TENTHS, type Ratio } from "./exact";
import { problem, type Place, type Problem } from "./problem";
import { REGIONS, regionName } from "./regions";
import type { Figure, Observation, Population, Submission } from "./submission";

// Neither number stands in an agreement: they only decide what is pointed out.
/** A change of so many percentage points from last year is pointed out (domain.md 2, row 24: 94 % and 0 % in one published table). */
const JUMP_POINTS = 40;
/** Below this many contacts shares jump by nature; the public pages hide them (domain.md 2, row 15). */
const FEW_CONTACTS = 20;

/** Everything wrong or remarkable about a submission, populations first. */
export function validate(agreement: Agreement, submission: Submission): Problem[] {
  return [...populations(agreement, submission), ...observations(agreement, submission)];
}

function populations(agreement: Agreement, { populations: rows, sheets }: Submission): Problem[] {
  const at = (row: Population): Place => ({ sheet: sheets.population, cell: row.address });
  const sheet: Place = { sheet: sheets.population };
  const missing = REGIONS.filter(({ code }) => !rows.some(({ region }) => region === code));
  const withoutYoung = rows.filter(({ young }) => young === undefined);
  const dates = [...new Set(rows.flatMap(({ asOf }) => (asOf === undefined ? [] : [asOf])))].sort();
  const expected = agreement.populationDate.value;
  return [
    ...twice(rows, ({ region }) => region, ({ region }) => ({ region: regionName(region), key: "" }), at),
    ...(missing.length > 0 && sheets.population !== "" ? [problem("population-missing", { regions: missing.map(({ name }) => name).join(", ") }, sheet)] : []),
    ...rows.filter(({ total }) => total === 0).map((row) => problem("population-zero", { region: regionName(row.region) }, at(row))),
    ...rows.filter(({ young, total }) => young !== undefined && young > total).map((row) => problem("population-young-larger", { region: regionName(row.region) }, at(row))),
    ...(withoutYoung.length > 0 && withoutYoung.length < rows.length
      ? [problem("population-young-partial", { regions: withoutYoung.map(({ region }) => regionName(region)).join(", ") }, sheet)]
      : []),
    ...(dates.length > 1 ? [problem("population-dates-mixed", { dates: dates.join(", ") }, sheet)] : []),
    ...(dates.length === 1 && dates[0] !== expected ? [problem("population-date-other", { date: dates[0] ?? "", expected }, sheet)] : []),
  ];
}

function observations(agreement: Agreement, { observations: rows, sheets }: Submission): Problem[] {
  const at = (row: Observation): Place => ({ sheet: sheets.waiting, cell: row.address });
  const limit = ratio(agreement.responseRate.value, TENTHS);
  const thin = rows.filter(({ responseRate }) => responseRate !== undefined && compare(responseRate, limit) < 0);
  return [
    ...twice(rows, (row) => `${row.region} ${row.month} ${row.requirement}`, (row) => ({ region: regionName(row.region), key: `${row.month}, ${row.requirement}` }), at),
    ...(thin[0] ? [problem("response-rate-low", { count: String(thin.length), limit: decimalText(BigInt(agreement.responseRate.value), 1) }, at(thin[0]))] : []),
    ...rows.flatMap((row) => jump(row, at(row))),
  ];
}

function jump(row: Observation, place: Place): Problem[] {
  const [current, last] = [enough(row.current), enough(row.lastYear)];
  if (!current || !last || Math.abs(approximate(minus(current, last))) * 100 < JUMP_POINTS) return [];
  return [problem("jump", { last: percentText(last), current: percentText(current) }, place)];
}

function enough(figure: Figure): Ratio | undefined {
  if (figure.kind === "share") return figure.share;
  return figure.kind === "counts" && figure.denominator >= FEW_CONTACTS ? ratio(figure.numerator, figure.denominator) : undefined;
}

function twice<Row extends { readonly address: string }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  describe: (row: Row) => { region: string; key: string },
  at: (row: Row) => Place,
): Problem[] {
  const first = new Map<string, Row>();
  return rows.flatMap((row) => {
    const key = keyOf(row);
    const other = first.get(key);
    if (!other) first.set(key, row);
    return other ? [problem("row-twice", { ...describe(row), other: other.address }, at(row))] : [];
  });
}
