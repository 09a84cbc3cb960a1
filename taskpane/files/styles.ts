/** The looks of a file: each one once, by its number. */
import { type Look, NO_FILL, PLAIN, type Side } from "./file-sheet";
import { element } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A list of elements that are the same only once. */
class Once {
  private readonly places = new Map<string, number>();

  constructor(...first: readonly string[]) {
    for (const xml of first) this.placeOf(xml);
  }

  placeOf(xml: string): number {
    const known = this.places.get(xml) ?? this.places.size;
    this.places.set(xml, known);
    return known;
  }

  list(name: string): string {
    return element(name, { count: this.places.size }, [...this.places.keys()].join(""));
  }
}

/** Excel's own number for a format; its numbers for others begin here (ECMA-376 part 1, 18.8.30). */
const KNOWN_FORMATS: Readonly<Record<string, number>> = { General: 0, "#,##0": 3, "#,##0.00": 4, "0.00%": 10, "@": 49 };
const FIRST_OWN_FORMAT = 164;

/** The styles of a file, which grow with the looks that are asked for. */
export class Styles {
  private readonly fonts = new Once(fontXml(PLAIN));
  // The first two fills of a file are taken by Excel.
  private readonly fills = new Once(patternXml("none"), patternXml("gray125"));
  private readonly borders = new Once(borderXml(PLAIN));
  private readonly formats = new Map<string, number>();
  private readonly cells = new Once(this.cellXml(PLAIN, "plain"));
  private readonly numbers = { plain: new Map<Look, number>(), quoted: new Map<Look, number>() } as const;

  /** The number of a look; quoted is that of a text which stays a text when it is edited, whatever it looks like. */
  numberOf(look: Look, as: "plain" | "quoted"): number {
    const numbers = this.numbers[as];
    const known = numbers.get(look) ?? this.cells.placeOf(this.cellXml(look, as));
    numbers.set(look, known);
    return known;
  }

  /** The part. */
  text(): string {
    const formats = [...this.formats].map(([formatCode, numFmtId]) => element("numFmt", { numFmtId, formatCode }));
    const plain = element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
    return element(
      "styleSheet",
      { xmlns: MAIN },
      [
        formats.length === 0 ? "" : element("numFmts", { count: formats.length }, formats.join("")),
        this.fonts.list("fonts"),
        this.fills.list("fills"),
        this.borders.list("borders"),
        element("cellStyleXfs", { count: 1 }, plain),
        this.cells.list("cellXfs"),
        element("cellStyles", { count: 1 }, element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })),
      ].join(""),
    );
  }

  private formatOf(code: string): number {
    const known = KNOWN_FORMATS[code] ?? this.formats.get(code);
    if (known !== undefined) return known;
    const own = FIRST_OWN_FORMAT + this.formats.size;
    this.formats.set(code, own);
    return own;
  }

  private cellXml(look: Look, as: "plain" | "quoted"): string {
    const { numberFormat, fill, horizontal, vertical, indent, wrap } = look;
    const fillId = fill === NO_FILL ? 0 : this.fills.placeOf(patternXml("solid", fill));
    const alignment = element("alignment", {
      horizontal: horizontal === "General" ? undefined : wordOf(horizontal),
      vertical: wordOf(vertical),
      indent: indent === 0 ? undefined : indent,
      wrapText: wrap ? 1 : undefined,
    });
    return element(
      "xf",
      {
        numFmtId: this.formatOf(numberFormat),
        fontId: this.fonts.placeOf(fontXml(look)),
        fillId,
        borderId: this.borders.placeOf(borderXml(look)),
        xfId: 0,
        quotePrefix: as === "quoted" ? 1 : undefined,
        applyNumberFormat: 1,
        applyFont: 1,
        applyFill: 1,
        applyBorder: 1,
        applyAlignment: 1,
      },
      alignment,
    );
  }
}

/** Office.js says `CenterAcrossSelection` where a file says `centerContinuous`; the others differ by a capital. */
function wordOf(word: string): string {
  return word === "CenterAcrossSelection" ? "centerContinuous" : word.charAt(0).toLowerCase() + word.slice(1);
}

function fontXml({ bold, italic, size, color }: Look): string {
  return element(
    "font",
    {},
    [
      bold ? "<b/>" : "",
      italic ? "<i/>" : "",
      element("sz", { val: size }),
      element("color", { rgb: argb(color) }),
      element("name", { val: "Calibri" }),
      element("family", { val: 2 }),
    ].join(""),
  );
}

function patternXml(patternType: "none" | "gray125" | "solid", color?: string): string {
  const colors = color === undefined ? "" : `${element("fgColor", { rgb: argb(color) })}<bgColor indexed="64"/>`;
  return element("fill", {}, element("patternFill", { patternType }, colors));
}

const SIDES: readonly Side[] = ["left", "right", "top", "bottom"];

function borderXml({ lines }: Look): string {
  const sides = SIDES.map((side) => {
    const color = lines[side];
    return color === undefined
      ? `<${side}/>`
      : element(side, { style: "thin" }, element("color", { rgb: argb(color) }));
  });
  return element("border", {}, `${sides.join("")}<diagonal/>`);
}

function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
