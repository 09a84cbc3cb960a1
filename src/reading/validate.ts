/** Checks of the whole submission: what one row cannot know. */
import type { Agreement, Grant, Performance, Reporting } from "../agreement";
import { REGIONS, regionName } from "../agreement";
import { approximate, decimalText, minus, percentText, type Ratio, ratio } from "../ground";
import { vintageFor } from "../populations";
import { type Place, type Problem, problem } from "../problems";
import { isLate, isThin } from "./delivery";
import {
  FEWEST_SHOWN,
  type Figure,
  type Observation,
  type PaidAmount,
  type Population,
  type Submission,
} from "./submission";

/**
 * A change of so many percentage points from last year is pointed out; it stands in no agreement and moves no money
 * (docs/domain.md 2, row 24: 94 % and 0 % in one published table).
 */
const JUMP_POINTS = 40;

/** Everything wrong or remarkable about a submission, populations first. */
export function validate(agreement: Agreement, submission: Submission): Problem[] {
  const { performance } = agreement;
  return [
    ...populations(agreement, submission),
    ...agreement.grants.flatMap((grant) => condition(grant, submission)),
    ...(performance ? [...observations(performance, submission), ...paid(performance, submission)] : []),
  ];
}

function populations(agreement: Agreement, { populations: rows, supplied, sheets }: Submission): Problem[] {
  const at = ({ address }: Population): Place => ({ sheet: sheets.population, ...(address && { cell: address }) });
  const sheet: Place = { sheet: sheets.population };
  const missing = REGIONS.filter(({ code }) => !rows.some(({ region }) => region === code));
  // The product knows nobody's ages: that is said where it fills in.
  const withoutYoung = rows.filter(({ young, address }) => young === undefined && address !== undefined);
  const handedIn = rows.length - (supplied?.regions.length ?? 0);
  const dates = [...new Set(rows.flatMap(({ asOf }) => (asOf === undefined ? [] : [asOf])))].sort();
  const expected = agreement.populationDate.value;
  return [
    ...twice(
      rows,
      ({ region }) => region,
      ({ region }) => ({ region: regionName(region), key: "" }),
      at,
    ),
    ...(missing.length > 0 && sheets.population !== ""
      ? [
          problem(
            "population-missing",
            {
              regions: missing.map(({ name }) => name).join(", "),
              count: String(missing.length),
              date: vintageFor(expected)?.date ?? "",
            },
            sheet,
          ),
        ]
      : []),
    ...rows
      .filter(({ total }) => total === 0)
      .map((row) => problem("population-zero", { region: regionName(row.region) }, at(row))),
    ...rows
      .filter(({ young, total }) => young !== undefined && young > total)
      .map((row) => problem("population-young-larger", { region: regionName(row.region) }, at(row))),
    ...(withoutYoung.length > 0 && withoutYoung.length < handedIn
      ? [
          problem(
            "population-young-partial",
            { regions: withoutYoung.map(({ region }) => regionName(region)).join(", ") },
            sheet,
          ),
        ]
      : []),
    ...(dates.length > 1 ? [problem("population-dates-mixed", { dates: dates.join(", ") }, sheet)] : []),
    ...(dates.length === 1 && dates[0] !== expected
      ? [problem("population-date-other", { date: dates[0] ?? "", expected }, sheet)]
      : []),
  ];
}

function condition(grant: Grant, { populations: rows, sheets }: Submission): Problem[] {
  if (!grant.condition) return [];
  const named = (which: (row: Population) => boolean): string =>
    rows
      .filter(which)
      .map(({ region }) => regionName(region))
      .join(", ");
  const [unsaid, unmet] = [
    named(({ conditionMet }) => conditionMet === undefined),
    named(({ conditionMet }) => conditionMet === false),
  ];
  const sheet: Place = { sheet: sheets.population };
  return [
    ...(unsaid === "" ? [] : [problem("condition-open", { grant: grant.label, regions: unsaid }, sheet)]),
    ...(unmet === "" ? [] : [problem("condition-not-met", { grant: grant.label, regions: unmet }, sheet)]),
  ];
}

function observations(performance: Performance, { observations: rows, sheets }: Submission): Problem[] {
  const at = (row: Observation): Place => ({ sheet: row.gathered?.sheet ?? sheets.waiting, cell: row.address });
  return [
    ...twice(
      rows,
      (row) => `${row.region} ${row.month} ${row.requirement}`,
      (row) => ({ region: regionName(row.region), key: `${row.month}, ${row.requirement}` }),
      at,
    ),
    ...(performance.reporting ? delivery(performance, performance.reporting, rows, at) : []),
    ...(performance.periodValue?.value === "pooled" ? unpooled(rows, at) : []),
    ...rows.flatMap((row) => jump(row, at(row))),
  ];
}

function delivery(
  { requirements }: Performance,
  reporting: Reporting,
  rows: readonly Observation[],
  at: (row: Observation) => Place,
): Problem[] {
  const byNumber = new Map(requirements.map((requirement) => [requirement.number, requirement]));
  const thin = rows.filter((row) => isThin(reporting, row));
  const late = rows.filter((row) => {
    const requirement = byNumber.get(row.requirement);
    return requirement !== undefined && isLate(reporting, requirement, row);
  });
  return [
    ...(thin[0]
      ? [
          problem(
            "response-rate-low",
            { count: String(thin.length), limit: decimalText(BigInt(reporting.responseRate.value), 1) },
            at(thin[0]),
          ),
        ]
      : []),
    ...(late[0]
      ? [
          problem(
            "reported-late",
            { count: String(late.length), days: String(reporting.withinDays?.value) },
            at(late[0]),
          ),
        ]
      : []),
  ];
}

function unpooled(rows: readonly Observation[], at: (row: Observation) => Place): Problem[] {
  const shares = rows.filter(({ current, lastYear, withTolerance }) =>
    [current, lastYear, withTolerance].some(({ kind }) => kind === "share"),
  );
  return shares[0] ? [problem("pooled-needs-counts", { count: String(shares.length) }, at(shares[0]))] : [];
}

// A payment that has been made was made to every region.
function paid({ payments }: Performance, { paid: rows, sheets }: Submission): Problem[] {
  const at = ({ address }: PaidAmount): Place => ({ sheet: sheets.paid, cell: address });
  return [
    ...twice(
      rows,
      (row) => `${row.region} ${row.payment}`,
      (row) => ({ region: regionName(row.region), key: row.payment }),
      at,
    ),
    ...payments.value.flatMap(({ id }) => {
      const own = rows.filter(({ payment }) => payment === id);
      const without = REGIONS.filter(({ code }) => !own.some(({ region }) => region === code)).map(({ name }) => name);
      return own.length > 0 && without.length > 0
        ? [problem("paid-missing", { payment: id, regions: without.join(", ") }, { sheet: sheets.paid })]
        : [];
    }),
  ];
}

function jump(row: Observation, place: Place): Problem[] {
  const [current, last] = [enough(row.current), enough(row.lastYear)];
  if (!current || !last || Math.abs(approximate(minus(current, last))) * 100 < JUMP_POINTS) return [];
  return [problem("jump", { last: percentText(last), current: percentText(current) }, place)];
}

function enough(figure: Figure): Ratio | undefined {
  if (figure.kind === "share") return figure.share;
  return figure.kind === "counts" && figure.denominator >= FEWEST_SHOWN
    ? ratio(figure.numerator, figure.denominator)
    : undefined;
}

function twice<Row>(
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
    return other ? [problem("row-twice", { ...describe(row), other: elsewhere(at(other), at(row)) }, at(row))] : [];
  });
}

// Another cell of the same sheet needs no name for it.
function elsewhere({ sheet, cell = "" }: Place, here: Place): string {
  return sheet === here.sheet ? cell : `${sheet}!${cell}`;
}
