/** What a conditional format changes of a cell's look. */
import type { ConditionalLook } from "../../../model/conditional";
import { element, escaped, first, type Node, yes } from "../package/xml";
import { colorOf, rgb } from "./parts";

/** What a rule changes of a look. */
export function ruleLookOf(node: Node | undefined): ConditionalLook {
  if (!node) return {};
  const font = first(node, "font");
  const said = (name: string): boolean | undefined => {
    const flag = font && first(font, name);
    return flag && (flag.attributes["val"] === undefined || yes(flag.attributes["val"]));
  };
  const pattern = first(node, "fill")?.children.find(({ name }) => name === "patternFill");
  const looks = {
    fontColor: colorOf(font && first(font, "color")),
    bold: said("b"),
    italic: said("i"),
    strikethrough: said("strike"),
    underline:
      font && first(font, "u") ? (first(font, "u")?.attributes["val"] === "double" ? "Double" : "Single") : undefined,
    // The background of a conditional fill is what fills; Excel calls it so.
    fill: colorOf(pattern && first(pattern, "bgColor")),
    numberFormat: first(node, "numFmt")?.attributes["formatCode"],
  };
  return Object.fromEntries(Object.entries(looks).filter(([, value]) => value !== undefined));
}

/** What a rule changes of a look as a file has it; `formatNumber` gives the number of a format. */
export function ruleLookXml(
  { fontColor, bold, italic, underline, strikethrough, fill, numberFormat }: ConditionalLook,
  formatNumber: (code: string) => number,
): string {
  const flag = (name: string, on: boolean | undefined): string =>
    on === undefined ? "" : element(name, { val: on ? undefined : false });
  const font = [
    flag("b", bold),
    flag("i", italic),
    flag("strike", strikethrough),
    underline === undefined
      ? ""
      : element("u", { val: underline === "Double" ? "double" : underline === "Single" ? undefined : "none" }),
    fontColor === undefined ? "" : element("color", { rgb: rgb(fontColor) }),
  ].join("");
  const filled =
    fill === undefined
      ? ""
      : `<fill><patternFill patternType="solid"><bgColor rgb="${rgb(fill)}"/></patternFill></fill>`;
  const format =
    numberFormat === undefined
      ? ""
      : `<numFmt numFmtId="${String(formatNumber(numberFormat))}" formatCode="${escaped(numberFormat)}"/>`;
  return element("dxf", {}, (font === "" ? "" : `<font>${font}</font>`) + format + filled);
}
