/** How a cell of the model looks in Univer's words, and back. */

import type { IStyleData } from "@univerjs/core";
import { type Border, type CellFormat, type Side, defaultFormat } from "../cell";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const HORIZONTAL: Readonly<Record<string, number>> = { Left: 1, Center: 2, Right: 3, Justify: 4, CenterAcrossSelection: 2, Distributed: 6 };
const VERTICAL: Readonly<Record<string, number>> = { Top: 1, Center: 2, Bottom: 3 };
const WRAP = 3;
const CLIP = 2;
const SIDES: readonly (readonly [Side, "t" | "b" | "l" | "r"])[] = [["top", "t"], ["bottom", "b"], ["left", "l"], ["right", "r"]];
/** Pixels that one step of indentation takes. */
const INDENT = 9;

/** Univer's border styles by Excel's. */
const LINES: Readonly<Record<string, number>> = { Continuous: 1, Hairline: 2, Dot: 3, Dash: 4, DashDot: 5, DashDotDot: 6, Double: 7 };
const THICKER: Readonly<Record<string, number>> = { Medium: 8, Thick: 13 };

/** Calibri where there is one, else a font that is as narrow, so that columns are wide enough. */
const FONTS: Readonly<Record<string, string>> = { Calibri: 'Calibri, Carlito, "Segoe UI", "Liberation Sans", Arial, sans-serif' };

/** The look of a cell; what is Excel's default is left out. */
export function styleOf(format: CellFormat): IStyleData {
  const style: Mutable<IStyleData> = { ff: FONTS[format.fontName] ?? format.fontName, fs: format.fontSize };
  if (format.numberFormat !== "General") style.n = { pattern: format.numberFormat };
  if (format.fill) style.bg = { rgb: format.fill };
  if (format.fontColor !== defaultFormat.fontColor) style.cl = { rgb: format.fontColor };
  if (format.bold) style.bl = 1;
  if (format.italic) style.it = 1;
  if (format.underline !== "None") style.ul = { s: 1 };
  if (format.strikethrough) style.st = { s: 1 };
  const horizontal = HORIZONTAL[format.horizontalAlignment];
  if (horizontal !== undefined) style.ht = horizontal;
  style.vt = VERTICAL[format.verticalAlignment] ?? 3;
  if (format.wrapText) style.tb = WRAP;
  if (format.indentLevel > 0) style.pd = format.horizontalAlignment === "Right" ? { r: format.indentLevel * INDENT } : { l: format.indentLevel * INDENT };
  if (format.textOrientation !== 0) style.tr = { a: -format.textOrientation };
  const borders = bordersOf(format);
  if (borders) style.bd = borders;
  return style;
}

function bordersOf({ borders }: CellFormat): IStyleData["bd"] | undefined {
  const drawn = SIDES.flatMap(([side, theirs]) => {
    const line = borders[side];
    if (!line || line.style === "None") return [];
    const s = THICKER[line.weight] ?? LINES[line.weight === "Hairline" ? "Hairline" : line.style] ?? 1;
    return [[theirs, { s, cl: { rgb: line.color } }] as const];
  });
  return drawn.length > 0 ? Object.fromEntries(drawn) : undefined;
}

/** The format that a style of the grid means; what Univer cannot say is kept from the format before. */
export function formatOf(style: IStyleData | null | undefined, before: CellFormat): CellFormat {
  const { fill: _, ...rest } = before;
  const look = style ?? {};
  const fill = hex(look.bg?.rgb);
  const known = Object.entries(FONTS).find(([, family]) => family === look.ff)?.[0];
  return {
    ...rest,
    ...(fill === undefined ? {} : { fill }),
    fontName: known ?? look.ff ?? defaultFormat.fontName,
    fontSize: look.fs ?? defaultFormat.fontSize,
    fontColor: hex(look.cl?.rgb) ?? defaultFormat.fontColor,
    bold: look.bl === 1,
    italic: look.it === 1,
    underline: look.ul?.s === 1 ? (before.underline === "None" ? "Single" : before.underline) : "None",
    strikethrough: look.st?.s === 1,
    wrapText: look.tb === WRAP,
    numberFormat: look.n?.pattern ?? "General",
    horizontalAlignment: wordFor(HORIZONTAL, look.ht, before.horizontalAlignment, "General"),
    verticalAlignment: wordFor(VERTICAL, look.vt, before.verticalAlignment, "Bottom"),
    borders: bordersBack(look.bd, before.borders),
  };
}

/** A text that does not run over the neighbour: Excel shows `####` or cuts; Univer cuts. */
export const CLIPPED: IStyleData = { tb: CLIP };

function wordFor(words: Readonly<Record<string, number>>, code: number | null | undefined, before: string, otherwise: string): string {
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
    const weight = Object.entries(THICKER).find(([, code]) => code === line.s)?.[0] ?? (line.s === LINES["Hairline"] ? "Hairline" : "Thin");
    const style = weight === "Thin" ? (Object.entries(LINES).find(([, code]) => code === line.s)?.[0] ?? "Continuous") : "Continuous";
    sides[side] = { style, weight, color: hex(line.cl.rgb) ?? "#000000" };
  }
  return sides;
}

/** `#RRGGBB` of what Univer keeps, which may be `rgb(…)` or short. */
function hex(color: string | null | undefined): string | undefined {
  if (!color) return undefined;
  const parts = /^rgba?\(\s*(\d+),\s*(\d+),\s*(\d+)/.exec(color);
  if (parts) return `#${parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short) return `#${short.slice(1).map((digit) => digit + digit).join("")}`.toUpperCase();
  return color.toUpperCase();
}
