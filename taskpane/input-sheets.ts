/** The sheets to fill in: `Befolkning` with every region, `Väntetider` with a row for every region, month and requirement. */
import type { Agreement } from "../src/agreement";
import type { CellValue } from "../src/grid";
import { yearOf } from "../src/month";
import { REGIONS } from "../src/regions";
import { headerOf, INPUT, type Column, type InputKind } from "../src/sheets";
import type { PaneText } from "../src/text/pane";
import type { ColumnRule, NewColumn, NewSheet } from "./new-sheet";

type Words = PaneText["data"]["columnWarning"];

/** The empty sheet of a kind for an agreement. */
export function inputSheet(kind: InputKind, agreement: Agreement, words: Words): NewSheet {
  const { name } = INPUT[kind];
  switch (kind) {
    case "population":
      return {
        look: "form",
        name,
        columns: columns(kind, POPULATION, agreement, words),
        rows: REGIONS.map(({ code, name: region }) => [code, region, "", "", ""]),
      };
    case "waiting":
      return { look: "form", name, table: "Vantetider", columns: columns(kind, WAITING, agreement, words), rows: waitingRows(agreement) };
  }
}

/** The empty sheet with rows of one's own in it; they are laid out as its columns. */
export function filled(sheet: NewSheet, headers: readonly string[], rows: readonly (readonly CellValue[])[]): NewSheet {
  const places = sheet.columns.map(({ header }) => headers.indexOf(header));
  return { ...sheet, rows: rows.map((row) => places.map((place) => row[place] ?? "")) };
}

interface Shape {
  readonly column: Column;
  readonly width: number;
  readonly content: "code" | "region" | "month" | "requirement" | "whole" | "share" | "date";
}

const POPULATION: readonly Shape[] = [
  { column: "code", width: 11, content: "code" },
  { column: "region", width: 27, content: "region" },
  { column: "population", width: 14, content: "whole" },
  { column: "young", width: 17, content: "whole" },
  { column: "asOf", width: 14, content: "date" },
];

const WAITING: readonly Shape[] = [
  { column: "code", width: 11, content: "code" },
  { column: "region", width: 27, content: "region" },
  { column: "month", width: 12, content: "month" },
  { column: "requirement", width: 18, content: "requirement" },
  { column: "numerator", width: 12, content: "whole" },
  { column: "denominator", width: 12, content: "whole" },
  { column: "numeratorLast", width: 13, content: "whole" },
  { column: "denominatorLast", width: 13, content: "whole" },
  { column: "numeratorTolerance", width: 13, content: "whole" },
  { column: "waiting", width: 12, content: "whole" },
  { column: "waitingWithin", width: 14, content: "whole" },
  { column: "responseRate", width: 16, content: "share" },
];

const FORMAT: Readonly<Record<Shape["content"], string>> = {
  code: "@",
  region: "@",
  month: "@",
  requirement: "0",
  whole: "#,##0",
  share: "0.0%",
  date: "yyyy-mm-dd",
};

function columns(kind: InputKind, shapes: readonly Shape[], agreement: Agreement, words: Words): NewColumn[] {
  return shapes.map(({ column, width, content }) => {
    const rule = ruleOf(kind, content, agreement);
    return {
      header: headerOf(kind, column),
      width,
      format: FORMAT[content],
      ...(rule && { rule, warning: { title: words.title, message: words[content] } }),
    };
  });
}

// Excel takes at most 255 characters in a list that is written out: the regions' names are more, so they are pointed at.
function ruleOf(kind: InputKind, content: Shape["content"], { months, requirements }: Agreement): ColumnRule | undefined {
  switch (content) {
    case "code":
      return { kind: "list", source: REGIONS.map(({ code }) => code).join(",") };
    case "region":
      return kind === "waiting" ? { kind: "list", source: `=${INPUT.population.name}!$B$2:$B$${String(REGIONS.length + 1)}` } : undefined;
    case "month":
      return { kind: "list", source: months.value.join(",") };
    case "requirement":
      return { kind: "list", source: requirements.map(({ number }) => number).join(",") };
    case "whole":
      return { kind: "whole", atLeast: 0 };
    case "share":
      return { kind: "fraction" };
    case "date": {
      const year = yearOf(months.value[0] ?? "2000-01");
      return { kind: "date", from: `${String(year - 2)}-01-01`, to: `${String(year + 1)}-12-31` };
    }
  }
}

function waitingRows({ months, requirements }: Agreement): CellValue[][] {
  const empty = WAITING.slice(4).map(() => "");
  return REGIONS.flatMap(({ code, name }) => months.value.flatMap((month) => requirements.map(({ number }) => [code, name, month, Number(number), ...empty])));
}
