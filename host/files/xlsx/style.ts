/** Cell formats to and from ExcelJS styles. */

import type ExcelJS from "exceljs";
import { type Border, type CellFormat, defaultFormat, SIDES } from "../../model/cell";

type Style = Partial<ExcelJS.Style>;

/**
 * The format that a style of a file means; a theme colour or a gradient, which the model lacks, reads as the default.
 */
export function formatOf(style: Style): CellFormat {
  const { font = {}, alignment = {}, fill, border = {}, protection } = style;
  const solid = fill?.type === "pattern" && fill.pattern === "solid" ? hex(fill.fgColor) : undefined;
  return {
    numberFormat: style.numFmt ?? defaultFormat.numberFormat,
    ...(solid ? { fill: solid } : {}),
    fontName: font.name ?? defaultFormat.fontName,
    fontSize: font.size ?? defaultFormat.fontSize,
    fontColor: hex(font.color) ?? defaultFormat.fontColor,
    bold: font.bold ?? false,
    italic: font.italic ?? false,
    underline: UNDERLINES.find(([, theirs]) => theirs === font.underline)?.[0] ?? "None",
    strikethrough: font.strike ?? false,
    wrapText: alignment.wrapText ?? false,
    shrinkToFit: alignment.shrinkToFit ?? false,
    horizontalAlignment: HORIZONTAL.find(([, theirs]) => theirs === alignment.horizontal)?.[0] ?? "General",
    verticalAlignment: VERTICAL.find(([, theirs]) => theirs === alignment.vertical)?.[0] ?? "Bottom",
    indentLevel: alignment.indent ?? 0,
    textOrientation: typeof alignment.textRotation === "number" ? alignment.textRotation : 0,
    locked: protection?.locked ?? true,
    formulaHidden: protection?.hidden ?? false,
    borders: bordersOf(border),
  };
}

/**
 * The style with what differs between the two formats changed; the parts that do not differ stay the user's own, with
 * the theme colours and the like that the model does not know.
 */
export function restyled(style: Style, before: CellFormat, after: CellFormat): Style {
  const differs = (...keys: (keyof CellFormat)[]): boolean => keys.some((key) => before[key] !== after[key]);
  const changed: Style = { ...style };
  if (differs("numberFormat")) changed.numFmt = after.numberFormat;
  if (differs("fill")) {
    if (after.fill) changed.fill = { type: "pattern", pattern: "solid", fgColor: argb(after.fill) };
    else delete changed.fill;
  }
  if (differs("fontName", "fontSize", "fontColor", "bold", "italic", "underline", "strikethrough")) {
    changed.font = {
      ...style.font,
      name: after.fontName,
      size: after.fontSize,
      bold: after.bold,
      italic: after.italic,
      underline: UNDERLINES.find(([ours]) => ours === after.underline)?.[1] ?? "none",
      strike: after.strikethrough,
      ...(differs("fontColor") ? { color: argb(after.fontColor) } : {}),
    };
  }
  if (
    differs("wrapText", "shrinkToFit", "horizontalAlignment", "verticalAlignment", "indentLevel", "textOrientation")
  ) {
    const horizontal = HORIZONTAL.find(([ours]) => ours === after.horizontalAlignment)?.[1];
    const vertical = VERTICAL.find(([ours]) => ours === after.verticalAlignment)?.[1];
    changed.alignment = {
      wrapText: after.wrapText,
      shrinkToFit: after.shrinkToFit,
      indent: after.indentLevel,
      ...(after.textOrientation ? { textRotation: after.textOrientation } : {}),
      ...(horizontal ? { horizontal } : {}),
      ...(vertical ? { vertical } : {}),
    };
  }
  if (differs("locked", "formulaHidden")) changed.protection = { locked: after.locked, hidden: after.formulaHidden };
  if (differs("borders")) changed.border = borderStyle(after.borders);
  return changed;
}

/** `#RRGGBB` as ExcelJS writes colours. */
export const argb = (color: string): { argb: string } => ({ argb: `FF${color.slice(1)}` });

/** A colour of a file as `#RRGGBB`; nothing for a theme's. */
export function hex(color: Partial<ExcelJS.Color> | undefined): string | undefined {
  return color?.argb ? `#${color.argb.slice(-6).toUpperCase()}` : undefined;
}

const UNDERLINES = [
  ["Single", true],
  ["Single", "single"],
  ["Double", "double"],
  ["SingleAccountant", "singleAccounting"],
  ["DoubleAccountant", "doubleAccounting"],
] as const;

const HORIZONTAL = [
  ["Left", "left"],
  ["Center", "center"],
  ["Right", "right"],
  ["Fill", "fill"],
  ["Justify", "justify"],
  ["CenterAcrossSelection", "centerContinuous"],
  ["Distributed", "distributed"],
] as const;

const VERTICAL = [
  ["Top", "top"],
  ["Center", "middle"],
  ["Justify", "justify"],
  ["Distributed", "distributed"],
] as const;

/** Line style and weight of Office.js, and the one name that a file has for both. */
const LINES: readonly (readonly [style: string, weight: string, file: ExcelJS.BorderStyle])[] = [
  ["Continuous", "Hairline", "hair"],
  ["Continuous", "Thin", "thin"],
  ["Continuous", "Medium", "medium"],
  ["Continuous", "Thick", "thick"],
  ["Dash", "Thin", "dashed"],
  ["Dash", "Medium", "mediumDashed"],
  ["Dot", "Thin", "dotted"],
  ["DashDot", "Thin", "dashDot"],
  ["DashDot", "Medium", "mediumDashDot"],
  ["DashDotDot", "Thin", "dashDotDot"],
  ["DashDotDot", "Medium", "mediumDashDotDot"],
  ["SlantDashDot", "Medium", "slantDashDot"],
  ["Double", "Thick", "double"],
];

function bordersOf(border: Partial<ExcelJS.Borders>): CellFormat["borders"] {
  const line = (given: Partial<ExcelJS.Border> | undefined): Border | undefined => {
    const [style, weight] = LINES.find(([, , file]) => file === given?.style) ?? [];
    return style && weight ? { style, weight, color: hex(given?.color) ?? "#000000" } : undefined;
  };
  const { diagonal } = border;
  const given = {
    top: line(border.top),
    bottom: line(border.bottom),
    left: line(border.left),
    right: line(border.right),
    diagonalDown: diagonal?.down ? line(diagonal) : undefined,
    diagonalUp: diagonal?.up ? line(diagonal) : undefined,
  };
  const sides = SIDES.flatMap((side) => (given[side] ? [[side, given[side]] as const] : []));
  return sides.length === 0 ? defaultFormat.borders : Object.fromEntries(sides);
}

function borderStyle(borders: CellFormat["borders"]): Partial<ExcelJS.Borders> {
  const style: Partial<ExcelJS.Borders> = {};
  for (const side of SIDES) {
    const border = borders[side];
    if (!border || border.style === "None") continue;
    const found =
      LINES.find(([ours, weight]) => ours === border.style && weight === border.weight) ??
      LINES.find(([ours]) => ours === border.style);
    const line = { style: found?.[2] ?? "thin", color: argb(border.color) };
    if (side === "diagonalDown") style.diagonal = { ...style.diagonal, ...line, down: true };
    else if (side === "diagonalUp") style.diagonal = { ...style.diagonal, ...line, up: true };
    else style[side] = line;
  }
  return style;
}
