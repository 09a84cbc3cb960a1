/** Conditional formats to and from ExcelJS, and what it does not write of them. */

import type ExcelJS from "exceljs";
import type { ConditionalFormat, ConditionalLook, ConditionalType } from "../../model/conditional";
import { localAddress, parseAddress, type Rect } from "../../model/rect";
import { argb, hex } from "./style";
import { escaped, unescaped } from "./xml";

/** A rule as ExcelJS keeps it. */
interface FileRule {
  readonly type: string;
  readonly operator?: string;
  readonly formulae?: readonly unknown[];
  readonly priority?: number;
  readonly style?: Partial<ExcelJS.Style>;
}

const TYPES: Readonly<Record<string, ConditionalType>> = {
  expression: "Custom",
  cellIs: "CellValue",
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
  top10: "TopBottom",
};

const OPERATORS = [
  ["Between", "between"],
  ["NotBetween", "notBetween"],
  ["EqualTo", "equal"],
  ["NotEqualTo", "notEqual"],
  ["GreaterThan", "greaterThan"],
  ["LessThan", "lessThan"],
  ["GreaterThanOrEqual", "greaterThanOrEqual"],
  ["LessThanOrEqual", "lessThanOrEqual"],
] as const;

/** The conditional formats of a worksheet, by priority. */
export function readConditional(
  formattings: readonly ExcelJS.ConditionalFormattingOptions[],
  nextNumber: () => number,
): ConditionalFormat[] {
  const rules = formattings.flatMap(({ ref, rules: given }) =>
    (given as readonly FileRule[]).map((rule) => ({ ref, rule })),
  );
  rules.sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0));
  return rules.map(({ ref, rule }) => ({
    id: `{CF${String(nextNumber())}}`,
    areas: ref.split(" ").map((address) => parseAddress(address).rect),
    ...meaning(rule),
    look: lookOf(rule.style ?? {}),
    stopIfTrue: false,
    original: rule,
  }));
}

function meaning({ type, operator, formulae = [] }: FileRule): Pick<ConditionalFormat, "type" | "rule"> {
  const [first, second] = formulae.map((formula) => `=${String(formula)}`);
  if (type === "containsText" && operator === "containsText") {
    const text = searched(first);
    if (text !== undefined) return { type: "ContainsText", rule: { operator: "Contains", text } };
  }
  if (type === "expression") return { type: "Custom", rule: { formula: first ?? "" } };
  if (type !== "cellIs") return { type: TYPES[type] ?? "PresetCriteria", rule: {} };
  const words = OPERATORS.find(([, theirs]) => theirs === operator)?.[0] ?? "Between";
  return {
    type: "CellValue",
    rule: { formula1: first ?? "", ...(second === undefined ? {} : { formula2: second }), operator: words },
  };
}

function lookOf({ font, fill, numFmt }: Partial<ExcelJS.Style>): ConditionalLook {
  const fontColor = hex(font?.color);
  // The background of a conditional fill is what fills; Excel calls it so.
  const filled = fill?.type === "pattern" ? hex(fill.bgColor) : undefined;
  // ExcelJS reads the number format of a conditional style as an object.
  const numberFormat = (numFmt as { formatCode?: unknown } | string | null | undefined) ?? undefined;
  return {
    ...(fontColor ? { fontColor } : {}),
    ...(font?.bold === undefined ? {} : { bold: font.bold }),
    ...(font?.italic === undefined ? {} : { italic: font.italic }),
    ...(font?.underline ? { underline: font.underline === "double" ? "Double" : "Single" } : {}),
    ...(font?.strike === undefined ? {} : { strikethrough: font.strike }),
    ...(filled ? { fill: filled } : {}),
    ...(typeof numberFormat === "object" ? { numberFormat: String(numberFormat.formatCode) } : {}),
  };
}

/** What ExcelJS writes for the conditional formats of a sheet. */
export function writeConditional(formats: readonly ConditionalFormat[]): ExcelJS.ConditionalFormattingOptions[] {
  return formats.flatMap((format, i) => {
    const rule = format.original ?? fileRule(format);
    if (!rule) return [];
    return [
      {
        ref: format.areas.map(localAddress).join(" "),
        rules: [{ ...rule, priority: i + 1 }] as unknown as ExcelJS.ConditionalFormattingRule[],
      },
    ];
  });
}

/** The rule; nothing while the add-in has not said what it is. */
function fileRule({ type, rule, look, areas }: ConditionalFormat): FileRule | undefined {
  const style = { style: styleOf(look) };
  if (Object.keys(rule).length === 0) return undefined;
  if (type === "Custom") return { type: "expression", formulae: [bare(rule["formula"])], ...style };
  if (type === "CellValue") {
    const operator = OPERATORS.find(([ours]) => ours === rule["operator"])?.[1] ?? "between";
    const operands = operator.toLowerCase().endsWith("between")
      ? [rule["formula1"], rule["formula2"]]
      : [rule["formula1"]];
    return { type: "cellIs", operator, formulae: operands.map(bare), ...style };
  }
  const [first] = areas;
  return first && textRule(rule, first, style);
}

/** ExcelJS knows a rule for containing only; the others become the formula that Excel itself gives them. */
function textRule(rule: ConditionalFormat["rule"], { row, column }: Rect, style: Pick<FileRule, "style">): FileRule {
  const cell = localAddress({ row, column, rows: 1, columns: 1 });
  const text = `"${String(rule["text"]).replaceAll('"', '""')}"`;
  switch (rule["operator"]) {
    case "NotContains":
      return { type: "expression", formulae: [`ISERROR(SEARCH(${text},${cell}))`], ...style };
    case "BeginsWith":
      return { type: "expression", formulae: [`LEFT(${cell},LEN(${text}))=${text}`], ...style };
    case "EndsWith":
      return { type: "expression", formulae: [`RIGHT(${cell},LEN(${text}))=${text}`], ...style };
    default:
      return {
        type: "containsText",
        operator: "containsText",
        formulae: [`NOT(ISERROR(SEARCH(${text},${cell})))`],
        ...style,
      };
  }
}

const bare = (formula: unknown): string => String(formula).replace(/^=/, "");

function styleOf({
  fontColor,
  bold,
  italic,
  underline,
  strikethrough,
  fill,
  numberFormat,
}: ConditionalLook): Partial<ExcelJS.Style> {
  const font: Partial<ExcelJS.Font> = {
    ...(fontColor ? { color: argb(fontColor) } : {}),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(underline === undefined ? {} : { underline: underline === "Double" ? "double" : underline === "Single" }),
    ...(strikethrough === undefined ? {} : { strike: strikethrough }),
  };
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(fill ? { fill: { type: "pattern", pattern: "solid", bgColor: argb(fill) } } : {}),
    ...(numberFormat ? { numFmt: numberFormat } : {}),
  };
}

/**
 * What ExcelJS leaves out of rules: that they stop, by their
 * priorities, and the text they look for, which their formula has.
 */
export function withRuleAttributes(xml: string, formats: readonly ConditionalFormat[]): string {
  const stopping = formats.reduce((text, { stopIfTrue }, i) => {
    return stopIfTrue
      ? text.replace(new RegExp(`<cfRule [^>]*priority="${String(i + 1)}"`), '$& stopIfTrue="1"')
      : text;
  }, xml);
  return stopping.replace(
    /(<cfRule type="containsText"[^>]*)(><formula>(.*?)<\/formula>)/g,
    (whole, open: string, rest: string, formula: string) => {
      const text = searched(`=${unescaped(formula)}`);
      return text === undefined ? whole : `${open} operator="containsText" text="${escaped(text)}"${rest}`;
    },
  );
}

/** The text that the formula of a rule for containing looks for. */
const searched = (formula: string | undefined): string | undefined =>
  /^=NOT\(ISERROR\(SEARCH\("((?:[^"]|"")*)",/.exec(formula ?? "")?.[1]?.replaceAll('""', '"');
