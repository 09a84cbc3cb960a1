/** How a cell of the model looks in Univer's words, and back. */

import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import { type Border, type CellFormat, defaultFormat, type Side } from "../model/cell";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};
const SIDES: readonly (readonly [Side, "t" | "b" | "l" | "r"])[] = [
  ["top", "t"],
  ["bottom", "b"],
  ["left", "l"],
  ["right", "r"],
];
/** Pixels that one step of indentation takes. */
const INDENT = 9;

/** Univer's border styles by Excel's. */
const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  Continuous: BorderStyleTypes.THIN,
  Dot: BorderStyleTypes.DOTTED,
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Double: BorderStyleTypes.DOUBLE,
  SlantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};
const WEIGHTS: Readonly<Record<string, BorderStyleTypes>> = {
  Hairline: BorderStyleTypes.HAIR,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};

/** Univer's truth. */
export const truth = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** Calibri where there is one, else a font that is as narrow, so that columns are wide enough. */
const FONTS: Readonly<Record<string, string>> = { Calibri: "Calibri, Carlito, Arial" };

/** The look of a cell; what is Excel's default is left out. */
export function styleOf(format: CellFormat): IStyleData {
  const style: Mutable<IStyleData> = { ff: FONTS[format.fontName] ?? format.fontName, fs: format.fontSize };
  if (format.numberFormat !== "General") style.n = { pattern: format.numberFormat };
  if (format.fill) style.bg = { rgb: format.fill };
  if (format.fontColor !== defaultFormat.fontColor) style.cl = { rgb: format.fontColor };
  if (format.bold) style.bl = BooleanNumber.TRUE;
  if (format.italic) style.it = BooleanNumber.TRUE;
  if (format.underline !== "None") style.ul = { s: BooleanNumber.TRUE };
  if (format.strikethrough) style.st = { s: BooleanNumber.TRUE };
  const horizontal = HORIZONTAL[format.horizontalAlignment];
  if (horizontal !== undefined) style.ht = horizontal;
  style.vt = VERTICAL[format.verticalAlignment] ?? VerticalAlign.BOTTOM;
  if (format.wrapText) style.tb = WrapStrategy.WRAP;
  if (format.indentLevel > 0)
    style.pd =
      format.horizontalAlignment === "Right" ? { r: format.indentLevel * INDENT } : { l: format.indentLevel * INDENT };
  if (format.textOrientation !== 0) style.tr = { a: -format.textOrientation };
  const borders = bordersOf(format);
  if (borders) style.bd = borders;
  return style;
}

function bordersOf({ borders }: CellFormat): IStyleData["bd"] | undefined {
  const drawn = SIDES.flatMap(([side, theirs]) => {
    const line = borders[side];
    if (!line || line.style === "None") return [];
    const s = WEIGHTS[line.weight] ?? LINES[line.style] ?? BorderStyleTypes.THIN;
    return [[theirs, { s, cl: { rgb: line.color } }] as const];
  });
  return drawn.length > 0 ? Object.fromEntries(drawn) : undefined;
}

/** The format that a style of the grid means; what Univer cannot say is kept from the format before. */
export function formatOf(style: Nullable<IStyleData>, before: CellFormat): CellFormat {
  const rest: Mutable<Partial<CellFormat>> & Omit<CellFormat, "fill"> = { ...before };
  delete rest.fill;
  const look = style ?? {};
  const fill = hex(look.bg?.rgb);
  const known = Object.entries(FONTS).find(([, family]) => family === look.ff)?.[0];
  return {
    ...rest,
    ...(fill === undefined ? {} : { fill }),
    fontName: known ?? look.ff ?? defaultFormat.fontName,
    fontSize: look.fs ?? defaultFormat.fontSize,
    fontColor: hex(look.cl?.rgb) ?? defaultFormat.fontColor,
    bold: look.bl === BooleanNumber.TRUE,
    italic: look.it === BooleanNumber.TRUE,
    underline: look.ul?.s === BooleanNumber.TRUE ? (before.underline === "None" ? "Single" : before.underline) : "None",
    strikethrough: look.st?.s === BooleanNumber.TRUE,
    wrapText: look.tb === WrapStrategy.WRAP,
    numberFormat: look.n?.pattern ?? "General",
    horizontalAlignment: wordFor(HORIZONTAL, look.ht, before.horizontalAlignment, "General"),
    verticalAlignment: wordFor(VERTICAL, look.vt, before.verticalAlignment, "Bottom"),
    borders: bordersBack(look.bd, before.borders),
  };
}

function wordFor(
  words: Readonly<Record<string, number>>,
  code: Nullable<number>,
  before: string,
  otherwise: string,
): string {
  if (!code) return otherwise;
  if (words[before] === code) return before;
  return Object.entries(words).find(([, value]) => value === code)?.[0] ?? otherwise;
}

function bordersBack(bd: IStyleData["bd"], before: CellFormat["borders"]): CellFormat["borders"] {
  const sides: Partial<Record<Side, Border>> = {};
  for (const [side, old] of Object.entries(before)) if (side.startsWith("diagonal")) sides[side as Side] = old;
  for (const [side, theirs] of SIDES) {
    const line = bd?.[theirs];
    if (!line) continue;
    const weight = Object.entries(WEIGHTS).find(([, code]) => code === line.s)?.[0] ?? "Thin";
    const style =
      weight === "Thin"
        ? (Object.entries(LINES).find(([, code]) => code === line.s)?.[0] ?? "Continuous")
        : "Continuous";
    sides[side] = { style, weight, color: hex(line.cl.rgb) ?? "#000000" };
  }
  return sides;
}

/** `#RRGGBB` of what Univer keeps, which may be `rgb(…)` or short. */
function hex(color: Nullable<string>): string | undefined {
  if (!color) return undefined;
  const parts = /^rgba?\(\s*(\d+),\s*(\d+),\s*(\d+)/.exec(color);
  if (parts)
    return `#${parts
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, "0"))
      .join("")}`.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  return color.toUpperCase();
}

/** Whether two formats say the same. */
export function sameFormat(a: CellFormat, b: CellFormat): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof CellFormat>;
  return [...keys].every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]));
}
