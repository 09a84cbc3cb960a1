/** The looks of a workbook: read as the model's formats, and grown by those that are new. */
import { type CellFormat, defaultFormat } from "../../../model/cell";
import type { ConditionalLook } from "../../../model/conditional";
import { BadPart } from "../package/bad-part";
import { MOST_LOOKS } from "../package/limits";
import { Sections } from "../package/sections";
import { type Attributes, bare, element, first, type Node, numberOr, tree, yes } from "../package/xml";
import { Growing } from "./growing";
import {
  alignmentXml,
  bordersOf,
  borderXml,
  builtIn,
  differs,
  entriesOf,
  FIRST_OWN_FORMAT,
  type FontParts,
  fillOf,
  fillXml,
  fontOf,
  fontParts,
  numberFormatOf,
  placingOf,
  refont,
} from "./parts";
import { ruleLookOf, ruleLookXml } from "./rule-look";

/** A look of a cell: numbers into the lists, and its alignment and protection as they stand. */
interface Look {
  readonly attributes: Attributes;
  readonly alignment: Attributes;
  readonly protection: string;
}

/** The looks of one workbook. */
export class Styles {
  private readonly fonts: readonly Node[];
  private readonly fills: readonly Node[];
  private readonly borders: readonly Node[];
  private readonly numberFormats: Map<number, string>;
  private readonly ownFormats: { id: number; code: string }[] = [];
  private readonly looks: Look[];
  private readonly differential: readonly Node[];
  private readonly lists: Readonly<Record<"fonts" | "fills" | "borders" | "cellXfs" | "dxfs", Growing>>;
  private readonly formats = new Map<number, CellFormat>();
  private readonly ofFile = new WeakMap<CellFormat, number>();
  /** The look that a format has become, by the look that it is a change of. */
  private readonly made = new WeakMap<CellFormat, Map<number, number>>();

  constructor(
    part: string,
    private readonly xml: string,
  ) {
    const root = tree(part, xml);
    this.fonts = entriesOf(root, "fonts", "font");
    this.fills = entriesOf(root, "fills", "fill");
    this.borders = entriesOf(root, "borders", "border");
    this.differential = entriesOf(root, "dxfs", "dxf");
    const looks = entriesOf(root, "cellXfs", "xf");
    if (looks.length > MOST_LOOKS) throw new BadPart("excess", part);
    this.looks = looks.map((look) => this.lookOf(look));
    this.numberFormats = new Map(
      entriesOf(root, "numFmts", "numFmt").map(({ attributes }) => [
        numberOr(attributes["numFmtId"]),
        attributes["formatCode"] ?? "",
      ]),
    );
    const listed = (nodes: readonly Node[]): Growing => new Growing(nodes.map((node) => bare(node, xml)));
    this.lists = {
      fonts: listed(this.fonts),
      fills: listed(this.fills),
      borders: listed(this.borders),
      cellXfs: listed(looks),
      dxfs: listed(this.differential),
    };
  }

  /** The format that a look of the file means; one that is the default is the default itself. */
  formatOf(index: number): CellFormat {
    const known = this.formats.get(index);
    if (known) return known;
    const format = this.meaning(index);
    const shared = JSON.stringify(format) === DEFAULT ? defaultFormat : format;
    this.formats.set(index, shared);
    if (!this.ofFile.has(shared)) this.ofFile.set(shared, index);
    return shared;
  }

  /** The look for a format: a change of the look `base`, which the format `before` was the meaning of. */
  lookFor(format: CellFormat, base: number, before: CellFormat): number {
    if (format === before) return base;
    if (format === defaultFormat) return 0;
    const own = this.ofFile.get(format);
    if (own !== undefined) return own;
    const byBase = this.made.get(format) ?? new Map<number, number>();
    this.made.set(format, byBase);
    const known = byBase.get(base);
    if (known !== undefined) return known;
    const index = this.madeFrom(base, before, format);
    byBase.set(base, index);
    if (!this.formats.has(index)) this.formats.set(index, format);
    return index;
  }

  /** What a rule changes of a look. */
  ruleLookOf(index: number | undefined): ConditionalLook {
    return index === undefined ? {} : ruleLookOf(this.differential[index]);
  }

  /** The number of what a rule changes. */
  ruleLookFor(look: ConditionalLook): number {
    return this.lists.dxfs.place(ruleLookXml(look, (code) => this.numberFormat(code)));
  }

  /** Whether there is anything new. */
  get changed(): boolean {
    return this.ownFormats.length > 0 || Object.values(this.lists).some(({ added }) => added.length > 0);
  }

  /** The part, with what is new. */
  text(): string {
    const sections = new Sections("styles", this.xml, ORDER);
    for (const [list, { added }] of Object.entries(this.lists)) sections.append(list, added);
    sections.append(
      "numFmts",
      this.ownFormats.map(({ id, code }) => element("numFmt", { numFmtId: id, formatCode: code })),
    );
    return sections.text();
  }

  private lookOf(node: Node): Look {
    const protection = first(node, "protection");
    return {
      attributes: node.attributes,
      alignment: first(node, "alignment")?.attributes ?? {},
      protection: protection ? bare(protection, this.xml) : "",
    };
  }

  private meaning(index: number): CellFormat {
    const look = this.looks[index];
    if (!look) return defaultFormat;
    const at = (name: string): number => numberOr(look.attributes[name]);
    const fill = fillOf(this.fills[at("fillId")]);
    return {
      numberFormat: numberFormatOf(at("numFmtId"), this.numberFormats),
      ...(fill === undefined ? {} : { fill }),
      ...fontOf(this.fonts[at("fontId")]),
      ...placingOf(nodeOf(look)),
      ...(yes(look.attributes["quotePrefix"]) && { quotePrefix: true as const }),
      borders: bordersOf(this.borders[at("borderId")]),
    };
  }

  private madeFrom(base: number, before: CellFormat, after: CellFormat): number {
    // The first look of a file is that of every cell that says none: it must not become the new one.
    if (this.lists.cellXfs.isEmpty)
      for (const list of ["fonts", "fills", "borders", "cellXfs"] as const) this.lists[list].begin(FIRST[list]);
    const look = this.looks[base] ?? { attributes: {}, alignment: {}, protection: "" };
    const attributes: Record<string, string | number | boolean | undefined> = { ...look.attributes };
    let { alignment, protection } = look;
    if (before.numberFormat !== after.numberFormat)
      Object.assign(attributes, { numFmtId: this.numberFormat(after.numberFormat), applyNumberFormat: true });
    if (differs(before, after, "fontName", "fontSize", "fontColor", "bold", "italic", "underline", "strikethrough")) {
      const font = refont(this.fontAt(numberOr(look.attributes["fontId"])), before, after);
      Object.assign(attributes, { fontId: this.lists.fonts.place(font), applyFont: true });
    }
    if (before.fill !== after.fill)
      Object.assign(attributes, { fillId: this.lists.fills.place(fillXml(after.fill)), applyFill: true });
    if (JSON.stringify(before.borders) !== JSON.stringify(after.borders))
      Object.assign(attributes, { borderId: this.lists.borders.place(borderXml(after.borders)), applyBorder: true });
    let aligned = Object.keys(alignment).length === 0 ? "" : element("alignment", alignment);
    if (
      differs(
        before,
        after,
        "wrapText",
        "shrinkToFit",
        "horizontalAlignment",
        "verticalAlignment",
        "indentLevel",
        "textOrientation",
      )
    ) {
      aligned = alignmentXml(alignment, after);
      alignment = tree("alignment", aligned).attributes;
      attributes["applyAlignment"] = true;
    }
    if (differs(before, after, "locked", "formulaHidden")) {
      protection = element("protection", { locked: after.locked, hidden: after.formulaHidden });
      attributes["applyProtection"] = true;
    }
    delete attributes["quotePrefix"];
    if (after.quotePrefix) attributes["quotePrefix"] = true;
    const index = this.lists.cellXfs.place(element("xf", attributes, aligned + protection));
    const written = Object.entries(attributes).map(([name, value]) => [name, value === true ? "1" : String(value)]);
    this.looks[index] ??= { attributes: Object.fromEntries(written) as Attributes, alignment, protection };
    return index;
  }

  private fontAt(index: number): FontParts {
    const node = this.fonts[index];
    if (node) return fontParts(node, this.xml);
    const added = this.lists.fonts.added[index - this.fonts.length];
    return added === undefined ? new Map() : fontParts(tree("font", added), added);
  }

  private numberFormat(code: string): number {
    const known = builtIn(code) ?? [...this.numberFormats].find(([, own]) => own === code)?.[0];
    if (known !== undefined) return known;
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...this.numberFormats.keys()) + 1;
    this.numberFormats.set(id, code);
    this.ownFormats.push({ id, code });
    return id;
  }
}

/** What a file's lists begin with; two fills are Excel's own. */
const FIRST = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
} as const;

const DEFAULT = JSON.stringify({ ...defaultFormat });

/** The order that the lists of looks stand in. */
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

function nodeOf({ alignment, protection }: Look): Node {
  return tree("xf", element("xf", {}, element("alignment", alignment) + protection));
}
