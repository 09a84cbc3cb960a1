/** The sheets to fill in, as an agreement needs them: `Befolkning`, `Väntetider` and, for corrections, `Utbetalt`. */
import {
  type Agreement,
  baselineOf,
  hasOwnNumerator,
  monthsOf,
  paymentsOf,
  REGIONS,
  type Region,
  type RegionCode,
  type Requirement,
  requirementsOf,
} from "../../src/agreement";
import type { Month } from "../../src/ground";
import { vintageFor } from "../../src/populations";
import type { CellValue } from "../../src/sheets";
import { type Column, headerOf, INPUT, type InputKind } from "../../src/sheets";
import type { PaneText } from "../../src/text";
import { type ColumnRule, type NewCell, type NewColumn, type NewSheet, oneOf } from "./new-sheet";

type Words = PaneText["data"]["columnWarning"];

/**
 * The empty sheets of some kinds for an agreement, made at once, with rows for some regions or for all. Populations are
 * always of all: what a region gets depends on the others'.
 */
export function inputSheets(
  kinds: readonly InputKind[],
  agreement: Agreement,
  words: Words,
  regions: readonly RegionCode[] | "all" = "all",
): NewSheet[] {
  return kinds.map((kind) => inputSheet(kind, agreement, words, regions, kinds));
}

/**
 * The empty sheet of a kind for an agreement: no column that it does not ask for, a row for everything that it does.
 * `beside` are the kinds that are made with it, whose cells it may point at; those of the sample when not said.
 */
export function inputSheet(
  kind: InputKind,
  agreement: Agreement,
  words: Words,
  regions: readonly RegionCode[] | "all" = "all",
  beside: readonly InputKind[] = ["population", "waiting"],
): NewSheet {
  const shapes = shapesOf(kind, agreement);
  const chosen = REGIONS.filter(({ code }) => regions === "all" || regions.includes(code));
  const rows = keysOf(kind, agreement, chosen).map((keys) => [...keys, ...shapes.slice(keys.length).map(() => "")]);
  return {
    look: "form",
    name: INPUT[kind].name,
    ...(kind === "waiting" && { table: "Vantetider" }),
    columns: shapes.map((shape) => columnOf(kind, shape, agreement, words, beside)),
    rows,
  };
}

/** The empty sheet with rows of one's own in it; they are laid out as its columns. */
export function filled(sheet: NewSheet, headers: readonly string[], rows: readonly (readonly NewCell[])[]): NewSheet {
  const places = sheet.columns.map(({ header }) => headers.indexOf(header));
  return { ...sheet, rows: rows.map((row) => places.map((place) => row[place] ?? "")) };
}

/**
 * The sheet of populations with the product's own filled in, to put others in their place: a column of its own says in
 * every row that they are the product's, from where and of which day. An empty sheet would stop a settlement that went
 * well without it, until all 21 regions were filled in. Ages 0–18 are not known and stay empty; so does everything
 * where no populations are near the agreement's day.
 */
export function populationSheet(
  agreement: Agreement,
  words: Words,
  source: { readonly header: string; readonly words: (document: string) => string },
): NewSheet {
  const sheet = inputSheet("population", agreement, words);
  const vintage = vintageFor(agreement.populationDate.value);
  if (!vintage) return sheet;
  const { people, date } = vintage;
  const cellOf = new Map<string, (code: RegionCode) => NewCell>([
    [headerOf("population", "population"), (code) => people[code] ?? ""],
    [headerOf("population", "asOf"), () => ({ day: date })],
  ]);
  return {
    ...sheet,
    columns: [...sheet.columns, { header: source.header, width: SOURCE_WIDTH, format: "@" }],
    rows: REGIONS.map(({ code }, index) => [
      ...sheet.columns.map(({ header }, column) => cellOf.get(header)?.(code) ?? sheet.rows[index]?.[column] ?? ""),
      source.words(vintage.source.document),
    ]),
  };
}

/** Characters: a source is a line of text, which may run on over the empty cells beside it. */
const SOURCE_WIDTH = 60;

interface Shape {
  readonly column: Column;
  readonly width: number;
  readonly content: "code" | "region" | "month" | "requirement" | "payment" | "whole" | "share" | "date" | "yesNo";
}

const CODE: Shape = { column: "code", width: 11, content: "code" };
const REGION: Shape = { column: "region", width: 27, content: "region" };

function shapesOf(kind: InputKind, agreement: Agreement): readonly Shape[] {
  switch (kind) {
    case "population":
      return [CODE, REGION, ...populationShapes(agreement)];
    case "waiting":
      return [CODE, REGION, ...waitingShapes(agreement)];
    case "paid":
      return [
        CODE,
        REGION,
        { column: "payment", width: 14, content: "payment" },
        { column: "kronor", width: 18, content: "whole" },
      ];
  }
}

function populationShapes({ grants }: Agreement): readonly Shape[] {
  return [
    { column: "population", width: 14, content: "whole" },
    ...shapesIf(
      grants.some(({ basis }) => basis.value === "population-0-18"),
      { column: "young", width: 17, content: "whole" },
    ),
    ...shapesIf(
      grants.some(({ condition }) => condition !== undefined),
      { column: "conditionMet", width: 17, content: "yesNo" },
    ),
    { column: "asOf", width: 14, content: "date" },
  ];
}

function waitingShapes(agreement: Agreement): readonly Shape[] {
  const requirements = requirementsOf(agreement);
  const shares = requirements.filter(({ quantity }) => quantity.value === "share");
  const lastYear = (some: readonly Requirement[]): boolean =>
    some.some(({ improvement }) => improvement?.comparedWith.value === "same-month-last-year");
  return [
    { column: "month", width: 12, content: "month" },
    { column: "requirement", width: 18, content: "requirement" },
    { column: "numerator", width: 12, content: "whole" },
    ...shapesIf(shares.length > 0, { column: "denominator", width: 12, content: "whole" }),
    ...shapesIf(lastYear(requirements), { column: "numeratorLast", width: 13, content: "whole" }),
    ...shapesIf(lastYear(shares), { column: "denominatorLast", width: 13, content: "whole" }),
    ...shapesIf(requirements.some(hasOwnNumerator), { column: "numeratorTolerance", width: 13, content: "whole" }),
    ...shapesIf(
      requirements.some(({ level }) => level?.waiting !== undefined),
      { column: "waiting", width: 12, content: "whole" },
      { column: "waitingWithin", width: 14, content: "whole" },
    ),
    ...shapesIf(agreement.performance?.reporting !== undefined, {
      column: "responseRate",
      width: 16,
      content: "share",
    }),
  ];
}

function shapesIf(wanted: boolean, ...shapes: readonly Shape[]): readonly Shape[] {
  return wanted ? shapes : [];
}

const FORMAT: Readonly<Record<Shape["content"], string>> = {
  code: "@",
  region: "@",
  month: "@",
  requirement: "0",
  payment: "@",
  whole: "#,##0",
  share: "0.0%",
  date: "yyyy-mm-dd",
  yesNo: "@",
};

function columnOf(
  kind: InputKind,
  { column, width, content }: Shape,
  agreement: Agreement,
  words: Words,
  beside: readonly InputKind[],
): NewColumn {
  const rule = ruleOf(kind, content, agreement, beside);
  const worded = content === "requirement" && !requirementsOf(agreement).every(isNumbered);
  return {
    header: headerOf(kind, column),
    width,
    format: worded ? "@" : FORMAT[content],
    ...(rule && { rule, warning: { title: words.title, message: words[content] } }),
  };
}

// Excel takes at most 255 characters in a list that is written out: the regions' names are more, so they are pointed at
// where they stand. It refuses a rule that points at a sheet that is not there; the länskod beside has a list anyhow.
function ruleOf(
  kind: InputKind,
  content: Shape["content"],
  agreement: Agreement,
  beside: readonly InputKind[],
): ColumnRule | undefined {
  switch (content) {
    case "code":
      return oneOf(REGIONS.map(({ code }) => code));
    case "region":
      return kind === "population" || !beside.includes("population")
        ? undefined
        : { kind: "list", source: `=${INPUT.population.name}!$B$2:$B$${String(REGIONS.length + 1)}` };
    case "month":
      return oneOf(countedMonths(agreement));
    case "requirement":
      return oneOf(requirementsOf(agreement).map(({ number }) => number));
    case "payment":
      return oneOf(paymentsOf(agreement).map(({ id }) => id));
    case "whole":
      return { kind: "whole", atLeast: 0 };
    case "share":
      return { kind: "fraction" };
    case "yesNo":
      return oneOf(["ja", "nej"]);
    case "date": {
      const year = Number(agreement.populationDate.value.slice(0, 4));
      return { kind: "date", from: `${String(year - 1)}-01-01`, to: `${String(year + 2)}-12-31` };
    }
  }
}

// What stands in the first columns of each row.
function keysOf(kind: InputKind, agreement: Agreement, regions: readonly Region[]): readonly (readonly CellValue[])[] {
  switch (kind) {
    case "population":
      return REGIONS.map(({ code, name }) => [code, name]);
    case "waiting":
      return regions.flatMap(({ code, name }) =>
        countedMonths(agreement).flatMap((month) =>
          askedIn(month, agreement).map((requirement) => [code, name, month, numberCell(requirement)]),
        ),
      );
    case "paid":
      // Later payments are added by hand when they have been made: an empty amount would be an error.
      return paymentsOf(agreement)
        .slice(0, 1)
        .flatMap(({ id }) => regions.map(({ code, name }) => [code, name, id]));
  }
}

// The month that changes are counted from, where there is one, and those measured; not those handed out without a test.
function countedMonths({ performance }: Agreement): readonly Month[] {
  if (!performance) return [];
  const baseline = baselineOf(performance);
  const untested = new Set(performance.untested?.value ?? []);
  return [
    ...(baseline === undefined ? [] : [baseline]),
    ...performance.months.value.filter((month) => !untested.has(month)),
  ];
}

function askedIn(month: Month, agreement: Agreement): readonly Requirement[] {
  const all = requirementsOf(agreement);
  return monthsOf(agreement).includes(month)
    ? all
    : all.filter(({ improvement }) => improvement?.comparedWith.value === "before-the-period");
}

function numberCell(requirement: Requirement): CellValue {
  return isNumbered(requirement) ? Number(requirement.number) : requirement.number;
}

function isNumbered({ number }: Requirement): boolean {
  return /^[1-9]\d*$/.test(number);
}
