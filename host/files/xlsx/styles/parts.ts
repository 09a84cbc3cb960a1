/** The pieces that a cell's look is made of, between the model's words and those of a file. */
import { type Border, type CellFormat, defaultFormat, SIDES } from "../../../model/cell";
import { type Attributes, all, bare, element, first, type Node, numberOr, yes } from "../package/xml";

/** The formats of numbers that every file has without saying so (ISO 29500-1, 18.8.30). */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "mm-dd-yy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yy h:mm"],
  [37, "#,##0 ;(#,##0)"],
  [38, "#,##0 ;[Red](#,##0)"],
  [39, "#,##0.00;(#,##0.00)"],
  [40, "#,##0.00;[Red](#,##0.00)"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mmss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
]);

/** The first number that a file may give a format of its own. */
export const FIRST_OWN_FORMAT = 164;

/** The format of numbers with that number, `own` being the file's. */
export function numberFormatOf(id: number, own: ReadonlyMap<number, string>): string {
  return own.get(id) ?? BUILT_IN.get(id) ?? defaultFormat.numberFormat;
}

/** The number of a format, unless it must be the file's own. */
export function builtIn(format: string): number | undefined {
  return [...BUILT_IN].find(([, code]) => code === format)?.[0];
}

/** A colour as `#RRGGBB`; nothing for a theme's or an indexed one, which the model lacks. */
export function colorOf(node: Node | undefined): string | undefined {
  const rgb = node?.attributes["rgb"];
  return rgb === undefined ? undefined : `#${rgb.slice(-6).toUpperCase()}`;
}

/** `#RRGGBB` as files write it. */
export const rgb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

type Font = Pick<CellFormat, "fontName" | "fontSize" | "fontColor" | "bold" | "italic" | "underline" | "strikethrough">;

const UNDERLINES = [
  ["Single", "single"],
  ["Double", "double"],
  ["SingleAccountant", "singleAccounting"],
  ["DoubleAccountant", "doubleAccounting"],
] as const;

const isOn = (node: Node | undefined): boolean =>
  node !== undefined && node.attributes["val"] !== "0" && node.attributes["val"] !== "false";

/** What a font of a file means. */
export function fontOf(node: Node | undefined): Font {
  const value = (name: string): string | undefined => node && first(node, name)?.attributes["val"];
  const underline = node && first(node, "u");
  return {
    fontName: value("name") ?? defaultFormat.fontName,
    fontSize: numberOr(value("sz"), defaultFormat.fontSize),
    fontColor: colorOf(node && first(node, "color")) ?? defaultFormat.fontColor,
    bold: isOn(node && first(node, "b")),
    italic: isOn(node && first(node, "i")),
    strikethrough: isOn(node && first(node, "strike")),
    underline: underline
      ? (UNDERLINES.find(([, theirs]) => theirs === (underline.attributes["val"] ?? "single"))?.[0] ?? "None")
      : "None",
  };
}

/** The order that the parts of a font stand in. */
const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

/** The parts of a font as they stand in a file, by their names. */
export type FontParts = ReadonlyMap<string, string>;

/** A font with what differs of the two formats changed. */
export function refont(parts: FontParts, before: CellFormat, after: CellFormat): string {
  const changed = new Map(parts);
  const put = (name: string, xml: string): void => {
    if (xml === "") changed.delete(name);
    else changed.set(name, xml);
  };
  const flag = (name: string, on: boolean): void => put(name, on ? element(name) : "");
  if (before.bold !== after.bold) flag("b", after.bold);
  if (before.italic !== after.italic) flag("i", after.italic);
  if (before.strikethrough !== after.strikethrough) flag("strike", after.strikethrough);
  if (before.underline !== after.underline) {
    const underline = UNDERLINES.find(([ours]) => ours === after.underline)?.[1];
    put("u", underline === undefined ? "" : element("u", { val: underline === "single" ? undefined : underline }));
  }
  if (before.fontSize !== after.fontSize) put("sz", element("sz", { val: after.fontSize }));
  if (before.fontColor !== after.fontColor) put("color", element("color", { rgb: rgb(after.fontColor) }));
  if (before.fontName !== after.fontName) {
    put("name", element("name", { val: after.fontName }));
    // A theme's font would be shown instead of the one that is named.
    for (const name of ["family", "charset", "scheme"]) changed.delete(name);
  }
  const inOrder = FONT_ORDER.flatMap((name) => changed.get(name) ?? []);
  return element("font", {}, inOrder.join(""));
}

/** The colour that a plain fill of a file has. */
export function fillOf(node: Node | undefined): string | undefined {
  const pattern = node && first(node, "patternFill");
  return pattern?.attributes["patternType"] === "solid" ? colorOf(first(pattern, "fgColor")) : undefined;
}

/** A fill of one colour, or none. */
export function fillXml(color: string | undefined): string {
  const content =
    color === undefined ? "" : `${element("fgColor", { rgb: rgb(color) })}${element("bgColor", { indexed: 64 })}`;
  return element("fill", {}, element("patternFill", { patternType: color === undefined ? "none" : "solid" }, content));
}

/** Line style and weight of Office.js, and the one name that a file has for both. */
const LINES: readonly (readonly [style: string, weight: string, file: string])[] = [
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

/** The lines around a cell. */
export function bordersOf(node: Node | undefined): CellFormat["borders"] {
  if (!node) return defaultFormat.borders;
  const line = (name: string): Border | undefined => {
    const side = first(node, name);
    const [style, weight] = LINES.find(([, , file]) => file === side?.attributes["style"]) ?? [];
    return style && weight ? { style, weight, color: colorOf(side && first(side, "color")) ?? "#000000" } : undefined;
  };
  const given = {
    top: line("top"),
    bottom: line("bottom"),
    left: line("left") ?? line("start"),
    right: line("right") ?? line("end"),
    diagonalDown: yes(node.attributes["diagonalDown"]) ? line("diagonal") : undefined,
    diagonalUp: yes(node.attributes["diagonalUp"]) ? line("diagonal") : undefined,
  };
  const sides = SIDES.flatMap((side) => (given[side] ? [[side, given[side]] as const] : []));
  return sides.length === 0 ? defaultFormat.borders : Object.fromEntries(sides);
}

/** The lines around a cell as a file has them. */
export function borderXml(borders: CellFormat["borders"]): string {
  const line = (name: string, border: Border | undefined): string => {
    if (!border || border.style === "None") return element(name);
    const found =
      LINES.find(([ours, weight]) => ours === border.style && weight === border.weight) ??
      LINES.find(([ours]) => ours === border.style);
    return element(name, { style: found?.[2] ?? "thin" }, element("color", { rgb: rgb(border.color) }));
  };
  const { left, right, top, bottom, diagonalDown, diagonalUp } = borders;
  const attributes = { diagonalUp: diagonalUp ? true : undefined, diagonalDown: diagonalDown ? true : undefined };
  const sides = [line("left", left), line("right", right), line("top", top), line("bottom", bottom)];
  return element("border", attributes, [...sides, line("diagonal", diagonalDown ?? diagonalUp)].join(""));
}

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
  ["Center", "center"],
  ["Justify", "justify"],
  ["Distributed", "distributed"],
] as const;

/** How a text stands in its cell, and whether it may be changed. */
type Placing = Pick<
  CellFormat,
  | "wrapText"
  | "shrinkToFit"
  | "horizontalAlignment"
  | "verticalAlignment"
  | "indentLevel"
  | "textOrientation"
  | "locked"
  | "formulaHidden"
>;

/** What the alignment and the protection of a look mean. */
export function placingOf(look: Node | undefined): Placing {
  const alignment: Attributes = (look && first(look, "alignment")?.attributes) ?? {};
  const protection: Attributes = (look && first(look, "protection")?.attributes) ?? {};
  const turned = numberOr(alignment["textRotation"]);
  return {
    wrapText: yes(alignment["wrapText"]),
    shrinkToFit: yes(alignment["shrinkToFit"]),
    horizontalAlignment: HORIZONTAL.find(([, theirs]) => theirs === alignment["horizontal"])?.[0] ?? "General",
    verticalAlignment: VERTICAL.find(([, theirs]) => theirs === alignment["vertical"])?.[0] ?? "Bottom",
    indentLevel: numberOr(alignment["indent"]),
    // A file counts degrees downwards from 91, and writes 255 for letters above each other.
    textOrientation: turned > STACKED_FROM ? 0 : turned > STEEPEST ? STEEPEST - turned : turned,
    locked: protection["locked"] === undefined || yes(protection["locked"]),
    formulaHidden: yes(protection["hidden"]),
  };
}

const STEEPEST = 90;
const STACKED_FROM = 180;

/** The alignment of a look, with what is not the model's kept. */
export function alignmentXml(before: Attributes, format: CellFormat): string {
  const { textOrientation: turned } = format;
  const own = {
    ...before,
    horizontal: HORIZONTAL.find(([ours]) => ours === format.horizontalAlignment)?.[1],
    vertical: VERTICAL.find(([ours]) => ours === format.verticalAlignment)?.[1],
    wrapText: format.wrapText || undefined,
    shrinkToFit: format.shrinkToFit || undefined,
    indent: format.indentLevel || undefined,
    textRotation: turned === 0 ? undefined : turned < 0 ? STEEPEST - turned : turned,
  };
  return element("alignment", own);
}

/** The parts of a font as they stand in the text of a file. */
export function fontParts(node: Node | undefined, xml: string): FontParts {
  return new Map(node?.children.map((child) => [child.name, bare(child, xml)]));
}

/** Whether the formats differ in any of these. */
export function differs(a: CellFormat, b: CellFormat, ...keys: readonly (keyof CellFormat)[]): boolean {
  return keys.some((key) => a[key] !== b[key]);
}

/** The children of a list that may be missing. */
export function entriesOf(root: Node, list: string, name: string): readonly Node[] {
  const found = first(root, list);
  return found ? all(found, name) : [];
}
