/** The sheets to fill in for the forms: `Uppgifter`, with a row for each recipient, and `Kostnader`, which is empty. */
import type { Agreement, RegionCode } from "../../src/agreement";
import { REGIONS } from "../../src/agreement";
import type { CellValue } from "../../src/sheets";
import {
  type Column,
  type CostsColumn,
  type DetailsColumn,
  FORM_INPUT,
  type FormKind,
  headerOf,
} from "../../src/sheets";
import type { PaneText } from "../../src/text";
import { type ColumnRule, type NewColumn, type NewSheet, oneOf } from "./new-sheet";

type Words = PaneText["data"]["columnWarning"];
type Content = "recipient" | "text" | "date" | "amount";

interface Shape {
  readonly column: Column;
  readonly width: number;
  readonly content: Content;
}

/**
 * The empty sheets of some kinds, with a row for each of some regions, or for all and SKR; what is not filled in is
 * left to be written by hand on the forms.
 */
export function formInputSheets(
  kinds: readonly FormKind[],
  agreement: Agreement,
  words: Words,
  regions: readonly RegionCode[] | "all" = "all",
): NewSheet[] {
  return kinds.map((kind) => ({
    look: "form",
    name: FORM_INPUT[kind].name,
    columns: SHAPES[kind].map((shape) => columnOf(kind, shape, agreement, words)),
    rows: keysOf(kind, regions).map((keys) => [...keys, ...SHAPES[kind].slice(keys.length).map(() => "")]),
  }));
}

const shape = (column: DetailsColumn | CostsColumn, width: number, content: Content): Shape => ({
  column,
  width,
  content,
});

const SKR = ["SKR", "Sveriges Kommuner och Regioner"] as const;

const KEYS: readonly Shape[] = [shape("code", 11, "recipient"), shape("region", 30, "text")];

const SHAPES: Readonly<Record<FormKind, readonly Shape[]>> = {
  details: [
    ...KEYS,
    shape("organisationNumber", 20, "text"),
    shape("contact", 24, "text"),
    shape("address", 32, "text"),
    shape("phone", 16, "text"),
    shape("fax", 16, "text"),
    shape("email", 28, "text"),
    shape("account", 14, "text"),
    shape("paymentReference", 19, "text"),
    shape("agreementNumber", 18, "text"),
    shape("decisionNumber", 18, "text"),
    shape("from", 13, "date"),
    shape("to", 13, "date"),
    shape("requisitioned", 13, "date"),
    shape("reportedOn", 13, "date"),
    shape("repaid", 13, "date"),
    shape("received", 16, "amount"),
  ],
  costs: [...KEYS, shape("cost", 44, "text"), shape("amount", 16, "amount")],
};

/** So many rows are made ready for costs; more can be added below. */
const COST_ROWS = 60;

function keysOf(kind: FormKind, regions: readonly RegionCode[] | "all"): readonly (readonly CellValue[])[] {
  if (kind === "costs") return Array.from({ length: COST_ROWS }, () => ["", ""]);
  const chosen = REGIONS.filter(({ code }) => regions === "all" || regions.includes(code));
  return [...chosen.map(({ code, name }) => [code, name]), ...(regions === "all" ? [SKR] : [])];
}

const FORMAT: Readonly<Record<Content, string>> = { recipient: "@", text: "@", date: "yyyy-mm-dd", amount: "#,##0" };

function columnOf(kind: FormKind, { column, width, content }: Shape, agreement: Agreement, words: Words): NewColumn {
  const rule = content === "text" ? undefined : ruleOf(content, agreement);
  return {
    header: headerOf(kind, column),
    width,
    format: FORMAT[content],
    ...(rule && content !== "text" && { rule, warning: { title: words.title, message: words[content] } }),
  };
}

function ruleOf(content: Exclude<Content, "text">, agreement: Agreement): ColumnRule | undefined {
  switch (content) {
    case "recipient":
      return oneOf([...REGIONS.map(({ code }) => code), SKR[0]]);
    case "amount":
      return { kind: "whole", atLeast: 0 };
    case "date": {
      // Populations are of the year before; what is left over is paid back the year after.
      const year = Number(agreement.populationDate.value.slice(0, 4));
      return { kind: "date", from: `${String(year)}-01-01`, to: `${String(year + 3)}-12-31` };
    }
  }
}
