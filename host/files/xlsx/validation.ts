/** Data validations to and from ExcelJS, which lists them cell by cell. */

import type ExcelJS from "exceljs";
import { serialOfUtc } from "../../model/cell";
import { localAddress, parseAddress, type Rect } from "../../model/rect";
import type { Validation } from "../../model/sheet";

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

/** The validations of a worksheet, put together to rectangles again. */
export function readValidations(model: Readonly<Record<string, ExcelJS.DataValidation | undefined>>): Validation[] {
  const cellsOf = new Map<ExcelJS.DataValidation, Rect[]>();
  for (const [address, given] of Object.entries(model)) {
    if (given) cellsOf.set(given, [...(cellsOf.get(given) ?? []), parseAddress(address).rect]);
  }
  return [...cellsOf].flatMap(([given, cells]) => together(cells).map((area) => validation(given, area)));
}

/** What ExcelJS writes for the validations of a sheet. */
export function writeValidations(validations: readonly Validation[]): Record<string, ExcelJS.DataValidation> {
  return Object.fromEntries(validations.map((v) => [localAddress(v.area), dataValidation(v)]));
}

/** Joins cells to columns of cells, and equal neighbouring columns to rectangles. */
function together(cells: readonly Rect[]): Rect[] {
  const downwards = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const columns: Rect[] = [];
  for (const cell of downwards) {
    const last = columns.at(-1);
    if (last?.column === cell.column && last.row + last.rows === cell.row)
      columns[columns.length - 1] = { ...last, rows: last.rows + cell.rows };
    else columns.push(cell);
  }
  const areas: Rect[] = [];
  for (const column of columns) {
    const left = areas.findIndex(
      (a) => a.row === column.row && a.rows === column.rows && a.column + a.columns === column.column,
    );
    const beside = areas[left];
    if (beside) areas[left] = { ...beside, columns: beside.columns + column.columns };
    else areas.push(column);
  }
  return areas;
}

function validation(given: ExcelJS.DataValidation & { readonly type: string }, area: Rect): Validation {
  const [first, second] = (given.formulae as unknown[] | undefined) ?? [];
  const key = TYPES.find(([, theirs]) => theirs === given.type)?.[0];
  return {
    area,
    rule: key ? { [key]: rule(key, first, second, given.operator) } : {},
    ignoreBlanks: given.allowBlank ?? false,
    ...(given.showErrorMessage
      ? {
          errorAlert: {
            showAlert: true,
            style: STYLES.find(([, s]) => s === given.errorStyle)?.[0] ?? "Stop",
            title: given.errorTitle ?? "",
            message: given.error ?? "",
          },
        }
      : {}),
    ...(given.showInputMessage
      ? { prompt: { showPrompt: true, title: given.promptTitle ?? "", message: given.prompt ?? "" } }
      : {}),
  };
}

function rule(key: string, first: unknown, second: unknown, operator: string | undefined): Record<string, unknown> {
  if (key === "list") {
    const source = String(first);
    return {
      inCellDropDown: true,
      source: source.startsWith('"') ? source.slice(1, -1).replaceAll('""', '"') : `=${source}`,
    };
  }
  if (key === "custom") return { formula: `=${String(first)}` };
  const words = operator ?? "between";
  return {
    formula1: operand(first),
    ...(second === undefined ? {} : { formula2: operand(second) }),
    operator: OPERATORS.find(([, theirs]) => theirs === words)?.[0] ?? "Between",
  };
}

const OPERATORS = [
  ["Between", "between"],
  ["NotBetween", "notBetween"],
  ["EqualTo", "equal"],
  ["NotEqualTo", "notEqual"],
  ["GreaterThan", "greaterThan"],
  ["LessThan", "lessThan"],
  ["GreaterThanOrEqualTo", "greaterThanOrEqual"],
  ["LessThanOrEqualTo", "lessThanOrEqual"],
] as const;

function operand(value: unknown): unknown {
  if (value instanceof Date) return serialOfUtc(value.getTime());
  return typeof value === "string" && Number.isNaN(Number(value)) ? `=${value}` : value;
}

function dataValidation({ rule: given, ignoreBlanks, errorAlert, prompt }: Validation): ExcelJS.DataValidation {
  const [key, content] = Object.entries(given).find(([, value]) => value !== null && value !== undefined) ?? ["", {}];
  const type = TYPES.find(([ours]) => ours === key)?.[1];
  const { source, formula, formula1, formula2, operator } = content as Record<string, unknown>;
  const operands =
    key === "list"
      ? [listSource(source)]
      : key === "custom"
        ? [written(formula)]
        : [formula1, formula2].filter((f) => f !== undefined && f !== null && f !== "").map(written);
  const written_ = {
    type: type ?? "any",
    allowBlank: ignoreBlanks,
    formulae: key === "date" ? operands.map(asDate) : operands,
    ...(operator === undefined ? {} : { operator: OPERATORS.find(([ours]) => ours === operator)?.[1] ?? "between" }),
    ...(errorAlert
      ? {
          showErrorMessage: errorAlert["showAlert"] !== false,
          errorStyle: STYLES.find(([ours]) => ours === errorAlert["style"])?.[1] ?? "stop",
          errorTitle: errorAlert["title"],
          error: errorAlert["message"],
        }
      : { showErrorMessage: true }),
    ...(prompt
      ? { showInputMessage: prompt["showPrompt"] !== false, promptTitle: prompt["title"], prompt: prompt["message"] }
      : {}),
  };
  return written_ as unknown as ExcelJS.DataValidation;
}

const listSource = (source: unknown): string =>
  String(source).startsWith("=") ? String(source).slice(1) : `"${String(source).replaceAll('"', '""')}"`;

const written = (formula: unknown): unknown => (typeof formula === "string" ? formula.replace(/^=/, "") : formula);

/** ExcelJS wants dates as Date objects. */
const asDate = (value: unknown): unknown =>
  typeof value === "number" ? new Date((value - 25_569) * 86_400_000) : value;
