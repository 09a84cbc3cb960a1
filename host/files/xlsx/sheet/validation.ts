/** Data validations of a file, and of the model. */

import { serialOfUtc } from "../../../model/cell";
import type { Rect } from "../../../model/rect";
import type { Validation } from "../../../model/sheet";
import { type Attributes, all, element, escaped, first, type Node, yes } from "../package/xml";
import { areasOf, fileAddress } from "./addresses";
import { COMPARISONS } from "./comparisons";

const TYPES = [
  ["list", "list"],
  ["wholeNumber", "whole"],
  ["decimal", "decimal"],
  ["date", "date"],
  ["time", "time"],
  ["textLength", "textLength"],
  ["custom", "custom"],
] as const;

const STYLES = [
  ["Stop", "stop"],
  ["Warning", "warning"],
  ["Information", "information"],
] as const;

const OPERATORS = [
  ...COMPARISONS,
  ["GreaterThanOrEqualTo", "greaterThanOrEqual"],
  ["LessThanOrEqualTo", "lessThanOrEqual"],
] as const;

/** The validations of a worksheet: one for each of the areas that it is said of. */
export function readValidations(list: Node | undefined): Validation[] {
  return all(list, "dataValidation").flatMap((node) =>
    areasOf(node.attributes["sqref"]).map((area) => validationOf(node, area)),
  );
}

function validationOf(node: Node, area: Rect): Validation {
  const { attributes } = node;
  const key = TYPES.find(([, theirs]) => theirs === attributes["type"])?.[0];
  const [one, two] = [first(node, "formula1")?.text, first(node, "formula2")?.text];
  return {
    area,
    rule: key === undefined ? {} : { [key]: ruleOf(key, one, two, attributes) },
    ignoreBlanks: yes(attributes["allowBlank"]),
    errorAlert: {
      showAlert: yes(attributes["showErrorMessage"]),
      style: STYLES.find(([, theirs]) => theirs === attributes["errorStyle"])?.[0] ?? "Stop",
      title: attributes["errorTitle"] ?? "",
      message: attributes["error"] ?? "",
    },
    prompt: {
      showPrompt: yes(attributes["showInputMessage"]),
      title: attributes["promptTitle"] ?? "",
      message: attributes["prompt"] ?? "",
    },
  };
}

function ruleOf(
  key: string,
  one = "",
  two: string | undefined,
  { operator = "between", showDropDown: hidden }: Attributes,
): Record<string, unknown> {
  if (key === "list") {
    const source = one.startsWith('"') ? one.slice(1, -1).replaceAll('""', '"') : `=${one}`;
    return { inCellDropDown: !yes(hidden), source };
  }
  if (key === "custom") return { formula: `=${one}` };
  return {
    formula1: operandOf(one),
    ...(two === undefined || two === "" ? {} : { formula2: operandOf(two) }),
    operator: OPERATORS.find(([, theirs]) => theirs === operator)?.[0] ?? "Between",
  };
}

function operandOf(text: string): string | number {
  return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : `=${text}`;
}

/** The validations as a file has them; nothing for none. */
export function validationsXml(validations: readonly Validation[], date1904: boolean): string {
  if (validations.length === 0) return "";
  const all = validations.map((validation) => validationXml(validation, date1904));
  return element("dataValidations", { count: validations.length }, all.join(""));
}

function validationXml({ area, rule, ignoreBlanks, errorAlert, prompt }: Validation, date1904: boolean): string {
  const [key, content] = Object.entries(rule).find(([, value]) => value !== null && value !== undefined) ?? ["", {}];
  const { source, inCellDropDown, formula, formula1, formula2, operator } = content as Readonly<
    Record<string, unknown>
  >;
  const bound = (value: unknown): string => bare(key === "date" ? dayOf(value, date1904) : value);
  const operands =
    key === "list" ? [listed(source)] : key === "custom" ? [bare(formula)] : [bound(formula1), bound(formula2)];
  const said = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
  const words = OPERATORS.find(([ours]) => ours === operator)?.[1];
  const style = STYLES.find(([ours]) => ours === errorAlert?.["style"])?.[1];
  const attributes = {
    type: TYPES.find(([ours]) => ours === key)?.[1],
    errorStyle: style === "stop" ? undefined : style,
    operator: words === "between" ? undefined : words,
    // The file's word for it is about the arrow being hidden.
    showDropDown: inCellDropDown === false || undefined,
    allowBlank: ignoreBlanks || undefined,
    showInputMessage: prompt === undefined ? undefined : prompt["showPrompt"] !== false || undefined,
    showErrorMessage: errorAlert?.["showAlert"] !== false || undefined,
    errorTitle: said(errorAlert?.["title"]),
    error: said(errorAlert?.["message"]),
    promptTitle: said(prompt?.["title"]),
    prompt: said(prompt?.["message"]),
    sqref: fileAddress(area),
  };
  const formulas = operands.map((operand, index) =>
    operand === "" ? "" : element(`formula${String(index + 1)}`, {}, escaped(operand)),
  );
  return element("dataValidation", attributes, formulas.join(""));
}

/** A day given by the calendar as the number that the workbook has for it; Office.js takes either. */
function dayOf(value: unknown, date1904: boolean): unknown {
  return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)
    ? serialOfUtc(Date.parse(value), date1904)
    : value;
}

const listed = (source: unknown): string =>
  String(source).startsWith("=") ? String(source).slice(1) : `"${String(source).replaceAll('"', '""')}"`;

const bare = (formula: unknown): string =>
  typeof formula === "string" || typeof formula === "number" ? String(formula).replace(/^=/, "") : "";
