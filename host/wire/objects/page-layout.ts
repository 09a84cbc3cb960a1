/** Excel.PageLayout: accepted and kept, so that a file says how to print. */

import { invalidArgument } from "../../model/errors";
import { localAddress } from "../../model/rect";
import type { Sheet } from "../../model/sheet";
import { type Area, areaArgument } from "./area";
import { type Argument, describe, HostObject, number, oneOf, type Property, record, type Wire } from "./define";

/** A setting kept in the sheet's page layout under its Office.js name. */
function kept(name: string, standard: Wire): Property<Sheet> {
  return {
    get: (sheet) => (sheet.pageLayout[name] as Wire | undefined) ?? standard,
    set(sheet, value) {
      if (value === null) throw invalidArgument();
      sheet.pageLayout[name] = value;
    },
  };
}

/** Keeps a rectangle by its address. */
const place =
  (name: string) =>
  (sheet: Sheet, [argument]: readonly Argument[]): undefined => {
    const several = argument instanceof HostObject && argument.kind.name !== "Range";
    if (several) throw invalidArgument();
    const { area }: Area = areaArgument(sheet, argument);
    sheet.pageLayout[name] = localAddress(area);
    return undefined;
  };

/** Every header and footer of a sheet, kept together as `leftHeader`, `centerFooter`, … */
const headerFooter = describe<Sheet>({
  name: "HeaderFooter",
  properties: Object.fromEntries(
    ["Left", "Center", "Right"].flatMap((side) =>
      ["Header", "Footer"].map((end) => [side + end, kept(side.toLowerCase() + end, "")] as const),
    ),
  ),
});

const headersFooters = describe<Sheet>({
  name: "HeaderFooterGroup",
  properties: { State: kept("state", "Default") },
  navigations: { DefaultForAllPages: (sheet) => headerFooter(sheet) },
});

/** Points of each unit that margins can be given in. */
const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const MARGINS = ["left", "right", "top", "bottom", "header", "footer"];

/** Makes an Excel.PageLayout. */
export const pageLayout: (self: Sheet) => HostObject = describe<Sheet>({
  name: "PageLayout",
  properties: {
    Orientation: kept("orientation", "Portrait"),
    PaperSize: kept("paperSize", "A4"),
    Zoom: kept("zoom", { scale: 100 }),
    CenterHorizontally: kept("centerHorizontally", false),
    CenterVertically: kept("centerVertically", false),
    PrintGridlines: kept("printGridlines", false),
    PrintHeadings: kept("printHeadings", false),
    BlackAndWhite: kept("blackAndWhite", false),
    LeftMargin: kept("leftMargin", 50.4),
    RightMargin: kept("rightMargin", 50.4),
    TopMargin: kept("topMargin", 54),
    BottomMargin: kept("bottomMargin", 54),
    HeaderMargin: kept("headerMargin", 21.6),
    FooterMargin: kept("footerMargin", 21.6),
  },
  navigations: { HeadersFooters: (sheet) => headersFooters(sheet) },
  writes: {
    SetPrintMargins(sheet, [unit, given]) {
      const points = POINTS[oneOf(["Points", "Inches", "Centimeters"] as const)(unit)];
      for (const [side, size] of Object.entries(record(given))) {
        if (!MARGINS.includes(side)) throw invalidArgument();
        sheet.pageLayout[`${side}Margin`] = number(size) * points;
      }
      return undefined;
    },
    SetPrintArea: place("printArea"),
    SetPrintTitleRows: place("printTitleRows"),
    SetPrintTitleColumns: place("printTitleColumns"),
  },
});
